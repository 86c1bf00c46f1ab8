from io import BytesIO
from xml.etree import ElementTree as ET

import networkx as nx
import pytest

from kg.render.answers import answers
from kg.render.gexf import gexf, graphml
from kg.render.network import network
from kg.render.vis import vis
from tests.render.sample import ID, sample


def test_gexf_reads_back_with_ties_and_places() -> None:
    graph = network(answers(sample()))
    read = nx.read_gexf(BytesIO(gexf(graph).encode()))

    assert {name: read.nodes[name]["label"] for name in read} == dict(graph.nodes(data="label"))
    assert sorted(each["label"] for *_, each in read.edges(data=True)) == sorted(
        kind for *_, kind in graph.edges(data="kind")
    )
    assert read.nodes[ID + "actor/muller"]["viz"]["position"]["x"] == graph.nodes[ID + "actor/muller"]["x"]


def test_graphml_reads_back() -> None:
    graph = network(answers(sample()))
    read = nx.read_graphml(BytesIO(graphml(graph).encode()))

    assert read.number_of_edges() == graph.number_of_edges()


@pytest.mark.parametrize("write", [gexf, graphml])
def test_hostile_names_make_no_broken_file(write: type[str]) -> None:
    tables = sample()
    tables["actors"] = [{**row, "name": "<b>\x00&\u202e" + str(row["name"])} for row in tables["actors"]]
    text = write(network(answers(tables)))

    assert ET.fromstring(text) is not None  # noqa: S314 - our own file
    assert "<b>" not in text


def test_pyvis_gets_every_tie_and_no_physics() -> None:
    graph = network(answers(sample()))
    drawn = vis(graph)

    assert len(drawn.edges) == graph.number_of_edges()
    assert all(node["physics"] is False and "title" not in node for node in drawn.nodes)
