"""What the page is drawn from: the rows of its queries, and the typed values that `kg.render.answers` makes of them."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from kg.render.marks import Segment

Value = str | int | float | bool | None
Row = Mapping[str, Value]
# The rows of each query, by its name.
Tables = Mapping[str, Sequence[Row]]

# Each is a file of kg/store/queries/page; its variables are the columns read below.
PAGE_QUERIES: Final = (
    "actors",
    "aliases",
    "roles",
    "articles",
    "statements",
    "contradictions",
    "same",
    "demands",
    "responses",
    "meetings",
    "acts",
    "parts",
    "reports",
    "passages",
    "ties",
)


@dataclass(frozen=True, slots=True, kw_only=True)
class RoleRow:
    """An office of an actor, as the card shows it."""

    title: str
    organization: str
    start: str
    end: str


@dataclass(frozen=True, slots=True, kw_only=True)
class ActorRow:
    """An actor with names, roles and the actor it speaks for."""

    iri: str
    name: str
    kind: str
    aliases: tuple[str, ...]
    roles: tuple[RoleRow, ...]
    wikidata: str
    represents: str


@dataclass(frozen=True, slots=True, kw_only=True)
class ArticleRow:
    """An article as a source."""

    iri: str
    title: str
    publisher: str
    published: str
    url: str


@dataclass(frozen=True, slots=True, kw_only=True)
class ReportRow:
    """One article's report of an event: the evidence sentence with its words marked, and why we believe it."""

    iri: str
    article: str
    begin: int
    evidence: tuple[Segment, ...]
    cue: str
    quotation: str
    date_text: str
    status: str
    deadline: str
    condition: str
    venue: str
    rule: str
    confidence: str


@dataclass(frozen=True, slots=True, kw_only=True)
class ContradictionRow:
    """What is told against an event: in dispute (`kind`) is content, status, participants or day.

    `report` is the report that is contradicted, `other_report` the one of the other `event`; empty where any report is.
    """

    kind: str
    report: str
    event: str
    other_report: str


@dataclass(frozen=True, slots=True, kw_only=True)
class EventRow:
    """A statement, demand, response or meeting with those who take part and the articles that report it.

    `qualities` are the words that qualify it ("speechAct": "accuse"); `parts` maps a property to actors;
    `answers` is the demand that a response answers, `voiced_by` the statement in which a demand
    is made, or an act told; `same` the event that stands for all that tell of the same in other words.
    """

    iri: str
    type: str
    label: str
    content: str
    day: str
    qualities: Mapping[str, str]
    parts: Mapping[str, tuple[str, ...]]
    reports: tuple[ReportRow, ...]
    answers: str
    voiced_by: str
    contradicts: tuple[ContradictionRow, ...]
    same: str


@dataclass(frozen=True, slots=True, kw_only=True)
class TieRow:
    """An actor-actor line of one kind, with the events that support it."""

    source: str
    target: str
    kind: str
    events: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Answers:
    """All that the page shows, sorted.

    Of a part of a graph, `narrowing` tells which part it is, `focus` is the actor it is drawn around, and `named` are
    actors that are no part of it, but named in its events.
    """

    actors: tuple[ActorRow, ...]
    articles: tuple[ArticleRow, ...]
    events: tuple[EventRow, ...]
    ties: tuple[TieRow, ...]
    named: frozenset[str] = frozenset()
    focus: str = ""
    narrowing: str = ""


def articles_of(events: Iterable[EventRow]) -> set[str]:
    """Return which articles report the events."""
    return {report.article for event in events for report in event.reports}
