"""On what day actors meet, and what the day tells of whether they have met."""

from spacy.tokens import Token

from kg.extract import grammar
from kg.extract.bounds import whole
from kg.extract.dates import Day
from kg.extract.encounters import Encounter
from kg.extract.lexicon import speech_frames
from kg.extract.presupposed import is_definite
from kg.extract.text import Text
from kg.model import Event, MeetingFormat, MeetingStatus, Passage, Statement

COMING = frozenset({MeetingStatus.PLANNED, MeetingStatus.PROPOSED, MeetingStatus.CONDITIONAL, MeetingStatus.CANCELLED})
_PRESENT = frozenset({"VBZ", "VBP"})
_FAR = 1000
_BESIDE = 4


def day_of(
    text: Text, told: Encounter, stands: MeetingStatus, events: tuple[Event, ...]
) -> tuple[Day | None, MeetingStatus]:
    """Return the day of a meeting, and its status with what the day adds to it."""
    day = _named(text, told.cue, coming=stands in COMING)
    if day is None and told.format is MeetingFormat.PRESS_CONFERENCE:
        return _of_statement(text, told, events), stands
    if day is None or day.date is None:
        return day, stands
    if stands is MeetingStatus.UNKNOWN and _is_past(text, day) and _is_its_own(text, told, day):
        return day, MeetingStatus.HELD
    if stands is MeetingStatus.PLANNED and told.cue.tag_ in _PRESENT and not grammar.auxiliaries(told.cue):
        # "Müller meets Weber on May 4, 2023", below a picture of it.
        return day, MeetingStatus.HELD if _is_past(text, day) else stands
    return day, stands


def _is_past(text: Text, day: Day) -> bool:
    published = text.when.published
    return day.date is not None and published is not None and day.date < published


def _is_its_own(text: Text, told: Encounter, day: Day) -> bool:
    """Tell whether a day stands right behind a known meeting and its people: "*the* talks with Weber *on Monday*"."""
    if told.cue.pos_ not in {"NOUN", "PROPN"} or not is_definite(whole(told.cue)):
        return False
    ends = [told.cue.idx + len(told.cue), *(m.passage.end for m in told.who if m.passage.end < day.passage.start)]
    between = text.raw[max(ends) : day.passage.start]
    return day.passage.start > told.cue.idx and len(between.split()) <= 1


def _named(text: Text, cue: Token, *, coming: bool) -> Day | None:
    """Return the day nearest to a cue that is not the day on which it is told of."""
    days = [day for day in text.days(text.sentence(cue), coming=coming) if not day.vague]
    own = [day for day in days if not _is_of_telling(text, cue, day)]
    return min(own, key=lambda day: _distance(text, cue, day), default=None)


def _distance(text: Text, cue: Token, day: Day) -> tuple[int, int]:
    """Return how far a day stands from a cue; one of the cue's own clause is nearest, then one behind it."""
    head = _head(text, day)
    own = {cue, cue.head, whole(cue), whole(cue).head}
    gap = day.passage.start - cue.idx
    return (0 if head in own else 1), (gap if gap >= 0 else _FAR - gap)


def _head(text: Text, day: Day) -> Token | None:
    """Return what the parse hangs a day on."""
    span = text.doc.char_span(day.passage.start, day.passage.end, alignment_mode="expand")
    if span is None:
        return None
    token = span.root
    while token.head.dep_.startswith("nmod") and token.head != token and grammar.is_time(token.head):
        token = token.head
    return token.head


def _is_of_telling(text: Text, cue: Token, day: Day) -> bool:
    """Tell whether a day is that of the words: "said *on Monday* that they would meet"."""
    head = _head(text, day)
    if head is None or head in {cue, cue.head} or head.lemma_.lower() not in speech_frames():
        return False
    if head.is_ancestor(cue) and day.passage.start < cue.idx and whole(cue).head != head:
        return True
    clause = grammar.content_clause(head)
    return clause is not None and clause != head and (cue == clause or clause.is_ancestor(cue))


def _of_statement(text: Text, told: Encounter, events: tuple[Event, ...]) -> Day | None:
    """Return the day of what was said at a press conference."""
    sentence = text.sentence(told.cue)
    said = (e for e in events if isinstance(e, Statement) and e.said is not None and e.evidence.overlaps(sentence))
    statement = next(said, None)
    if statement is None:
        return None
    return Day(passage=statement.said_text or Passage(start=-1, end=-1), date=statement.said)
