"""Whether a name may be meant by "he" or by "she"."""

import pytest

from kg.extract.genders import genders
from kg.model import ActorKind, Mention, Passage
from tests.extract.written import blank

KNOWN = {"robin quist": "female", "quist": "female"}


def mentions(text: str, *names: str, title: str | None = None) -> list[Mention]:
    """The mentions of people by these names, in their order in a text."""
    found = []
    at = 0
    for name in names:
        start = text.index(name, at)
        at = start + len(name)
        passage = Passage(start=start, end=at)
        found.append(Mention(passage=passage, text=name, kind=ActorKind.PERSON, title=title))
    return found


@pytest.mark.parametrize(
    ("text", "names", "expected"),
    [
        pytest.param("Mr. Adler came.", ["Adler"], ["male"], id="title of courtesy"),
        pytest.param("Maria Adler and Anna Adler came.", ["Anna Adler"], ["female"], id="given name"),
        pytest.param("Anna Adler came. Adler left.", ["Anna Adler", "Adler"], ["female", "female"], id="surname later"),
        pytest.param(
            "Anna Adler and Paul Adler left. Adler waved.",
            ["Anna Adler", "Paul Adler", "Adler"],
            ["female", "male", None],
            id="surname of two",
        ),
        pytest.param("Robin Quist left.", ["Robin Quist"], ["female"], id="known person"),
        pytest.param("Mr. Quist left.", ["Quist"], ["male"], id="the article is surer"),
        pytest.param("Quist left.", ["Quist"], ["female"], id="known surname"),
        pytest.param("Gloria left.", ["Gloria"], ["female"], id="given name alone"),
        pytest.param("Robin Adler left.", ["Robin Adler"], [None], id="given name of both"),
    ],
)
def test_genders(text: str, names: list[str], expected: list[str | None]) -> None:
    doc = blank().make_doc(text)
    found = mentions(text, *names)

    told = genders(doc, found, KNOWN)

    assert [told.get(mention) for mention in found] == expected


def test_a_title_that_one_gender_bears() -> None:
    (mention,) = mentions("spokeswoman Adler", "Adler", title="spokeswoman")

    assert genders(blank().make_doc("spokeswoman Adler"), [mention], {}) == {mention: "female"}


def test_bodies_have_none() -> None:
    mention = Mention(passage=Passage(start=0, end=6), text="Gloria", kind=ActorKind.ORGANIZATION)

    assert genders(blank().make_doc("Gloria left."), [mention], {}) == {}
