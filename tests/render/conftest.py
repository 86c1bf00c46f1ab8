import os
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from pathlib import Path

import pytest
from playwright.sync_api import Browser, ConsoleMessage, Page, Request, sync_playwright

from tests.require import program

# As Debian's Chromium runs without a display, and without its own calls home.
ARGUMENTS = [
    "--headless=new",
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
]
LOCAL = ("file:", "data:", "blob:", "about:")


@dataclass
class Visit:
    """A page in the browser, and all that went wrong on it."""

    page: Page
    troubles: list[str] = field(default_factory=list)

    def __post_init__(self) -> None:
        self.page.on("request", self._request)
        self.page.on("console", self._console)
        self.page.on("pageerror", lambda error: self.troubles.append(f"page error: {error}"))

    def _request(self, request: Request) -> None:
        if not request.url.startswith(LOCAL):
            self.troubles.append(f"request: {request.url}")

    def _console(self, message: ConsoleMessage) -> None:
        if message.type in {"error", "warning"}:
            self.troubles.append(f"console {message.type}: {message.text}")

    def at(self, place: str, key: str) -> tuple[float, float]:
        """Return where on screen an actor or tie is drawn."""
        point = self.page.evaluate(f"explorer.{place}({key!r})")
        box = self.page.locator("#canvas").bounding_box()
        if point is None or box is None:
            pytest.fail(f"{key} is not in the picture")
        return box["x"] + point["x"], box["y"] + point["y"]

    def click_actor(self, key: str) -> None:
        """Click on an actor's mark."""
        self.page.mouse.click(*self.at("actorAt", f"actor/{key}"))

    def click_tie(self, source: str, kind: str, target: str) -> None:
        """Click in the middle of a tie."""
        self.page.mouse.click(*self.at("tieAt", f"actor/{source} {kind} actor/{target}"))

    def heading(self) -> str:
        """Return the heading of the evidence panel."""
        return self.page.locator("#panel h2").first.inner_text()

    def state(self, name: str) -> object:
        """Return one of the reader's choices."""
        return self.page.evaluate(f"explorer.state().{name}")


Open = Callable[..., Visit]


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    path = program("chromium", "/usr/bin/chromium")
    with sync_playwright() as playwright:
        opened = playwright.chromium.launch(executable_path=path, args=ARGUMENTS, env={**os.environ})
        yield opened
        opened.close()


@pytest.fixture
def look(browser: Browser, tmp_path: Path) -> Iterator[Open]:
    """Open HTML from a file, whatever comes of it."""
    contexts = []

    def opened(  # noqa: PLR0913 - each is one choice of the window
        html: str, *, address: str = "", width: int = 1440, height: int = 900, scheme: str = "light", calm: bool = True
    ) -> Visit:
        file = tmp_path / "graph.html"
        file.write_text(html, encoding="utf-8", newline="")
        context = browser.new_context(
            viewport={"width": width, "height": height},
            color_scheme="dark" if scheme == "dark" else "light",
            reduced_motion="reduce" if calm else "no-preference",
        )
        contexts.append(context)
        visit = Visit(context.new_page())
        visit.page.set_default_timeout(10_000)
        visit.page.goto(file.as_uri() + address)
        return visit

    yield opened
    for context in contexts:
        context.close()


@pytest.fixture
def visit(look: Open) -> Iterator[Open]:
    """Open HTML from a file; fail on any request, console error or page error until the test ends."""
    visits: list[Visit] = []

    def opened(html: str, **options: object) -> Visit:
        found = look(html, **options)
        visits.append(found)
        found.page.wait_for_selector("html[data-ready]")
        return found

    yield opened
    for each in visits:
        each.page.evaluate("new Promise((done) => requestAnimationFrame(() => setTimeout(done)))")
        assert each.troubles == []
