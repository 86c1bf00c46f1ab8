"""Answers to demands: the demand *was rejected* by Weber; Weber *gave in to* the request; “no,” said Weber.

The words behind the verb tell more than the parse: "turned a deaf ear to", "gave in to", "said no to".
"""

from dataclasses import replace

from spacy.tokens import Token

from kg.extract import grammar
from kg.extract.answering import Answering, noun_answer
from kg.extract.as_asked import done
from kg.extract.asking import asking_nouns
from kg.extract.demand_nouns import is_dropped
from kg.extract.demanders import owner_of
from kg.extract.parties import parties
from kg.extract.replies import reply
from kg.extract.text import Text
from kg.model import Demand, DemandStatus, Mention, MentionForm, Response, ResponseKind, Statement

STATUS = {
    ResponseKind.REJECTS: DemandStatus.REJECTED,
    ResponseKind.ACCEPTS: DemandStatus.ACCEPTED,
    ResponseKind.ACCEPTS_IN_PART: DemandStatus.PARTLY_ACCEPTED,
    ResponseKind.DEFERS: DemandStatus.DEFERRED,
    ResponseKind.ANSWERS: DemandStatus.ANSWERED,
}
WRITTEN = frozenset({"note", "letter", "writing", "written", "memo", "communiqué"})


def answered(text: Text, found: list[Demand], said: list[Statement]) -> tuple[list[Demand], list[Response]]:
    """Return the demands with the status that the last answer gives each, and the answers in order."""
    answers: list[Response] = []
    if not found:
        return found, answers
    for token in text.doc:
        if text.is_boilerplate(text.token_passage(token)):
            continue
        found = _given_up(text, token, found)
        answer = _answer_at(text, token, found, said)
        if answer is not None:
            answers.append(answer)
            found = [_with_status(demand, answer) for demand in found]
    current = {place_of(demand): demand for demand in found}
    return found, [replace(each, demand=current[place_of(each.demand)]) for each in answers if each.demand is not None]


def _given_up(text: Text, noun: Token, found: list[Demand]) -> list[Demand]:
    """Return the demands, one of them withdrawn where a noun tells that: "and later *withdrew the demand*"."""
    if noun.pos_ != "NOUN" or noun.lemma_.lower() not in asking_nouns() or not is_dropped(noun):
        return found
    subject = grammar.subject(noun.head)
    who = {mention.text for mention in parties(text, subject)} if subject is not None else set[str]()
    demand = _answered_demand(text, found, noun)
    if demand is None or not who & {mention.text for mention in demand.demander}:
        return found
    return [replace(one, status=DemandStatus.WITHDRAWN) if one == demand else one for one in found]


def _answer_at(text: Text, token: Token, found: list[Demand], said: list[Statement]) -> Response | None:
    """Return the answer that a token tells of: a noun of demanding with what became of it, or a verb by itself."""
    if token.pos_ == "NOUN" and token.lemma_.lower() in asking_nouns():
        answering = noun_answer(token)
        demand = _answered_demand(text, found, token)
        return None if answering is None or demand is None else _of_noun(text, token, answering, demand, said)
    if token.pos_ in {"VERB", "AUX"}:
        told = done(text, token, found)
        return told or reply(text, token, [demand for demand in found if demand.content[-1].end <= token.idx])
    return None


def _of_noun(text: Text, noun: Token, answering: Answering, demand: Demand, said: list[Statement]) -> Response | None:
    who = parties(text, answering.responder) if answering.responder is not None else ()
    if answering.is_judged:
        who = _speaker_around(text, noun, said)
    own = demand.cue == text.token_passage(noun)
    far = text.sentence_at(noun.idx) - text.sentence_at(demand.evidence.start) > 1
    if {m.text for m in who} & {m.text for m in demand.demander} or (
        answering.is_judged and not (who and (own or not far))
    ):
        return None
    words = {word.lemma_.lower() for word in answering.cue.subtree}
    return Response(
        responder=who,
        demand=demand,
        kind=answering.kind,
        evidence=text.sentence(noun),
        cue=text.token_passage(answering.cue),
        cue_lemma=answering.cue.lemma_.lower(),
        in_writing=bool(words & WRITTEN),
        rule="response.verb" if answering.cue.pos_ == "VERB" else "response.noun",
        confidence=0.75,
    )


def _speaker_around(text: Text, noun: Token, said: list[Statement]) -> tuple[Mention, ...]:
    """Return in whose words a noun stands."""
    place = text.token_passage(noun)
    return next((one.speaker for one in said if any(p.overlaps(place) for p in one.content)), ())


def _answered_demand(text: Text, found: list[Demand], noun: Token) -> Demand | None:
    """Return the demand that is answered: the noun's own, else the last one before it, of its owner where told."""
    place = text.token_passage(noun)
    own = next((demand for demand in found if demand.cue == place), None)
    if own is not None:
        return own
    before = [demand for demand in found if demand.content[0].start <= place.start]
    owners = {m.text for m in owner_of(text, noun) if m.form is MentionForm.NAME}
    theirs = [demand for demand in before if owners & {m.text for m in demand.demander}]
    fitting = theirs or ([] if owners else before)
    return fitting[-1] if fitting else None


def _with_status(demand: Demand, answer: Response) -> Demand:
    """Return a demand with the status that an answer gives it, where it is the one answered, or told with it."""
    if answer.demand is None:
        return demand
    together = demand.cue is not None and demand.cue == answer.demand.cue
    same = together or place_of(demand) == place_of(answer.demand)
    return replace(demand, status=STATUS[answer.kind]) if same else demand


def place_of(demand: Demand) -> int:
    """Return what tells a demand from the others of its article: where its content begins."""
    return demand.content[0].start
