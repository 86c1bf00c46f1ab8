"""What seeds/README.md promises of the directory holds for every actor in it."""

import re
import unicodedata
from collections import defaultdict
from collections.abc import Iterable, Mapping
from datetime import date
from functools import cache
from graphlib import TopologicalSorter
from itertools import pairwise

import pycountry
import pytest
from pyoxigraph import Literal, NamedNode, RdfFormat, parse

from kg.model import ActorKind
from tests.require import REPOSITORY

FILE = REPOSITORY / "seeds" / "actors.ttl"
DKG = "https://w3id.org/dkg/"
ACTOR, ROLE = f"{DKG}id/actor/", f"{DKG}id/role/"
TYPE = "http://www.w3.org/1999/02/22-rdf-syntax-ns#type"
LABEL = "http://www.w3.org/2000/01/rdf-schema#label"
ALIAS = "http://www.w3.org/2004/02/skos/core#altLabel"
MEMBER, ORGANIZATION = "http://www.w3.org/ns/org#member", "http://www.w3.org/ns/org#organization"
SAME_AS, GENDER = "https://schema.org/sameAs", "https://schema.org/gender"
START, END = "https://schema.org/startDate", "https://schema.org/endDate"
DATE = "http://www.w3.org/2001/XMLSchema#date"

# Names, in lower case, that two actors bear in earnest; only the article tells which is meant.
AMBIGUOUS = {
    "brussels": {"belgium", "european-union"},
    "congo": {"democratic-republic-of-the-congo", "republic-of-the-congo"},
    "congolese": {"democratic-republic-of-the-congo", "republic-of-the-congo"},
    "dominican": {"dominica", "dominican-republic"},
    "dominicans": {"dominica", "dominican-republic"},
    "korea": {"north-korea", "south-korea"},
    "korean": {"north-korea", "south-korea"},
    "koreans": {"north-korea", "south-korea"},
}

# What ISO 3166-1 lists beside the members of the United Nations: territories of others, two observers, Taiwan.
NO_MEMBERS = re.compile(
    "AI|AQ|AS|AW|AX|BL|BM|BQ|BV|CC|CK|CW|CX|EH|FK|FO|GF|GG|GI|GL|GP|GS|GU|HK|HM|IM|IO|JE|KY|MF|MO|MP|MQ|MS|NC|NF|NU"
    "|PF|PM|PN|PR|PS|RE|SH|SJ|SX|TC|TF|TK|TW|UM|VA|VG|VI|WF|YT"
)
MEMBERS = 193

# Offices that one person holds at a time, for each organisation.
SINGLE = re.compile(
    r"(Acting )?(President|Prime Minister|Premier|Chancellor|Foreign Minister|Defence Minister|Secretary of State"
    r"|Secretary of Defense|Foreign Secretary|Defence Secretary|National Security Adviser|Vice President"
    r"|Secretary[- ]General|High Representative|Ambassador to the United Nations|Pope|King"
    r"|President of the European (Council|Commission|Parliament))"
)
# A hand-over takes some days, and sources count them differently.
HANDOVER = 7

Properties = Mapping[str, list[str]]


@cache
def subjects() -> Mapping[str, Properties]:
    """Return the properties of each subject of the directory."""
    found: dict[str, dict[str, list[str]]] = defaultdict(lambda: defaultdict(list))
    for quad in parse(FILE.read_bytes(), format=RdfFormat.TURTLE):
        assert isinstance(quad.subject, NamedNode), quad
        assert isinstance(quad.object, NamedNode | Literal), quad
        found[quad.subject.value][quad.predicate.value].append(quad.object.value)
    return {iri: dict(own) for iri, own in found.items()}


@cache
def actors() -> Mapping[str, Properties]:
    """Return the actors by key."""
    return {iri.removeprefix(ACTOR): own for iri, own in subjects().items() if iri.startswith(ACTOR)}


def roles() -> Mapping[str, Properties]:
    """Return the roles by what follows the common part of their IRI."""
    return {iri.removeprefix(ROLE): own for iri, own in subjects().items() if iri.startswith(ROLE)}


@cache
def of_kind(kind: ActorKind) -> Mapping[str, Properties]:
    """Return the actors of a kind by key."""
    return {key: own for key, own in actors().items() if own[TYPE] == [f"{DKG}{kind}"]}


def shared(*properties: str) -> dict[str, set[str]]:
    """Return the words of these properties that several actors bear, in whatever case, with their keys."""
    bearers: dict[str, set[str]] = defaultdict(set)
    for key, own in actors().items():
        for word in (word for name in properties for word in own.get(name, ())):
            bearers[folded(word)].add(key)
    return {word: keys for word, keys in bearers.items() if len(keys) > 1}


def folded(name: str) -> str:
    """Return a name without case and accents."""
    return unicodedata.normalize("NFKD", name).encode("ascii", "ignore").decode().casefold()


def test_the_directory_holds_actors_and_roles_and_nothing_else() -> None:
    strange = [iri for iri in subjects() if not iri.startswith((ACTOR, ROLE))]

    assert not strange


def test_every_actor_has_one_kind_and_one_label() -> None:
    kinds = {f"{DKG}{kind}" for kind in ActorKind}
    wrong = [key for key, own in actors().items() if len(own[TYPE]) != 1 or own[TYPE][0] not in kinds]
    nameless = [key for key, own in actors().items() if len(own.get(LABEL, ())) != 1]

    assert (wrong, nameless) == ([], [])


def test_keys_are_slugs() -> None:
    wrong = [key for key in actors() if not re.fullmatch(r"[a-z0-9]+(-[a-z0-9]+)*", key)]

    assert not wrong


