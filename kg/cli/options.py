"""The options that several commands share."""

from datetime import datetime
from pathlib import Path
from typing import Annotated

import typer

from kg.read import Given

OUTPUT = Path("output")

Paths = Annotated[
    list[Path],
    typer.Argument(metavar="PATH", help="Articles: files, or folders of .txt and .jsonl files.", show_default=False),
]
Output = Annotated[Path, typer.Option("--output", "-o", metavar="FOLDER", help="Where the graph is written.")]
Graph = Annotated[
    Path,
    typer.Option("--graph", "-g", metavar="PATH", help="What kg build wrote, or a .nq, .nt, .ttl or .trig file."),
]
Language = Annotated[
    str | None,
    typer.Option(
        metavar="NAME_OR_PATH", help="Another spaCy pipeline: an installed package, or a folder.", show_default=False
    ),
]
Directory = Annotated[
    list[Path] | None,
    typer.Option(
        metavar="FILE", help="Turtle with actors of your own, laid over those that kg knows.", show_default=False
    ),
]
Published = Annotated[
    datetime | None,
    typer.Option(
        "--date",
        formats=["%Y-%m-%d"],
        metavar="YYYY-MM-DD",
        help="The day of publication for articles that print none.",
        show_default=False,
    ),
]
Prune = Annotated[
    bool, typer.Option("--prune", help="Drop the articles that are in the graph and are not given any more.")
]
Workers = Annotated[
    int | None,
    typer.Option(
        metavar="N",
        min=1,
        help="How many processes read; without it one for few articles, else as many as there are cores.",
        show_default=False,
    ),
]
Quiet = Annotated[bool, typer.Option("--quiet", "-q", help="Say only what went wrong.")]


def given(paths: list[Path], published: datetime | None) -> Given:
    """Return what is given to be read."""
    return Given(paths=tuple(paths), published=published.date() if published else None)
