"""What became of a demand that a noun names: "*rejected* the request", "the call *fell on deaf ears*"."""

import re
from dataclasses import dataclass

from spacy.tokens import Token

from kg.extract import grammar
from kg.extract.asking import answer_words, fates, verdicts
from kg.model import ResponseKind

# What may stand between a verb of answering and the noun: "some of", "a decision on", "part of".
_HIGHEST = 4
# So many tokens behind a verb are looked at for the words that it answers with, of which there are so many at most.
_FARTHEST = 6
_LONGEST = 4
PARTS = frozenset({"some", "part", "parts", "half", "most", "partly", "partially", "one", "two", "three", "several"})
UNSURE = frozenset({"may", "might", "could", "can", "should", "must"})
# Above an infinitive: "refused to heed" refuses, "agreed to grant" grants, "is ready to grant" says nothing yet.
REFUSING = frozenset({"refuse", "decline"})
REFUSALS = frozenset({"refusal", "failure", "unwillingness"})
BINDING = frozenset({"agree", "promise", "pledge", "vow", "decide", "undertake", "consent", "choose", "commit"})
CALLING = frozenset({"call", "describe", "label", "brand", "dub", "term", "find", "consider"})
OPPOSITE = {ResponseKind.ACCEPTS: ResponseKind.REJECTS, ResponseKind.ACCEPTS_IN_PART: ResponseKind.REJECTS}
PARTICLES = frozenset({"aside", "down", "out", "off", "away", "in", "up", "back"})


@dataclass(frozen=True, slots=True, kw_only=True)
class Answering:
    """The word that answers a demand, the kind of answer, who answers, and whether only a speaker judges it so."""

    cue: Token
    kind: ResponseKind
    responder: Token | None
    is_judged: bool = False


def noun_answer(noun: Token) -> Answering | None:
    """Return what answers the demand that a noun names; None where nothing does."""
    for child in noun.children:
        if child.i > noun.i and child.dep_ in {"acl:relcl", "relcl", "acl"} and child.pos_ == "VERB":
            found = _of_relative(child)
            if found is not None:
                return found
    return _by_noun(noun) or _fate(noun) or _above(noun) or _verdict(noun)


def _of_relative(verb: Token) -> Answering | None:
    """Return "a demand *that Weber rejected*", "a request *rejected by Weber*"."""
    kind = _kind(verb, _alone(verb))
    if kind is None:
        return None
    if grammar.is_passive(verb) or grammar.is_nonfinite(verb):
        return Answering(cue=verb, kind=kind, responder=grammar.agent(verb))
    own = (child for child in verb.children if child.dep_ in grammar.SUBJECTS and child.tag_ not in grammar.WH_WORDS)
    who = next((child for child in own if child.lower_ != "that"), None)
    return Answering(cue=verb, kind=kind, responder=who) if who is not None else None


def _by_noun(noun: Token) -> Answering | None:
    """Return "Weber's *rejection* of the request"."""
    head = noun.head
    kind = answer_words().get({"rejection": "reject", "refusal": "refuse", "acceptance": "accept"}.get(head.lower_, ""))
    if kind is None or head.pos_ != "NOUN":
        return None
    who = next((child for child in head.children if child.dep_ in {"nmod:poss", "poss"}), None)
    return Answering(cue=head, kind=kind, responder=who)


def _above(noun: Token) -> Answering | None:
    """Return the verb above a noun that answers it: "*rejected* some of the demands", "was *turned down* by Weber"."""
    below, verb = noun, noun.head
    for _ in range(_HIGHEST):
        if verb.pos_ in {"VERB", "AUX"} or verb.head == verb:
            break
        below, verb = verb, verb.head
    if verb.pos_ != "VERB" or below.dep_ in {"advcl", "parataxis", "conj"}:
        return None
    if below.dep_ in grammar.PASSIVE_SUBJECTS:
        kind = _kind(verb, listed(verb, verb.i + 1))
        return Answering(cue=verb, kind=kind, responder=grammar.agent(verb)) if kind is not None else None
    if below.dep_ in grammar.SUBJECTS or (below.i < verb.i and below.dep_ not in grammar.OBJECTS):
        return None
    kind = _kind(verb, listed(verb, noun.i))
    if kind is None:
        return None
    return Answering(cue=verb, kind=_in_part(kind, verb, noun), responder=_subject(verb))


def _subject(verb: Token) -> Token | None:
    if verb.dep_ == "conj" and grammar.own_subject(verb) is None and (near := _right_before(verb)) is not None:
        return near
    found = grammar.subject(verb)
    above = verb.head
    return found if found is not None or verb.dep_ not in {"advcl", "ccomp"} else grammar.own_subject(above)


def _right_before(verb: Token) -> Token | None:
    """Return a name right in front of a verb and its helpers, whatever the parse hangs it on: "but *Weber* has"."""
    before = verb.i - 1
    while before > verb.sent.start and (
        verb.doc[before].pos_ in {"ADV", "AUX", "PART"} or verb.doc[before].lower_ == "has"
    ):
        before -= 1
    return verb.doc[before] if verb.doc[before].pos_ == "PROPN" else None


