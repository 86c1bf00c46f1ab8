"""Words that take it for granted that a meeting took place: "the *latest* round", "the talks were *frank*"."""

from functools import cache

from spacy.tokens import Token

from kg.extract import grammar
from kg.extract.bounds import lead, whole
from kg.extract.lexicon import strings, table, toml
from kg.extract.status_words import listed_as, status_lemmas

# Whoever finds a meeting so has seen it: "considers the talks *a success*".
JUDGING = frozenset(
    {"consider", "call", "describe", "find", "judge", "deem", "praise", "hail", "label", "term", "rate"}
)
TELLING = frozenset({"recall", "recount", "remember", "recollect", "debrief", "brief"})
# "*Spoke of* his meeting with Müller".
SPEAKING = frozenset({"say", "speak", "tell", "talk", "complain", "boast"})
DEFINITE = frozenset({"the", "this", "that", "these", "those", "his", "her", "its", "their", "all", "both"})
PAST_BEING = frozenset({"was", "were", "been", "became", "proved"})


@cache
def _words(table_name: str, key: str) -> frozenset[str]:
    return frozenset(strings(table(toml("meetings.toml"), table_name), key))


def is_presupposed(cue: Token) -> bool:
    """Tell whether the words at a noun of meeting take it for granted that it took place."""
    if cue.pos_ not in {"NOUN", "PROPN"}:
        return False
    return _is_past_one(cue) or is_outcome(cue) or is_judged(cue) or _was_so(cue)


def is_definite(noun: Token) -> bool:
    """Tell whether a noun phrase is about one that is known: "*the* call", "*their* talks", "*Müller's* visit"."""
    own = [child for child in noun.children if child.i < noun.i]
    return any(child.lower_ in DEFINITE or child.dep_ in {"nmod:poss", "poss"} for child in own)


def _is_past_one(cue: Token) -> bool:
    """Tell whether it is one of those that were: "the *latest* talks", "*recent* meetings"."""
    return any(
        child.lemma_.lower() in _words("past", "adjectives") for each in (cue, whole(cue)) for child in each.children
    )


def is_outcome(cue: Token) -> bool:
    """Tell whether its end or outcome is told: "the *failure* of the talks", "at the *end* of a meeting"."""
    top = whole(cue)
    return top.lemma_.lower() in _words("past", "outcomes") and lead(top) not in {"until", "before", "for", "without"}


def is_judged(cue: Token) -> bool:
    """Tell whether somebody gives an opinion of it: "considers the meeting *useful*"."""
    above = whole(cue).head
    if above.lemma_.lower() not in JUDGING or not is_definite(cue):
        return False
    behind = above.doc[cue.i + 1 : above.sent.end]
    if above.lemma_.lower() == "describe":
        return any(token.lower_ == "as" for token in behind)
    return any(token.lemma_.lower() in _words("past", "judgements") for token in behind)


def is_told(cue: Token) -> bool:
    """Tell whether somebody tells of it as of what was: "*recalled* his meeting with Müller"."""
    above = whole(cue).head
    if above.lemma_.lower() in SPEAKING and lead(whole(cue)) == "of":
        weighed = {word for token in (cue, whole(cue)) for word in listed_as(token)} & status_lemmas()
        return is_definite(cue) and above.tag_ == "VBD" and not weighed and not grammar.auxiliaries(above)
    return above.lemma_.lower() in TELLING and is_definite(cue) and lead(whole(cue)) in {"", "on", "about"}


def _was_so(cue: Token) -> bool:
    """Tell whether it is told how it was: "the talks *were frank*", "it was the *first* meeting since June"."""
    head = whole(cue)
    being = {child.lower_ for child in head.children if child.dep_ == "cop"}
    if being & PAST_BEING and not grammar.auxiliaries(head) & {"would", "will", "could", "may", "might", "to"}:
        ordinal = any(child.lemma_.lower() in _words("past", "ordinals") for child in head.children)
        return ordinal and not any(child.lower_ in grammar.NEGATORS for child in head.children)
    above = head.head
    said = _words("past", "judgements") | _words("past", "ordinals")
    of_it = head.dep_ in grammar.SUBJECTS and above.lemma_.lower() in said
    past = {child.lower_ for child in above.children if child.dep_ in {"cop", "aux", "aux:pass"}} & PAST_BEING
    return of_it and bool(past) and not grammar.is_negated(above) and not grammar.auxiliaries(above) & grammar.MODALS
