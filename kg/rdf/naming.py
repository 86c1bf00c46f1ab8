"""Labels and classes of what the directory does not know, once for all articles that name it."""

from collections.abc import Iterable, Iterator, KeysView
from typing import Final

from rdflib import ORG, RDF, RDFS, SKOS, URIRef

from kg.rdf.identifiers import actor_key, is_actor
from kg.rdf.nodes import Node, Source, bearing, instances, links
from kg.rdf.nquads import literal
from kg.rdf.quads import Triple
from kg.rdf.vocabulary import KG
from kg.spelling import plain

# An actor may be known from these links only: the article names its office, or a directory named it that was in use
# when the article was read, and today's lacks it.
_LINKS: Final = (KG.side, ORG.member, ORG.organization)


def naming(source: Source, mentioned: KeysView[str], names: dict[str, str]) -> Iterator[Triple]:
    """Yield labels and classes of actors, places and extractors, and the words that actors are looked up by.

    `mentioned` are the actors of which passages speak; all names of actors are added to `names`.
    """
    for node in instances(source, KG.Actor):
        names[node.iri] = node.first(RDFS.label)
        yield from _words(node.iri, (*node.all(RDFS.label), *node.all(SKOS.altLabel)))
    for node in bearing(source, KG.name):
        if node.iri not in names:
            yield from _actor(node) if is_actor(node.iri) else _place(node)
            names[node.iri] = node.usual(KG.name)
    for actor in sorted((_linked(source) | mentioned) - names.keys()):
        yield URIRef(actor), RDF.type, KG.Actor
        yield URIRef(actor), RDFS.label, literal(actor_key(actor))
        yield from _words(actor, ())
    for extractor in sorted({each for node in bearing(source, KG.textHash) for each in node.all(KG.extractedBy)}):
        yield URIRef(extractor), RDF.type, KG.Extractor
        yield URIRef(extractor), RDFS.label, literal(extractor.rpartition("/")[2])


def _actor(node: Node) -> Iterator[Triple]:
    iri = URIRef(node.iri)
    name = node.usual(KG.name)
    yield iri, RDF.type, KG.Actor
    yield iri, RDFS.label, literal(name)
    if kind := node.usual(KG.kind):
        yield iri, RDF.type, URIRef(kind)
    if side := node.usual(KG.side):
        yield iri, KG.represents, URIRef(side)
    for alias in {*node.all(KG.name), *node.all(KG.alias)} - {name}:
        yield iri, SKOS.altLabel, literal(alias)
    yield from _words(node.iri, (*node.all(KG.name), *node.all(KG.alias)))


def _words(actor: str, names: Iterable[str]) -> Iterator[Triple]:
    """Yield the words of an actor's names and key, as they are looked up."""
    for word in {word for name in (*names, actor_key(actor)) for word in plain(name).split()}:
        yield URIRef(actor), KG.nameWord, literal(word)


def _place(node: Node) -> Iterator[Triple]:
    yield URIRef(node.iri), RDF.type, KG.Place
    yield URIRef(node.iri), RDFS.label, literal(node.usual(KG.name))


def _linked(source: Source) -> set[str]:
    linked = {value for link in _LINKS for _, value, _ in links(source, link)}
    return {each for each in linked if is_actor(each)}
