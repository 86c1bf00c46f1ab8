"""The words that ask: verbs of demanding with their frames, nouns of demanding, verbs that answer."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache

from kg.extract.lexicon import rows, strings, table, toml
from kg.model import Strength


@dataclass(frozen=True, slots=True, kw_only=True)
class DemandFrame:
    """Verbs of demanding that share the shapes of what they ask for."""

    id: str
    complement: tuple[str, ...]
    strength: Mapping[str, Strength]
    weak: bool


@cache
def demand_frames() -> Mapping[str, tuple[DemandFrame, ...]]:
    """Return the frames of each verb lemma, in the order of the file."""
    frames: dict[str, tuple[DemandFrame, ...]] = {}
    for row in rows("demands.toml", "frame"):
        strength = {lemma: Strength(str(value)) for lemma, value in table(row, "lemmas").items()}
        frame = DemandFrame(
            id=str(row["id"]), complement=strings(row, "complement"), strength=strength, weak=bool(row.get("weak"))
        )
        for lemma in strength:
            frames[lemma] = (*frames.get(lemma, ()), frame)
    return frames


@cache
def _section(name: str) -> Mapping[str, str]:
    return {key: str(value) for key, value in table(toml("demands.toml"), name).items()}


@cache
def political_nouns() -> frozenset[str]:
    """Return what politics asks for: a weak verb such as "want" is a demand with one of these as object."""
    return frozenset(strings(table(toml("demands.toml"), "politics"), "nouns"))


def asking_nouns() -> Mapping[str, str]:
    """Return the nouns of demanding with their strength."""
    return _section("nouns")


def answers() -> Mapping[str, str]:
    """Return the verbs that answer a demand with the kind of answer."""
    return _section("answers")


def replies() -> Mapping[str, str]:
    """Return the verbs that answer by themselves with the kind of answer: "and Müller *agreed*"."""
    return _section("replies")
