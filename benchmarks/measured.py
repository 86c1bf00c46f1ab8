"""Articles to readings, stage by stage under a clock, beside the bare language pipeline on the same texts."""

import sys
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from time import process_time
from typing import TypeVar

from rich.console import Console
from rich.progress import track

from kg.extract import extract
from kg.model import Article, Reading
from kg.parse import parse
from kg.pipeline import Means
from kg.resolve import resolve

T = TypeVar("T")


@dataclass(frozen=True, slots=True, kw_only=True)
class Speed:
    """Words read, and processor seconds: of the bare pipeline, of kg's parsing, of extraction with resolving."""

    words: int = 0
    bare: float = 0.0
    parsing: float = 0.0
    extracting: float = 0.0

    def __add__(self, other: "Speed") -> "Speed":
        return Speed(
            words=self.words + other.words,
            bare=self.bare + other.bare,
            parsing=self.parsing + other.parsing,
            extracting=self.extracting + other.extracting,
        )


def measured(articles: Sequence[Article], means: Means, *, what: str) -> tuple[list[Reading], Speed]:
    """Return the readings of the articles, and how long each stage took."""
    texts = [article.text for article in articles]
    start = process_time()
    for _ in watched(means.nlp.pipe(texts), total=len(texts), what=f"{what}: bare pipeline"):
        pass
    speed = Speed(words=sum(len(text.split()) for text in texts), bare=process_time() - start)
    readings: list[Reading] = []
    for article in watched(articles, total=len(articles), what=what):
        reading, took = _read(article, means)
        readings.append(reading)
        speed += took
    return readings, speed


def _read(article: Article, means: Means) -> tuple[Reading, Speed]:
    """Return the reading of an article by the stages of the product, each timed."""
    start = process_time()
    ((_, doc),) = parse(means.nlp, [article])
    parsed = process_time()
    extraction = extract(doc, names=means.names, published=article.published, boilerplate=article.boilerplate)
    reading = resolve(article, extraction, directory=means.directory)
    return reading, Speed(parsing=parsed - start, extracting=process_time() - parsed)


def watched(items: Iterable[T], *, total: int, what: str) -> Iterator[T]:
    """Yield the items, with a bar on a terminal and without a word elsewhere."""
    console = Console(stderr=True)
    yield from track(items, what, total=total, console=console, transient=True, disable=not sys.stderr.isatty())
