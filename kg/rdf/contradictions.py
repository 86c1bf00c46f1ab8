"""The same content put forward by one and denied by another; listed, never resolved."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from itertools import product
from typing import Final

from rdflib import URIRef

from kg.rdf.identifiers import folded
from kg.rdf.nodes import Node
from kg.rdf.quads import Triple
from kg.rdf.ties import is_asserted
from kg.rdf.vocabulary import KG

# "Not yet." and "It is so." say different things each time.
_TELLING_WORDS: Final = 4


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

    def triples(self) -> Iterator[Triple]:
        """Yield each contradiction in both directions."""
        for content in self.asserted.keys() & self.denied.keys():
            for one, other in product(self.asserted[content], self.denied[content]):
                yield URIRef(one), KG.contradicts, URIRef(other)
                yield URIRef(other), KG.contradicts, URIRef(one)
