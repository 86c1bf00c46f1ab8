"""Cells of rows as plain values: an unbound one is empty, an IRI can be read as words."""

import re
from collections import defaultdict
from collections.abc import Iterable
from functools import cache
from typing import Final

from kg.render.marks import Span
from kg.render.rows import Row

_HUMP: Final = re.compile(r"(?<=[a-z0-9])(?=[A-Z])|[-_]|%20")


def text(row: Row, column: str) -> str:
    """Return a cell as text, empty where it is unbound."""
    cell = row.get(column)
    if isinstance(cell, bool):
        return "true" if cell else ""
    return "" if cell is None else str(cell)


@cache
def words(term: str) -> str:
    """Return the plain words of an IRI's last part or of a label: `.../PhoneCall` -> "phone call"."""
    if "://" not in term:
        return term
    return " ".join(part.lower() for part in _HUMP.split(re.split(r"[/#]", term)[-1]) if part)


def whole(row: Row, column: str) -> int | None:
    """Return a cell as a count, None where it is none."""
    cell = text(row, column)
    return int(cell) if cell.isdigit() else None


def span(row: Row, begin: str, end: str) -> Span | None:
    """Return two cells as a passage, None where one is missing."""
    start, stop = whole(row, begin), whole(row, end)
    return None if start is None or stop is None else (start, stop)


def by(rows: Iterable[Row], column: str) -> dict[str, list[Row]]:
    """Return the rows by what a column holds."""
    grouped: dict[str, list[Row]] = defaultdict(list)
    for row in rows:
        grouped[text(row, column)].append(row)
    return grouped
