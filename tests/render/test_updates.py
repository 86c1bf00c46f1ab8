"""What is on screen is bounded, and only what has changed is shown anew."""

import pytest

from kg.render.page import page
from tests.render.conftest import Open, Visit
from tests.render.disputed import disputed
from tests.render.sample import FIRST, ID, Tables, crowd, sample, with_parts, with_report

MOST = 180
# Puts a sign on the elements that are there; those that are made anew have none.
SIGN = "(wanted) => document.querySelectorAll(wanted).forEach((each) => { each.signed = true; })"
KEPT = "(wanted) => [...document.querySelectorAll(wanted)].map((each) => each.signed === true)"
LEGEND, BARS, VIEWS, OPTIONS = "#legend .entry", "#bars rect", "#views button", "#options [role=option]"
PANEL, LIST = "#panel > *", "#list .row"


@pytest.fixture(scope="module")
def html() -> str:
    return page(disputed())


def changed(visit: Visit, patch: str, *wanted: str) -> list[set[bool]]:
    """Return of each kind of elements whether they outlived the change."""
    for each in wanted:
        visit.page.evaluate(SIGN, each)
    visit.page.evaluate(f"explorer.change({patch})")
    return [{*visit.page.evaluate(KEPT, each)} for each in wanted]


@pytest.mark.parametrize(
    ("address", "patch", "kept"),
    [
        pytest.param("", "{ pick: 'actor actor/muller' }", (LEGEND, BARS, VIEWS, OPTIONS), id="an actor is picked"),
        pytest.param("#view=demands", "{ pick: 'event demand/soldiers' }", (LIST, LEGEND, BARS), id="a row is opened"),
        pytest.param("", "{ from: '2022-01-30' }", (LEGEND, BARS, VIEWS), id="a range is chosen"),
        pytest.param("", "{ noTies: ['met with'] }", (LEGEND, BARS, VIEWS), id="a tie is switched off"),
        pytest.param("", "{ weight: 2 }", ("#legend input", LEGEND), id="the slider is drawn"),
        pytest.param(
            "#view=demands", "{ noSorts: ['demand made'] }", (LEGEND, PANEL, BARS), id="a sort is switched off"
        ),
        pytest.param("", "{ view: 'ties' }", (PANEL, LEGEND, VIEWS), id="another view is opened"),
    ],
)
def test_what_has_not_changed_stays(visit: Open, html: str, address: str, patch: str, kept: tuple[str, ...]) -> None:
    opened = visit(html, address=address)

    assert changed(opened, patch, *kept) == [{True}] * len(kept)


def test_what_has_changed_is_shown_anew(visit: Open, html: str) -> None:
    opened = visit(html)

    assert changed(opened, "{ pick: 'actor actor/muller' }", PANEL) == [{False}]
    assert changed(opened, "{ view: 'demands', pick: '' }", LEGEND) == [{False}]
    assert changed(opened, "{ from: '2022-01-01' }", LIST) == [{False}]


def shown(visit: Visit, rows: str) -> set[str]:
    """Return what tells the rows apart."""
    return {*visit.page.locator(rows).evaluate_all("(found) => found.map((each) => each.id || each.textContent)")}


def meetings(number: int) -> Tables:
    tables = sample() | {"meetings": []}
    for place in range(number):
        iri = f"{ID}meeting/m{place:04}"
        day = f"20{10 + place // 336}-{place // 28 % 12 + 1:02}-{place % 28 + 1:02}"
        tables["meetings"].append({"meeting": iri, "label": f"Meeting {place}", "held": day})
        with_parts(tables, iri, participant=["muller", "weber"])
        with_report(tables, iri, FIRST, 10_000 + 100 * place, f"They met, {place}.", cue="met", content="met")
    return tables


@pytest.mark.parametrize(
    ("tables", "view", "rows", "number"),
    [
        pytest.param(crowd(60, ties=500), "statements", "#list .item", 500, id="statements"),
        pytest.param(crowd(60, ties=700), "ties", "#list tbody tr", None, id="table"),
        pytest.param(meetings(400), "meetings", "#list .meeting-row", 400, id="meetings"),
    ],
)
def test_a_long_list_comes_by_pages(visit: Open, tables: Tables, view: str, rows: str, number: int | None) -> None:
    opened = visit(page(tables), address=f"#view={view}")
    number = number or opened.page.evaluate("explorer.scope().allLines.length")
    first = opened.page.locator(rows).first.inner_text()
    seen = shown(opened, rows)
    while (more := opened.page.get_by_role("button", name="more")).count() or (
        more := opened.page.get_by_role("button", name="Show all")
    ).count():
        more.click()
        seen |= shown(opened, rows)
        assert opened.page.locator(rows).count() <= MOST
    assert len(seen) == number > MOST

    while (before := opened.page.get_by_role("button", name="before")).count():
        before.click()
        assert opened.page.locator(rows).count() <= MOST
    assert opened.page.locator(rows).first.inner_text() == first


def test_a_sign_in_the_strip_leads_to_a_meeting_pages_away(visit: Open) -> None:
    opened = visit(page(meetings(400)), address="#view=meetings")
    last = opened.page.locator(".strip .dot").last
    last.locator("rect").first.dispatch_event("click")

    assert opened.page.evaluate("document.activeElement.className").startswith("row meeting-row")
    assert opened.page.evaluate("document.activeElement.dataset.day") > "2011-02"


def test_the_picture_holds_no_more_than_can_be_read(visit: Open) -> None:
    opened = visit(page(crowd(3000, ties=9000)))
    opened.page.evaluate("explorer.change({ pick: `actor ${explorer.graph.actors[0].id}`, steps: 2 })")
    picture = opened.page.evaluate("explorer.scope().actors.length")

    assert 100 < picture <= 151
    assert opened.page.locator("#options [role=option]").count() == picture
