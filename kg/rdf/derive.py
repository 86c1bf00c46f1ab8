"""What follows from all articles together, as one graph: a pure function of the others, rebuilt after each change.

It reads node by node, so that only what spans articles is kept in memory: days, names, answers, ties.
"""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from datetime import date
from typing import Final

from rdflib import RDFS, URIRef

from kg.model import DemandStatus, MeetingStatus, ResponseKind
from kg.rdf.contradictions import Contradictions
from kg.rdf.counts import Counts
from kg.rdf.denoted import Denoted
from kg.rdf.disagreements import Disagreements, sides
from kg.rdf.identifiers import DERIVED
from kg.rdf.labels import act_label, demand_label, listed, meeting_label, response_label, statement_label
from kg.rdf.naming import naming
from kg.rdf.nodes import Node, Source, instances
from kg.rdf.nquads import literal, nquad
from kg.rdf.quads import Triple
from kg.rdf.reports import Reports, by_one, reports
from kg.rdf.same import Told, same_demands, same_meetings, same_sayings, same_triples
from kg.rdf.tellings import Tellers
from kg.rdf.ties import (
    Ties,
    act_pairs,
    demand_pairs,
    is_asserted,
    is_said,
    meeting_pairs,
    response_pairs,
    statement_pairs,
)
from kg.rdf.vocabulary import KG, SCHEMA, value_term

_AFTER: Final[Mapping[ResponseKind, DemandStatus]] = {
    ResponseKind.REJECTS: DemandStatus.REJECTED,
    ResponseKind.ACCEPTS: DemandStatus.ACCEPTED,
    ResponseKind.ACCEPTS_IN_PART: DemandStatus.PARTLY_ACCEPTED,
    ResponseKind.DEFERS: DemandStatus.DEFERRED,
    ResponseKind.ANSWERS: DemandStatus.ANSWERED,
}
_OPEN: Final = {DemandStatus.PENDING, DemandStatus.MADE}
# Where articles of one day differ, what is done outweighs what is only planned.
_MOST_CERTAIN: Final = (
    MeetingStatus.HELD,
    MeetingStatus.ONGOING,
    MeetingStatus.CANCELLED,
    MeetingStatus.POSTPONED,
    MeetingStatus.REFUSED,
    MeetingStatus.DENIED,
    MeetingStatus.PLANNED,
    MeetingStatus.PROPOSED,
    MeetingStatus.CONDITIONAL,
    MeetingStatus.UNKNOWN,
)


@dataclass(frozen=True, slots=True, kw_only=True)
class _Known:
    """What spans articles: their days, the names of actors, the ties and counts, and of acts by whom they are claimed.

    `claims` are the statements by which acts are claimed, put in while all statements are read. `same` leads from an
    event to the one that stands for all that are the same, by which the reports are ordered.
    """

    published: Mapping[str, str]
    names: Mapping[str, str]
    ties: Ties
    counts: Counts
    claims: dict[str, Node | None]
    same: Mapping[str, str] = field(default_factory=dict)
    reports: Reports = field(default_factory=dict)

    def one(self, node: Node) -> str:
        """Return the event that stands for all that are the same."""
        return self.same.get(node.iri, node.iri)

    def day(self, node: Node) -> str:
        """Return the day it was said, held or done, else first published; empty where no article has a date."""
        days = node.all(KG.said) or node.all(KG.held) or node.all(KG.done)
        return min(filter(None, days or [self.published.get(each, "") for each in node.graphs()]), default="")


def derive(source: Source) -> Iterator[str]:
    """Yield the lines of the derived graph, as N-Quads in no order, some repeated."""
    for triple in _triples(source):
        yield nquad(triple, DERIVED)


def _triples(source: Source) -> Iterator[Triple]:
    names: dict[str, str] = {}
    denoted = Denoted.of(source)
    yield from naming(source, denoted.mentions.keys(), names)
    published = {node.iri: node.first(SCHEMA.datePublished) for node in instances(source, KG.Article)}
    known = _Known(published=published, names=names, ties=Ties(), counts=Counts(), claims=_claims(source))
    tellers = Tellers.of(source)
    silent: set[str] = set()
    sayings: list[Told] = []
    yield from _statements(source, known, silent, tellers, sayings)
    same = same_sayings(sayings) | _same(source, tellers, published)
    sayings.clear()
    told = reports(source, denoted, published)
    known = replace(known, same=same, reports=by_one(told, same))
    disagreements = Disagreements(reports=told, sides=sides(source), same=same)
    yield from same_triples(same)
    yield from _demands(source, known, silent, disagreements)
    yield from _meetings(source, known, disagreements)
    yield from disagreements.triples()
    yield from _acts(source, known)
    yield from known.ties.triples()
    yield from known.counts.triples(same)
    yield from denoted.triples()


