"""Titles compared by the office they name: "top diplomat" and "Foreign Minister" are one."""

import tomllib
from collections.abc import Mapping
from functools import cache
from importlib.resources import files

from kg.resolve.names import plain

# A deputy is not the one whose deputy it is.
RANKS = frozenset({"deputy", "vice", "under", "undersecretary", "assistant", "acting", "interim"})

LEADING = frozenset({"head of state", "head of government"})


@cache
def _roles() -> tuple[Mapping[str, str], frozenset[str]]:
    """Return the office of each title of `kg/lexicons/roles.toml`, and the offices whose titles are synonyms."""
    table = tomllib.loads((files("kg") / "lexicons" / "roles.toml").read_text(encoding="utf-8"))
    offices = {plain(title): str(row["office"]) for row in table["role"] for title in row["titles"]}
    return offices, frozenset(str(row["office"]) for row in table["role"] if row.get("synonyms"))


def office(title: str) -> str | None:
    """Return the office that a title names; the longest known title at its end counts."""
    words = plain(title).split()
    return next((found for n in range(len(words)) if (found := _roles()[0].get(" ".join(words[n:])))), None)


def same_office(one: str, other: str) -> bool:
    """Tell whether two titles name one office."""
    first = office(one)
    return plain(one) == plain(other) or (first is not None and first == office(other))


def may_be_called(known: str, title: str, *, sided: bool) -> bool:
    """Tell whether who holds a known title may be called by another: "the minister" may be a foreign minister.

    Where a side is told (`sided`), any title of the same office will do.
    """
    known_words, words = set(plain(known).split()), set(plain(title).split())
    if known_words & RANKS != words & RANKS:
        return False
    if sided and words == {"leader"} and office(known) in LEADING:
        # "The Alandian leader" is its president or its prime minister.
        return True
    synonyms = sided or office(title) in _roles()[1]
    return words <= known_words or (synonyms and same_office(known, title))
