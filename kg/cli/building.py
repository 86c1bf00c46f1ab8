"""kg build and kg demo: articles to a graph and a page."""

import shutil
import sys
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from importlib.resources import as_file
from pathlib import Path
from typing import TYPE_CHECKING

import typer

from kg.cli import options
from kg.cli.terminal import Code, Troubles, failures_told, progress, say, warn
from kg.read import Given
from kg.resources import resource

if TYPE_CHECKING:
    from kg.building import Summary

# What to try after the demo; a test asks them.
QUESTIONS = (
    "query who-said-what actor=Lavrov",
    "query demands addressee=NATO",
    "query meetings status=held",
)


def build(
    paths: options.Paths,
    output: options.Output = options.OUTPUT,
    language: options.Language = None,
    directory: options.Directory = None,
    date: options.Published = None,
    prune: options.Prune = False,
    workers: options.Workers = None,
    quiet: options.Quiet = False,
) -> None:
    """Read articles into a graph and a page.

    Writes graph.html (the page), graph.nq (quads, a named graph an article), graph.nt (the same triples, flat),
    graph.ttl (to read) and store/ (what the other commands ask). What is there already stays: an article that is
    unchanged is left alone, a changed one is read again in place of what it said, and one that is not given is kept,
    or dropped with --prune. A build that was cut short goes on where it stopped: give the same command again.

    \b
    Examples:
      kg build news/
      kg build news/ more.jsonl -o graph-of-january
      kg build article.txt --date 2022-01-31
      kg build news/ --prune
    """
    given, directories = options.given(paths, date), directory or ()
    _build(given, output, language=language, directories=directories, prune=prune, workers=workers, quiet=quiet)


def demo(output: options.Output = options.OUTPUT, quiet: options.Quiet = False) -> None:
    """Build the graph of five articles, to look around.

    \b
    Example:
      kg demo
    """
    with as_file(resource("seeds/articles")) as articles:
        _build(Given(paths=(articles,)), output, prune=True, quiet=quiet)
    if quiet:
        return
    say()
    say(f"Open {output / 'graph.html'} in a browser. Then try:")
    for question in QUESTIONS:
        say(f"  {_called()} {question}" + ("" if output == options.OUTPUT else f" --graph {output}"))


def _called() -> str:
    """Return how kg can be called here: it may lie in an environment that is not on the path."""
    called = Path(sys.argv[0])
    if shutil.which("kg"):
        return "kg"
    return str(called) if called.name == "kg" else "python3 -m kg"


def _build(
    given: Given,
    output: Path,
    *,
    language: str | None = None,
    directories: Sequence[Path] = (),
    prune: bool,
    workers: int | None = None,
    quiet: bool,
) -> None:
    # Loading spaCy takes a second, which help and questions need not wait for.
    from kg import building, pipeline  # noqa: PLC0415

    troubles = Troubles()
    with failures_told(), _stopping_told(), progress(quiet=quiet) as show:
        means = pipeline.prepare(language=language, directories=directories)
        manner = building.Manner(prune=prune, workers=workers, on_progress=show)
        summary = building.build(given, output, means, manner, on_trouble=troubles)
    done = summary.read + summary.unchanged
    if done and not quiet:
        _tell(summary, failed=troubles.lost)
        for name in building.FILES:
            say(f"{output / name}")
    troubles.leave(done=done)


@contextmanager
def _stopping_told() -> Iterator[None]:
    """End the command with one line, where the user stops it."""
    try:
        yield
    except KeyboardInterrupt as stopped:
        warn("stopped; what was read stays: the same command goes on from there")
        raise typer.Exit(Code.STOPPED) from stopped


def _tell(summary: "Summary", *, failed: int) -> None:
    if not summary.changed:
        say("Nothing changed.")
    parts = {
        "read": summary.read - summary.again,
        "read again": summary.again,
        "unchanged": summary.unchanged,
        "kept": summary.kept,
        "removed": summary.removed,
        "failed": failed,
    }
    details = ", ".join(f"{count} {word}" for word, count in parts.items() if count)
    say(f"{'articles':<12}{summary.read + summary.unchanged + summary.kept:>7,}   ({details})")
    for kind, count in summary.holds.items():
        say(f"{kind:<12}{count:>7,}")
    if summary.outdated:
        say(
            f"{summary.outdated} of the articles kept were read by another version, language or directory: "
            "give them too, and they are read again"
        )
    say()
