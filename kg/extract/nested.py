"""Sayings told inside a quotation: “*The minister told us to wait*,” Müller said.

A quotation is read as an article of its own would be: its marks taken off, those inside it paired. What its own
speaker says or said ("I say", "we said") is not told twice.
"""

from collections.abc import Iterator
from dataclasses import replace

from kg.extract import grammar
from kg.extract.cues import Cue
from kg.extract.quotations import Quoted, quotations
from kg.extract.spans import trimmed
from kg.extract.text import Text
from kg.model import MentionForm, Passage, Statement

OTHERS = frozenset({"he", "she", "they"})


def inside(text: Text, quoted: Quoted) -> Text:
    """Return the article with the marks of one quotation taken off and those inside it paired."""
    start, words = quoted.inner.start, quoted.inner.of(text.raw)
    marks = tuple(
        _moved(inner, start) for inner in quotations(words) if inner.outer.end - inner.outer.start < len(words)
    )
    return replace(text, quotations=marks)


def is_told(text: Text, cue: Cue, quoted: Quoted) -> bool:
    """Tell whether a quotation tells what somebody else said: by name, or as "he", "she", "they"."""
    speaker = cue.speaker
    if speaker is None or not quoted.inner.start <= speaker.idx < quoted.inner.end:
        return False
    if cue.token.tag_ == "VB" and not grammar.auxiliaries(cue.token):
        # "Mr. Müller, tell us": a request to the one who is named.
        return False
    mention = text.by_token.get(speaker.i)
    if mention is not None and mention.form is MentionForm.NAME:
        return True
    return (mention is not None or speaker.lower_ in OTHERS) and bool(inside(text, quoted).quotations)


def within(text: Text, statement: Statement, quoted: Quoted) -> Iterator[Statement]:
    """Yield a statement with what of its content lies in the quotation."""
    parts = (
        trimmed(text, Passage(start=max(p.start, quoted.inner.start), end=min(p.end, quoted.inner.end)))
        for p in statement.content
        if p.overlaps(quoted.inner)
    )
    content = tuple(part for part in parts if part.end > part.start)
    if content:
        yield replace(statement, content=content, confidence=round(statement.confidence - 0.1, 2))


def _moved(quoted: Quoted, by: int) -> Quoted:
    return replace(
        quoted,
        inner=Passage(start=quoted.inner.start + by, end=quoted.inner.end + by),
        outer=Passage(start=quoted.outer.start + by, end=quoted.outer.end + by),
    )
