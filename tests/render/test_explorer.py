"""The page in a real browser: each part of it used as a reader would; any request or error fails the test."""

from itertools import combinations
from pathlib import Path
from typing import Any

import pytest

from kg.render.page import page
from tests.render.conftest import Open
from tests.render.sample import crowd, sample


@pytest.fixture(scope="module")
def html() -> str:
    return page(sample(), title="Arland and Belmark")


def overlapping(labels: list[dict[str, Any]]) -> list[tuple[str, str]]:
    """Return the names that lie on one another."""
    return [
        (one["name"], other["name"])
        for one, other in combinations(labels, 2)
        if one["left"] < other["right"]
        and other["left"] < one["right"]
        and one["top"] < other["bottom"]
        and other["top"] < one["bottom"]
    ]


def test_first_view_names_everyone(visit: Open, html: str) -> None:
    names = visit(html).page.evaluate("explorer.labels().map((label) => label.name).sort()")

    assert names == ["Arland", "Belmark", "Clara Müller", "Daily Courier", "Viktor Weber"]


@pytest.mark.parametrize(("actors", "ties"), [(5, 4), (60, 150), (1000, 4000)])
def test_every_name_of_the_first_view_can_be_read(visit: Open, actors: int, ties: int) -> None:
    opened = visit(page(crowd(actors, ties=ties)))
    labels = opened.page.evaluate("explorer.labels()")
    shown = opened.page.evaluate("explorer.scope().actors.length")

    assert len(labels) == shown
    assert overlapping(labels) == []


def test_names_that_lie_on_one_another_are_noticed(visit: Open, html: str) -> None:
    labels = visit(html).page.evaluate("explorer.labels()")

    assert overlapping([*labels, labels[0] | {"name": "twin"}])


def test_every_name_of_the_seeds_can_be_read(visit: Open, built: Path) -> None:
    opened = visit((built / "graph.html").read_text(encoding="utf-8"))
    labels = opened.page.evaluate("explorer.labels()")
    room = opened.page.locator("#canvas").bounding_box()

    assert len(labels) == opened.page.evaluate("explorer.scope().actors.length") > 30
    assert room is not None
    assert all(0 <= each["left"] < each["right"] <= room["width"] for each in labels)
    assert all(0 <= each["top"] < each["bottom"] <= room["height"] for each in labels)
    assert overlapping(labels) == []


def test_the_picture_tells_that_there_is_more(visit: Open, html: str) -> None:
    large = visit(page(crowd(400, ties=900))).page.locator("#extent").inner_text()

    assert large.endswith(" of 400 actors: search finds the others")
    assert visit(html).page.locator("#extent").inner_text() == ""


def test_search_brings_someone_into_the_picture(visit: Open) -> None:
    opened = visit(page(crowd(400, ties=900)))
    hidden = opened.page.evaluate("explorer.graph.actors.find((actor) => !actor.first).name")
    opened.page.keyboard.press("/")
    opened.page.keyboard.type(hidden)
    opened.page.keyboard.press("Enter")

    assert opened.heading() == hidden
    assert hidden in opened.page.evaluate("explorer.scope().actors.map((actor) => actor.name)")


def test_click_on_an_actor_shows_what_it_said_with_the_words_marked(visit: Open, html: str) -> None:
    opened = visit(html)
    opened.click_actor("muller")
    panel = opened.page.locator("#panel")
    item = panel.locator(".item-statement").first

    assert opened.heading() == "Clara Müller"
    assert "foreign minister, Arland" in panel.inner_text()
    assert "Klara Mueller" in panel.inner_text()
    assert item.locator("blockquote").first.inner_text() == "Clara Müller said on Sunday that Arland wants peace."
    assert item.locator("mark.content").first.inner_text() == "Arland wants peace"
    assert item.locator("mark.cue").first.inner_text() == "said"


