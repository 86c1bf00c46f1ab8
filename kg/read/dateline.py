"""The day an article was published, where its head prints one: MOSCOW, January 31, 2022 (Agency) - ...

Only the head counts: a header line, a line that is a date and no more, a dateline. A day inside the running text may
be any day; an update is not the publication; a day that can be read in two ways (01/02/2022) is not read at all.
"""

import re
from dataclasses import dataclass
from datetime import date

from kg.model import Passage

HEAD = 1000
HEAD_LINES = 6
MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
WEEKDAYS = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")

_WEEKDAY = r"(?:(?P<weekday>mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?\.?,?\s+)?"
_MONTH = (
    r"(?P<month{0}>jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?"
    r"|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\.?"
)
_DAY = r"(?P<day{0}>\d{{1,2}})(?:st|nd|rd|th)?"
_DATE = (
    rf"{_WEEKDAY}(?:(?P<year1>\d{{4}})-(?P<month1>\d{{2}})-(?P<day1>\d{{2}})"
    rf"|{_MONTH.format(2)}\s+{_DAY.format(2)},?\s+(?P<year2>\d{{4}})"
    rf"|{_DAY.format(3)}\s+{_MONTH.format(3)},?\s+(?P<year3>\d{{4}})"
    r"|(?P<day4>1[3-9]|2\d|3[01])[/.](?P<month4>0?[1-9]|1[0-2])[/.](?P<year4>\d{4}))(?!\d)"
)
_CLOCK = (
    r"(?:T?[\s,|–—-]*(?:at\s+)?\d{1,2}[:.]\d{2}(?::\d{2})?(?:\.\d+)?\s*(?:[ap]\.?m\.?)?"
    r"\s*\(?(?:z|[a-z]{2,4}|[+-]\d{2}:?\d{2})?\)?)?"
)
_LABEL = r"(?:date|dated|published|publication date|posted|first published)(?:\s+(?:on|at))?\s*:?\s+"
_PLACE = r"[A-Z][\w.’'-]*(?:[ /][A-Z][\w.’'-]*){0,3}(?:,\s+[A-Z][\w.]+){0,2}"

# Most certain first. "Date 2022-01-31" may be followed by the text on the same line; so may a weekday with a full date.
_LABELLED = re.compile(rf"^[ \t\ufeff]*(?P<whole>{_LABEL}{_DATE}{_CLOCK})", re.IGNORECASE)
_ALONE = re.compile(rf"^[ \t\ufeff]*(?P<whole>{_DATE}{_CLOCK})[ \t]*$", re.IGNORECASE)
_LEADING = re.compile(rf"^[ \t\ufeff]*(?P<whole>(?i:(?=[a-z]{{3,6}}day){_DATE}))(?=\s+[A-Z“\"‘]|\s*$)")
_DATELINE = re.compile(rf"^[ \t\ufeff]*(?P<whole>{_PLACE},\s+(?i:{_DATE})\s*(?:\([^()\n]{{2,40}}\)\s*)?[-–—:/]+)")


# "ADDIS ABABA (Agency) –", "BRUSSELS, March 14 –": where it was written; no actor, whatever the capitals look like.
_CAPITALS = r"[A-Z][A-Z.’'-]*(?:[ /][A-Z][A-Z.’'-]*){0,3}(?:,\s+[A-Z][\w.]+(?: [A-Z][\w.]+)?)?"
_SOURCE = r"\([^()\n]{2,40}\)"
_SHORT_DAY = rf",\s+(?i:{_MONTH.format(5)})\s+\d{{1,2}}(?:\s*{_SOURCE})?"
_UNDATED = re.compile(rf"^[ \t\ufeff]*(?P<whole>{_CAPITALS}(?:{_SHORT_DAY}|\s*{_SOURCE})\s*[-–—:/]+)\s")


@dataclass(frozen=True, slots=True, kw_only=True)
class Dateline:
    """The day of publication and the passage that prints it."""

    published: date
    passage: Passage


def dateline(text: str) -> Dateline | None:
    """Return the day that the head of the text prints as its own, or None."""
    lines = list(re.finditer(r"[^\r\n]*\S[^\r\n]*", text[:HEAD]))[:HEAD_LINES]
    for pattern in (_LABELLED, _ALONE, _DATELINE):
        for line in lines:
            found = _read(pattern.match(line.group()), line.start())
            if found is not None:
                return found
    return _read(_LEADING.match(lines[0].group()), lines[0].start()) if lines else None


def undated(text: str) -> Passage | None:
    """Return the dateline that names a place and an agency, or a day without a year, at the head of the text."""
    for line in list(re.finditer(r"[^\r\n]*\S[^\r\n]*", text[:HEAD]))[:HEAD_LINES]:
        match = _UNDATED.match(line.group())
        if match is not None:
            start, end = match.span("whole")
            return Passage(start=line.start() + start, end=line.start() + end)
    return None


def _read(match: re.Match[str] | None, offset: int) -> Dateline | None:
    if match is None:
        return None
    day = _date(match)
    if day is None:
        return None
    start, end = match.span("whole")
    return Dateline(published=day, passage=Passage(start=offset + start, end=offset + end))


def _date(match: re.Match[str]) -> date | None:
    """Return the day matched, or None where there is no such day or it was another day of the week."""
    form = next(number for number in "1234" if match[f"year{number}"])
    month = match[f"month{form}"].lower()
    number = int(month) if month.isdigit() else MONTHS.index(month[:3]) + 1
    try:
        day = date(int(match[f"year{form}"]), number, int(match[f"day{form}"]))
    except ValueError:
        return None
    weekday = match["weekday"]
    return day if weekday is None or WEEKDAYS[day.weekday()] == weekday[:3].lower() else None
