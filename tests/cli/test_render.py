"""kg render: the whole graph or a part of it, as a page or for graph programs."""

import json
import re
from pathlib import Path
from typing import Any

import networkx as nx
import pytest

from tests.command import kg


def payload(page: Path) -> dict[str, Any]:
    """What the page was given to draw."""
    found = re.search(r'<script type="application/json" id="payload">(.*?)</script>', page.read_text(encoding="utf-8"))
    assert found
    drawn: dict[str, Any] = json.loads(found[1])
    return drawn


@pytest.mark.parametrize("name", ["graph.nq", "graph.nt", "graph.ttl"])
def test_of_a_file_and_of_a_store_the_same_page(built: Path, tmp_path: Path, name: str) -> None:
    target = tmp_path / "own.html"

    first, second = (kg("render", "--graph", built / name, "-o", target).stdout for _ in range(2))

    assert (first, second) == (f"{target}\n", f"{target} (unchanged)\n")
    assert target.read_bytes() == (built / "graph.html").read_bytes()


def test_a_trig_file_is_drawn_too(built: Path, tmp_path: Path) -> None:
    # N-Quads of one graph as TriG, by hand: a graph's name around its triples.
    lines = (built / "graph.nt").read_text(encoding="utf-8")
    (tmp_path / "graph.trig").write_text(f"<https://example.org/all> {{\n{lines}}}\n", encoding="utf-8")

    done = kg("render", "--graph", tmp_path / "graph.trig")

    assert done.stdout == f"{tmp_path / 'graph.html'}\n"
    assert (tmp_path / "graph.html").read_bytes() == (built / "graph.html").read_bytes()


def test_options_narrow_the_page_and_it_says_so(built: Path, tmp_path: Path) -> None:
    target = tmp_path / "lavrov.html"
    options = ("--focus", "lavrov", "--steps", "1", "--since", "2022-01-26", "--until", "2022-02-01", "--top", "4")

    pages = []
    for _ in range(2):
        done = kg("render", "--graph", built, *options, "--min-weight", "1", "-o", target)
        assert (done.stdout.split()[0], done.stderr, done.returncode) == (str(target), "", 0)
        pages.append(target.read_bytes())
        target.unlink()
    target.write_bytes(pages[0])
    drawn = payload(target)

    assert pages[0] == pages[1]
    assert drawn["narrowing"] == ("around Sergei Lavrov (1 step), 26 Jan 2022 to 1 Feb 2022, the 4 strongest actors")
    assert drawn["actors"]["length"] - len(drawn["actors"].get("named", {}).get("places", [])) == 4
    assert len(pages[0]) < len((built / "graph.html").read_bytes())


def test_a_part_does_not_take_the_place_of_the_page_of_all(built: Path, tmp_path: Path) -> None:
    (tmp_path / "graph.nq").write_bytes((built / "graph.nq").read_bytes())

    assert kg("render", "--graph", tmp_path, "--top", "3").stdout == f"{tmp_path / 'part.html'}\n"
    assert not (tmp_path / "graph.html").exists()


@pytest.mark.parametrize(
    ("options", "name"),
    [
        pytest.param(("-o", "own.gexf"), "own.gexf", id="by the ending"),
        pytest.param(("--format", "gexf", "-o", "own.xml"), "own.xml", id="by the option"),
        pytest.param(("-o", "own.GRAPHML"), "own.GRAPHML", id="GraphML"),
    ],
)
def test_files_for_gephi_hold_the_ties_that_are_wanted(
    built: Path, tmp_path: Path, options: tuple[str, ...], name: str
) -> None:
    drawn = []
    for more in ((), ("--focus", "Lavrov", "--top", "5")):
        assert kg("render", "--graph", built, *options, *more, folder=tmp_path).returncode == 0
        drawn.append(read(tmp_path / name))
    whole, part = drawn

    assert len(part) == 5
    assert set(part) < set(whole)
    assert 0 < part.number_of_edges() < whole.number_of_edges()
    assert all(each["weight"] >= 1 and each["kind"] for *_, each in whole.edges(data=True))


def read(path: Path) -> nx.MultiDiGraph:
    return nx.read_graphml(path, force_multigraph=True) if "graphml" in path.name.lower() else nx.read_gexf(path)


@pytest.mark.parametrize(
    ("options", "code", "told"),
    [
        pytest.param(("--focus", "Lavrof"), 1, "no article mentions an actor 'Lavrof'; did you mean", id="nobody"),
        pytest.param(("--focus", "United"), 1, "'United' may be several actors: ", id="several"),
        pytest.param(("--since", "2030-01-01"), 1, "nothing is left of the graph, narrowed to: since", id="no day"),
        pytest.param(("--min-weight", "99"), 1, "ties of 99 articles or more", id="no tie"),
        pytest.param(("--since", "yesterday"), 2, "does not match the format", id="no date"),
        pytest.param(("--since", "2022-02-01", "--until", "2022-01-01"), 2, "is after --until", id="backwards"),
        pytest.param(("--steps", "2"), 2, "--steps needs --focus", id="steps from nowhere"),
        pytest.param(("--steps", "0", "--focus", "Lavrov"), 2, "--steps", id="no step"),
        pytest.param(("--top", "0"), 2, "--top", id="nobody at the top"),
        pytest.param(("-o", "graph.pdf"), 2, "end it in .html, .htm, .gexf, .graphml, or give --format", id="form"),
        pytest.param(("--format", "pdf"), 2, "--format", id="no such form"),
    ],
)
def test_what_cannot_be_drawn_is_told_and_nothing_is_written(
    built: Path, tmp_path: Path, options: tuple[str, ...], code: int, told: str
) -> None:
    output = () if "-o" in options else ("-o", "page.html")

    done = kg("render", "--graph", built, *options, *output, folder=tmp_path, columns="200")

    assert done.returncode == code
    assert told in done.stderr
    assert [*tmp_path.iterdir()] == []


def test_a_graph_of_other_terms_is_told(tmp_path: Path) -> None:
    path = tmp_path / "other.ttl"
    path.write_text("<https://example.org/a> <https://example.org/b> <https://example.org/c> .", encoding="utf-8")

    done = kg("render", "--graph", path)

    assert (done.returncode, [*tmp_path.iterdir()]) == (1, [path])
    assert "holds no actors in the terms of kg (ontology/kg.ttl): nothing to draw" in done.stderr


def test_hostile_words_of_the_user_are_no_query(built: Path, tmp_path: Path) -> None:
    done = kg("render", "--graph", built, "--focus", '"> } DROP ALL', "-o", tmp_path / "page.html")

    assert done.returncode == 1
    assert "no article mentions an actor" in done.stderr
