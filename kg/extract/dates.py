"""Day words to dates: "Sunday (30)", "Friday (Jan. 28)", "the day before", "Feb. 1", against the article's own day.

A weekday alone is the last one on or before the day of publication, or the next one after it for what is to come.
Without any anchor the words are kept and the date is unknown.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta

from kg.model import Passage

WEEK = 7
WEEKDAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
MONTHS = (
    "january",
    "february",
    "march",
    "april",
    "may",
    "june",
    "july",
    "august",
    "september",
    "october",
    "november",
    "december",
)
_WEEKDAY = r"(?P<weekday>(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day)"
_MONTH = (
    r"(?P<month>January|February|March|April|May|June|July|August|September|October|November|December"
    r"|(?:Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept|Sep|Oct|Nov|Dec)\b\.?)"
)
_DAY = r"(?P<day>[0-3]?\d)(?:st|nd|rd|th)?\b"
_YEAR = r"(?:,?\s+(?P<year>(?:19|20)\d\d))?"
_MONTH_DAY = rf"{_MONTH}\s+{_DAY}{_YEAR}"
_DAY_MONTH = rf"{_DAY}\s+(?:of\s+)?{_MONTH}{_YEAR}"
_PATTERNS = (
    rf"\b{_WEEKDAY}\b,?\s*\(?\s*{_MONTH_DAY}\)?",
    rf"\b{_WEEKDAY}\b,?\s*\(?\s*{_DAY_MONTH}\)?",
    rf"\b{_WEEKDAY}\s*\(\s*{_DAY}\s*\)",
    rf"\b{_WEEKDAY},\s+{_DAY}(?=\W)",
    rf"\b(?P<which>next|last|this|the following|the previous)?\s*\b{_WEEKDAY}\b",
    rf"\b{_MONTH_DAY}",
    rf"\b{_DAY_MONTH}",
    r"\b(?P<iso>(?:19|20)\d\d-\d\d-\d\d)\b",
    r"\b(?P<relative>today|yesterday|tomorrow|the day before|a day earlier|the day after|a day later)\b",
)
_DATES = tuple(re.compile(pattern) for pattern in _PATTERNS)
# A day of a month, with the weekday beside it where there is one, and a weekday alone; the longest first.
MONTH_DAYS = tuple(
    re.compile(pattern) for pattern in (*_PATTERNS[:2], rf"\b{_MONTH_DAY}", rf"\b{_DAY_MONTH}", rf"\b{_WEEKDAY}\b")
)
_VAGUE = re.compile(r"\bearlier\b(?: (?:this|in the) \w+)?|\b(?:in|late) (?:recent \w+|\d{4})\b", re.IGNORECASE)
_NUMERIC = re.compile(r"\b(?P<one>\d{1,2})[/.](?P<two>\d{1,2})[/.](?P<year>(?:19|20)\d\d)\b")


@dataclass(frozen=True, slots=True, kw_only=True)
class Day:
    """A day as worded, and as resolved; None where nothing anchors it."""

    passage: Passage
    date: date | None
    vague: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Calendar:
    """What an article's day words are counted from: its day of publication, or a date that its text prints.

    `year_of` is a day of the article's year, where no more is told than the year.
    """

    published: date | None = None
    printed: tuple[date, ...] = ()
    year_of: date | None = None

    @property
    def anchor(self) -> date | None:
        """Return the day that bare weekdays are nearest to."""
        return self.published or (self.printed[-1] if self.printed else None)


def calendar(text: str, published: date | None) -> Calendar:
    """Return the calendar of an article: its day, else the days that its text prints in figures."""
    printed = {found for match in _NUMERIC.finditer(text) if (found := _numeric(match))}
    return Calendar(published=published, printed=tuple(sorted(printed)))


def month_number(word: str) -> int:
    """Return the number of a month from its name or its first three letters."""
    return next(number for number, name in enumerate(MONTHS, 1) if name.startswith(word.lower().rstrip(".")[:3]))


def _numeric(match: re.Match[str]) -> date | None:
    """Return a date in figures, day first; month first only where that alone is a date."""
    one, two, year = int(match["one"]), int(match["two"]), int(match["year"])
    return safe_date(year, two, one) or safe_date(year, one, two)


def days(text: str, start: int, end: int, *, when: Calendar, coming: bool = False) -> list[Day]:
    """Return the days named between two offsets, in order; `coming` days lie after the article's own."""
    found: list[Day] = []
    for pattern in _DATES:
        for match in pattern.finditer(text, start, end):
            passage = _passage(match)
            if not any(passage.overlaps(day.passage) for day in found):
                found.append(Day(passage=passage, date=_resolved(match, when, coming=coming)))
    for match in _VAGUE.finditer(text, start, end):
        passage = _passage(match)
        if not any(passage.overlaps(day.passage) for day in found):
            found.append(Day(passage=passage, date=None, vague=True))
    return sorted(found, key=lambda day: day.passage)


