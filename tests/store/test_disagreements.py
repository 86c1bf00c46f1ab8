"""What articles tell differently of one meeting or demand, from readings to the answer of `contradictions`."""

from collections.abc import Iterable, Mapping
from dataclasses import replace
from datetime import date

import pyoxigraph as ox
import pytest
from rdflib import Dataset
from rdflib.query import ResultRow

from kg.model import Actor, Article, DemandStatus, Meeting, MeetingStatus, Mention, Reading, Response, ResponseKind
from kg.rdf.denoted import Denoted
from kg.rdf.disagreements import Disagreements, sides
from kg.rdf.identifiers import DERIVED, meeting_iri
from kg.rdf.nodes import instances
from kg.rdf.nquads import nquad
from kg.rdf.reports import reports
from kg.rdf.vocabulary import KG, SCHEMA
from kg.store.local import GraphStore
from kg.store.questions import ask, questions
from tests.rdf.example import ARLAND, BELMARK, LEAGUE, MULLER, NOVAK, SATURDAY, SUNDAY, WEBER, second_reading
from tests.store.graphs import fill, finish

HELD, ONGOING, PLANNED = MeetingStatus.HELD, MeetingStatus.ONGOING, MeetingStatus.PLANNED
OFF = [MeetingStatus.CANCELLED, MeetingStatus.POSTPONED, MeetingStatus.REFUSED, MeetingStatus.DENIED]
SECOND = second_reading()
(TALKS,) = (event for event in SECOND.events if isinstance(event, Meeting))
(ANSWER,) = (event for event in SECOND.events if isinstance(event, Response))
# What a test tells: the article's day in February (None: no date) and the status.
Told = tuple[int | None, MeetingStatus]


def article(name: str, day: int | None) -> Article:
    """The second article again, under another name and of another day."""
    return replace(SECOND.article, key=name, published=None if day is None else date(2022, 2, day))


def meeting(
    name: str,
    told: Told,
    *,
    who: Iterable[Actor] = (MULLER, WEBER),
    held: date | None = SATURDAY,
) -> Reading:
    """An article that tells of a meeting of these actors on this day."""
    spots = dict(zip(SECOND.mentions, who, strict=False))
    event = replace(TALKS, participant=tuple(spots), status=told[1], held=held)
    return replace(SECOND, article=article(name, told[0]), mentions=tuple(spots), events=(event,), actors=spots)


def built(readings: Iterable[Reading]) -> GraphStore:
    store = GraphStore.memory()
    fill(store, readings)
    finish(store)
    return store


def with_sameness(readings: Iterable[Reading], same: Mapping[str, str]) -> GraphStore:
    """The graph of the articles, with what follows where these meetings are one."""
    store = built(readings)
    published = {node.iri: node.first(SCHEMA.datePublished) for node in instances(store, KG.Article)}
    found = Disagreements(reports=reports(store, Denoted.of(store), published), sides=sides(store), same=same)
    for node in instances(store, KG.Meeting):
        found.add_meeting(node)
    more = "".join(nquad(triple, DERIVED) for triple in found.triples())
    store.replace(str(DERIVED), "".join(f"{line}\n" for line in lines(store, str(DERIVED))) + more)
    return store


def lines(store: GraphStore, graph: str) -> list[str]:
    return [f"{line.removesuffix(' .')} <{graph}> ." for line in store.ntriples(graph).splitlines()]


def listed(store: GraphStore) -> list[tuple[object, ...]]:
    """Kind and articles of each contradiction."""
    return [(row["kind"], row["key"], row["otherKey"]) for row in ask(store, "contradictions").rows]


@pytest.mark.parametrize("off", OFF)
@pytest.mark.parametrize("took_place", [HELD, ONGOING])
def test_held_here_and_called_off_there_is_listed(took_place: MeetingStatus, off: MeetingStatus) -> None:
    store = built([meeting("a", (6, took_place)), meeting("b", (7, off))])

    assert listed(store) == [("status", "a", "b")]


