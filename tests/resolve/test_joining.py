"""What a user says of who is one and who is not."""

from pathlib import Path

import pytest

from kg.model import ActorKind, Article, Extraction, Mention, Passage
from kg.resolve import Directory, load_directory, resolve
from kg.resolve.own import PREFIXES, added, defined, key_in, one, two

TOM = 'a:tom-quist a dkg:Person ; rdfs:label "Tom Quist" .\n'
MINISTER = """a:thomas-quist a dkg:Person ; rdfs:label "Thomas Quist" ; skos:altLabel "Tommy Quist" .
<https://w3id.org/dkg/id/role/thomas-quist/1> <http://www.w3.org/ns/org#member> a:thomas-quist ;
  <http://www.w3.org/ns/org#organization> a:sweden ; dkg:officeTitle "Foreign Minister" .
"""


def directory(path: Path, *files: str) -> Directory:
    paths = []
    for number, lines in enumerate(files):
        file = path / f"{number}.ttl"
        file.write_text("\n".join([*PREFIXES, lines]), encoding="utf-8")
        paths.append(file)
    return load_directory(*paths)


def key(known: Directory, name: str) -> str:
    mention = Mention(passage=Passage(start=0, end=len(name)), text=name, kind=ActorKind.PERSON)
    found = resolve(Article(key="a", text=name), Extraction(mentions=(mention,)), directory=known)
    return found.actors[mention].key


def test_one_stands_for_the_other_with_names_and_offices(tmp_path: Path) -> None:
    known = directory(tmp_path, TOM + MINISTER + "a:thomas-quist owl:sameAs a:tom-quist .")

    assert [key(known, name) for name in ("Tom Quist", "Thomas Quist", "Tommy Quist")] == ["tom-quist"] * 3
    assert "thomas-quist" not in known.actors
    assert [role.title for role in known.roles_at("tom-quist", None)] == ["Foreign Minister"]


def test_one_that_nobody_knew_may_be_another(tmp_path: Path) -> None:
    known = directory(tmp_path, TOM + "a:t-b-quistus owl:sameAs a:tom-quist .")

    assert key(known, "T. B. Quistus") == "tom-quist"


def test_what_is_said_in_a_second_file_counts_for_those_of_the_first(tmp_path: Path) -> None:
    known = directory(tmp_path, TOM + MINISTER, "a:thomas-quist owl:sameAs a:tom-quist .")

    assert key(known, "Tommy Quist") == "tom-quist"


def test_a_file_may_add_a_name_to_a_known_actor(tmp_path: Path) -> None:
    known = directory(tmp_path, 'a:sergei-lavrov skos:altLabel "Sergei Quist" .')

    assert key(known, "Sergei Quist") == key(known, "Sergei Lavrov") == "sergei-lavrov"


def test_two_of_one_name_are_kept_apart(tmp_path: Path) -> None:
    both = TOM + 'a:tommy a dkg:Person ; rdfs:label "Tommy Q" ; skos:altLabel "Tom Quist" .\n'

    assert key(directory(tmp_path, both + "a:tom-quist owl:differentFrom a:tommy ."), "Tom Quist") == "tom-quist"


@pytest.mark.parametrize(
    ("lines", "reason"),
    [
        pytest.param("a:x owl:sameAs a:nobody-knows .", "nobody knows", id="one that is not known"),
        pytest.param("a:x owl:sameAs a:y . a:y owl:sameAs a:x .", "same as itself", id="a circle"),
        pytest.param("a:x owl:sameAs a:france, a:spain .", "same as several", id="two at once"),
    ],
)
def test_what_cannot_be_is_told(tmp_path: Path, lines: str, reason: str) -> None:
    with pytest.raises(ValueError, match=reason):
        directory(tmp_path, lines)


def test_a_chain_leads_to_its_end(tmp_path: Path) -> None:
    known = directory(tmp_path, TOM + "a:x owl:sameAs a:y . a:y owl:sameAs a:tom-quist .")

    assert [key(known, "X"), key(known, "Y")] == ["tom-quist", "tom-quist"]


HOSTILE = 'Tom" . a:x owl:sameAs a:france .\n# \\u0022 <script>'


def test_hostile_names_stay_names(tmp_path: Path) -> None:
    turtle = added("", HOSTILE, defined("tom~./ä", HOSTILE, ActorKind.PERSON) + one("b", "tom~./ä"), name="x")
    (tmp_path / "own.ttl").write_text(turtle, encoding="utf-8")

    known = load_directory(tmp_path / "own.ttl")
    assert known.actors["tom~./ä"].name == HOSTILE
    assert known.standing_for("b") == known.actors["tom~./ä"]
    assert known.standing_for("x") is None


def test_what_is_added_leaves_the_file_as_it_was() -> None:
    first = added("", "Tom is known.", TOM, name="x")
    second = added(first, "He is not Eva.", two("tom-quist", "eva-quist"), name="x")

    assert second.startswith(first.rstrip())
    assert second.count("@prefix") == len(PREFIXES)


def test_what_is_no_directory_any_more_is_refused() -> None:
    with pytest.raises(ValueError, match=r"mine\.ttl is no Turtle"):
        added("no Turtle", "Tom is known.", TOM, name="mine.ttl")


def test_the_key_in_an_iri() -> None:
    assert key_in("https://w3id.org/dkg/id/actor/a%C3%A4") == "aä"
