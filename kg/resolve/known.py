"""What a directory gives extraction to look for: names, metonyms, demonyms, surnames, genders, terms of office."""

from collections import Counter, defaultdict
from collections.abc import Mapping

from kg.model import Actor, ActorKind, KnownNames, Role, Term
from kg.resolve.names import plain, surname
from kg.resolve.offices import office

DKG = "https://w3id.org/dkg/"
NOMINAL, METONYM, DEMONYM = f"{DKG}nominal", f"{DKG}metonym", f"{DKG}demonym"
GENDER = "https://schema.org/gender"
SHORTEST_SURNAME = 5
Properties = Mapping[str, list[str]]


def known_names(
    actors: Mapping[str, Actor], own: Mapping[str, Properties], roles_of: Mapping[str, tuple[Role, ...]]
) -> KnownNames:
    """Return what extraction is to look for; `own` are the properties of each actor by its key."""
    metonyms = {name for one in own.values() for name in one.get(METONYM, [])}
    names: dict[str, ActorKind] = {}
    for actor in actors.values():
        for name in (actor.name, *actor.aliases):
            if name not in metonyms:
                names.setdefault(name, actor.kind)
    for key, actor in actors.items():
        for words in own[key].get(NOMINAL, []):
            for spelling in (words, words[0].upper() + words[1:]):
                names.setdefault(spelling, actor.kind)
    demonyms = {word for one in own.values() for word in one.get(DEMONYM, []) if word not in names}
    return KnownNames(
        names=names,
        metonyms=frozenset(metonyms - set(names)),
        demonyms=frozenset(demonyms),
        surnames=_telling_surnames(actors, {*names, *metonyms, *demonyms}),
        shared_surnames=_shared_surnames(actors, {*names, *metonyms, *demonyms}),
        genders=_genders(actors, own),
        terms=_terms(actors, roles_of),
    )


def _terms(actors: Mapping[str, Actor], roles_of: Mapping[str, tuple[Role, ...]]) -> dict[str, tuple[Term, ...]]:
    """Return the terms of office of each name that one person alone bears."""
    bearers: dict[str, set[str]] = defaultdict(set)
    for key, actor in actors.items():
        for name in (actor.name, *actor.aliases):
            bearers[name].add(key)
    return {
        name: tuple(
            Term(office=known, start=role.start, end=role.end)
            for role in roles_of.get(min(keys), ())
            if (known := office(role.title)) is not None
        )
        for name, keys in bearers.items()
        if len(keys) == 1 and min(keys) in roles_of
    }


def _genders(actors: Mapping[str, Actor], own: Mapping[str, Properties]) -> dict[str, str]:
    """Return the gender of each name of a person, in plain letters; of a surname where all who bear it agree."""
    found: dict[str, set[str]] = defaultdict(set)
    for actor in actors.values():
        for gender in own[actor.key].get(GENDER, []):
            for name in (actor.name, *actor.aliases):
                found[plain(name)].add(gender)
                found[surname(name)].add(gender)
    return {name: genders.pop() for name, genders in found.items() if len(genders) == 1}


def _telling_surnames(actors: Mapping[str, Actor], other: set[str]) -> frozenset[str]:
    """Return the surnames of some length that one known person alone bears, and nothing else."""
    people = [actor for actor in actors.values() if actor.kind is ActorKind.PERSON and " " in actor.name]
    borne = Counter(
        word for actor in people for word in {actor.name.split()[-1], plain(actor.name).split()[-1].title()}
    )
    words = {word for name in other for word in name.split() if " " in name and word[0].isupper()}
    own = {word for actor in people for name in (actor.name, *actor.aliases) for word in name.split()}
    once = {name for name, times in borne.items() if times == 1 and len(name) >= SHORTEST_SURNAME}
    return frozenset(once - other - (words - own))


def _shared_surnames(actors: Mapping[str, Actor], other: set[str]) -> frozenset[str]:
    """Return the surnames of some length that several known people bear."""
    people = [actor.name for actor in actors.values() if actor.kind is ActorKind.PERSON and " " in actor.name]
    borne = Counter(word for name in people for word in {name.split()[-1], plain(name).split()[-1].title()})
    return frozenset(name for name, times in borne.items() if times > 1 and len(name) >= SHORTEST_SURNAME) - other