@pytest.mark.parametrize(
    ("told", "expected"),
    [
        pytest.param([(5, OFF[0]), (6, HELD)], [], id="settled-by-a-later-article"),
        pytest.param([(6, OFF[0]), (6, HELD)], [("status", "b", "a")], id="of-one-day"),
        pytest.param([(5, HELD), (6, OFF[3]), (7, HELD)], [], id="settled-after-a-first-report"),
        pytest.param([(None, OFF[0]), (6, HELD)], [("status", "b", "a")], id="undated-settles-nothing"),
        pytest.param([(6, OFF[0]), (None, HELD)], [("status", "b", "a")], id="undated-is-not-later"),
        pytest.param([(4, PLANNED), (6, HELD)], [], id="planned-then-held"),
        pytest.param([(4, PLANNED), (6, OFF[0])], [], id="planned-then-called-off"),
        pytest.param([(6, HELD), (7, MeetingStatus.UNKNOWN)], [], id="one-that-does-not-know"),
        pytest.param(
            [(5, HELD), (6, HELD), (7, OFF[3])], [("status", "a", "c"), ("status", "b", "c")], id="two-against-one"
        ),
    ],
)
def test_what_a_later_article_settles_is_none(told: list[Told], expected: list[tuple[str, str, str]]) -> None:
    assert listed(built(meeting(name, each) for name, each in zip("abc", told, strict=False))) == expected


def test_one_article_does_not_contradict_itself() -> None:
    told = meeting("a", (6, HELD))
    (event,) = told.events
    assert isinstance(event, Meeting)
    also = replace(event, status=OFF[0], cue=SECOND.events[0].cue)

    assert listed(built([replace(told, events=(event, also))])) == []


def iri(who: Iterable[Actor], held: date | None, name: str) -> str:
    return str(meeting_iri([actor.key for actor in who], held, article=name))


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [
        pytest.param((MULLER, WEBER), (MULLER, NOVAK), ["participants"], id="another-came"),
        pytest.param((MULLER, WEBER), (MULLER, WEBER, NOVAK), [], id="one-is-left-out"),
        pytest.param((MULLER, WEBER), (ARLAND, BELMARK), [], id="their-states"),
        pytest.param((MULLER, BELMARK), (ARLAND, WEBER), [], id="states-crosswise"),
        pytest.param((ARLAND, WEBER), (ARLAND, NOVAK), ["participants"], id="two-of-one-side"),
        pytest.param((MULLER, WEBER), (LEAGUE, WEBER), ["participants"], id="another-side"),
    ],
)
def test_who_took_part(one: tuple[Actor, ...], other: tuple[Actor, ...], expected: list[str]) -> None:
    readings = [meeting("a", (6, HELD), who=one), meeting("b", (7, HELD), who=other)]
    same = {iri(other, SATURDAY, "b"): iri(one, SATURDAY, "a")}

    assert listed(with_sameness(readings, same)) == [(kind, "a", "b") for kind in expected]
    assert listed(with_sameness(readings, {})) == []


@pytest.mark.parametrize(
    ("one", "other", "held", "expected"),
    [
        pytest.param((6, HELD), (7, HELD), SUNDAY, ["day"], id="held-on-two-days"),
        pytest.param((6, HELD), (7, HELD), None, [], id="one-gives-no-day"),
        pytest.param((4, PLANNED), (6, HELD), SUNDAY, [], id="a-plan-that-moved"),
        pytest.param((4, PLANNED), (5, PLANNED), SUNDAY, [], id="a-later-plan"),
        pytest.param((4, PLANNED), (4, PLANNED), SUNDAY, ["day"], id="two-plans-of-one-day"),
        pytest.param((None, PLANNED), (None, PLANNED), SUNDAY, [], id="two-plans-of-no-day"),
        pytest.param((6, HELD), (7, OFF[0]), SUNDAY, ["status"], id="whether-at-all"),
    ],
)
def test_on_which_day(one: Told, other: Told, held: date | None, expected: list[str]) -> None:
    readings = [meeting("a", one), meeting("b", other, held=held)]
    same = {iri((MULLER, WEBER), held, "b"): iri((MULLER, WEBER), SATURDAY, "a")}

    assert listed(with_sameness(readings, same)) == [(kind, "a", "b") for kind in expected]


