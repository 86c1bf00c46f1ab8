"""What a user says of who is one and who is not: `owl:sameAs` and `owl:differentFrom` between actors.

"`a:tommy-clarke owl:sameAs a:tom-clarke`" gives the second all names, offices and mentions of the first, which need
not be known; "`a:tom-clarke-jr owl:differentFrom a:tom-clarke`" keeps two apart although they share a name.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

SAME = "http://www.w3.org/2002/07/owl#sameAs"
DIFFERENT = "http://www.w3.org/2002/07/owl#differentFrom"
LABEL = "http://www.w3.org/2000/01/rdf-schema#label"
ALIAS = "http://www.w3.org/2004/02/skos/core#altLabel"
TYPE = "http://www.w3.org/1999/02/22-rdf-syntax-ns#type"
Properties = Mapping[str, list[str]]


@dataclass(frozen=True, slots=True, kw_only=True)
class Joined:
    """Subjects with those that are one joined; `same` leads from an IRI to the one that stands for it."""

    subjects: Mapping[str, Properties]
    same: Mapping[str, str] = field(default_factory=dict)
    apart: frozenset[frozenset[str]] = frozenset()


def joined(subjects: Mapping[str, Properties]) -> Joined:
    """Return the subjects, each that is the same as another joined to it.

    Raises ValueError where a subject is the same as one that is no actor here, as two, or as itself by a circle.
    """
    said = {iri: own[SAME] for iri, own in subjects.items() if SAME in own}
    same = {iri: _end(iri, said) for iri in said}
    for iri, other in same.items():
        if TYPE not in subjects.get(other, {}):
            raise ValueError(f"{iri} is to be the same as {other}, which nobody knows: give it a kind and a label")
    apart = frozenset(
        frozenset({iri, other}) for iri, own in subjects.items() for other in own.get(DIFFERENT, []) if other != iri
    )
    whole = {iri: _renamed(own, same) for iri, own in subjects.items() if iri not in same}
    for iri, other in same.items():
        whole[other] = {**whole[other], ALIAS: [*whole[other].get(ALIAS, []), *_names(subjects[iri])]}
    return Joined(subjects=whole, same=same, apart=apart)


def overlaid(below: Mapping[str, Properties], above: Mapping[str, Properties]) -> dict[str, Properties]:
    """Return subjects with others laid over them: one with a kind replaces, one without adds to what is known."""
    added = {iri: own if TYPE in own else _both(below.get(iri, {}), own) for iri, own in above.items()}
    return {**below, **added}


def _both(one: Properties, other: Properties) -> Properties:
    return {name: [*one.get(name, []), *other.get(name, [])] for name in {**one, **other}}


def _end(iri: str, said: Mapping[str, list[str]]) -> str:
    """Return the IRI at the end of a chain of "is the same as"."""
    seen = [iri]
    while iri in said:
        if len(set(said[iri])) > 1:
            raise ValueError(f"{iri} is to be the same as several: {', '.join(sorted(set(said[iri])))}")
        iri = said[iri][0]
        if iri in seen:
            raise ValueError(f"{iri} is to be the same as itself: {' → '.join([*seen, iri])}")
        seen.append(iri)
    return iri


def _names(own: Properties) -> Iterator[str]:
    """Yield all names of an actor that another stands for."""
    yield from own.get(LABEL, [])
    yield from own.get(ALIAS, [])


def _renamed(own: Properties, same: Mapping[str, str]) -> Properties:
    """Return properties that lead to those who stand for others: a role is its holder's."""
    return {name: [same.get(value, value) for value in values] for name, values in own.items()}
