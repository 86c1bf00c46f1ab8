import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pyoxigraph as ox
import pytest

from kg.rdf.identifiers import DERIVED, DIRECTORY, article_iri, extractor_iri
from kg.rdf.nquads import to_nquads
from kg.rdf.quads import quads
from kg.store.local import ArticleState, GraphStore, QueryError, StoreError, StoreLockedError
from tests.rdf.example import DIRECTORY as KNOWN
from tests.rdf.example import EXTRACTOR, example_nquads, example_readings, first_reading
from tests.store.graphs import example_store, fill, finish

FIRST = str(article_iri("2022/first.txt"))


def first_nquads() -> str:
    return to_nquads(quads(first_reading(), extractor=EXTRACTOR, known={actor.key for actor in KNOWN}))


def test_a_graph_comes_back_byte_for_byte(tmp_path: Path) -> None:
    with GraphStore.memory() as store:
        fill(store, example_readings())
        store.dump(tmp_path)

    written = (tmp_path / "graph.nq").read_text(encoding="utf-8")
    articles = "".join(sorted("".join(example_nquads()[:-1]).splitlines(keepends=True)))
    assert written == articles


def test_files_are_the_same_bytes_from_disk_and_memory_and_twice(tmp_path: Path) -> None:
    example_store().dump(tmp_path / "memory")
    with GraphStore.open(tmp_path / "store") as store:
        fill(store, reversed(example_readings()))
        finish(store)
        store.dump(tmp_path / "disk")
    with GraphStore.open(tmp_path / "store") as store:
        finish(store)
        store.dump(tmp_path / "again")

    contents = {
        folder: [(tmp_path / folder / name).read_bytes() for name in ("graph.nq", "graph.nt", "graph.ttl")]
        for folder in ("memory", "disk", "again")
    }
    assert contents["disk"] == contents["memory"]
    assert contents["again"] == contents["memory"]
    assert {each.name for each in (tmp_path / "again").iterdir()} == {"graph.nq", "graph.nt", "graph.ttl"}


def test_the_flat_file_has_each_triple_once(tmp_path: Path) -> None:
    example_store().dump(tmp_path)
    lines = (tmp_path / "graph.nt").read_text(encoding="utf-8").splitlines()
    quads_ = (tmp_path / "graph.nq").read_text(encoding="utf-8").splitlines()

    assert lines == sorted(set(lines))
    assert set(lines) == {quad.rsplit(" <", 1)[0] + " ." for quad in quads_}
    assert len(lines) < len(quads_)


def test_a_graph_is_replaced_whole_and_dropped() -> None:
    store = example_store()
    store.replace(FIRST, f'<{FIRST}> <https://w3id.org/dkg/key> "new" <{FIRST}> .\n')

    assert store.ntriples(FIRST) == f'<{FIRST}> <https://w3id.org/dkg/key> "new" .\n'

    store.drop(FIRST)
    assert FIRST not in store.graphs()
    assert len(store.graphs()) == 4


def test_a_replaced_graph_comes_back_byte_for_byte_whatever_its_texts() -> None:
    texts = ["", '"', "\\u0041", "\\", "}} }", "# no remark", "a\nb\r\tc", "\x01\x7f", "Müller 🕊 \u202e", "<http://a>"]
    triples = [f"<{FIRST}> <https://w3id.org/dkg/key> {ox.Literal(text)} .\n" for text in texts]
    store = GraphStore.memory()

    store.replace(FIRST, "".join(triple.removesuffix(" .\n") + f" <{FIRST}> .\n" for triple in triples))

    assert store.ntriples(FIRST) == "".join(sorted(triples))
    assert store.values("https://w3id.org/dkg/key") == {*texts}


def test_a_graph_replaced_by_nothing_is_gone() -> None:
    store = example_store()
    store.replace(FIRST, "")

    assert store.ntriples(FIRST) == ""


def test_quads_of_another_graph_are_refused_and_nothing_changes() -> None:
    store = example_store()
    before = store.ntriples(FIRST)

    with pytest.raises(ValueError, match="quads of another graph"):
        store.replace(FIRST, f'<{FIRST}> <https://w3id.org/dkg/key> "new" <{DERIVED}> .\n')

    assert store.ntriples(FIRST) == before


def test_quads_that_cannot_be_read_change_nothing() -> None:
    store = example_store()
    before = store.ntriples(FIRST)

    with pytest.raises(SyntaxError):
        store.replace(FIRST, first_nquads() + "nonsense")

    assert store.ntriples(FIRST) == before


