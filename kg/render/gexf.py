"""The network as a file for Gephi and other graph programs, with the places and marks of the page.

GEXF is written here and not by networkx, which knows no kind of an edge, by which Gephi tells the ties of a pair apart,
and no file without the day of its writing.
"""

from collections.abc import Mapping
from typing import Final
from xml.etree import ElementTree as ET

import networkx as nx

from kg.render.labels import visible

_COLOURS: Final = {
    "person": (52, 67, 94),
    "state": (15, 110, 132),
    "government body": (91, 154, 169),
    "international organization": (109, 79, 156),
    "media organization": (139, 133, 119),
    "organization": (160, 123, 181),
    "group": (133, 122, 102),
}
_OTHER: Final = (138, 138, 138)
_HEAD: Final = '<?xml version="1.0" encoding="UTF-8"?>\n'
# The first version that knows of an edge's kind and of how time is represented.
_GEXF: Final = {"xmlns": "http://gexf.net/1.3", "xmlns:viz": "http://gexf.net/1.3/viz", "version": "1.3"}
# What nodes and edges tell beside what the format itself has a place for: name and type.
_COLUMNS: Final = {
    "node": {"kind": "string", "strength": "integer"},
    "edge": {"kind": "string", "count": "integer", "first": "string", "last": "string"},
}


def gexf(graph: nx.MultiDiGraph) -> str:
    """Return the network as GEXF, the same text for the same graph: a tie has its kind, weight, and days as spells."""
    root = ET.Element("gexf", _GEXF)
    body = ET.SubElement(
        root,
        "graph",
        {"defaultedgetype": "directed", "mode": "dynamic", "timeformat": "date", "timerepresentation": "interval"},
    )
    for kind, columns in _COLUMNS.items():
        table = ET.SubElement(body, "attributes", {"class": kind})
        for name, sort in columns.items():
            ET.SubElement(table, "attribute", {"id": name, "title": name, "type": sort})
    plain = _plain(graph)
    nodes, edges = ET.SubElement(body, "nodes"), ET.SubElement(body, "edges")
    for iri, attributes in plain.nodes(data=True):
        _marked(_element(nodes, "node", {"id": iri}, attributes), graph.nodes[iri])
    drawn = graph.edges(data="days")
    for (source, target, attributes), (_, _, days) in zip(plain.edges(data=True), drawn, strict=True):
        ends = {"id": str(attributes["id"]), "source": source, "target": target}
        more = {"kind": attributes["kind"], "weight": str(attributes["weight"])}
        _spells(_element(edges, "edge", ends | more, attributes), days)
    ET.indent(root)
    return _HEAD + ET.tostring(root, encoding="unicode") + "\n"


def graphml(graph: nx.MultiDiGraph) -> str:
    """Return the network as GraphML, the same text for the same graph."""
    plain = _plain(graph)
    for iri, attributes in plain.nodes(data=True):
        drawn = graph.nodes[iri]
        attributes.update(x=drawn["x"], y=drawn["y"], size=drawn["radius"])
    return _HEAD + "\n".join(nx.generate_graphml(plain)) + "\n"


def colour(kind: str) -> tuple[int, int, int]:
    """Return the red, green and blue that an actor of this kind has on the page in daylight."""
    return _COLOURS.get(kind, _OTHER)


def _plain(graph: nx.MultiDiGraph) -> nx.MultiDiGraph:
    """Return actors and ties with what other programs understand; XML cannot hold control characters."""
    plain = nx.MultiDiGraph()
    for iri, attributes in graph.nodes(data=True):
        if not attributes["named"]:
            strength = attributes["strength"]
            plain.add_node(iri, label=visible(attributes["label"]), kind=attributes["kind"], strength=strength)
    for number, (source, target, attributes) in enumerate(graph.edges(data=True)):
        days = attributes["days"]
        plain.add_edge(
            source,
            target,
            key=number,
            id=number,
            label=visible(attributes["kind"]),
            kind=visible(attributes["kind"]),
            weight=attributes["weight"],
            count=attributes["count"],
            first=days[0] if days else "",
            last=days[-1] if days else "",
        )
    return plain


def _element(parent: ET.Element, name: str, ends: Mapping[str, str], attributes: Mapping[str, object]) -> ET.Element:
    element = ET.SubElement(parent, name, {**ends, "label": str(attributes["label"])})
    values = ET.SubElement(element, "attvalues")
    for column in _COLUMNS[name]:
        if attributes[column] != "":
            ET.SubElement(values, "attvalue", {"for": column, "value": str(attributes[column])})
    return element


def _marked(node: ET.Element, drawn: Mapping[str, object]) -> None:
    """Add how the page marks the actor; its y grows downwards, a graph program's upwards."""
    red, green, blue = colour(str(drawn["kind"]))
    ET.SubElement(node, "viz:color", {"r": str(red), "g": str(green), "b": str(blue), "a": "1.0"})
    ET.SubElement(node, "viz:position", {"x": f"{drawn['x']}.0", "y": str(-float(str(drawn["y"]))), "z": "0.0"})
    ET.SubElement(node, "viz:size", {"value": str(drawn["radius"])})


def _spells(edge: ET.Element, days: tuple[str, ...]) -> None:
    if days:
        spells = ET.SubElement(edge, "spells")
        for day in days:
            ET.SubElement(spells, "spell", {"start": day, "end": day})
