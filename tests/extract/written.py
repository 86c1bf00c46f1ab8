"""Parses written by hand, so that no test of extraction needs a model.

A token is `word~lemma/TAG/dep>head@ENTITY`; the head is named by its word, the nearest one so spelt; `root` has none.
Without `~` the lemma is the word, lower-cased unless it is a name. A line is a sentence; ¶ between lines ends a
paragraph. Coarse tags follow from the fine ones, spaces from the punctuation.
"""

import re
from collections.abc import Iterable, Iterator
from functools import cache
from itertools import pairwise

import spacy
from spacy.language import Language
from spacy.tokens import Doc

from kg.extract import NameFinder
from kg.model import ActorKind, KnownNames

KNOWN = KnownNames(
    names={
        "Alandia": ActorKind.STATE,
        "Bergland": ActorKind.STATE,
        "Council of Nations": ActorKind.INTERNATIONAL_ORGANIZATION,
        "Alandia Daily": ActorKind.MEDIA_ORGANIZATION,
        "Anna Müller": ActorKind.PERSON,
    },
    metonyms=frozenset({"Sundby"}),
    demonyms=frozenset({"Alandian", "Berglandic"}),
)

COARSE = {
    "NN": "NOUN",
    "NNS": "NOUN",
    "NNP": "PROPN",
    "NNPS": "PROPN",
    "PRP": "PRON",
    "PRP$": "PRON",
    "WP": "PRON",
    "EX": "PRON",
    "WDT": "PRON",
    "DT": "DET",
    "IN": "ADP",
    "TO": "PART",
    "RP": "ADP",
    "CC": "CCONJ",
    "CD": "NUM",
    "JJ": "ADJ",
    "RB": "ADV",
    "WRB": "ADV",
    "MD": "AUX",
    "POS": "PART",
    "VB": "VERB",
    "VBD": "VERB",
    "VBG": "VERB",
    "VBN": "VERB",
    "VBP": "VERB",
    "VBZ": "VERB",
}
_TOKEN = re.compile(
    r"(?P<word>[^~/]+)(?:~(?P<lemma>[^/]+))?/(?P<tag>[^/]+)/(?P<dep>[^>@]+)(?:>(?P<head>[^@]+))?(?:@(?P<entity>\w+))?"
)
Token = dict[str, str | None]


@cache
def blank() -> Language:
    """Return a pipeline that only knows the words of English."""
    return spacy.blank("en")


@cache
def finder() -> NameFinder:
    """Return what finds the names that these tests know."""
    return NameFinder(blank(), KNOWN)


def written(text: str) -> Doc:
    """Return the Doc of a parse written by hand."""
    paragraphs = [[line.strip() for line in part.splitlines() if line.strip()] for part in text.split("¶")]
    pieces: list[Doc] = []
    for lines in paragraphs:
        if pieces:
            pieces.append(Doc(blank().vocab, words=["\n\n"], spaces=[False]))
        pieces.append(_paragraph(lines))
    return pieces[0] if len(pieces) == 1 else Doc.from_docs(pieces, ensure_whitespace=False)


def _paragraph(lines: list[str]) -> Doc:
    sentences = [list(_tokens(line)) for line in lines]
    tokens = [token for sentence in sentences for token in sentence]
    return Doc(
        blank().vocab,
        words=[str(token["word"]) for token in tokens],
        spaces=[*_spaces(tokens), False],
        lemmas=[_lemma(token) for token in tokens],
        tags=[str(token["tag"]) for token in tokens],
        pos=[_pos(token) for token in tokens],
        deps=["ROOT" if token["dep"] == "root" else str(token["dep"]) for token in tokens],
        heads=list(_heads(sentences)),
        ents=list(_entities(tokens)),
    )


def _tokens(line: str) -> Iterator[Token]:
    for word in line.split():
        match = _TOKEN.fullmatch(word)
        assert match, f"{word!r} is no token"
        yield match.groupdict()


def _lemma(token: Token) -> str:
    word = str(token["word"])
    return token["lemma"] or (word if str(token["tag"]).startswith("NNP") else word.lower())


def _pos(token: Token) -> str:
    tag, dep = str(token["tag"]), str(token["dep"])
    if tag.startswith("VB") and (dep.startswith(("aux", "cop")) or token["lemma"] == "be"):
        return "AUX"
    if dep == "mark" and tag in {"IN", "WDT"}:
        return "SCONJ"
    if tag == "DT" and dep != "det":
        return "PRON"
    return COARSE.get(tag, "PUNCT")


def _spaces(tokens: list[Token]) -> Iterator[bool]:
    """Yield whether a space stands behind each token but the last."""
    for token, following in pairwise(tokens):
        opens = token["tag"] in {"``", "-LRB-"}
        closes = following["tag"] in {".", ",", ":", "''", "-RRB-", "POS"} or following["word"] == "n't"
        yield not opens and not closes


def _heads(sentences: list[list[Token]]) -> Iterator[int]:
    start = 0
    for sentence in sentences:
        words = [token["word"] for token in sentence]
        for number, token in enumerate(sentence):
            yield start + (number if token["head"] is None else _nearest(words, number, token["head"]))
        start += len(sentence)


def _nearest(words: list[str | None], number: int, head: str) -> int:
    found = [at for at, word in enumerate(words) if word == head and at != number]
    assert found, f"no {head!r} in the sentence of {words[number]!r}"
    return min(found, key=lambda at: abs(at - number))


def _entities(tokens: Iterable[Token]) -> Iterator[str]:
    before: str | None = None
    for token in tokens:
        label = token["entity"]
        yield "O" if label is None else f"{'I' if label == before else 'B'}-{label}"
        before = label
