"""The same content put forward by one and denied by another; listed, never resolved."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from itertools import product
from typing import Final

from rdflib import URIRef

from kg.rdf.identifiers import folded
from kg.rdf.nodes import Node, Source, bearing
from kg.rdf.quads import Triple
from kg.rdf.ties import is_asserted
from kg.rdf.vocabulary import KG

# "Not yet." and "It is so." say different things each time.
_TELLING_WORDS: Final = 4
# After every date, as ISO dates are sorted.
_NEVER: Final = "9999"


@dataclass(slots=True)
class Contradictions:
    """The statements seen so far, by what they say."""

    asserted: dict[str, list[str]] = field(default_factory=dict)
    denied: dict[str, list[str]] = field(default_factory=dict)

    def add(self, statement: Node) -> None:
        """Remember what the statement puts forward or denies."""
        content = folded(statement.first(KG.content))
        if content.count(" ") < _TELLING_WORDS - 1:
            return
        polarity = statement.all(KG.polarity)
        if is_asserted(statement):
            self.asserted.setdefault(content, []).append(statement.iri)
        elif str(KG.Denied) in polarity and str(KG.Actual) in statement.all(KG.modality):
            self.denied.setdefault(content, []).append(statement.iri)

    def triples(self, source: Source, published: Mapping[str, str]) -> Iterator[Triple]:
        """Yield each contradiction in both directions, and from the first report of the one to that of the denial.

        `published` are the days of articles.
        """
        for content in self.asserted.keys() & self.denied.keys():
            both = (*self.asserted[content], *self.denied[content])
            first = {iri: _first_report(source, iri, published) for iri in both}
            for one, other in product(self.asserted[content], self.denied[content]):
                yield URIRef(one), KG.contradicts, URIRef(other)
                yield URIRef(other), KG.contradicts, URIRef(one)
                yield URIRef(first[one]), KG.contradictsContent, URIRef(first[other])


def _first_report(source: Source, statement: str, published: Mapping[str, str]) -> str:
    """Return the report of the first article with a date that tells the statement, or else of any."""
    reports = [node for node in bearing(source, KG.denotes, URIRef(statement)) if node.all(KG.evidenceText)]
    return min(reports, key=lambda node: (published.get(node.graphs()[0]) or _NEVER, node.iri)).iri
