"""The derived graph, through a real store: what it says, and that it depends on the other graphs only."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kg.model import (
    Act,
    Article,
    Demand,
    DemandStatus,
    Meeting,
    MeetingStatus,
    Modality,
    Polarity,
    Reading,
    Response,
    ResponseKind,
    Statement,
)
from kg.rdf.identifiers import DERIVED, article_iri
from kg.rdf.vocabulary import KG
from kg.store.local import GraphStore
from tests.rdf.example import example_readings, first_reading, second_reading, third_reading
from tests.store.graphs import fill, finish

PREFIXES = """
PREFIX dkg: <https://w3id.org/dkg/>
PREFIX rdfs: <http://www.w3.org/2000/01/rdf-schema#>
"""
READINGS = example_readings()


def built(readings: Sequence[Reading]) -> GraphStore:
    store = GraphStore.memory()
    fill(store, readings)
    finish(store)
    return store


def everything(store: GraphStore) -> dict[str, str]:
    return {graph: store.ntriples(graph) for graph in store.graphs()}


def column(store: GraphStore, pattern: str) -> list[object]:
    table = store.select(f"{PREFIXES} SELECT DISTINCT ?x WHERE {{ {pattern} }} ORDER BY ?x")
    return [row["x"] for row in table.rows]


def shortcuts(store: GraphStore) -> set[tuple[object, ...]]:
    query = f"""{PREFIXES}
        SELECT ?from ?verb ?to WHERE {{
            GRAPH <{DERIVED}> {{ ?a ?property ?b }}
            ?a a dkg:Actor ; rdfs:label ?from . ?b a dkg:Actor ; rdfs:label ?to .
            BIND (STRAFTER(STR(?property), "dkg/") AS ?verb)
            FILTER (?verb NOT IN ("actsToward", "represents"))
        }}"""
    return {tuple(row.values()) for row in store.select(query).rows}


@settings(max_examples=10, deadline=None)
@given(st.permutations(READINGS))
def test_the_order_of_articles_does_not_matter(readings: list[Reading]) -> None:
    assert everything(built(readings)) == everything(built(READINGS))


@settings(max_examples=6, deadline=None)
@given(st.sampled_from(READINGS))
def test_dropping_an_article_is_never_having_read_it_and_it_can_come_back(reading: Reading) -> None:
    store = built(READINGS)
    store.drop(str(article_iri(reading.article.key)))
    finish(store)
    without = built([each for each in READINGS if each is not reading])
    assert everything(store) == everything(without)

    fill(store, [reading])
    finish(store)

    assert everything(store) == everything(built(READINGS))


def test_a_corrected_article_leaves_nothing_of_the_old_one() -> None:
    corrected = replace(first_reading(), events=first_reading().events[:1])
    store = built(READINGS)
    fill(store, [corrected])
    finish(store)

    assert everything(store) == everything(built([corrected, *READINGS[1:]]))


def test_no_articles_give_no_derived_graph() -> None:
    assert str(DERIVED) not in built([]).graphs()


def test_only_what_is_asserted_is_a_shortcut() -> None:
    assert shortcuts(built(READINGS)) == {
        ("Ivo Novak", "accuses", "Arland"),
        ("Arland", "deploysTroops", "Belmark"),
        ("Arland", "demandsOf", "Northern League"),
        ("Clara Müller", "demandsOf", "Northern League"),
        ("Viktor Weber", "demandsOf", "Arland"),
        ("Clara Müller", "metWith", "Viktor Weber"),
        ("Viktor Weber", "metWith", "Clara Müller"),
        ("Viktor Weber", "praises", "Northern League"),
        ("Northern League", "rejects", "Arland"),
        ("Clara Müller", "speaksTo", "Viktor Weber"),
        ("Viktor Weber", "speaksTo", "Arland"),
    }


def test_a_denial_is_not_a_saying() -> None:
    store = built([first_reading()])

    assert column(store, "?actor dkg:denies/dkg:content ?x") == ["any threat to Belmark"]
    assert "any threat to Belmark" not in column(store, "?actor dkg:says/dkg:content ?x")


def test_what_is_expected_or_not_said_is_neither() -> None:
    store = built([third_reading()])
    said = column(store, "?actor dkg:says|dkg:denies ?s . ?s rdfs:label ?x")

    assert said == [
        "Arland denies: Arland is planning an attack on Belmark",
        "Viktor Weber praises Northern League",
        "Viktor Weber says: Arland is threatening the Northern League",
    ]


def test_an_act_that_is_only_expected_or_claimed_is_no_tie() -> None:
    store = built([third_reading()])

    assert column(store, "?a a dkg:Act ; rdfs:label ?x") == [
        "Arland deploys troops toward Belmark",
        "Arland threatens Northern League (says Viktor Weber)",
        "Northern League is expected to sanction Arland",
    ]
    assert column(store, "?t dkg:evidence ?a . ?a a dkg:Act . ?t dkg:tieType ?x") == [str(KG.deploysTroops)]


CLAIMED = next(event for event in third_reading().events if isinstance(event, Act) and event.statement)
CLAIM = next(event for event in third_reading().events if isinstance(event, Statement) and event == CLAIMED.statement)
OWN = replace(CLAIM, speaker=CLAIMED.actor)


@pytest.mark.parametrize(
    ("claim", "label", "is_tie"),
    [
        pytest.param(OWN, "Arland threatens Northern League", True, id="its-own-word"),
        pytest.param(
            replace(OWN, polarity=Polarity.DENIED),
            "Arland threatens Northern League (denied by Arland)",
            False,
            id="denied",
        ),
        pytest.param(
            replace(OWN, modality=Modality.EXPECTED),
            "Arland threatens Northern League (not said by Arland)",
            False,
            id="expected-to-say-so",
        ),
        pytest.param(
            replace(CLAIM, speaker=()), "Arland threatens Northern League (unconfirmed)", False, id="nobody-known"
        ),
    ],
)
def test_what_is_said_of_an_act_is_a_tie_by_its_actors_word_only(claim: Statement, label: str, *, is_tie: bool) -> None:
    store = built([replace(third_reading(), events=(replace(CLAIMED, statement=claim),))])

    assert column(store, "?a a dkg:Act ; rdfs:label ?x") == [label]
    assert (("Arland", "threatens", "Northern League") in shortcuts(store)) is is_tie


def test_an_act_that_one_claims_and_an_article_tells_is_both() -> None:
    reading = third_reading()
    store = built([replace(reading, events=(CLAIMED, replace(CLAIMED, statement=None)))])

    assert column(store, "?a a dkg:Act ; rdfs:label ?x") == [
        "Arland threatens Northern League",
        "Arland threatens Northern League (says Viktor Weber)",
    ]
    assert ("Arland", "threatens", "Northern League") in shortcuts(store)


def test_a_planned_meeting_is_a_tie_of_its_own_kind_and_no_meeting() -> None:
    store = built([second_reading()])

    assert column(store, "?tie dkg:tieType dkg:plansToMeet ; dkg:evidence/rdfs:label ?x") == [
        "Clara Müller and Viktor Weber, talks, planned 2022-02-05"
    ]
    assert {verb for _, verb, _ in shortcuts(store)} == {"demandsOf", "rejects", "speaksTo"}


@pytest.mark.parametrize(
    ("statuses", "now"),
    [
        pytest.param([MeetingStatus.PLANNED, MeetingStatus.HELD], "held", id="latest"),
        pytest.param([MeetingStatus.HELD, MeetingStatus.CANCELLED], "cancelled", id="latest-again"),
        pytest.param([MeetingStatus.CANCELLED, MeetingStatus.UNKNOWN], "cancelled", id="one-that-does-not-know"),
        pytest.param([MeetingStatus.UNKNOWN], "unknown", id="nobody-knows"),
    ],
)
def test_a_meeting_stands_where_the_latest_article_says(statuses: list[MeetingStatus], now: str) -> None:
    reading = second_reading()
    (meeting,) = [event for event in reading.events if isinstance(event, Meeting)]
    told = [
        Reading(
            article=replace(reading.article, key=f"{day}.txt", published=date(2022, 2, day)),
            mentions=reading.mentions,
            events=(replace(meeting, status=status),),
            actors=reading.actors,
        )
        for day, status in enumerate(statuses, start=1)
    ]

    assert column(built(told[::-1]), "?m dkg:meetingStatus/rdfs:label ?x") == [now]


def test_of_two_articles_of_one_day_the_more_certain_is_believed() -> None:
    reading = second_reading()
    (meeting,) = [event for event in reading.events if isinstance(event, Meeting)]
    held, planned = (
        replace(
            reading, article=replace(reading.article, key=f"{status}.txt"), events=(replace(meeting, status=status),)
        )
        for status in (MeetingStatus.HELD, MeetingStatus.PLANNED)
    )

    assert column(built([held, planned]), "?m dkg:meetingStatus/rdfs:label ?x") == ["held"]


@pytest.mark.parametrize(
    ("reported", "answer", "now"),
    [
        pytest.param(DemandStatus.MADE, None, "pending", id="no-answer"),
        pytest.param(DemandStatus.WITHDRAWN, None, "withdrawn", id="as-reported"),
        pytest.param(DemandStatus.REJECTED, ResponseKind.ACCEPTS_IN_PART, "partly accepted", id="answer-before-report"),
        pytest.param(DemandStatus.MADE, ResponseKind.DEFERS, "deferred", id="answer"),
    ],
)
def test_a_demand_stands_where_the_latest_answer_says(
    reported: DemandStatus, answer: ResponseKind | None, now: str
) -> None:
    reading = second_reading()
    (response,) = [event for event in reading.events if isinstance(event, Response)]
    assert response.demand is not None
    demand = replace(response.demand, status=reported)
    answered = () if answer is None else (replace(response, kind=answer, demand=demand),)
    store = built([replace(reading, events=(demand, *answered))])

    assert column(store, "?d dkg:demandStatus/rdfs:label ?x") == [now]


def test_a_demand_that_is_only_expected_is_no_tie() -> None:
    reading = second_reading()
    (demand,) = [event for event in reading.events if isinstance(event, Demand) and event.statement]
    assert demand.statement is not None
    unsaid = replace(demand, statement=replace(third_statement("expected"), speaker=demand.demander, target=()))
    store = built([replace(reading, events=(unsaid,))])

    assert column(store, "?d a dkg:Demand ; rdfs:label ?x") == [
        "Viktor Weber urges Arland: to open the border this week (pending)"
    ]
    assert shortcuts(store) == set()


def third_statement(modality: str) -> Statement:
    found = [event for event in third_reading().events if isinstance(event, Statement) and event.modality == modality]
    return replace(found[0], content=(), evidence=second_reading().events[0].evidence)


def test_an_actor_that_only_articles_know_is_described_once() -> None:
    store = built(READINGS)
    novak = "<https://w3id.org/dkg/id/actor/~ivo%20novak>"

    assert column(store, f"{novak} rdfs:label ?x") == ["Ivo Novak"]
    assert column(store, f"{novak} dkg:represents/rdfs:label ?x") == ["Belmark"]
    labels = f"{PREFIXES} SELECT ?a WHERE {{ ?a a dkg:Actor . GRAPH ?g {{ ?a rdfs:label ?label }} }}"
    rows = [row["a"] for row in store.select(labels).rows]
    assert len(rows) == len(set(rows))


def test_every_event_has_one_label_and_its_articles() -> None:
    query = f"""{PREFIXES}
        SELECT ?event (COUNT(DISTINCT ?label) AS ?labels) (COUNT(DISTINCT ?article) AS ?articles) WHERE {{
            VALUES ?kind {{ dkg:Statement dkg:Demand dkg:Response dkg:Meeting dkg:Act }}
            ?event a ?kind
            OPTIONAL {{ ?event rdfs:label ?label }} OPTIONAL {{ ?event dkg:reportedIn ?article }}
        }} GROUP BY ?event"""
    rows = built(READINGS).select(query).rows

    assert len(rows) == 19
    assert all(row["labels"] == 1 and row["articles"] in {1, 2} for row in rows)


def test_who_does_an_event_is_said_once_however_many_articles_tell_it() -> None:
    copies = [replace(first_reading(), article=replace(first_reading().article, key=f"copy {n}")) for n in range(3)]
    store = built(copies)
    rows = store.select(
        f"""{PREFIXES} SELECT ?event ?who WHERE {{ ?event dkg:by ?actor . ?actor rdfs:label ?who }}"""
    ).rows

    assert len({(row["event"], row["who"]) for row in rows}) == len(rows)
    doing = "dkg:speaker|dkg:demander|dkg:responder|dkg:participant|dkg:actor"
    assert {row["event"] for row in rows} == {*column(store, f"?x {doing} ?anybody")}
    assert set(column(store, f"?event {doing} ?x")) == set(column(store, "?event dkg:by ?x"))


def test_what_is_counted_is_what_there_is_to_count() -> None:
    store = built(READINGS)
    counted = store.select(f"""{PREFIXES}
        PREFIX nif: <http://persistence.uni-leipzig.org/nlp2rdf/ontologies/nif-core#>
        SELECT ?what (COUNT(DISTINCT ?each) AS ?number) WHERE {{
            {{ ?each a dkg:ActorMention ; dkg:denotes ?one . BIND ("mentionCount" AS ?what) }}
            UNION {{
                ?m a dkg:ActorMention ; dkg:denotes ?one ; nif:referenceContext ?each . BIND ("articleCount" AS ?what)
            }}
            UNION {{ ?each a dkg:Statement ; dkg:reportedIn ?one . BIND ("statementCount" AS ?what) }}
            UNION {{ ?each a dkg:Demand ; dkg:reportedIn ?one . BIND ("demandCount" AS ?what) }}
            UNION {{ ?each a dkg:Response ; dkg:reportedIn ?one . BIND ("responseCount" AS ?what) }}
            UNION {{ ?each a dkg:Meeting ; dkg:reportedIn ?one . BIND ("meetingCount" AS ?what) }}
            UNION {{ ?each a dkg:Act ; dkg:reportedIn ?one . BIND ("actCount" AS ?what) }}
        }} GROUP BY ?what ?one ORDER BY ?what ?number""").rows
    derived = store.select(f"""{PREFIXES} SELECT ?what ?number WHERE {{
        ?one ?property ?number . BIND (STRAFTER(STR(?property), "dkg/") AS ?what)
        FILTER (STRENDS(?what, "Count") && ?what NOT IN ("eventCount", "reportCount"))
        }} ORDER BY ?what ?number""").rows

    assert derived == counted
    assert len({row["what"] for row in derived}) == 7


def test_what_several_articles_tell_in_other_words_is_counted_where_it_stands_for_all() -> None:
    rows = (
        built(READINGS)
        .select(f"""{PREFIXES}
        SELECT ?one ?number (COUNT(DISTINCT ?article) AS ?articles) WHERE {{
            ?one dkg:reportCount ?number .
            {{ ?one dkg:reportedIn ?article }} UNION {{ ?told dkg:sameEvent ?one ; dkg:reportedIn ?article }}
        }} GROUP BY ?one ?number""")
        .rows
    )

    assert len(rows) == 3
    assert [row["number"] for row in rows] == [row["articles"] for row in rows]


def test_an_actor_is_looked_up_by_the_words_of_its_names_and_its_key() -> None:
    words = column(built(READINGS), '?actor dkg:nameWord ?x ; rdfs:label "Clara Müller"')

    assert words == ["clara", "clara-muller", "mueller", "muller"]


def test_an_undated_article_gives_no_day() -> None:
    reading = first_reading()
    undated = Article(key="undated", text=reading.article.text)
    store = built([replace(reading, article=undated)])

    assert column(store, "?s a dkg:Statement ; dkg:day ?x") == ["2022-01-30"]
