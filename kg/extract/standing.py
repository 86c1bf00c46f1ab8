"""Whether a deed was done, is to come or may be: "sent troops", "plans to send troops", "did not send troops"."""

from spacy.tokens import Token

from kg.extract import grammar
from kg.model import Modality

FUTURE = frozenset({"will", "shall", "'ll", "’ll", "wo"})
POSSIBLE = frozenset({"may", "might", "could", "would", "should", "can", "must", "ought"})
COMING = frozenset(
    {
        "want",
        "plan",
        "prepare",
        "intend",
        "announce",
        "promise",
        "vow",
        "pledge",
        "agree",
        "decide",
        "order",
        "expect",
        "set",
    }
    | {"approve", "authorise", "authorize", "ready", "offer"}
)
WEIGHED = frozenset({"consider", "weigh", "mull", "discuss", "propose", "suggest", "threaten", "offer", "contemplate"})
# What stands under one of these did not happen, or is only asked for.
UNDONE = frozenset(
    {
        "deny",
        "refuse",
        "decline",
        "fail",
        "halt",
        "stop",
        "cancel",
        "lift",
        "ease",
        "end",
        "withdraw",
        "suspend",
        "oppose",
    }
    | {
        "avoid",
        "prevent",
        "rule",
        "remove",
        "abandon",
        "urge",
        "ask",
        "demand",
        "call",
        "press",
        "request",
        "need",
        "seek",
    }
    | {
        "insist",
        "oblige",
        "encourage",
        "beg",
        "tell",
        "warn",
        "reverse",
        "scrap",
        "reject",
        "forbid",
        "ban",
        "hesitate",
        "stave",
    }
)
# "Continues to send": what is done by it is done.
ASPECTS = frozenset(
    {"continue", "begin", "start", "keep", "proceed", "go", "manage", "come", "help", "dare", "use", "have", "be"}
)
BELOW = frozenset({"xcomp", "ccomp", "advcl", "acl", "obj", "obl", "nmod", "csubj", "dep", "conj"})
_HIGHEST = 4


def standing(cue: Token) -> Modality | None:
    """Return whether what a word names took place, is to come or may be; None where it did not or is only asked for."""
    if _is_undone(cue):
        return None
    found = _by_form(cue)
    token = cue
    for _ in range(_HIGHEST):
        above = _above(token)
        if above == token or not _governs(token, above):
            break
        if above.lemma_.lower() in UNDONE or grammar.is_negated(above):
            return None
        if above.lemma_.lower() in WEIGHED:
            return Modality.CONDITIONAL
        aimed_at = grammar.has_to(token) and token.tag_ != "VBG" and above.lemma_.lower() not in ASPECTS
        if found is Modality.ACTUAL and (above.lemma_.lower() in COMING or aimed_at):
            found = Modality.EXPECTED
        elif found is Modality.ACTUAL and above.pos_ in {"VERB", "AUX"}:
            found = _by_form(above)
        token = above
    return found


def _above(token: Token) -> Token:
    """Return what a word hangs on; where the parse does not know on what, the verb before it."""
    if token.dep_ != "dep":
        return token.head
    before = token.doc[token.sent.start : token.i]
    return next((verb for verb in reversed(before) if verb.pos_ == "VERB"), token.head)


def _is_undone(cue: Token) -> bool:
    determiner = any(child.lower_ in {"no", "without"} for child in cue.children if child.i < cue.i)
    return grammar.is_negated(cue) or determiner


def _by_form(verb: Token) -> Modality:
    helpers = grammar.auxiliaries(verb)
    if helpers & FUTURE:
        return Modality.EXPECTED
    if helpers & POSSIBLE or grammar.marker(verb) in {"if", "unless", "whether", "should"}:
        return Modality.CONDITIONAL
    return Modality.ACTUAL


def _governs(token: Token, above: Token) -> bool:
    """Tell whether a word decides if the one below it happened: "plans *to send*", "announced *the dispatch*"."""
    if token.pos_ == "NOUN":
        hangs = token.dep_.split(":")[0] in BELOW or token.dep_ in grammar.PASSIVE_SUBJECTS
        return hangs and above.pos_ in {"VERB", "NOUN", "AUX", "ADJ"}
    return (
        token.dep_ in {"xcomp", "csubj"}
        or (token.dep_ in {"acl", "advcl", "ccomp", "obl"} and grammar.has_to(token))
        or (token.tag_ == "VBG" and token.dep_ in {"obj", "obl", "nmod", "ccomp"})
    )
