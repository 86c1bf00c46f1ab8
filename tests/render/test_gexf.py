from collections.abc import Callable
from datetime import date
from io import BytesIO
from xml.etree import ElementTree as ET

import networkx as nx
import pytest

from kg.render.answers import answers
from kg.render.gexf import gexf, graphml
from kg.render.narrowing import narrowed
from kg.render.network import network
from kg.render.vis import vis
from kg.render.wanted import Narrowing
from tests.render.sample import ID, sample

GEXF = "{http://gexf.net/1.3}"


def test_gexf_is_as_its_schema_says() -> None:
    root = ET.fromstring(gexf(network(answers(sample()))))  # noqa: S314 - our own file
    (body,) = root
    nodes = [node.get("id") for node in root.iter(f"{GEXF}node")]
    declared = {
        table.get("class"): {each.get("id"): each.get("type") for each in table}
        for table in body.findall(f"{GEXF}attributes")
    }
    told = {
        kind: {value.get("for") for each in root.iter(f"{GEXF}{kind}") for value in each.iter(f"{GEXF}attvalue")}
        for kind in ("node", "edge")
    }
    spells = [(spell.get("start"), spell.get("end")) for spell in root.iter(f"{GEXF}spell")]

    assert root.attrib == {"version": "1.3"}
    assert [each.tag.removeprefix(GEXF) for each in body] == ["attributes", "attributes", "nodes", "edges"]
    assert body.attrib == {
        "defaultedgetype": "directed",
        "mode": "dynamic",
        "timeformat": "date",
        "timerepresentation": "interval",
    }
    assert {sort for table in declared.values() for sort in table.values()} <= {"string", "integer"}
    assert all(told[kind] == {*declared[kind]} for kind in told)
    assert {edge.get(end) for edge in root.iter(f"{GEXF}edge") for end in ("source", "target")} <= {*nodes}
    assert len({*nodes}) == len(nodes)
    assert spells
    assert all(date.fromisoformat(str(start)) <= date.fromisoformat(str(end)) for start, end in spells)


def test_gexf_reads_back_with_ties_and_places() -> None:
    graph = network(answers(sample()))
    read = nx.read_gexf(BytesIO(gexf(graph).encode()))

    assert {name: read.nodes[name]["label"] for name in read} == dict(graph.nodes(data="label"))
    assert sorted(each["label"] for *_, each in read.edges(data=True)) == sorted(
        kind for *_, kind in graph.edges(data="kind")
    )
    assert read.nodes[ID + "actor/muller"]["viz"]["position"]["x"] == graph.nodes[ID + "actor/muller"]["x"]


def test_gexf_tells_of_each_tie_its_kind_weight_and_days() -> None:
    graph = network(answers(sample()))
    read = nx.read_gexf(BytesIO(gexf(graph).encode()))
    ties = {
        (source.rpartition("/")[2], each["kind"], target.rpartition("/")[2]): (
            each["weight"],
            each["count"],
            each["first"],
            each["last"],
            each.get("spells"),
        )
        for source, target, each in read.edges(data=True)
    }

    assert read.is_multigraph()
    assert read.graph["mode"] == "dynamic"
    assert ties["muller", "speaks to", "weber"] == (2.0, 1, "2022-01-30", "2022-01-30", [("2022-01-30",) * 2])
    assert ties["muller", "plans to meet", "weber"] == (1.0, 1, "2022-02-05", "2022-02-05", [("2022-02-05",) * 2])


def test_gephi_tells_the_ties_of_a_pair_apart_by_the_kind_of_an_edge() -> None:
    root = ET.fromstring(gexf(network(answers(sample()))))  # noqa: S314 - our own file
    edges = [(edge.get("source"), edge.get("target"), edge.get("kind")) for edge in root.iter(f"{GEXF}edge")]

    assert len(set(edges)) == len(edges)
    assert len({(source, target) for source, target, _ in edges}) < len(edges)


@pytest.mark.parametrize("write", [gexf, graphml])
def test_who_is_only_named_is_no_node(write: Callable[[nx.MultiDiGraph], str]) -> None:
    near = narrowed(answers(sample()), Narrowing(focus=ID + "actor/courier"))

    assert near.named
    assert not any(iri in write(network(near)) for iri in near.named)


def test_graphml_reads_back() -> None:
    graph = network(answers(sample()))
    read = nx.read_graphml(BytesIO(graphml(graph).encode()))

    assert read.number_of_edges() == graph.number_of_edges()


@pytest.mark.parametrize("write", [gexf, graphml])
def test_hostile_text_makes_no_broken_file(write: Callable[[nx.MultiDiGraph], str]) -> None:
    tables = sample()
    tables["meetings"] = [{**row, "held": "\x00<b>"} for row in tables["meetings"]]
    tables["ties"] += [{**row, "kind": "\x00<b>\ud800"} for row in tables["ties"]]
    tables["actors"] = [{**row, "name": "<b>\x00&\u202e" + str(row["name"])} for row in tables["actors"]]
    text = write(network(answers(tables)))

    assert ET.fromstring(text) is not None  # noqa: S314 - our own file
    assert "<b>" not in text


def test_pyvis_gets_every_tie_and_no_physics() -> None:
    graph = network(answers(sample()))
    drawn = vis(graph)

    assert len(drawn.edges) == graph.number_of_edges()
    assert all(node["physics"] is False and "title" not in node for node in drawn.nodes)
