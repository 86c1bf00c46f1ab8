"""Threats in other words, on the examples of the lexicon and a few more, with the real pipeline."""

import os

import pytest

from kg.extract import NameFinder, extract
from kg.model import ActorKind, Article, KnownNames, SpeechAct, Statement
from kg.parse import load, parse
from tests.lexicons.examples import lexicon, strings

KNOWN = KnownNames(
    names={"Müller": ActorKind.PERSON, "Weber": ActorKind.PERSON, "Sweden": ActorKind.STATE, "Norway": ActorKind.STATE}
)
HOSTILE = lexicon("speech.toml")["hostile"]
assert isinstance(HOSTILE, dict)


@pytest.fixture(scope="module")
def finder() -> NameFinder:
    return NameFinder(load(os.environ.get("KG_LANGUAGE")), KNOWN)


def threats(text: str, finder: NameFinder) -> list[tuple[str, ...]]:
    """The targets of the threats in a text, and an empty tuple for each other statement."""
    ((_, doc),) = parse(load(os.environ.get("KG_LANGUAGE")), [Article(key="a", text=text)])
    said = [event for event in extract(doc, names=finder).events if isinstance(event, Statement)]
    return [tuple(m.text for m in s.target) for s in said if s.speech_act is SpeechAct.THREATEN]


@pytest.mark.parametrize("text", strings(HOSTILE, "yes"))
def test_a_threat(text: str, finder: NameFinder) -> None:
    assert len(threats(text, finder)) == 1


@pytest.mark.parametrize("text", strings(HOSTILE, "no"))
def test_no_threat(text: str, finder: NameFinder) -> None:
    assert threats(text, finder) == []


@pytest.mark.parametrize(
    ("text", "target"),
    [
        pytest.param("Sweden vowed to punish Norway.", "Norway", id="whom the deed is done to"),
        pytest.param(
            "Sweden promised sanctions if Norway attacks the ship.", "Norway", id="who is not to do something"
        ),
        pytest.param("Sweden announced that it will impose sanctions on Norway.", "Norway", id="against whom"),
        pytest.param("Sweden announced that it is considering sanctions against Norway.", "Norway", id="considered"),
    ],
)
def test_whom_a_threat_is_against(text: str, target: str, finder: NameFinder) -> None:
    assert threats(text, finder) == [(target,)]
