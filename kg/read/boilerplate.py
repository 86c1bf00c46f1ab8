"""What in a text is not the article: header lines, credits, captions, teasers, sign-ups. Marked, never cut."""

import re
import tomllib
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

from kg.model import Passage

# The lines of a page's furniture are short; a longer one is a paragraph, whatever it begins with.
LONGEST_LINE = 500
_LINE = re.compile(r"[^\s\ufeff][^\r\n]*")
_MARK = "\ufeff"


@dataclass(frozen=True, slots=True, kw_only=True)
class Rule:
    """How one kind of boilerplate reads: `whole` if it makes its whole line so. The examples are run as tests."""

    name: str
    pattern: re.Pattern[str]
    whole: bool
    yes: tuple[str, ...]
    no: tuple[str, ...]


def boilerplate(text: str, *, also: Iterable[Passage] = ()) -> tuple[Passage, ...]:
    """Return the passages of the text that are not the article, in order, apart; with those known otherwise."""
    found = [*also, *(passage for line in _LINE.finditer(text) for passage in _in_line(line))]
    if text.startswith(_MARK):
        found.append(Passage(start=0, end=1))
    return _apart(found)


def _in_line(line: re.Match[str]) -> Iterable[Passage]:
    words, start = line.group().rstrip(), line.start()
    for rule in rules():
        if rule.whole and len(words) > LONGEST_LINE:
            continue
        match = rule.pattern.search(words)
        if match is not None:
            begin, end = (0, len(words)) if rule.whole else match.span()
            yield Passage(start=start + begin, end=start + end)


def _apart(passages: Iterable[Passage]) -> tuple[Passage, ...]:
    """Join what overlaps."""
    apart: list[Passage] = []
    for passage in sorted(set(passages)):
        if apart and passage.start < apart[-1].end:
            apart[-1] = Passage(start=apart[-1].start, end=max(apart[-1].end, passage.end))
        else:
            apart.append(passage)
    return tuple(apart)


@cache
def rules() -> tuple[Rule, ...]:
    """Return the kinds of boilerplate, from the lexicon."""
    lexicon = tomllib.loads(files("kg").joinpath("lexicons", "boilerplate.toml").read_text(encoding="utf-8"))
    return tuple(
        Rule(
            name=name,
            pattern=re.compile(entry["pattern"], re.VERBOSE),
            whole=entry["marks"] == "line",
            yes=tuple(entry["yes"]),
            no=tuple(entry["no"]),
        )
        for name, entry in lexicon.items()
    )