def test_names_are_plain_text() -> None:
    words = [word for own in actors().values() for name in (LABEL, ALIAS) for word in own.get(name, ())]
    wrong = [word for word in words if word != " ".join(word.split()) or re.search(r"[<>{}\"\\|;]", word)]

    assert not wrong


def test_a_label_is_not_repeated_as_an_alias() -> None:
    wrong = [key for key, own in actors().items() if own[LABEL][0] in own.get(ALIAS, ())]

    assert not wrong


@pytest.mark.parametrize("country", [c for c in pycountry.countries if not NO_MEMBERS.fullmatch(c.alpha_2)], ids=str)
def test_every_member_of_the_united_nations_is_a_known_state(country: object) -> None:
    names = {getattr(country, field, "") for field in ("name", "common_name", "official_name")}
    # iso-codes writes "Iran, Islamic Republic of" and "Korea, Republic of".
    names |= {" ".join(reversed(name.split(", "))) for name in names} | {name.split(",")[0] for name in names}
    known = {word for own in of_kind(ActorKind.STATE).values() for word in (*own[LABEL], *own.get(ALIAS, ()))}

    assert names & known


def test_there_are_as_many_members_as_the_united_nations_count() -> None:
    assert sum(not NO_MEMBERS.fullmatch(country.alpha_2) for country in pycountry.countries) == MEMBERS


@pytest.mark.parametrize("key", ["holy-see", "kosovo", "palestine", "taiwan"])
def test_observers_and_disputed_states_are_known(key: str) -> None:
    assert key in of_kind(ActorKind.STATE)


def test_every_state_has_demonym_and_capital() -> None:
    needed = [f"{DKG}demonym", f"{DKG}capital"]
    wrong = [key for key, own in of_kind(ActorKind.STATE).items() if any(name not in own for name in needed)]

    assert not wrong


def test_names_are_shared_only_where_they_are_ambiguous_in_earnest() -> None:
    names = shared(LABEL, ALIAS, *(f"{DKG}{name}" for name in ("demonym", "metonym", "seat")))

    assert names == AMBIGUOUS


def test_whom_actors_represent_is_known() -> None:
    missing = [
        (key, whom)
        for key, own in actors().items()
        for whom in own.get(f"{DKG}represents", ())
        if whom.removeprefix(ACTOR) not in actors()
    ]

    assert not missing


def test_nobody_represents_two_or_in_the_end_themselves() -> None:
    whom = {key: own.get(f"{DKG}represents", []) for key, own in actors().items()}
    order = TopologicalSorter({key: [iri.removeprefix(ACTOR) for iri in iris] for key, iris in whom.items()})

    assert max(len(iris) for iris in whom.values()) == 1
    assert len(list(order.static_order())) == len(whom)


def test_every_person_has_a_gender() -> None:
    wrong = [key for key, own in of_kind(ActorKind.PERSON).items() if own.get(GENDER) not in (["female"], ["male"])]

    assert not wrong


def test_wikidata_links_have_the_right_form_and_one_actor_each() -> None:
    links = [link for own in actors().values() for link in own.get(SAME_AS, ())]
    wrong = [link for link in links if not re.fullmatch(r"http://www\.wikidata\.org/entity/Q[1-9][0-9]*", link)]

    assert not wrong
    assert len(links) == len(set(links))


def test_roles_join_a_known_person_to_a_known_organisation() -> None:
    people, known = of_kind(ActorKind.PERSON), actors()
    wrong = [
        iri
        for iri, own in roles().items()
        if [key.removeprefix(ACTOR) not in people for key in own[MEMBER]] != [False]
        or [key.removeprefix(ACTOR) not in known for key in own[ORGANIZATION]] != [False]
        or len(own[f"{DKG}officeTitle"]) != 1
        or not iri.startswith(own[MEMBER][0].removeprefix(ACTOR) + "/")
    ]

    assert not wrong


def test_roles_are_dated_to_the_day_and_end_after_they_start() -> None:
    literals = [
        quad.object
        for quad in parse(FILE.read_bytes(), format=RdfFormat.TURTLE)
        if quad.predicate.value in (START, END) and isinstance(quad.object, Literal)
    ]
    wrong = [iri for iri, own in roles().items() if span(own)[0] > span(own)[1]]

    assert {literal.datatype.value for literal in literals} == {DATE}
    assert not wrong


def span(role: Properties) -> tuple[date, date]:
    """Return the first and last day of a role; the ends of time where they are open."""
    first, last = role.get(START, [""])[0], role.get(END, [""])[0]
    return (date.fromisoformat(first) if first else date.min, date.fromisoformat(last) if last else date.max)


def test_two_people_never_hold_one_office_at_a_time() -> None:
    overlapping = [
        (one[MEMBER][0], other[MEMBER][0], one[f"{DKG}officeTitle"][0])
        for one, other in neighbours(own for own in roles().values() if START in own)
        if (span(one)[1] - span(other)[0]).days > HANDOVER
    ]

    assert not overlapping


def neighbours(held: Iterable[Properties]) -> Iterable[tuple[Properties, Properties]]:
    """Return each holder of a single-holder office with the next one, by first day."""
    offices: dict[tuple[str, str], list[Properties]] = defaultdict(list)
    for role in held:
        if SINGLE.fullmatch(role[f"{DKG}officeTitle"][0]):
            offices[role[ORGANIZATION][0], role[f"{DKG}officeTitle"][0]].append(role)
    for holders in offices.values():
        in_order = sorted(holders, key=span)
        yield from pairwise(in_order)
