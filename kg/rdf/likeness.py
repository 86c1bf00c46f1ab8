"""How alike two sayings are in their words, whatever the translation: by stems, numbers and what is negated."""

import re
import tomllib
from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from itertools import pairwise
from typing import Final

import snowballstemmer
from rapidfuzz.distance import JaroWinkler

from kg.rdf.identifiers import folded

# Words that tell nothing of what is said.
_LITTLE: Final = """
a an and are as at be been being but by can could did do does for from had has have he her his i if in into is it
its just may me might more most must my nor of on or our own she should so some such than that the their them then
there these they this those to too under up us was we were what when where which while who whom why will with would
you your also any all other only very much many about after before because both each even ever still let shall s t
re ve ll d mr mrs ms today yesterday tomorrow
"""
STOPWORDS: Final = frozenset(_LITTLE.split())
NEGATORS: Final = frozenset({"not", "no", "never", "neither", "without", "none", "nothing", "nobody", "cannot"})
LIMITING: Final = frozenset({"only", "just", "merely", "simply"})
_SHORTENED: Final = re.compile(r"n[’']t\b", re.IGNORECASE)
_WORD: Final = re.compile(r"[^\W\d_]+|\d+(?:[.,]\d+)*")
_STEMMER: Final = snowballstemmer.stemmer("english")
# Two stems that begin alike to this degree are of one word: "secur" and "secure".
_AKIN: Final = 0.93
_SHARED: Final = 3
_SHARED_WHOLE: Final = 2
_MUCH_OF_SHORTER: Final = 0.75
# A content so much longer than another says more than that, even if it says that too.
_LONGEST: Final = 5
_TWICE: Final = 2
_HALF_OF_SHORTER: Final = 0.5
_HALF_OF_BOTH: Final = 0.5


@dataclass(frozen=True, slots=True, kw_only=True)
class Wording:
    """What a content says, ready to be compared: stems of its words, of whom, what is negated, its numbers."""

    stems: frozenset[str]
    actors: frozenset[str] = frozenset()
    negated: frozenset[str]
    numbers: frozenset[str]


def wording(content: str, names: Collection[str] = (), actors: Collection[str] = ()) -> Wording:
    """Return the wording of a content; words of names give way to the actors that bear them."""
    words = _WORD.findall(folded(_SHORTENED.sub(" not", content)))
    named = {part for name in names for part in folded(name).split()}
    stems = [*_stems(words, named)]
    return Wording(
        stems=frozenset(stem for stem, _ in stems),
        actors=frozenset(actors),
        negated=frozenset(stem for stem, negated in stems if negated),
        numbers=frozenset(word for word in words if word[0].isdigit()),
    )


def alike(one: Wording, other: Wording, *, same_day: bool = False, whole: bool = False) -> bool:
    """Tell whether two wordings say the same: no other number, nothing denied in one only, most words shared.

    `same_day`: both are known to be of one day, so that less of the shorter one is enough; `whole`: it is likely
    already that they are one, so that all of a short one in the longer is enough.
    """
    shorter, longer = sorted((one, other), key=lambda each: (len(each.stems), sorted(each.stems)))
    shared = {stem for stem in shorter.stems if stem in longer.stems or any(_akin(stem, s) for s in longer.stems)}
    if not shared or shared & (one.negated ^ other.negated) or _differ(shorter, longer):
        return False
    # That they speak of one actor counts as a word that they share.
    one_actor = bool(one.actors & other.actors)
    both, fewer = len(shared) + one_actor, len(shorter.stems) + bool(shorter.actors)
    of_shorter = both / fewer
    of_both = both / (fewer + len(longer.stems) + bool(longer.actors) - both)
    if shared == shorter.stems and both >= _SHARED_WHOLE and (same_day or whole or of_both == 1):
        return True
    enough = _HALF_OF_SHORTER if same_day else _MUCH_OF_SHORTER
    return both >= _SHARED and (of_shorter >= enough or of_both >= _HALF_OF_BOTH)


def _differ(shorter: Wording, longer: Wording) -> bool:
    """Tell whether two speak of other numbers or other actors, or one says much more than the other."""
    numbers = not (shorter.numbers <= longer.numbers or longer.numbers <= shorter.numbers)
    much_longer = len(longer.stems) > _TWICE * len(shorter.stems)
    of_others = bool(shorter.actors and longer.actors) and not shorter.actors & longer.actors and not much_longer
    return numbers or of_others or len(longer.stems) > _LONGEST * len(shorter.stems)


def _stems(words: list[str], named: Collection[str]) -> Iterator[tuple[str, bool]]:
    """Yield the stem of each telling word, and whether a negator stands before it."""
    negated = False
    for word, following in pairwise([*words, ""]):
        if word in NEGATORS:
            # "Not only promises but …" denies nothing.
            negated = following not in LIMITING
        elif word not in STOPWORDS and word not in named and not word[0].isdigit():
            yield same_word(word), negated
            negated = False


def same_word(word: str) -> str:
    """Return the stem of a word, or of the word that stands for all that tell the same ("replied": "answer")."""
    stem: str = _STEMMER.stemWord(word)
    return _sets().get(stem, stem)


@cache
def _sets() -> Mapping[str, str]:
    """Return for the stem of each word that others may be told by that of the first of them: "repli" -> "answer"."""
    lexicon = tomllib.loads((files("kg") / "lexicons" / "wordings.toml").read_text(encoding="utf-8"))
    sets = (_STEMMER.stemWords(row["words"]) for row in lexicon["same"])
    return {stem: stems[0] for stems in sets for stem in stems}


def _akin(one: str, other: str) -> bool:
    return JaroWinkler.similarity(one, other) >= _AKIN
