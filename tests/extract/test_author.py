"""Whose "I" a text is that its title gives to one person."""

from datetime import date

import pytest

from kg.extract.author import author
from kg.model import Article, Meeting, Reading
from kg.pipeline import prepare, read

TITLE = "Statement by President Emmanuel Macron on the Truce"


@pytest.mark.parametrize(
    ("title", "name", "office"),
    [
        (TITLE, "Emmanuel Macron", "President"),
        ("Remarks by Alandian Foreign Minister Anna Weber at the Council", "Anna Weber", "Foreign Minister"),
        ("Address by Prime Minister Weber", "Weber", "Prime Minister"),
        ("Joint statement from Anna Weber", "Anna Weber", None),
    ],
)
def test_the_title_names_the_author(title: str, name: str, office: str | None) -> None:
    found = author(title)

    assert found is not None
    assert (found.text, found.title) == (name, office)


@pytest.mark.parametrize(
    "title",
    [
        None,
        "Statement from the President on the Truce",
        "Statement from UN Experts",
        "Statement from Paris",
        "Letter of intent",
        "Macron\u2019s statement",
        "President Emmanuel Macron meets Olaf Scholz",
    ],
)
def test_no_other_title_does(title: str | None) -> None:
    assert author(title) is None


def reading(text: str, title: str | None) -> Reading:
    return read(Article(key="x", text=text, title=title, published=date(2022, 3, 9)), prepare())


def met(found: Reading) -> set[str]:
    participants = [mention for event in found.events if isinstance(event, Meeting) for mention in event.participant]
    return {found.actors[mention].key for mention in participants if mention in found.actors}


def test_i_is_the_author_and_stands_where_it_is_written() -> None:
    found = reading("I spoke with Chancellor Olaf Scholz on Monday.", TITLE)

    assert met(found) == {"emmanuel-macron", "olaf-scholz"}
    assert all(mention.passage.of(found.article.text) in {"I", "Olaf Scholz"} for mention in found.actors)


def test_i_in_a_quotation_is_not_the_author() -> None:
    text = "A witness said: “I spoke with Chancellor Olaf Scholz on Monday.”"

    assert "emmanuel-macron" not in met(reading(text, TITLE))


def test_without_such_a_title_i_is_nobody() -> None:
    assert met(reading("I spoke with Chancellor Olaf Scholz on Monday.", "News of the day")) == {"olaf-scholz"}
