"""How fast the page is: `python -m benchmarks.page [--rounds N]`, side by side with pyvis's own page of the same graph.

Both pages are of one made-up graph (benchmarks/crowd.py) with the same places, opened in turn in one Chromium in one
run: once pyvis's page has only actors and ties, once the statements too, each with its day and article, as tooltips of
the ties. *Ready* is from the start of the visit until the picture is drawn and the page can take a click again; what
pyvis's template asks of the network is refused at once. Then a graph of very many actors, which opens as its strongest.
"""

import argparse
import tempfile
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from statistics import median
from time import perf_counter, sleep
from typing import Final

from playwright.sync_api import Browser, Page, sync_playwright

from benchmarks.attribution import table
from benchmarks.crowd import Size, crowd
from kg.pipeline import shown
from kg.render.network import network
from kg.render.page import drawn
from kg.render.rows import Answers
from kg.render.vis import vis

LARGE: Final = Size(actors=1_000, ties=4_000, statements=20_000)
VERY_LARGE: Final = Size(actors=20_000, ties=20_000, statements=20_000)
OURS, BARE, WORDED = "kg", "pyvis, no words", "pyvis, with the words"
MANY = "kg, very many actors"
COLUMNS: Final = ("page", "MB", "drawn in s", "ready, ms", "select, ms", "filter, ms")

