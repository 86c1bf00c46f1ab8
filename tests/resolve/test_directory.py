"""The directory that travels with kg, and a user's own laid over it."""

import re
from datetime import date
from functools import cache
from pathlib import Path

import pytest

from kg.model import ActorKind
from kg.resolve import Directory, load_directory
from kg.resources import resource

PREFIXES = """
@prefix dkg: <https://w3id.org/dkg/> .
@prefix a: <https://w3id.org/dkg/id/actor/> .
@prefix rdfs: <http://www.w3.org/2000/01/rdf-schema#> .
@prefix skos: <http://www.w3.org/2004/02/skos/core#> .
@prefix org: <http://www.w3.org/ns/org#> .
@prefix schema: <https://schema.org/> .
@prefix xsd: <http://www.w3.org/2001/XMLSchema#> .
"""
BLOCK = re.compile(r"(?ms)^a:(?P<key>\S+) a dkg:State ;(?P<body>.*?) \.$")
WORDS = re.compile(r'dkg:(?P<term>capital|demonym|seat|metonym) (?P<values>"[^;]*")')


@pytest.fixture(scope="module")
def directory() -> Directory:
    return load_directory()


@cache
def words_of_states() -> list[tuple[str, str, str]]:
    """Give key, term and word of each capital, demonym and seat in the file, read without the code under test."""
    turtle = resource("seeds/actors.ttl").read_text(encoding="utf-8")
    return [
        (block["key"], words["term"], word)
        for block in BLOCK.finditer(turtle)
        for words in WORDS.finditer(block["body"])
        for word in re.findall(r'"([^"]*)"', words["values"])
    ]


def test_there_are_the_words_of_all_states() -> None:
    assert len({key for key, term, _ in words_of_states() if term == "capital"}) >= 193


@pytest.mark.parametrize("term", ["capital", "seat", "metonym", "demonym"])
def test_words_of_a_state_give_its_side(directory: Directory, term: str) -> None:
    words = {word for _, found, word in words_of_states() if found == term}

    assert [word for word in sorted(words) if side(directory, word) not in states_with(word)] == []


def side(directory: Directory, word: str) -> str | None:
    found = directory.side(word)
    return found.key if found is not None else None


def states_with(word: str) -> set[str | None]:
    """Give the keys of the states that a word is of: some, such as "Dominican", are of two."""
    return {key for key, _, other in words_of_states() if other == word}


def test_what_extraction_is_to_look_for(directory: Directory) -> None:
    known = directory.names()

    assert known.names["Germany"] is ActorKind.STATE
    assert "Berlin" in known.metonyms
    assert "German" in known.demonyms
    assert known.metonyms.isdisjoint(known.names)
    assert known.demonyms.isdisjoint(known.names)


def written(folder: Path, turtle: str, *, name: str = "own.ttl") -> Path:
    file = folder / name
    file.write_text(PREFIXES + turtle, encoding="utf-8")
    return file


def test_an_own_actor_is_known(tmp_path: Path) -> None:
    file = written(tmp_path, 'a:anna-muller a dkg:Person ; rdfs:label "Anna Müller" ; skos:altLabel "A. Müller" .')

    assert [actor.key for actor in load_directory(file).named("a. muller")] == ["anna-muller"]


def test_an_own_actor_replaces_the_one_of_the_same_key(tmp_path: Path) -> None:
    file = written(tmp_path, 'a:germany a dkg:State ; rdfs:label "Alandia" .')

    own = load_directory(file)
    assert own.actors["germany"].name == "Alandia"
    assert side(own, "German") is None


def test_the_last_file_wins(tmp_path: Path) -> None:
    first = written(tmp_path, 'a:x a dkg:State ; rdfs:label "First" .', name="1.ttl")
    second = written(tmp_path, 'a:x a dkg:State ; rdfs:label "Second" .', name="2.ttl")

    assert load_directory(first, second).actors["x"].name == "Second"


def test_a_role_is_held_from_its_first_to_its_last_day(tmp_path: Path) -> None:
    file = written(
        tmp_path,
        'a:m a dkg:Person ; rdfs:label "Anna Müller" .\n'
        '<urn:r> org:member a:m ; org:organization a:germany ; dkg:officeTitle "Envoy" ; '
        'schema:startDate "2020-01-01"^^xsd:date ; schema:endDate "2020-12-31"^^xsd:date .',
    )
    own = load_directory(file)

    days = [date(2019, 12, 31), date(2020, 1, 1), date(2020, 12, 31), date(2021, 1, 1)]
    assert [len(own.roles_at("m", day)) for day in days] == [0, 1, 1, 0]
    assert len(own.roles_at("m", None)) == 1


@pytest.mark.parametrize(
    ("turtle", "message"),
    [
        pytest.param("this is no Turtle", r"own\.ttl is no Turtle", id="no Turtle"),
        pytest.param("\x00\x01", r"own\.ttl is no Turtle", id="binary"),
        pytest.param("a:x a dkg:State .", "actor/x needs one kind", id="no name"),
        pytest.param('a:x rdfs:label "X" .', "actor/x needs one kind", id="no kind"),
        pytest.param('a:x a dkg:State, dkg:Person ; rdfs:label "X" .', "actor/x needs one kind", id="two kinds"),
        pytest.param('a:x a dkg:State ; rdfs:label "X", "Y" .', "actor/x .* one rdfs:label", id="two names"),
        pytest.param(
            "<urn:r> org:member a:x .",
            "urn:r is no role",
            id="half a role",
        ),
        pytest.param(
            '<urn:r> org:member a:x ; org:organization a:y ; dkg:officeTitle "T" ; schema:startDate "soon" .',
            "urn:r is no role",
            id="no date",
        ),
    ],
)
def test_a_bad_file_is_refused(tmp_path: Path, turtle: str, message: str) -> None:
    file = written(tmp_path, turtle)

    with pytest.raises(ValueError, match=message):
        load_directory(file)


def test_a_missing_file_is_no_empty_one(tmp_path: Path) -> None:
    with pytest.raises(FileNotFoundError):
        load_directory(tmp_path / "none.ttl")
