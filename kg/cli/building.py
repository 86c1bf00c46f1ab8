"""kg build and kg demo: articles to a graph and a page."""

from importlib.resources import as_file
from pathlib import Path

from kg.cli import options
from kg.cli.terminal import Troubles, failures_told, progress, say
from kg.pipeline import FILES, Given, Means, Summary, prepare
from kg.pipeline import build as build_graph
from kg.resources import resource

# What to try after the demo; a test runs them.
QUESTIONS = (
    'kg query who-said-what speaker="Sergei Lavrov"',
    "kg query demands addressee=NATO",
    "kg query meetings",
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
    with failures_told():
        means = prepare(language=language, directories=directory or ())
    _build(options.given(paths, date), output, means, quiet=quiet)


def demo(output: options.Output = options.OUTPUT, quiet: options.Quiet = False) -> None:
    """Build the graph of five articles, to look around.

    \b
    Example:
      kg demo
    """
    with as_file(resource("seeds/articles")) as articles:
        _build(Given(paths=(articles,)), output, prepare(), quiet=quiet)
    if quiet:
        return
    say()
    say(f"Open {output / 'graph.html'} in a browser. Then try:")
    for question in QUESTIONS:
        say(f"  {question}" + ("" if output == options.OUTPUT else f" --graph {output}"))


def _build(given: Given, output: Path, means: Means, *, quiet: bool) -> None:
    troubles = Troubles()
    with failures_told(), progress(quiet=quiet) as show:
        summary = build_graph(given, output, means, on_trouble=troubles, on_progress=show)
    done = summary.read + summary.unchanged
    if done and not quiet:
        _tell(summary, output, failed=troubles.lost)
    troubles.leave(done=done)


def _tell(summary: Summary, output: Path, *, failed: int) -> None:
    articles = summary.read + summary.unchanged
    if not summary.changed:
        say("Nothing changed.")
    parts = {"read": summary.read, "unchanged": summary.unchanged, "removed": summary.removed, "failed": failed}
    details = ", ".join(f"{count} {word}" for word, count in parts.items() if count)
    say(f"{'articles':<12}{articles:>7,}   ({details})")
    for kind, count in summary.holds.items():
        say(f"{kind:<12}{count:>7,}")
    say()
    for name in FILES:
        say(f"{output / name}")
