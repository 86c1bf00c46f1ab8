import base64
import hashlib
import json
import re
import subprocess
import sys
from html.parser import HTMLParser

import pytest

from kg.render.page import page
from kg.render.payload import safe_json
from tests.render.sample import crowd, sample

HOSTILE = "</script><img src=x onerror=alert(1)><!-- & \u2028\u2029 ]]>"


class Elements(HTMLParser):
    """Collects what a browser would load or run."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.texts: dict[str, list[str]] = {}
        self.attributes: list[tuple[str, str, str]] = []
        self._open = ""
        self.feed(html)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self._open = tag
        self.attributes += [(tag, name, value or "") for name, value in attrs]

    def handle_data(self, data: str) -> None:
        self.texts.setdefault(self._open, []).append(data)

    def handle_endtag(self, tag: str) -> None:  # noqa: ARG002 - the parser's name for it
        self._open = ""


def hashed(text: str) -> str:
    return "sha256-" + base64.b64encode(hashlib.sha256(text.encode()).digest()).decode()


def policy(html: str) -> str:
    (found,) = [value for tag, name, value in Elements(html).attributes if tag == "meta" and "default-src" in value]
    return found


def test_policy_lets_in_our_script_and_style_only() -> None:
    html = page(sample())
    _, script, *_ = Elements(html).texts["script"]
    (style,) = Elements(html).texts["style"]

    assert policy(html) == (
        f"default-src 'none'; script-src '{hashed(script)}'; style-src '{hashed(style)}'; "
        "img-src data: blob:; base-uri 'none'; form-action 'none'"
    )


def test_nothing_is_loaded_from_anywhere() -> None:
    loading = {"src", "href", "srcset", "data", "action", "poster", "background", "style"}

    assert [each for each in Elements(page(sample())).attributes if each[1] in loading] == []


def test_same_graph_same_bytes() -> None:
    code = "from kg.render.page import page; from tests.render.sample import crowd; print(page(crowd(60, ties=200)))"
    outputs = {
        subprocess.run(
            [sys.executable, "-c", code], check=True, capture_output=True, env={"PYTHONHASHSEED": seed}
        ).stdout
        for seed in ("1", "2")
    }

    assert len(outputs) == 1


def test_no_carriage_return_can_change_the_hashes() -> None:
    assert "\r" not in page(sample())


@pytest.mark.parametrize("text", [HOSTILE, "javascript:alert(1)", "=1+1", "\u202eabc", "x" * 10_000, "{{ 7 * 7 }}"])
def test_text_comes_through_unchanged_and_harmless(text: str) -> None:
    coded = safe_json({"name": text})

    assert json.loads(coded) == {"name": text}
    assert not re.search("[<>&\u2028\u2029]", coded)


def test_title_is_text() -> None:
    html = page(sample(), title=HOSTILE)

    assert "<img" not in html
    assert len(re.findall("</script>", html)) == len(re.findall("</script>", page(sample(), title="plain")))


def test_page_of_nothing() -> None:
    assert page({}).startswith("<!doctype html>")


def test_a_large_graph_stays_small() -> None:
    assert len(page(crowd(1000, ties=4000))) < 3_000_000
