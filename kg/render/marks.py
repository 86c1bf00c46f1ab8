"""Which words of an evidence sentence are marked: the content, and the cue that gives it away.

Offsets count code points of the article; the page's JavaScript counts UTF-16 units. So the sentence is cut here,
and the page receives segments.
"""

from collections.abc import Iterable
from itertools import pairwise
from typing import Final, Literal

Mark = Literal["", "content", "cue"]
Segment = tuple[Mark, str]
Span = tuple[int, int]

_NO_SPAN: Final[Span] = (0, 0)


def segments(text: str, begin: int, *, cue: Span | None, contents: Iterable[Span]) -> tuple[Segment, ...]:
    """Cut a sentence that starts at offset `begin` of its article into marked and unmarked stretches."""
    inside = [span for each in contents if (span := _within(each, begin, len(text))) != _NO_SPAN]
    signal = _within(cue, begin, len(text)) if cue else _NO_SPAN
    borders = sorted({0, len(text), *signal, *(edge for span in inside for edge in span)})
    pieces = [(_mark(start, signal, inside), text[start:end]) for start, end in pairwise(borders)]
    return tuple(_joined(pieces))


def _within(span: Span, begin: int, length: int) -> Span:
    start, end = max(0, span[0] - begin), min(length, span[1] - begin)
    return (start, end) if start < end else _NO_SPAN


def _mark(start: int, signal: Span, inside: Iterable[Span]) -> Mark:
    if signal[0] <= start < signal[1]:
        return "cue"
    return "content" if any(span[0] <= start < span[1] for span in inside) else ""


def _joined(pieces: Iterable[Segment]) -> list[Segment]:
    joined: list[Segment] = []
    for mark, text in pieces:
        if joined and joined[-1][0] == mark:
            joined[-1] = (mark, joined[-1][1] + text)
        else:
            joined.append((mark, text))
    return joined
