"""Articles in a JSONL file: one object a line, as in {"id": "a1", "text": "Müller met Weber.", "date": "2022-01-31"}.

`text` is needed, and `id` or `url`; `date`, `title` and `publisher` may be there. Lines are read one by one.
"""

import json
import re
from collections.abc import Iterator
from dataclasses import replace
from datetime import date, datetime
from typing import BinaryIO

from kg.model import Article
from kg.read.plain import article
from kg.read.source import Source, Trouble, why
from kg.read.text import LONGEST, LONGEST_BYTES, checked, decoded

# JSON may write each character as \uXXXX.
LONGEST_RECORD = 2 * LONGEST_BYTES


def recognizes(head: bytes) -> bool:
    """Tell whether the file begins as an object of JSON does."""
    return re.match(rb'(?:\xef\xbb\xbf)?\s*\{\s*"', head) is not None


def articles(source: Source, *, published: date | None) -> Iterator[Article | Trouble]:
    """Yield the article of each line, or why there is none; the others are read."""
    try:
        with source.path.open("rb") as file:
            yield from _records(file, source, published=published)
    except OSError as error:
        yield Trouble(source=str(source.path), reason=why(error))


def _records(file: BinaryIO, source: Source, *, published: date | None) -> Iterator[Article | Trouble]:
    for number, line in enumerate(_lines(file), start=1):
        place = f"{source.path} line {number}"
        if not line.strip(b"\xef\xbb\xbf \t\r\n"):
            continue
        try:
            yield from _article(line, place, published=published)
        except ValueError as error:
            yield Trouble(source=place, reason=str(error))


def _lines(file: BinaryIO) -> Iterator[bytes]:
    """Yield the lines; of one that is too long to be an article's, only its beginning."""
    while line := file.readline(LONGEST_RECORD):
        rest = line
        while not rest.endswith(b"\n") and rest:
            rest = file.readline(LONGEST_RECORD)
        yield line


def _article(line: bytes, place: str, *, published: date | None) -> Iterator[Article | Trouble]:
    if len(line) == LONGEST_RECORD:
        raise ValueError(f"is too long: a text may have {LONGEST:,} characters at most")
    record, encoding = _record(line)
    if encoding != "utf-8":
        yield Trouble(source=place, reason=f"is not UTF-8: read as {encoding}", lost=False)
    text = record.get("text")
    if not isinstance(text, str):
        raise ValueError('has no "text" that is a string')  # noqa: TRY004 (the file is wrong, not the call)
    day, said = _date(record.get("date")), _string(record, "date")
    if said and day is None:
        yield Trouble(source=place, reason=f"has a date that is none: {said[:40]!r}", lost=False)
    found = article(_key(record), checked(text), published=published)
    yield replace(
        found,
        published=day or found.published,
        url=_string(record, "url"),
        title=_string(record, "title") or found.title,
        publisher=_string(record, "publisher"),
    )


def _record(line: bytes) -> tuple[dict[str, object], str]:
    text, encoding = decoded(line.removeprefix(b"\xef\xbb\xbf").rstrip(b"\r\n"))
    try:
        record = json.loads(text)
    except json.JSONDecodeError as error:
        raise ValueError(f"is not JSON: {error.msg} (column {error.colno})") from error
    except RecursionError as error:
        raise ValueError("is not an article: its JSON is nested too deep") from error
    if not isinstance(record, dict):
        raise ValueError("is not a JSON object")  # noqa: TRY004 (the file is wrong, not the call)
    return record, encoding


def _key(record: dict[str, object]) -> str:
    for name in ("id", "url"):
        key = record.get(name)
        if isinstance(key, int) and not isinstance(key, bool):
            return str(key)
        if isinstance(key, str) and key.strip():
            return checked(key)
    raise ValueError('has neither an "id" nor a "url"')


def _string(record: dict[str, object], name: str) -> str | None:
    found = record.get(name)
    return checked(found) if isinstance(found, str) and found.strip() else None


def _date(said: object) -> date | None:
    """Return the day of an ISO date or time."""
    try:
        return datetime.fromisoformat(said.strip()).date() if isinstance(said, str) else None
    except ValueError:
        return None
