"""A reading -> the named graph of its article; generic over the fields of the events.

A field becomes the property of the same name (speech_act -> dkg:speechAct), on the event where it says what
happened, on the mention where it says how this article reports it. Labels and classes of actors are not written
here: repeated in each article they make joins over all articles quadratic. The article gives the names that it
alone knows, and `derive` writes labels and classes once.
"""

import hashlib
from collections.abc import Collection, Iterable, Iterator
from dataclasses import fields
from datetime import date
from enum import StrEnum
from typing import Final

from rdflib import ORG, RDF, Graph, URIRef
from rdflib.term import Node

from kg.model import Act, Actor, Demand, Event, Mention, Passage, Reading, Role, Statement
from kg.rdf.events import RENAMED, Names, content, is_claimed, names
from kg.rdf.identifiers import (
    actor_iri,
    article_iri,
    content_iri,
    extractor_iri,
    mention_iri,
    place_iri,
    report_iri,
    role_iri,
)
from kg.rdf.nquads import literal
from kg.rdf.vocabulary import KG, NIF, SCHEMA, property_term, value_term

Triple = tuple[Node, URIRef, Node]

# What one article says of an event, and how; the other fields are the event's own.
_OF_MENTION: Final = {
    "cue_lemma",
    "quotation",
    "status",
    "said_text",
    "held_text",
    "done_text",
    "deadline_text",
    "condition",
    "venue",
    "rule",
    "confidence",
}
_APART: Final = {"content", "evidence", "cue", "place", "reported"}


def quads(reading: Reading, *, extractor: str, known: Collection[str] = ()) -> Graph:
    """Return the named graph of the reading's article.

    `extractor` names all that the reading depends on beside the text; `known` are the keys of the directory's
    actors, whose names the directory gives. Events of which nobody is known that does them are left out.
    """
    graph = Graph(identifier=article_iri(reading.article.key))
    named = names(reading)
    version = extractor_iri(extractor)
    for triple in _triples(reading, named, version, known):
        graph.add(triple)
    return graph


def role_triples(roles: Iterable[Role]) -> Iterator[Triple]:
    """Yield who held which office when."""
    for role in roles:
        holding = role_iri(role.person, role.title, role.organization, role.start, role.end)
        yield holding, RDF.type, KG.RoleHolding
        yield holding, ORG.member, actor_iri(role.person)
        yield holding, ORG.organization, actor_iri(role.organization)
        yield holding, KG.officeTitle, literal(role.title)
        yield from _given((holding, SCHEMA.startDate, role.start), (holding, SCHEMA.endDate, role.end))


def _triples(reading: Reading, named: Names, version: URIRef, known: Collection[str]) -> Iterator[Triple]:
    yield from _article(reading, version)
    yield from role_triples(reading.roles)
    for passage, (mention, actor) in _mentions(reading).items():
        yield from _mention(article_iri(reading.article.key), passage, mention, actor)
    for actor in reading.actors.values():
        if actor.key not in known:
            yield from _unknown(actor)
    for event, iri in named.items():
        yield from _event(reading, event, iri, named)
    for report, event in _reports(reading, named).items():
        yield from _report(reading, event, named[event], report)
        yield report, KG.extractedBy, version


def _article(reading: Reading, version: URIRef) -> Iterator[Triple]:
    article = reading.article
    iri = article_iri(article.key)
    yield iri, RDF.type, KG.Article
    yield iri, KG.key, literal(article.key)
    yield iri, KG.textHash, literal(hashlib.sha256(article.text.encode(errors="surrogatepass")).hexdigest())
    yield iri, KG.extractedBy, version
    yield from _given(
        (iri, SCHEMA.headline, article.title),
        (iri, SCHEMA.publisher, article.publisher),
        (iri, SCHEMA.datePublished, article.published),
        (iri, SCHEMA.url, article.url),
    )


def _given(*facts: tuple[URIRef, URIRef, str | date | None]) -> Iterator[Triple]:
    for subject, predicate, value in facts:
        if value is not None:
            yield subject, predicate, literal(value)


def _mentions(reading: Reading) -> dict[Passage, tuple[Mention, Actor]]:
    """Map each passage that refers to an actor to its mention, in the text's order."""
    found: dict[Passage, tuple[Mention, Actor]] = {}
    for mention, actor in sorted(reading.actors.items(), key=lambda item: (item[0].passage, item[0].form, item[1].key)):
        found.setdefault(mention.passage, (mention, actor))
    return found


