"""The real pipeline on the examples of the lexicons: each frame finds what it says it finds, and nothing else."""

import os
from functools import cache

import pytest
from spacy.language import Language

from kg.extract import NameFinder, extract
from kg.model import Act, ActorKind, Article, Demand, Event, KnownNames, Meeting, Mention, Statement
from kg.parse import load, parse
from tests.lexicons.examples import Frame, frames
from tests.require import missing

KNOWN = KnownNames(names={"Müller": ActorKind.PERSON, "Weber": ActorKind.PERSON})
STATES = KnownNames(names={**KNOWN.names, "Alandia": ActorKind.STATE, "Bergland": ActorKind.STATE})
KINDS: dict[str, type[Event]] = {"speech.toml": Statement, "demands.toml": Demand, "meetings.toml": Meeting}
ALL = tuple(frames())


@cache
def pipeline(known: str) -> tuple[Language, NameFinder]:
    name = os.environ.get("KG_LANGUAGE")
    try:
        nlp = load(name)
    except ValueError as error:
        missing(str(error))
        raise
    return nlp, NameFinder(nlp, STATES if known == "acts" else KNOWN)


def events(text: str, frame: Frame) -> list[Event]:
    """The events that a frame finds in a text."""
    nlp, finder = pipeline(frame.file.split("/", maxsplit=1)[0])
    ((_, doc),) = parse(nlp, [Article(key="example", text=text)])
    found = extract(doc, names=finder).events
    return [
        event
        for event in found
        if isinstance(event, KINDS.get(frame.file, Act)) and event.rule.startswith(rules(frame))
    ]


def rules(frame: Frame) -> tuple[str, ...]:
    """The beginnings of the names of the rules that go by a frame."""
    match frame.file, frame.table:
        case "speech.toml", "noun":
            return (f"speech.noun.{frame.id}",)
        case "meetings.toml", _:
            return tuple(f"meeting.{word}" for word in frame.words)
        case _ if frame.file.startswith("acts/"):
            return (f"act.{frame.id}", "act.outlook") if frame.table == "outlook" else (f"act.{frame.id}",)
        case _:
            return (f"{frame.file.removesuffix('s.toml').removesuffix('.toml')}.{frame.id}.",)


def told(event: Event, text: str, parts: dict[str, str]) -> dict[str, str]:
    """What an event says of the parts that an example names."""
    if isinstance(event, Act):
        return {"actor": words(event.actor), "target": words(event.target)}
    if not isinstance(event, Statement):
        return {}
    whole = {
        "speaker": words(event.speaker),
        "content": " … ".join(passage.of(text) for passage in event.content),
        "addressee": words(event.addressee),
        "target": words(event.target),
    }
    return {part: whole[part] for part in parts}


def words(mentions: tuple[Mention, ...]) -> str:
    return " + ".join(mention.text for mention in mentions)


@pytest.mark.parametrize(
    ("frame", "example"),
    [pytest.param(frame, example, id=f"{frame.name}: {example['text']}") for frame in ALL for example in frame.yes],
)
def test_a_frame_finds_its_example(frame: Frame, example: dict[str, str]) -> None:
    text = example["text"]
    expected = {part: value for part, value in example.items() if part != "text"}

    assert expected in [told(event, text, expected) for event in events(text, frame)]


@pytest.mark.parametrize(
    ("frame", "text"),
    [pytest.param(frame, text, id=f"{frame.name}: {text}") for frame in ALL for text in frame.no],
)
def test_a_frame_finds_nothing_in_what_is_not_of_it(frame: Frame, text: str) -> None:
    assert events(text, frame) == []
