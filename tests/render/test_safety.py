"""What an article says stays text, wherever it is shown or saved; and the checks notice when it does not."""

import csv
import io
from itertools import cycle
from pathlib import Path
from xml.etree import ElementTree as ET

import networkx as nx
import pytest

from kg.render.notebook import iframe
from kg.render.page import page
from kg.render.rows import Row
from tests.render.conftest import Open, Visit
from tests.render.disputed import disputed
from tests.render.sample import sample

HOSTILE = [
    pytest.param("<img src=x onerror=globalThis.hit=1>", id="element"),
    pytest.param("</script><script>globalThis.hit=1</script>", id="end of script"),
    pytest.param("javascript:globalThis.hit=1//href", id="javascript address"),
    pytest.param("line\u2028separator\u2029paragraph\x00\x1b\ud7ff", id="separators and controls"),
    pytest.param("\u202egnirts \u200fright to left\u202c", id="direction"),
    pytest.param("w" * 10_000, id="long word"),
    pytest.param('=HYPERLINK("http://evil.example","x")', id="formula"),
    pytest.param("{{ 7*7 }}${7*7}", id="template"),
    pytest.param("__proto__", id="prototype"),
]
# What holds IRIs or numbers of our own making; all else may hold an article's words.
OURS = {
    "actor",
    "article",
    "event",
    "mention",
    "statement",
    "demand",
    "response",
    "meeting",
    "other",
    "source",
    "target",
}
OURS |= {"part", "represents", "begin", "end", "cueBegin", "cueEnd"}
OURS |= {"act", "said", "held", "done", "published", "inWriting", "claimed", "deadline"}
OURS |= {"report", "otherReport", "one"}


# The payload, the script itself, and what is told of articles and events.
SCRIPTS = ["payload", "", "told-articles", "told-0"]
PICKS = (
    "actor actor/muller",
    "actor actor/arland",
    "event statement/peace",
    "event act/threat",
    "event demand/soldiers",
    "event response/paper",
    "event meeting/dinner",
)


def poisoned(row: Row, text: str) -> Row:
    return {name: value if name in OURS or value is None else text for name, value in row.items()}


def hostile(text: str) -> str:
    tables = {name: [poisoned(row, text) for row in rows] for name, rows in disputed().items()}
    return page(tables, title=text)


def opened_details(visit: Visit) -> None:
    visit.page.evaluate(
        "document.querySelectorAll('.evidence').forEach((each) => each.dispatchEvent(new Event('fill')))"
    )
    visit.page.evaluate("document.querySelectorAll('details').forEach((each) => { each.open = true; })")


def tour(visit: Visit) -> None:
    """Go everywhere that text is shown."""
    for view in ("demands", "meetings", "statements", "acts", "ties", "graph"):
        visit.page.evaluate(f"explorer.change({{ view: '{view}', pick: '' }})")
        opened_details(visit)
    for pick in PICKS:
        visit.page.evaluate(f"explorer.change({{ pick: '{pick}' }})")
        opened_details(visit)
        assert visit.page.locator("#panel .why").count() > 0
    for place in range(visit.page.evaluate("explorer.scope().lines.length")):
        visit.page.evaluate(f"explorer.change({{ pick: 'tie ' + explorer.scope().lines[{place}]?.tie.id }})")
        opened_details(visit)
    visit.page.fill("#search", "a")
    visit.page.fill("#search", "")


@pytest.mark.parametrize("text", HOSTILE)
def test_hostile_text_stays_text(visit: Open, text: str) -> None:
    opened = visit(hostile(text))
    tour(opened)

    assert opened.page.evaluate("globalThis.hit") is None
    assert opened.page.locator("img").count() == 0
    assert opened.page.locator("script").evaluate_all("(found) => found.map((each) => each.id)") == SCRIPTS
    assert opened.page.locator("a[href]:not([href^='http'])").count() == 0
    assert opened.page.evaluate("document.documentElement.scrollWidth") <= 1440


def test_a_link_leads_to_the_web_only(visit: Open) -> None:
    opened = visit(page(sample()))
    opened.click_actor("muller")
    links = opened.page.locator("#panel a")

    assert set(links.evaluate_all("(found) => found.map((each) => each.href)")) == {"https://courier.example/1"}
    assert links.first.get_attribute("rel") == "noopener noreferrer"


def saved(visit: Visit, name: str) -> bytes:
    visit.page.locator("#save summary").click()
    with visit.page.expect_download() as download:
        visit.page.locator("#save-items button", has_text=name).click()
    return Path(download.value.path()).read_bytes()


def test_gephi_tells_the_ties_of_a_pair_apart(visit: Open) -> None:
    root = ET.fromstring(saved(visit(page(sample())), "GEXF"))  # noqa: S314 - our own
    gexf = "{http://gexf.net/1.3}"
    edges = [(edge.get("source"), edge.get("target"), edge.get("kind")) for edge in root.iter(f"{gexf}edge")]

    assert root.get("version") == "1.3"
    assert len({*edges}) == len(edges) > len({(source, target) for source, target, _ in edges})


@pytest.mark.parametrize("text", HOSTILE)
def test_hostile_text_breaks_no_file(visit: Open, text: str) -> None:
    opened = visit(hostile(text))

    assert ET.fromstring(saved(opened, "SVG")).tag == "{http://www.w3.org/2000/svg}svg"  # noqa: S314 - our own
    assert ET.fromstring(saved(opened, "GEXF")).tag == "{http://gexf.net/1.3}gexf"  # noqa: S314 - our own


