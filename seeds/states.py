"""Rewrite the states' section of actors.ttl from libraries and states.toml.

Names and capitals come from npm `countries-list`, adjectives from npm `i18n-nationality`, Wikidata links from npm
`@rapideditor/country-coder`, other names from PyPI `babel` (CLDR) and `pycountry` (iso-codes). Run by hand:

    npm install --no-save countries-list i18n-nationality @rapideditor/country-coder
    python seeds/states.py node_modules
"""
# ruff: noqa: INP001 - a script among data files, no package

from __future__ import annotations

import json
import re
import sys
import tomllib
import unicodedata
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import cast

import pycountry
from babel import Locale

HERE = Path(__file__).parent
BEGIN = "# --- States: written by states.py; edit states.toml and run it again ---\n"
END = "# --- End of the states ---\n"
# "French" has no plural of this form, "Russian" and "Iraqi" have.
PLURAL_ENDINGS = ("n", "i", "k")

Additions = Mapping[str, str | list[str]]


@dataclass(frozen=True, slots=True, kw_only=True)
class Libraries:
    """What each library says, by ISO 3166-1 code."""

    countries: Mapping[str, Mapping[str, str]]
    adjectives: Mapping[str, str]
    wikidata: Mapping[str, str]


@dataclass(frozen=True, slots=True, kw_only=True)
class State:
    """A state as actors.ttl tells of it."""

    label: str
    aliases: tuple[str, ...]
    demonyms: tuple[str, ...]
    capital: str
    metonyms: tuple[str, ...]
    seats: tuple[str, ...]
    wikidata: str


def libraries(modules: Path) -> Libraries:
    """Read the three npm libraries from a node_modules folder."""
    borders = json.loads((modules / "@rapideditor/country-coder/src/data/borders.json").read_text("utf-8"))
    territories = [feature["properties"] for feature in borders["features"]]
    return Libraries(
        countries=json.loads((modules / "countries-list/countries.min.json").read_text("utf-8")),
        adjectives=json.loads((modules / "i18n-nationality/langs/en.json").read_text("utf-8"))["nationalities"],
        wikidata={t["iso1A2"]: t["wikidata"] for t in territories if "iso1A2" in t},
    )


def slug(label: str) -> str:
    """Return the key of a label: lower-case ASCII words joined by hyphens."""
    ascii_only = unicodedata.normalize("NFKD", label).encode("ascii", "ignore").decode()
    return re.sub(r"[^a-z0-9]+", "-", ascii_only.lower().replace("'", "")).strip("-")


def plain(name: str) -> str:
    """Return a library's name as news writes it: straight apostrophe, "and", nothing in brackets, no article."""
    spelt = name.replace("’", "'").replace(" & ", " and ")
    return re.sub(r" \(.*\)$|^the ", "", spelt)


def distinct(names: Iterable[str], *, but: Iterable[str] = ()) -> tuple[str, ...]:
    """Return the names once each, in order, without those in `but`."""
    known = {*but, ""}
    return tuple(name for name in dict.fromkeys(names) if name not in known)


def library_names(code: str) -> list[str]:
    """Return what CLDR and iso-codes call a state; no inverted or disputed forms, no two states under one name."""
    country = pycountry.countries.get(alpha_2=code)
    iso = [] if country is None else [country.name, getattr(country, "official_name", "")]
    names = [str(Locale("en").territories.get(code, "")), *iso]
    return [plain(name) for name in names if not re.search(r",| - |Territories|\(", name)]


def words(additions: Additions, field: str) -> list[str]:
    """Return a list of states.toml, empty where it has none."""
    return cast("list[str]", additions.get(field, []))


def demonyms(adjective: str) -> list[str]:
    """Return a library's adjective and, where the form allows, the plural for its people."""
    return [adjective, adjective + "s"] if adjective.endswith(PLURAL_ENDINGS) else [adjective]


def state(code: str, additions: Additions, known: Libraries) -> State:
    """Join what the libraries and states.toml know about one state."""
    library = known.countries[code]
    label = str(additions.get("label", plain(library["name"])))
    capital = str(additions.get("capital", library["capital"]))
    people = words(additions, "demonym") or demonyms(known.adjectives[code])
    names = [plain(library["name"]), *library_names(code), *words(additions, "also")]
    return State(
        label=label,
        aliases=distinct([*names, *governments(people)], but=[label]),
        demonyms=distinct(people),
        capital=capital,
        metonyms=distinct([capital, *words(additions, "metonym")], but=[label, *names]),
        seats=distinct(words(additions, "seat")),
        wikidata=str(additions.get("wikidata", known.wikidata[code])),
    )


def governments(people: list[str]) -> list[str]:
    """Return "Russian government" and the like: government, capital and state are one actor."""
    return [f"{people[0]} {noun}" for noun in ("government", "authorities")]


def literals(values: Iterable[str]) -> str:
    """Return Turtle string literals."""
    return ", ".join(json.dumps(value, ensure_ascii=False) for value in values)


def turtle(found: State) -> str:
    """Return a state's paragraph of actors.ttl."""
    lines = [
        f'a:{slug(found.label)} a dkg:State ; rdfs:label "{found.label}"',
        f"skos:altLabel {literals(found.aliases)}" if found.aliases else "",
        f"dkg:demonym {literals(found.demonyms)} ; dkg:capital {literals([found.capital])}",
        f"dkg:metonym {literals(found.metonyms)}" if found.metonyms else "",
        f"dkg:seat {literals(found.seats)}" if found.seats else "",
        f"schema:sameAs wd:{found.wikidata} .\n",
    ]
    return " ;\n    ".join(line for line in lines if line)


def unshared(states: list[State]) -> list[State]:
    """Return the states without the government names that two of them share ("Congolese government")."""
    names = [alias for found in states for alias in found.aliases]
    twice = {name for name in names if names.count(name) > 1 and name.endswith((" government", " authorities"))}
    return [without(found, twice) for found in states]


def without(found: State, names: set[str]) -> State:
    """Return the state without some of its aliases."""
    return State(
        label=found.label,
        aliases=distinct(found.aliases, but=names),
        demonyms=found.demonyms,
        capital=found.capital,
        metonyms=found.metonyms,
        seats=found.seats,
        wikidata=found.wikidata,
    )


def section(modules: Path) -> str:
    """Return the whole states' section, sorted by key."""
    known = libraries(modules)
    table: Mapping[str, Additions] = tomllib.loads((HERE / "states.toml").read_text("utf-8"))
    states = unshared([state(code, additions, known) for code, additions in table.items()])
    return BEGIN + "\n" + "\n".join(turtle(found) for found in sorted(states, key=lambda s: slug(s.label))) + END


def main(modules: Path) -> None:
    """Replace the states' section of actors.ttl."""
    directory = HERE / "actors.ttl"
    before, _, rest = directory.read_text("utf-8").partition(BEGIN)
    _, _, after = rest.partition(END)
    directory.write_text(before + section(modules) + after, "utf-8")


if __name__ == "__main__":
    main(Path(sys.argv[1]))
