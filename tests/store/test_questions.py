"""Every named question: its answer on the example, the same in Oxigraph and rdflib, on quads and on the flat file."""

from collections.abc import Iterator, Mapping
from dataclasses import replace
from datetime import date
from pathlib import Path

import pyoxigraph as ox
import pytest
from rdflib import Dataset, Graph, Literal, URIRef
from rdflib.query import ResultRow

from kg.model import ActorKind
from kg.store.binding import Iri, bound
from kg.store.local import GraphStore
from kg.store.paging import PARAMETERS, own_limit
from kg.store.questions import QuestionError, ask, find_actor, questions
from tests.rdf.example import first_reading
from tests.store.graphs import example_store, fill, finish

MULLER = "https://w3id.org/dkg/id/actor/clara-muller"
SAID, CLAIM = "Arland is not planning an attack on Belmark", "Arland is planning an attack on Belmark"
CALL = "Clara Müller and Viktor Weber, phone call, held 2022-01-30"
TALKS = "Clara Müller and Viktor Weber, talks, cancelled 2022-02-05"
TOLD = f"Clara Müller says to Viktor Weber: {SAID}"
WITHDRAW = "withdraw its troops from Belmark"
THIRD_KEY = "https://courier.example/third?day=6"

# name, parameters, columns shown here, rows
ANSWERS = [
    pytest.param(
        "who-said-what",
        {"actor": "clara müller"},
        "day says polarity modality to content articles",
        [("2022-01-30", "assert", "asserted", "actual", "Viktor Weber", SAID, 2)],
        id="who-said-what",
    ),
    pytest.param(
        "who-said-what",
        {"words": "BORDER", "since": "2022-02-03"},
        "speaker says polarity content",
        [("Ivo Novak", "assert", "not said", "the border will be closed")],
        id="who-said-what-words-and-date",
    ),
    pytest.param(
        "who-said-what",
        {"addressee": "Ardon"},
        "speaker says content",
        [("Viktor Weber", "demand", "to open the border this week")],
        id="who-said-what-addressee",
    ),
    pytest.param(
        "quotations",
        {"until": "2022-01-31"},
        "speaker quotation key",
        [("Clara Müller", "direct", "2022/first.txt"), ("Clara Müller", "direct", "2022/second.txt")],
        id="quotations",
    ),
    pytest.param(
        "demands",
        {"addressee": "northern-league"},
        "day demander content strength stands",
        [
            ("2022-01-31", "Clara Müller", WITHDRAW, "demand", "rejected"),
            ("2022-02-02", "Arland", WITHDRAW, "demand", "rejected"),
        ],
        id="demands",
    ),
    pytest.param(
        "demands",
        {"actor": "viktor-weber"},
        "of deadline deadlineText condition",
        [("Arland", "2022-02-06", "this week", None)],
        id="demands-deadline",
    ),
    pytest.param(
        "demands",
        {"status": "Rejected"},
        "demander of",
        [("Clara Müller", "Northern League"), ("Arland", "Northern League")],
        id="demands-status",
    ),
    pytest.param(
        "unanswered-demands",
        {"actor": "Weber"},
        "day of content",
        [("2022-02-02", "Arland", "to open the border this week")],
        id="unanswered-demands",
    ),
    pytest.param(
        "responses",
        {"demander": "arland"},
        "day responder answer inWriting demandOf content",
        [("2022-02-02", "Northern League", "rejects", True, "Arland", WITHDRAW)],
        id="responses",
    ),
    pytest.param(
        "meetings",
        {"actor": "Müller", "with": "Weber"},
        "day meets form stands place articles",
        [
            ("2022-01-30", CALL, "phone call", "held", None, 1),
            ("2022-02-05", TALKS, "talks", "cancelled", "Geneva", 2),
        ],
        id="meetings",
    ),
    pytest.param("meetings", {"status": "held"}, "meets", [(CALL,)], id="meetings-status"),
    pytest.param("meetings-not-held", {}, "meets stands", [(TALKS, "cancelled")], id="meetings-not-held"),
    pytest.param(
        "counterparts",
        {"actor": "Weber"},
        "name meetings first last",
        [("Clara Müller", 1, "2022-01-30", "2022-01-30")],
        id="counterparts",
    ),
    pytest.param(
        "demand-history",
        {"addressee": "NL"},
        "asks published key answeredBy tells",
        [
            (
                f"Arland demands of Northern League: {WITHDRAW} (rejected)",
                "2022-02-02",
                "2022/second.txt",
                None,
                "rejected",
            ),
            (
                f"Arland demands of Northern League: {WITHDRAW} (rejected)",
                "2022-02-02",
                "2022/second.txt",
                "Northern League",
                "rejects",
            ),
            (
                f"Clara Müller demands of Northern League: {WITHDRAW} (rejected)",
                "2022-01-31",
                "2022/first.txt",
                None,
                "made",
            ),
        ],
        id="demand-history",
    ),
    pytest.param(
        "demand-history",
        {"responder": "northern-league", "words": "troops"},
        "answeredBy tells evidence",
        [
            (
                "Northern League",
                "rejects",
                "The Northern League rejected in writing Arland's demand to withdraw its troops from Belmark.",
            )
        ],
        id="demand-history-responder",
    ),
    pytest.param(
        "meeting-history",
        {"actor": "Müller", "since": "2022-02-01"},
        "meets published key tells stands",
        [
            (TALKS, "2022-02-02", "2022/second.txt", "planned", "cancelled"),
            (TALKS, "2022-02-06", THIRD_KEY, "cancelled", "cancelled"),
        ],
        id="meeting-history",
    ),
    pytest.param(
        "who-speaks-about-whom",
        {},
        "speaker of statements articles first last",
        [
            ("Clara Müller", "Arland", 1, 2, "2022-01-30", "2022-01-30"),
            ("Clara Müller", "Belmark", 1, 2, "2022-01-30", "2022-01-30"),
            ("Ivo Novak", "Arland", 1, 1, "2022-01-31", "2022-01-31"),
            ("Viktor Weber", "Northern League", 1, 1, "2022-02-06", "2022-02-06"),
        ],
        id="who-speaks-about-whom",
    ),
    pytest.param(
        "timeline",
        {"actor": "Arland", "since": "2022-02-02", "until": "2022-02-05"},
        "day part what",
        [
            ("2022-02-02", "demander", f"Arland demands of Northern League: {WITHDRAW} (rejected)"),
            ("2022-02-02", "addressee", "Viktor Weber demands of Arland: to open the border this week"),
            ("2022-02-02", "addressee", "Viktor Weber urges Arland: to open the border this week (pending)"),
            ("2022-02-05", "actor", "Arland deploys troops toward Belmark"),
        ],
        id="timeline",
    ),
    pytest.param(
        "acts",
        {"actor": "arland"},
        "day who does toward modality claimed saidBy articles",
        [
            ("2022-02-05", "Arland", "deploys troops", "Belmark", "actual", None, None, 1),
            ("2022-02-06", "Arland", "threatens", "Northern League", "actual", True, "Viktor Weber", 1),
        ],
        id="acts",
    ),
    pytest.param(
        "acts",
        {"kind": "Sanctions", "target": "arland"},
        "who does modality",
        [("Northern League", "sanctions", "expected")],
        id="acts-kind",
    ),
    pytest.param(
        "evidence",
        {"actor": "arland", "words": "sent troops"},
        "evidence cue what",
        [
            (
                "Arland sent troops to the border with Belmark on Saturday.",
                "send",
                "Arland deploys troops toward Belmark",
            )
        ],
        id="evidence-of-an-act",
    ),
    pytest.param(
        "reported-by-several",
        {},
        "articles what",
        [(2, f"Clara Müller demands of Northern League: {WITHDRAW} (rejected)"), (2, TALKS), (2, TOLD)],
        id="reported-by-several",
    ),
    pytest.param(
        "same",
        {"words": "withdraw"},
        "what",
        [
            (f"Clara Müller demands of Northern League: {WITHDRAW} (rejected)",),
            (f"Arland demands of Northern League: {WITHDRAW} (rejected)",),
        ],
        id="same",
    ),
    pytest.param(
        "single-source",
        {"article": "2022/second.txt"},
        "what",
        [
            (f"Arland demands of Northern League: {WITHDRAW} (rejected)",),
            (f"Northern League rejects in writing the demand of Arland: {WITHDRAW}",),
            ("Viktor Weber demands of Arland: to open the border this week",),
            (f"Viktor Weber says: {CLAIM}",),
            ("Viktor Weber urges Arland: to open the border this week (pending)",),
        ],
        id="single-source",
    ),
    pytest.param(
        "accusations",
        {"target": "ARLAND"},
        "day accuser accused of polarity modality denials",
        [("2022-01-31", "Ivo Novak", "Arland", "lying about its troops", "asserted", "actual", 0)],
        id="accusations",
    ),
    pytest.param(
        "denials",
        {"actor": "arland"},
        "day content",
        [("2022-01-31", "any threat to Belmark"), ("2022-02-06", CLAIM)],
        id="denials",
    ),
    pytest.param(
        "contradictions",
        {},
        "kind published key what otherPublished otherKey otherWhat evidence otherEvidence",
        [
            (
                "content",
                "2022-02-02",
                "2022/second.txt",
                f"Viktor Weber says: {CLAIM}",
                "2022-02-06",
                THIRD_KEY,
                f"Arland denies: {CLAIM}",
                f"Weber said that {CLAIM}.",
                f"Arland denied that {CLAIM}.",
            )
        ],
        id="contradictions",
    ),
    pytest.param(
        "evidence",
        {"actor": "Novak"},
        "key begin end evidence cue confidence",
        [
            (
                "2022/first.txt",
                307,
                358,
                "Ivo Novak accused Arland of lying about its troops.",
                "accuse",
                0.8,
            ),
            (THIRD_KEY, 231, 280, "Novak did not say that the border will be closed.", "say", 0.9),
        ],
        id="evidence",
    ),
    pytest.param(
        "low-confidence",
        {"below": "0.8"},
        "confidence rule key",
        [(0.7, "statements.criticize", THIRD_KEY)],
        id="low-confidence",
    ),
    pytest.param(
        "ties",
        {"actor": "Müller"},
        "tie to articles events first last",
        [
            ("speaksTo", "Viktor Weber", 2, 1, "2022-01-30", "2022-01-30"),
            ("demandsOf", "Northern League", 1, 1, "2022-01-31", "2022-01-31"),
            ("metWith", "Viktor Weber", 1, 1, "2022-01-30", "2022-01-30"),
        ],
        id="ties",
    ),
    pytest.param(
        "actor",
        {"actor": "clara mueller"},
        "property value",
        [
            ("alias", "Clara Mueller"),
            ("kind", "Person"),
            ("office", "foreign minister, Ministry of Arland from 2020-05-01"),
            ("office", "minister, Arland"),
            ("represents", "Arland"),
        ],
        id="actor",
    ),
    pytest.param(
        "actors",
        {"kind": "Person"},
        "name articles mentions",
        [("Viktor Weber", 3, 9), ("Clara Müller", 3, 6), ("Ivo Novak", 2, 2)],
        id="actors",
    ),
    pytest.param(
        "roles",
        {"on": "2019-06-01", "organization": "Belmark"},
        "holder title of start end",
        [("Viktor Weber", "prime minister", "Belmark", "2015-01-01", "2019-12-31")],
        id="roles",
    ),
    pytest.param(
        "articles",
        {"since": "2022-02-01"},
        "published title publisher key statements demands meetings acts",
        [
            ("2022-02-02", "League answers Arland", None, "2022/second.txt", 3, 2, 1, 0),
            ("2022-02-06", None, None, THIRD_KEY, 5, 0, 1, 3),
        ],
        id="articles",
    ),
]


