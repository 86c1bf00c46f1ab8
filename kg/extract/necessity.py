"""Demands that name what is needed or whose turn it is: "*a ceasefire* is needed", "it is up to Müller *to act*"."""

import re
from collections.abc import Iterator
from dataclasses import replace
from functools import cache

from spacy.tokens import Token

from kg.extract import grammar, phrases
from kg.extract.asking import deed_verbs, is_asked_for, is_deed
from kg.extract.demand_ends import ended
from kg.extract.lexicon import strings, table, toml
from kg.extract.obligations import made
from kg.extract.parties import is_audience, parties, phrase_parties
from kg.extract.text import Text
from kg.model import Demand, Mention, Passage, Statement, Strength

_CLAUSES = frozenset({"csubj", "ccomp", "advcl", "advcl:relcl", "acl", "acl:relcl"})
# So many tokens may name whose turn it is.
_LONGEST = 8


@cache
def _words(key: str) -> frozenset[str]:
    return frozenset(strings(table(toml("demands.toml"), "necessity"), key))


@cache
def _turn() -> re.Pattern[str]:
    return re.compile(rf"\b(?:{'|'.join(strings(table(toml('demands.toml'), 'necessity'), 'turns'))})\b", re.IGNORECASE)


def needed(text: Text, token: Token, voicing: Statement | None) -> Iterator[Demand]:
    """Yield "*C* is needed", "there must be *C*" and "it is vital that *R do C*" in somebody's words."""
    if voicing is None or not voicing.speaker or not _is_within(text, token, voicing):
        return
    if token.lower_ in _words("weighty"):
        yield from _weighty(text, token, voicing)
    noun = _needed(token)
    if noun is None or not (is_asked_for(noun) or is_deed(noun)):
        return
    content = ended(text, text.passage(phrases.phrase_start(noun), noun.right_edge.i + 1))
    if noun.i < token.i:
        content = Passage(start=content.start, end=min(content.end, _before(text, noun, token)))
    found = replace(made(text, voicing, token, content), evidence=text.sentence(token), rule="demand.needed")
    yield replace(found, addressee=_told(voicing), strength=Strength.OBLIGATION, confidence=0.65)


def _weighty(text: Text, adjective: Token, voicing: Statement) -> Iterator[Demand]:
    """Yield "it is vital *that R do C*": what is to be done, not what was."""
    # The parse may hang it on those for whom it is vital: "vital *for the farmers* that the dam be closed".
    heads = (adjective, *(noun for preposition, noun in grammar.obliques(adjective) if preposition == "for"))
    below = (child for head in heads for child in head.children if child.i > adjective.i)
    clause = next((child for child in below if child.dep_ in _CLAUSES), None)
    that = [child for child in clause.children if child.lower_ == "that"] if clause is not None else []
    copula = next((child for child in adjective.children if child.dep_ == "cop"), None)
    of_it = any(child.lower_ in {"it", "that"} and child.i < adjective.i for child in adjective.children)
    if clause is None or copula is None or not that or not of_it or grammar.is_negated(adjective):
        return
    # "It was vital that they *signed*", in a report of what was said, is of what is to be done; "it is" is not.
    is_past = copula.tag_ == "VBD" and clause.tag_ == "VBD"
    may_be_bare = clause.tag_ in {"VB", "VBP"} and clause.lower_ in deed_verbs()
    if not (grammar.is_mandative(clause) or is_past or may_be_bare):
        return
    subject = grammar.own_subject(clause)
    whom = parties(text, subject) if subject is not None and not grammar.is_passive(clause) else ()
    if subject is None or set(whom) & set(voicing.speaker):
        return
    content = ended(text, text.passage(that[0].i + 1, clause.right_edge.i + 1))
    found = replace(made(text, voicing, adjective, content), evidence=text.sentence(adjective), rule="demand.weighty")
    yield replace(found, addressee=whom, strength=Strength.OBLIGATION, confidence=0.7)


def _needed(token: Token) -> Token | None:
    """Return what a word says is needed: the subject of "is needed", the noun of "there must be"."""
    subject = grammar.own_subject(token)
    helped = any(child.dep_.startswith(("cop", "aux")) and child.lower_ in grammar.BEING for child in token.children)
    if token.lower_ in _words("needed") and subject is not None and subject.i < token.i and helped:
        return None if grammar.is_negated(token) else subject
    there = any(child.lower_ == "there" for child in token.children)
    if token.lower_ != "be" or not there or grammar.is_negated(token):
        return None
    obliged = any(child.lower_ in {"must", "should", "to"} for child in token.children)
    return subject if obliged and subject is not None and subject.i > token.i else None


def _before(text: Text, noun: Token, token: Token) -> int:
    """Return where the subject of a word ends: in front of "is", "was"."""
    copula = next((t for t in text.doc[noun.i + 1 : token.i] if t.lower_ in grammar.BEING and t.head == token), token)
    return copula.idx - 1


def _is_within(text: Text, token: Token, voicing: Statement) -> bool:
    place = text.token_passage(token)
    return any(passage.overlaps(place) for passage in voicing.content)


def _told(voicing: Statement) -> tuple[Mention, ...]:
    return tuple(mention for mention in voicing.addressee if not is_audience(mention))


def turns(text: Text, statement: Statement) -> Iterator[Demand]:
    """Yield "it is up to R *to do C*", "it is time for R *to do C*" in somebody's words."""
    if not statement.speaker:
        return
    for passage in statement.content:
        for match in _turn().finditer(text.raw, passage.start, passage.end):
            yield from _turned(text, statement, passage, match.end())


def _turned(text: Text, statement: Statement, passage: Passage, behind: int) -> Iterator[Demand]:
    """Yield what is asked of those that are named behind words such as "it is up to"."""
    rest = text.doc.char_span(behind, passage.end, alignment_mode="contract")
    if rest is None:
        return
    to = next((token for token in rest[:_LONGEST] if token.lower_ == "to" and token.i + 1 < rest.end), None)
    whom = phrase_parties(text, rest.start, to.i) if to is not None else ()
    if to is None or not whom or set(whom) & set(statement.speaker):
        return
    verb = to.nbor()
    end = max(verb.right_edge.i + 1, verb.i + 1)
    content = ended(text, text.passage(verb.i, min(end, rest.end)))
    found = replace(made(text, statement, verb, content), evidence=text.sentence(verb), rule="demand.turn")
    yield replace(found, addressee=whom, strength=Strength.OBLIGATION)
