"""Sentences to meetings: who meets whom, in what format, and whether they have met."""

import pytest

from kg.model import MeetingFormat, MeetingStatus
from tests.extract.views import FRIDAY_AFTER, FRIDAY_BEFORE, MONDAY_BEFORE, Met, met

HELD = MeetingStatus.HELD


@pytest.mark.parametrize(
    ("parse", "expected"),
    [
        # Müller met Weber in Sundby on Friday.
        pytest.param(
            "Müller/NNP/nsubj>met@PER met~meet/VBD/root Weber/NNP/obj>met@PER in/IN/case>Sundby "
            "Sundby/NNP/obl>met@LOC on/IN/case>Friday Friday/NNP/obl>met ././punct>met",
            [Met("Müller + Weber", HELD, place="Sundby", held=FRIDAY_BEFORE)],
            id="met, place and day",
        ),
        # Müller met with Weber.
        pytest.param(
            "Müller/NNP/nsubj>met@PER met~meet/VBD/root with/IN/case>Weber Weber/NNP/obl>met@PER ././punct>met",
            [Met("Müller + Weber", HELD)],
            id="met with",
        ),
        # Müller and Weber met on Friday.
        pytest.param(
            "Müller/NNP/nsubj>met@PER and/CC/cc>Weber Weber/NNP/conj>Müller@PER met~meet/VBD/root "
            "on/IN/case>Friday Friday/NNP/obl>met ././punct>met",
            [Met("Müller + Weber", HELD, held=FRIDAY_BEFORE)],
            id="two subjects",
        ),
        # Müller spoke with Weber by phone.
        pytest.param(
            "Müller/NNP/nsubj>spoke@PER spoke~speak/VBD/root with/IN/case>Weber Weber/NNP/obl>spoke@PER "
            "by/IN/case>phone phone/NN/obl>spoke ././punct>spoke",
            [Met("Müller + Weber", HELD, MeetingFormat.PHONE_CALL)],
            id="by phone",
        ),
        # Müller and Weber spoke by phone on Monday.
        pytest.param(
            "Müller/NNP/nsubj>spoke@PER and/CC/cc>Weber Weber/NNP/conj>Müller@PER spoke~speak/VBD/root "
            "by/IN/case>phone phone/NN/obl>spoke on/IN/case>Monday Monday/NNP/obl>spoke ././punct>spoke",
            [Met("Müller + Weber", HELD, MeetingFormat.PHONE_CALL, held=MONDAY_BEFORE)],
            id="two subjects by phone",
        ),
        # Müller held talks with Weber.
        pytest.param(
            "Müller/NNP/nsubj>held@PER held~hold/VBD/root talks~talk/NNS/obj>held with/IN/case>Weber "
            "Weber/NNP/nmod>talks@PER ././punct>held",
            [Met("Müller + Weber", HELD)],
            id="held talks",
        ),
        # Müller hosted Weber in Sundby.
        pytest.param(
            "Müller/NNP/nsubj>hosted@PER hosted~host/VBD/root Weber/NNP/obj>hosted@PER in/IN/case>Sundby "
            "Sundby/NNP/obl>hosted@LOC ././punct>hosted",
            [Met("Müller + Weber", HELD, MeetingFormat.VISIT, place="Sundby", host="Müller")],
            id="hosted",
        ),
        # Weber was received by Müller.
        pytest.param(
            "Weber/NNP/nsubj:pass>received@PER was~be/VBD/aux:pass>received received~receive/VBN/root "
            "by/IN/case>Müller Müller/NNP/obl:agent>received@PER ././punct>received",
            [Met("Weber + Müller", HELD, MeetingFormat.VISIT, host="Müller")],
            id="received, passive: the agent is host",
        ),
        # Müller met reporters of the Alandia Daily.
        pytest.param(
            "Müller/NNP/nsubj>met@PER met~meet/VBD/root reporters~reporter/NNS/obj>met of/IN/case>Daily "
            "the/DT/det>Daily Alandia/NNP/compound>Daily Daily/NNP/nmod>reporters ././punct>met",
            [],
            id="a press interview is none",
        ),
    ],
)
def test_held(parse: str, expected: list[Met]) -> None:
    assert met(parse) == expected


