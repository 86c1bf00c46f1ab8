from datetime import date

from rdflib import RDF, RDFS, SKOS, Graph, Literal, URIRef

from kg.model import Actor, ActorKind
from kg.rdf.directory import directory_quads
from kg.rdf.identifiers import actor_iri
from kg.rdf.vocabulary import KG, SCHEMA
from tests.rdf.example import ARLAND, DIRECTORY, ROLES


def actors_of(graph: Graph) -> set[str]:
    return {str(graph.value(actor, RDFS.label)) for actor in graph.subjects(RDF.type, KG.Actor)}


def test_those_mentioned_and_whom_they_stand_for_are_in_it() -> None:
    graph = directory_quads(DIRECTORY, ROLES, mentioned={"clara-muller", "unknown"})

    assert actors_of(graph) == {"Clara Müller", "Arland", "Ministry of Arland"}


def test_roles_of_others_are_not() -> None:
    graph = directory_quads(DIRECTORY, ROLES, mentioned={"clara-muller"})
    (role,) = graph.subjects(RDF.type, KG.RoleHolding)

    assert graph.value(role, KG.officeTitle) == Literal("foreign minister")
    assert graph.value(role, SCHEMA.startDate) == Literal(date(2020, 5, 1))
    assert graph.value(role, SCHEMA.endDate) is None


def test_an_actor_has_its_names_kind_and_wikidata_item() -> None:
    graph = directory_quads([ARLAND], [], mentioned={"arland"})

    assert set(graph.predicate_objects(actor_iri("arland"))) == {
        (RDF.type, KG.Actor),
        (RDF.type, KG.State),
        (RDFS.label, Literal("Arland")),
        (SKOS.altLabel, Literal("Ardon")),
        (SCHEMA.sameAs, URIRef("http://www.wikidata.org/entity/Q1")),
    }


def test_actors_that_stand_for_each_other_end_somewhere() -> None:
    ring = [
        Actor(key=key, name=key, kind=ActorKind.GROUP, represents=other)
        for key, other in (("a", "b"), ("b", "c"), ("c", "a"), ("d", "gone"))
    ]

    assert actors_of(directory_quads(ring, [], mentioned={"a", "d"})) == {"a", "b", "c", "d"}


def test_the_words_of_closed_lists_are_in_it() -> None:
    graph = directory_quads([], [], mentioned=())

    assert graph.value(KG.PhoneCall, RDFS.label) == Literal("phone call")
