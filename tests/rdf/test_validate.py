# ruff: noqa: E501 - lines of N-Triples
"""Each shape finds what it is for: one graph that breaks it, and the example, which breaks none."""

from dataclasses import dataclass

import pytest
from rdflib import SH, Graph, URIRef
from rdflib.collection import Collection

from kg import model
from kg.rdf.validate import violations
from kg.rdf.vocabulary import KG, value_term
from kg.resources import resource
from tests.store.graphs import example_store

ID = "https://w3id.org/dkg/id/"
TYPE = "<http://www.w3.org/1999/02/22-rdf-syntax-ns#type>"
INTEGER = "<http://www.w3.org/2001/XMLSchema#integer>"
STORE = example_store()


@dataclass(frozen=True)
class Broken:
    """A graph of the example with one line changed, and the property that is then wrong."""

    graph: str
    old: str
    new: str
    path: str


def article(name: str) -> str:
    return next(graph for graph in STORE.graphs() if name in graph)


FIRST, SECOND, THIRD = article("first"), article("second"), article("third")
DERIVED, DIRECTORY = f"{ID}graph/derived", f"{ID}graph/directory"
BROKEN = {
    "ArticleShape": Broken(FIRST, 'dkg/textHash> "', 'dkg/textHash> "x', "dkg/textHash"),
    "MentionShape": Broken(FIRST, f'nif-core#endIndex> "147"^^{INTEGER}', f'nif-core#endIndex> "1"^^{INTEGER}', "nif-core#beginIndex"),
    "ActorMentionShape": Broken(FIRST, "<https://w3id.org/dkg/form> <https://w3id.org/dkg/Pronoun>", "<https://w3id.org/dkg/form> <https://w3id.org/dkg/Held>", "dkg/form"),
    "ReportShape": Broken(FIRST, '"0.85"^^', '"1.85"^^', "dkg/confidence"),
    "StatementMentionShape": Broken(FIRST, "<https://w3id.org/dkg/quotation> <https://w3id.org/dkg/Direct>", '<https://w3id.org/dkg/quotation> "direct"', "dkg/quotation"),
    "DemandMentionShape": Broken(FIRST, "reportedStatus> <https://w3id.org/dkg/Made>", "reportedStatus> <https://w3id.org/dkg/Held>", "dkg/reportedStatus"),
    "ResponseMentionShape": Broken(SECOND, f"denotes> <{ID}response/", f"denotes> <{ID}meeting/", "dkg/denotes"),
    "MeetingMentionShape": Broken(FIRST, "reportedStatus> <https://w3id.org/dkg/Held>", "reportedStatus> <https://w3id.org/dkg/Made>", "dkg/reportedStatus"),
    "ActMentionShape": Broken(THIRD, f"denotes> <{ID}act/", f"denotes> <{ID}meeting/", "dkg/denotes"),
    "StatementShape": Broken(FIRST, "<https://w3id.org/dkg/polarity> <https://w3id.org/dkg/Denied>", "<https://w3id.org/dkg/about> <https://w3id.org/dkg/Denied>", "dkg/polarity"),
    "DemandShape": Broken(FIRST, "dkg/demander> ", "dkg/about> ", "dkg/demander"),
    "ResponseShape": Broken(SECOND, "responseKind> <https://w3id.org/dkg/Rejects>", "responseKind> <https://w3id.org/dkg/Rejected>", "dkg/responseKind"),
    "MeetingShape": Broken(FIRST, '"2022-01-30"^^<http://www.w3.org/2001/XMLSchema#date>', '"on Sunday"', "dkg/held"),
    "ActShape": Broken(THIRD, "actKind> <https://w3id.org/dkg/DeploysTroops>", "actKind> <https://w3id.org/dkg/Threaten>", "dkg/actKind"),
    "RoleHoldingShape": Broken(DIRECTORY, '"2019-12-31"', '"2009-12-31"', "schema.org/startDate"),
    "NamedActorShape": Broken(FIRST, "dkg/name> ", "dkg/alias> ", "dkg/name"),
    "ActorShape": Broken(DIRECTORY, '"Arland" .', '"Arland" .\n<https://w3id.org/dkg/id/actor/arland> <http://www.w3.org/2000/01/rdf-schema#label> "Ardon" .', "rdf-schema#label"),
    "EventShape": Broken(DERIVED, 'rdf-schema#label> "Arland denies: any threat', 'rdf-schema#comment> "Arland denies: any threat', "rdf-schema#label"),
    "DemandStatusShape": Broken(DERIVED, "demandStatus> <https://w3id.org/dkg/Rejected>", "demandStatus> <https://w3id.org/dkg/Rejects>", "dkg/demandStatus"),
    "MeetingStatusShape": Broken(DERIVED, "meetingStatus> <https://w3id.org/dkg/Cancelled>", "meetingStatus> <https://w3id.org/dkg/Made>", "dkg/meetingStatus"),
    "TieShape": Broken(DERIVED, f'dkg/weight> "2"^^{INTEGER}', f'dkg/weight> "0"^^{INTEGER}', "dkg/weight"),
}  # fmt: skip


@pytest.mark.parametrize("graph", STORE.graphs())
def test_the_example_is_valid(graph: str) -> None:
    assert violations(STORE.ntriples(graph)) == ()


@pytest.mark.parametrize("shape", BROKEN)
def test_a_shape_finds_what_breaks_it(shape: str) -> None:
    case = BROKEN[shape]
    whole = STORE.ntriples(case.graph)
    assert case.old in whole

    found = violations(whole.replace(case.old, case.new, 1))

    assert any(violation.path.endswith(case.path) for violation in found)


def test_evidence_that_its_offsets_do_not_give_is_found() -> None:
    found = violations(STORE.ntriples(FIRST).replace("Arland denied any", "Arland denied", 1))

    assert [violation.message for violation in found] == ["the evidence is not as long as its offsets say"]


def test_a_blank_node_is_found() -> None:
    found = violations(f"_:a {TYPE} <https://w3id.org/dkg/Place> .\n")

    assert [violation.message for violation in found] == ["the graph holds a blank node"]


@pytest.fixture(scope="module")
def shapes() -> Graph:
    return Graph().parse(data=resource("ontology/shapes.ttl").read_text(encoding="utf-8"), format="turtle")


def test_every_shape_is_broken_above(shapes: Graph) -> None:
    named = {str(shape).rpartition("/")[2] for shape in shapes.subjects(SH.nodeKind) if isinstance(shape, URIRef)}

    assert named == set(BROKEN)


def test_every_term_of_the_shapes_is_in_the_ontology(shapes: Graph) -> None:
    own = "https://w3id.org/dkg/"
    used = {str(term) for triple in shapes for term in triple if isinstance(term, URIRef)}
    names = {term.removeprefix(own) for term in used if term.startswith(own) and not term.startswith(f"{own}shape/")}

    assert [KG[name] for name in sorted(names)]


def test_the_lists_of_the_shapes_are_those_of_the_model(shapes: Graph) -> None:
    lists = {
        (shapes.value(prop, SH.path), frozenset(Collection(shapes, members)))
        for prop, members in shapes.subject_objects(SH["in"])
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
