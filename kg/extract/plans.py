"""Plans to meet: given up, due, or told by the time that they are for ("*tomorrow's* meeting")."""

import re

from spacy.tokens import Token

from kg.extract import grammar
from kg.extract.bounds import RUN_UP, lead
from kg.extract.presupposed import is_definite
from kg.extract.status_words import listed_as, status_lists
from kg.extract.tense import FUTURE
from kg.extract.time_to_come import NEXT
from kg.model import MeetingStatus

# "The call *did not take place*".
UNDONE = re.compile(
    r"\b(?:did|will|would|has|had|is|was)(?: not|n[’']t) (?:go(?:ne|ing)? ahead|tak(?:e|en|ing) place|happen)"
)
# Words between a plan and what became of it: "planned to meet, *but* cancelled".
TURNING = frozenset({"but", "however", "only", "though", "although", "before", "until", "when", "then", "and"})
GOING_ON = frozenset(
    {"continue", "resume", "focus", "cover", "centre", "center", "last", "touch", "deal", "include", "address"}
)
PREPARING = frozenset({"preparation", "preparations", "planning"})
GIVEN_UP = (MeetingStatus.CANCELLED, MeetingStatus.POSTPONED)
DUE = frozenset({"due", "set", "expected", "scheduled", "slated", "about", "supposed", "going"})


def given_up(cue: Token) -> MeetingStatus | None:
    """Return what became of a plan where its sentence goes on to tell: "planned to meet, but *cancelled*"."""
    behind = list(cue.doc[cue.i + 1 : cue.sent.end])
    turn = next((number for number, token in enumerate(behind) if token.lower_ in TURNING), None)
    if turn is None:
        return None
    for token in behind[turn:]:
        words = set(listed_as(token)) if token.pos_ == "VERB" and not grammar.is_negated(token) else set()
        told = not grammar.auxiliaries(token) & (FUTURE | {"may", "might", "could", "would"})
        found = next((status for status, lemmas in status_lists() if status in GIVEN_UP and words & lemmas), None)
        if found is not None and told and token.tag_ in {"VBD", "VBN"}:
            return found
    return None


def is_off(cue: Token, verbs: list[Token]) -> bool:
    """Tell whether a plan is given up: "will *no longer* meet", "the call planned for Monday *did not go ahead*"."""
    later = [child for verb in verbs[:1] for child in verb.children if child.lower_ == "longer"]
    if any(token.i and token.nbor(-1).lower_ == "no" for token in later):
        copular = any(child.dep_ == "cop" for child in verbs[0].children)
        return copular or bool(grammar.auxiliaries(verbs[0]) & (FUTURE | {"would"}))
    if verbs and verbs[0].lemma_.lower() == "come" and any(child.lower_ == "nothing" for child in verbs[0].children):
        return True
    planned = any(token.lower_ in {"planned", "scheduled"} for token in cue.sent)
    return planned and UNDONE.search(cue.doc[cue.i : cue.sent.end].text) is not None


def is_due(cue: Token, verbs: list[Token]) -> bool:
    """Tell whether a verb follows "due to", "set to": "*due to* meet Müller, Weber called for calm"."""
    own = verbs[0] if verbs and cue.head == verbs[0] and cue.dep_ in grammar.OBJECTS else cue
    to = next((child for child in own.children if child.lower_ == "to" and child.i < own.i), None)
    return to is not None and to.i > cue.sent.start and to.nbor(-1).lower_ in DUE


def will_go_on(top: Token, verbs: list[Token]) -> bool:
    """Tell whether talks are to go on, or what they are to be about: "*will continue*", "are *likely to focus* on"."""
    verb = next(iter(verbs), None)
    if verb is None or top.head not in {verb, verb.head}:
        return False
    coming = grammar.auxiliaries(verb) & FUTURE or (grammar.has_to(verb) and verb.head.lower_ in DUE | {"likely"})
    return bool(coming) and verb.lemma_.lower() in GOING_ON


def is_prepared(verb: Token) -> bool:
    """Tell whether a verb tells of work for a meeting: "*preparations* are under way", "*work* continues"."""
    subject = grammar.own_subject(verb)
    return verb.lemma_.lower() in PREPARING or (subject is not None and subject.lemma_.lower() in PREPARING | {"work"})


def hopes_for(holder: Token, top: Token) -> bool:
    """Tell whether what is hoped or planned is to come of a meeting: "*expected* after talks", "hopes to ask at it"."""
    above = holder.head if grammar.has_to(holder) else holder
    lists = dict(status_lists())
    words = set(listed_as(above)) | {above.lemma_.lower()}
    present = above.tag_ in {"VBZ", "VBP"} or bool(grammar.auxiliaries(above) & {"is", "are"})
    if above == holder and not present:
        return False
    return bool(words & (lists[MeetingStatus.PLANNED] | (lists[MeetingStatus.PROPOSED] if is_definite(top) else set())))


def is_to_come(top: Token) -> bool:
    """Tell whether a noun of meeting is of a time to come: "*tomorrow's* talks", "in the *run-up to* the talks"."""
    for child in top.children:
        next_one = any(below.lower_ in NEXT for below in child.children) and grammar.is_time(child)
        if child.i < top.i and (child.lower_ in {"tomorrow", "coming"} or (child.dep_ == "nmod:poss" and next_one)):
            return True
    return lead(top) in RUN_UP