def _passage(match: re.Match[str]) -> Passage:
    words = match.group()
    lead = len(words) - len(words.lstrip())
    return Passage(start=match.start() + lead, end=match.end() - (len(words) - len(words.rstrip())))


def _resolved(match: re.Match[str], when: Calendar, *, coming: bool) -> date | None:
    parts = match.groupdict()
    if parts.get("iso"):
        return _iso(parts["iso"])
    if parts.get("month"):
        return _month_day(parts, when, coming=coming)
    if when.anchor is None:
        return None
    if parts.get("relative"):
        return _relative(parts["relative"], when.anchor)
    weekday = WEEKDAYS.index(parts["weekday"].lower())
    if parts.get("day"):
        return _numbered(weekday, int(parts["day"]), when.anchor)
    return _weekday(weekday, when, which=parts.get("which"), coming=coming)


def _iso(text: str) -> date | None:
    return safe_date(*(int(part) for part in text.split("-")))


def safe_date(year: int, month: int, day: int) -> date | None:
    """Return the date, or None where the calendar has none such."""
    if not (1 <= month <= len(MONTHS) and 1 <= day <= _last_day(year, month)):
        return None
    return date(year, month, day)


def _last_day(year: int, month: int) -> int:
    following = date(year + month // 12, month % 12 + 1, 1)
    return (following - timedelta(days=1)).day


def _month_day(parts: dict[str, str | None], when: Calendar, *, coming: bool) -> date | None:
    """Return month and day in the year given, or in the one that lies nearest the article and fits the weekday."""
    month = month_number(parts["month"] or "")
    day = int(parts["day"] or 0)
    if parts.get("year"):
        return safe_date(int(parts["year"] or 0), month, day)
    anchor = when.anchor or when.year_of
    if anchor is None:
        return None
    candidates = [found for year in _years(anchor) if (found := safe_date(year, month, day))]
    if parts.get("weekday"):
        weekday = WEEKDAYS.index((parts["weekday"] or "").lower())
        candidates = [found for found in candidates if found.weekday() == weekday] or candidates
    return min(candidates, key=lambda found: (coming and found < anchor, abs(found - anchor)), default=None)


def _years(anchor: date) -> Iterator[int]:
    yield from (anchor.year, anchor.year - 1, anchor.year + 1)


def _relative(words: str, anchor: date) -> date:
    if words == "today":
        return anchor
    if words in {"tomorrow", "the day after", "a day later"}:
        return anchor + timedelta(days=1)
    return anchor - timedelta(days=1)


def _numbered(weekday: int, day: int, anchor: date) -> date | None:
    """Return the nearest day with this weekday and number: "Sunday (30)"."""
    near = (anchor + timedelta(days=shift) for shift in range(-45, 46))
    fitting = [found for found in near if found.day == day and found.weekday() == weekday]
    return min(fitting, key=lambda found: abs(found - anchor), default=None)


def _weekday(weekday: int, when: Calendar, *, which: str | None, coming: bool) -> date | None:
    """Return the last such weekday up to the day of publication, or, for what is to come, the next from it on.

    Where the text prints a day and the article none, the one nearest to that.
    """
    if when.published is None:
        near = when.anchor
        return min(_around(near), key=lambda day: (day.weekday() != weekday, abs(day - near))) if near else None
    if coming or which in {"next", "the following"}:
        ahead = (weekday - when.published.weekday()) % WEEK
        later = WEEK if not ahead and which in {"next", "the following"} else ahead
        return when.published + timedelta(days=later)
    back = (when.published.weekday() - weekday) % WEEK
    return when.published - timedelta(days=WEEK if which == "last" and not back else back)


def _around(day: date) -> list[date]:
    """Return the week around a day."""
    return [day + timedelta(days=shift) for shift in range(-(WEEK // 2), WEEK // 2 + 1)]
