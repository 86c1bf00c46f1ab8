"""Titles compared by the office they name: "top diplomat" and "Foreign Minister" are one."""

import tomllib
from collections.abc import Mapping
from functools import cache
from importlib.resources import files

from kg.resolve.names import plain


@cache
def _offices() -> Mapping[str, tuple[str, str]]:
    """Return office and family of each title of `kg/lexicons/roles.toml`."""
    table = tomllib.loads((files("kg") / "lexicons" / "roles.toml").read_text(encoding="utf-8"))
    return {plain(title): (row["office"], row["family"]) for row in table["role"] for title in row["titles"]}


def office(title: str) -> str | None:
    """Return the office that a title names; the longest known title at its end counts."""
    found = _entry(title)
    return found[0] if found else None


def family(title: str) -> str | None:
    """Return the family of a title's office: what a bare noun such as "the minister" may mean."""
    found = _entry(title)
    return found[1] if found else None


def _entry(title: str) -> tuple[str, str] | None:
    words = plain(title).split()
    for start in range(len(words)):
        found = _offices().get(" ".join(words[start:]))
        if found:
            return found
    return None
