"""The views beside the picture, and how one comes back to what they show."""

from itertools import combinations

import pytest

from kg.render.page import page
from tests.render.conftest import Open
from tests.render.disputed import DEMAND_STATUSES, MEETING_STATUSES, disputed, every_status
from tests.render.sample import sample

VIEWS = ("demands", "meetings", "statements", "acts", "ties")


@pytest.fixture(scope="module")
def html() -> str:
    return page(disputed(), title="Arland and Belmark")


@pytest.fixture(scope="module")
def every() -> str:
    return page(every_status(), title="Every status")


def test_a_demand_told_twice_is_one_with_both_wordings_side_by_side(visit: Open, html: str) -> None:
    opened = visit(html, address="#view=demands")
    row = opened.page.locator(".demand-row")
    row.locator(".evidence > summary").click()
    row.get_by_text("2 reports side by side").click()

    assert row.count() == 1
    assert "in 2 articles" in row.inner_text()
    assert row.locator(".compare-reports blockquote").all_inner_texts() == [
        "Arland demands that Belmark withdraw its troops.",
        "Arland told Belmark to pull back its soldiers by Friday unless talks begin.",
    ]


def test_a_demand_shows_deadline_and_condition(visit: Open, html: str) -> None:
    row = visit(html, address="#view=demands").page.locator(".demand-row")

    assert row.locator(".term").all_inner_texts() == [
        "Deadline 4 Feb 2022 · “by Friday”",
        "Condition “unless talks begin”",
    ]


def test_answers_to_either_wording_stand_beside_the_demand(visit: Open, html: str) -> None:
    row = visit(html, address="#view=demands").page.locator(".demand-row")
    demand, answers = row.locator(".content").bounding_box(), row.locator(".answers").bounding_box()

    assert row.locator(".answer-line").all_inner_texts() == [
        "Belmark accepts the demand of Arland · 1 Feb 2022",
        "Belmark rejects the demand of Arland in writing · 1 Feb 2022",
    ]
    assert demand is not None
    assert answers is not None
    assert answers["x"] > demand["x"]


def test_the_course_of_a_demand_is_told_article_by_article(visit: Open, html: str) -> None:
    opened = visit(html, address="#pick=event demand/soldiers")
    opened.page.get_by_text("How it stood, article by article").click()
    steps = opened.page.locator(".history li").all_inner_texts()

    assert [step.split("\n")[0] for step in steps] == ["31 Jan 2022", "1 Feb 2022", "1 Feb 2022", "2 Feb 2022"]
    assert "Belmark accepts the demand of Arland" in steps[1]
    assert "made" in steps[3]


@pytest.mark.parametrize(
    ("pick", "told", "headlines"),
    [
        pytest.param(
            "statement/peace",
            "Put forward by one, denied by another",
            ["Clara Müller says to Viktor Weber", "Viktor Weber denies"],
            id="statements",
        ),
        pytest.param(
            "meeting/dinner",
            "Articles differ on the day, who took part and whether it took place",
            ["Clara Müller and Viktor Weber in Geneva", "Daily Courier, Clara Müller and Viktor Weber in Geneva"],
            id="meetings",
        ),
        pytest.param(
            "demand/troops",
            "Articles differ on whether the demand was met",
            ["Belmark accepts the demand of Arland", "Belmark rejects the demand of Arland in writing"],
            id="demands",
        ),
    ],
)
def test_what_contradicts_stands_side_by_side(
    visit: Open, html: str, pick: str, told: str, headlines: list[str]
) -> None:
    opened = visit(html, address=f"#pick=event {pick}")
    opened.page.get_by_text(told).click()
    disputes = opened.page.locator("#panel .compare-disputes")
    boxes = [each.bounding_box() for each in disputes.locator(".side").all()]

    assert opened.page.locator("#panel .badge-disputed").first.is_visible()
    assert disputes.locator(".side .headline").all_inner_texts() == headlines
    assert [box["y"] for box in boxes if box] == [boxes[0]["y"] if boxes[0] else None] * 2
    assert disputes.locator(".side dl").first.is_visible()


