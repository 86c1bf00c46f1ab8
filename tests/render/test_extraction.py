from dataclasses import replace
from datetime import date

import pytest

from kg.model import (
    Act,
    ActKind,
    Actor,
    ActorKind,
    Article,
    Demand,
    Meeting,
    MeetingFormat,
    MeetingStatus,
    Mention,
    MentionForm,
    Modality,
    Passage,
    Polarity,
    Quotation,
    Reading,
    Response,
    ResponseKind,
    SpeechAct,
    Statement,
    Strength,
)
from kg.render.extraction import extraction

TEXT = (
    "Ministers Anna Weber and Jan Müller accused Ruritania of delay. She urged it to answer. "
    "It refused. Analysts said no. Weber met Müller in Oslo."
)
ARTICLE = Article(key="a.txt", text=TEXT, published=date(2022, 1, 31), boilerplate=(Passage(start=0, end=9),))
WEBER = Actor(key="anna-weber", name="Anna Weber", kind=ActorKind.PERSON)
MULLER = Actor(key="jan-muller", name="Jan Müller", kind=ActorKind.PERSON)
RURITANIA = Actor(key="ruritania", name="Ruritania", kind=ActorKind.STATE)


def passage(words: str, *, after: int = 0) -> Passage:
    start = TEXT.index(words, after)
    return Passage(start=start, end=start + len(words))


def mention(words: str, form: MentionForm = MentionForm.NAME, *, after: int = 0) -> Mention:
    return Mention(passage=passage(words, after=after), text=words, form=form)


ANNA, JAN, STATE = mention("Anna Weber"), mention("Jan Müller"), mention("Ruritania")
SHE, IT = mention("She", MentionForm.PRONOUN), mention("It", MentionForm.PRONOUN)
ANALYSTS = mention("Analysts", MentionForm.NOMINAL)
LATER, OTHER = mention("Weber", after=100), mention("Müller", after=100)
ACCUSATION = Statement(
    speaker=(ANNA, JAN),
    content=(passage("Ruritania of delay"),),
    evidence=passage(TEXT[: TEXT.index(".") + 1]),
    cue=passage("accused"),
    cue_lemma="accuse",
    quotation=Quotation.INDIRECT,
    speech_act=SpeechAct.ACCUSE,
    target=(STATE,),
    said=date(2022, 1, 30),
    rule="accuse",
    confidence=0.9,
)
ANONYMOUS = Statement(
    speaker=(ANALYSTS,),
    content=(passage("no."),),
    evidence=passage("Analysts said no."),
    cue=passage("said"),
    cue_lemma="say",
    quotation=Quotation.INDIRECT,
    rule="subject",
    confidence=0.8,
)
CALL = Statement(
    speaker=(SHE,),
    content=(passage("to answer"),),
    evidence=passage("She urged it to answer."),
    cue=passage("urged"),
    cue_lemma="urge",
    quotation=Quotation.INDIRECT,
    speech_act=SpeechAct.DEMAND,
    rule="urge",
    confidence=0.9,
)
DEMAND = Demand(
    demander=(SHE,),
    addressee=(STATE,),
    content=CALL.content,
    evidence=CALL.evidence,
    cue=CALL.cue,
    cue_lemma="urge",
    strength=Strength.URGE,
    statement=CALL,
    rule="urge",
    confidence=0.9,
)
REFUSAL = Response(
    responder=(IT,),
    demand=DEMAND,
    kind=ResponseKind.REJECTS,
    evidence=passage("It refused."),
    cue=passage("refused"),
    cue_lemma="refuse",
    rule="refuse",
    confidence=0.7,
)
TALKS = Meeting(
    participant=(LATER, OTHER, LATER),
    evidence=passage("Weber met Müller in Oslo."),
    cue=passage("met"),
    cue_lemma="meet",
    format=MeetingFormat.TALKS,
    status=MeetingStatus.HELD,
    place=passage("Oslo"),
    rule="meet",
    confidence=0.9,
)
ACTORS = {ANNA: WEBER, SHE: WEBER, LATER: WEBER, JAN: MULLER, OTHER: MULLER, STATE: RURITANIA, IT: RURITANIA}
READING = Reading(
    article=ARTICLE,
    mentions=(ANNA, JAN, STATE, SHE, IT, ANALYSTS, LATER, OTHER),
    events=(TALKS, REFUSAL, DEMAND, CALL, ANONYMOUS, ACCUSATION),
    actors=ACTORS,
)