@pytest.fixture(scope="module")
def store() -> GraphStore:
    return example_store()


@pytest.mark.parametrize(("name", "parameters", "columns", "rows"), ANSWERS)
def test_answer(
    store: GraphStore, name: str, parameters: Mapping[str, str], columns: str, rows: list[tuple[object, ...]]
) -> None:
    table = ask(store, name, **parameters)

    assert [tuple(row[column] for column in columns.split()) for row in table.rows] == rows


PAGED = [name for name, question in questions().items() if own_limit(question.query)]


@pytest.mark.parametrize("name", PAGED)
def test_the_pages_of_an_answer_are_the_answer(store: GraphStore, name: str) -> None:
    whole = ask(store, name, limit="all").rows
    pages = [ask(store, name, limit="1", offset=str(number)).rows for number in range(len(whole) + 1)]

    assert whole
    assert [row for page in pages for row in page] == [*whole]
    assert ask(store, name).rows == whole
    assert ask(store, name, limit="all", offset="1").rows == whole[1:]


@pytest.mark.parametrize("kind", ActorKind)
def test_actors_of_each_kind_are_listed(kind: ActorKind) -> None:
    assert f"dkg:{kind} " in questions()["actors"].query


WIDELY_TOLD = 30


def test_what_many_articles_report_is_one_row() -> None:
    # Each article's graph repeats what the event is: joined one with another, seven properties would be 30**7 rows.
    store = GraphStore.memory()
    first = first_reading()
    copies = [replace(first, article=replace(first.article, key=f"copy {number}")) for number in range(WIDELY_TOLD)]
    fill(store, copies)
    finish(store)

    assert [row["articles"] for row in ask(store, "who-said-what", actor="Müller").rows] == [WIDELY_TOLD]
    assert [row["articles"] for row in ask(store, "demands", actor="Müller").rows] == [WIDELY_TOLD]
    assert [row["articles"] for row in ask(store, "meetings", actor="Müller").rows] == [WIDELY_TOLD]


