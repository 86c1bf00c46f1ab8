"""What is compared of each event to find those that are one: who, when, in which words."""

from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Self

from rdflib import RDFS, SKOS, URIRef

from kg.rdf.likeness import Wording, wording
from kg.rdf.nodes import Node, Source, bearing, instances
from kg.rdf.same import Told
from kg.rdf.vocabulary import KG

_NO_WORDS = Wording(stems=frozenset(), negated=frozenset(), numbers=frozenset())


@dataclass(frozen=True, slots=True, kw_only=True)
class Tellers:
    """The names of actors, for whom each speaks, and until when a demand is to be met, in the articles' words."""

    names: Mapping[str, frozenset[str]]
    sides: Mapping[str, str]
    deadlines: Mapping[str, set[str]]

    @classmethod
    def of(cls, source: Source) -> Self:
        """Return what the directory and the articles tell of the actors."""
        names: dict[str, frozenset[str]] = {}
        sides: dict[str, str] = {}
        for node in instances(source, KG.Actor):
            names[node.iri] = frozenset((*node.all(RDFS.label), *node.all(SKOS.altLabel)))
            if side := node.first(KG.represents):
                sides[node.iri] = side
        for node in bearing(source, KG.side):
            sides.setdefault(node.iri, node.usual(KG.side))
        for node in bearing(source, KG.name):
            names.setdefault(node.iri, frozenset((*node.all(KG.name), *node.all(KG.alias))))
        deadlines: dict[str, set[str]] = defaultdict(set)
        for node in bearing(source, KG.deadlineText):
            for demand in node.all(KG.denotes):
                deadlines[demand].update(node.all(KG.deadlineText))
        return cls(names=names, sides=sides, deadlines=deadlines)

    def told(self, node: Node, by: URIRef, *, published: Mapping[str, str], kind: str = "") -> Told:
        """Return an event as it is compared; `by` is the property that tells who does it."""
        parties = frozenset(node.all(by))
        side = parties | {self.sides[party] for party in parties if party in self.sides}
        days = node.all(KG.said) or node.all(KG.held)
        first = min(filter(None, (published.get(each, "") for each in node.graphs())), default="")
        return Told(
            iri=node.iri,
            parties=parties,
            side=side,
            day=days[0] if len(days) == 1 else "",
            published=first,
            articles=frozenset(node.graphs()),
            wording=self._wording(node, side),
            kind=kind,
        )

    def _wording(self, node: Node, side: frozenset[str]) -> Wording:
        content = node.first(KG.content)
        if not content:
            return _NO_WORDS
        named = {actor for term in (KG.about, KG.addressee) for actor in node.all(term)}
        names = {name for actor in named | side for name in self.names.get(actor, ())}
        # "An answer" by Friday is no answer at any time.
        whole = " ".join((content, *sorted(self.deadlines.get(node.iri, ()))))
        return wording(whole, names, set(node.all(KG.about)) - side)
