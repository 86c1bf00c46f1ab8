import re
from dataclasses import fields
from enum import StrEnum
from pathlib import Path

import pytest
from rdflib import DCTERMS, FOAF, ORG, OWL, PROV, RDF, RDFS, SDO, SKOS, Graph, URIRef
from rdflib.namespace import DefinedNamespace

from kg import model
from kg.model import Act, Demand, Meeting, Response, SpeechAct, Statement
from kg.rdf.events import RENAMED
from kg.rdf.vocabulary import KG, NIF, SCHEMA, property_term, value_term
from kg.resources import resource
from tests.require import REPOSITORY

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


def test_every_property_has_a_domain_or_a_range(ontology: Graph) -> None:
    properties = {
        each for kind in (OWL.ObjectProperty, OWL.DatatypeProperty) for each in ontology.subjects(RDF.type, kind)
    }

    assert [each for each in properties if not {RDFS.domain, RDFS.range} & set(ontology.predicates(each))] == []


QUERIES = sorted(REPOSITORY.joinpath("kg", "store", "queries").rglob("*.rq"))
# What is not ours: the closed lists of terms that the code uses.
OTHERS = {"nif": NIF, "schema": SCHEMA, "org": ORG, "skos": SKOS, "rdfs": RDFS, "rdf": RDF}


@pytest.mark.parametrize("query", QUERIES, ids=lambda path: path.stem)
def test_every_term_of_a_query_exists(query: Path) -> None:
    text = re.sub(r"<[^>]*>|\"[^\"]*\"|^#.*", "", query.read_text(encoding="utf-8"), flags=re.MULTILINE)
    terms = set(re.findall(r"\b(\w+):(\w+)", text))
    vocabularies = {"dkg": KG, **OTHERS}

    assert terms
    assert [f"{prefix}:{name}" for prefix, name in sorted(terms) if name not in names_of(vocabularies[prefix])] == []


def names_of(vocabulary: type[DefinedNamespace]) -> set[str]:
    """The terms of a closed vocabulary, without the namespace."""
    return {str(term).removeprefix(str(vocabulary._NS)) for term in dir(vocabulary)}  # noqa: SLF001 - rdflib has no other way


@pytest.mark.parametrize("outside", [DCTERMS, FOAF, ORG, PROV, SDO, SKOS], ids=lambda each: each.__name__)
def test_every_term_that_ours_are_aligned_to_exists(ontology: Graph, outside: type[DefinedNamespace]) -> None:
    start = str(outside._NS)  # noqa: SLF001 - rdflib has no other way
    used = {str(term) for triple in ontology for term in triple if isinstance(term, URIRef)}
    names = {term.removeprefix(start) for term in used if term.startswith(start)}

    assert names
    assert names <= names_of(outside)
