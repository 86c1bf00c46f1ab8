from collections.abc import Callable
from html.parser import HTMLParser
from pathlib import Path

import pytest
from rdflib import Dataset, Graph

from kg.notebook import Graph as Shown
from kg.notebook import explorer
from kg.render.notebook import iframe
from kg.render.page import page
from kg.store.local import StoreError
from kg.store.opening import opened
from kg.store.questions import QuestionError
from tests.render.conftest import Open
from tests.render.sample import sample

# What the page in the frame can get at of the notebook around it.
REACHED = "(() => { try { return parent.document.title } catch (error) { return error.name } })()"


class Frame(HTMLParser):
    """Collects the attributes of the only element there should be."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.elements: list[tuple[str, dict[str, str | None]]] = []
        self.feed(html)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.elements.append((tag, dict(attrs)))


def test_the_page_is_shut_off_from_the_notebook() -> None:
    html = page(sample())
    ((tag, attributes),) = Frame(iframe(html)).elements

    assert tag == "iframe"
    assert attributes["srcdoc"] == html
    assert "allow-same-origin" not in (attributes["sandbox"] or "")


@pytest.mark.parametrize(
    "graph",
    [
        pytest.param(lambda built: built, id="what kg build wrote"),
        pytest.param(lambda built: str(built / "graph.ttl"), id="a file"),
        pytest.param(opened, id="an open store"),
        pytest.param(lambda built: Graph().parse(built / "graph.nt"), id="a graph of rdflib"),
        pytest.param(lambda built: Dataset().parse(built / "graph.nq", format="nquads"), id="a dataset of rdflib"),
    ],
)
def test_the_page_of_a_graph_wherever_it_is(built: Path, graph: Callable[[Path], Shown]) -> None:
    shown = explorer(graph(built), height=300)

    assert shown.html == (built / "graph.html").read_text(encoding="utf-8")
    assert shown._repr_html_() == iframe(shown.html, height=300)


def test_an_open_store_stays_open(built: Path) -> None:
    with opened(built) as store:
        assert explorer(store).html == explorer(store).html


@pytest.mark.parametrize(
    ("options", "error", "told"),
    [
        pytest.param({"focus": "Lavrof"}, QuestionError, "did you mean", id="actor"),
        pytest.param({"since": "yesterday"}, ValueError, "yesterday", id="day"),
        pytest.param({"since": "2030-01-01"}, ValueError, "nothing is left", id="nothing"),
    ],
)
def test_what_cannot_be_shown_is_told(built: Path, options: dict[str, str], error: type[Exception], told: str) -> None:
    with pytest.raises(error, match=told):
        explorer(built, focus=options.get("focus", ""), since=options.get("since"))


def test_a_graph_that_cannot_be_read_is_told(tmp_path: Path) -> None:
    with pytest.raises(StoreError, match="there is no graph"):
        explorer(tmp_path)


def test_a_part_of_the_graph_works_in_a_frame_that_reaches_nothing(built: Path, look: Open) -> None:
    frame = explorer(built, focus="Lavrov", since="2022-01-26")._repr_html_()
    opened_page = look(f"<!doctype html><title>notebook</title>{frame}")
    inner = opened_page.page.frame_locator("iframe")
    inner.get_by_role("button", name="Statements", exact=True).click()

    assert "Narrowed to around Sergei Lavrov (1 step), since 26 Jan 2022." in inner.locator("#summary").inner_text()
    assert opened_page.page.frames[1].evaluate(REACHED) == "SecurityError"
    assert opened_page.troubles == []


def test_a_frame_that_reaches_the_notebook_is_noticed(look: Open) -> None:
    frame = iframe(page(sample())).replace("allow-scripts", "allow-scripts allow-same-origin")
    opened_page = look(f"<!doctype html><title>notebook</title>{frame}")
    opened_page.page.frame_locator("iframe").locator("html[data-ready]").wait_for(state="attached")

    assert opened_page.page.frames[1].evaluate(REACHED) == "notebook"
