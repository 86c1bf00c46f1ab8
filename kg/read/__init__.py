"""Files to articles. A file's reader is picked by what the file holds; READERS lists them, the first that fits reads.

A new format is one module with `recognizes` and `articles`, and its line here.
"""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Protocol

from kg.model import Article
from kg.read import jsonl, plain
from kg.read.source import Source, Trouble, sources, why

__all__ = ["READERS", "Given", "OnTrouble", "Reader", "Source", "Trouble"]

OnTrouble = Callable[[Trouble], None]

HEAD = 65_536


class _Articles(Protocol):
    def __call__(self, source: Source, *, published: date | None) -> Iterator[Article | Trouble]: ...


@dataclass(frozen=True, slots=True, kw_only=True)
class Reader:
    """A format: how to recognise it by a file's first bytes, and how to read its articles."""

    name: str
    recognizes: Callable[[bytes], bool]
    articles: _Articles


READERS = (
    Reader(name="JSONL", recognizes=jsonl.recognizes, articles=jsonl.articles),
    Reader(name="plain text", recognizes=plain.recognizes, articles=plain.articles),
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Given:
    """What a user gives to be read: files and folders, and the day of publication for articles that print none."""

    paths: tuple[Path, ...]
    published: date | None = None

    def articles(self, on_trouble: OnTrouble) -> Iterator[Article]:
        """Yield the articles in the files and folders; tell of all that could not be read as expected."""
        seen: set[str] = set()
        for found in _found(self.paths, published=self.published):
            if isinstance(found, Trouble):
                on_trouble(found)
            elif found.key in seen:
                on_trouble(Trouble(source=found.key, reason="is the name of two articles; the first was taken"))
            else:
                seen.add(found.key)
                yield found


def _found(paths: Iterable[Path], *, published: date | None) -> Iterator[Article | Trouble]:
    for source in sources(paths):
        if isinstance(source, Trouble):
            yield source
        else:
            yield from _read(source, published=published)


def _read(source: Source, *, published: date | None) -> Iterator[Article | Trouble]:
    try:
        with source.path.open("rb") as file:
            head = file.read(HEAD)
    except OSError as error:
        yield Trouble(source=str(source.path), reason=why(error))
        return
    for reader in READERS:
        if reader.recognizes(head):
            yield from reader.articles(source, published=published)
            return
    yield Trouble(source=str(source.path), reason="is no plain text and no JSONL (one JSON object a line)")
