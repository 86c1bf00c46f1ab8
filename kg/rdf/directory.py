"""The directory's actors -> their own named graph: labels, kinds, aliases and roles, once for all articles."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from enum import StrEnum
from itertools import chain

from rdflib import ORG, RDF, RDFS, SKOS, Graph

from kg import model
from kg.model import Actor, Role
from kg.rdf.identifiers import DIRECTORY, actor_iri, actor_key, is_actor, wikidata_iri
from kg.rdf.nquads import literal
from kg.rdf.quads import Triple, role_triples
from kg.rdf.vocabulary import KG, SCHEMA, value_term


def directory_quads(actors: Iterable[Actor], roles: Iterable[Role], *, mentioned: Iterable[str]) -> Graph:
    """Return the directory's graph: the mentioned of its actors and those they speak for or hold office with.

    `mentioned` are keys of actors, also of ones that the directory does not know. The words of the closed lists
    are in this graph too, so that a query can show them.
    """
    by_key = {actor.key: actor for actor in actors}
    all_roles = tuple(roles)
    wanted = _concerned(by_key, all_roles, set(mentioned) & by_key.keys())
    graph = Graph(identifier=DIRECTORY)
    held = (role for role in all_roles if role.person in wanted)
    for triple in chain(_values(), role_triples(held), *(_actor(by_key[key]) for key in wanted)):
        graph.add(triple)
    return graph


def mentioned_actors(values: Callable[..., Iterable[str]]) -> set[str]:
    """Return the keys of the actors that articles mention; `values` gives all that predicates lead to."""
    found = values(str(KG.denotes), str(KG.side), str(ORG.member), str(ORG.organization))
    return {actor_key(iri) for iri in found if is_actor(iri)}


def _concerned(actors: Mapping[str, Actor], roles: Iterable[Role], mentioned: set[str]) -> set[str]:
    """Follow whom the mentioned represent, and where they hold office, as far as that leads."""
    offices: dict[str, set[str]] = {}
    for role in roles:
        offices.setdefault(role.person, set()).add(role.organization)
    wanted, fresh = set(mentioned), mentioned
    while fresh:
        represented = {key for each in fresh if (key := actors[each].represents)}
        linked = represented.union(*(offices.get(key, set()) for key in fresh))
        fresh = (linked & actors.keys()) - wanted
        wanted |= fresh
    return wanted


def _actor(actor: Actor) -> Iterator[Triple]:
    iri = actor_iri(actor.key)
    yield iri, RDF.type, KG.Actor
    yield iri, RDF.type, KG[actor.kind]
    yield iri, RDFS.label, literal(actor.name)
    for alias in set(actor.aliases) - {actor.name}:
        yield iri, SKOS.altLabel, literal(alias)
    if actor.wikidata is not None:
        yield iri, SCHEMA.sameAs, wikidata_iri(actor.wikidata)
    if actor.represents is not None:
        yield iri, KG.represents, actor_iri(actor.represents)


def _values() -> Iterator[Triple]:
    for enumeration in vars(model).values():
        if isinstance(enumeration, type) and issubclass(enumeration, StrEnum) and enumeration is not StrEnum:
            yield from _listed(enumeration)


def _listed(enumeration: type[StrEnum]) -> Iterator[Triple]:
    if enumeration is model.ActorKind:
        return
    for value in enumeration:
        yield value_term(value), RDF.type, KG[enumeration.__name__]
        yield value_term(value), RDFS.label, literal(value.value)
