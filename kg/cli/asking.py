"""kg query: questions to the graph."""

import re
import signal
from collections.abc import Mapping
from pathlib import Path
from typing import Annotated

import typer

from kg.cli import options
from kg.cli.answer import INSTANCES, Format, as_printed, show
from kg.cli.terminal import failures_told, is_file, say, warn
from kg.store.local import GraphStore, Table
from kg.store.opening import opened
from kg.store.questions import Question, QuestionError, ask, questions

_SPARQL = re.compile(r"\b(?:select|ask|construct|describe)\b.*\{", re.IGNORECASE | re.DOTALL)

AsFormat = Annotated[
    Format | None,
    typer.Option(
        "--format",
        "-f",
        help="How to print the answer.",
        show_default="table in a terminal, else csv",
        case_sensitive=False,
    ),
]


def query(
    question: Annotated[
        str | None,
        typer.Argument(
            metavar="[QUESTION|FILE.rq|TEXT]",
            help="A named question, a file of SPARQL, or SPARQL itself.",
            show_default=False,
        ),
    ] = None,
    parameters: Annotated[
        list[str] | None,
        typer.Argument(metavar="[NAME=VALUE]...", help="What the question takes.", show_default=False),
    ] = None,
    graph: options.Graph = options.OUTPUT,
    answer_format: AsFormat = None,
) -> None:
    """Ask the graph a question, or list the questions.

    Actors may be given by name, alias or key; a family name will do. In a table, questions that could list most of
    the graph give their first 100 or 1000 rows and say so: limit=N, limit=all and offset=N tell which rows you want.
    Files and pipes get them all.

    CSV and TSV are safe to open in a spreadsheet: a cell that would be a formula begins with an apostrophe. JSON has
    the values as they are.

    \b
    Examples:
      kg query
      kg query who-said-what actor=Lavrov since=2022-01-30
      kg query demands addressee=NATO --format json
      kg query "SELECT * WHERE { ?meeting a <https://w3id.org/dkg/Meeting> } LIMIT 5"
    """
    if question is None:
        _list_questions()
        return
    with failures_told():
        given = _all_rows(question, answer_format) | dict(map(_parameter, parameters or ()))
        with opened(graph) as store:
            # The engine cannot be interrupted by Python; so Ctrl-C ends the process. Nothing is written here.
            signal.signal(signal.SIGINT, signal.SIG_DFL)
            answer = _answer(store, question, given)
            show(answer, answer_format)
            _tell_of_more(question, given, len(answer.rows))


def _all_rows(question: str, chosen: Format | None) -> dict[str, str]:
    """Return the parameter by which a paged question gives all its rows, for a program that reads them."""
    named = questions().get(question)
    paged = named is not None and any(parameter.name == "limit" for parameter in named.parameters)
    return {"limit": "all"} if paged and as_printed(chosen) is not Format.TABLE else {}


def _answer(store: GraphStore, question: str, given: Mapping[str, str]) -> Table:
    named = questions().get(question)
    if named is None and not is_file(question) and not _SPARQL.search(question):
        return ask(store, question, **given)
    if named is not None:
        return ask(store, question, **_whole(named, given))
    if given:
        raise QuestionError(f"a query of your own takes no {', '.join(sorted(given))}: write the values into it")
    return store.select(Path(question).read_text(encoding="utf-8") if is_file(question) else question)


def _tell_of_more(question: str, given: Mapping[str, str], rows: int) -> None:
    """Say how to see the rows behind these, where a question gave as many as it gives at most."""
    named = questions().get(question)
    page = named.page(given) if named is not None else None
    if page is not None and page.limit and rows >= page.limit:
        warn(f"these are {rows} rows, there may be more: ask with offset={page.offset + rows}, or with limit=all")


def _whole(question: Question, given: Mapping[str, str]) -> dict[str, str]:
    """Return the values, with IRIs that a table showed in short ("statement/1a2b") made whole."""
    iris = {parameter.name for parameter in question.parameters if parameter.type == "iri"}
    return {
        name: f"{INSTANCES}{value}" if name in iris and ":" not in value else value for name, value in given.items()
    }


def _parameter(given: str) -> tuple[str, str]:
    name, separator, value = given.partition("=")
    if not separator:
        raise QuestionError(f"{given!r} is no NAME=VALUE, as in actor=Lavrov (quote a value that has spaces)")
    return name, value


def _list_questions() -> None:
    for question in questions().values():
        say(f"{question.name}")
        say(f"  {question.text}")
        for parameter in question.parameters:
            say(
                f"    {parameter.name}={'' if parameter.required else '…'}  {parameter.about}"
                + (" (needed)" if parameter.required else "")
            )
        say()
    say("Ask one with: kg query QUESTION [NAME=VALUE]...")
