"""The real pipeline on demands and answers, each with its whole reading."""

import os
import tomllib
from collections.abc import Mapping, Sequence
from datetime import date
from pathlib import Path

import pytest

from kg.model import Article, Demand, Mention, Passage, Reading, Response
from kg.pipeline import Means, explain, prepare

Found = dict[str, object]

CASES = Path(__file__).with_name("demands.toml")
# What a demand is where a case does not say otherwise.
PLAIN: Mapping[str, object] = {"status": "made", "deadline_text": "", "deadline": None, "condition": ""}
HARD = range(14, 26)


@pytest.fixture(scope="module")
def means() -> Means:
    return prepare(language=os.environ.get("KG_LANGUAGE"))


def cases() -> list[Found]:
    found = tomllib.loads(CASES.read_text(encoding="utf-8"))["case"]
    assert isinstance(found, list)
    return found


def listed(case: Found, key: str) -> list[Found]:
    found = case.get(key, [])
    assert isinstance(found, list)
    return found


def words(mentions: Sequence[Mention]) -> list[str]:
    return [mention.text for mention in mentions]


def of(passage: Passage | None, reading: Reading) -> str:
    return passage.of(reading.article.text) if passage is not None else ""


def asked(demand: Demand, reading: Reading) -> Found:
    return {
        "demander": words(demand.demander),
        "addressee": words(demand.addressee),
        "content": " … ".join(of(passage, reading) for passage in demand.content),
        "strength": demand.strength.value,
        "status": demand.status.value,
        "deadline_text": of(demand.deadline_text, reading),
        "deadline": demand.deadline,
        "condition": of(demand.condition, reading),
    }


def answered(response: Response) -> Found:
    return {"responder": words(response.responder), "kind": response.kind.value}


@pytest.mark.parametrize("case", [pytest.param(case, id=str(case["id"])) for case in cases()])
def test_the_whole_reading_is_right(case: Found, means: Means) -> None:
    published = case.get("date")
    day = published if isinstance(published, date) else None
    wanted = [{**PLAIN, **demand} for demand in listed(case, "demands")]

    reading = explain(Article(key="case", text=str(case["text"]), published=day), means).reading
    demands = [asked(event, reading) for event in reading.events if isinstance(event, Demand)]
    answers = [answered(event) for event in reading.events if isinstance(event, Response)]

    assert [{name: one[name] for name in expected} for one, expected in zip(demands, wanted, strict=True)] == wanted
    if "answers" in case:
        assert answers == listed(case, "answers")


def test_there_is_a_case_for_each_hard_one() -> None:
    assert {case["hard"] for case in cases() if "hard" in case} == set(HARD)


def test_a_case_has_an_id_of_its_own() -> None:
    ids = [case["id"] for case in cases()]

    assert len(ids) == len(set(ids))
