"""What the passages of articles speak of, read once: actors, and events of which articles tell how they stand."""

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Self

from rdflib import URIRef

from kg.rdf.identifiers import is_actor, is_reported
from kg.rdf.nodes import Source, links
from kg.rdf.nquads import literal
from kg.rdf.quads import Triple
from kg.rdf.vocabulary import KG


@dataclass(frozen=True, slots=True)
class Denoted:
    """How many passages mention each actor, the articles they are in, and the passages that report events.

    `reports` are passage, event and article, in order.
    """

    mentions: Counter[str] = field(default_factory=Counter)
    articles: dict[str, set[str]] = field(default_factory=dict)
    reports: list[tuple[str, str, str]] = field(default_factory=list)

    @classmethod
    def of(cls, source: Source) -> Self:
        """Return what all articles speak of."""
        found = cls()
        for passage, meant, article in links(source, KG.denotes):
            if is_actor(meant):
                found.mentions[meant] += 1
                found.articles.setdefault(meant, set()).add(article)
            elif is_reported(meant):
                found.reports.append((passage, meant, article))
        found.reports.sort()
        return found

    def triples(self) -> Iterator[Triple]:
        """Yield how many passages of how many articles mention each actor."""
        for actor, number in self.mentions.items():
            yield URIRef(actor), KG.mentionCount, literal(number)
            yield URIRef(actor), KG.articleCount, literal(len(self.articles[actor]))
