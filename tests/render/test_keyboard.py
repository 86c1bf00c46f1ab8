"""All features by keyboard alone: nothing here points or clicks."""

import pytest

from kg.render.page import page
from tests.render.conftest import Open, Visit
from tests.render.disputed import disputed


@pytest.fixture(scope="module")
def html() -> str:
    return page(disputed())


def focused(visit: Visit) -> str:
    """Return what the focus is on: its label or its text."""
    name = visit.page.evaluate(
        "document.activeElement.getAttribute('aria-label') ?? document.activeElement.textContent.trim()"
    )
    return str(name)


def tab_to(visit: Visit, name: str, *, within: str = "body") -> None:
    """Press Tab until something of this name has the focus."""
    for _ in range(200):
        visit.page.keyboard.press("Tab")
        is_there = visit.page.evaluate(f"Boolean(document.activeElement.closest({within!r}))")
        if is_there and focused(visit).startswith(name):
            return
    pytest.fail(f"Tab never leads to {name} in {within}")


def press(visit: Visit, name: str, *, within: str = "body", key: str = "Enter") -> None:
    tab_to(visit, name, within=within)
    visit.page.keyboard.press(key)


def test_every_feature_is_in_reach_of_the_keyboard(visit: Open, html: str) -> None:  # noqa: PLR0915 - one run through all
    opened = visit(html)
    keyboard = opened.page.keyboard

    # Search: an alias, then words; Escape closes.
    keyboard.press("/")
    keyboard.type("klara")
    keyboard.press("Enter")
    assert opened.heading() == "Clara Müller"
    press(opened, "One step", within="#panel")
    assert opened.state("steps") == 1
    press(opened, "Why?", within="#panel")
    assert opened.page.locator("#panel .why[open]").count() == 1
    press(opened, "2 reports side by side", within="#panel")
    assert opened.page.locator("#panel .compare[open]").count() == 1
    press(opened, "≠ Put forward by one", within="#panel")
    assert opened.page.locator("#panel .compare-disputes[open]").count() == 1
    keyboard.press("Escape")
    assert opened.state("pick") == ""

    # The picture: walk, open, zoom, fit.
    opened.page.evaluate("document.activeElement.blur()")
    tab_to(opened, "Actors in the picture")
    keyboard.press("ArrowRight")
    keyboard.press("Enter")
    assert str(opened.state("pick")).startswith("actor ")
    before = opened.page.evaluate("explorer.actorAt('actor/arland').x")
    keyboard.press("+")
    assert opened.page.evaluate("explorer.actorAt('actor/arland').x") != before
    keyboard.press("0")
    assert opened.page.evaluate("explorer.actorAt('actor/arland').x") == before

    # A tie: from the card of an actor.
    opened.page.evaluate("explorer.change({ pick: 'actor actor/arland' })")
    press(opened, "demands of Belmark", within="#panel")
    assert opened.heading() == "Arland demands of Belmark"
    keyboard.press("Escape")

    # Filters: a kind of tie, the least weight, one line a pair, the dates.
    press(opened, "speaks about", within="#legend", key="Space")
    assert opened.state("noTies") == ["speaks about"]
    assert focused(opened).startswith("speaks about")
    press(opened, "", within=".slider", key="ArrowRight")
    assert opened.state("weight") == 2
    keyboard.press("ArrowLeft")
    press(opened, "", within=".check", key="Space")
    assert opened.state("bundled") is True
    press(opened, "First day", key="ArrowRight")
    assert opened.state("from") == "2022-01-31"
    press(opened, "All dates")
    assert opened.state("from") == ""

    # Each view, its switches, its evidence.
    for name in ("Demands", "Meetings", "Statements", "Acts", "Table", "Network"):
        press(opened, name, within="#views")
        assert focused(opened) == name
    press(opened, "Demands", within="#views")
    press(opened, "Evidence", within="#list")
    opened.page.locator(".demand-row .report").first.wait_for()
    press(opened, "How it stood", within="#list")
    assert opened.page.locator(".history[open]").count() == 1
    press(opened, "rejected", within="#legend", key="Space")
    assert opened.page.locator(".demand-row").count() == 0
    press(opened, "Show all demands", within="#list")
    assert opened.page.locator(".demand-row").count() == 1
    press(opened, "Meetings", within="#views")
    press(opened, "Open this alone", within="#list")
    assert str(opened.state("pick")).startswith("event meeting/")
    press(opened, "Table", within="#views")
    press(opened, "Tie", within="th")
    assert opened.page.locator("th[aria-sort]").inner_text().startswith("Tie")

    # Save.
    press(opened, "Save", within="#save")
    tab_to(opened, "CSV", within="#save")
    with opened.page.expect_download() as download:
        keyboard.press("Enter")
    assert download.value.suggested_filename == "ties.csv"
