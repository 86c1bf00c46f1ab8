"""Answers to demands: the demand *was rejected* by Weber; Weber's *rejection* of the request."""

from dataclasses import replace

from spacy.tokens import Token

from kg.extract import grammar
from kg.extract.asking import answers, asking_nouns
from kg.extract.text import Text
from kg.extract.verbs import phrase_lemma
from kg.model import Demand, DemandStatus, Response, ResponseKind

STATUS = {
    ResponseKind.REJECTS: DemandStatus.REJECTED,
    ResponseKind.ACCEPTS: DemandStatus.ACCEPTED,
    ResponseKind.ACCEPTS_IN_PART: DemandStatus.PARTLY_ACCEPTED,
    ResponseKind.DEFERS: DemandStatus.DEFERRED,
    ResponseKind.ANSWERS: DemandStatus.ANSWERED,
}


def answer_at(text: Text, token: Token, found: list[Demand]) -> Response | None:
    """Return what answers a demand: "a demand that Weber rejected", "Weber's rejection of the request"."""
    noun = token if token.pos_ == "NOUN" and token.lemma_.lower() in asking_nouns() else None
    if noun is None or not found:
        return None
    verb, responder = _answering(noun)
    if verb is None:
        return None
    kind = ResponseKind(answers()[_lemma(verb)])
    who = text.actors(responder) if responder is not None else ()
    writing = "writing" in {word.lower_ for word in verb.subtree} or "written" in {word.lower_ for word in verb.subtree}
    return Response(
        responder=who,
        demand=_answered_demand(text, found, noun),
        kind=kind,
        evidence=text.sentence(noun),
        cue=text.token_passage(verb),
        cue_lemma=verb.lemma_.lower(),
        in_writing=writing,
        rule="response.verb" if verb.pos_ == "VERB" else "response.noun",
        confidence=0.75,
    )


def _lemma(verb: Token) -> str:
    """Return the lemma that the answers are listed under, of a verb or of "rejection"."""
    return {"rejection": "reject", "refusal": "refuse", "acceptance": "accept"}.get(
        verb.lemma_.lower(), phrase_lemma(verb)
    )


def _answering(noun: Token) -> tuple[Token | None, Token | None]:
    """Return the word that answers the demand a noun names, and who answers."""
    for child in noun.children:
        if child.dep_ in grammar.RELATIVES and child.lemma_.lower() in answers() and not grammar.is_negated(child):
            return child, next(
                (c for c in child.children if c.dep_ in grammar.SUBJECTS and c.lower_ not in {"that", "which"}), None
            )
    head = noun.head
    if noun.dep_ in grammar.OBJECTS and _lemma(head) in answers() and not grammar.is_negated(head):
        return head, grammar.subject(head)
    if _lemma(head) in {"reject", "refuse", "accept"} and head.pos_ == "NOUN":
        return head, next((c for c in head.children if c.dep_ in {"nmod:poss", "poss"}), None)
    return None, None


def _answered_demand(text: Text, found: list[Demand], noun: Token) -> Demand:
    """Return the demand that is answered: the last one before the noun that names it."""
    place = text.token_passage(noun)
    before = [demand for demand in found if demand.content[0].start <= place.start]
    return (before or found)[-1]


def answered(demand: Demand, answer: Response) -> Demand:
    """Return the demand with the status that an answer gives it, where it is the one answered."""
    if answer.demand is None or place_of(demand) != place_of(answer.demand):
        return demand
    return replace(demand, status=STATUS[answer.kind])


def place_of(demand: Demand) -> int:
    """Return what tells a demand from the others of its article: where its content begins."""
    return demand.content[0].start
