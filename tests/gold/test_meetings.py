"""The real pipeline on meetings, each case with its whole reading."""

import os
import tomllib
from datetime import date
from itertools import zip_longest
from pathlib import Path

import pytest

from kg.model import Article, Meeting, Passage, Reading
from kg.pipeline import Means, explain, prepare

CASES = Path(__file__).with_name("meetings.toml")
PUBLISHED = date(2022, 2, 2)
STATUSES = Path(__file__).with_name("meeting_status.toml")
HARD = {*range(1, 14), 24}


@pytest.fixture(scope="module")
def means() -> Means:
    return prepare(language=os.environ.get("KG_LANGUAGE"))


def _cases() -> list[dict[str, object]]:
    found = tomllib.loads(CASES.read_text(encoding="utf-8"))["case"]
    assert isinstance(found, list)
    return found


def _written(meeting: Meeting, reading: Reading) -> list[str]:
    text = reading.article.text
    actors = (reading.actors.get(mention) for mention in (*meeting.participant, *meeting.host))
    mentions = (*meeting.participant, *meeting.host)
    names = [actor.name if actor else mention.text for actor, mention in zip(actors, mentions, strict=True)]
    return [
        " + ".join(dict.fromkeys(names)),
        meeting.status.value,
        meeting.format.value,
        meeting.held.isoformat() if meeting.held else "-",
        _of(meeting.place, text),
        _of(meeting.within, text),
    ]


def _of(passage: Passage | None, text: str) -> str:
    return passage.of(text) if passage else "-"


def _wanted(words: object) -> list[str]:
    parts = str(words).split(" | ")
    return [part or "-" for part, _ in zip_longest(parts, range(6), fillvalue="")]


@pytest.mark.parametrize("case", [pytest.param(case, id=str(case["id"])) for case in _cases()])
def test_the_meetings_are_read_right(case: dict[str, object], means: Means) -> None:
    day, wanted = case.get("date"), case["meetings"]
    published = day if isinstance(day, date) else PUBLISHED
    assert isinstance(wanted, list)

    reading = explain(Article(key="case", text=str(case["text"]), published=published), means).reading
    found = [_written(event, reading) for event in reading.events if isinstance(event, Meeting)]

    assert found == [_wanted(words) for words in wanted]


def test_there_is_a_case_for_each_meeting_of_the_list() -> None:
    assert {case["hard"] for case in _cases() if "hard" in case} == HARD


def test_a_case_has_an_id_of_its_own() -> None:
    ids = [case["id"] for case in _cases()]

    assert len(ids) == len(set(ids))


@pytest.mark.parametrize(
    ("text", "status"),
    [
        pytest.param(text, status, id=text)
        for status, texts in tomllib.loads(STATUSES.read_text(encoding="utf-8")).items()
        for text in texts
    ],
)
def test_a_sentence_tells_whether_they_met(text: str, status: str, means: Means) -> None:
    reading = explain(Article(key="case", text=text, published=PUBLISHED), means).reading

    assert [event.status.value for event in reading.events if isinstance(event, Meeting)] == [status]
