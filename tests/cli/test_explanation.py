"""The lines of kg explain, from readings written by hand: no language pipeline."""

import pytest

from kg.cli.explanation import explained
from kg.extract.outline import Outline
from kg.pipeline import Explanation
from tests.rdf.example import THIRD, third_reading

SAID = (
    "statement (assert, indirect, asserted, actual); speaker Viktor Weber (“Weber”); "
    "“Arland is threatening the Northern League”"
)


def lines(sentence: str) -> list[str]:
    """What is found in a sentence of the example's third article."""
    start = THIRD.index(sentence)
    reading = third_reading()
    passage = next(event.evidence for event in reading.events if event.evidence.start == start)
    outline = Outline(passage=passage, dependencies=())
    told = explained(Explanation(reading=reading, outlines=(outline,), refusals=()))
    return [line.removeprefix("  found    ") for line in told if line.startswith("  found ")]


@pytest.mark.parametrize(
    ("sentence", "found"),
    [
        pytest.param(
            "Arland sent troops",
            ["act (deploys troops, actual); actor Arland; target Belmark; on 2022-02-05"],
            id="done",
        ),
        pytest.param(
            "Weber said that Arland is threatening",
            [
                SAID,
                "act (threatens, actual); actor Arland; target Northern League; told by Viktor Weber (“Weber”)",
            ],
            id="claimed",
        ),
    ],
)
def test_an_act_is_a_line_with_who_tells_it(sentence: str, found: list[str]) -> None:
    assert lines(sentence) == found
