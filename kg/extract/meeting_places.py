"""Where actors meet and on what larger occasion: "in *Bern*", "on the sidelines of the *Bergland summit*"."""

import re
from functools import cache

from spacy.tokens import Token

from kg.extract import grammar, phrases
from kg.extract.lexicon import strings, table, toml
from kg.extract.text import Text
from kg.model import Passage

IN = frozenset({"in", "at"})
PLACES = frozenset({"LOC", "GPE"})
SIDELINES = re.compile(r"\bon the (?:sidelines?|side-lines|margins?|fringes|edges) of (?:the |an? |this |that )?")
AT_OCCASION = re.compile(r"\b(?:at|during|alongside) (?:the|an?|this) ")
_PHRASE = frozenset({"ADJ", "NOUN", "PROPN", "NUM", "PART"})
_LONG_ENOUGH = 2


def place(text: Text, cue: Token) -> Passage | None:
    """Return where they meet: "in *Bern*"."""
    parsed = (noun for head in (cue, cue.head) for word, noun in grammar.obliques(head) if word in IN)
    behind = (token for token in _clause(cue) if token.i > cue.i and _stands_in(token))
    opening = (token for token in cue.sent if token.i < cue.i and _stands_in(token) and _opens(token))
    for noun in (*parsed, *behind, *opening):
        if _is_place(text, noun):
            return _named(text, noun)
    return None


def _is_place(text: Text, noun: Token) -> bool:
    mention = text.by_token.get(noun.i)
    body = mention is not None and noun.ent_type_ not in PLACES
    # "At *Bergland's* request" is no place.
    owner = any(child.tag_ == "POS" for child in noun.children)
    return noun.pos_ == "PROPN" and noun.ent_type_ in PLACES and not body and not owner


def _named(text: Text, noun: Token) -> Passage:
    """Return the whole name of a place."""
    entity = next((span for span in noun.doc.ents if span.start <= noun.i < span.end), None)
    start = phrases.phrase_start(noun)
    if entity is not None and len(entity) > 1 and not any(token.is_punct for token in entity):
        return text.passage(max(entity.start, start), entity.end)
    return text.passage(start, noun.i + 1)


def _stands_in(token: Token) -> bool:
    """Tell whether the word before the name that a token ends is "in" or "at"."""
    first = token.i
    while first > token.sent.start and token.doc[first - 1].pos_ in {"PROPN", "DET"}:
        first -= 1
    return first > token.sent.start and token.doc[first - 1].lower_ in IN and token.pos_ == "PROPN"


def _opens(token: Token) -> bool:
    """Tell whether a place opens its sentence: "*In Bern*, Müller met Weber"."""
    return token.i - token.sent.start <= _LONG_ENOUGH


def _clause(cue: Token) -> list[Token]:
    """Return the tokens behind a cue up to the next clause, whatever the parse hangs them on."""
    found: list[Token] = []
    for token in cue.doc[cue.i + 1 : cue.sent.end]:
        finite = token.tag_ in {"VBD", "VBZ", "VBP", "MD"} and cue.head not in {token, token.head}
        opens = token.dep_ == "mark" or (token.dep_ == "cc" and token.head.pos_ == "VERB")
        if finite or opens or token.text in {";", ":"} or token.tag_ in {"WDT", "WP", "WRB"}:
            break
        found.append(token)
    return found


@cache
def _occasions() -> frozenset[str]:
    return frozenset(strings(table(toml("meetings.toml"), "within"), "nouns"))


def within(text: Text, cue: Token) -> Passage | None:
    """Return the larger occasion of which a meeting is part: "on the sidelines of the *Bergland summit*"."""
    sentence = text.sentence(cue)
    for match in SIDELINES.finditer(text.raw, sentence.start, sentence.end):
        return _phrase_from(text, match.end())
    for match in AT_OCCASION.finditer(text.raw, cue.idx, sentence.end):
        found = _phrase_from(text, match.end())
        if found is not None and _is_occasion(found.of(text.raw)):
            return found
    return None


def _is_occasion(words: str) -> bool:
    """Tell whether words name an occasion: "*Bern Security Conference*"."""
    last = words.rsplit(maxsplit=1)[-1].casefold() if words else ""
    return last in _occasions() and " " in words


def _phrase_from(text: Text, offset: int) -> Passage | None:
    """Return the noun phrase that begins at an offset, up to its next preposition or mark."""
    first = text.doc.char_span(offset, offset + 1, alignment_mode="expand")
    if first is None:
        return None
    end = first.start
    while end < len(text.doc) and (
        text.doc[end].pos_ in _PHRASE
        or text.doc[end].text in {"-", "–"}
        or text.doc[end].lower_ in _occasions()
        or _of(text, end)
    ):
        end += 1
    return text.passage(first.start, end) if end > first.start else None


def _of(text: Text, number: int) -> bool:
    """Tell whether an "of" or "for" goes on to a name: "General Assembly *of the Union*"."""
    token = text.doc[number]
    behind = text.doc[number + 1] if number + 1 < len(text.doc) else token
    return token.lower_ == "of" and behind.pos_ == "PROPN"
