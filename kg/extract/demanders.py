"""Whose demand a noun names: "*Müller's* demand", "the *Swiss* request", "*Weber* made an appeal"."""

from spacy.tokens import Token

from kg.extract import grammar
from kg.extract.asking import asking_nouns
from kg.extract.owners import side
from kg.extract.parties import acts, parties
from kg.extract.text import Text
from kg.model import Mention, MentionForm

# By which a demand is made that a noun names.
MAKING = frozenset(
    {"make", "issue", "send", "submit", "file", "lodge", "present", "renew", "repeat", "reiterate", "deliver", "voice"}
    | {"put", "hand", "table", "set", "raise", "launch", "have", "press", "echo", "join", "give", "address", "back"}
    | {"drop", "withdraw", "abandon", "state", "restate", "impose", "attach", "list", "publish", "extend", "maintain"}
)
POSSESSIVES = frozenset({"its", "their", "his", "her"})
OWNED = frozenset({"nmod:poss", "poss", "compound", "nmod"})
LISTS = frozenset({"list", "series", "set", "number", "raft", "catalogue", "catalog"})


def owner_of(text: Text, noun: Token) -> tuple[Mention, ...]:
    """Return whose demand it is; nobody where the words do not say."""
    for child in noun.children:
        if child.i < noun.i and child.tag_ == "WP$":
            return _of_relative(text, noun)
        if child.dep_ in OWNED and child.i < noun.i:
            if child.lower_ in POSSESSIVES:
                return _of_subject(text, noun, child)
            if child.dep_ != "nmod:poss" and child.i not in text.by_token and child.is_title and _is_adjective(child):
                return (side(text, child),)
            if acts(text, child):
                return tuple(m for m in parties(text, child) if m in text.mentions or child.dep_ == "nmod:poss")
        if child.dep_ == "amod" and child.text[:1].isupper() and _is_demonym(child):
            return (side(text, child),)
    return _maker(text, noun)


def _is_demonym(word: Token) -> bool:
    """Tell whether a word is an adjective of a country; at the start of a sentence by its form: "Polish demands"."""
    return (
        not word.is_sent_start
        or word.ent_type_ in {"NORP", "GPE"}
        or word.lower_.endswith(("ish", "ese", "ian", "an", "i", "ch"))
    )


def _is_adjective(word: Token) -> bool:
    return word.ent_type_ == "NORP" or word.lower_.endswith(("ish", "ese", "ian", "an", "ak", "ch", "ene"))


def _of_relative(text: Text, noun: Token) -> tuple[Mention, ...]:
    """Return whose it is in "*Müller*, whose demand …": what the relative clause goes with."""
    clause = next((token for token in noun.ancestors if token.dep_ in grammar.RELATIVES), None)
    return parties(text, clause.head) if clause is not None else ()


def _of_subject(text: Text, noun: Token, own: Token) -> tuple[Mention, ...]:
    """Return whose it is by "its", "her": the subject of the sentence; the pronoun where the demand is the subject."""
    verb = noun.head
    while verb.pos_ == "NOUN" and verb.head != verb:
        verb = verb.head
    subject = grammar.subject(verb)
    if subject is not None and subject.i < noun.i and subject != noun:
        return parties(text, subject)
    if own.lower_ not in {"his", "her"}:
        return ()
    return (Mention(passage=text.token_passage(own), text=own.text, form=MentionForm.PRONOUN),)


def _maker(text: Text, noun: Token) -> tuple[Mention, ...]:
    """Return who makes a demand: "a request *from Alandia*", "*Alandia* issued an appeal"."""
    for preposition, other in grammar.obliques(noun):
        named = preposition in {"by", "from", "of", "made by", "set by"} and acts(text, other)
        found = parties(text, other) if named and other.i > noun.i else ()
        if found and not (preposition == "of" and noun.lemma_.lower() in {"condition", "requirement"}):
            return found
    for child in noun.children:
        beside = grammar.obliques(child) if child.dep_ == "nmod" else ()
        for preposition, other in beside:
            if preposition == "from" and noun.tag_ == "NNS" and acts(text, other):
                return parties(text, other)
        if child.dep_ == "acl" and child.lemma_.lower() in MAKING and child.i > noun.i:
            agent = grammar.agent(child)
            return parties(text, agent) if agent is not None else ()
    return _subject_of_making(text, noun)


def _subject_of_making(text: Text, noun: Token) -> tuple[Mention, ...]:
    listed = noun.dep_ == "nmod" and noun.head.lemma_.lower() in {*LISTS, *asking_nouns()}
    named = noun.head if listed else noun
    verb = named.head
    if named.dep_ not in grammar.OBJECTS or verb.lemma_.lower() not in MAKING or grammar.is_passive(verb):
        return ()
    subject = grammar.subject(verb)
    return parties(text, subject) if subject is not None else ()
