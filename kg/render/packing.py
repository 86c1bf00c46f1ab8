"""The page's data made small: rows as columns, what repeats said once, the words in blocks of their own.

`kg/render/script/unpack.js` makes it whole again. The words (what was said, the evidence sentences, the titles and
addresses of articles) are most of a page; they stand behind the script, which draws the picture without them and reads
a block when something of it is shown.
"""

import json
import math
from collections.abc import Iterable, Mapping, Sequence
from typing import Final

Json = str | int | float | bool | None | Sequence["Json"] | Mapping[str, "Json"]
Row = Mapping[str, Json]

_BLOCK: Final = 500
# Values of these keys are few: they are said once, and meant by their number.
_SHARED: Final = (
    "day",
    "how",
    "kind",
    "parts",
    "published",
    "publisher",
    "qualities",
    "type",
)
# What is only read of an event when it is shown, or its words are searched.
_TOLD: Final = ("id", "label", "content")
# What is read of an article before it is cited.
_DATED: Final = ("published",)
_WIKIDATA: Final = "http://www.wikidata.org/entity/"
_MARKS: Final = ("", "content", "cue")
# In place of a content that is marked in the first evidence sentence, word for word.
_AS_MARKED: Final = 1


class Packer:
    """What rows have in common: shapes (which keys a row has) and values; both are known by their numbers."""

    def __init__(self) -> None:
        self._shapes: dict[tuple[str, ...], int] = {}
        self._values: dict[str, tuple[int, Json]] = {}

    def row(self, given: Row) -> list[Json]:
        """Return the row's shape and its values."""
        shape = self._shapes.setdefault(tuple(given), len(self._shapes))
        return [shape, *(self.cell(key, each) for key, each in given.items())]

    def columns(self, rows: Sequence[Row]) -> Row:
        """Return the rows as columns: of one value for all, of one for each row, or of some with their places."""
        keys = dict.fromkeys(key for row in rows for key in row)
        columns: dict[str, Json] = {"length": len(rows)}
        for key in keys:
            found = {place: self.cell(key, row[key]) for place, row in enumerate(rows) if key in row}
            if key in _SHARED and len(found) == len(rows) and len(set(map(str, found.values()))) == 1:
                columns[key] = found[0]
            elif len(found) == len(rows):
                columns[key] = [*found.values()]
            else:
                columns[key] = {"places": [*found], "values": [*found.values()]}
        return columns

    def cell(self, key: str, given: Json) -> Json:
        """Return what stands for a value under this key."""
        return self.value(given) if key in _SHARED else given

    def value(self, given: Json) -> int:
        """Return the number of the value."""
        number, _ = self._values.setdefault(json.dumps(given), (len(self._values), given))
        return number

    def known(self) -> Row:
        """Return all that the numbers stand for."""
        values: list[Json] = [value for _, value in self._values.values()]
        return {"shapes": [*self._shapes], "values": values, "shared": _SHARED, "marks": _MARKS, "block": _BLOCK}


def packed(whole: Mapping[str, Json]) -> tuple[Json, Mapping[str, Json]]:
    """Return the payload without what is told of its articles and events, and this in blocks by name."""
    packer = Packer()
    events = _rows(whole["events"])
    told: list[Json] = [_told(event, packer) for event in events]
    articles = [_shorter(article, "article/") for article in _rows(whole["articles"])]
    rows: dict[str, Json] = {
        "actors": packer.columns([_shorter(_actor(actor), "actor/") for actor in _rows(whole["actors"])]),
        "articles": packer.columns([_only(article, _DATED) for article in articles]),
        "events": packer.columns([_drawn(event) for event in events]),
        "ties": [_tie(tie, packer) for tie in _lists(whole["ties"])],
    }
    blocks: dict[str, Json] = {"articles": packer.columns([_but(article, _DATED) for article in articles])}
    blocks |= {str(at): told[at * _BLOCK :][:_BLOCK] for at in range(math.ceil(len(told) / _BLOCK))}
    told_of_reports = sorted({key for event in events for report in _rows(event.get("reports")) for key in report})
    names: Row = {
        "article": sorted({key for article in articles for key in article} - {*_DATED}),
        "event": _TOLD,
        "report": [key for key in told_of_reports if key != "article"],
    }
    return {**whole, **rows, "told": names, "packed": packer.known()}, blocks


def _drawn(event: Row) -> Row:
    """Return what the picture needs of an event: all but its words; of a report, its article."""
    kept = {key: value for key, value in event.items() if key not in {*_TOLD, "reports"}}
    return {**kept, "reportedIn": _single([report["article"] for report in _rows(event.get("reports"))])}


def _told(event: Row, packer: Packer) -> Json:
    """Return the words of an event, and all else of its reports."""
    words = _shorter({key: event[key] for key in _TOLD if key in event}, f"{event['type']}/")
    reports = _rows(event.get("reports"))
    if words.get("content") and reports and words["content"] == _marked(reports[0]):
        words = {**words, "content": _AS_MARKED}
    return [packer.row(words), *(packer.row(_flat(report)) for report in reports)]


def _flat(report: Row) -> Row:
    """Return a report without its article: its evidence as marks and texts in turn, and all else, which repeats."""
    pieces = _lists(report.get("evidence"))
    evidence: Json = [each for mark, text in pieces for each in (_MARKS.index(str(mark)), text)]
    how = {key: value for key, value in report.items() if key not in {"article", "evidence"}}
    return {"evidence": evidence, "how": how}


def _marked(report: Row) -> str:
    return " … ".join(str(text) for mark, text in _lists(report.get("evidence")) if mark == "content")


def _tie(tie: Sequence[Json], packer: Packer) -> Json:
    """Return the tie without its weight where each of its events has one article."""
    source, target, kind, on, weight = tie
    ends = [source, target, packer.value(kind), on]
    return ends if weight == len(_list(on)) else [*ends, weight]


def _actor(actor: Row) -> Row:
    """Leave out the lines of a label that are the name, whole, and how addresses at Wikidata begin."""
    kept = {key: value for key, value in actor.items() if key != "lines" or [*_list(value)] != [actor["name"]]}
    return _shorter(kept, _WIKIDATA, "wikidata") if "wikidata" in kept else kept


def _shorter(given: Row, prefix: str, key: str = "id") -> Row:
    """Leave out how the id begins, where nothing else of its kind could be taken for it."""
    rest = str(given[key]).removeprefix(prefix)
    return given if {"/", ":"} & {*rest} else {**given, key: rest}


def _only(row: Row, keys: Iterable[str]) -> Row:
    return {key: row[key] for key in keys if key in row}


def _but(row: Row, keys: Iterable[str]) -> Row:
    return {key: value for key, value in row.items() if key not in {*keys}}


def _single(values: Json) -> Json:
    """Return the only value of a list for the list."""
    return values[0] if isinstance(values, Sequence) and len(values) == 1 else values


def _row(value: Json) -> Row:
    if not isinstance(value, Mapping):
        raise TypeError(f"not a row: {value!r}")
    return value


def _rows(value: Json = None) -> list[Row]:
    return [*map(_row, _list(value))]


def _lists(value: Json = None) -> Iterable[Sequence[Json]]:
    return map(_list, _list(value))


def _list(value: Json) -> Sequence[Json]:
    if value is None:
        return ()
    if isinstance(value, str) or not isinstance(value, Sequence):
        raise TypeError(f"not a list: {value!r}")
    return value
