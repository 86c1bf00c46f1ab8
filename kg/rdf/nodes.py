"""What the article graphs say of one node, as `derive` reads it."""

from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Protocol

from rdflib import RDF, URIRef

from kg.rdf.identifiers import DERIVED

# Predicate, value (an IRI or the text of a literal), name of the graph that says so.
Fact = tuple[str, str, str]


class Source(Protocol):
    """Where all quads are read: a store on disk."""

    def nodes(self, predicate: str, value: str | None = None, /) -> Iterable[tuple[str, tuple[Fact, ...]]]:
        """Yield every subject that has the predicate (with this IRI as its value), and all that is said of it."""

    def links(self, predicate: str, /) -> Iterable[tuple[str, str, str]]:
        """Yield subject, value and graph of all quads with the predicate, in no order."""


@dataclass(frozen=True, slots=True)
class Node:
    """An IRI and all that the articles and the directory say of it."""

    iri: str
    facts: tuple[Fact, ...]

    def all(self, term: URIRef) -> list[str]:
        """Return the values of the property, each once, sorted."""
        return sorted({value for predicate, value, _ in self.facts if predicate == str(term)})

    def first(self, term: URIRef) -> str:
        """Return the first value of the property in sorted order, empty where there is none."""
        return min(self.all(term), default="")

    def usual(self, term: URIRef) -> str:
        """Return the value that most graphs give, of equals the longest; empty where there is none."""
        counts = Counter(value for predicate, value, _ in self.facts if predicate == str(term))
        return max(counts, key=lambda value: (counts[value], len(value), value), default="")

    def graphs(self) -> list[str]:
        """Return the names of the graphs that say what the node is: of an event, the articles that report it."""
        return sorted({graph for predicate, _, graph in self.facts if predicate == str(RDF.type)})


def instances(source: Source, kind: URIRef) -> Iterator[Node]:
    """Yield the nodes of a class."""
    for node in bearing(source, RDF.type, kind):
        if str(kind) in node.all(RDF.type):
            yield node


def bearing(source: Source, term: URIRef, value: URIRef | None = None) -> Iterator[Node]:
    """Yield the nodes that have the property, with this value where one is given."""
    for iri, facts in source.nodes(str(term), str(value) if value else None):
        # What was derived before is left out: the derived graph depends on the others only.
        node = Node(iri, tuple(fact for fact in facts if fact[2] != str(DERIVED)))
        if node.all(term):
            yield node


def links(source: Source, term: URIRef) -> Iterator[tuple[str, str, str]]:
    """Yield subject, value and graph wherever the property is given: cheaper than nodes where no more is wanted."""
    return (link for link in source.links(str(term)) if link[2] != str(DERIVED))
