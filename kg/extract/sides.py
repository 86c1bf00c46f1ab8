"""Sides in front of a noun or in a body's name: "*Alandian-Berglandic* talks", "the *Alandia-Bergland* Council"."""

import re
from collections.abc import Iterator

from spacy.tokens import Token

from kg.extract.lexicon import table, toml
from kg.extract.text import Text
from kg.model import ActorKind, Mention, MentionForm, Passage

DASHES = frozenset({"-", "–", "—", "/"})
_LED = re.compile(r",? (?:(?:which|that) (?:is|was) )?(?:led|headed) by ")
_TITLES = 60
_MODIFIERS = frozenset({"ADJ", "NOUN", "PROPN"})
_STATES = frozenset({ActorKind.STATE, ActorKind.INTERNATIONAL_ORGANIZATION, ActorKind.GROUP})


def paired(text: Text, noun: Token) -> tuple[Mention, ...]:
    """Return the two sides of "*US-Russian* talks", "the *Franco-German* summit"; nobody where there are no two."""
    doc = text.doc
    at = next((i for i in range(noun.i - 2, max(noun.sent.start, noun.i - 6), -1) if doc[i].text in DASHES), None)
    if at is None or at <= noun.sent.start or any(t.pos_ not in _MODIFIERS for t in doc[at + 2 : noun.i]):
        return ()
    two = (_side(text, doc[at - 1]), _side(text, doc[at + 1]))
    return tuple(side for side in two if side is not None) if None not in two else ()


def of_adjectives(text: Text, noun: Token) -> tuple[Mention, ...]:
    """Return the sides of "*Alandian and Berglandic* diplomats"; nobody where there are no two."""
    first = noun.i - 3
    if first < noun.sent.start or noun.doc[noun.i - 2].lower_ != "and" or noun.tag_ != "NNS":
        return ()
    two = (_side(text, noun.doc[first]), _side(text, noun.doc[noun.i - 1]))
    return tuple(side for side in two if side is not None) if None not in two else ()


def _side(text: Text, token: Token) -> Mention | None:
    """Return the state or body that a name, an adjective or its short form stands for."""
    mention = text.by_token.get(token.i)
    if mention is not None and mention.form is MentionForm.NAME:
        return mention if mention.kind in _STATES else None
    short = table(toml("meetings.toml"), "combining").get(token.lower_)
    words = str(short) if short else token.text
    if words not in text.known.demonyms:
        return None
    passage = text.token_passage(token)
    return Mention(passage=passage, text=token.text, form=MentionForm.NOMINAL, kind=ActorKind.STATE, side=words)


def of_body(text: Text, body: Mention) -> tuple[Mention, ...]:
    """Return the sides that a body's name names: "the *Alandia-Bergland* Council"."""
    words = re.match(r"(?P<one>\w+)[-–](?P<other>\w+) ", body.text)
    if words is None or body.kind is ActorKind.PERSON:
        return ()
    named = {mention.text: mention for mention in reversed(text.mentions) if mention.kind in _STATES}
    two = tuple(named[name] for name in words.groups() if name in named)
    return two if len(two) == 2 else ()  # noqa: PLR2004  a pair


def leaders(text: Text, group: Mention) -> Iterator[Mention]:
    """Yield who leads a delegation: "the Alandian delegation led by *Anna Weber*"."""
    match = _LED.match(text.raw, group.passage.end)
    if match is None:
        return
    behind = Passage(start=match.end(), end=match.end() + _TITLES)
    people = (m for m in text.mentions if m.kind is ActorKind.PERSON and m.passage.overlaps(behind))
    first = next(people, None)
    if first is not None and not re.search(r"[.;:!?]\s", text.raw[match.end() : first.passage.start]):
        yield first