def test_every_question_is_answered_above() -> None:
    asked = {case.values[0] for case in ANSWERS}

    assert asked == set(questions())


@pytest.fixture(scope="module")
def files(store: GraphStore, tmp_path_factory: pytest.TempPathFactory) -> Path:
    return store.dump(tmp_path_factory.mktemp("dump"))[0].parent


@pytest.fixture(scope="module")
def engines(files: Path) -> Mapping[str, Graph | ox.Store]:
    flat = ox.Store()
    flat.load(path=str(files / "graph.nt"), format=ox.RdfFormat.N_TRIPLES)
    return {
        "oxigraph flat": flat,
        "rdflib quads": Dataset(default_union=True).parse(files / "graph.nq", format="nquads"),
        "rdflib flat": Graph().parse(files / "graph.ttl", format="turtle"),
    }


def plain_rows(engine: Graph | ox.Store, query: str) -> Iterator[tuple[str | None, ...]]:
    if isinstance(engine, ox.Store):
        answer = engine.query(query)
        assert isinstance(answer, ox.QuerySolutions)
        yield from (tuple(getattr(term, "value", None) for term in row) for row in answer)
        return
    for row in engine.query(query):
        assert isinstance(row, ResultRow)
        yield tuple(lexical(term) for term in row)


def lexical(term: object) -> str | None:
    return str(term) if isinstance(term, Literal | URIRef) else None


