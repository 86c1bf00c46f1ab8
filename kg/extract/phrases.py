"""Where noun phrases begin and end, whatever the parse hangs onto them."""

from spacy.tokens import Token

from kg.extract import grammar
from kg.extract.grammar import APPOSITIONS

# So many tokens behind a verb its subject's head is looked for.
INVERSION = 14
PREMODIFIERS = frozenset({"det", "compound", "amod", "nmod:desc", "nmod:poss", "flat", "poss", "nummod", "nmod"})


def phrase_start(noun: Token) -> int:
    """Return the first token of a noun phrase, without adverbials that the parse hangs in front of it."""
    start = noun.i
    for child in noun.children:
        if child.i < noun.i and child.dep_ not in {
            "case",
            "mark",
            "prep",
            "punct",
            "advmod",
            "obl",
            "parataxis",
            "cc",
            "advcl",
        }:
            start = min(start, child.left_edge.i)
    return start


def phrase_end(noun: Token) -> int:
    """Return one past the last token of a noun phrase: names, appositions and "of" phrases, no clauses."""
    end = noun.i + 1
    for child in noun.children:
        if child.i > noun.i and child.dep_ in APPOSITIONS | {
            "nmod",
            "nmod:poss",
            "conj",
            "case",
            "compound",
            "prep",
            "poss",
            "nummod",
        }:
            end = max(end, phrase_end(child))
    return end


def after_case(noun: Token) -> int:
    """Return the first token of a noun phrase behind its preposition."""
    cases = [child.right_edge.i for child in noun.children if child.dep_ in {"case", "mark"} and child.i < noun.i]
    return max([noun.left_edge.i - 1, *cases]) + 1


def previous(token: Token) -> Token | None:
    """Return the token before, white space aside."""
    number = token.i - 1
    while number >= 0 and token.doc[number].is_space:
        number -= 1
    return token.doc[number] if number >= 0 else None


def head_of_phrase(first: Token, verb: Token) -> Token | None:
    """Return the head of the noun phrase that a token opens."""
    head = first
    while head.head.i > head.i and head.head.i < verb.i + INVERSION and head.dep_ in PREMODIFIERS:
        head = head.head
    return head if grammar.is_noun(head) else None
