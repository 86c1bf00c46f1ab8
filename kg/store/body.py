"""A graph as it is sent to a triplestore: parsed before, as some stores drop the old graph on a bad one."""

import hashlib
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Final

import pyoxigraph as ox

_TYPE: Final = "<http://www.w3.org/1999/02/22-rdf-syntax-ns#type>"


@dataclass(frozen=True, slots=True, kw_only=True)
class Body:
    """A graph ready to be sent."""

    graph: str
    content: bytes
    triples: int

    @property
    def digest(self) -> str:
        """Return the SHA-256 of what is sent."""
        return hashlib.sha256(self.content).hexdigest()


@dataclass(frozen=True, slots=True, kw_only=True)
class Plan:
    """How much would be sent."""

    graphs: int
    triples: int
    size: int


def plan(graphs: Iterable[tuple[str, str]]) -> Plan:
    """Return how much would be sent of these graphs, each an IRI and its N-Triples; send nothing."""
    bodies = [(each.triples, len(each.content)) for each in (body(*graph) for graph in graphs)]
    return Plan(graphs=len(bodies), triples=sum(count for count, _ in bodies), size=sum(size for _, size in bodies))


def body(graph: str, ntriples: str) -> Body:
    """Return the graph as it is sent; raise ValueError for what a triplestore would not take whole."""
    try:
        triples = {quad.triple for quad in ox.parse(ntriples, format=ox.RdfFormat.N_TRIPLES)}
        ox.NamedNode(graph)
    except (SyntaxError, ValueError) as error:
        raise ValueError(f"{graph} cannot be sent: {error}") from error
    # Virtuoso looks at the first statements to tell the format, and takes long ones for something else.
    lines = sorted((f"{triple} .\n" for triple in triples), key=lambda line: (_TYPE not in line, len(line), line))
    return Body(graph=graph, content="".join(lines).encode(), triples=len(triples))