ACT = Act(
    actor=(ANNA, JAN),
    target=(STATE,),
    act_kind=ActKind.DEPLOYS_TROOPS,
    evidence=ACCUSATION.evidence,
    cue=passage("accused"),
    cue_lemma="accuse",
    done=date(2022, 1, 30),
    done_text=passage("delay"),
    rule="deploy",
    confidence=0.9,
)
CLAIM = replace(ANONYMOUS, speaker=(IT,), cue=passage("said"))


def part(name: str, *keys: str, of: Reading = READING) -> list[dict[str, object]]:
    found = extraction(of)[name]
    assert isinstance(found, list)
    return [{key: item[key] for key in keys} for item in found]


def test_article_is_named_with_its_date_and_boilerplate() -> None:
    found = extraction(READING)

    assert (found["article"], found["publication_date"], found["boilerplate"]) == ("a.txt", "2022-01-31", [[0, 9]])


def test_actors_have_the_places_that_name_them_and_no_pronouns() -> None:
    places = {item["id"]: item["mentions"] for item in part("actors", "id", "mentions")}

    assert places == {
        "anna-weber": [[10, 20], [LATER.passage.start, LATER.passage.end]],
        "jan-muller": [[25, 35], [OTHER.passage.start, OTHER.passage.end]],
        "ruritania": [[44, 53]],
    }


def test_statements_are_numbered_as_they_stand_and_know_their_speakers() -> None:
    assert part("statements", "id", "speaker", "co_speakers", "speaker_span", "date", "mode", "cue") == [
        {
            "id": "s1",
            "speaker": "anna-weber",
            "co_speakers": ["jan-muller"],
            "speaker_span": [10, 20],
            "date": "2022-01-30",
            "mode": "indirect",
            "cue": "accused",
        },
        {
            "id": "s2",
            "speaker": "anna-weber",
            "co_speakers": [],
            "speaker_span": [SHE.passage.start, SHE.passage.end],
            "date": None,
            "mode": "indirect",
            "cue": "urged",
        },
        {
            "id": "s3",
            "speaker": None,
            "co_speakers": [],
            "speaker_span": [ANALYSTS.passage.start, ANALYSTS.passage.end],
            "date": None,
            "mode": "indirect",
            "cue": "said",
        },
    ]


def test_demands_and_responses_lead_to_each_other() -> None:
    assert part("demands", "id", "demander", "addressee", "statement", "status") == [
        {"id": "d1", "demander": "anna-weber", "addressee": ["ruritania"], "statement": "s2", "status": "made"}
    ]
    assert part("responses", "id", "responder", "demand", "kind") == [
        {"id": "r1", "responder": "ruritania", "demand": "d1", "kind": "rejects"}
    ]


def test_meetings_name_each_participant_once() -> None:
    assert part("meetings", "id", "participants", "place", "format", "status", "date") == [
        {
            "id": "m1",
            "participants": ["anna-weber", "jan-muller"],
            "place": "Oslo",
            "format": "talks",
            "status": "held",
            "date": None,
        }
    ]


def test_relations_have_a_source_for_each_speaker() -> None:
    assert part("relations", "source", "type", "target") == [
        {"source": "anna-weber", "type": "accuses", "target": "ruritania"},
        {"source": "jan-muller", "type": "accuses", "target": "ruritania"},
        {"source": "ruritania", "type": "rejects", "target": "anna-weber"},
    ]


def test_a_refusal_is_told_once_with_its_target() -> None:
    refused = replace(
        CALL, speaker=REFUSAL.responder, evidence=REFUSAL.evidence, cue=REFUSAL.cue, speech_act=SpeechAct.REJECT
    )
    reading = replace(READING, events=(refused, REFUSAL))

    assert [item["target"] for item in part("relations", "target", of=reading)] == ["anna-weber"]


def test_relation_without_a_named_target() -> None:
    reading = replace(READING, events=(replace(ACCUSATION, target=(ANALYSTS,)),))

    assert {item["target"] for item in part("relations", "target", of=reading)} == {None}


