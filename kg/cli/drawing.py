"""kg render: a graph, or a part of it, as a page or as a file for another graph program."""

from datetime import datetime
from pathlib import Path
from typing import Annotated

import typer

from kg import output
from kg.cli import options
from kg.cli.terminal import failures_told, say
from kg.render.wanted import ALL, Form, Narrowing
from kg.store.opening import opened
from kg.store.questions import find_actor

_ENDINGS = {".html": Form.HTML, ".htm": Form.HTML, ".gexf": Form.GEXF, ".graphml": Form.GRAPHML}

Target = Annotated[
    Path | None,
    typer.Option(
        "--output",
        "-o",
        metavar="FILE",
        help="The file to write.",
        show_default="beside the graph graph.html, or part.html for a part of it",
    ),
]
AsForm = Annotated[
    Form | None,
    typer.Option(
        "--format",
        "-f",
        help="The page, or a file for Gephi and other graph programs.",
        show_default="what the file's name ends in",
        case_sensitive=False,
    ),
]
Focus = Annotated[
    str | None,
    typer.Option(
        metavar="ACTOR", help="Only this actor and those tied to it: a name, alias or key.", show_default=False
    ),
]
Steps = Annotated[
    int | None,
    typer.Option(metavar="N", min=1, help="How many ties away from --focus.", show_default="1"),
]


def _day(about: str) -> typer.models.OptionInfo:
    option: typer.models.OptionInfo = typer.Option(
        formats=["%Y-%m-%d"], metavar="YYYY-MM-DD", help=about, show_default=False
    )
    return option


def render(
    graph: options.Graph = options.OUTPUT,
    target: Target = None,
    form: AsForm = None,
    focus: Focus = None,
    steps: Steps = None,
    since: Annotated[datetime | None, _day("Only what happened on this day or later.")] = None,
    until: Annotated[datetime | None, _day("Only what happened on this day or earlier.")] = None,
    min_weight: Annotated[
        int, typer.Option(metavar="N", min=1, help="Only ties that at least so many articles support.")
    ] = 1,
    top: Annotated[
        int | None,
        typer.Option(
            metavar="N", min=1, help="Only so many actors: those that take part in most events.", show_default=False
        ),
    ] = None,
) -> None:
    """Draw the page of a graph or of a part of it, or write that for Gephi.

    The options that narrow the graph may be combined: first days, then ties, then the neighbourhood, then the number of
    actors. An event without a day of its own counts by the day on which it was first reported; one without either is
    left out where days are asked for. An event stays where all who take part in it stay, or where it supports a tie
    that stays. The page says in its head line how it was narrowed. What an actor may be called: kg actors.

    \b
    Examples:
      kg render
      kg render --graph other/graph.ttl -o other.html
      kg render --focus Lavrov --since 2022-01-26 -o lavrov.html
      kg render --min-weight 2 --top 40 -o strong.html
      kg render -o graph.gexf
    """
    from kg import pipeline  # noqa: PLC0415 (slow: see building.py)

    chosen = _form(form, target)
    if steps is not None and focus is None:
        raise typer.BadParameter("--steps needs --focus: how many ties away from whom?")
    if since and until and since > until:
        raise typer.BadParameter(f"--since {since:%Y-%m-%d} is after --until {until:%Y-%m-%d}")
    with failures_told():
        with opened(graph) as store:
            if not pipeline.holds(store)["actors"]:
                raise ValueError(f"{graph} holds no actors in the terms of kg (ontology/kg.ttl): nothing to draw")
            narrowing = Narrowing(
                focus=find_actor(store, focus) if focus is not None else "",
                steps=steps or 1,
                since=since.date() if since else None,
                until=until.date() if until else None,
                min_weight=min_weight,
                top=top,
            )
            text = pipeline.render(store, chosen, narrowing)
        # The page of all stays what the build wrote.
        name = "graph" if narrowing == ALL else "part"
        file = target or (graph if graph.is_dir() else graph.parent) / f"{name}.{chosen}"
        say(f"{file}" if output.write(file, text) else f"{file} (unchanged)")


def _form(form: Form | None, target: Path | None) -> Form:
    """Return the form asked for, else the one that the file's name ends in; the page where no file is named."""
    if form is not None or target is None:
        return form or Form.HTML
    ending = _ENDINGS.get(target.suffix.lower())
    if ending is None:
        raise typer.BadParameter(
            f"{target} does not say what to write: end it in {', '.join(_ENDINGS)}, or give --format"
        )
    return ending
