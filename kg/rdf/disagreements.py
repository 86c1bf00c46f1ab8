"""What articles tell differently of one meeting or demand; listed, never resolved.

"Müller met Weber" and "The meeting of Müller and Weber was cancelled", where no later article tells that they met.
"""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from itertools import combinations, product
from typing import Final

from rdflib import URIRef

from kg.model import DemandStatus, MeetingStatus, ResponseKind
from kg.rdf.labels import listed
from kg.rdf.nodes import Node, Source, bearing
from kg.rdf.quads import Triple
from kg.rdf.reports import Report, Reports
from kg.rdf.ties import TO_COME, TOOK_PLACE
from kg.rdf.vocabulary import KG

_CALLED_OFF: Final = {
    MeetingStatus.CANCELLED,
    MeetingStatus.POSTPONED,
    MeetingStatus.REFUSED,
    MeetingStatus.DENIED,
}


@dataclass(frozen=True, slots=True, kw_only=True)
class _Account:
    """One report of a meeting, with who takes part and when."""

    meeting: str
    participants: tuple[str, ...]
    days: frozenset[str]
    report: Report
    status: MeetingStatus


@dataclass(frozen=True, slots=True, kw_only=True)
class _Verdict:
    """That a demand was met or turned down, on which day by one report; nobody where the report is of the demand."""

    report: Report
    day: str
    met: bool
    responders: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True, kw_only=True)
class Disagreements:
    """The meetings and demands seen so far, by the event that they are.

    `sides` leads from an actor to those it speaks for; `same` from an event to the one that stands for all that are
    the same in other words, where it is not itself.
    """

    reports: Reports
    sides: Mapping[str, frozenset[str]]
    same: Mapping[str, str] = field(default_factory=dict)
    accounts: dict[str, list[_Account]] = field(default_factory=dict)
    verdicts: dict[str, list[_Verdict]] = field(default_factory=dict)

    def add_meeting(self, meeting: Node) -> None:
        """Remember what each article tells of the meeting."""
        told = self.accounts.setdefault(self.same.get(meeting.iri, meeting.iri), [])
        participants, days = tuple(meeting.all(KG.participant)), frozenset(meeting.all(KG.held))
        told += (
            _Account(meeting=meeting.iri, participants=participants, days=days, report=report, status=status)
            for report in self.reports.get(meeting.iri, ())
            for status in listed(MeetingStatus, [report.status])
        )

    def add_demand(self, demand: Node, answers: Iterable[Node]) -> None:
        """Remember which articles tell that the demand was met or turned down, and by whom."""
        told = self.verdicts.setdefault(self.same.get(demand.iri, demand.iri), [])
        for report in self.reports.get(demand.iri, ()):
            for status in listed(DemandStatus, [report.status]):
                if status in {DemandStatus.ACCEPTED, DemandStatus.REJECTED}:
                    told.append(_Verdict(report=report, day=report.day, met=status is DemandStatus.ACCEPTED))
        for answer in answers:
            told.extend(_verdicts(answer, self.reports.get(answer.iri, ())))

    def triples(self) -> Iterator[Triple]:
        """Yield each disagreement, from the report that tells of more to the other, or from the earlier one."""
        for accounts in self.accounts.values():
            yield from _held_or_not(accounts)
            yield from _differing(accounts, self.sides)
        for verdicts in self.verdicts.values():
            yield from _met_or_not(verdicts)


def sides(source: Source) -> Mapping[str, frozenset[str]]:
    """Map each actor to all that it speaks for: a minister to the ministry and its state."""
    direct = {node.iri: node.usual(KG.side) for node in bearing(source, KG.side)}
    direct |= {node.iri: node.first(KG.represents) for node in bearing(source, KG.represents)}
    return {actor: frozenset(_above(actor, direct)) for actor in direct}


def _above(actor: str, direct: Mapping[str, str]) -> set[str]:
    found = set[str]()
    while (actor := direct.get(actor, "")) and actor not in found:
        found.add(actor)
    return found


def _held_or_not(accounts: Iterable[_Account]) -> Iterator[Triple]:
    """Yield who tells that it took place against who tells that it did not, unless a later article settles it."""
    held = [each.report for each in accounts if each.status in TOOK_PLACE]
    off = [each.report for each in accounts if each.status in _CALLED_OFF]
    last = max((report.day for report in held), default="")
    for one, other in product(held, off):
        is_settled = "" < other.day < last
        if one.article != other.article and not is_settled:
            yield URIRef(one.iri), KG.contradictsStatus, URIRef(other.iri)


def _differing(accounts: Iterable[_Account], speaks_for: Mapping[str, frozenset[str]]) -> Iterator[Triple]:
    """Yield the first two reports of each two meetings in one that differ in who took part, and in the day."""
    told: dict[str, list[_Account]] = {}
    for account in sorted(accounts, key=lambda each: (each.report.day, each.report.iri)):
        told.setdefault(account.meeting, []).append(account)
    for pair in combinations(told.values(), 2):
        for one, other in filter(_is_comparable, product(*pair)):
            ends = (URIRef(one.report.iri), URIRef(other.report.iri))
            people = (one.participants, other.participants)
            if not _is_within(*people, speaks_for) and not _is_within(*people[::-1], speaks_for):
                yield ends[0], KG.contradictsParticipants, ends[1]
            if one.days and other.days and not one.days & other.days:
                yield ends[0], KG.contradictsDay, ends[1]
            break


def _is_comparable(pair: tuple[_Account, _Account]) -> bool:
    """Tell whether two articles tell of what took place, or on one day of what is planned: plans change."""
    one, other = pair
    if one.report.article == other.report.article:
        return False
    took_place = {one.status, other.status} <= TOOK_PLACE
    planned = {one.status, other.status} <= TO_COME
    return took_place or (planned and "" != one.report.day == other.report.day)


def _is_within(few: Iterable[str], many: Iterable[str], speaks_for: Mapping[str, frozenset[str]]) -> bool:
    """Tell whether each of the few has its like among the many: a minister and the state are alike."""
    nobody = frozenset[str]()
    return all(
        any(
            one == other or other in speaks_for.get(one, nobody) or one in speaks_for.get(other, nobody)
            for other in many
        )
        for one in few
    )


def _verdicts(answer: Node, reports: Iterable[Report]) -> Iterator[_Verdict]:
    responders = frozenset(answer.all(KG.responder))
    for report, kind in product(reports, listed(ResponseKind, answer.all(KG.responseKind))):
        if kind in {ResponseKind.ACCEPTS, ResponseKind.REJECTS}:
            day, met = answer.first(KG.said) or report.day, kind is ResponseKind.ACCEPTS
            yield _Verdict(report=report, day=day, met=met, responders=responders)


def _met_or_not(verdicts: Iterable[_Verdict]) -> Iterator[Triple]:
    """Yield who tells that the demand was met against who tells on the same day that it was turned down."""
    told = [*verdicts]
    for one, other in product((each for each in told if each.met), (each for each in told if not each.met)):
        apart = one.responders and other.responders and not one.responders & other.responders
        if "" != one.day == other.day and one.report.article != other.report.article and not apart:
            yield URIRef(one.report.iri), KG.contradictsStatus, URIRef(other.report.iri)
