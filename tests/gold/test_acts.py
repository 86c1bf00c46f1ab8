"""The texts with demands and meetings are written as their file says; how they are read, `benchmarks.acts` measures."""

import tomllib
from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest

from kg.model import DemandStatus, MeetingFormat, MeetingStatus, Strength

Table = dict[str, object]

CASES = Path(__file__).with_name("acts.toml")
PARTS = ("open", "held-back")
REQUIRED = {"id", "part", "text", "demands", "meetings"}
KNOWN = {
    "demands": {"demander", "addressee", "content", "status", "strength", "optional"},
    "meetings": {"participant", "format", "status", "host", "place", "held", "cue", "optional"},
}
NEEDED = {
    "demands": {"demander", "addressee", "content", "status"},
    "meetings": {"participant", "format", "status"},
}
QUOTED = ("demander", "addressee", "content", "participant", "host", "place", "cue")
VALUES: dict[tuple[str, str], set[str]] = {
    ("demands", "status"): set(DemandStatus),
    ("demands", "strength"): set(Strength),
    ("meetings", "status"): set(MeetingStatus),
    ("meetings", "format"): set(MeetingFormat),
}


def _cases() -> list[Table]:
    found = tomllib.loads(CASES.read_text(encoding="utf-8"))["case"]
    assert isinstance(found, list)
    return found


def _acts(case: Table, kind: str) -> list[Table]:
    found = case[kind]
    assert isinstance(found, list)
    return found


def _strings(value: object) -> Iterator[str]:
    """All strings of a value, of its alternatives too."""
    for one in value if isinstance(value, list) else [value]:
        yield from _strings(one) if isinstance(one, list) else [str(one)]


def _quiet(cases: list[Table]) -> list[Table]:
    return [case for case in cases if not case["demands"] and not case["meetings"]]


@pytest.mark.parametrize("case", [pytest.param(case, id=str(case["id"])) for case in _cases()])
def test_a_case_is_well_formed(case: Table) -> None:
    assert set(case) - {"date"} == REQUIRED
    assert case["part"] in PARTS
    assert isinstance(case.get("date", date.min), date)
    for kind, known in KNOWN.items():
        for act in _acts(case, kind):
            assert NEEDED[kind] <= set(act) <= known
            assert isinstance(act.get("held", date.min), date)
            assert [
                words for name in QUOTED for words in _strings(act.get(name, [])) if words not in str(case["text"])
            ] == []


@pytest.mark.parametrize(("kind", "name"), VALUES)
def test_values_are_those_of_the_model(kind: str, name: str) -> None:
    values = {value for case in _cases() for act in _acts(case, kind) for value in _strings(act.get(name, []))}

    assert values <= VALUES[kind, name]


def test_every_status_and_format_occurs() -> None:
    found = {
        (kind, value)
        for case in _cases()
        for kind in KNOWN
        for act in _acts(case, kind)
        for name in ("status", "format")
        for value in _strings(act.get(name, []))
    }

    assert {("demands", status) for status in DemandStatus} <= found
    assert {("meetings", value) for value in (*MeetingStatus, *MeetingFormat)} <= found


@pytest.mark.parametrize("name", ["id", "text"])
def test_no_case_is_there_twice(name: str) -> None:
    values = [case[name] for case in _cases()]

    assert len(values) == len(set(values))


def test_a_third_is_held_back_by_position() -> None:
    parts = [case["part"] for case in _cases()]

    assert parts == [PARTS[number % 3 == 2] for number in range(len(parts))]


def test_there_are_enough_cases_and_texts_without_acts() -> None:
    cases = _cases()

    assert len(cases) >= 250
    assert len(_quiet(cases)) >= 70
    assert len(cases) - len(_quiet(cases)) >= 150
