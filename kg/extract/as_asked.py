"""What is done or refused "as" somebody asked: "Alandia *freed the crew*, as *Bergland* had demanded"."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from spacy.tokens import Token

from kg.extract import grammar
from kg.extract.asking import demand_frames, lemma_of
from kg.extract.cues import cue_of
from kg.extract.parties import parties
from kg.extract.spans import trimmed
from kg.extract.text import Text
from kg.model import Demand, Passage, Response, ResponseKind, Statement

# What is asked for is what stands below one of these: "agreed *to free the crew*".
DECIDING = frozenset({"agree", "promise", "pledge", "vow", "decide", "intend", "plan", "consider", "accept"})
REFUSING = frozenset({"refuse", "decline", "fail", "reject"})
_HIGHEST = 3


@dataclass(frozen=True, slots=True, kw_only=True)
class Asked:
    """What was asked: its words, who was to do it, and how who did or refused it answered; None where it is open."""

    content: Passage
    by: Token | None
    answer: ResponseKind | None


def as_asked(text: Text, verb: Token) -> Asked | None:
    """Return what a verb of demanding behind "as" asks for; None where it is no such verb, or has words of its own."""
    main = _main(verb) if lemma_of(verb) in demand_frames() else None
    if main is None or _has_own(verb):
        return None
    top = main
    for _ in range(_HIGHEST):
        top = top.head if top.dep_ == "xcomp" else top
    deed = _deed(top) if top == main else main
    passive = grammar.is_passive(deed)
    subject = grammar.own_subject(deed) if passive else grammar.subject(top)
    first = subject.left_edge if passive and subject is not None else deed
    aside = grammar.edges(verb)
    last = aside[0] if aside[0] > first.i else grammar.edges(top)[1]
    content = trimmed(text, text.passage(first.i, last)) if last > first.i else None
    if content is None or content.start >= content.end:
        return None
    return Asked(content=content, by=None if passive else subject, answer=_answer(top))


def _deed(top: Token) -> Token:
    """Return what was decided on or refused, else the verb itself: "agreed *to free*", "considered *freeing*"."""
    if top.lemma_.lower() not in DECIDING | REFUSING:
        return top
    gerund = next((child for child in top.children if child.tag_ == "VBG" and child.i > top.i), top)
    return grammar.infinitive(top) or gerund


def _main(verb: Token) -> Token | None:
    """Return what is done as the verb tells: what its clause hangs on; the reverse where the parse turns it round."""
    subject = grammar.own_subject(verb)
    led = [*verb.children, *(subject.children if subject is not None else ())]
    if not any(child.lower_ == "as" and child.i < verb.i for child in led):
        return None
    if verb.dep_ == "advcl" and verb.head.pos_ == "VERB":
        return verb.head
    return next((child for child in verb.children if child.dep_ == "ccomp" and child.i < verb.i), None)


def _has_own(verb: Token) -> bool:
    """Tell whether a verb of demanding has its own words for what it asks, or is another word: "as he *called* him"."""
    calls = verb.lemma_.lower() == "call" and not any(child.lower_ == "for" for child in verb.children)
    return calls or grammar.direct_object(verb) is not None or grammar.infinitive(verb) is not None


def _answer(top: Token) -> ResponseKind | None:
    """Return how what was done answers: done or to be done, not done, or open."""
    if grammar.auxiliaries(top) & (grammar.MODALS - {"will", "would", "'ll", "’ll"}):
        return None
    refused = grammar.is_negated(top) or top.lemma_.lower() in REFUSING
    return ResponseKind.REJECTS if refused else ResponseKind.ACCEPTS


def demanded(text: Text, verb: Token, voicing: Statement | None) -> Iterator[Demand]:
    """Yield the demand of "as Weber had urged"."""
    asked = as_asked(text, verb)
    speaker = cue_of(text, verb, lemma_of(verb)).speaker if asked is not None else None
    demander = parties(text, speaker) if speaker is not None and speaker.pos_ != "PRON" else ()
    if asked is None or not demander:
        return
    frame = demand_frames()[lemma_of(verb)][0]
    yield Demand(
        demander=demander,
        addressee=parties(text, asked.by) if asked.by is not None else (),
        content=(asked.content,),
        evidence=text.sentence(verb),
        cue=text.token_passage(verb),
        cue_lemma=verb.lemma_.lower(),
        strength=frame.strength[lemma_of(verb)],
        statement=voicing,
        rule="demand.as-asked",
        confidence=0.7,
    )


def done(text: Text, verb: Token, demands: Iterable[Demand]) -> Response | None:
    """Return the answer to a demand that what was done gives: "*did not free the crew*, as Weber had demanded"."""
    cue = text.token_passage(verb)
    demand = next((one for one in demands if one.cue == cue and one.rule == "demand.as-asked"), None)
    asked = as_asked(text, verb) if demand is not None else None
    if demand is None or asked is None or asked.answer is None or not demand.addressee:
        return None
    return Response(
        responder=demand.addressee,
        demand=demand,
        kind=asked.answer,
        evidence=demand.evidence,
        cue=text.token_passage(verb.head if verb.head != verb else verb),
        cue_lemma=verb.head.lemma_.lower(),
        rule="response.as-asked",
        confidence=0.6,
    )