@pytest.mark.parametrize(
    "statement",
    [
        pytest.param(replace(ACCUSATION, polarity=Polarity.NOT_SAID), id="not said"),
        pytest.param(replace(ACCUSATION, modality=Modality.EXPECTED), id="expected"),
        pytest.param(replace(ACCUSATION, modality=Modality.CONDITIONAL), id="conditional"),
        pytest.param(replace(ACCUSATION, speech_act=SpeechAct.ASSERT), id="no such act"),
        pytest.param(replace(ACCUSATION, speaker=(ANALYSTS,)), id="nobody known says it"),
    ],
)
def test_no_relation_of_what_was_not_done(statement: Statement) -> None:
    assert part("relations", of=replace(READING, events=(statement,))) == []


def told(*events: Act | Statement) -> list[tuple[object, ...]]:
    """The relations of these events, each as source, type, target and what else is said of it."""
    relations = extraction(replace(READING, events=events))["relations"]
    assert isinstance(relations, list)
    usual = ("source", "type", "target", "evidence")
    return [
        (*(one[name] for name in usual[:3]), {key: one[key] for key in one if key not in usual}) for one in relations
    ]


def test_acts_know_who_does_them_and_when() -> None:
    found = extraction(replace(READING, events=(ACT,)))["acts"]

    assert found == [
        {
            "id": "a1",
            "actor": "anna-weber",
            "co_actors": ["jan-muller"],
            "target": ["ruritania"],
            "kind": "deploys_troops",
            "modality": "actual",
            "statement": None,
            "claimed_by": None,
            "cue": "accused",
            "cue_span": [ACT.cue.start, ACT.cue.end] if ACT.cue else None,
            "date": "2022-01-30",
            "date_text": "delay",
            "evidence": [ACT.evidence.start, ACT.evidence.end],
            "rule": "deploy",
            "confidence": 0.9,
        }
    ]


@pytest.mark.parametrize(
    ("speaker", "claimed_by", "more"),
    [
        pytest.param((IT,), "ruritania", {"claimed_by": "ruritania"}, id="another"),
        pytest.param((ANALYSTS,), None, {"claimed_by": None}, id="nobody known"),
        pytest.param((SHE,), None, {}, id="one of its actors"),
    ],
)
def test_an_act_has_whose_claim_it_is(
    speaker: tuple[Mention, ...], claimed_by: str | None, more: dict[str, object]
) -> None:
    claim = replace(CLAIM, speaker=speaker)
    act = replace(ACT, actor=(ANNA,), statement=claim)

    assert part("acts", "statement", "claimed_by", of=replace(READING, events=(act, claim))) == [
        {"statement": "s1", "claimed_by": claimed_by}
    ]
    assert told(act) == [("anna-weber", "deploys_troops", "ruritania", more)]


def test_acts_are_relations_of_each_actor() -> None:
    assert told(replace(ACT, modality=Modality.EXPECTED)) == [
        ("anna-weber", "deploys_troops", "ruritania", {"modality": "expected"}),
        ("jan-muller", "deploys_troops", "ruritania", {"modality": "expected"}),
    ]
    assert told(replace(ACT, actor=(JAN,), target=(ANALYSTS,))) == [("jan-muller", "deploys_troops", None, {})]


@pytest.mark.parametrize(
    "act",
    [
        pytest.param(replace(ACT, modality=Modality.CONDITIONAL), id="conditional"),
        pytest.param(replace(ACT, actor=(ANALYSTS,)), id="nobody known does it"),
        pytest.param(replace(ACT, statement=replace(CLAIM, polarity=Polarity.DENIED)), id="denied"),
        pytest.param(replace(ACT, statement=replace(CLAIM, modality=Modality.EXPECTED)), id="said at most later"),
    ],
)
def test_no_relation_of_an_act_that_was_not_done(act: Act) -> None:
    assert told(act) == []


def test_what_a_statement_and_an_act_tell_is_told_once() -> None:
    same = replace(ACT, act_kind=ActKind.ACCUSES)
    of_nobody = replace(same, target=(), cue=None)
    elsewhere = replace(same, actor=(SHE,), evidence=CALL.evidence)

    assert told(same, of_nobody, elsewhere, ACCUSATION) == [
        ("anna-weber", "accuses", "ruritania", {}),
        ("jan-muller", "accuses", "ruritania", {}),
        ("anna-weber", "accuses", "ruritania", {}),
    ]
    assert told(of_nobody, replace(of_nobody, rule="other")) == [
        ("anna-weber", "accuses", None, {}),
        ("jan-muller", "accuses", None, {}),
    ]


def test_order_of_events_does_not_matter() -> None:
    reversed_events = replace(READING, events=(*reversed(READING.events), ACCUSATION))

    assert extraction(reversed_events) == extraction(READING)
