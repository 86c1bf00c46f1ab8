"""Meetings that an article tells of more than once, as one: the lead's talks are the third paragraph's "the call".

Two are one where their people are, by themselves or by the side they act for, nothing sets them apart, and something
ties them: the words refer back, or day or place are the same.
"""

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace

from kg.model import Actor, Article, Event, Meeting, MeetingFormat, MeetingStatus, Mention, Passage
from kg.resolve.directory import Directory

TOOK_PLACE = frozenset({MeetingStatus.HELD, MeetingStatus.ONGOING})
# Of what two mentions tell, the first of these that one of them does.
SURENESS = (
    MeetingStatus.CANCELLED,
    MeetingStatus.POSTPONED,
    MeetingStatus.HELD,
    MeetingStatus.ONGOING,
    MeetingStatus.REFUSED,
    MeetingStatus.DENIED,
    MeetingStatus.PLANNED,
    MeetingStatus.CONDITIONAL,
    MeetingStatus.PROPOSED,
    MeetingStatus.UNKNOWN,
)
# Formats that say less than others, least first.
LOOSE = (MeetingFormat.TALKS, MeetingFormat.NEGOTIATION_ROUND, MeetingFormat.VISIT)
REMOTE = frozenset({MeetingFormat.PHONE_CALL, MeetingFormat.VIDEO_CALL})
_DEFINITE = re.compile(
    r"(?:\b(?:the|this|that|their|his|her|its|these|those)|['’]s?)\s+(?:[\w-]+\s+){0,3}$", re.IGNORECASE
)
_ANOTHER = re.compile(
    r"\b(?:another|new|next|last|previous|earlier|second|third|fourth|fifth|further|other|future|upcoming|later|follow-up"
    r"|first|possible|potential)\s+(?:[\w-]+\s+){0,3}$",
    re.IGNORECASE,
)
_AGAIN = re.compile(r"\b(?:again|later|next|last|also)\b", re.IGNORECASE)
_THIS_WEEK = re.compile(r"\W+(?:[\w-]+\s+){0,4}this week\b")
_BEFORE = 40
_WEEK = 7


@dataclass(frozen=True, slots=True, kw_only=True)
class Sides:
    """Who stands for whom: the actors of mentions, and the sides that persons act for."""

    article: Article
    actors: Mapping[Mention, Actor]
    directory: Directory

    def of(self, meeting: Meeting) -> dict[str, frozenset[str]]:
        """Return for each participant its key and the keys of those it acts for."""
        return dict(self._of(mention) for mention in (*meeting.participant, *meeting.host))

    def _of(self, mention: Mention) -> tuple[str, frozenset[str]]:
        actor = self.actors.get(mention)
        if actor is None:
            return mention.text.casefold(), frozenset({mention.text.casefold()})
        roles = self.directory.roles_at(actor.key, self.article.published)
        named = [m.side for m, other in self.actors.items() if other == actor and m.side]
        told = [side.key for words in named if (side := self.directory.side(words)) is not None]
        own = [actor.represents] if actor.represents else []
        return actor.key, frozenset({actor.key, *own, *told, *(role.organization for role in roles)})


def one_of_each(events: Iterable[Event], sides: Sides) -> tuple[Event, ...]:
    """Return the events, mentions of one meeting joined where the first of them stands."""
    found: list[Event] = []
    for event in events:
        number = _same(event, found, sides) if isinstance(event, Meeting) else None
        if number is None or not isinstance(event, Meeting):
            found.append(event)
            continue
        earlier = found[number]
        found[number] = joined(earlier, event, sides) if isinstance(earlier, Meeting) else earlier
    return tuple(found)


def _same(event: Meeting, found: Sequence[Event], sides: Sides) -> int | None:
    """Return the number of the last event that is the same meeting; None where there is none."""
    meetings = [(number, one) for number, one in enumerate(found) if isinstance(one, Meeting)]
    return next((number for number, one in reversed(meetings) if _are_one(one, event, sides)), None)


def _are_one(one: Meeting, other: Meeting, sides: Sides) -> bool:
    """Tell whether two mentions are of one meeting."""
    if not _are_the_same_people(sides.of(one), sides.of(other)) or _are_apart(one, other, sides):
        return False
    day = one.held is not None and one.held == other.held
    return (
        day
        or _is_same_place(one, other, sides)
        or _refers_back(one, other, sides)
        or any(tie(one, other, sides) for tie in (_is_told_twice, _is_same_week))
    )


def _are_the_same_people(one: Mapping[str, frozenset[str]], other: Mapping[str, frozenset[str]]) -> bool:
    """Tell whether all who take part in the one have their like in the other, two at least or the only one."""
    fewer, more = sorted((one, other), key=len)
    covered = [_like(keys, more) for keys in fewer.values()]
    both = {key for like in covered for key in like}
    return all(covered) and len(both) >= min(2, len(more))