@pytest.mark.parametrize("engine", ["oxigraph flat", "rdflib quads", "rdflib flat"])
@pytest.mark.parametrize("name", questions())
def test_engines_agree(store: GraphStore, engines: Mapping[str, Graph | ox.Store], name: str, engine: str) -> None:
    question = questions()[name]
    required = {parameter.name: [Iri(MULLER)] for parameter in question.parameters if parameter.required}
    query = bound(question.query, required)
    reference = store._store.query(query, use_default_graph_as_union=True)  # noqa: SLF001 - the same query, as terms
    assert isinstance(reference, ox.QuerySolutions)
    expected = [tuple(getattr(term, "value", None) for term in row) for row in reference]

    assert expected
    assert [*plain_rows(engines[engine], query)] == expected


@pytest.mark.parametrize("name", questions())
def test_each_question_says_what_it_asks_and_takes(name: str) -> None:
    question = questions()[name]

    assert question.text.endswith("?")
    paged = set(PARAMETERS) if own_limit(question.query) else set()
    assert {parameter.name for parameter in question.parameters} == set(declared(question.query)) | paged


def declared(query: str) -> list[str]:
    lines = [line.partition(" # given: ")[0].strip() for line in query.splitlines()]
    return [line.split()[1].removeprefix("?") for line in lines if line.endswith("{ UNDEF }")]