def _reports(reading: Reading, named: Names) -> dict[URIRef, Event]:
    """Map each report to its event; of two finds of one event at one cue the first speaks."""
    found: dict[URIRef, Event] = {}
    for event, iri in named.items():
        found.setdefault(report_iri(article_iri(reading.article.key), iri, event.cue or event.evidence), event)
    return found


def _mention(article: URIRef, passage: Passage, mention: Mention, actor: Actor) -> Iterator[Triple]:
    iri = mention_iri(article, passage)
    yield iri, RDF.type, KG.ActorMention
    yield iri, KG.denotes, actor_iri(actor.key)
    yield iri, KG.form, value_term(mention.form)
    yield from _offsets(article, iri, passage)


def _unknown(actor: Actor) -> Iterator[Triple]:
    iri = actor_iri(actor.key)
    yield iri, KG.kind, KG[actor.kind]
    yield iri, KG.name, literal(actor.name)
    for alias in actor.aliases:
        yield iri, KG.alias, literal(alias)
    if actor.represents is not None:
        yield iri, KG.side, actor_iri(actor.represents)


def _offsets(article: URIRef, mention: URIRef, passage: Passage) -> Iterator[Triple]:
    yield mention, NIF.referenceContext, article
    yield mention, NIF.beginIndex, literal(passage.start)
    yield mention, NIF.endIndex, literal(passage.end)


def _event(reading: Reading, event: Event, iri: URIRef, named: Names) -> Iterator[Triple]:
    yield iri, RDF.type, KG[type(event).__name__]
    if text := content(event, reading.article.text):
        yield iri, KG.content, literal(text)
    if isinstance(event, Act) and is_claimed(event, reading):
        yield iri, KG.claimed, literal(True)  # noqa: FBT003 - a literal of RDF
    for field in fields(event):
        if field.name not in _OF_MENTION | _APART:
            for node in _nodes(getattr(event, field.name), reading, named):
                yield iri, property_term(RENAMED.get(field.name, field.name)), node
    yield from _place(event, iri, reading.article.text)


def _place(event: Event, iri: URIRef, text: str) -> Iterator[Triple]:
    passage = getattr(event, "place", None)
    if isinstance(passage, Passage) and (name := " ".join(passage.of(text).split())):
        yield iri, KG.place, place_iri(name)
        yield place_iri(name), KG.name, literal(name)


def _report(reading: Reading, event: Event, iri: URIRef, report: URIRef) -> Iterator[Triple]:
    article, text = article_iri(reading.article.key), reading.article.text
    yield report, RDF.type, KG[f"{type(event).__name__}Mention"]
    yield report, KG.denotes, iri
    yield report, KG.evidenceText, literal(event.evidence.of(text))
    yield from _offsets(article, report, event.evidence)
    for field in fields(event):
        if field.name in _OF_MENTION:
            for node in _nodes(getattr(event, field.name), reading, {}):
                yield report, property_term(RENAMED.get(field.name, field.name)), node
    if event.cue is not None:
        yield report, KG.cueBegin, literal(event.cue.start)
        yield report, KG.cueEnd, literal(event.cue.end)
    yield from _passages(article, event, iri, report)


def _passages(article: URIRef, event: Event, iri: URIRef, report: URIRef) -> Iterator[Triple]:
    for passage in getattr(event, "content", ()):
        yield report, KG.contentPassage, content_iri(article, passage)
        yield content_iri(article, passage), RDF.type, KG.ContentPassage
        yield from _offsets(article, content_iri(article, passage), passage)
    for passage in set(getattr(event, "reported", ())) - {event.cue or event.evidence}:
        yield report_iri(article, iri, passage), RDF.type, KG.Mention
        yield report_iri(article, iri, passage), KG.denotes, iri
        yield from _offsets(article, report_iri(article, iri, passage), passage)


def _nodes(value: object, reading: Reading, named: Names) -> Iterator[Node]:
    """Yield what a field's value is in the graph; nothing where it is not known or does not enter it."""
    match value:
        case StrEnum():
            yield value_term(value)
        case Passage():
            yield literal(" ".join(value.of(reading.article.text).split()))
        case Mention():
            yield from (actor_iri(actor.key) for actor in reading.who(value))
        case tuple():
            for part in value:
                yield from _nodes(part, reading, named)
        case str() | float() | date() | True:
            yield literal(value)
        case Statement() | Demand() if value in named:
            yield named[value]
