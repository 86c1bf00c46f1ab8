"""kg extract and kg explain: what is in an article, without a graph."""

import json
from datetime import datetime
from pathlib import Path
from typing import Annotated

import typer

from kg.cli import options
from kg.cli.explanation import explained
from kg.cli.terminal import Troubles, failures_told, is_file, say
from kg.model import Article
from kg.read.plain import article
from kg.read.text import checked
from kg.render.extraction import extraction


def extract(
    paths: options.Paths,
    language: options.Language = None,
    directory: options.Directory = None,
    date: options.Published = None,
) -> None:
    """Print what articles say as JSON, a line each.

    Actors with their mentions, statements, demands, responses, meetings, acts and relations, each with its offsets in
    the text. No graph is made.

    \b
    Examples:
      kg extract news/*.txt > news.jsonl
      kg extract articles.jsonl | head -1 | python3 -m json.tool
    """
    from kg import pipeline  # noqa: PLC0415 (slow: see building.py)

    troubles, done = Troubles(), 0
    with failures_told():
        means = pipeline.prepare(language=language, directories=directory or ())
        found = options.given(paths, date).articles(troubles)
        for reading in pipeline.readings(found, means, on_trouble=troubles):
            typer.echo(json.dumps(extraction(reading), ensure_ascii=False))
            done += 1
    troubles.leave(done=done)


def explain(
    text: Annotated[str, typer.Argument(metavar="TEXT_OR_FILE", help="A sentence or more, or a file.")],
    language: options.Language = None,
    directory: options.Directory = None,
    date: options.Published = None,
) -> None:
    """Show what is found in a text, and why.

    For each sentence: its parse in short, what was found by which rule, and what was looked at and refused.

    \b
    Examples:
      kg explain "Lavrov told reporters on Friday that Moscow wants written guarantees."
      kg explain article.txt
    """
    from kg import pipeline  # noqa: PLC0415 (slow: see building.py)

    troubles = Troubles()
    with failures_told():
        means = pipeline.prepare(language=language, directories=directory or ())
        for number, each in enumerate(_articles(text, date, troubles)):
            if number:
                say()
            for line in explained(pipeline.explain(each, means)):
                say(line)


def _articles(text: str, date: datetime | None, troubles: Troubles) -> list[Article]:
    """Return the articles of the file named, or the text itself as one."""
    given = options.given([Path(text)], date)
    if not is_file(text):
        return [article("text", checked(text), published=given.published)]
    found = list(given.articles(troubles))
    troubles.leave(done=len(found))
    return found
