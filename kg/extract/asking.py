"""The words that ask: verbs of demanding with their frames, nouns of demanding, verbs that answer."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache

from spacy.tokens import Token

from kg.extract.lexicon import rows, strings, table, toml
from kg.model import ResponseKind, Strength


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
def _listed(name: str, key: str) -> frozenset[str]:
    return frozenset(strings(table(toml("demands.toml"), name), key))


def is_asked_for(noun: Token) -> bool:
    """Tell whether a noun is of what politics asks for; a deed ("return") only with what it is done to."""
    lemma = noun.lemma_.lower()
    attached = any(child.i > noun.i and child.dep_ not in {"punct", "cc", "conj"} for child in noun.children)
    return lemma in _listed("politics", "nouns") or (lemma in _listed("politics", "deeds") and attached)


def is_deed(noun: Token) -> bool:
    """Tell whether a noun may head a thing asked for by itself, also by its ending: "the *expulsion* of …"."""
    lemma = noun.lemma_.lower()
    if lemma in _listed("politics", "nouns") | _listed("politics", "deeds"):
        return True
    of = noun.i + 1 < len(noun.doc) and noun.nbor().lower_ in {"of", "on", "to", "for", "from", "against"}
    return of and lemma.endswith(("tion", "sion", "ment", "ing", "al", "ance", "ence", "ure", "cy", "ship"))


def deed_verbs() -> frozenset[str]:
    """Return the verbs for what politics asks to be done: "release", "withdraw"."""
    return _listed("politics", "verbs")


def lemma_of(verb: Token) -> str:
    """Return the lemma of a verb; of a base form that form itself, which lemmatisers may cut: "need"."""
    return str(verb.lower_ if verb.tag_ in {"VB", "VBP"} else verb.lemma_.lower())


def asking_nouns() -> Mapping[str, str]:
    """Return the nouns of demanding with their strength."""
    return _section("nouns")


@cache
def _kinds(name: str) -> Mapping[str, ResponseKind]:
    return {words: ResponseKind(kind) for words, kind in _section(name).items()}


def answer_words() -> Mapping[str, ResponseKind]:
    """Return the verbs, with the words behind them, that answer a demand: "turn a deaf ear to"."""
    return _kinds("answers")


def fates() -> Mapping[str, ResponseKind]:
    """Return what may befall a demand, in lemmas: "fall on deaf ear"."""
    return _kinds("fates")


def verdicts() -> frozenset[str]:
    """Return what is said of a demand by who rejects it: "unacceptable"."""
    return _listed("verdicts", "words")


def replies() -> Mapping[str, ResponseKind]:
    """Return the verbs that answer by themselves with the kind of answer: "and Müller *agreed*"."""
    return _kinds("replies")
