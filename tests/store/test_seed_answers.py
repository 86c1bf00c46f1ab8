"""The named questions on the seed articles: facts among the answers, the same on both files; valid graphs."""

from collections.abc import Mapping
from pathlib import Path

import pyoxigraph as ox
import pytest
from rdflib import Graph, Literal, URIRef
from rdflib.query import ResultRow

from kg.building import STORE, build
from kg.pipeline import prepare, violations
from kg.read import Given, Trouble
from kg.store.local import GraphStore
from kg.store.questions import ask, questions
from tests.command import SEEDS

CALL = "Antony Blinken and Sergei Lavrov, phone call, held 2022-02-01"
# name, parameters, a row that is among the answers, in these columns
FACTS = [
    pytest.param("meetings", {"actor": "Blinken", "with": "Lavrov"}, ("meets",), (CALL,), id="meetings"),
    pytest.param("meeting-history", {"actor": "Lavrov"}, ("meets", "tells"), (CALL, "held"), id="meeting-history"),
    pytest.param("counterparts", {"actor": "Lavrov"}, ("name",), ("Antony Blinken",), id="counterparts"),
    pytest.param("demands", {"addressee": "NATO"}, ("demander", "of"), ("Russia", "NATO"), id="demands"),
    pytest.param("demand-history", {"actor": "Blinken"}, ("tells",), ("made",), id="demand-history"),
    pytest.param(
        "who-speaks-about-whom",
        {"actor": "Lavrov"},
        ("speaker", "of"),
        ("Sergei Lavrov", "United States"),
        id="who-speaks-about-whom",
    ),
]


def unexpected(trouble: Trouble) -> None:
    pytest.fail(f"{trouble.source}: {trouble.reason}")


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    output = tmp_path_factory.mktemp("seeds")
    build(Given(paths=(SEEDS,)), output, prepare(), on_trouble=unexpected)
    return output


@pytest.mark.parametrize(("name", "parameters", "columns", "row"), FACTS)
def test_a_fact_is_among_the_answers(
    folder: Path, name: str, parameters: Mapping[str, str], columns: tuple[str, ...], row: tuple[object, ...]
) -> None:
    with GraphStore.open(folder / STORE) as store:
        rows = ask(store, name, **parameters).rows

    assert row in [tuple(each[column] for column in columns) for each in rows]


def test_every_graph_is_valid(folder: Path) -> None:
    with GraphStore.open(folder / STORE) as store:
        assert {graph: violations(store, graph) for graph in store.graphs()} == dict.fromkeys(store.graphs(), ())


def loaded(file: Path, form: ox.RdfFormat) -> ox.Store:
    store = ox.Store()
    store.load(path=str(file), format=form)
    return store


def plain(store: ox.Store, query: str) -> list[list[str | None]]:
    answer = store.query(query, use_default_graph_as_union=True)
    assert isinstance(answer, ox.QuerySolutions)
    return [[getattr(term, "value", None) for term in row] for row in answer]


def test_the_flat_file_and_the_quads_give_the_same_answers(folder: Path) -> None:
    flat = loaded(folder / "graph.nt", ox.RdfFormat.N_TRIPLES)
    quads = loaded(folder / "graph.nq", ox.RdfFormat.N_QUADS)
    asked = {name: question.query for name, question in questions().items() if name != "contradictions"}

    answers = {name: plain(quads, query) for name, query in asked.items()}

    assert [name for name, rows in answers.items() if not rows] == []
    assert {name: plain(flat, query) for name, query in asked.items()} == answers


def lexical(term: object) -> str | None:
    return str(term) if isinstance(term, Literal | URIRef) else None


@pytest.mark.parametrize("name", ["meetings", "demands", "denials"])
def test_rdflib_gives_the_same_answers(folder: Path, name: str) -> None:
    flat = loaded(folder / "graph.nt", ox.RdfFormat.N_TRIPLES)
    graph = Graph().parse(folder / "graph.nt", format="nt")
    query = questions()[name].query

    found = [row for row in graph.query(query) if isinstance(row, ResultRow)]

    assert found
    assert [[lexical(term) for term in row] for row in found] == plain(flat, query)
