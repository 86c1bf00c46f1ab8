"""The actors we know, with their names and dated roles, read from Turtle."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path
from urllib.parse import unquote

from pyoxigraph import Literal, NamedNode, RdfFormat, parse

from kg.model import Actor, ActorKind, KnownNames, Role
from kg.resolve.joining import joined, overlaid
from kg.resolve.known import DEMONYM, DKG, METONYM, NOMINAL, Properties, known_names
from kg.resolve.names import plain, sound, surname
from kg.resources import resource

ACTOR = f"{DKG}id/actor/"
ALIASES = ("http://www.w3.org/2004/02/skos/core#altLabel", f"{DKG}seat")
LABEL = "http://www.w3.org/2000/01/rdf-schema#label"
TYPE = "http://www.w3.org/1999/02/22-rdf-syntax-ns#type"
SAME_AS, WIKIDATA = "https://schema.org/sameAs", "http://www.wikidata.org/entity/"
START, END = "https://schema.org/startDate", "https://schema.org/endDate"
MEMBER, ORGANIZATION = "http://www.w3.org/ns/org#member", "http://www.w3.org/ns/org#organization"


@dataclass(frozen=True, slots=True, kw_only=True)
class Directory:
    """Known actors, found by key, by name, by side and by office."""

    actors: Mapping[str, Actor] = field(default_factory=dict)
    roles: tuple[Role, ...] = ()
    by_name: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    by_surname: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    by_sound: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    by_description: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    by_side: Mapping[str, str] = field(default_factory=dict)
    roles_of: Mapping[str, tuple[Role, ...]] = field(default_factory=dict)
    same: Mapping[str, str] = field(default_factory=dict)
    apart: frozenset[frozenset[str]] = frozenset()
    known: KnownNames = field(default_factory=lambda: KnownNames(names={}))

    def names(self) -> KnownNames:
        """Return the names that extraction is to look for."""
        return self.known

    def named(self, name: str) -> tuple[Actor, ...]:
        """Return the actors that bear a name, in whatever case and with whatever accents."""
        return tuple(self.actors[key] for key in self.by_name.get(plain(name), ()))

    def side(self, words: str) -> Actor | None:
        """Return the actor that a side's words stand for: "Russian", "Hungary", "Kyiv", "NATO"."""
        key = self.by_side.get(plain(words))
        return self.actors[key] if key is not None else None

    def with_surname(self, name: str) -> tuple[Actor, ...]:
        """Return the people with a surname."""
        return tuple(self.actors[key] for key in self.by_surname.get(surname(name), ()))

    def described(self, words: str) -> tuple[str, ...]:
        """Return the keys of the actors that a description may stand for: "the Alliance", "the bloc"."""
        return self.by_description.get(plain(words), ()) if words.lower().startswith("the ") else ()

    def sounding_like(self, name: str) -> tuple[Actor, ...]:
        """Return the people whose first name or surname sounds like that of a full name."""
        words = plain(name).split()
        keys = (
            dict.fromkeys(key for word in (words[0], words[-1]) for key in self.by_sound.get(sound(word), ()))
            if words
            else {}
        )
        return tuple(self.actors[key] for key in keys)

    def standing_for(self, key: str) -> Actor | None:
        """Return the actor that a user says a key to be one with."""
        return self.actors[self.same[key]] if key in self.same else None

    def are_apart(self, one: str, other: str) -> bool:
        """Tell whether a user says that two keys are two actors."""
        return frozenset({one, other}) in self.apart

    def roles_at(self, person: str, day: date | None) -> tuple[Role, ...]:
        """Return the roles that a person held on a day; all, where the day is not known."""
        return tuple(role for role in self.roles_of.get(person, ()) if day is None or _holds(role, day))


def _holds(role: Role, day: date) -> bool:
    return (role.start is None or role.start <= day) and (role.end is None or day <= role.end)


def seated(named: Sequence[Actor], before: Sequence[Actor]) -> Actor:
    """Return whom a city stands for that is the seat of several: the one named last before, else the body in it."""
    last = next((actor for actor in reversed(before) if actor in named), None)
    bodies = (actor for actor in named if actor.kind is ActorKind.INTERNATIONAL_ORGANIZATION)
    return last or next(bodies, named[0])


def load_directory(*files: Path) -> Directory:
    """Return the directory that travels with the package, with the user's own `files` laid over it.

    An actor in a later file replaces the one of the same key; without a kind, it adds names to it, or says by
    `owl:sameAs` and `owl:differentFrom` who is one and who is not. Raises ValueError where a file is no Turtle
    or an actor in it lacks its kind or name.
    """
    found: Mapping[str, Properties] = shipped()
    for file in files:
        found = overlaid(found, subjects_in(file.read_bytes(), str(file)))
    return directory_of(found)


def shipped() -> Mapping[str, Properties]:
    """Return the subjects of the directory that travels with the package."""
    return subjects_in(resource("seeds/actors.ttl").read_bytes(), "seeds/actors.ttl")


