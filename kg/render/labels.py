"""Names as labels: broken into short lines, and about how wide they will be.

Nobody knows the reader's fonts, so widths are those of a wide one (DejaVu Sans): a label never needs more.
"""

import unicodedata
from typing import Final

FONT: Final = 12
LINE: Final = 15
_LONGEST_LINE: Final = 20
_MOST_LINES: Final = 3
_NARROW: Final = frozenset("iIljtfr.,:;'’‘|!()[] ")
_BROAD: Final = frozenset("mwMW@%—…")


def lines(name: str) -> tuple[str, ...]:
    """Return the name in at most three short lines, cut with an ellipsis where it is longer."""
    broken: list[str] = []
    for word in visible(name).split():
        if broken and len(broken[-1]) + 1 + len(word) <= _LONGEST_LINE:
            broken[-1] += " " + word
        else:
            broken.append(word)
    kept = [_cut(line, _LONGEST_LINE) for line in broken[:_MOST_LINES]]
    if len(broken) > _MOST_LINES:
        kept[-1] = _cut(kept[-1] + " …", _LONGEST_LINE)
    return tuple(kept)


def visible(text: str) -> str:
    """Return the text without control and direction characters, which would turn the letters around them."""
    return "".join(" " if unicodedata.category(each) in {"Cc", "Zl", "Zp"} else each for each in text if _shown(each))


def width(text: str) -> float:
    """Return how many pixels the text may take at the label's size."""
    return FONT * sum(map(_ems, text))


def _shown(character: str) -> bool:
    return unicodedata.category(character) not in {"Cf", "Cs", "Co"}


def _cut(line: str, longest: int) -> str:
    return line if len(line) <= longest else line[: longest - 1].rstrip(" …") + "…"


def _ems(character: str) -> float:
    if unicodedata.east_asian_width(character) in {"W", "F"}:
        return 1.05
    if unicodedata.combining(character):
        return 0.0
    if character in _NARROW:
        return 0.4
    if character in _BROAD:
        return 1.0
    return 0.72 if character.isupper() else 0.63
