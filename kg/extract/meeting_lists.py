"""Lists of meetings, one for each place or body and day: "talks in *Bern (Monday)* and at the *Council on Friday*"."""

from collections.abc import Iterator
from dataclasses import replace
from itertools import pairwise

from kg.extract.dates import Day
from kg.extract.sides import of_body
from kg.extract.text import Text
from kg.model import ActorKind, Meeting, MeetingFormat, Mention, Passage

BODIES = frozenset({ActorKind.INTERNATIONAL_ORGANIZATION, ActorKind.GOVERNMENT_BODY, ActorKind.ORGANIZATION})
PLACES = frozenset({"LOC", "GPE"})
APART = frozenset({"separate", "separately"})
_PAIR = 2
# So many characters in front of a cue "separate" may stand: "separate phone calls".
_BEFORE = 24


def each_listed(text: Text, meeting: Meeting) -> list[Meeting]:
    """Return the meetings that a sentence lists behind the words for all of them; else the one."""
    if meeting.cue is None:
        return [meeting]
    apart = _separate(text, meeting, meeting.cue)
    if apart or meeting.cue_lemma.rstrip("s") == "call":
        return apart or [meeting]
    sentence = Passage(start=meeting.cue.end, end=meeting.evidence.end)
    days = [day for day in text.days(sentence) if day.date is not None and not day.vague]
    if len({day.date for day in days}) < _PAIR:
        return [meeting]
    items = list(_items(meeting.cue.end, days))
    partners = {m for item, _ in items for m in _inside(text, item) if _follows(text, m, "with")}
    base = tuple(m for m in meeting.participant if m not in partners)
    meeting = replace(meeting, participant=base) if len(base) >= _PAIR else meeting
    found = [one for item, day in items if (one := _of_item(text, meeting, item, day)) is not None]
    return found if len(found) == len(days) else [meeting]


def _separate(text: Text, meeting: Meeting, cue: Passage) -> list[Meeting]:
    """Return "*separate* talks with A and B" as two meetings; nothing where they are not told to be apart."""
    behind = sorted((m for m in meeting.participant if m.passage.start > cue.end), key=lambda m: m.passage.start)
    joined = [
        number for number, (one, other) in enumerate(pairwise(behind), start=2) if " and " in _between(text, one, other)
    ]
    partners = behind[: max(joined, default=0)]
    base = [m for m in meeting.participant if m not in partners]
    end = min((m.passage.start for m in partners), default=cue.end)
    before = text.raw[max(cue.start - _BEFORE, meeting.evidence.start) : end].lower().split()
    if len(partners) < _PAIR or not base or not APART & set(before):
        return []
    return [replace(meeting, participant=(*base, partner)) for partner in partners]


def _between(text: Text, one: Mention, other: Mention) -> str:
    return text.raw[one.passage.end : other.passage.start]


def _items(start: int, days: list[Day]) -> Iterator[tuple[Passage, Day]]:
    """Yield the stretch of each item with the day that closes it."""
    for day in days:
        yield Passage(start=start, end=day.passage.start), day
        start = day.passage.end


def _inside(text: Text, item: Passage) -> list[Mention]:
    return [m for m in text.mentions if item.start <= m.passage.start and m.passage.end <= item.end]


def _of_item(text: Text, meeting: Meeting, item: Passage, day: Day) -> Meeting | None:
    """Return the meeting that one item tells of; None where it names no place and no body."""
    inside = _inside(text, item)
    body = next((m for m in inside if _follows(text, m, "at", "of") and m.kind in BODIES), None)
    place = None if body is not None else _place_in(text, item)
    if body is None and place is None:
        return None
    partners = [m for m in inside if _follows(text, m, "with")]
    who = (meeting.participant[0], *partners) if partners else meeting.participant
    sides = of_body(text, body) if body is not None else ()
    return replace(
        meeting,
        participant=tuple(dict.fromkeys((*(sides or who), *([body] if body is not None else [])))),
        format=MeetingFormat.COUNCIL_SESSION if body is not None else meeting.format,
        cue=Passage(start=item.start, end=day.passage.end) if item.start != (meeting.cue or item).end else meeting.cue,
        place=place,
        held=day.date,
        held_text=day.passage,
    )


def _follows(text: Text, mention: Mention, *words: str) -> bool:
    """Tell whether a preposition, with or without "the", leads to a mention."""
    before = text.raw[: mention.passage.start].split()[-2:]
    return bool(before) and (before[-1] in words or (before[-1] == "the" and before[0] in words))


def _place_in(text: Text, item: Passage) -> Passage | None:
    """Return the place that a stretch names behind "in"."""
    for entity in text.doc.ents:
        inside = item.start <= entity.start_char and entity.end_char <= item.end
        if inside and entity.label_ in PLACES and text.raw[: entity.start_char].split()[-1:] == ["in"]:
            return Passage(start=entity.start_char, end=entity.end_char)
    return None
