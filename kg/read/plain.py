"""An article in a plain text file: the whole file is its text, as it stands."""

import re
from collections.abc import Iterator
from datetime import date
from pathlib import Path

from kg.model import Article, Passage
from kg.read.boilerplate import boilerplate
from kg.read.dateline import dateline, undated
from kg.read.source import Source, Trouble, why
from kg.read.text import LONGEST, LONGEST_BYTES, decoded

LONGEST_TITLE = 200
_LINE = re.compile(r"[^\r\n]+")


def recognizes(head: bytes) -> bool:
    """Tell whether the file may be an article in plain text: whatever no other reader takes."""
    return not re.match(rb"(?:\xef\xbb\xbf)?\s*(?:\[\s*\{|<(?:!doctype|html|\?xml))", head, re.IGNORECASE)


def articles(source: Source, *, published: date | None) -> Iterator[Article | Trouble]:
    """Yield the file's one article, or why there is none."""
    try:
        text, encoding = decoded(_content(source.path))
    except ValueError as error:
        yield Trouble(source=str(source.path), reason=str(error))
        return
    except OSError as error:
        yield Trouble(source=str(source.path), reason=why(error))
        return
    if encoding != "utf-8":
        yield Trouble(source=str(source.path), reason=f"is not UTF-8: read as {encoding}", lost=False)
    yield article(source.key, text, published=published)


def article(key: str, text: str, *, published: date | None) -> Article:
    """Return the article of a bare text: its date where it prints one, its title, its boilerplate."""
    head = dateline(text)
    place = undated(text)
    passages = boilerplate(text, also=[*([head.passage] if head else []), *([place] if place else [])])
    return Article(
        key=key,
        text=text,
        published=head.published if head else published,
        title=_title(text, passages),
        boilerplate=passages,
    )


def _content(path: Path) -> bytes:
    with path.open("rb") as file:
        raw = file.read(LONGEST_BYTES + 1)
    if len(raw) > LONGEST_BYTES:
        size = path.stat().st_size / 1_000_000
        raise ValueError(f"is too long: {size:,.0f} MB, {LONGEST:,} characters at most; split it into its articles")
    return raw


def _title(text: str, passages: tuple[Passage, ...]) -> str | None:
    """Return a short first line that ends like no sentence and stands apart from what follows."""
    start = 0
    for passage in passages:
        if text[start : passage.start].strip("\ufeff \t\r\n"):
            break
        start = passage.end
    line = _LINE.search(text, start)
    if line is None or not re.match(r"[ \t]*\r?\n[ \t]*\r?\n\s*\S", text[line.end() :]):
        return None
    title = line.group().strip()
    return title if 0 < len(title) <= LONGEST_TITLE and title[-1] not in ".:;,…" else None
