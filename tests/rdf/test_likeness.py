"""Which wordings say the same, and which only look so."""

import tomllib
from importlib.resources import files

import pytest

from kg.rdf.likeness import alike, same_word, wording


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("the talks had been useful and frank", "The talks were frank and useful"),
        ("Arland will not accept the terms of the treaty", "Arland wouldn’t accept the treaty’s terms"),
        ("written guarantees, not just promises on paper", "not only promises on paper, but written guarantees"),
        ("it will withdraw 300 soldiers from the valley", "300 soldiers would be withdrawn from the valley"),
    ],
)
def test_the_same_in_other_words(one: str, other: str) -> None:
    assert alike(wording(one), wording(other))
    assert alike(wording(other), wording(one))


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Arland will accept the terms of the treaty", "Arland will not accept the terms of the treaty"),
        ("it will withdraw 300 soldiers from the valley", "it will withdraw 500 soldiers from the valley"),
        ("the talks had been useful and frank", "the weather had been cold and wet"),
        ("we want peace", "we want bread"),
    ],
)
def test_what_is_not_the_same(one: str, other: str) -> None:
    assert not alike(wording(one), wording(other))


def test_the_same_words_of_another_are_not_the_same() -> None:
    one = wording("we want good relations with Belmark", ["Belmark"], ["belmark"])
    other = wording("we want good relations with Cormoria", ["Cormoria"], ["cormoria"])

    assert not alike(one, other)


def test_names_of_one_actor_are_one_word() -> None:
    one = wording("we want relations with the League", ["League", "Northern League"], ["league"])
    other = wording("good relations with the Northern League are wanted", ["League", "Northern League"], ["league"])

    assert alike(one, other)


def test_on_one_day_less_is_enough() -> None:
    one = wording("the minister wants the northern border open for trade")
    other = wording("we want open gates and free roads, at the border above all")

    assert not alike(one, other)
    assert alike(one, other, same_day=True)


SAME = tomllib.loads((files("kg") / "lexicons" / "wordings.toml").read_text(encoding="utf-8"))["same"]


@pytest.mark.parametrize("row", SAME, ids=lambda row: row["words"][0])
def test_the_words_of_a_set_are_one_word(row: dict[str, list[str]]) -> None:
    assert len({same_word(word) for word in row["words"]}) == 1


@pytest.mark.parametrize("row", SAME, ids=lambda row: row["words"][0])
def test_a_set_joins_its_examples_and_no_others(row: dict[str, list[list[str]]]) -> None:
    assert all(alike(wording(one), wording(other)) for one, other in row["yes"])
    assert not any(alike(wording(one), wording(other)) for one, other in row["no"])


def test_no_word_is_in_two_sets() -> None:
    stems = [same_word(row["words"][0]) for row in SAME]

    assert len(stems) == len(set(stems))


@pytest.mark.parametrize(("word", "other"), [("replied", "answers"), ("halted", "stopping"), ("bridges", "bridge")])
def test_endings_are_taken_off(word: str, other: str) -> None:
    assert same_word(word) == same_word(other)
