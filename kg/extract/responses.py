"""Answers to demands: the demand *was rejected* by Weber; Weber's *rejection* of the request."""

from dataclasses import replace

from spacy.tokens import Token

from kg.extract import grammar
from kg.extract.asking import answers, asking_nouns, replies
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


WRITTEN = frozenset({"note", "letter", "writing", "written", "memo", "communiqué"})
MAIN = frozenset({"ROOT", "conj", "parataxis"})


def answer_at(text: Text, token: Token, found: list[Demand]) -> Response | None:
    """Return what answers a demand: "a demand that Weber rejected", "Weber's rejection of the request"."""
    if token.pos_ == "VERB" and found:
        return _reply(text, token, found)
    noun = token if token.pos_ == "NOUN" and token.lemma_.lower() in asking_nouns() else None
    if noun is None or not found:
        return None
    verb, responder = _answering(noun)
    if verb is None:
        return None
    kind = ResponseKind({**replies(), **answers()}[_lemma(verb)])
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


def _reply(text: Text, verb: Token, found: list[Demand]) -> Response | None:
    """Return the answer that a verb is by itself, to the demand right in front of it: "and Müller *agreed*"."""
    kind = _reply_kind(verb)
    demand = next((one for one in reversed(found) if _is_right_before(text, verb, one)), None)
    subject = grammar.subject(verb)
    if kind is None or demand is None or subject is None or verb.dep_ not in MAIN:
        return None
    who = text.actors(subject)
    if set(who) & set(demand.demander) or {m.text for m in who} & {m.text for m in demand.demander}:
        return None
    return Response(
        responder=who,
        demand=demand,
        kind=kind,
        evidence=text.sentence(verb),
        cue=text.token_passage(verb),
        cue_lemma=verb.lemma_.lower(),
        in_writing=kind is ResponseKind.ANSWERS,
        rule="response.reply",
        confidence=0.65,
    )


def _reply_kind(verb: Token) -> ResponseKind | None:
    """Return what sort of answer a verb is; None for one that has something else to say or did not happen."""
    lemma = verb.lemma_.lower()
    if verb.tag_ not in {"VBD", "VBZ"} or grammar.is_negated(verb):
        return None
    if lemma == "say" and verb.i + 1 < len(verb.doc) and verb.doc[verb.i + 1].lower_ in {"no", "yes"}:
        return ResponseKind.REJECTS if verb.doc[verb.i + 1].lower_ == "no" else ResponseKind.ACCEPTS
    kind = ResponseKind(replies()[lemma]) if lemma in replies() else None
    alone = grammar.direct_object(verb) is None and grammar.content_clause(verb) is None
    written = {word.lemma_.lower() for word in verb.subtree} & WRITTEN
    if kind is None or not alone or (kind is ResponseKind.ANSWERS and not written):
        return None
    to = grammar.infinitive(verb)
    return None if to is not None and to.head == verb else kind


def _is_right_before(text: Text, verb: Token, demand: Demand) -> bool:
    """Tell whether a demand without an answer ends in front of a verb, in its sentence or the one before."""
    near = text.sentence_at(verb.idx) - text.sentence_at(demand.evidence.start) in {0, 1}
    return near and demand.status is DemandStatus.MADE and demand.content[-1].end <= verb.idx


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
    replied = head.tag_ in {"VBD", "VBN", "VBZ"} and head.lemma_.lower() in {"reply", "respond"}
    if grammar.preposition(noun) == "to" and replied and not grammar.is_negated(head):
        return head, grammar.subject(head)
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
