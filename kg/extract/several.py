"""Plurals that speak or are spoken to after a meeting: "Müller met Weber. *The leaders* agreed …, *they* urged …"."""

from collections.abc import Iterable, Sequence

from kg.extract.plurals import is_plural, who_met
from kg.extract.text import Text
from kg.model import Demand, Event, Meeting, MeetingStatus, Mention, MentionForm, Response, Statement

# Who has not met yet says nothing together.
_MET = frozenset({MeetingStatus.HELD, MeetingStatus.ONGOING, MeetingStatus.UNKNOWN})


def several(text: Text, events: Iterable[Event]) -> dict[Mention, tuple[Mention, ...]]:
    """Return for each plural that speaks, demands, answers or is spoken to those who met last before it."""
    events = tuple(events)
    met = [event for event in events if isinstance(event, Meeting) and event.status in _MET and _is_named(event)]
    plurals = dict.fromkeys(mention for event in events for mention in _doers(event) if _is_meant(text, mention))
    found = {mention: _who(text, mention, met) for mention in plurals}
    return {mention: who for mention, who in found.items() if who}


def _doers(event: Event) -> tuple[Mention, ...]:
    match event:
        case Statement():
            return (*event.speaker, *event.addressee)
        case Demand():
            return (*event.demander, *event.addressee)
        case Response():
            return event.responder
        case _:
            return ()


def _is_meant(text: Text, mention: Mention) -> bool:
    return text.quoted_at(mention.passage.start) is None and is_plural(text, mention)


def _is_named(meeting: Meeting) -> bool:
    """Tell whether all who met are told by name."""
    return all(mention.form is not MentionForm.PRONOUN for mention in meeting.participant)


def _who(text: Text, mention: Mention, met: Sequence[Meeting]) -> tuple[Mention, ...]:
    before = [meeting for meeting in met if meeting.evidence.end <= mention.passage.start]
    return who_met(text, mention, before)
