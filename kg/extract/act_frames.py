"""The words of acts between actors as values: frames of verbs and nouns, judgements, harm held out."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cache
from importlib.resources import files

from kg.extract.lexicon import rows, strings, table, toml
from kg.model import ActKind

Words = frozenset[str]


@dataclass(frozen=True, slots=True, kw_only=True)
class ActFrame:
    """Verbs or nouns that name one act, and where the one stands toward whom it is done.

    `things` are what the verb's object must be, `of` what a noun must be of, `manner` words one of which stands at
    the verb; `near`: the target's preposition stands right behind it. `target` names places, tried in order:
    "object", "recipient", "owner" (whose the object is), "prep:at" (who stands behind "at"), "owner:at" (whose that
    is), "as" ("as Weber had urged").
    """

    id: str
    kind: ActKind
    things: Words
    of: Words
    manner: Words
    target: tuple[str, ...]
    near: bool
    negated: bool
    needs_owner: bool
    needs_target: bool
    reciprocal: Words


@dataclass(frozen=True, slots=True, kw_only=True)
class Judgement:
    """What a speaker says of another that amounts to an act: deeds, qualities, what it is called."""

    id: str
    kind: ActKind
    verbs: Words
    things: Mapping[str, Words] = field(hash=False)
    adjectives: Words
    nouns: Words
    owner: bool


@cache
def act_files() -> tuple[str, ...]:
    """Return the lexicons of acts, one a kind."""
    folder = files("kg") / "lexicons" / "acts"
    return tuple(sorted(f"acts/{file.name}" for file in folder.iterdir() if file.name.endswith(".toml")))


def verb_frames() -> Mapping[str, tuple[ActFrame, ...]]:
    """Return the frames of each verb lemma ("lash out")."""
    return _frames("verb", "lemmas")


def noun_frames() -> Mapping[str, tuple[ActFrame, ...]]:
    """Return the frames of each noun lemma."""
    return _frames("noun", "nouns")


@cache
def judgements() -> tuple[Judgement, ...]:
    """Return what may be said of another that is an act toward it."""
    return tuple(
        Judgement(
            id=str(row["id"]),
            kind=kind_of(file),
            verbs=_words(row, "verbs"),
            things={verb: _words(table(row, "things"), verb) for verb in table(row, "things")},
            adjectives=_words(row, "adjectives"),
            nouns=_words(row, "nouns"),
            owner=strings(row, "target") == ("owner",),
        )
        for file in act_files()
        for row in rows(file, "judgement")
    )


@cache
def harms() -> Mapping[str, Words]:
    """Return the nouns for harm that is held out, with the words one of which stands beside each."""
    found: dict[str, Words] = {}
    for file in act_files():
        for row in rows(file, "outlook"):
            held_out = table(row, "harms")
            found |= {noun: _words(held_out, noun) for noun in held_out}
    return found


@cache
def _regions() -> Words:
    return _words(table(toml("acts/deploys_troops.toml"), "regions"), "words")


def is_region(name: str) -> bool:
    """Tell whether a name is that of a part of the world, which is nobody: "Eastern Europe"."""
    return bool(_regions() & set(name.lower().split()[-1:]))


@cache
def telling_words() -> Words:
    """Return the last words of all that tells an act: no other word need be looked at."""
    frames = (*verb_frames(), *noun_frames(), *harms())
    judged = (word for one in judgements() for word in one.verbs | one.adjectives | one.nouns)
    whole = {*frames, *judged}
    return frozenset(
        {part for word in whole for part in (word, word.split()[0], word.split()[-1], word.split("-")[-1])}
    )


def kind_of(file: str) -> ActKind:
    """Return the kind of act that a lexicon is of."""
    return ActKind(str(toml(file)["act"]))


@cache
def _frames(name: str, key: str) -> Mapping[str, tuple[ActFrame, ...]]:
    found: dict[str, tuple[ActFrame, ...]] = {}
    for file in act_files():
        for row in rows(file, name):
            frame = _frame(row, kind_of(file))
            for lemma in strings(row, key):
                found[lemma] = (*found.get(lemma, ()), frame)
    return found


def _frame(row: Mapping[str, object], kind: ActKind) -> ActFrame:
    return ActFrame(
        id=str(row["id"]),
        kind=kind,
        things=_words(row, "things"),
        of=_words(row, "of"),
        manner=_words(row, "manner"),
        target=strings(row, "target"),
        near=bool(row.get("near")),
        negated=bool(row.get("negated")),
        needs_owner=bool(row.get("needs_owner")),
        needs_target=bool(row.get("needs_target")),
        reciprocal=_words(row, "reciprocal"),
    )


def _words(row: Mapping[str, object], key: str) -> Words:
    return frozenset(strings(row, key))
