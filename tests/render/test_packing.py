"""What the page is given is small, and it makes the same of it."""

import json
from collections.abc import Iterable, Mapping
from pathlib import Path

import pytest

from kg.render.answers import answers
from kg.render.network import network
from kg.render.packing import Json, packed
from kg.render.page import page
from kg.render.payload import payload, safe_json
from tests.render.conftest import Open, Visit
from tests.render.disputed import disputed
from tests.render.sample import Tables, crowd, sample

# What the page has of each event, in the form in which it was given; what is undefined is left out.
EVENTS = """
(names) => JSON.parse(JSON.stringify(explorer.graph.events.map((event) => ({
  ...Object.fromEntries(names.event.map((name) => [name, event[name]])),
  reports: event.reports.map((report) => Object.fromEntries(names.report.map((name) => [name, report[name]]))),
}))))
"""
TIES = """
explorer.graph.ties.map(({ source, target, kind, events, weight }) =>
  [source.place, target.place, kind, events.map(({ place }) => place), weight])
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
    assert opened.page.evaluate(TIES) == given["ties"]


@pytest.mark.parametrize("tables", [disputed(), crowd(40, ties=300)], ids=["told again", "crowd"])
def test_a_tie_weighs_as_many_articles_as_report_it(visit: Open, tables: Tables) -> None:
    weights = visit(page(tables)).page.evaluate(
        "explorer.graph.ties.map(({ weight, events }) => [weight, new Set(events.flatMap((one) => one.articles)).size])"
    )

    assert weights
    assert all(given == counted for given, counted in weights)


def test_words_stand_behind_the_script() -> None:
    html = page(sample())

    assert html.index("Müller and Weber spoke") > html.index("use strict")


def test_what_repeats_is_said_once() -> None:
    data, blocks = packed(whole(crowd(40, ties=1200)))

    assert len(safe_json(data)) + sum(len(safe_json(block)) for block in blocks.values()) < 0.5 * len(
        safe_json(whole(crowd(40, ties=1200)))
    )
    assert [*blocks] == ["articles", "0", "1", "2"]


def test_words_that_come_late_are_shown_when_they_are_there(look: Open) -> None:
    # A link to an event needs its words before all of the page is there.
    opened = look(page(sample()), address="#pick=event%20statement/peace")
    opened.page.wait_for_selector("html[data-ready]")

    assert "Arland wants peace" in opened.page.locator("#panel").inner_text()


AT_ONCE = """
const looked = new MutationObserver(() => {
  if (!document.documentElement.dataset.ready) return;
  looked.disconnect();
  globalThis.loading = document.readyState;
  const [first] = explorer.scope().actors;
  globalThis.asked = (%s)(first);
});
looked.observe(document, { subtree: true, attributes: true, attributeFilter: ["data-ready"] });
"""
CLICK = """
(first) => {
  const { left, top } = document.getElementById("canvas").getBoundingClientRect();
  const { x, y } = explorer.actorAt(first.id);
  const at = { clientX: left + x, clientY: top + y, bubbles: true, pointerId: 1, pointerType: "touch" };
  HTMLElement.prototype.setPointerCapture = () => {};
  for (const name of ["pointerdown", "pointerup"])
    document.getElementById("canvas").dispatchEvent(new PointerEvent(name, at));
  return first.name;
}
"""
SEARCH = """
(first) => {
  const box = document.getElementById("search");
  box.value = first.name;
  box.dispatchEvent(new InputEvent("input", { bubbles: true }));
  box.dispatchEvent(new KeyboardEvent("keydown", { key: "Enter", bubbles: true }));
  return first.name;
}
"""
WORDS = "(first) => { explorer.change({ view: 'statements', text: 'number 7 ' }); return ''; }"


@pytest.fixture(scope="module")
def long_page() -> str:
    """Return a page whose words are still coming in when it is ready."""
    return page(crowd(300, ties=9000))


def asked_at_once(look: Open, html: str, script: str) -> Visit:
    """Open the page and ask for something the moment it is ready, while most of it is still coming in."""
    opened = look("<title>before</title>")
    opened.page.add_init_script(AT_ONCE % script)
    Path(opened.page.url.removeprefix("file://")).write_text(html, encoding="utf-8", newline="")
    opened.page.reload()
    opened.page.wait_for_load_state()

    assert opened.page.evaluate("globalThis.loading") == "loading"
    assert opened.troubles == []
    return opened


@pytest.mark.parametrize("way", [CLICK, SEARCH], ids=["click", "search"])
def test_an_actor_asked_for_at_once_is_shown_whole(look: Open, long_page: str, way: str) -> None:
    opened = asked_at_once(look, long_page, way)
    items = opened.page.locator("#panel .item")

    assert opened.heading() == opened.page.evaluate("globalThis.asked")
    assert items.count() > 0
    assert all(items.locator("blockquote").all_inner_texts())
    assert all(items.locator("figcaption .source").all_inner_texts())


def test_words_asked_for_at_once_are_found_in_all_of_the_page(look: Open, long_page: str) -> None:
    opened = asked_at_once(look, long_page, WORDS)
    at_once = opened.page.locator("#list h2").inner_text()
    opened.page.evaluate("explorer.change({ text: '' })")
    opened.page.evaluate("explorer.change({ text: 'number 7 ' })")

    assert at_once == opened.page.locator("#list h2").inner_text()
    assert int(at_once.split()[0].replace(",", "")) > 0