def test_one_utterance_is_shown_once_with_its_reports(visit: Open, html: str) -> None:
    opened = visit(html)
    opened.click_actor("muller")
    said = opened.page.locator("#panel section", has_text="Says").locator(".item-statement")

    assert said.count() == 1
    assert "in 2 articles" in said.inner_text()
    said.get_by_text("2 reports side by side").click()
    sides = said.locator(".compare-reports .side")
    assert sides.locator("mark.cue").all_inner_texts() == ["said", "told"]
    assert "statements.clausal" in sides.nth(1).inner_text()


def test_contradictions_stand_side_by_side(visit: Open, html: str) -> None:
    opened = visit(html)
    opened.click_actor("muller")
    opened.page.get_by_text("Put forward by one, denied by another").click()
    sides = opened.page.locator(".compare-disputes .side")

    assert sides.locator(".headline").all_inner_texts() == [
        "Clara Müller says to Viktor Weber",
        "Viktor Weber denies",
    ]
    left, right = (sides.nth(place).bounding_box() for place in range(2))
    assert left is not None
    assert right is not None
    assert left["y"] == right["y"]
    assert left["x"] + left["width"] <= right["x"]


def test_why_tells_cue_rule_and_confidence(visit: Open, html: str) -> None:
    opened = visit(html)
    opened.click_tie("arland", "demands of", "belmark")
    opened.page.locator(".why summary").first.click()
    told = opened.page.locator(".why dl").first.inner_text()

    assert "“demands”" in told
    assert "statements.clausal" in told
    assert "0.9" in told


def test_click_on_a_tie_shows_its_evidence(visit: Open, html: str) -> None:
    opened = visit(html)
    opened.click_tie("arland", "demands of", "belmark")

    assert opened.heading() == "Arland demands of Belmark"
    assert "Arland demands that Belmark withdraw its troops." in opened.page.locator("#panel").inner_text()
    assert "rejected" in opened.page.locator("#panel .item-demand .badge").all_inner_texts()


def test_demand_shows_its_answer(visit: Open, html: str) -> None:
    opened = visit(html, address="#view=demands")
    row = opened.page.locator(".demand-row")

    assert row.count() == 1
    assert "Belmark rejects the demand of Arland in writing" in row.locator(".answers").inner_text()


def test_an_actor_s_panel_shows_its_acts_and_whose_claims_they_are(visit: Open, html: str) -> None:
    opened = visit(html)
    opened.click_actor("arland")
    acts = opened.page.locator("#panel section", has=opened.page.get_by_role("heading", name="Acts 2"))
    toward = opened.page.locator("#panel section", has_text="Is acted toward")

    assert acts.locator(".headline").all_inner_texts() == [
        "Arland threatens Daily Courier, says Viktor Weber",
        "Arland deploys troops toward Belmark",
    ]
    assert acts.locator(".badge").all_inner_texts() == ["claimed"]
    assert "Arland sent troops to the border with Belmark on Sunday." in acts.inner_text()
    assert "30 Jan 2022" in acts.inner_text()
    assert toward.locator(".headline").inner_text() == "Belmark is expected to sanction Arland"
    assert toward.locator(".badge").inner_text() == "expected"


def test_an_act_is_a_tie_with_its_sentence_and_a_switch_in_the_legend(visit: Open, html: str) -> None:
    opened = visit(html)
    opened.click_tie("arland", "deploys troops", "belmark")

    assert opened.heading() == "Arland deploys troops toward Belmark"
    assert opened.page.locator("#panel blockquote mark.cue").inner_text() == "sent"
    measures = opened.page.locator("#legend .group", has_text="Measures")
    assert measures.locator("[data-kind]").count() == 1
    measures.locator("[data-kind='deploys troops']").click()
    assert "deploys troops" not in opened.page.evaluate("explorer.scope().lines.map(({ tie }) => tie.kind)")


def test_search_finds_an_alias_by_keyboard(visit: Open, html: str) -> None:
    opened = visit(html)
    opened.page.keyboard.press("/")
    opened.page.keyboard.type("klara m")
    options = opened.page.locator("#matches [role=option]").all_inner_texts()
    opened.page.keyboard.press("Enter")

    assert "Klara Mueller" in options[0]
    assert opened.heading() == "Clara Müller"


