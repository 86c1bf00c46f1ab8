"""Acronyms that an article gives behind a name."""

import pytest

from kg.extract.acronyms import acronym_behind, acronyms
from kg.model import ActorKind, Mention, Passage


@pytest.mark.parametrize(
    ("text", "name", "expected"),
    [
        pytest.param("Baltic Energy Agency (BEA)", "Baltic Energy Agency", "BEA", id="capitals"),
        pytest.param("Party of Hope (PoH)", "Party of Hope", "PoH", id="a small letter for a small word"),
        pytest.param("Party of Hope (PH)", "Party of Hope", "PH", id="the small word left out"),
        pytest.param("Baltic Energy Agency (“BEA”)", "Baltic Energy Agency", "BEA", id="in quotation marks"),
        pytest.param("Baltic Energy Agency (the BEA)", "Baltic Energy Agency", "BEA", id="with its article"),
        pytest.param("Baltic Energy Agency (Riga)", "Baltic Energy Agency", None, id="a place"),
        pytest.param("Baltic Energy Agency (NATO)", "Baltic Energy Agency", None, id="another body"),
        pytest.param("Baltic Energy Agency, BEA", "Baltic Energy Agency", None, id="no brackets"),
    ],
)
def test_an_acronym_in_brackets(text: str, name: str, expected: str | None) -> None:
    assert acronym_behind(text, name, len(name)) == expected


def test_people_have_none() -> None:
    person = Mention(passage=Passage(start=0, end=9), text="Eva Novak", kind=ActorKind.PERSON)

    assert acronyms("Eva Novak (EN) spoke.", [person]) == {}