def test_two_meetings_are_compared_once_however_many_articles_report_them() -> None:
    one = [meeting(name, (6, HELD)) for name in ("a", "b")]
    other = [meeting(name, (7, HELD), held=SUNDAY) for name in ("c", "d")]
    same = {iri((MULLER, WEBER), SUNDAY, "c"): iri((MULLER, WEBER), SATURDAY, "a")}

    assert listed(with_sameness([*one, *other], same)) == [("day", "a", "c")]


def answered(name: str, day: int | None, kind: ResponseKind, *, by: Actor = LEAGUE) -> Reading:
    """An article that tells how Arland's demand was answered."""
    actors: dict[Mention, Actor] = {**SECOND.actors, **dict.fromkeys(ANSWER.responder, by)}
    event = replace(ANSWER, kind=kind)
    assert event.demand is not None
    event = replace(event, demand=replace(event.demand, status=DemandStatus.MADE))
    return replace(SECOND, article=article(name, day), events=(event,), actors=actors)


def reported(name: str, day: int | None, status: DemandStatus) -> Reading:
    """An article that tells where Arland's demand stands."""
    assert ANSWER.demand is not None
    return replace(SECOND, article=article(name, day), events=(replace(ANSWER.demand, status=status),))


@pytest.mark.parametrize(
    ("readings", "expected"),
    [
        pytest.param(
            [reported("a", 2, DemandStatus.ACCEPTED), reported("b", 2, DemandStatus.REJECTED)], 1, id="as-reported"
        ),
        pytest.param(
            [reported("a", 2, DemandStatus.ACCEPTED), reported("b", 3, DemandStatus.REJECTED)], 0, id="of-two-days"
        ),
        pytest.param(
            [reported("a", None, DemandStatus.ACCEPTED), reported("b", None, DemandStatus.REJECTED)], 0, id="of-no-day"
        ),
        pytest.param([answered("a", 2, ResponseKind.ACCEPTS), answered("b", 2, ResponseKind.REJECTS)], 1, id="answers"),
        pytest.param(
            [answered("a", 2, ResponseKind.ACCEPTS), reported("b", 2, DemandStatus.REJECTED)], 1, id="answer-and-report"
        ),
        pytest.param(
            [answered("a", 2, ResponseKind.ACCEPTS), answered("b", 2, ResponseKind.REJECTS, by=WEBER)],
            0,
            id="answers-of-two",
        ),
        pytest.param(
            [answered("a", 2, ResponseKind.ACCEPTS_IN_PART), answered("b", 2, ResponseKind.REJECTS)], 0, id="in-part"
        ),
    ],
)
def test_a_demand_met_and_turned_down_on_one_day_is_listed(readings: list[Reading], expected: int) -> None:
    assert listed(built(readings)) == [("status", "a", "b")] * expected


def test_both_sides_have_their_words_in_both_engines() -> None:
    store = built([meeting("a", (6, HELD)), meeting("b", (7, OFF[0]))])
    nquads = "".join(f"{line}\n" for graph in store.graphs() for line in lines(store, graph))
    engine = Dataset(default_union=True).parse(data=nquads, format="nquads")
    query = questions()["contradictions"].query
    reference = store._store.query(query, use_default_graph_as_union=True)  # noqa: SLF001 - the same query, as terms
    assert isinstance(reference, ox.QuerySolutions)

    rows = [[getattr(term, "value", None) for term in row] for row in reference]

    assert rows == [[str(term) for term in row] for row in engine.query(query) if isinstance(row, ResultRow)]
    assert [row[:7] for row in rows] == [
        [
            "status",
            "2022-02-06",
            "a",
            "Müller will meet Weber in Geneva on Saturday.",
            "2022-02-07",
            "b",
            "Müller will meet Weber in Geneva on Saturday.",
        ]
    ]
