"""Events -> ties between actors, each with its evidence.

Nothing denied, expected, planned or merely claimed becomes a shortcut.
"""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date
from itertools import combinations, product
from typing import Final

from rdflib import RDF, URIRef

from kg.model import ActKind, MeetingStatus, ResponseKind, SpeechAct
from kg.rdf.identifiers import tie_iri
from kg.rdf.labels import listed
from kg.rdf.nodes import Node
from kg.rdf.nquads import literal
from kg.rdf.quads import Triple
from kg.rdf.vocabulary import KG, property_term

Pair = tuple[str, str, URIRef]

_BY_ACT: Final[Mapping[SpeechAct, URIRef]] = {
    SpeechAct.REJECT: KG.rejects,
    SpeechAct.ACCUSE: KG.accuses,
    SpeechAct.CRITICIZE: KG.criticizes,
    SpeechAct.PRAISE: KG.praises,
    SpeechAct.THREATEN: KG.threatens,
    SpeechAct.WARN: KG.warns,
    SpeechAct.PROMISE: KG.promises,
    SpeechAct.AGREE: KG.supports,
}
# Of these the one spoken to is the one meant, where no other is named.
_AT_ADDRESSEE: Final = {
    SpeechAct.REJECT,
    SpeechAct.THREATEN,
    SpeechAct.WARN,
    SpeechAct.PROMISE,
    SpeechAct.AGREE,
}
_BY_ANSWER: Final[Mapping[ResponseKind, URIRef]] = {
    ResponseKind.REJECTS: KG.rejects,
    ResponseKind.ACCEPTS: KG.supports,
    ResponseKind.ACCEPTS_IN_PART: KG.supports,
}
TOOK_PLACE: Final = {MeetingStatus.HELD, MeetingStatus.ONGOING}
TO_COME: Final = {MeetingStatus.PLANNED, MeetingStatus.PROPOSED}


@dataclass(slots=True)
class Ties:
    """The ties found so far: for each pair and type the events, the articles that report them, and the days."""

    events: dict[Pair, set[str]] = field(default_factory=dict)
    articles: dict[Pair, set[str]] = field(default_factory=dict)
    days: dict[Pair, tuple[str, str]] = field(default_factory=dict)

    def add(self, pairs: Iterable[Pair], event: Node, day: str) -> None:
        """Count an event as evidence for these ties."""
        for pair in pairs:
            if pair[0] == pair[1]:
                continue
            self.events.setdefault(pair, set()).add(event.iri)
            self.articles.setdefault(pair, set()).update(event.graphs())
            if day:
                first, last = self.days.get(pair, (day, day))
                self.days[pair] = (min(first, day), max(last, day))

    def triples(self) -> Iterator[Triple]:
        """Yield the ties and the shortcuts that they stand for."""
        for pair, events in self.events.items():
            yield from _shortcuts(pair)
            source, target, kind = pair
            iri = tie_iri(*pair)
            yield iri, RDF.type, KG.Tie
            yield iri, KG.source, URIRef(source)
            yield iri, KG.target, URIRef(target)
            yield iri, KG.tieType, kind
            yield iri, KG.weight, literal(len(self.articles[pair]))
            yield iri, KG.eventCount, literal(len(events))
            for event in events:
                yield iri, KG.evidence, URIRef(event)
            yield from self._days(pair, iri)

    def _days(self, pair: Pair, iri: URIRef) -> Iterator[Triple]:
        if pair in self.days:
            first, last = self.days[pair]
            yield iri, KG.firstDay, literal(date.fromisoformat(first))
            yield iri, KG.lastDay, literal(date.fromisoformat(last))


def is_said(statement: Node) -> bool:
    """Tell whether the saying took place, whatever its content's polarity."""
    modality, polarity = statement.all(KG.modality), statement.all(KG.polarity)
    return str(KG.Actual) in modality and str(KG.NotSaid) not in polarity


def is_asserted(statement: Node) -> bool:
    """Tell whether the content was put forward."""
    return is_said(statement) and str(KG.Denied) not in statement.all(KG.polarity)


def statement_pairs(statement: Node) -> Iterator[Pair]:
    """Yield the ties that a statement supports."""
    if not is_said(statement):
        return
    speakers, addressees = statement.all(KG.speaker), statement.all(KG.addressee)
    targets = statement.all(KG.target)
    yield from _each(speakers, addressees, KG.speaksTo)
    for act in listed(SpeechAct, statement.all(KG.speechAct)):
        meant = targets or (addressees if act in _AT_ADDRESSEE else [])
        # To reject is to deny: of the others a denied one did not happen ("denied accusing Arland").
        if act in _BY_ACT and (act is SpeechAct.REJECT or is_asserted(statement)):
            yield from _each(speakers, meant, _BY_ACT[act])


def demand_pairs(demand: Node) -> Iterator[Pair]:
    """Yield the ties that a demand supports."""
    yield from _each(demand.all(KG.demander), demand.all(KG.addressee), KG.demandsOf)


def response_pairs(response: Node, demands: Iterable[Node]) -> Iterator[Pair]:
    """Yield the ties of one who answers to those whose demand it is."""
    for kind in listed(ResponseKind, response.all(KG.responseKind)):
        for demand in demands:
            if kind in _BY_ANSWER:
                yield from _each(response.all(KG.responder), demand.all(KG.demander), _BY_ANSWER[kind])


def meeting_pairs(meeting: Node, status: MeetingStatus) -> Iterator[Pair]:
    """Yield a tie for each two that met, or that are to meet."""
    for first, second in combinations(meeting.all(KG.participant), 2):
        if status in TOOK_PLACE:
            yield first, second, KG.metWith
        if status in TO_COME:
            yield first, second, KG.plansToMeet


def act_pairs(act: Node) -> Iterator[Pair]:
    """Yield the ties of an act that was done, not only claimed by others."""
    if str(KG.Actual) not in act.all(KG.modality) or "true" in act.all(KG.claimed):
        return
    for kind in listed(ActKind, act.all(KG.actKind)):
        yield from _each(act.all(KG.actor), act.all(KG.target), property_term(kind.replace(" ", "_")))


def _each(sources: Iterable[str], targets: Iterable[str], kind: URIRef) -> Iterator[Pair]:
    for source, target in product(sources, targets):
        yield source, target, kind


def _shortcuts(pair: Pair) -> Iterator[Triple]:
    source, target, kind = URIRef(pair[0]), URIRef(pair[1]), pair[2]
    if kind == KG.plansToMeet:
        return
    yield source, kind, target
    yield source, KG.actsToward, target
    if kind == KG.metWith:
        yield target, kind, source
        yield target, KG.actsToward, source
