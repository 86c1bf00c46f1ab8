"""What questions would count over and over: who does each event, how often it is told, how much an article tells.

Each is said once, also of an event that a hundred articles tell, so that a question starts from few triples.
"""

from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import Final

from rdflib import RDF, URIRef

from kg.rdf.identifiers import is_actor
from kg.rdf.nodes import Node, Source, links
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
    """The events counted so far: by the one that stands for all that are the same, and by article."""

    articles: dict[str, set[str]] = field(default_factory=dict)
    told: Counter[tuple[str, URIRef]] = field(default_factory=Counter)

    def add(self, event: Node, one: str) -> Iterator[Triple]:
        """Count an event, of which `one` stands for all that are the same; yield who does it."""
        yield from ((URIRef(event.iri), KG.by, URIRef(doer)) for term in _DOING for doer in event.all(term))
        articles = event.graphs()
        self.articles.setdefault(one, set()).update(articles)
        kinds = [_COUNTED[kind] for kind in event.all(RDF.type) if kind in _COUNTED]
        self.told.update((article, kind) for article in articles for kind in kinds)

    def triples(self) -> Iterator[Triple]:
        """Yield in how many articles each event is told, where in several, and how many events each article tells."""
        for event, articles in self.articles.items():
            if len(articles) > 1:
                yield URIRef(event), KG.reportCount, literal(len(articles))
        for (article, kind), number in self.told.items():
            yield URIRef(article), kind, literal(number)


def mentioned(source: Source) -> Iterator[Triple]:
    """Yield how many passages of how many articles mention each actor."""
    mentions: Counter[str] = Counter()
    articles: dict[str, set[str]] = {}
    for _, actor, article in links(source, KG.denotes):
        if is_actor(actor):
            mentions[actor] += 1
            articles.setdefault(actor, set()).add(article)
    for actor, number in mentions.items():
        yield URIRef(actor), KG.mentionCount, literal(number)
        yield URIRef(actor), KG.articleCount, literal(len(articles[actor]))