def _like(keys: frozenset[str], others: Mapping[str, frozenset[str]]) -> list[str]:
    """Return those of the others who are one of these, or act for one of them."""
    return [key for key, own in others.items() if keys & own]


def _are_apart(one: Meeting, other: Meeting, sides: Sides) -> bool:
    """Tell whether something sets two mentions apart: days, places, formats, or words such as "another"."""
    if one.held is not None and other.held is not None and one.held != other.held:
        called_off = other.status in {MeetingStatus.CANCELLED, MeetingStatus.POSTPONED} and _refers_back(
            one, other, sides
        )
        return not called_off
    formats = {one.format, other.format}
    remote = bool(formats & REMOTE) and bool(formats - REMOTE - {MeetingFormat.TALKS})
    press = MeetingFormat.PRESS_CONFERENCE in formats and len(formats) > 1
    places = {_words(one.place, sides), _words(other.place, sides)} - {""}
    return remote or press or len(places) > 1 or _is_another(other, sides)


def _words(passage: Passage | None, sides: Sides) -> str:
    return passage.of(sides.article.text).casefold() if passage is not None else ""


def _is_another(meeting: Meeting, sides: Sides) -> bool:
    """Tell whether the words are of another meeting than one told before: "a *second* round", "will meet *again*"."""
    text, cue = sides.article.text, meeting.cue
    if cue is None:
        return False
    return bool(_ANOTHER.search(text[max(0, cue.start - _BEFORE) : cue.start])) or bool(
        _AGAIN.search(text[cue.start - min(cue.start, 12) : cue.end + 12])
    )


def _is_same_place(one: Meeting, other: Meeting, sides: Sides) -> bool:
    place = _words(one.place, sides)
    took = {one.status in TOOK_PLACE, other.status in TOOK_PLACE}
    return bool(place) and place == _words(other.place, sides) and len(took) == 1


def _refers_back(one: Meeting, other: Meeting, sides: Sides) -> bool:
    """Tell whether the words of a noun refer to a meeting that is known: "*the* call", "*their* talks"."""
    text, cue = sides.article.text, other.cue
    if cue is None or not other.rule.startswith("meeting.") or _is_verb(other):
        return False
    known = sides.of(one)
    if not all(_like(keys, known) for keys in sides.of(other).values()):
        return False
    return bool(_DEFINITE.search(text[max(0, cue.start - _BEFORE) : cue.start])) and one.evidence.start <= cue.start


def _is_verb(meeting: Meeting) -> bool:
    return meeting.rule.removeprefix("meeting.") in {
        "meet",
        "speak",
        "talk",
        "visit",
        "receive",
        "host",
        "invite",
    } and (meeting.cue_lemma == meeting.rule.removeprefix("meeting.") and meeting.cue_lemma not in {"visit", "talk"})


def _is_told_twice(one: Meeting, other: Meeting, sides: Sides) -> bool:
    """Tell whether headline and lead tell the same of the same people: both that they met, one of them when."""
    same = {*sides.of(one)} == {*sides.of(other)}
    told = {one.status, other.status}
    took = bool(told & TOOK_PLACE) and told <= TOOK_PLACE | {MeetingStatus.UNKNOWN}
    return same and took and None in {one.held, other.held}


def _is_same_week(one: Meeting, other: Meeting, sides: Sides) -> bool:
    """Tell whether one is told to be of "this week" and the other of a day of it."""
    for undated, dated in ((one, other), (other, one)):
        if undated.cue is None or undated.held is not None or dated.held is None:
            continue
        day = sides.article.published
        near = day is None or abs((day - dated.held).days) <= _WEEK
        if near and _THIS_WEEK.match(sides.article.text, undated.cue.end):
            return True
    return False


def joined(one: Meeting, other: Meeting, sides: Sides) -> Meeting:
    """Return one meeting of two mentions: all who take part, the surest status, what either tells of day and place."""
    status = min((one.status, other.status), key=SURENESS.index)
    dated = other if one.held is None and (other.held is not None or one.held_text is None) else one
    dated = one if status in {MeetingStatus.CANCELLED, MeetingStatus.POSTPONED} and one.held is not None else dated
    return replace(
        one,
        participant=_each_once((*one.participant, *other.participant), sides),
        host=_each_once((*one.host, *other.host), sides),
        format=max((one.format, other.format), key=lambda form: LOOSE.index(form) if form in LOOSE else len(LOOSE)),
        status=status,
        held=dated.held,
        held_text=dated.held_text,
        place=one.place or other.place,
        within=one.within or other.within,
        reported=(*one.reported, other.evidence, *other.reported),
        confidence=max(one.confidence, other.confidence),
    )


def _each_once(mentions: Iterable[Mention], sides: Sides) -> tuple[Mention, ...]:
    """Return the mentions, one for each actor; who stands for nobody known is left out beside those who are."""
    found: dict[str, Mention] = {}
    for mention in mentions:
        actor = sides.actors.get(mention)
        found.setdefault(actor.key if actor is not None else mention.text.casefold(), mention)
    return tuple(found.values())
