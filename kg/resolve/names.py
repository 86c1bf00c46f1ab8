"""Spellings of one name: Sergei and Sergey, Ryabkov and Riabkov, Zelensky and Zelenskyy, Kiev and Kyiv."""

import re
import tomllib
from functools import cache, lru_cache
from importlib.resources import files

from rapidfuzz import fuzz

from kg import spelling

_NOT_WORD = re.compile(r"[^\w]+")
_SOUNDS = (
    ("shch", "sch"),
    ("kh", "k"),
    ("ph", "f"),
    ("th", "t"),
    ("iy", "i"),
    ("yy", "i"),
    ("ij", "i"),
    ("ei", "e"),
    ("ey", "e"),
    ("ia", "a"),
    ("ya", "a"),
    ("ja", "a"),
    ("iu", "u"),
    ("yu", "u"),
    ("ie", "e"),
    ("ye", "e"),
    ("y", "i"),
    ("w", "v"),
    ("ck", "k"),
    ("x", "ks"),
)
_DOUBLED = re.compile(r"(.)\1")
ALIKE = 80
AGES = frozenset({"jr", "sr", "ii", "iii"})


@lru_cache(maxsize=65_536)
def plain(name: str) -> str:
    """Return a name lower-cased, without accents, punctuation and a leading article: for comparing, not for show."""
    return _NOT_WORD.sub(" ", spelling.plain(name)).strip().removeprefix("the ")


def slug(name: str) -> str:
    """Return a name as a key: "Sergei Lavrov" -> "sergei-lavrov"; empty where nothing in it can stand in a key."""
    return "-".join(plain(name).split())


@lru_cache(maxsize=65_536)
def sound(word: str) -> str:
    """Return a word as it sounds, however it was transliterated: Sergei and Sergey give the same."""
    word = plain(word)
    for written, heard in _SOUNDS:
        word = word.replace(written, heard)
    return _DOUBLED.sub(r"\1", word)


def without_initials(name: str) -> str:
    """Return a name without the initials and ages behind its first word: "Karl H. Weber Jr." -> "Karl Weber"."""
    first, *rest = name.split() or [""]
    return " ".join([first, *(word for word in rest if len(plain(word)) > 1 and plain(word) not in AGES)])


def surname(name: str) -> str:
    """Return the last word of a person's name, particles of age aside."""
    words = [word for word in plain(name).split() if word not in AGES]
    return words[-1] if words else ""


@cache
def _particles() -> frozenset[str]:
    """Return the words of `kg/lexicons/roles.toml` that a surname may begin with: "von", "le"."""
    lexicon = tomllib.loads((files("kg") / "lexicons" / "roles.toml").read_text(encoding="utf-8"))
    return frozenset(lexicon["surname"]["particles"])


def is_bare_surname(name: str) -> bool:
    """Tell whether a name is one word, but for the particles in front of it: "Le Drian"."""
    words = plain(name).split()
    return bool(words) and all(word in _particles() for word in words[:-1])


def same_person_name(one: str, other: str) -> bool:
    """Tell whether two full names may be spellings of one: first names sound alike, surnames nearly so."""
    first, second = plain(one).split(), plain(other).split()
    if len(first) < 2 or len(second) < 2:  # noqa: PLR2004  a first name and a surname
        return False
    given = sound(first[0]) == sound(second[0]) or fuzz.ratio(first[0], second[0]) >= ALIKE
    return given and fuzz.ratio(sound(first[-1]), sound(second[-1])) >= ALIKE


def may_be_same(name: str, earlier: str, *, is_surname: bool) -> bool:
    """Tell whether a name is the end, a part or another spelling of one named before; a surname is no first name."""
    words, full = plain(name).split(), plain(earlier).split()
    if words == full or same_person_name(name, earlier):
        return True
    if len(words) == 1 and words[0] in (full[-1:] if is_surname else full):
        return True
    if is_bare_surname(name) and words == full[-len(words) :]:
        return True
    alike = len(words) == 1 and fuzz.ratio(sound(words[0]), sound(full[-1])) > ALIKE
    return alike and words[0][0] == full[-1][0]
