"""The states' section says what states.toml and the libraries say."""

import re
import tomllib

import pytest

from seeds import states
from tests.require import REPOSITORY

SEEDS = REPOSITORY / "seeds"


@pytest.fixture(scope="module")
def section() -> str:
    text = (SEEDS / "actors.ttl").read_text("utf-8")
    return text[text.index(states.BEGIN) : text.index(states.END)]


@pytest.mark.parametrize(("code", "additions"), tomllib.loads((SEEDS / "states.toml").read_text("utf-8")).items())
def test_every_word_of_the_table_is_in_the_section(code: str, additions: states.Additions, section: str) -> None:
    words = [word for value in additions.values() for word in ([value] if isinstance(value, str) else value)]
    missing = [word for word in words if f'"{word}"' not in section and f"wd:{word} " not in section]

    assert (code, missing) == (code, [])


@pytest.mark.parametrize(
    ("adjective", "expected"),
    [
        pytest.param("Russian", ["Russian", "Russians"], id="-an"),
        pytest.param("Iraqi", ["Iraqi", "Iraqis"], id="-i"),
        pytest.param("French", ["French"], id="no plural"),
        pytest.param("Japanese", ["Japanese"], id="-ese"),
    ],
)
def test_demonyms(adjective: str, expected: list[str]) -> None:
    assert states.demonyms(adjective) == expected


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        pytest.param("Côte d’Ivoire", "Côte d'Ivoire", id="apostrophe"),
        pytest.param("Antigua & Barbuda", "Antigua and Barbuda", id="ampersand"),
        pytest.param("Myanmar (Burma)", "Myanmar", id="bracket"),
        pytest.param("the State of Palestine", "State of Palestine", id="article"),
    ],
)
def test_plain(name: str, expected: str) -> None:
    assert states.plain(name) == expected


@pytest.mark.parametrize(
    ("label", "key"),
    [("São Tomé", "sao-tome"), ("Donetsk People's Republic", "donetsk-peoples-republic"), ("U.S. Army", "u-s-army")],
)
def test_slug(label: str, key: str) -> None:
    assert states.slug(label) == key


def test_actors_of_a_kind_stand_in_the_order_of_their_keys() -> None:
    text = (SEEDS / "actors.ttl").read_text("utf-8")
    sections = re.split(r"(?m)^# --- ", text)
    keys = [re.findall(r"(?m)^a:(\S+) a dkg:", part) for part in sections]

    assert [part for part in keys if part != sorted(part)] == []
