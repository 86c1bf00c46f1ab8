"""Cues that report nothing, and why: "it goes *without saying*", "the law *says*", "*according to* height"."""

from spacy.tokens import Token

from kg.extract import grammar, nested
from kg.extract.circumstances import EXPECTING
from kg.extract.cues import NOT_SPEAKERS, Cue
from kg.extract.lexicon import silent_nouns, source_nouns
from kg.extract.quotations import Quoted
from kg.extract.text import Text
from kg.extract.verbs import phrase_lemma

GOING_ON = frozenset({"go", "go on", "continue", "come", "begin", "rush", "take", "appear", "seem", "say"})
REFUSING = frozenset({"refuse", "decline", "fail"})


def refused(text: Text, cue: Cue, quoted: Quoted | None) -> str | None:
    """Return why a cue is no statement of its own; None where it may be."""
    if quoted is not None and not nested.is_told(text, cue, quoted):
        return "inside a quotation, by its own speaker"
    return _speaks_not(text, cue) or _is_no_saying(cue)


def _speaks_not(text: Text, cue: Cue) -> str | None:
    """Return why a cue's subject is nobody who speaks."""
    if cue.speaker is None:
        return "a participle that nobody is named for" if _is_bare_participle(cue.token) else None
    rule = cue.speaker.lemma_.lower() in silent_nouns() and cue.speaker.i not in text.by_token
    if rule or cue.speaker.lower_ in NOT_SPEAKERS:
        return f"“{cue.speaker.text}” does not speak"
    return None


def _is_bare_participle(verb: Token) -> bool:
    return bool(verb.tag_ == "VBN" and verb.dep_ == "acl")


def _is_asked(verb: Token) -> bool:
    """Tell whether "asked" is the participle of "*asked* whether …, she said"."""
    return not grammar.auxiliaries(verb) and grammar.own_subject(verb) is None and verb.tag_ in {"VBN", "VBD"}


def _is_no_saying(cue: Cue) -> str | None:
    """Return why the form of a cue tells that nothing was said."""
    if cue.lemma == "according to" and cue.speaker is not None and _is_measure(cue.speaker):
        return "a measure, no source"
    if cue.token.tag_ == "VBG" and grammar.case_of(cue.token) == "without":
        return "what goes without saying"
    if cue.lemma == "ask" and cue.token.dep_ in {"advcl", "acl", "ccomp"} and _is_asked(cue.token):
        return "a question that somebody answers"
    if cue.lemma == "continue" and grammar.infinitive(cue.token) is not None:
        return "something goes on: nobody says it"
    if cue.token.tag_ == "VB" and grammar.has_to(cue.token) and not _takes_place(cue.token):
        return "an infinitive: nobody has said it"
    return None


def _is_measure(noun: Token) -> bool:
    """Tell whether a bare noun in the singular, for no people or body, stands behind "according to": "to height"."""
    bare = noun.tag_ == "NN" and all(child.dep_ == "case" for child in noun.children)
    return bare and noun.lemma_.lower() not in source_nouns()


def _takes_place(verb: Token) -> bool:
    """Tell whether an infinitive tells of a saying: "went on to say", "is expected to say", "declined to say"."""
    above = verb.head
    told = verb.dep_ == "xcomp" and phrase_lemma(above) in GOING_ON | EXPECTING | REFUSING
    return told or (verb.dep_ == "advcl" and phrase_lemma(above) == "go on")
