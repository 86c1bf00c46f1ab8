"""Quotation marks to quoted passages: “We want talks,” he said.

Marks are paired on the text alone, before and outside the parser: curly, straight, doubled, angled, and single
ones, marks that are reopened at each paragraph of a long quotation, marks that are missing or point the wrong way.
An odd mark costs that mark, never more than its paragraph.
"""

import re
from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import accumulate

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


def _in_paragraph(text: str, start: int, end: int) -> list[Quoted]:
    """Return the quotations of a paragraph in order: double marks first, single ones in what they leave."""
    marks = list(_MARK.finditer(text, start, end))
    taken = list(_paired(text, [mark for mark in marks if mark.group() not in _SINGLE], end))
    free = _outside([mark for mark in marks if mark.group() in _SINGLE], taken)
    single = (quoted for quoted in _single(free) if not _crosses(quoted, taken))
    found: list[Quoted] = [*taken, *single]
    return sorted(found, key=lambda quoted: quoted.outer)


def _crosses(quoted: Quoted, taken: list[Quoted]) -> bool:
    """Tell whether a quotation shares words with one of those taken, which are in order."""
    at = bisect_right(taken, quoted.outer.start, key=lambda other: other.outer.start)
    return any(quoted.outer.overlaps(other.outer) for other in taken[max(0, at - 1) : at + 1])


def _outside(marks: list[re.Match[str]], taken: list[Quoted]) -> list[re.Match[str]]:
    """Return the marks that no quotation holds."""
    starts = [quoted.outer.start for quoted in taken]
    positions = ((mark, bisect_right(starts, mark.start()) - 1) for mark in marks)
    return [mark for mark, at in positions if at < 0 or taken[at].outer.end <= mark.start()]


def _paired(text: str, marks: list[re.Match[str]], end: int) -> Iterator[Quoted]:
    """Pair double marks in order; an open quotation that never closes ends where the next one opens."""
    opening: re.Match[str] | None = None
    depth = 0
    closings, openings = _still_to_come(marks, _CLOSING), _still_to_come(marks, _OPENING)
    for number, mark in enumerate(marks):
        opens = _opens(text, mark, is_open=opening is not None)
        if opening is not None and opening.group() == "„" and mark.group() == "“":
            opens = False
        if opening is None:
            opening = mark if opens else None
        elif opens and closings[number] > openings[number]:
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


def _still_to_come(marks: list[re.Match[str]], kind: frozenset[str]) -> list[int]:
    """Return for each mark how many of a kind there are from it on."""
    counts = list(accumulate(int(mark.group() in kind) for mark in reversed(marks)))
    return counts[::-1]


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
