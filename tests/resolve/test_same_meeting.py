"""Mentions of one meeting to one meeting: by people or sides, by what ties them, by what sets them apart."""

from dataclasses import replace
from datetime import date

import pytest

from kg.model import (
    Actor,
    ActorKind,
    Article,
    Meeting,
    MeetingFormat,
    MeetingStatus,
    Mention,
    Passage,
)
from kg.resolve import Directory
from kg.resolve.same_meeting import Sides, one_of_each

TEXT = "Müller met Weber. The talks lasted an hour. Another meeting took place. Alandia and Bergland agreed."
PEOPLE = {
    "Müller": Actor(key="müller", name="Müller", kind=ActorKind.PERSON, represents="alandia"),
    "Weber": Actor(key="weber", name="Weber", kind=ActorKind.PERSON, represents="bergland"),
    "Alandia": Actor(key="alandia", name="Alandia", kind=ActorKind.STATE),
    "Bergland": Actor(key="bergland", name="Bergland", kind=ActorKind.STATE),
    "Keller": Actor(key="keller", name="Keller", kind=ActorKind.PERSON),
}
MONDAY, TUESDAY = date(2022, 1, 31), date(2022, 2, 1)


def mention(name: str) -> Mention:
    return Mention(passage=Passage(start=0, end=1), text=name)


def meeting(
    cue: str,
    *who: str,
    status: MeetingStatus = MeetingStatus.HELD,
    form: MeetingFormat = MeetingFormat.TALKS,
    held: date | None = None,
) -> Meeting:
    place = Passage(start=TEXT.index(cue), end=TEXT.index(cue) + len(cue))
    lemma = {"met": "meet"}.get(cue, cue)
    return Meeting(
        participant=tuple(mention(name) for name in who),
        evidence=place,
        cue=place,
        cue_lemma=lemma,
        format=form,
        status=status,
        held=held,
        rule=f"meeting.{lemma}",
        confidence=0.8,
    )


def joined(*meetings: Meeting) -> tuple[Meeting, ...]:
    actors = {mention(name): actor for name, actor in PEOPLE.items()}
    sides = Sides(article=Article(key="a", text=TEXT), actors=actors, directory=Directory())
    return tuple(event for event in one_of_each(meetings, sides) if isinstance(event, Meeting))


MET = meeting("met", "Müller", "Weber")


def test_what_refers_back_adds_format_and_place_of_report() -> None:
    call = meeting("talks", "Müller", "Weber", form=MeetingFormat.PHONE_CALL)

    assert joined(MET, call) == (replace(MET, format=MeetingFormat.PHONE_CALL, reported=(call.evidence,)),)


def test_who_acts_for_a_side_is_the_like_of_it() -> None:
    (one,) = joined(replace(MET, held=MONDAY), meeting("agreed", "Alandia", "Bergland", held=MONDAY))

    assert [mention.text for mention in one.participant] == ["Müller", "Weber", "Alandia", "Bergland"]


def test_what_was_called_off_was_not_held() -> None:
    planned = replace(MET, status=MeetingStatus.PLANNED, held=TUESDAY)
    (one,) = joined(planned, meeting("talks", "Müller", "Weber", status=MeetingStatus.CANCELLED, held=MONDAY))

    assert (one.status, one.held) == (MeetingStatus.CANCELLED, TUESDAY)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        pytest.param(MET, meeting("meeting", "Müller", "Weber"), id="another one"),
        pytest.param(MET, meeting("talks", "Müller", "Keller"), id="other people"),
        pytest.param(MET, meeting("talks", "Müller", "Weber", "Keller"), id="more people"),
        pytest.param(replace(MET, held=MONDAY), meeting("talks", "Müller", "Weber", held=TUESDAY), id="another day"),
        pytest.param(
            replace(MET, format=MeetingFormat.VISIT),
            meeting("talks", "Müller", "Weber", form=MeetingFormat.PHONE_CALL),
            id="a call is no visit",
        ),
        pytest.param(
            replace(MET, status=MeetingStatus.PLANNED), meeting("agreed", "Müller", "Weber"), id="planned and held"
        ),
    ],
)
def test_what_is_set_apart_stays_two(one: Meeting, other: Meeting) -> None:
    assert joined(one, other) == (one, other)
