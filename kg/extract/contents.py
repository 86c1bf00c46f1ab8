"""What a cue reports: the passages of its content, and how the words are given."""

from kg.extract import grammar
from kg.extract.clauses import above, clause_content
from kg.extract.complements import SHAPES, prepositional
from kg.extract.cues import Cue
from kg.extract.quoting import before, quoted_content
from kg.extract.spans import Content, trimmed, worded
from kg.extract.text import Text


def content(text: Text, cue: Cue, complement: str) -> Content | None:
    """Return what the cue reports in a shape of complement; None where it has none of that shape."""
    if complement == "quote":
        return quoted_content(text, cue)
    if complement == "clause":
        return clause_content(text, cue)
    if complement == "as":
        return above(text, cue) if grammar.marker(cue.token) == "as" else None
    if complement == "according":
        return _according(text, cue)
    if complement.startswith("prep:"):
        return prepositional(text, cue, complement.removeprefix("prep:"))
    return SHAPES[complement](text, cue)


def _according(text: Text, cue: Cue) -> Content | None:
    """Return the sentence that "according to X" goes with."""
    sent = cue.token.sent
    end = _according_end(cue)
    pieces = [text.passage(sent.start, cue.token.i)]
    if end < sent.end:
        pieces.append(text.passage(end, sent.end))
    passages = [trimmed(text, passage) for passage in pieces]
    passages = [passage for passage in passages if len(passage.of(text.raw).split()) > 1]
    front = before(text, cue)
    if front is not None and not passages[:1]:
        passages = [front.inner]
    return worded(text, passages, "according") if passages else None


def _according_end(cue: Cue) -> int:
    """Return where "according to X" ends: at the comma behind X, or with X."""
    end = max(cue.end, cue.token.i + 3)
    if cue.speaker is None:
        return end
    end = max(end, min(cue.speaker.right_edge.i + 1, cue.token.sent.end))
    commas = (token.i for token in cue.token.doc[cue.speaker.i + 1 : end] if token.text == ",")
    return next(commas, end)
