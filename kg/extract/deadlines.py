"""By when and on what condition something is asked: "by Friday", "within 48 hours", "unless Weber apologises"."""

import re
from collections.abc import Iterator
from dataclasses import replace
from datetime import date, timedelta

from kg.extract.dates import safe_date
from kg.extract.spans import trimmed
from kg.extract.text import Text
from kg.model import Demand, Passage

_NUMBERS = {
    word: number
    for number, word in enumerate(("one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten"), 1)
} | {"a": 1, "an": 1, "the": 1}
_UNITS = {"hour": 1 / 24, "day": 1, "week": 7, "fortnight": 14}
_COUNT = rf"(?:\d+|{'|'.join(_NUMBERS)})"
_LENGTH = rf"(?P<count>{_COUNT})[- ](?:more )?(?P<unit>minute|hour|day|week|fortnight|month|year)s?\b"
_DAY_WORD = (
    r"(?:(?:next |this |last |early |late |mid-?)?"
    r"(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|week|month|year|spring|summer|autumn|winter)|today|tonight|tomorrow|midnight|noon|dawn|dusk|(?:Jan|Febr)uary|March|April|May|June|July|August"
    r"|(?:Septem|Octo|Novem|Decem)ber|\d{1,2}(?:st|nd|rd|th)?\b|\d{4}\b)"
)
_END = r"the (?:end|start|beginning|middle) of (?:the |this |next )?\w+"
_TIME = rf"(?:{_END}|{_DAY_WORD})(?:,? (?:morning|noon|night|afternoon|evening|[ap]\.m\.?|{_DAY_WORD}))*"
_DEADLINE = re.compile(
    rf"\b(?:(?:by|until|till|no later than|not later than|before|prior to) {_TIME}"
    rf"|within (?:the next |the coming )?{_LENGTH}"
    rf"|in the (?:next|coming) {_LENGTH.replace('count', 'n').replace('unit', 'u')}"
    r"|(?:before|ahead of|prior to) (?:the|a|an|his|her|its|their|next|any)\b[^,;.:]*)"
)
_CONDITION = re.compile(r"\b(?:unless|if|provided(?: that)?|on condition that|before)\b[^,;.]*")
_END_OF = re.compile(r"\bend of (?:the |this )?(?P<what>month|year)\b")
_FINITE = frozenset({"MD", "VBZ", "VBP", "VBD", "VBG"})
_DAYS_OF_MONTH = 31


def timed(text: Text, demand: Demand) -> Demand:
    """Return a demand with its deadline and condition, where the words in and right behind it tell them."""
    deadline = demand.deadline_text or next(_deadlines(text, demand), None)
    return replace(
        demand,
        deadline_text=deadline,
        deadline=day_of(text, demand, deadline) if deadline is not None else None,
        condition=demand.condition or next(_conditions(text, demand), None),
    )


def _around(text: Text, demand: Demand) -> Iterator[Passage]:
    """Yield what is asked and what stands right behind it, and what stands between the cue and it."""
    for passage in demand.content:
        sentence_end = max(demand.evidence.end, passage.end)
        quoted = text.quoted_at(passage.end - 1)
        yield Passage(start=passage.start, end=max(passage.end, quoted.inner.end if quoted else sentence_end))
    if demand.cue is not None and demand.cue.end < demand.content[0].start:
        yield Passage(start=demand.cue.end, end=demand.content[0].start)


def _deadlines(text: Text, demand: Demand) -> Iterator[Passage]:
    for around in _around(text, demand):
        for match in _DEADLINE.finditer(text.raw, around.start, around.end):
            found = trimmed(text, Passage(start=match.start(), end=match.end()))
            if _is_of(text, demand, found) and not _is_clause(text, found):
                yield found


def _conditions(text: Text, demand: Demand) -> Iterator[Passage]:
    for around in _around(text, demand):
        for match in _CONDITION.finditer(text.raw, around.start, around.end):
            found = trimmed(text, Passage(start=match.start(), end=match.end()))
            before = text.raw[match.start() :].startswith("before")
            if _is_of(text, demand, found) and (not before or _is_clause(text, found)):
                yield found


def _is_of(text: Text, demand: Demand, found: Passage) -> bool:
    """Tell whether a phrase goes with what is asked: in it, or with nothing between them; no "as if", "what if"."""
    if text.raw[: found.start].rstrip().endswith(("as", "even", "see", "asked", "what", "wonder", "know")):
        return False
    for passage in demand.content:
        if passage.start <= found.start < passage.end:
            return True
        if found.start >= passage.end:
            return not text.raw[passage.end : found.start].strip(' "”,')
    return True


def _is_clause(text: Text, found: Passage) -> bool:
    span = text.doc.char_span(found.start, found.end, alignment_mode="expand")
    return span is not None and any(token.tag_ in _FINITE for token in span[1:])


def day_of(text: Text, demand: Demand, deadline: Passage) -> date | None:
    """Return the day that a deadline names or that its length of time leads to; None where nothing anchors it."""
    named = next((day.date for day in text.days(deadline, coming=True) if day.date is not None), None)
    start = demand.said or text.when.anchor
    if named is not None or start is None:
        return named
    words = deadline.of(text.raw)
    ending = _END_OF.search(words)
    if ending is not None:
        return date(start.year, 12, 31) if ending["what"] == "year" else _end_of_month(start)
    length = re.search(_LENGTH, words)
    return _after(start, length) if length is not None else None


def _after(start: date, length: re.Match[str]) -> date | None:
    """Return the day that lies so long behind another; None for months and years, which nobody counts in days."""
    if length["unit"] not in _UNITS:
        return None
    count = int(length["count"]) if length["count"].isdigit() else _NUMBERS[length["count"]]
    return start + timedelta(days=-(-count * _UNITS[length["unit"]] // 1))


def _end_of_month(day: date) -> date | None:
    lasts = (safe_date(day.year, day.month, number) for number in range(_DAYS_OF_MONTH, 0, -1))
    return next((found for found in lasts if found is not None), None)
