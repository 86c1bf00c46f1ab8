"""The real pipeline on our own gold of demands and meetings: below these figures it must not fall."""

import os

import pytest

from benchmarks.act_cases import cases
from benchmarks.act_scores import found_of, taken_as_held
from benchmarks.acts import pairs, read
from kg.pipeline import Means, prepare
from tests.require import REPOSITORY

GOLD = REPOSITORY / "tests" / "gold" / "acts.toml"


@pytest.fixture(scope="module")
def means() -> Means:
    return prepare(language=os.environ.get("KG_LANGUAGE"))


@pytest.mark.parametrize(
    ("part", "demands", "meetings", "held"),
    [
        pytest.param("open", 0.95, 0.9, 0, id="open"),
        pytest.param("held-back", 0.89, 0.92, 0, id="held back"),
    ],
)
def test_figures_are_not_below_their_floors(
    part: str, demands: float, meetings: float, held: int, means: Means
) -> None:
    chosen = [case for case in cases(GOLD) if case.part == part]
    done = read([case.article for case in chosen], means, what=part)
    asked, met = pairs(chosen, done.readings)

    assert found_of(asked).f1 >= demands
    assert found_of(met).f1 >= meetings
    assert taken_as_held(met)[0] <= held