@pytest.mark.parametrize(
    ("name", "parameters", "message"),
    [
        pytest.param("who-sad-what", {}, "did you mean who-said-what", id="no-such-question"),
        pytest.param("demands", {"from": "Arland"}, "demands takes no 'from'", id="no-such-parameter"),
        pytest.param("timeline", {}, "timeline needs actor", id="required"),
        pytest.param("timeline", {"actor": "Clara Muler"}, "did you mean clara muller", id="misspelt-actor"),
        pytest.param("timeline", {"actor": "Xyzzy"}, "there is none like it", id="unknown-actor"),
        pytest.param("demands", {"since": "yesterday"}, "a day like 2022-01-31", id="date"),
        pytest.param("low-confidence", {"below": "half"}, "must be a number", id="number"),
        pytest.param("demands", {"status": "lost"}, "one of pending, made, rejected", id="closed-list"),
        pytest.param("evidence", {"event": "not an <iri>"}, "is not an IRI", id="iri"),
        pytest.param("actors", {"limit": "-1"}, "limit must be a whole number, or all", id="limit"),
        pytest.param("actors", {"offset": "all"}, "offset must be a whole number, not", id="offset"),
    ],
)
def test_a_question_that_cannot_be_asked(
    store: GraphStore, name: str, parameters: Mapping[str, str], message: str
) -> None:
    with pytest.raises(QuestionError, match=message):
        ask(store, name, **parameters)


@pytest.mark.parametrize("wanted", ["Clara Müller", "CLARA MULLER", "clara-muller", "Clara Mueller", "müller", MULLER])
def test_an_actor_is_found(store: GraphStore, wanted: str) -> None:
    assert find_actor(store, wanted) == MULLER


def test_a_name_of_several_actors_is_not_guessed() -> None:
    store = GraphStore.memory()
    graph = "https://w3id.org/dkg/id/graph/directory"
    for key in ("georgia", "georgia-us"):
        iri = f"https://w3id.org/dkg/id/actor/{key}"
        label = f'<{iri}> <http://www.w3.org/2000/01/rdf-schema#label> "Georgia" <{graph}/{key}> .\n'
        is_a = "<http://www.w3.org/1999/02/22-rdf-syntax-ns#type>"
        kind = f"<{iri}> {is_a} <https://w3id.org/dkg/Actor> <{graph}/{key}> .\n"
        store.replace(f"{graph}/{key}", label + kind)

    with pytest.raises(QuestionError, match="may be several actors: georgia, georgia-us"):
        find_actor(store, "GEORGIA")


@pytest.mark.parametrize(
    "hostile", ['" } #', "\\", "'''", '"""', "a\nb\r", "\u2028<script>", "?x } UNION {", "{ UNDEF }"]
)
def test_hostile_words_are_only_words(store: GraphStore, hostile: str) -> None:
    assert ask(store, "who-said-what", words=hostile).rows == ()


def test_dates_are_inclusive(store: GraphStore) -> None:
    day = date(2022, 1, 30).isoformat()

    assert len(ask(store, "meetings", since=day, until=day).rows) == 1