@pytest.mark.parametrize(
    ("parse", "expected"),
    [
        # Müller will meet Weber on Friday.
        pytest.param(
            "Müller/NNP/nsubj>meet@PER will/MD/aux>meet meet/VB/root Weber/NNP/obj>meet@PER on/IN/case>Friday "
            "Friday/NNP/obl>meet ././punct>meet",
            [Met("Müller + Weber", MeetingStatus.PLANNED, held=FRIDAY_AFTER)],
            id="will meet: the coming Friday",
        ),
        # Alandia and Bergland will hold talks in Sundby on Friday.
        pytest.param(
            "Alandia/NNP/nsubj>hold and/CC/cc>Bergland Bergland/NNP/conj>Alandia will/MD/aux>hold "
            "hold/VB/root talks~talk/NNS/obj>hold in/IN/case>Sundby Sundby/NNP/nmod>talks@LOC "
            "on/IN/case>Friday Friday/NNP/obl>hold ././punct>hold",
            [Met("Alandia + Bergland", MeetingStatus.PLANNED, place="Sundby", held=FRIDAY_AFTER)],
            id="will hold talks",
        ),
        # Müller was to meet Weber.
        pytest.param(
            "Müller/NNP/nsubj>was@PER was~be/VBD/root to/TO/mark>meet meet/VB/xcomp>was "
            "Weber/NNP/obj>meet@PER ././punct>was",
            [Met("Müller + Weber", MeetingStatus.PLANNED)],
            id="was to meet",
        ),
        # Müller was to meet Weber.
        pytest.param(
            "Müller/NNP/nsubj>meet@PER was~be/VBD/cop>meet to/TO/mark>meet meet/VB/root "
            "Weber/NNP/obj>meet@PER ././punct>meet",
            [Met("Müller + Weber", MeetingStatus.PLANNED)],
            id="was to meet, parsed as a copula",
        ),
        # Müller is meeting Weber.
        pytest.param(
            "Müller/NNP/nsubj>meeting@PER is~be/VBZ/aux>meeting meeting~meet/VBG/root "
            "Weber/NNP/obj>meeting@PER ././punct>meeting",
            [Met("Müller + Weber", MeetingStatus.ONGOING)],
            id="is meeting",
        ),
        # Müller may meet Weber.
        pytest.param(
            "Müller/NNP/nsubj>meet@PER may/MD/aux>meet meet/VB/root Weber/NNP/obj>meet@PER ././punct>meet",
            [Met("Müller + Weber", MeetingStatus.CONDITIONAL)],
            id="may meet",
        ),
        # Müller offered to meet Weber.
        pytest.param(
            "Müller/NNP/nsubj>offered@PER offered~offer/VBD/root to/TO/mark>meet meet/VB/xcomp>offered "
            "Weber/NNP/obj>meet@PER ././punct>offered",
            [Met("Müller + Weber", MeetingStatus.PROPOSED)],
            id="offered",
        ),
        # Müller proposed talks with Weber.
        pytest.param(
            "Müller/NNP/nsubj>proposed@PER proposed~propose/VBD/root talks~talk/NNS/obj>proposed "
            "with/IN/case>Weber Weber/NNP/nmod>talks@PER ././punct>proposed",
            [Met("Müller + Weber", MeetingStatus.PROPOSED)],
            id="proposed talks",
        ),
        # Müller denied meeting Weber.
        pytest.param(
            "Müller/NNP/nsubj>denied@PER denied~deny/VBD/root meeting~meet/VBG/xcomp>denied "
            "Weber/NNP/obj>meeting@PER ././punct>denied",
            [Met("Müller + Weber", MeetingStatus.DENIED)],
            id="denied",
        ),
        # Müller did not meet Weber.
        pytest.param(
            "Müller/NNP/nsubj>meet@PER did~do/VBD/aux>meet not/RB/advmod>meet meet/VB/root "
            "Weber/NNP/obj>meet@PER ././punct>meet",
            [Met("Müller + Weber", MeetingStatus.DENIED)],
            id="did not meet",
        ),
        # Müller refused to meet Weber.
        pytest.param(
            "Müller/NNP/nsubj>refused@PER refused~refuse/VBD/root to/TO/mark>meet meet/VB/xcomp>refused "
            "Weber/NNP/obj>meet@PER ././punct>refused",
            [Met("Müller + Weber", MeetingStatus.REFUSED)],
            id="refused",
        ),
        # Müller cancelled a meeting with Weber.
        pytest.param(
            "Müller/NNP/nsubj>cancelled@PER cancelled~cancel/VBD/root a/DT/det>meeting "
            "meeting/NN/obj>cancelled with/IN/case>Weber Weber/NNP/nmod>meeting@PER ././punct>cancelled",
            [Met("Müller + Weber", MeetingStatus.CANCELLED)],
            id="cancelled",
        ),
        # The meeting between Müller and Weber was cancelled.
        pytest.param(
            "The/DT/det>meeting meeting/NN/nsubj:pass>cancelled between/IN/case>Müller "
            "Müller/NNP/nmod>meeting@PER and/CC/cc>Weber Weber/NNP/conj>Müller@PER "
            "was~be/VBD/aux:pass>cancelled cancelled~cancel/VBN/root ././punct>cancelled",
            [Met("Müller + Weber", MeetingStatus.CANCELLED)],
            id="was cancelled",
        ),
        # Müller postponed a meeting with Weber.
        pytest.param(
            "Müller/NNP/nsubj>postponed@PER postponed~postpone/VBD/root a/DT/det>meeting "
            "meeting/NN/obj>postponed with/IN/case>Weber Weber/NNP/nmod>meeting@PER ././punct>postponed",
            [Met("Müller + Weber", MeetingStatus.POSTPONED)],
            id="postponed",
        ),
        # Talks between Alandia and Bergland
        pytest.param(
            "Talks~talk/NNS/root between/IN/case>Alandia Alandia/NNP/nmod>Talks and/CC/cc>Bergland "
            "Bergland/NNP/conj>Alandia",
            [Met("Alandia + Bergland", MeetingStatus.UNKNOWN)],
            id="no verb tells",
        ),
        # The Council of Nations will hold a meeting on Friday.
        pytest.param(
            "The/DT/det>Council Council/NNP/nsubj>hold of/IN/case>Nations Nations/NNPS/nmod>Council "
            "will/MD/aux>hold hold/VB/root a/DT/det>meeting meeting/NN/obj>hold on/IN/case>Friday "
            "Friday/NNP/obl>hold ././punct>hold",
            [Met("Council of Nations", MeetingStatus.PLANNED, MeetingFormat.COUNCIL_SESSION, held=FRIDAY_AFTER)],
            id="a body's session",
        ),
    ],
)
def test_not_held(parse: str, expected: list[Met]) -> None:
    assert met(parse) == expected


@pytest.mark.parametrize(
    "parse",
    [
        # The team met the deadline.
        pytest.param(
            "The/DT/det>team team/NN/nsubj>met met~meet/VBD/root the/DT/det>deadline deadline/NN/obj>met ././punct>met",
            id="met the deadline",
        ),
        # The plan met with criticism.
        pytest.param(
            "The/DT/det>plan plan/NN/nsubj>met met~meet/VBD/root with/IN/case>criticism criticism/NN/obl>met "
            "././punct>met",
            id="met with criticism",
        ),
        # Weber called on Tuesday.
        pytest.param(
            "Weber/NNP/nsubj>called@PER called~call/VBD/root on/IN/case>Tuesday Tuesday/NNP/obl>called@DATE "
            "././punct>called",
            id="called on a day",
        ),
        # Weber called for restraint.
        pytest.param(
            "Weber/NNP/nsubj>called@PER called~call/VBD/root for/IN/case>restraint restraint/NN/obl>called "
            "././punct>called",
            id="called for",
        ),
    ],
)
def test_no_meeting(parse: str) -> None:
    assert met(parse) == []
