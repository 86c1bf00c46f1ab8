"""Spellings of one name are alike; names of two people are not."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kg.resolve.names import is_bare_surname, plain, same_person_name, slug, surname


@pytest.mark.parametrize(
    ("one", "other"),
    [
        pytest.param("Sergei Ryabkov", "Sergey Ryabkov", id="ei, ey"),
        pytest.param("Sergei Ryabkov", "Sergei Riabkov", id="ya, ia"),
        pytest.param("Volodymyr Zelensky", "Volodymyr Zelenskyy", id="y, yy"),
        pytest.param("Dmitry Peskov", "Dmitri Peskov", id="y, i"),
        pytest.param("Anna Müller", "ANNA MULLER", id="case and accents"),
    ],
)
def test_spellings_of_one_name(one: str, other: str) -> None:
    assert same_person_name(one, other)
    assert same_person_name(other, one)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        pytest.param("Anna Müller", "Karl Müller", id="first names"),
        pytest.param("Anna Müller", "Anna Weber", id="surnames"),
        pytest.param("Müller", "Müller", id="no full names"),
        pytest.param("", "", id="nothing"),
    ],
)
def test_names_of_two(one: str, other: str) -> None:
    assert not same_person_name(one, other)


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("Anna Müller", "anna-muller"),
        ("the Alandia Daily", "alandia-daily"),
        ("O'Neill", "o-neill"),
        ("../../etc", "etc"),
        ("…", ""),
    ],
)
def test_slug(name: str, expected: str) -> None:
    assert slug(name) == expected


@pytest.mark.parametrize(("name", "expected"), [("Anna Müller", "muller"), ("Karl Holm Jr.", "holm"), ("", "")])
def test_surname(name: str, expected: str) -> None:
    assert surname(name) == expected


@given(st.text(max_size=40))
def test_plain_is_plain_already(name: str) -> None:
    assert plain(plain(name)) == plain(name)


@pytest.mark.parametrize(
    ("name", "bare"), [("Le Drian", True), ("von der Leyen", True), ("Weber", True), ("Anna Weber", False), ("", False)]
)
def test_particles_make_no_full_name(name: str, bare: bool) -> None:  # noqa: FBT001  a parameter of the test
    assert is_bare_surname(name) is bare
