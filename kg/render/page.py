"""The page: one HTML file that asks nothing of any network and runs nothing but its own script."""

import base64
import hashlib
from functools import cache
from importlib.resources import files
from typing import Final

from jinja2 import Environment, PackageLoader, StrictUndefined
from markupsafe import Markup

from kg.render.answers import answers
from kg.render.network import network
from kg.render.packing import packed
from kg.render.payload import payload, safe_json
from kg.render.rows import Answers, Tables

# In this order they make one script: each uses only names of those before it.
SCRIPTS: Final = (
    "words",
    "axis",
    "csv",
    "unpack",
    "rows",
    "graph",
    "told",
    "state",
    "elements",
    "looks",
    "signs",
    "status",
    "scope",
    "names",
    "draw",
    "fit",
    "pen",
    "canvas",
    "walk",
    "headlines",
    "links",
    "compare",
    "pages",
    "items",
    "front",
    "panel",
    "lists",
    "meetings",
    "table",
    "finding",
    "search",
    "legend",
    "sorts",
    "timeline",
    "exports",
    "main",
)


TITLE: Final = "Who says what to whom"


def page(tables: Tables, *, title: str = TITLE) -> str:
    """Return the interactive page of a graph, from the answers to `PAGE_QUERIES`."""
    return drawn(answers(tables), title=title)


def drawn(found: Answers, *, title: str = TITLE) -> str:
    """Return the interactive page of what was found, which may be a part of a graph."""
    script, style = _script(), _style()
    data, told = packed(payload(found, network(found), title=title))
    template = _environment().get_template("page.html.j2")
    return template.render(
        title=title,
        policy=_policy(script=script, style=style),
        script=Markup(script),  # noqa: S704 - our own file, not the graph's text
        style=Markup(style),  # noqa: S704 - likewise
        payload=Markup(safe_json(data)),  # noqa: S704 - escaped by safe_json
        told={name: Markup(safe_json(block)) for name, block in told.items()},  # noqa: S704 - likewise
    )


def _policy(*, script: str, style: str) -> str:
    """Return a Content-Security-Policy that lets in this script and this style, and no request."""
    return (
        f"default-src 'none'; script-src '{_hash(script)}'; style-src '{_hash(style)}'; "
        "img-src data: blob:; base-uri 'none'; form-action 'none'"
    )


def _hash(text: str) -> str:
    return "sha256-" + base64.b64encode(hashlib.sha256(text.encode()).digest()).decode()


@cache
def _script() -> str:
    sources = "".join(_own(f"script/{name}.js") for name in SCRIPTS)
    return f'"use strict";\n(() => {{\n{sources}}})();\n'


@cache
def _style() -> str:
    return _own("page.css")


def _own(name: str) -> str:
    # Always \n: another line end would change the hashes of the policy.
    return (files("kg.render") / name).read_text(encoding="utf-8").replace("\r\n", "\n")


@cache
def _environment() -> Environment:
    return Environment(
        loader=PackageLoader("kg.render", ""),
        autoescape=True,
        undefined=StrictUndefined,
        keep_trailing_newline=True,
    )
