"""The lexicons as values: read once, never changed."""

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

from kg.model import ActorKind, Polarity, SpeechAct


@dataclass(frozen=True, slots=True, kw_only=True)
class SpeechFrame:
    """Verbs that share a speech act and the shapes of what they report, tried in order.

    `impersonal` ones are sayings of bodies and texts only, not of persons.
    """

    id: str
    act: SpeechAct
    complement: tuple[str, ...]
    lemmas: tuple[str, ...]
    polarity: Polarity = Polarity.ASSERTED
    impersonal: bool = False


def toml(name: str) -> Mapping[str, object]:
    """Return a lexicon file of `kg/lexicons` as it stands."""
    return tomllib.loads((files("kg") / "lexicons" / name).read_text(encoding="utf-8"))


def rows(name: str, table: str) -> list[dict[str, object]]:
    """Return the entries of one array of tables in a lexicon file."""
    found = toml(name).get(table, [])
    if not isinstance(found, list):
        raise TypeError(f"kg/lexicons/{name}: [[{table}]] must be an array of tables")
    return found


def strings(row: Mapping[str, object], key: str) -> tuple[str, ...]:
    """Return a row's list of strings; empty where it has none."""
    found = row.get(key, [])
    if not isinstance(found, list):
        raise TypeError(f"a lexicon's {key!r} must be a list of strings: {found!r}")
    return tuple(str(item) for item in found)


def table(row: Mapping[str, object], key: str) -> Mapping[str, object]:
    """Return a table of a lexicon; empty where it has none."""
    found = row.get(key, {})
    if not isinstance(found, dict):
        raise TypeError(f"a lexicon's {key!r} must be a table: {found!r}")
    return found


@cache
def speech_frames() -> Mapping[str, tuple[SpeechFrame, ...]]:
    """Return the frames of each verb lemma ("call", "point out"), in the order of the file."""
    frames: dict[str, tuple[SpeechFrame, ...]] = {}
    for row in rows("speech.toml", "frame"):
        frame = SpeechFrame(
            id=str(row["id"]),
            act=SpeechAct(str(row["act"])),
            complement=strings(row, "complement"),
            lemmas=strings(row, "lemmas"),
            polarity=Polarity(str(row.get("polarity", Polarity.ASSERTED))),
            impersonal=bool(row.get("impersonal", False)),
        )
        for lemma in frame.lemmas:
            frames[lemma] = (*frames.get(lemma, ()), frame)
    return frames


@cache
def offices() -> Mapping[str, str]:
    """Return the office that each title names: "top diplomat" -> "foreign minister"."""
    return {title: str(row["office"]) for row in rows("roles.toml", "role") for title in strings(row, "titles")}


@cache
def courtesy_titles() -> frozenset[str]:
    """Return titles of courtesy, lower-cased, that are no part of a name."""
    return frozenset(strings(table(toml("roles.toml"), "courtesy"), "titles"))


@cache
def particles() -> frozenset[str]:
    """Return the words that a surname may begin with: "von", "le"."""
    return frozenset(strings(table(toml("roles.toml"), "surname"), "particles"))


@cache
def hostile_deeds() -> frozenset[str]:
    """Return the verbs and nouns for harm that is done to another: "punish", "sanction"."""
    return frozenset(strings(table(toml("speech.toml"), "hostile"), "deeds"))


@cache
def inflicting_verbs() -> frozenset[str]:
    """Return the verbs by which harm is done that a noun names: "impose"."""
    return frozenset(strings(table(toml("speech.toml"), "hostile"), "inflicted_by"))


@cache
def gendered_titles() -> Mapping[str, str]:
    """Return the titles that only men or only women bear: "mrs" -> "female"."""
    given = table(toml("roles.toml"), "gender")
    return {title: gender for gender in ("male", "female") for title in strings(given, gender)}


@cache
def given_names() -> Mapping[str, str]:
    """Return the given names, in small letters without accents, that only men or only women bear."""
    lists = toml("given_names.toml")
    return {name: gender for gender in ("male", "female") for name in str(lists[gender]).split()}


@cache
def bodies() -> Mapping[str, ActorKind]:
    """Return the kind of actor that each collective noun makes: "government" -> State."""
    return {noun: ActorKind(str(row["kind"])) for row in rows("bodies.toml", "body") for noun in strings(row, "nouns")}


@cache
def silent_nouns() -> frozenset[str]:
    """Return the nouns of texts that lay down rules and do not speak: "the law says"."""
    return frozenset(strings(table(toml("bodies.toml"), "silent"), "nouns"))


@cache
def source_nouns() -> frozenset[str]:
    """Return the nouns that may be a source without an article: people, bodies, "testimony"."""
    return acting_nouns() | frozenset(strings(table(toml("bodies.toml"), "texts"), "nouns"))


@cache
def acting_nouns() -> frozenset[str]:
    """Return the nouns for people and bodies who may act without a name: "critic", "campaign", "minister"."""
    words = {word for title in offices() for word in title.split()[-1:]}
    return frozenset(words) | frozenset(bodies()) | frozenset(strings(table(toml("bodies.toml"), "people"), "nouns"))
