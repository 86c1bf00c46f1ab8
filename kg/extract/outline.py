"""A parse in short, for people: each sentence with its words and what each depends on."""

from collections.abc import Iterator
from dataclasses import dataclass

from spacy.tokens import Doc, Span, Token

from kg.model import Passage

# They say little about who does what: left out of the outline.
MINOR = frozenset({"punct", "det", "case", "mark", "aux", "auxpass", "cc", "dep", "prep", "poss"})


@dataclass(frozen=True, slots=True, kw_only=True)
class Outline:
    """A sentence and its dependencies in short: "Weber nsubj→said"."""

    passage: Passage
    dependencies: tuple[str, ...]


def outlines(doc: Doc) -> Iterator[Outline]:
    """Yield each sentence's outline, in order."""
    for sent in doc.sents:
        passage = _passage(sent)
        if passage.start < passage.end:
            yield Outline(passage=passage, dependencies=tuple(_dependency(token) for token in sent if _tells(token)))


def _passage(sent: Span) -> Passage:
    """Return where the sentence is, without white space around."""
    text = sent.text
    start = sent.start_char + len(text) - len(text.lstrip())
    return Passage(start=start, end=max(start, sent.start_char + len(text.rstrip())))


def _tells(token: Token) -> bool:
    return not token.is_space and token.dep_.lower().split(":")[0] not in MINOR


def _dependency(token: Token) -> str:
    relation = token.dep_.lower()
    return f"{token.text} {relation}" if token.head == token else f"{token.text} {relation}→{token.head.text}"
