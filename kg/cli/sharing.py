"""kg render, kg validate and kg load: what is done with a graph that is there."""

from pathlib import Path
from typing import Annotated

import typer

from kg import output
from kg.cli import options
from kg.cli.terminal import failures_told, say
from kg.pipeline import PAGE
from kg.pipeline import render as rendered
from kg.store.opening import opened


def render(
    graph: options.Graph = options.OUTPUT,
    page: Annotated[
        Path | None,
        typer.Option(
            "--output", "-o", metavar="FILE", help="The page to write.", show_default="graph.html beside the graph"
        ),
    ] = None,
) -> None:
    """Draw the page of a graph.

    \b
    Examples:
      kg render
      kg render --graph other/graph.ttl -o other.html
    """
    with failures_told():
        target = page or (graph if graph.is_dir() else graph.parent) / PAGE
        with opened(graph) as store:
            changed = output.write(target, rendered(store))
        say(f"{target}" if changed else f"{target} (unchanged)")
