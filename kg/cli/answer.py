"""An answer's rows as a table for people, or as CSV, TSV or JSON for programs."""

import csv
import json
import sys
from enum import StrEnum

import typer

from kg.cli.terminal import fits, printable, records, table, warn
from kg.store.binding import Iri
from kg.store.local import Table, Value

INSTANCES = "https://w3id.org/dkg/id/"
# A spreadsheet takes a cell that begins so for a formula, and articles may hold any words.
_FORMULA = ("=", "+", "-", "@", "\t", "\r")


class Format(StrEnum):
    """How an answer is printed."""

    TABLE = "table"
    CSV = "csv"
    TSV = "tsv"
    JSON = "json"


def as_printed(chosen: Format | None) -> Format:
    """Return how an answer is printed: as chosen, else as a table in a terminal and as CSV into a pipe."""
    return chosen or (Format.TABLE if sys.stdout.isatty() else Format.CSV)


def show(answer: Table, chosen: Format | None) -> None:
    """Print the answer."""
    match as_printed(chosen):
        case Format.TABLE:
            _table(answer)
        case Format.CSV:
            _separated(answer, ",")
        case Format.TSV:
            _separated(answer, "\t")
        case Format.JSON:
            _json(answer)


def _table(answer: Table) -> None:
    """Print what is known in the answer: with the names of its nodes if they fit, else without; else row by row."""
    if not answer.rows:
        warn("nothing in the graph answers this")
        return
    known = [column for column in answer.columns if any(row.get(column) is not None for row in answer.rows)]
    told = [column for column in known if not all(isinstance(row.get(column), Iri | None) for row in answer.rows)]
    cells = {column: [_short(row.get(column)) for row in answer.rows] for column in known}
    for columns in (known, told):
        if columns and fits({column: cells[column] for column in columns}):
            table({column: cells[column] for column in columns})
            return
    records(cells)


def _separated(answer: Table, delimiter: str) -> None:
    writer = csv.writer(sys.stdout, delimiter=delimiter, lineterminator="\n")
    writer.writerow(answer.columns)
    writer.writerows([_safe(row.get(column)) for column in answer.columns] for row in answer.rows)


def _json(answer: Table) -> None:
    rows = (
        json.dumps({column: row.get(column) for column in answer.columns}, ensure_ascii=False) for row in answer.rows
    )
    typer.echo("[" + ",".join(f"\n {row}" for row in rows) + "\n]")


def _short(value: Value) -> str:
    return _text(value).removeprefix(INSTANCES)


def _safe(value: Value) -> str:
    """Return the cell so that a spreadsheet shows it and does not run it; on one line, without steering characters."""
    text = _text(value)
    if isinstance(value, str):
        text = " ".join(printable(text).split())
        return f"'{text}" if text.startswith(_FORMULA) else text
    return text


def _text(value: Value) -> str:
    match value:
        case None:
            return ""
        case bool():
            return str(value).lower()
        case _:
            return str(value)
