"""kg build and kg demo: articles to a graph and a page."""

import shutil
import sys
from collections.abc import Sequence
from importlib.resources import as_file
from pathlib import Path
from typing import TYPE_CHECKING

from kg.cli import options
from kg.cli.terminal import Troubles, failures_told, progress, say
from kg.read import Given
from kg.resources import resource

if TYPE_CHECKING:
    from kg.pipeline import Summary

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
    quiet: options.Quiet = False,
) -> None:
    """Read articles into a graph and a page.

    Writes graph.html (the page), graph.nq (quads, a named graph an article), graph.nt (the same triples, flat),
    graph.ttl (to read) and store/ (what the other commands ask). The output holds just what the articles given
    hold: the same again changes nothing, a changed article is read again, one that is not given any more is dropped.

    \b
    Examples:
      kg build news/
      kg build news/ more.jsonl -o graph-of-january
      kg build article.txt --date 2022-01-31
    """
    _build(options.given(paths, date), output, language=language, directories=directory or (), quiet=quiet)


def demo(output: options.Output = options.OUTPUT, quiet: options.Quiet = False) -> None:
    """Build the graph of five articles, to look around.

    \b
    Example:
      kg demo
    """
    with as_file(resource("seeds/articles")) as articles:
        _build(Given(paths=(articles,)), output, quiet=quiet)
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
    given: Given, output: Path, *, language: str | None = None, directories: Sequence[Path] = (), quiet: bool
) -> None:
    # Loading spaCy takes a second, which help and questions need not wait for.
    from kg import pipeline  # noqa: PLC0415

    troubles = Troubles()
    with failures_told(), progress(quiet=quiet) as show:
        means = pipeline.prepare(language=language, directories=directories)
        summary = pipeline.build(given, output, means, on_trouble=troubles, on_progress=show)
    done = summary.read + summary.unchanged
    if done and not quiet:
        _tell(summary, failed=troubles.lost)
        for name in pipeline.FILES:
            say(f"{output / name}")
    troubles.leave(done=done)


def _tell(summary: "Summary", *, failed: int) -> None:
    if not summary.changed:
        say("Nothing changed.")
    parts = {"read": summary.read, "unchanged": summary.unchanged, "removed": summary.removed, "failed": failed}
    details = ", ".join(f"{count} {word}" for word, count in parts.items() if count)
    say(f"{'articles':<12}{summary.read + summary.unchanged:>7,}   ({details})")
    for kind, count in summary.holds.items():
        say(f"{kind:<12}{count:>7,}")
    say()
