import pytest

from kg.render.labels import lines, visible, width


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        pytest.param("Clara Müller", ("Clara Müller",), id="short"),
        pytest.param(
            "Organization for Security and Co-operation in Europe",
            ("Organization for", "Security and", "Co-operation in …"),
            id="cut after three lines",
        ),
        pytest.param("x" * 10_000, ("x" * 19 + "…",), id="one endless word"),
        pytest.param("", (), id="empty"),
        pytest.param("Ivan\u2028Ivanov", ("Ivan Ivanov",), id="line separator"),
    ],
)
def test_lines_of_a_label(name: str, expected: tuple[str, ...]) -> None:
    assert lines(name) == expected


def test_direction_marks_and_controls_do_not_show() -> None:
    assert visible("\u202eevil\u202c \x00name\u200f") == "evil  name"


@pytest.mark.parametrize(("narrow", "broad"), [("ill", "mmm"), ("abc", "ABC"), ("Kyiv", "Kyiv!"), ("ab", "北京")])
def test_broader_texts_are_given_more_room(narrow: str, broad: str) -> None:
    assert width(narrow) < width(broad)
