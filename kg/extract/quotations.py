"""Quotation marks to quoted passages: “We want talks,” he said.

Marks are paired on the text alone, before and outside the parser: curly, straight, doubled, angled, and single
ones, marks that are reopened at each paragraph of a long quotation, marks that are missing or point the wrong way.
An odd mark costs that mark, never more than its paragraph.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from kg.model import Passage

_PARAGRAPH = re.compile(r"[^\n\r\u2028\u2029]+")
_MARK = re.compile("[“”„«»‹›\"]|''|``|(?<!\\w)‘|’(?!\\w)|(?<!\\w)'(?=\\w)|(?<=[\\w.,!?])'(?!\\w)")
_OPENING = frozenset("“„«‹") | {"``"}
_CLOSING = frozenset("”»›")
_SINGLE = frozenset("‘’'")


@dataclass(frozen=True, slots=True, kw_only=True)
class Quoted:
    """A quoted passage: `inner` without its marks, `outer` with them; `closed` is False where the end is missing."""

    inner: Passage
    outer: Passage
    closed: bool = True
    single: bool = False


def quotations(text: str) -> list[Quoted]:
    """Return the outermost quoted passages of a text, in order."""
    found: list[Quoted] = []
    paragraphs = list(_PARAGRAPH.finditer(text))
    for number, paragraph in enumerate(paragraphs):
        following = paragraphs[number + 1].group().lstrip()[:1] if number + 1 < len(paragraphs) else ""
        goes_on = following in _OPENING | {'"'}
        # An open mark is a quotation only where the next paragraph, or the next mark, goes on with it.
        inside = _in_paragraph(text, paragraph.start(), paragraph.end())
        found += (quoted for quoted in inside if quoted.closed or goes_on or quoted.outer.end < paragraph.end() - 1)
    return found


def _in_paragraph(text: str, start: int, end: int) -> Iterator[Quoted]:
    """Yield the quotations of a paragraph: double marks first, single ones in what they leave."""
    marks = list(_MARK.finditer(text, start, end))
    double = [mark for mark in marks if mark.group() not in _SINGLE]
    taken = list(_paired(text, double, end))
    yield from taken
    free = [mark for mark in marks if mark.group() in _SINGLE and not any(_inside(mark, quoted) for quoted in taken)]
    yield from _single(free)


def _inside(mark: re.Match[str], quoted: Quoted) -> bool:
    return quoted.outer.start <= mark.start() < quoted.outer.end


def _paired(text: str, marks: list[re.Match[str]], end: int) -> Iterator[Quoted]:
    """Pair double marks in order; an open quotation that never closes ends where the next one opens."""
    opening: re.Match[str] | None = None
    depth = 0
    for number, mark in enumerate(marks):
        opens = _opens(text, mark, is_open=opening is not None)
        if opening is not None and opening.group() == "„" and mark.group() == "“":
            opens = False
        if opening is None:
            opening = mark if opens else None
        elif opens and _closings(marks[number:]) > _openings(marks[number:]):
            depth += 1
        elif opens:
            yield _unclosed(text, opening, mark.start())
            opening = mark
        elif depth:
            depth -= 1
        else:
            yield _quoted(opening.start(), opening.end(), mark.start(), mark.end())
            opening = None
    if opening is not None and end - opening.end() > 1:
        yield _unclosed(text, opening, end)


def _openings(marks: list[re.Match[str]]) -> int:
    return sum(mark.group() in _OPENING for mark in marks)


def _closings(marks: list[re.Match[str]]) -> int:
    return sum(mark.group() in _CLOSING for mark in marks)


def _unclosed(text: str, opening: re.Match[str], end: int) -> Quoted:
    """Return what an opening mark without its close covers: the rest of the paragraph, or up to the next."""
    inner = Passage(start=opening.end(), end=len(text[:end].rstrip()))
    return Quoted(inner=inner, outer=Passage(start=opening.start(), end=inner.end), closed=False)


def _opens(text: str, mark: re.Match[str], *, is_open: bool) -> bool:
    """Tell whether a mark opens a quotation: by its form; a straight mark by what stands around it."""
    if mark.group() in _OPENING:
        return True
    if mark.group() in _CLOSING:
        return False
    return not is_open and not text[mark.end() : mark.end() + 1].isspace()


def _single(marks: list[re.Match[str]]) -> Iterator[Quoted]:
    """Yield quotations in single marks: an opening one and the next closing one."""
    opening: re.Match[str] | None = None
    for mark in marks:
        if mark.group() == "‘" or (mark.group() == "'" and opening is None):
            opening = mark
        elif opening is not None:
            yield _quoted(opening.start(), opening.end(), mark.start(), mark.end(), single=True)
            opening = None


def _quoted(start: int, inner_start: int, inner_end: int, end: int, *, single: bool = False) -> Quoted:
    inner, outer = Passage(start=inner_start, end=inner_end), Passage(start=start, end=end)
    return Quoted(inner=inner, outer=outer, single=single)
