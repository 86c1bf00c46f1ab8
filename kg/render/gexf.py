"""The network as a file for Gephi and other graph programs, with the places and marks of the page."""

import re
from typing import Final

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
# networkx writes the day of writing; a graph says nothing of clocks.
_DAY: Final = re.compile(r' lastmodifieddate="[^"]*"')


def gexf(graph: nx.MultiDiGraph) -> str:
    """Return the network as GEXF, the same text for the same graph."""
    plain = _plain(graph)
    for iri, attributes in graph.nodes(data=True):
        red, green, blue = colour(attributes["kind"])
        plain.nodes[iri]["viz"] = {
            "color": {"r": red, "g": green, "b": blue, "a": 1.0},
            "position": {"x": float(attributes["x"]), "y": -float(attributes["y"]), "z": 0.0},
            "size": attributes["radius"],
        }
    return _HEAD + _DAY.sub("", "\n".join(nx.generate_gexf(plain, version="1.2draft"))) + "\n"


def graphml(graph: nx.MultiDiGraph) -> str:
    """Return the network as GraphML, the same text for the same graph."""
    plain = _plain(graph)
    for iri, attributes in graph.nodes(data=True):
        plain.nodes[iri].update(x=attributes["x"], y=attributes["y"], size=attributes["radius"])
    return _HEAD + "\n".join(nx.generate_graphml(plain)) + "\n"


def colour(kind: str) -> tuple[int, int, int]:
    """Return the red, green and blue that an actor of this kind has on the page in daylight."""
    return _COLOURS.get(kind, _OTHER)


def _plain(graph: nx.MultiDiGraph) -> nx.MultiDiGraph:
    """Return actors and ties with what other programs understand; XML cannot hold control characters."""
    plain = nx.MultiDiGraph()
    for iri, attributes in graph.nodes(data=True):
        plain.add_node(
            iri, label=visible(attributes["label"]), kind=attributes["kind"], strength=attributes["strength"]
        )
    for number, (source, target, attributes) in enumerate(graph.edges(data=True)):
        plain.add_edge(
            source,
            target,
            key=number,
            id=number,
            label=attributes["kind"],
            weight=attributes["weight"],
            count=attributes["count"],
        )
    return plain