def _in_part(kind: ResponseKind, verb: Token, noun: Token) -> ResponseKind:
    """Return the kind of answer to what a phrase names, in part where it names a part: "only *some of* the demands"."""
    words = {token.lower_ for token in verb.doc[verb.i + 1 : noun.i]}
    whole = {"all", "every", "each"} & words
    return ResponseKind.ACCEPTS_IN_PART if kind is ResponseKind.ACCEPTS and words & PARTS and not whole else kind


def _alone(verb: Token) -> ResponseKind | None:
    """Return the kind of answer that a verb gives by itself or with its particle."""
    return answer_words().get(with_particle(verb)) or answer_words().get(verb.lemma_.lower())


def listed(verb: Token, end: int) -> ResponseKind | None:
    """Return the kind of answer that a verb gives with the words behind it: "give" and "in to"."""
    behind = verb.doc[verb.i + 1 : min(max(end, verb.i + _FARTHEST), verb.sent.end)]
    told = [t for t in behind if (t.dep_ != "advmod" or t.lower_ in PARTICLES) and not grammar.is_time(t)]
    told = [t for t in told if t.lower_ != "on" or t.i + 1 >= end or not grammar.is_time(t.nbor())]
    words = " ".join(token.lower_ for token in told).replace("in writing ", "").split()
    lemma = verb.lemma_.lower()
    for length in range(_LONGEST, 0, -1):
        kind = answer_words().get(" ".join([lemma, *words[:length]]))
        if kind is not None:
            return kind
    return _alone(verb)


def with_particle(verb: Token) -> str:
    """Return a verb with its particle, wherever that stands and whatever the parse takes it for: "turn down"."""
    particle = next((child.lower_ for child in verb.children if child.i > verb.i and child.lower_ in PARTICLES), "")
    return f"{verb.lemma_.lower()} {particle}".strip()


def _kind(verb: Token, kind: ResponseKind | None) -> ResponseKind | None:
    """Return the kind of an answer that was given: not one that may be, and the opposite of one that was refused."""
    above = verb.head
    infinitive = verb.dep_ in {"xcomp", "ccomp", "advcl"} and grammar.has_to(verb)
    lead = verb.doc[max(0, verb.i - 3) : verb.i].text.lower()
    if verb.tag_ == "VBG" and lead.split()[-1:] in (["of"], ["without"], ["from"], ["before"], ["against"], ["for"]):
        return OPPOSITE.get(kind) if kind is not None and "no intention of" in lead else None
    if verb.dep_ == "acl" and grammar.has_to(verb):
        # "The *refusal* to comply with the demand"; a wish to comply answers nothing yet.
        return OPPOSITE.get(kind) if kind is not None and above.lemma_.lower() in REFUSALS else None
    refused = infinitive and above.lemma_.lower() in REFUSING
    if kind is None or grammar.auxiliaries(verb) & UNSURE or grammar.marker(verb) in {"if", "unless", "whether"}:
        return None
    if refused or grammar.is_negated(verb):
        return OPPOSITE.get(kind)
    if infinitive and above.lemma_.lower() not in BINDING:
        return None
    adverbs = {child.lower_ for child in verb.children}
    partly = adverbs & PARTS or " in part" in verb.sent.text
    return ResponseKind.ACCEPTS_IN_PART if kind is ResponseKind.ACCEPTS and partly else kind


def _fate(noun: Token) -> Answering | None:
    """Return what befell a demand: "the plea *fell on deaf ears*", "was *met with a refusal*"."""
    verb = noun.head
    if noun.dep_ not in grammar.SUBJECTS or verb.pos_ not in {"VERB", "ADJ", "AUX", "NOUN"} or grammar.is_negated(verb):
        return None
    rest = verb.doc[min(verb.i, noun.i + 1) : verb.sent.end]
    words = " " + " ".join(token.lemma_.lower() for token in rest[:12]) + " "
    kind = next((kind for key, kind in fates().items() if re.search(rf" {key} ", words)), None)
    return Answering(cue=verb, kind=kind, responder=None) if kind is not None else None


def _verdict(noun: Token) -> Answering | None:
    """Return "the demand is *unacceptable*", which only says what its speaker thinks; "called it *absurd*"."""
    head = noun.head
    called = noun.dep_ in grammar.OBJECTS and head.lemma_.lower() in CALLING and not grammar.is_negated(head)
    if called and {token.lower_ for token in noun.doc[noun.i + 1 : noun.i + 4]} & verdicts():
        return Answering(cue=head, kind=ResponseKind.REJECTS, responder=grammar.subject(head))
    if noun.dep_ not in grammar.SUBJECTS or head.pos_ not in {"ADJ", "NOUN", "ADP", "ADV"} or grammar.is_negated(head):
        return None
    words = " ".join(token.lower_ for token in head.doc[noun.i + 1 : min(head.i + 4, head.sent.end)])
    is_one = any(f" {verdict} " in f" {words} " for verdict in verdicts())
    return Answering(cue=head, kind=ResponseKind.REJECTS, responder=None, is_judged=True) if is_one else None