def _same(source: Source, tellers: Tellers, published: Mapping[str, str]) -> dict[str, str]:
    """Map each demand and meeting that is told in several ways to the one that stands for all."""
    demands = (tellers.told(node, KG.demander, published=published) for node in instances(source, KG.Demand))
    meetings = (tellers.told(node, KG.participant, published=published) for node in instances(source, KG.Meeting))
    return same_demands(demands) | same_meetings(meetings)


def _claims(source: Source) -> dict[str, Node | None]:
    claimed = (node for node in instances(source, KG.Act) if node.all(KG.claimed))
    return dict.fromkeys(iri for node in claimed for iri in node.all(KG.voicedBy))


def _statements(
    source: Source, known: _Known, silent: set[str], tellers: Tellers, sayings: list[Told]
) -> Iterator[Triple]:
    """Yield what follows from each; add those that put nothing forward to `silent`, what was said to `sayings`."""
    contradictions = Contradictions()
    for node in instances(source, KG.Statement):
        yield from _event(node, statement_label(node, known.names), known)
        contradictions.add(node)
        if node.iri in known.claims:
            known.claims[node.iri] = node
        if not is_asserted(node):
            silent.add(node.iri)
        if is_said(node):
            kind = node.first(KG.polarity)
            sayings.append(tellers.told(node, KG.speaker, published=known.published, kind=kind))
            shortcut = KG.says if is_asserted(node) else KG.denies
            yield from ((URIRef(speaker), shortcut, URIRef(node.iri)) for speaker in node.all(KG.speaker))
        known.ties.add(statement_pairs(node), node, known.day(node))
    yield from contradictions.triples(source, known.published)


def _demands(source: Source, known: _Known, silent: set[str], disagreements: Disagreements) -> Iterator[Triple]:
    responses = [*instances(source, KG.Response)]
    answers: dict[str, list[Node]] = {}
    for response in responses:
        for demand in response.all(KG.answers):
            answers.setdefault(known.same.get(demand, demand), []).append(response)
    answered: dict[str, Node] = {}
    for node in instances(source, KG.Demand):
        if known.one(node) in answers:
            answered[node.iri] = node
        given = answers.get(known.one(node), ())
        status = _demand_status(node, given, known)
        disagreements.add_demand(node, given)
        yield URIRef(node.iri), KG.demandStatus, value_term(status)
        yield from _event(node, demand_label(node, status, known.names), known)
        voices = node.all(KG.voicedBy)
        if not voices or set(voices) - silent:
            known.ties.add(demand_pairs(node), node, known.day(node))
    for node in responses:
        demands = [answered[iri] for iri in node.all(KG.answers) if iri in answered]
        yield from _event(node, response_label(node, demands, known.names), known)
        known.ties.add(response_pairs(node, demands), node, known.day(node))


def _demand_status(demand: Node, answers: Iterable[Node], known: _Known) -> DemandStatus:
    """Return what the latest answer or report says, an answer before a report of the same day."""
    told = [
        (report.day, 0, status)
        for report in known.reports.get(known.one(demand), ())
        for status in listed(DemandStatus, [report.status])
        if status not in _OPEN
    ]
    given = [
        (known.day(answer), 1, _AFTER[kind])
        for answer in answers
        for kind in listed(ResponseKind, answer.all(KG.responseKind))
    ]
    return max([*told, *given], default=("", 0, DemandStatus.PENDING))[2]


def _meetings(source: Source, known: _Known, disagreements: Disagreements) -> Iterator[Triple]:
    for node in instances(source, KG.Meeting):
        disagreements.add_meeting(node)
        status = _meeting_status(node, known)
        yield URIRef(node.iri), KG.meetingStatus, value_term(status)
        yield from _event(node, meeting_label(node, status, known.names), known)
        known.ties.add(meeting_pairs(node, status), node, known.day(node))


def _acts(source: Source, known: _Known) -> Iterator[Triple]:
    for node in instances(source, KG.Act):
        claims = filter(None, map(known.claims.get, node.all(KG.voicedBy)))
        yield from _event(node, act_label(node, [*claims], known.names), known)
        known.ties.add(act_pairs(node), node, known.day(node))


def _meeting_status(meeting: Node, known: _Known) -> MeetingStatus:
    """Return what the latest article that knows tells of the meeting."""
    told = [
        (report.day, -_MOST_CERTAIN.index(status))
        for report in known.reports.get(known.one(meeting), ())
        for status in listed(MeetingStatus, [report.status])
        if status is not MeetingStatus.UNKNOWN
    ]
    return _MOST_CERTAIN[-max(told)[1]] if told else MeetingStatus.UNKNOWN


def _event(node: Node, label: str, known: _Known) -> Iterator[Triple]:
    """Yield what every event has: a label, those who do it, the articles that report it, a day."""
    iri = URIRef(node.iri)
    yield iri, RDFS.label, literal(label)
    yield from known.counts.add(node)
    for article in node.graphs():
        yield iri, KG.reportedIn, URIRef(article)
    if day := known.day(node):
        yield iri, KG.day, literal(date.fromisoformat(day))
