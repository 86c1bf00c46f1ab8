import random

import pytest

from kg.render.answers import answers
from kg.render.cells import words
from kg.render.rows import TieRow
from tests.render.sample import ID, TERM, sample


@pytest.mark.parametrize(
    ("term", "expected"),
    [
        pytest.param(TERM + "PhoneCall", "phone call", id="value"),
        pytest.param(TERM + "demandsOf", "demands of", id="property"),
        pytest.param("http://other.example/terms#not-said", "not said", id="fragment"),
        pytest.param("phone call", "phone call", id="label"),
        pytest.param("", "", id="empty"),
    ],
)
def test_words_of_a_term(term: str, expected: str) -> None:
    assert words(term) == expected


def test_order_of_rows_does_not_matter() -> None:
    expected = answers(sample())
    shuffled = sample()
    for seed, rows in enumerate(shuffled.values()):
        random.Random(seed).shuffle(rows)  # noqa: S311 - seeded, no secret

    assert answers(shuffled) == expected


def test_repeated_rows_do_not_matter() -> None:
    assert answers({name: [*rows, *rows] for name, rows in sample().items()}) == answers(sample())


def test_one_utterance_has_a_report_for_each_article() -> None:
    (said,) = [event for event in answers(sample()).events if event.iri == ID + "statement/peace"]

    assert [report.article for report in said.reports] == [ID + "article/first", ID + "article/second"]


def test_a_meeting_is_one_line_both_ways() -> None:
    ties = [tie for tie in answers(sample()).ties if tie.kind == "met with"]

    muller, weber = ID + "actor/muller", ID + "actor/weber"
    assert ties == [TieRow(source=muller, target=weber, kind="met with", events=(ID + "meeting/call",))]


def test_who_speaks_about_whom_becomes_a_tie() -> None:
    ties = {(tie.source, tie.target) for tie in answers(sample()).ties if tie.kind == "speaks about"}

    assert ties == {(ID + "actor/muller", ID + "actor/arland"), (ID + "actor/weber", ID + "actor/arland")}


@pytest.mark.parametrize(("column", "value"), [("polarity", "NotSaid"), ("modality", "Expected")])
def test_what_was_not_said_is_no_tie(column: str, value: str) -> None:
    tables = sample()
    tables["statements"] = [{**row, column: TERM + value} for row in tables["statements"]]

    assert "speaks about" not in {tie.kind for tie in answers(tables).ties}


def test_an_office_without_dates_adds_nothing_to_the_same_with_dates() -> None:
    tables = sample()
    named = {"actor": ID + "actor/muller", "organizationName": "Arland"}
    tables["roles"] += [{**named, "title": "Foreign Minister"}, {**named, "title": "deputy"}]
    (muller,) = [actor for actor in answers(tables).actors if actor.iri == ID + "actor/muller"]

    assert [role.title for role in muller.roles] == ["deputy", "foreign minister"]


def test_rows_about_unknown_actors_are_left_out() -> None:
    tables = sample()
    tables["actors"] = [row for row in tables["actors"] if row["actor"] != ID + "actor/belmark"]
    found = answers(tables)

    assert ID + "actor/belmark" not in {end for tie in found.ties for end in (tie.source, tie.target)}
    assert all(ID + "actor/belmark" not in actors for event in found.events for actors in event.parts.values())


def test_nothing_at_all() -> None:
    found = answers({})

    assert (found.actors, found.articles, found.events, found.ties) == ((), (), (), ())
