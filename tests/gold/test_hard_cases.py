"""The real pipeline on hard cases of reported speech, each with its whole reading."""

import os
import tomllib
from collections.abc import Iterable, Mapping
from datetime import date
from pathlib import Path

import pytest
from rdflib import RDF

from kg.model import Article, Mention, Passage, Reading, Statement
from kg.pipeline import Means, explain, prepare
from kg.rdf.quads import quads
from kg.rdf.vocabulary import KG

Found = dict[str, object]

CASES = Path(__file__).with_name("statements.toml")
# What a statement is where a case does not say otherwise.
UNSAID: Mapping[str, object] = {"polarity": "asserted", "modality": "actual", "addressee": [], "via": []}
LISTS = frozenset({"speaker", "actor", "content", "addressee", "addressee_actor", "via", "via_actor", "target"})
OF_THE_CASE = frozenset({"optional", "confidence_at_most"})


@pytest.fixture(scope="module")
def means() -> Means:
    return prepare(language=os.environ.get("KG_LANGUAGE"))


def _read(text: str, published: date | None, means: Means) -> Reading:
    return explain(Article(key="case", text=text, published=published), means).reading


def reading_of(text: str, published: date | None, means: Means) -> list[Found]:
    """What is read in a text, as the cases write it down, in order of content."""
    reading = _read(text, published, means)
    found = [_written(event, reading) for event in reading.events if isinstance(event, Statement)]
    return sorted(found, key=_order)


def _written(event: Statement, reading: Reading) -> Found:
    text = reading.article.text
    return {
        "speaker": _words(event.speaker),
        "actor": _keys(event.speaker, reading),
        "title": event.speaker[0].title if event.speaker else None,
        "content": [passage.of(text) for passage in event.content],
        "quotation": event.quotation.value,
        "cue": _of(event.cue, text),
        "act": event.speech_act.value,
        "polarity": event.polarity.value,
        "modality": event.modality.value,
        "addressee": _words(event.addressee),
        "addressee_actor": _keys(event.addressee, reading),
        "target": _words(event.target),
        "via": _words(event.via),
        "via_actor": _keys(event.via, reading),
        "venue": _of(event.venue, text),
        "said": event.said or "",
        "said_text": _of(event.said_text, text),
        "confidence": event.confidence,
    }


def _words(mentions: Iterable[Mention]) -> list[str]:
    return [mention.text for mention in mentions]


def _keys(mentions: Iterable[Mention], reading: Reading) -> list[str]:
    return [actor.key for mention in mentions for actor in reading.who(mention)]


def _confidence(statement: Found) -> float:
    confidence = statement.get("confidence", 0.0)
    assert isinstance(confidence, float)
    return confidence


def _of(passage: Passage | None, text: str) -> str:
    return passage.of(text) if passage else ""


def _order(statement: Found) -> tuple[str, str]:
    return str(statement["content"]), str(statement["cue"])


def _expected(wanted: Found, found: Found) -> Found:
    """A statement as a case writes it, with those of its alternatives that were found."""
    fields = {**UNSAID, **{name: value for name, value in wanted.items() if name not in OF_THE_CASE}}
    return {name: _chosen(name, value, found.get(name)) for name, value in fields.items()}


def _chosen(name: str, value: object, found: object) -> object:
    """Of the alternatives for a field the one found, else the first."""
    is_choice = isinstance(value, list) and (name not in LISTS or (bool(value) and isinstance(value[0], list)))
    if not isinstance(value, list) or not is_choice:
        return value
    return found if found in value else value[0]


def _matched(wanted: list[Found], found: list[Found]) -> list[Found]:
    """The statement read for each that should be: one of that content, else one of that cue, else nothing."""
    left = list(found)
    matched: dict[int, Found] = {}
    for name in ("content", "cue"):
        for number, statement in enumerate(wanted):
            fits = (one for one in left if one[name] and one[name] == _chosen(name, statement[name], one[name]))
            nearest = next(fits, None) if number not in matched else None
            if nearest is not None:
                matched[number] = nearest
                left = [other for other in left if other is not nearest]
    return [*(matched.get(number, {}) for number in range(len(wanted))), *left]


def _pairs(wanted: list[Found], found: list[Found]) -> tuple[list[Found], list[Found]]:
    """What should be read and what is: equal where the reading is right."""
    matched = _matched(wanted, found)
    both = [(one, read) for one, read in zip(wanted, matched, strict=False) if read or not one.get("optional")]
    expected = [_expected(one, read) for one, read in both]
    read = [
        {name: read[name] for name in fields if name in read} for fields, (_, read) in zip(expected, both, strict=True)
    ]
    return expected, [*filter(None, read), *matched[len(wanted) :]]


def _cases() -> list[Found]:
    found = tomllib.loads(CASES.read_text(encoding="utf-8"))["case"]
    assert isinstance(found, list)
    return found


def _parameter(case: Found) -> object:
    reason = case.get("xfail")
    marks = [pytest.mark.xfail(strict=True, raises=AssertionError, reason=str(reason))] if reason else []
    return pytest.param(case, id=str(case["id"]), marks=marks)


@pytest.mark.parametrize("case", [_parameter(case) for case in _cases()])
def test_the_whole_reading_is_right(case: Found, means: Means) -> None:
    published, wanted = case.get("date"), case["statements"]
    assert isinstance(wanted, list)

    found = reading_of(str(case["text"]), published if isinstance(published, date) else None, means)
    expected, read = _pairs(wanted, found)

    assert read == expected
    for statement in wanted:
        surest = statement.get("confidence_at_most", 1)
        assert [one for one in _matched([statement], found)[:1] if _confidence(one) > surest] == []


def test_a_quotation_in_lead_and_body_is_one_statement_of_the_graph(means: Means) -> None:
    (text,) = (str(case["text"]) for case in _cases() if case["id"] == "repeated-quotation")

    graph = quads(_read(text, date(2022, 1, 31), means), extractor="kg")

    assert len(set(graph.subjects(RDF.type, KG.Statement))) == 1
    assert len(set(graph.subjects(RDF.type, KG.StatementMention))) == 2


def test_there_is_a_case_for_each_number_of_the_list() -> None:
    numbers = {case["hard"] for case in _cases() if "hard" in case}

    assert numbers == set(range(1, 56))


def test_a_case_has_an_id_of_its_own() -> None:
    ids = [case["id"] for case in _cases()]

    assert len(ids) == len(set(ids))