_PATIENCE: Final = 1200
# Seconds before a visit, so that none pays for the closing of the page before it.
_REST: Final = 1.0
_CHROMIUM: Final = "/usr/bin/chromium"
_ARGUMENTS: Final = ("--headless=new", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run")
# Once the picture is there and the main thread has come to rest, `readyAt` is set.
_WATCH: Final = """
const told = () => setTimeout(() => { globalThis.readyAt = performance.now(); });
const look = () => {
  if (document.documentElement?.dataset.ready) return told();
  if (!globalThis.network?.once) return requestAnimationFrame(look);
  globalThis.network.once("afterDrawing", told);
  globalThis.network.redraw();
};
requestAnimationFrame(look);
"""
_TIMED: Final = """
(patch) => new Promise((done) => {
  const start = performance.now();
  explorer.change(patch);
  requestAnimationFrame(() => setTimeout(() => done(performance.now() - start)));
})
"""


@dataclass(frozen=True, slots=True, kw_only=True)
class Made:
    """A page as a file, and how many seconds it took to draw."""

    name: str
    file: Path
    seconds: float

    @property
    def megabytes(self) -> float:
        """The size of the file."""
        return self.file.stat().st_size / 1e6


@dataclass(frozen=True, slots=True, kw_only=True)
class Times:
    """Milliseconds of each visit."""

    ready: list[float] = field(default_factory=list)
    select: list[float] = field(default_factory=list)
    narrow: list[float] = field(default_factory=list)


def main() -> None:
    """Print a table of the pages, and the ratios beside what is wanted."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks.page", description="Time the page beside pyvis's.")
    parser.add_argument("--rounds", type=int, default=5, metavar="N", help="visits of each page (5)")
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        pages = {each.name: each for each in made(Path(folder), LARGE, VERY_LARGE)}
        times = visited([*pages.values()], rounds=options.rounds)
        print(f"kg, pyvis: {LARGE}; very many: {VERY_LARGE}; medians of {options.rounds} visits each, in turn")
        print(table(COLUMNS, [*rows(pages, times)]))
        print(table(("ratio", "found", "wanted"), [*ratios(pages, times)]))


def made(folder: Path, size: Size, larger: Size) -> Iterator[Made]:
    """Yield the pages, each in a file of the folder."""
    found = shown(crowd(size))
    for name, write in ((OURS, drawn), (BARE, _pyvis), (WORDED, _pyvis_with_words)):
        start = perf_counter()
        text = write(found)
        yield _file(folder, name, text, perf_counter() - start)
    found = shown(crowd(larger))
    start = perf_counter()
    text = drawn(found)
    yield _file(folder, MANY, text, perf_counter() - start)


def visited(pages: Sequence[Made], *, rounds: int) -> Mapping[str, Times]:
    """Return how long each page took at each of so many visits, one page after the other in each round."""
    times = {each.name: Times() for each in pages}
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=_CHROMIUM, args=[*_ARGUMENTS])
        for _ in range(rounds):
            for each in pages:
                sleep(_REST)
                _visit(browser, each, times[each.name])
        browser.close()
    return times


def rows(pages: Mapping[str, Made], times: Mapping[str, Times]) -> Iterator[tuple[str, ...]]:
    """Yield a row for each page."""
    for name, each in pages.items():
        took = times[name]
        figures = (f"{median(found):.0f}" if found else "–" for found in (took.ready, took.select, took.narrow))
        yield name, f"{each.megabytes:.1f}", f"{each.seconds:.1f}", *figures


def ratios(pages: Mapping[str, Made], times: Mapping[str, Times]) -> Iterator[tuple[str, ...]]:
    """Yield what is wanted of the page, and what it does."""
    ready = {name: median(took.ready) for name, took in times.items()}
    ours = times[OURS]
    yield "ready: pyvis, no words / kg", f"{ready[BARE] / ready[OURS]:.1f}", "at least 4"
    yield "ready: pyvis, with the words / kg", f"{ready[WORDED] / ready[OURS]:.1f}", "at least 4"
    yield "size: kg / pyvis, no words", f"{pages[OURS].megabytes / pages[BARE].megabytes:.2f}", "–"
    yield "size: kg / pyvis, with the words", f"{pages[OURS].megabytes / pages[WORDED].megabytes:.2f}", "below 1"
    yield "select: kg / ready: pyvis, no words", f"{median(ours.select) / ready[BARE]:.2f}", "at most 0.10"
    yield "filter: kg / ready: pyvis, no words", f"{median(ours.narrow) / ready[BARE]:.2f}", "at most 0.10"
    yield "ready: very many / kg", f"{ready[MANY] / ready[OURS]:.1f}", "at most 2"


def _file(folder: Path, name: str, text: str, seconds: float) -> Made:
    file = folder / f"{name.replace(' ', '-').replace(',', '')}.html"
    file.write_text(text, encoding="utf-8", newline="")
    return Made(name=name, file=file, seconds=seconds)


def _pyvis(found: Answers) -> str:
    html: str = vis(network(found)).generate_html()
    return html


def _pyvis_with_words(found: Answers) -> str:
    graph = network(found)
    drawing = vis(graph)
    sources = {article.iri: f"{article.published}, {article.title} ({article.url})" for article in found.articles}
    said = {
        event.iri: f"{sources[report.article]}: {''.join(text for _, text in report.evidence)}"
        for event in found.events
        for report in event.reports
    }
    ties = {(tie.source, tie.target, tie.kind): tie.events for tie in found.ties}
    for tie, edge in zip(graph.edges(keys=True), drawing.edges, strict=True):
        edge["title"] = "\n".join(said[iri] for iri in ties[tie])
    html: str = drawing.generate_html()
    return html


def _visit(browser: Browser, made: Made, times: Times) -> None:
    context = browser.new_context(viewport={"width": 1440, "height": 900})
    page = context.new_page()
    page.route("http*://**", lambda route: route.abort())
    page.add_init_script(f"(() => {{ {_WATCH} }})()")
    page.goto(made.file.as_uri(), wait_until="commit")
    times.ready.append(_ready(page))
    if made.name in {OURS, MANY}:
        page.wait_for_load_state()
        pick = page.evaluate("`actor ${explorer.graph.actors[0].id}`")
        times.select.append(page.evaluate(_TIMED, {"pick": pick}))
        page.evaluate(_TIMED, {"pick": ""})
        first, last = _range(page)
        times.narrow.append(page.evaluate(_TIMED, {"from": first, "to": last}))
    context.close()


def _range(page: Page) -> tuple[str, str]:
    """Return two days between the first and the last."""
    days: list[str] = page.evaluate("explorer.graph.events.map((event) => event.date).filter(Boolean).sort()")
    return days[len(days) // 3], days[2 * len(days) // 3]


def _ready(page: Page) -> float:
    """Wait for the page; its policy forbids Playwright's own way of waiting for a value."""
    for _ in range(_PATIENCE):
        if found := page.evaluate("globalThis.readyAt ?? 0"):
            return float(found)
        page.wait_for_timeout(50)
    raise TimeoutError(f"{page.url} was not ready after a minute")


if __name__ == "__main__":
    main()
