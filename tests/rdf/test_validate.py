"""Each constraint of each shape finds what it is for, in a graph that breaks it; the example breaks none."""

import re

import pytest
from rdflib import OWL, RDF, SH, BNode, Graph, URIRef
from rdflib.collection import Collection

from kg import model
from kg.rdf.validate import Violation, violations
from kg.rdf.vocabulary import KG, value_term
from kg.resources import resource
from tests.rdf.broken import MESSAGES, STORE, Case, broken, cases, shapes, sound

TYPE = "<http://www.w3.org/1999/02/22-rdf-syntax-ns#type>"
FIRST = next(graph for graph in STORE.graphs() if "first" in graph)
CASES = [*cases()]
# What cannot be broken alone: a blank node has no name.
ALSO = {"ActShape-nodeKind": {("", SH.pattern)}}


@pytest.mark.parametrize("graph", STORE.graphs())
def test_the_example_is_valid(graph: str) -> None:
    assert violations(STORE.ntriples(graph)) == ()


@pytest.mark.parametrize("case", CASES, ids=str)
def test_a_constraint_finds_what_breaks_it_and_no_other_does(case: Case) -> None:
    _, whole = sound(case)
    assert violations(whole.serialize(format="nt")) == ()

    focus, graph = broken(case)
    found = [each for each in violations(graph.serialize(format="nt")) if each.focus != "_:"]

    expected = {(str(case.path or ""), case.constraint), *ALSO.get(str(case), ())}
    assert {each.focus for each in found} == {str(focus)} or isinstance(focus, BNode)
    assert {(each.path, broken_by(each, expected)) for each in found} == expected


def broken_by(violation: Violation, expected: set[tuple[str, URIRef]]) -> URIRef | str:
    """The constraint of which the message tells; the message where it is not expected."""
    constraints = (constraint for path, constraint in expected if path == violation.path)
    return next((each for each in constraints if re.match(MESSAGES[each], violation.message)), violation.message)


def test_evidence_that_its_offsets_do_not_give_is_found() -> None:
    found = violations(STORE.ntriples(FIRST).replace("Arland denied any", "Arland denied", 1))

    assert [violation.message for violation in found] == ["the evidence is not as long as its offsets say"]


def test_a_blank_node_is_found() -> None:
    found = violations(f"_:a {TYPE} <https://w3id.org/dkg/ActKind> .\n")

    assert [violation.message for violation in found] == ["the graph holds a blank node"]


def test_every_term_of_the_shapes_is_in_the_ontology() -> None:
    own = "https://w3id.org/dkg/"
    used = {str(term) for triple in shapes() for term in triple if isinstance(term, URIRef)}
    names = {term.removeprefix(own) for term in used if term.startswith(own) and not term.startswith(f"{own}shape/")}

    assert [KG[name] for name in sorted(names)]


def test_the_lists_of_the_shapes_are_those_of_the_model() -> None:
    lists = {
        (shapes().value(prop, SH.path), frozenset(Collection(shapes(), members)))
        for prop, members in shapes().subject_objects(SH["in"])
    }

    assert lists >= {
        (KG.speechAct, frozenset(map(value_term, model.SpeechAct))),
        (KG.polarity, frozenset(map(value_term, model.Polarity))),
        (KG.modality, frozenset(map(value_term, model.Modality))),
        (KG.quotation, frozenset(map(value_term, model.Quotation))),
        (KG.strength, frozenset(map(value_term, model.Strength))),
        (KG.form, frozenset(map(value_term, model.MentionForm))),
        (KG.responseKind, frozenset(map(value_term, model.ResponseKind))),
        (KG.actKind, frozenset(map(value_term, model.ActKind))),
        (KG.demandStatus, frozenset(map(value_term, model.DemandStatus))),
        (KG.meetingStatus, frozenset(map(value_term, model.MeetingStatus))),
        (KG.meetingFormat, frozenset(map(value_term, model.MeetingFormat))),
        (KG.reportedStatus, frozenset(map(value_term, model.DemandStatus))),
        (KG.reportedStatus, frozenset(map(value_term, model.MeetingStatus))),
        (KG.kind, frozenset(KG[kind] for kind in model.ActorKind)),
    }


def test_every_property_of_the_ontology_has_a_shape() -> None:
    ontology = Graph().parse(data=resource("ontology/kg.ttl").read_text(encoding="utf-8"), format="turtle")
    properties = {
        each for kind in (OWL.ObjectProperty, OWL.DatatypeProperty) for each in ontology.subjects(RDF.type, kind)
    }

    # A planned meeting is a type of tie only, never a triple.
    assert properties - set(shapes().objects(None, SH.path)) == {KG.plansToMeet}
