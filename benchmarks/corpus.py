"""Attribution corpora: articles with what is said in them, by whom, as others annotated it; and their scorer."""

import hashlib
import json
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from importlib.util import module_from_spec, spec_from_file_location
from pathlib import Path
from typing import NotRequired, Protocol, TypedDict, cast

from kg.model import Article, Reading, Statement
from kg.read import Given, Trouble

Spans = list[list[int]]
Scores = Mapping[str, Mapping[str, float]]
LENIENT, STRICT = "lenient(Dice>=.5)", "strict(Dice>=.9)"


class Attribution(TypedDict):
    """Who says what by which words; spans are offsets into the article's text."""

    source: Spans
    cue: Spans
    content: Spans
    cue_class: NotRequired[str]
    source_entity: NotRequired[str | None]


class Annotated(TypedDict):
    """An article as annotated."""

    id: str
    text: str
    attributions: list[Attribution]


class Scorer(Protocol):
    """What the folder's evaluate.py can do."""

    def score(self, gold: Sequence[Annotated], pred: Mapping[str, Sequence[Attribution]], scope: str) -> Scores:
        """Return precision, recall and the rest, leniently and strictly."""

    def toks(self, text: str, spans: Spans) -> set[int]:
        """Return where the words of the spans begin."""

    def match(
        self, gold: Sequence[Mapping[str, set[int]]], pred: Sequence[Mapping[str, set[int]]], least: float
    ) -> list[tuple[int, int]]:
        """Return which annotated and which predicted attributions are the same, by the words of their `_c`."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Corpus:
    """A corpus, or a half of one: its articles as kg reads them, and what is annotated in each."""

    name: str
    articles: tuple[Article, ...]
    annotated: tuple[Annotated, ...]

    def half(self, name: str) -> "Corpus":
        """Return the half "a" or "b" of the corpus, by a hash of the articles' ids."""
        kept = {article.key for article in self.articles if half_of(article.key) == name}
        return Corpus(
            name=f"{self.name}, half {name}",
            articles=tuple(article for article in self.articles if article.key in kept),
            annotated=tuple(article for article in self.annotated if article["id"] in kept),
        )


def half_of(key: str) -> str:
    """Return the half that an article belongs to: "a" to be looked at, "b" held back."""
    return "ab"[hashlib.sha256(key.encode()).digest()[0] % 2]


def corpus(path: Path) -> Corpus:
    """Return the corpus in a JSONL file; raise ValueError where kg reads another text than was annotated."""
    articles = tuple(articles_of([path]))
    with path.open(encoding="utf-8") as lines:
        annotated = tuple(cast("Annotated", json.loads(line)) for line in lines)
    if [(article.key, article.text) for article in articles] != [(one["id"], one["text"]) for one in annotated]:
        raise ValueError(f"{path}: the texts read are not those annotated")
    return Corpus(name=path.stem, articles=articles, annotated=annotated)


def articles_of(paths: Iterable[Path]) -> list[Article]:
    """Return the articles in files and folders, as `kg` reads them; raise ValueError where one is lost."""
    return list(Given(paths=tuple(paths)).articles(on_trouble=_raised))


def _raised(trouble: Trouble) -> None:
    if trouble.lost:
        raise ValueError(f"{trouble.source} {trouble.reason}")


def scorer(path: Path) -> Scorer:
    """Return the scorer in a file evaluate.py."""
    spec = spec_from_file_location("attribution_evaluate", path)
    if spec is None or spec.loader is None:
        raise ValueError(f"{path}: is no Python module")
    module = module_from_spec(spec)
    spec.loader.exec_module(module)
    return cast("Scorer", module)


def attributions(reading: Reading) -> list[Attribution]:
    """Return the statements of a reading in the form of the corpora, in the order of the reading."""
    return [
        Attribution(
            source=[[mention.passage.start, mention.passage.end] for mention in event.speaker],
            cue=[[event.cue.start, event.cue.end]] if event.cue else [],
            content=[[passage.start, passage.end] for passage in event.content],
        )
        for event in statements(reading)
    ]


def statements(reading: Reading) -> list[Statement]:
    """Return the statements of a reading."""
    return [event for event in reading.events if isinstance(event, Statement)]
