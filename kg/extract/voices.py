"""In whose words something stands: for each word of an article the statement that holds it."""

from collections.abc import Mapping, Sequence

from kg.extract.text import Text
from kg.model import Statement

Voices = Mapping[int, Statement]


def voices(text: Text, said: Sequence[Statement]) -> dict[int, Statement]:
    """Return, by the number of the token, the narrowest statement in whose content a word stands."""
    found: dict[int, Statement] = {}
    width = [sum(passage.end - passage.start for passage in statement.content) for statement in said]
    # The narrowest last, of equals the first: what comes later takes the place.
    for number in sorted(range(len(said)), key=lambda number: (-width[number], -number)):
        for passage in said[number].content:
            span = text.doc.char_span(passage.start, passage.end, alignment_mode="expand")
            found.update(dict.fromkeys(range(span.start, span.end) if span is not None else (), said[number]))
    return found


def voices_and_cues(text: Text, said: Sequence[Statement]) -> Voices:
    """Return the same, but for the cue of a statement that statement itself: "he *demanded* that …"."""
    found = voices(text, said)
    for statement in reversed(said):
        span = text.doc.char_span(statement.cue.start, statement.cue.end) if statement.cue is not None else None
        if span is not None and len(span) == 1:
            found[span.start] = statement
    return found