FORMULAS = ("=1+1", "+1", "-1", "@SUM(A1)", "\t=1", " =1", "\u200f=1", "＝1+1", "|cmd")


@pytest.mark.parametrize("view", ["ties", "demands", "statements", "meetings", "acts"])
def test_no_formula_in_a_csv(visit: Open, view: str) -> None:
    texts = cycle(FORMULAS)
    tables = {name: [poisoned(row, next(texts)) for row in rows] for name, rows in disputed().items()}
    opened = visit(page(tables), address=f"#view={view}")
    rows = [*csv.reader(io.StringIO(saved(opened, "CSV").decode("utf-8-sig")))]
    cells = [cell for row in rows for cell in row]

    assert [cell for cell in cells if cell.startswith("'")]
    assert not [cell for cell in cells if cell.lstrip(" \t\u200f").startswith(("=", "+", "-", "@", "＝", "|"))]


def broken(html: str, ours: str, theirs: str) -> str:
    """Return the page with a part of its script changed, and without the policy that would stop it."""
    assert ours in html
    return html.replace("Content-Security-Policy", "nothing").replace(ours, theirs)


def test_a_formula_in_a_csv_is_noticed(look: Open) -> None:
    opened = look(broken(hostile("=1+1"), "? `'${text}` : text", "? text : text"), address="#view=demands")
    opened.page.wait_for_selector("html[data-ready]")
    rows = [*csv.reader(io.StringIO(saved(opened, "CSV").decode("utf-8-sig")))]

    assert [cell for row in rows for cell in row if cell.startswith("=")]


def test_a_link_that_runs_is_noticed(look: Open) -> None:
    opened = look(broken(hostile("javascript:globalThis.hit=1//href"), r"^https?:\/\/", "^[a-z]+:"))
    opened.page.wait_for_selector("html[data-ready]")
    opened.page.evaluate("explorer.change({ pick: 'actor actor/muller' })")

    assert opened.page.locator("a[href]:not([href^='http'])").count() > 0


def test_csv_holds_the_ties_in_view(visit: Open) -> None:
    rows = [*csv.DictReader(io.StringIO(saved(visit(page(sample())), "CSV").decode("utf-8-sig")))]

    assert {(row["source"], row["tie"], row["target"], row["articles"]) for row in rows} >= {
        ("Arland", "demands of", "Belmark", "1"),
        ("Clara Müller", "speaks to", "Viktor Weber", "2"),
    }


def test_gexf_holds_the_actors_in_view(visit: Open, tmp_path: Path) -> None:
    file = tmp_path / "saved.gexf"
    file.write_bytes(saved(visit(page(sample())), "GEXF"))
    read = nx.read_gexf(file)

    assert set(dict(read.nodes(data="label")).values()) == {
        "Arland",
        "Belmark",
        "Clara Müller",
        "Daily Courier",
        "Viktor Weber",
    }


def test_pictures_are_saved(visit: Open) -> None:
    opened = visit(page(sample()))
    texts = [each.text for each in ET.fromstring(saved(opened, "SVG")).iter("{http://www.w3.org/2000/svg}text")]  # noqa: S314

    assert "Clara Müller" in texts
    assert saved(opened, "PNG").startswith(b"\x89PNG")


def test_the_page_works_within_a_notebook(look: Open) -> None:
    frame = iframe(page(sample()))
    opened = look(f"<!doctype html><title>notebook</title>{frame}")
    inner = opened.page.frame_locator("iframe")
    inner.get_by_role("button", name="Demands", exact=True).click()

    assert inner.locator(".demand-row").count() == 1
    assert opened.troubles == []


def test_an_outside_image_is_noticed(look: Open) -> None:
    broken = page(sample()).replace("</main>", '<img src="https://evil.example/pixel.png"></main>')
    opened = look(broken)
    opened.page.wait_for_selector("html[data-ready]")

    assert any("evil.example" in trouble for trouble in opened.troubles)


def test_an_outside_image_is_noticed_without_the_policy_too(look: Open) -> None:
    broken = (
        page(sample())
        .replace("Content-Security-Policy", "nothing")
        .replace("</main>", '<img src="https://evil.invalid/pixel.png"></main>')
    )
    opened = look(broken)
    opened.page.wait_for_selector("html[data-ready]")

    assert "request: https://evil.invalid/pixel.png" in opened.troubles


def test_text_taken_for_markup_is_noticed(look: Open) -> None:
    html = hostile("<img src=x onerror=globalThis.hit=1>").replace("Content-Security-Policy", "nothing")
    broken = html.replace(
        "element.append(...children",
        "for (const each of children.flat(9)) "
        "if (typeof each === 'string') element.innerHTML += each; element.append(...children",
    )
    opened = look(broken)
    opened.page.wait_for_selector("html[data-ready]")
    opened.page.wait_for_function("globalThis.hit === 1")

    assert opened.page.locator("img").count() > 0
    assert opened.troubles


def test_a_changed_script_does_not_run(look: Open) -> None:
    opened = look(page(sample()).replace('"use strict";', '"use strict"; globalThis.hit = 1;'))

    assert opened.page.evaluate("globalThis.hit") is None
    assert any("Content Security Policy" in trouble for trouble in opened.troubles)