def test_search_folds_accents(visit: Open, html: str) -> None:
    opened = visit(html)
    opened.page.fill("#search", "muller")

    assert "Clara Müller" in opened.page.locator("#matches [role=option]").first.inner_text()


def test_search_for_words_narrows_every_view(visit: Open, html: str) -> None:
    opened = visit(html, address="#view=statements")
    opened.page.keyboard.press("/")
    opened.page.keyboard.type("denied that")
    opened.page.keyboard.press("Enter")

    assert opened.page.locator("#list .item").count() == 1
    opened.page.get_by_role("button", name="Remove filter Words: denied that").click()
    assert opened.page.locator("#list .item").count() == 3


def test_legend_switches_kinds_off_and_on(visit: Open, html: str) -> None:
    opened = visit(html)
    kinds = "explorer.scope().lines.map((line) => line.tie.kind)"
    entry = opened.page.locator("#legend button", has_text="demands of")
    entry.click()

    assert "demands of" not in opened.page.evaluate(kinds)
    assert entry.get_attribute("aria-pressed") == "false"
    entry.click()
    assert "demands of" in opened.page.evaluate(kinds)


def test_legend_hides_kinds_of_actors(visit: Open, html: str) -> None:
    opened = visit(html)
    opened.page.locator("#legend button", has_text="Person").click()

    assert opened.page.evaluate("explorer.scope().actors.map((actor) => actor.kind)") == [
        "state",
        "state",
        "media organization",
    ]


def test_date_range_drives_picture_and_lists(visit: Open, html: str) -> None:
    opened = visit(html, address="#view=meetings")
    opened.page.get_by_label("First day").focus()
    for _ in range(6):
        opened.page.keyboard.press("ArrowRight")

    assert opened.state("from") == "2022-02-05"
    assert opened.page.locator(".meeting-row").count() == 1
    opened.page.get_by_role("button", name="All dates").click()
    assert opened.page.locator(".meeting-row").count() == 2


def test_least_weight_leaves_what_several_articles_report(visit: Open, html: str) -> None:
    opened = visit(html)
    opened.page.locator("#legend input[type=range]").focus()
    opened.page.keyboard.press("ArrowRight")

    assert opened.page.evaluate("explorer.scope().lines.map((line) => line.tie.kind)") == ["speaks about", "speaks to"]


def test_neighbourhood_of_one_and_two_steps(visit: Open, html: str) -> None:
    opened = visit(html)
    opened.click_actor("belmark")
    names = "explorer.scope().actors.map((actor) => actor.name).sort()"
    opened.page.get_by_role("button", name="One step").click()
    near = opened.page.evaluate(names)
    opened.page.get_by_role("button", name="Two steps").click()

    assert near == ["Arland", "Belmark"]
    assert opened.page.evaluate(names) == ["Arland", "Belmark", "Clara Müller", "Viktor Weber"]


def test_one_line_a_pair(visit: Open, html: str) -> None:
    opened = visit(html)
    opened.page.get_by_label("one line a pair").check()

    assert opened.state("bundled") is True


def test_planned_and_held_meetings_are_told_apart(visit: Open, html: str) -> None:
    opened = visit(html, address="#view=meetings")
    rows = opened.page.locator(".meeting-row")

    assert [row.locator(".badge").inner_text() for row in rows.all()] == ["held", "planned"]
    assert "meeting-planned" in (rows.nth(1).get_attribute("class") or "")
    assert opened.page.locator(".month > h3").all_inner_texts() == ["Jan 2022", "Feb 2022"]


def test_table_lists_the_same_ties_and_sorts(visit: Open, html: str) -> None:
    opened = visit(html, address="#view=ties")
    opened.page.get_by_role("button", name="From").click()
    first = opened.page.locator("tbody tr td:first-child").all_inner_texts()

    assert first == sorted(first)
    assert len(first) == opened.page.evaluate("explorer.graph.ties.length")


