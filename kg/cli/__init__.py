"""The command line: options in, one call, lines out."""

import io
import sys
from typing import Annotated

import typer

from kg import __version__
from kg.cli.asking import query
from kg.cli.building import build, demo
from kg.cli.drawing import render
from kg.cli.reading import explain, extract
from kg.cli.sharing import load, validate
from kg.cli.terminal import let_pipes_close
from kg.cli.who import actors

__all__ = ["app", "main"]

app = typer.Typer(
    add_completion=False,
    no_args_is_help=True,
    rich_markup_mode=None,
    pretty_exceptions_enable=False,
    context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100},
)
for command in (build, extract, query, explain, render, validate, load, demo):
    app.command()(command)
app.add_typer(actors, name="actors")


def _version(asked: bool) -> None:
    if asked:
        typer.echo(f"kg {__version__}")
        raise typer.Exit


@app.callback()
def kg(
    version: Annotated[
        bool, typer.Option("--version", callback=_version, is_eager=True, help="Show the version and exit.")
    ] = False,
) -> None:
    """Read news articles into a knowledge graph of diplomacy: who said, demanded, answered and met.

    \b
    Start with one of these:
      kg demo                    five articles, to look around
      kg build PATH...           your own articles

    \b
    Exit codes: 0 all went well, 1 nothing could be done, 2 the call was wrong,
    3 some of the input could not be used and the rest was, 130 stopped by you.
    """


def main() -> None:
    """Run the command that the arguments name."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(encoding="utf-8", errors="replace")
    try:
        app(prog_name="kg")
    except BrokenPipeError:
        let_pipes_close()
