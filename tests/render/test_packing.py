"""What the page is given is small, and it makes the same of it."""

import json
from collections.abc import Iterable, Mapping

import pytest

from kg.render.answers import answers
from kg.render.network import network
from kg.render.packing import Json, packed
from kg.render.page import page
from kg.render.payload import payload, safe_json
from tests.render.conftest import Open
from tests.render.sample import Tables, crowd, sample

# What the page has of each event, in the form in which it was given; what is undefined is left out.
EVENTS = """
(names) => JSON.parse(JSON.stringify(explorer.graph.events.map((event) => ({
  ...Object.fromEntries(names.event.map((name) => [name, event[name]])),
  reports: event.reports.map((report) => Object.fromEntries(names.report.map((name) => [name, report[name]]))),
}))))
"""
# What an event has where nothing is given.
USUAL = {"content": "", "day": "", "qualities": {}, "parts": {}, "against": [], "reports": []}


def whole(tables: Tables) -> Mapping[str, Json]:
    found = answers(tables)
    return payload(found, network(found), title="All")


def rows(value: Json) -> Iterable[Mapping[str, Json]]:
    assert isinstance(value, list)
    return value


@pytest.mark.parametrize("tables", [sample(), crowd(40, ties=1200)], ids=["all kinds", "several blocks"])
def test_the_page_makes_the_same_of_it(visit: Open, tables: Tables) -> None:
    given = json.loads(safe_json(whole(tables)))["events"]
    names = {
        "event": sorted({name for event in given for name in event} - {"reports"}),
        "report": sorted({name for event in given for report in event["reports"] for name in report}),
    }
    found = visit(page(tables)).page.evaluate(EVENTS, names)

    assert [USUAL | event for event in found] == [USUAL | event for event in given]


def test_actors_and_ties_come_through(visit: Open) -> None:
    given = json.loads(safe_json(whole(sample())))
    opened = visit(page(sample()))
    actors = opened.page.evaluate(
        "explorer.graph.actors.map(({ id, name, kind, lines }) => ({ id, name, kind, lines }))"
    )

    assert actors == [{key: actor[key] for key in ("id", "name", "kind", "lines")} for actor in given["actors"]]
    assert opened.page.evaluate("explorer.graph.ties") == given["ties"]


def test_words_stand_behind_the_script() -> None:
    html = page(sample())

    assert html.index("Müller and Weber spoke") > html.index("use strict")


def test_what_repeats_is_said_once() -> None:
    data, blocks = packed(whole(crowd(40, ties=1200)))

    assert len(safe_json(data)) + sum(len(safe_json(block)) for block in blocks) < 0.5 * len(
        safe_json(whole(crowd(40, ties=1200)))
    )
    assert len(blocks) == 3


def test_words_that_come_late_are_shown_when_they_are_there(look: Open) -> None:
    # A link to an event needs its words before all of the page is there.
    opened = look(page(sample()), address="#pick=event%20statement/peace")
    opened.page.wait_for_selector("html[data-ready]")

    assert "Arland wants peace" in opened.page.locator("#panel").inner_text()