def test_address_brings_the_same_choices_back(visit: Open, html: str) -> None:
    opened = visit(html)
    opened.page.evaluate(
        "explorer.change({ view: 'ties', noTies: ['speaks about', 'met with'], from: '2022-01-30', "
        "weight: 1, text: 'peace & \"more\"', pick: 'actor actor/muller', bundled: true })"
    )
    before = opened.page.evaluate("explorer.state()")
    opened.page.reload()
    opened.page.wait_for_selector("html[data-ready]")

    assert opened.page.evaluate("explorer.state()") == before


def test_back_goes_back(visit: Open, html: str) -> None:
    opened = visit(html)
    opened.click_actor("muller")
    opened.click_actor("weber")
    opened.page.go_back()

    assert opened.heading() == "Clara Müller"


@pytest.mark.parametrize(
    "address",
    ["#%", "#view=nothing&weight=x&steps=-3", "#pick=actor%20nobody", "#from=yesterday&to=%E2%80%A8", "#a&b=="],
)
def test_broken_addresses_do_no_harm(visit: Open, html: str, address: str) -> None:
    assert visit(html, address=address).state("view") == "graph"


def test_keyboard_walks_through_the_picture(visit: Open, html: str) -> None:
    opened = visit(html)
    opened.page.locator("#network").focus()
    opened.page.keyboard.press("ArrowRight")
    here = opened.page.locator("#network").get_attribute("aria-activedescendant")
    for key in ("ArrowRight", "ArrowLeft", "ArrowDown", "ArrowUp"):
        opened.page.keyboard.press(key)
    opened.page.keyboard.press("Enter")
    name = opened.page.locator(
        f"#{opened.page.locator('#network').get_attribute('aria-activedescendant')}"
    ).inner_text()

    assert here is not None
    assert name.startswith(opened.heading() + ", ")
    opened.page.keyboard.press("Escape")
    assert opened.state("pick") == ""


def test_keyboard_zooms_and_fits(visit: Open, html: str) -> None:
    opened = visit(html)
    before = opened.at("actorAt", "actor/arland")
    opened.page.keyboard.press("+")
    larger = opened.at("actorAt", "actor/arland")
    opened.page.keyboard.press("0")

    assert larger != before
    assert opened.at("actorAt", "actor/arland") == before


def test_changes_are_told_to_screen_readers(visit: Open, html: str) -> None:
    opened = visit(html)
    opened.page.locator("#legend").get_by_role("button", name="None").click()

    assert opened.page.locator("#live").inner_text() == "1 actor, 0 ties in view"


@pytest.mark.parametrize(
    ("width", "height", "scheme"), [(1440, 900, "dark"), (390, 844, "light"), (390, 844, "dark"), (900, 700, "light")]
)
def test_fits_every_window(visit: Open, html: str, width: int, height: int, scheme: str) -> None:
    opened = visit(html, width=width, height=height, scheme=scheme)
    opened.click_actor("muller")

    assert opened.page.evaluate("document.documentElement.scrollWidth") <= width
    assert opened.heading() == "Clara Müller"


def test_prints(visit: Open, html: str) -> None:
    opened = visit(html)
    opened.page.emulate_media(media="print")

    assert opened.page.pdf().startswith(b"%PDF")


def test_moves_where_motion_is_welcome(visit: Open, html: str) -> None:
    opened = visit(html, calm=False)
    where = "explorer.actorAt('actor/arland').x"
    before = opened.page.evaluate(where)
    opened.page.keyboard.press("+")
    # Asked from frame to frame: the page's policy lets nobody evaluate text within it.
    after = opened.page.evaluate(
        f"(before) => new Promise((moved) => {{ const look = () => "
        f"{where} === before ? requestAnimationFrame(look) : moved({where}); look(); }})",
        before,
    )

    assert after != before


def test_same_picture_at_every_opening(visit: Open, html: str) -> None:
    pictures = {visit(html).page.locator("#picture").screenshot() for _ in range(3)}

    assert len(pictures) == 1
