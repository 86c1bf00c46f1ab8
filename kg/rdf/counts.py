"""What questions would count over and over: who does each event, how often it is told, how much an article tells.

Each is said once, also of an event that a hundred articles tell, so that a question starts from few triples.
"""

from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import Final

from rdflib import RDF, URIRef

from kg.rdf.nodes import Node
from kg.rdf.nquads import literal
from kg.rdf.quads import Triple
from kg.rdf.vocabulary import KG

_DOING: Final = (KG.speaker, KG.demander, KG.responder, KG.participant, KG.actor)
_COUNTED: Final[Mapping[str, URIRef]] = {
    str(KG.Statement): KG.statementCount,
    str(KG.Demand): KG.demandCount,
    str(KG.Response): KG.responseCount,
    str(KG.Meeting): KG.meetingCount,
    str(KG.Act): KG.actCount,
}


@dataclass(frozen=True, slots=True)
class Counts:
    """The events counted so far: the articles of each, and how many each article tells."""

    articles: dict[str, tuple[str, ...]] = field(default_factory=dict)
    told: Counter[tuple[str, URIRef]] = field(default_factory=Counter)

    def add(self, event: Node) -> Iterator[Triple]:
        """Count an event; yield who does it."""
        yield from ((URIRef(event.iri), KG.by, URIRef(doer)) for term in _DOING for doer in event.all(term))
        articles = self.articles[event.iri] = tuple(event.graphs())
        kinds = [_COUNTED[kind] for kind in event.all(RDF.type) if kind in _COUNTED]
        self.told.update((article, kind) for article in articles for kind in kinds)

    def triples(self, same: Mapping[str, str]) -> Iterator[Triple]:
        """Yield in how many articles each event is told, where in several, and how many events each article tells.

        `same` leads from an event to the one that stands for all that are the same, of which alone it is said.
        """
        together: dict[str, set[str]] = {}
        for event, one in same.items():
            together.setdefault(one, set()).update(self.articles[event])
        for event, articles in self.articles.items():
            number = len(together.get(event, articles))
            if number > 1 and same.get(event, event) == event:
                yield URIRef(event), KG.reportCount, literal(number)
        for (article, kind), number in self.told.items():
            yield URIRef(article), kind, literal(number)