def test_articles_tell_what_they_were_read_from() -> None:
    articles = example_store().articles()

    assert len(articles) == 3
    assert articles[FIRST] == ArticleState(
        text_hash="7edd8bdaacaad150bd56417ec3a2ca04fd74a2c03431a81f001ca2f259ce2e3a",
        extractor=str(extractor_iri(EXTRACTOR)),
    )
    assert str(DIRECTORY) not in articles


def test_answers_are_typed() -> None:
    query = """
        SELECT (1 AS ?n) (1.5 AS ?d) (true AS ?b) ("x" AS ?t) (<http://a> AS ?i) ("2022-01-30"^^<d:x> AS ?o) ?free
               ("x"^^<http://www.w3.org/2001/XMLSchema#integer> AS ?bad) WHERE {}"""
    table = GraphStore.memory().select(query)

    assert table.columns == ("n", "d", "b", "t", "i", "o", "free", "bad")
    assert table.rows == (
        {"n": 1, "d": 1.5, "b": True, "t": "x", "i": "http://a", "o": "2022-01-30", "free": None, "bad": "x"},
    )


def test_each_form_of_query_is_answered() -> None:
    store = GraphStore.memory()
    store.replace("http://g", '<http://a> <http://p> "x" <http://g> .\n')
    row = {"subject": "http://a", "predicate": "http://p", "object": "x"}

    assert store.select("ASK { ?s ?p ?o }").rows == ({"answer": True},)
    assert store.select("CONSTRUCT WHERE { ?s ?p ?o }").rows == (row,)
    assert store.select("DESCRIBE <http://a>").rows == (row,)
    assert store.select("SELECT ?g { GRAPH ?g { ?s ?p ?o } }").rows == ({"g": "http://g"},)


@pytest.mark.parametrize("query", ["", "SELECT * WHERE {", "DROP ALL", "INSERT DATA { <a:a> <a:a> <a:a> }"])
def test_what_is_no_query(query: str) -> None:
    with pytest.raises(QueryError, match="cannot be answered"):
        GraphStore.memory().select(query)


def test_a_parameter_that_a_query_does_not_declare() -> None:
    with pytest.raises(ValueError, match="no parameter y"):
        GraphStore.memory().select("SELECT ?x { VALUES ?x { UNDEF } }", {"y": ["a"]})


# Opens the store in the folder, and keeps it until its input ends.
HOLD = "import sys, pyoxigraph; store = pyoxigraph.Store(sys.argv[1]); print('open', flush=True); sys.stdin.read()"


def test_a_store_in_use_by_another_process_is_told_and_can_be_read(tmp_path: Path) -> None:
    folder = tmp_path / "store"
    with GraphStore.open(folder) as store:
        store.replace(FIRST, first_nquads())
    command = [sys.executable, "-c", HOLD, str(folder)]
    with subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True) as other:
        assert other.stdout is not None
        assert other.stdout.readline() == "open\n"

        with pytest.raises(StoreLockedError, match="in use by another process"):
            GraphStore.open(folder)
        with GraphStore.open_read_only(folder) as reader:
            assert reader.graphs() == (FIRST,)
        other.communicate()

    with GraphStore.open(folder) as store:
        assert store.graphs() == (FIRST,)


def test_a_folder_of_something_else_is_left_alone(tmp_path: Path) -> None:
    (tmp_path / "letter.txt").write_text("Dear", encoding="utf-8")

    with pytest.raises(StoreError, match="holds other files"):
        GraphStore.open(tmp_path)
    assert [each.name for each in tmp_path.iterdir()] == ["letter.txt"]


def test_a_file_is_no_store(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("", encoding="utf-8")

    with pytest.raises(StoreError, match="is a file"):
        GraphStore.open(tmp_path / "file")


@pytest.mark.parametrize("opening", [GraphStore.open, GraphStore.open_read_only])
def test_a_damaged_store_is_told(tmp_path: Path, opening: Callable[[Path], GraphStore]) -> None:
    (tmp_path / "CURRENT").write_text("garbage", encoding="utf-8")

    with pytest.raises(StoreError, match="holds no graph that can be read"):
        opening(tmp_path)


def test_reading_what_is_not_there_makes_nothing(tmp_path: Path) -> None:
    with pytest.raises(StoreError, match="build one first"):
        GraphStore.open_read_only(tmp_path / "store")
    assert os.listdir(tmp_path) == []  # noqa: PTH208 - a list to compare