def subjects_in(turtle: bytes, name: str) -> dict[str, Properties]:
    """Return the properties of each subject of a Turtle file; raise ValueError, with its name, where it is none."""
    found: dict[str, dict[str, list[str]]] = defaultdict(lambda: defaultdict(list))
    try:
        for quad in parse(turtle, format=RdfFormat.TURTLE):
            if isinstance(quad.subject, NamedNode) and isinstance(quad.object, NamedNode | Literal):
                found[quad.subject.value][quad.predicate.value].append(quad.object.value)
    except SyntaxError as error:
        raise ValueError(f"{name} is no Turtle: {error}") from error
    return dict(found)


def directory_of(subjects: Mapping[str, Properties]) -> Directory:
    """Return a directory over actors and roles given as properties by IRI; raise ValueError where they are none."""
    whole = joined(subjects)
    subjects = whole.subjects
    people = {_key(iri): own for iri, own in subjects.items() if iri.startswith(ACTOR)}
    actors = {key: _actor(key, own) for key, own in people.items()}
    persons = [actor for actor in actors.values() if actor.kind is ActorKind.PERSON]
    roles = tuple(_role(iri, own) for iri, own in subjects.items() if MEMBER in own)
    roles_of = {key: tuple(group) for key, group in _roles_by_person(roles).items()}
    return Directory(
        actors=actors,
        roles=roles,
        by_name=_grouped((plain(name), key) for key, actor in actors.items() for name in (actor.name, *actor.aliases)),
        by_surname=_grouped((surname(name), who.key) for who in persons for name in (who.name, *who.aliases)),
        by_sound=_grouped(
            (sound(word), who.key) for who in persons for word in (plain(who.name).split()[0], surname(who.name))
        ),
        by_description=_grouped((plain(words), key) for key in actors for words in people[key].get(NOMINAL, [])),
        by_side=_sides(actors, people),
        roles_of=roles_of,
        same={_key(iri): _key(other) for iri, other in whole.same.items()},
        apart=frozenset(frozenset(map(_key, pair)) for pair in whole.apart),
        known=known_names(actors, people, roles_of),
    )


def _key(iri: str) -> str:
    return unquote(iri.removeprefix(ACTOR), errors="surrogatepass")


def _actor(key: str, own: Properties) -> Actor:
    kinds = [kind.removeprefix(DKG) for kind in own.get(TYPE, []) if kind.removeprefix(DKG) in set(ActorKind)]
    names = own.get(LABEL, [])
    if len(kinds) != 1 or len(names) != 1:
        raise ValueError(f"{ACTOR}{key} needs one kind of {', '.join(ActorKind)} and one rdfs:label")
    plural = own.get(DEMONYM, [])
    aliases = [
        *(alias for name in ALIASES for alias in own.get(name, [])),
        *own.get(METONYM, []),
        *_nouns(plural, own),
    ]
    return Actor(
        key=key,
        name=names[0],
        kind=ActorKind(kinds[0]),
        aliases=tuple(dict.fromkeys(alias for alias in aliases if alias != names[0])),
        wikidata=next((iri.removeprefix(WIKIDATA) for iri in own.get(SAME_AS, []) if iri.startswith(WIKIDATA)), None),
        represents=next((_key(value) for value in own.get(f"{DKG}represents", [])), None),
    )


def _nouns(words: Iterable[str], own: Properties) -> list[str]:
    """Return the demonyms that are nouns for the people ("Russians"), not adjectives."""
    adjectives = set(own.get(DEMONYM, []))
    return [word for word in words if word.endswith("men") or (word.endswith("s") and word[:-1] in adjectives)]


def _role(iri: str, own: Properties) -> Role:
    try:
        return Role(
            person=_key(own[MEMBER][0]),
            title=own[f"{DKG}officeTitle"][0],
            organization=_key(own[ORGANIZATION][0]),
            start=date.fromisoformat(own[START][0]) if START in own else None,
            end=date.fromisoformat(own[END][0]) if END in own else None,
        )
    except (LookupError, ValueError) as error:
        raise ValueError(
            f"{iri} is no role: it needs a member, an organization, an officeTitle and ISO dates"
        ) from error


def _grouped(pairs: Iterable[tuple[str, str]]) -> dict[str, tuple[str, ...]]:
    found: dict[str, tuple[str, ...]] = {}
    for name, key in pairs:
        if name and key not in found.get(name, ()):
            found[name] = (*found.get(name, ()), key)
    return found


def _roles_by_person(roles: Iterable[Role]) -> dict[str, list[Role]]:
    found: dict[str, list[Role]] = defaultdict(list)
    for role in roles:
        found[role.person].append(role)
    return found


def _sides(actors: Mapping[str, Actor], people: Mapping[str, Properties]) -> dict[str, str]:
    """Return for each word of a side its actor; names win over adjectives, the first over later ones."""
    sides: dict[str, str] = {}
    organised = {key: actor for key, actor in actors.items() if actor.kind is not ActorKind.PERSON}
    for key, actor in organised.items():
        for name in (actor.name, *actor.aliases):
            # "The Australian" is a newspaper, "Australian" a side.
            if not name.startswith("The "):
                sides.setdefault(plain(name), key)
    for key in organised:
        for word in people[key].get(DEMONYM, []):
            sides.setdefault(plain(word), key)
    return sides
