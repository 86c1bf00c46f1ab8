"""Texts to quoted passages, by their marks alone."""

import sys
from itertools import pairwise
from types import FrameType

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from kg.extract.quotations import quotations


def inner(text: str) -> list[str]:
    return [quoted.inner.of(text) for quoted in quotations(text)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("“No,” said Müller.", ["No,"], id="curly"),
        pytest.param('"No," said Müller.', ["No,"], id="straight"),
        pytest.param('"No," said Müller. "Never."', ["No,", "Never."], id="two straight"),
        pytest.param("``No,'' said Müller.", ["No,"], id="doubled backticks"),
        pytest.param("''No,'' said Müller. ''Never.''", ["No,", "Never."], id="doubled apostrophes"),
        pytest.param(
            "„Nein“ is no.",
            ["Nein"],
            id="low opening mark",
        ),
        pytest.param("«No,» said Müller.", ["No,"], id="guillemets"),
        pytest.param("‘No,’ said Müller.", ["No,"], id="single curly"),
        pytest.param("'No,' said Müller.", ["No,"], id="single straight"),
        pytest.param("Müller’s “no” is Weber's 'yes'.", ["no", "yes"], id="apostrophes are no marks"),
        pytest.param("The ministers’ list of the '90s.", [], id="apostrophes alone"),
        pytest.param("“She said ‘no’ twice,” said Müller.", ["She said ‘no’ twice,"], id="single in double"),
        pytest.param("“She said “no” twice,” said Müller.", ["She said “no” twice,"], id="double in double"),
        pytest.param("", [], id="nothing"),
        pytest.param("Müller left.", [], id="no marks"),
    ],
)
def test_marks_of_every_kind(text: str, expected: list[str]) -> None:
    assert inner(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("“No, said Müller.", [], id="never closed"),
        pytest.param(
            "“No. “Never,” said Müller.", [("No. ", False), ("Never,", True)], id="closed by the next opening"
        ),
        pytest.param(
            "“One paragraph.\n\n“Another,” said Müller.",
            [("One paragraph.", False), ("Another,", True)],
            id="reopened at each paragraph",
        ),
        pytest.param("No,” said Müller. “Never.”", [("Never.", True)], id="closed without being opened"),
        pytest.param(
            "Müller is 5'10\" tall.\nWeber said “no”.", [("no", True)], id="inches cost their paragraph at most"
        ),
        pytest.param("“", [], id="a lone mark"),
        pytest.param("”“", [], id="marks the wrong way round"),
    ],
)
def test_odd_marks(text: str, expected: list[tuple[str, bool]]) -> None:
    found = [(quoted.inner.of(text), quoted.closed) for quoted in quotations(text)]

    assert found == [(words.rstrip(), closed) for words, closed in expected]


def test_outer_has_the_marks() -> None:
    (quoted,) = quotations("So: “No,” said Müller.")

    assert quoted.outer.of("So: “No,” said Müller.") == "“No,”"


def test_only_single_marks_make_a_single_quotation() -> None:
    assert [quoted.single for quoted in quotations("“No,” said the ‘king’.")] == [False, True]


MARKED = st.text(alphabet="“”„«»\"'‘’` \n\r\u2028.,aB", max_size=60)
quietly = settings(derandomize=True)


@quietly
@given(MARKED)
def test_any_marks_give_passages_of_the_text(text: str) -> None:
    for quoted in quotations(text):
        assert 0 <= quoted.outer.start <= quoted.inner.start <= quoted.inner.end <= quoted.outer.end <= len(text)


@quietly
@given(MARKED)
@example("‘“No.”’")
def test_no_quotation_overlaps_another(text: str) -> None:
    outer = sorted(quoted.outer for quoted in quotations(text))

    assert all(one.end <= other.start for one, other in pairwise(outer))


@quietly
@given(MARKED)
@example("“No,” said the ‘king’. “Never.”")
def test_quotations_come_in_order(text: str) -> None:
    outer = [quoted.outer for quoted in quotations(text)]

    assert outer == sorted(outer)


def steps(text: str) -> int:
    """Count the calls that reading the quotations of a text takes."""
    taken = 0

    def count(_frame: FrameType, _event: str, _argument: object) -> None:
        nonlocal taken
        taken += 1

    sys.setprofile(count)
    try:
        quotations(text)
    finally:
        sys.setprofile(None)
    return taken


@pytest.mark.parametrize(
    "words",
    [
        pytest.param("“ no ", id="opening"),
        pytest.param("” no ", id="closing"),
        pytest.param('" no ', id="straight"),
        pytest.param("'' no ", id="doubled"),
        pytest.param("‘ no ", id="single"),
        pytest.param("“no” ", id="pairs"),
        pytest.param("‘no’ “no” ", id="pairs of both kinds"),
    ],
)
def test_twice_the_marks_take_twice_the_steps(words: str) -> None:
    assert steps(words * 400) < 3 * steps(words * 200)