def test_what_is_told_differently_stands_out_at_first_sight(visit: Open, html: str) -> None:
    opened = visit(html)
    rows = opened.page.locator("#panel .disputed .tie-row")

    assert sorted(rows.all_inner_texts()) == [
        "≠\nArland demands of Belmark",
        "≠\nClara Müller and Viktor Weber in Geneva",
        "≠\nClara Müller says to Viktor Weber",
        "≠\nViktor Weber denies",
    ]
    rows.last.click()
    assert str(opened.state("pick")).startswith("event ")


def test_only_what_is_disputed_can_be_listed(visit: Open, html: str) -> None:
    opened = visit(html, address="#view=meetings")
    everything = opened.page.locator(".meeting-row").count()
    opened.page.get_by_label("only what is disputed").check()

    assert everything == 3
    assert opened.page.locator(".meeting-row").count() == 1


def test_statuses_differ_by_their_signs_and_not_by_colour_alone(visit: Open, every: str) -> None:
    opened = visit(every, address="#view=meetings")
    legend = opened.page.locator("#legend .entry").all()
    # The same sign in ink: how it looks to those who see no colours.
    opened.page.evaluate("document.querySelectorAll('.mark').forEach((each) => { each.style.color = 'black'; })")
    looks = {entry.inner_text().split("\n")[0]: entry.locator(".mark").screenshot() for entry in legend}
    # What will not be has one sign, as has what may be; their words differ.
    alike = {frozenset(["refused", "denied"]), frozenset(["proposed", "only if"])}
    same = {frozenset(pair) for pair in combinations(looks, 2) if looks[pair[0]] == looks[pair[1]]}

    assert len(looks) == len(MEETING_STATUSES) + 2
    assert same <= alike


def test_a_colour_tells_where_a_demand_stands(visit: Open, every: str) -> None:
    opened = visit(every, address="#view=demands")
    colours = opened.page.locator(".demand-row").evaluate_all(
        "(rows) => rows.map((row) => [row.querySelector('.badge').textContent, getComputedStyle(row).borderLeftColor])"
    )
    by_status = dict(colours)

    assert len(by_status) == len(DEMAND_STATUSES) + 1
    assert len({by_status[each] for each in ("pending", "accepted", "rejected", "withdrawn")}) == 4


@pytest.mark.parametrize(
    ("view", "kind", "rows"),
    [
        ("demands", "demand rejected", ".demand-row"),
        ("meetings", "meeting held", ".meeting-row"),
        ("statements", "statement deny", "#list .item"),
        ("acts", "act threatens", "#list .item"),
    ],
)
def test_each_list_has_switches_of_its_own(visit: Open, html: str, view: str, kind: str, rows: str) -> None:
    opened = visit(html, address=f"#view={view}")
    before = opened.page.locator(rows).count()
    opened.page.locator(f"#legend [data-kind='{kind}']").click()
    after = opened.page.locator(rows).count()
    opened.page.reload()
    opened.page.wait_for_selector("html[data-ready]")

    assert after < before
    assert opened.page.locator(rows).count() == after


@pytest.mark.parametrize("view", VIEWS)
def test_an_empty_list_says_why_and_leads_back(visit: Open, html: str, view: str) -> None:
    opened = visit(html, address=f"#view={view}&text=nowhere&from=2030-01-01")
    empty = opened.page.locator(".empty")
    told = empty.inner_text()
    empty.get_by_role("button").click()

    assert told.startswith("No ")
    assert opened.page.locator(".empty").count() == 0
    assert opened.state("text") == ""


def test_what_no_article_tells_is_said(visit: Open) -> None:
    opened = visit(page({**sample(), "demands": [], "responses": []}), address="#view=demands")

    assert opened.page.locator(".empty").inner_text() == "The articles tell of no demands."


def test_acts_tell_what_is_claimed_and_what_is_expected(visit: Open, html: str) -> None:
    opened = visit(html, address="#view=acts")

    assert opened.page.locator("#list .headline").all_inner_texts() == [
        "Arland threatens Daily Courier, says Viktor Weber",
        "Belmark is expected to sanction Arland",
        "Arland deploys troops toward Belmark",
    ]
    assert opened.page.locator("#list .badge").all_inner_texts() == ["claimed", "expected"]


