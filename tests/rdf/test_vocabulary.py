from dataclasses import fields
from enum import StrEnum

import pytest
from rdflib import OWL, RDF, RDFS, Graph, URIRef

from kg import model
from kg.model import Act, Demand, Meeting, Response, SpeechAct, Statement
from kg.rdf.events import RENAMED
from kg.rdf.vocabulary import KG, NIF, SCHEMA, property_term, value_term
from kg.resources import resource

NAMESPACE = "https://w3id.org/dkg/"


@pytest.fixture(scope="module")
def ontology() -> Graph:
    return Graph().parse(data=resource("ontology/kg.ttl").read_text(encoding="utf-8"), format="turtle")


def own_terms(ontology: Graph) -> set[URIRef]:
    terms = {term for term in ontology.subjects() if isinstance(term, URIRef) and term.startswith(NAMESPACE)}
    return {term for term in terms if term != URIRef(NAMESPACE) and "/" not in term.removeprefix(NAMESPACE)}


def test_the_ontology_and_the_code_have_the_same_terms(ontology: Graph) -> None:
    assert set(dir(KG)) == own_terms(ontology)


def test_every_term_has_one_label_and_one_comment(ontology: Graph) -> None:
    bare = [
        term
        for term in own_terms(ontology)
        if len(list(ontology.objects(term, RDFS.label))) != 1 or len(list(ontology.objects(term, RDFS.comment))) != 1
    ]

    assert bare == []


def test_every_own_term_that_the_ontology_refers_to_is_defined(ontology: Graph) -> None:
    used = {term for triple in ontology for term in triple if isinstance(term, URIRef)}
    own = {term for term in used if term.startswith(NAMESPACE) and "/" not in term.removeprefix(NAMESPACE)}

    assert own - own_terms(ontology) == {URIRef(NAMESPACE)}


@pytest.mark.parametrize("namespace", [KG, NIF, SCHEMA])
def test_a_misspelt_term_raises(namespace: type[KG]) -> None:
    with pytest.raises(AttributeError, match="speakr"):
        namespace["speakr"]


def enumerations() -> list[type[StrEnum]]:
    found = [each for each in vars(model).values() if isinstance(each, type) and issubclass(each, StrEnum)]
    return [each for each in found if each is not StrEnum]


@pytest.mark.parametrize("enumeration", enumerations(), ids=lambda each: each.__name__)
def test_each_closed_list_is_that_of_the_model(ontology: Graph, enumeration: type[StrEnum]) -> None:
    if enumeration is model.ActorKind:
        assert all((KG[kind], RDFS.subClassOf, KG.Actor) in ontology for kind in enumeration)
        return
    members = set(ontology.subjects(RDF.type, KG[enumeration.__name__]))

    assert members == {value_term(value) for value in enumeration}
    assert {str(ontology.value(value_term(value), RDFS.label)) for value in enumeration} == set(enumeration)


@pytest.mark.parametrize("event", [Statement, Demand, Response, Meeting, Act], ids=lambda event: event.__name__)
def test_every_field_of_an_event_is_a_property(ontology: Graph, event: type[Statement]) -> None:
    apart = {"evidence", "cue", "reported"}
    names = {RENAMED.get(field.name, field.name) for field in fields(event) if field.name not in apart}
    properties = {property_term(name) for name in names}

    kinds = {OWL.ObjectProperty, OWL.DatatypeProperty}
    assert all(kinds & set(ontology.objects(term, RDF.type)) for term in properties)


def test_a_value_is_one_word() -> None:
    assert value_term(SpeechAct.ACCUSE) == URIRef("https://w3id.org/dkg/Accuse")
