"""The network as pyvis knows it, for those who want to go on from it in a notebook.

Actors have numbers for ids and no tooltips: pyvis writes ids unescaped into its menus, and runs tooltips as HTML as
soon as one of them holds the letters "href".
"""

import networkx as nx
from pyvis.network import Network

from kg.render.gexf import colour

_SHAPES = {
    "person": "dot",
    "state": "square",
    "government body": "diamond",
    "international organization": "hexagon",
    "media organization": "triangleDown",
    "organization": "triangle",
    "group": "star",
}


def vis(graph: nx.MultiDiGraph) -> Network:
    """Return a pyvis network with our places, marks and ties, and no physics."""
    network = Network(directed=True, height="720px", cdn_resources="in_line")
    places = {iri: place for place, iri in enumerate(graph)}
    for iri, attributes in graph.nodes(data=True):
        network.add_node(
            places[iri],
            label="\n".join(attributes["lines"]),
            shape=_SHAPES.get(attributes["kind"], "dot"),
            color="#{:02x}{:02x}{:02x}".format(*colour(attributes["kind"])),
            size=attributes["radius"],
            x=attributes["x"],
            y=attributes["y"],
            physics=False,
        )
    for source, target, attributes in graph.edges(data=True):
        network.add_edge(places[source], places[target], label=attributes["kind"], width=attributes["weight"])
    network.toggle_physics(status=False)
    return network