def test_an_act_leads_to_the_words_in_which_it_is_told(visit: Open, html: str) -> None:
    opened = visit(html, address="#pick=event act/threat")
    told = opened.page.locator("#panel section", has_text="Told in")

    assert told.locator(".headline").inner_text() == "Viktor Weber says"


def test_meetings_stand_in_the_order_of_time_with_a_sign_on_the_strip(visit: Open, html: str) -> None:
    opened = visit(html, address="#view=meetings")
    days = opened.page.locator(".day-name time").evaluate_all("(found) => found.map((each) => each.dateTime)")

    assert days == sorted(days)
    assert opened.page.locator(".strip .dot").count() == 3
    opened.page.locator(".strip .dot").last.click()
    assert opened.page.evaluate("document.activeElement.className").startswith("row meeting-row")


@pytest.mark.parametrize(
    "pick",
    [
        "actor actor/muller",
        "tie actor/arland demands of actor/belmark",
        "event statement/peace",
        "event demand/soldiers",
        "event meeting/dinner",
        "event act/threat",
    ],
)
def test_a_link_can_be_copied_and_leads_back(visit: Open, html: str, pick: str) -> None:
    opened = visit(html)
    opened.page.evaluate(f"explorer.change({{ pick: {pick!r}, text: '' }})")
    heading = opened.heading()
    opened.page.context.grant_permissions(["clipboard-read", "clipboard-write"])
    opened.page.locator("#panel").get_by_label("Copy link").first.click()
    opened.page.locator("#live", has_text="Link copied").wait_for(state="attached")
    address = opened.page.evaluate("navigator.clipboard.readText()")
    opened.page.goto("about:blank")
    opened.page.goto(address)
    opened.page.wait_for_selector("html[data-ready]")

    assert opened.heading() == heading


def test_where_the_clipboard_is_shut_the_link_is_shown(visit: Open, html: str) -> None:
    opened = visit(html, address="#pick=actor actor/muller")
    opened.page.evaluate("Object.defineProperty(navigator, 'clipboard', { value: undefined })")
    opened.page.get_by_label("Copy link").first.click()
    field = opened.page.get_by_label("Link to this")

    assert field.input_value().endswith("#pick=actor%20actor%2Fmuller")


def test_back_and_forward_go_through_views_and_picks(visit: Open, html: str) -> None:
    opened = visit(html)
    opened.page.get_by_role("button", name="Meetings", exact=True).click()
    opened.page.locator(".meeting-row .marker").first.click()
    opened.page.get_by_role("button", name="Acts", exact=True).click()
    opened.page.go_back()
    meetings = (opened.state("view"), opened.heading())
    opened.page.go_back()
    opened.page.go_back()
    start = (opened.state("view"), opened.state("pick"))
    opened.page.go_forward()

    assert meetings == ("meetings", "Clara Müller and Viktor Weber, phone call")
    assert start == ("graph", "")
    assert opened.state("view") == "meetings"


@pytest.mark.parametrize("view", ["graph", *VIEWS])
@pytest.mark.parametrize(("width", "scheme"), [(390, "light"), (1440, "dark")])
def test_no_view_is_wider_than_its_window(visit: Open, every: str, view: str, width: int, scheme: str) -> None:
    opened = visit(every, address=f"#view={view}", width=width, scheme=scheme)
    opened.page.evaluate("document.querySelectorAll('#main details').forEach((each) => { each.open = true; })")

    assert opened.page.evaluate("document.documentElement.scrollWidth") <= width
    assert opened.page.evaluate("document.getElementById('list').scrollWidth <= window.innerWidth")


def test_paper_has_the_words_and_no_buttons(visit: Open, html: str) -> None:
    opened = visit(html, address="#view=meetings")
    opened.page.emulate_media(media="print")
    opened.page.evaluate("dispatchEvent(new Event('beforeprint'))")
    printed = opened.page.locator("#list blockquote")

    assert printed.count() == 5
    assert all(each.is_visible() for each in printed.all())
    assert not opened.page.locator(".copy").first.is_visible()
    assert not opened.page.locator("#panel").is_visible()
    opened.page.evaluate("dispatchEvent(new Event('afterprint'))")
    assert opened.page.locator("#list details[open]").count() == 0
