import subprocess
import sys
from itertools import combinations

import networkx as nx
import pytest

from kg.render.answers import answers
from kg.render.layout import Box, fitted, parted, stressed
from kg.render.network import box, first_weight, network
from tests.render.sample import ID, crowd, sample


def drawn(graph: nx.MultiDiGraph) -> dict[str, tuple[float, float, Box]]:
    return {
        name: (each["x"], each["y"], box(each["lines"], each["radius"]))
        for name, each in graph.nodes(data=True)
        if each["first"]
    }


def overlapping(graph: nx.MultiDiGraph) -> list[tuple[str, str]]:
    return [
        (one, other)
        for (one, (x1, y1, here)), (other, (x2, y2, there)) in combinations(drawn(graph).items(), 2)
        if abs(x1 - x2) < here.half_width + there.half_width - 1
        and y1 - here.above < y2 + there.below - 1
        and y2 - there.above < y1 + here.below - 1
    ]


@pytest.mark.parametrize(("actors", "ties"), [(1, 0), (2, 1), (40, 90), (150, 500), (400, 1500)])
def test_no_name_lies_on_another(actors: int, ties: int) -> None:
    assert overlapping(network(answers(crowd(actors, ties=ties)))) == []


def test_overlaps_are_noticed() -> None:
    graph = network(answers(sample()))
    nx.set_node_attributes(graph, {name: {"x": 0, "y": 0} for name in graph})

    assert overlapping(graph)


def test_first_view_is_limited() -> None:
    graph = network(answers(crowd(1000, ties=3000)))
    first = [name for name, shown in graph.nodes(data="first") if shown]

    assert 20 <= len(first) <= 150
    assert first == list(graph)[: len(first)]


def test_every_actor_has_a_place_of_its_own() -> None:
    graph = network(answers(crowd(1000, ties=3000)))

    assert len({(each["x"], each["y"]) for _, each in graph.nodes(data=True)}) == 1000


def test_first_view_drops_weak_ties_only_where_there_are_too_many() -> None:
    assert first_weight(network(answers(sample()))) == 1


def test_many_ties_that_weigh_the_same_are_all_shown() -> None:
    graph = network(answers(crowd(300, ties=9000)))

    assert max(weight for _, _, weight in graph.edges(data="weight")) == first_weight(graph) == 1


def test_an_empty_graph_has_a_network() -> None:
    assert len(network(answers({}))) == 0


def test_weight_counts_articles() -> None:
    graph = network(answers(sample()))

    assert graph.edges[ID + "actor/muller", ID + "actor/weber", "speaks to"]["weight"] == 2


def test_places_are_the_same_in_another_process() -> None:
    code = (
        "from kg.render.answers import answers; from kg.render.network import network; "
        "from tests.render.sample import crowd; print(network(answers(crowd(120, ties=400))).nodes(data=True))"
    )
    outputs = {
        subprocess.run(
            [sys.executable, "-c", code], check=True, capture_output=True, text=True, env={"PYTHONHASHSEED": seed}
        ).stdout
        for seed in ("1", "2")
    }

    assert len(outputs) == 1


def test_distances_on_the_plane_match_those_of_the_graph() -> None:
    path = {name: {other: float(abs(ord(name) - ord(other))) for other in "abcd"} for name in "abcd"}
    points = stressed("abcd", path)
    (x1, y1), (x2, y2) = points["a"], points["d"]

    assert ((x1 - x2) ** 2 + (y1 - y2) ** 2) ** 0.5 == pytest.approx(3, rel=0.05)


def test_points_are_scaled_into_the_window() -> None:
    assert fitted({"a": (0, 0), "b": (2, 1)}, width=100, height=50) == {"a": (-50, -25), "b": (50, 25)}


def test_coinciding_actors_are_parted() -> None:
    square = Box(half_width=10, above=10, below=10)
    points = parted(dict.fromkeys("abc", (0.0, 0.0)), dict.fromkeys("abc", square))

    assert len(set(points.values())) == 3
