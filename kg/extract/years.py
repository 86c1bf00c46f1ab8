"""The year of an article that prints none, told by who spoke in office and by a day that fell on a named weekday.

"Foreign Minister Weber" (in office from 2019 to 2024) "said on Friday, January 28": only in 2022 was that a Friday.
A body that met "on January 12th", and of which the article also says "(Wednesday)", tells the week of the article.
Where more than one year fits, or an officer's term is open, no year is told.
"""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date

from kg.extract.cues import cues
from kg.extract.dates import MONTH_DAYS, WEEKDAYS, Calendar, month_number, safe_date
from kg.extract.lexicon import offices
from kg.extract.text import Text
from kg.model import ActorKind, Mention, Term

MEETING_BODIES = frozenset({ActorKind.GOVERNMENT_BODY, ActorKind.INTERNATIONAL_ORGANIZATION, ActorKind.ORGANIZATION})
# A title so qualified is not held on the day of the article.
NOT_IN_OFFICE = frozenset(
    {"former", "ex", "ex-", "then", "late", "future", "incoming", "outgoing", "next", "previous", "-", "elect"}
)
# So many tokens in front of a title are looked at for such a word.
_IN_FRONT = 4


@dataclass(frozen=True, slots=True, kw_only=True)
class _Told:
    """A day of a month that the article says, or lets one gather, was such a weekday; `current`: of its own week."""

    month: int
    day: int
    weekday: int
    current: bool


def told(text: Text, terms: Mapping[str, tuple[Term, ...]]) -> Calendar:
    """Return the calendar of an article, with the days whose year its speakers' offices tell where it prints none."""
    when = text.when
    if when.anchor is not None:
        return when
    days = list(_told_days(text))
    served = list(_terms_served(text, terms)) if days else []
    current = {found for told in days if told.current and (found := _only_day(told, served))}
    others = {found for told in days if not told.current and (found := _only_day(told, served))}
    if len({found.year for found in current | others}) != 1:
        return when
    return replace(when, printed=tuple(sorted(current)), year_of=min(current | others))


def _only_day(told: _Told, served: Sequence[tuple[Term, ...]]) -> date | None:
    """Return the one day on which weekday and all terms of office fit; None where more or none do."""
    first = max((min(term.start or date.min for term in terms) for terms in served), default=date.min)
    last = min((max(term.end or date.max for term in terms) for terms in served), default=date.max)
    if first == date.min or last == date.max:
        return None
    days = (safe_date(year, told.month, told.day) for year in range(first.year, last.year + 1))
    fitting = [day for day in days if day is not None and day.weekday() == told.weekday and _all_serve(served, day)]
    return fitting[0] if len(fitting) == 1 else None


def _all_serve(served: Sequence[tuple[Term, ...]], day: date) -> bool:
    return all(any(_covers(term, day) for term in terms) for terms in served)


def _covers(term: Term, day: date) -> bool:
    return (term.start is None or term.start <= day) and (term.end is None or day <= term.end)


def _terms_served(text: Text, terms: Mapping[str, tuple[Term, ...]]) -> Iterator[tuple[Term, ...]]:
    """Yield, for each who speaks under a title, the known terms in that office."""
    titles: dict[Mention, int] = {}
    for number, mention in text.by_title.items():
        titles[mention] = min(number, titles.get(mention, number))
    speakers = (mention for cue in cues(text) if cue.speaker is not None for mention in text.actors(cue.speaker))
    for mention in dict.fromkeys(speakers):
        office = offices().get((mention.title or "").lower())
        served = tuple(term for term in terms.get(mention.text, ()) if term.office == office)
        if office and served and mention in titles and not _is_qualified(text, mention, titles[mention]):
            yield served


def _is_qualified(text: Text, mention: Mention, title: int) -> bool:
    """Tell whether a title is one of the past or of what is to come: "former President", "Minister-elect"."""
    span = text.span(mention)
    first = max(0, min(title, span.start) - _IN_FRONT)
    return any(token.lower_ in NOT_IN_OFFICE for token in text.doc[first : max(title + 2, span.end)])


def _told_days(text: Text) -> Iterator[_Told]:
    """Yield the days of a month, without a year, whose weekday stands beside them or with the same body elsewhere."""
    weekdays: dict[frozenset[str], set[int]] = {}
    month_days: dict[frozenset[str], set[tuple[int, int]]] = {}
    for match in _matches(text):
        parts = match.groupdict()
        weekday = WEEKDAYS.index(parts["weekday"].lower()) if parts.get("weekday") else None
        day = (month_number(parts["month"]), int(parts["day"])) if parts.get("month") else None
        body = _body_before(text, match.start())
        if day is not None and weekday is not None:
            yield _Told(month=day[0], day=day[1], weekday=weekday, current=False)
        elif body and day is not None:
            month_days.setdefault(body, set()).add(day)
        elif body and weekday is not None:
            weekdays.setdefault(body, set()).add(weekday)
    for body in weekdays.keys() & month_days.keys():
        if len(weekdays[body]) == len(month_days[body]) == 1:
            ((month, number),) = month_days[body]
            yield _Told(month=month, day=number, weekday=min(weekdays[body]), current=True)


def _matches(text: Text) -> list[re.Match[str]]:
    """Return the days of a month without a year, and the weekdays, in order; with a weekday beside it as one."""
    found: list[re.Match[str]] = []
    for pattern in MONTH_DAYS:
        for match in pattern.finditer(text.raw):
            if not any(match.start() < other.end() and other.start() < match.end() for other in found):
                found.append(match)
    return sorted((match for match in found if not match.groupdict().get("year")), key=lambda match: match.start())


def _body_before(text: Text, offset: int) -> frozenset[str]:
    """Return the words of the name of the last body named before a day in its sentence; none where none is."""
    start = text.sentence_starts[text.sentence_at(offset)]
    bodies = [m for m in text.mentions if m.kind in MEETING_BODIES and start <= m.passage.start < offset]
    return frozenset(re.findall(r"\w+", bodies[-1].text.casefold())) if bodies else frozenset()
