"""The words of `wording.toml`, as values."""

from __future__ import annotations

import tomllib
from dataclasses import dataclass
from functools import cache
from pathlib import Path


@dataclass(frozen=True, slots=True, kw_only=True)
class Verb:
    """A verb's forms."""

    lemma: str
    present: str
    past: str
    ing: str
    perfect: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Wording:
    """The word lists that made-up reports draw on."""

    saying: tuple[Verb, ...]
    telling: tuple[Verb, ...]
    urging: tuple[Verb, ...]
    naming: tuple[Verb, ...]
    vowing: tuple[Verb, ...]
    answering: tuple[Verb, ...]
    labelling: tuple[Verb, ...]
    seeing: tuple[Verb, ...]
    wishing: tuple[Verb, ...]
    intending: tuple[Verb, ...]
    wanting: tuple[Verb, ...]
    asking: tuple[Verb, ...]
    doing: tuple[Verb, ...]
    happening: tuple[Verb, ...]
    moving: tuple[Verb, ...]
    drawing: tuple[Verb, ...]
    stirring: tuple[Verb, ...]
    modals: tuple[str, ...]
    claims: tuple[str, ...]
    offers: tuple[str, ...]
    asked: tuple[str, ...]
    matters: tuple[str, ...]
    affairs: tuple[str, ...]
    verdicts: tuple[str, ...]
    labels: tuple[str, ...]
    echoes: tuple[str, ...]
    kinds: tuple[str, ...]
    given: tuple[str, ...]
    family: tuple[str, ...]
    places: tuple[str, ...]
    bodies: tuple[str, ...]
    peoples: tuple[str, ...]
    days: tuple[str, ...]
    measured: frozenset[str]
    titles: tuple[str, ...]
    chiefs: tuple[str, ...]
    adverbs: tuple[str, ...]
    roles: tuple[str, ...]
    groups: tuple[str, ...]
    settings: tuple[str, ...]


@cache
def wording() -> Wording:
    """Load the word lists."""
    table = tomllib.loads((Path(__file__).parent / "wording.toml").read_text(encoding="utf-8"))
    return Wording(
        saying=_verbs(table["saying"]),
        telling=_verbs(table["telling"]),
        urging=_verbs(table["urging"]),
        naming=_verbs(table["naming"]),
        vowing=_verbs(table["vowing"]),
        answering=_verbs(table["answering"]),
        labelling=_verbs(table["labelling"]),
        seeing=_verbs(table["seeing"]),
        wishing=_verbs(table["wishing"]),
        intending=_verbs(table["intending"]),
        wanting=_verbs(table["wanting"]),
        asking=_verbs(table["asking"]),
        doing=_verbs(table["doing"]),
        happening=_verbs(table["happening"]),
        moving=_verbs(table["moving"]),
        drawing=_verbs(table["drawing"]),
        stirring=_verbs(table["stirring"]),
        modals=tuple(table["modals"].split()),
        claims=tuple(table["claims"].split()),
        offers=tuple(table["offers"].split()),
        asked=tuple(table["asked"].split()),
        matters=tuple(table["matters"].split()),
        affairs=tuple(table["affairs"].split()),
        verdicts=tuple(table["verdicts"].split()),
        labels=tuple(table["labels"].split()),
        echoes=tuple(table["echoes"].split()),
        kinds=tuple(table["kinds"].split()),
        given=tuple(table["given"].split()),
        family=tuple(table["family"].split()),
        places=tuple(table["places"].split()),
        bodies=tuple(table["bodies"].split()),
        peoples=tuple(table["peoples"].split()),
        days=tuple(table["days"].split()),
        measured=frozenset(table["measured"].split()),
        titles=_phrases(table["titles"]),
        chiefs=_phrases(table["chiefs"]),
        adverbs=_phrases(table["adverbs"]),
        roles=_phrases(table["roles"]),
        groups=_phrases(table["groups"]),
        settings=_phrases(table["settings"]),
    )


def _verbs(rows: list[list[str]]) -> tuple[Verb, ...]:
    """Read rows of forms; the participle of the perfect stands there only where it differs from the past."""
    return tuple(
        Verb(lemma=lemma, present=present, past=past, ing=ing, perfect=rest[0] if rest else past)
        for lemma, present, past, ing, *rest in rows
    )


def _phrases(text: str) -> tuple[str, ...]:
    """Split at bars and ends of lines."""
    return tuple(text.strip().replace("\n", "|").split("|"))
