import pytest
from rdflib import URIRef

from kg.model import DemandStatus, MeetingStatus
from kg.rdf.identifiers import actor_iri
from kg.rdf.labels import act_label, demand_label, meeting_label, response_label, statement_label
from kg.rdf.nodes import Fact, Node
from kg.rdf.vocabulary import KG

NAMES = {str(actor_iri(key)): name for key, name in (("a", "Arland"), ("b", "Belmark"), ("c", "Cormoria"))}


LITERALS = {"content", "held", "inWriting", "claimed"}


def node(**properties: str) -> Node:
    """A node from words: actors by their keys, values of closed lists by their terms, texts as they are."""
    facts = [fact for name, words in properties.items() for fact in _facts(name, words)]
    return Node("https://w3id.org/dkg/id/statement/x", tuple(facts))


def _facts(name: str, words: str) -> list[Fact]:
    parts = [words] if name in LITERALS else words.split()
    return [(str(KG[name]), _value(name, part), "g") for part in parts]


def _value(name: str, part: str) -> str:
    if name in LITERALS:
        return part
    term: URIRef = actor_iri(part) if part.islower() else KG[part]
    return str(term)


STATEMENTS = [
    pytest.param({"speaker": "a", "content": "no war"}, "Arland says: no war", id="says"),
    pytest.param({"speaker": "a b", "content": "no war"}, "Arland and Belmark say: no war", id="two-speakers"),
    pytest.param({"speaker": "a b c"}, "Arland, Belmark and Cormoria say", id="three-and-no-content"),
    pytest.param({"speaker": "a", "addressee": "b", "content": "x"}, "Arland says to Belmark: x", id="addressee"),
    pytest.param(
        {"speaker": "a", "polarity": "Denied", "content": "any threat"}, "Arland denies: any threat", id="denied"
    ),
    pytest.param({"speaker": "a", "speechAct": "Accuse", "target": "b"}, "Arland accuses Belmark", id="target"),
    pytest.param(
        {"speaker": "a", "speechAct": "Assert Warn", "addressee": "b", "content": "x"},
        "Arland warns Belmark: x",
        id="the-telling-act",
    ),
    pytest.param(
        {"speaker": "a", "speechAct": "Request", "addressee": "b", "content": "help"},
        "Arland requests of Belmark: help",
        id="request",
    ),
    pytest.param({"speaker": "a", "polarity": "NotSaid", "content": "x"}, "Arland did not say: x", id="not-said"),
    pytest.param(
        {"speaker": "a b", "modality": "Expected", "content": "x"},
        "Arland and Belmark are expected to say: x",
        id="expected",
    ),
    pytest.param({"speaker": "a", "modality": "Conditional", "content": "x"}, "Arland may say: x", id="conditional"),
    pytest.param(
        {"speaker": "a", "polarity": "Denied", "speechAct": "Reject", "content": "x"}, "Arland rejects: x", id="rejects"
    ),
    pytest.param({"speaker": "nobody", "content": "x"}, "nobody says: x", id="no-name"),
]


@pytest.mark.parametrize(("properties", "label"), STATEMENTS)
def test_statement(properties: dict[str, str], label: str) -> None:
    assert statement_label(node(**properties), NAMES) == label


def test_a_long_content_is_cut_at_a_word() -> None:
    label = statement_label(node(speaker="a", content="word " * 100), NAMES)

    assert label.endswith("word …")
    assert len(label) <= 180


@pytest.mark.parametrize(
    ("properties", "label"),
    [
        pytest.param(
            {"demander": "a", "addressee": "b", "content": "go", "strength": "Demand"},
            "Arland demands of Belmark: go (pending)",
            id="demand",
        ),
        pytest.param(
            {"demander": "a b", "addressee": "c", "strength": "Want Urge"},
            "Arland and Belmark urge Cormoria (pending)",
            id="strongest",
        ),
        pytest.param(
            {"demander": "a", "content": "go", "strength": "Want"}, "Arland wants: go (pending)", id="of-nobody"
        ),
    ],
)
def test_demand(properties: dict[str, str], label: str) -> None:
    assert demand_label(node(**properties), DemandStatus.PENDING, NAMES) == label


def test_response() -> None:
    demand = node(demander="a", content="go")
    response = node(responder="b c", responseKind="AcceptsInPart", inWriting="true")

    assert response_label(response, [demand], NAMES) == (
        "Belmark and Cormoria accept in part in writing the demand of Arland: go"
    )
    assert response_label(node(responder="b", responseKind="Rejects"), [], NAMES) == "Belmark rejects a demand"


@pytest.mark.parametrize(
    ("properties", "label"),
    [
        pytest.param({"actKind": "Accuses", "target": "b"}, "Arland accuses Belmark", id="does"),
        pytest.param({"actKind": "Promises"}, "Arland promises", id="toward-nobody-known"),
        pytest.param({"actKind": "DeploysTroops", "target": "b"}, "Arland deploys troops toward Belmark", id="toward"),
        pytest.param(
            {"actor": "a b", "actKind": "DeploysTroops", "target": "c"},
            "Arland and Belmark deploy troops toward Cormoria",
            id="two",
        ),
        pytest.param(
            {"actKind": "Sanctions", "target": "b", "modality": "Expected"},
            "Arland is expected to sanction Belmark",
            id="expected",
        ),
        pytest.param(
            {"actKind": "Criticizes", "target": "b", "modality": "Conditional"},
            "Arland may criticize Belmark",
            id="conditional",
        ),
        pytest.param(
            {"actKind": "Threatens", "target": "b", "modality": "Actual Expected"},
            "Arland threatens Belmark",
            id="expected-then-done",
        ),
    ],
)
def test_act(properties: dict[str, str], label: str) -> None:
    assert act_label(node(**{"actor": "a", **properties}), [], NAMES) == label


@pytest.mark.parametrize(
    ("voice", "label"),
    [
        pytest.param({"speaker": "c", "polarity": "Asserted"}, "(says Cormoria)", id="one"),
        pytest.param({"speaker": "b c", "polarity": "Asserted"}, "(say Belmark and Cormoria)", id="two"),
        pytest.param({"speaker": "a", "polarity": "Denied"}, "(denied by Arland)", id="denied"),
        pytest.param({"speaker": "c", "polarity": "NotSaid"}, "(not said by Cormoria)", id="not-said"),
    ],
)
def test_act_by_the_word_of_others(voice: dict[str, str], label: str) -> None:
    act = node(actor="a", actKind="Warns", target="b", modality="Actual", claimed="true")

    assert act_label(act, [node(**voice, modality="Actual")], NAMES) == f"Arland warns Belmark {label}"


@pytest.mark.parametrize(
    ("properties", "status", "label"),
    [
        pytest.param(
            {"participant": "a b", "meetingFormat": "PhoneCall", "held": "2022-02-01"},
            MeetingStatus.HELD,
            "Arland and Belmark, phone call, held 2022-02-01",
            id="held",
        ),
        pytest.param(
            {"participant": "a", "meetingFormat": "Talks Summit"},
            MeetingStatus.PLANNED,
            "Arland, talks, planned",
            id="planned",
        ),
        pytest.param(
            {"participant": "a b", "meetingFormat": "Visit"},
            MeetingStatus.UNKNOWN,
            "Arland and Belmark, visit",
            id="nothing-known",
        ),
    ],
)
def test_meeting(properties: dict[str, str], status: MeetingStatus, label: str) -> None:
    assert meeting_label(node(**properties), status, NAMES) == label
