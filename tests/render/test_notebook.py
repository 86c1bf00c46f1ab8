from html.parser import HTMLParser

from kg.render.notebook import iframe
from kg.render.page import page
from tests.render.sample import sample


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
