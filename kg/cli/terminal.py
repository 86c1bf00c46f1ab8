"""What a person sees in the terminal: lines, troubles, progress. Text from articles is shown, never obeyed."""

import os
import re
import shutil
import sys
import textwrap
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from enum import IntEnum
from pathlib import Path

import typer
from rich.console import Console
from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeRemainingColumn
from rich.table import Table
from rich.text import Text

from kg.read import Trouble
from kg.store.local import StoreError
from kg.store.remote import RemoteError

# ESC and its like move the cursor, clear the screen, rename the window; direction marks turn words around.
_UNPRINTABLE = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069]")
# Column names with their cells.
Columns = Mapping[str, Sequence[str]]
# What a column of text is given at least, to be read.
_SOME_WORDS = 24
_PIPE_WIDTH = 160
# Without a bar, this many lines tell of the progress.
_PROGRESS_LINES = 20


class Code(IntEnum):
    """The exit codes; 2 is a wrong call, told by typer itself."""

    NOTHING_DONE = 1
    SOME_FAILED = 3
    STOPPED = 130


class Troubles:
    """Tells each trouble in a line on stderr, and counts the articles lost."""

    def __init__(self) -> None:
        self.lost = 0

    def __call__(self, trouble: Trouble) -> None:
        """Tell the trouble."""
        self.lost += trouble.lost
        warn(f"{trouble.source}: {trouble.reason}")

    def leave(self, *, done: int) -> None:
        """End the command with the code that says how much of the input could be used."""
        if self.lost:
            raise typer.Exit(Code.SOME_FAILED if done else Code.NOTHING_DONE)


def printable(text: str) -> str:
    """Return the text without what would steer a terminal."""
    return _UNPRINTABLE.sub("\ufffd", text)


def say(line: str = "") -> None:
    """Print a line for people on stdout."""
    typer.echo(printable(line))


def warn(line: str) -> None:
    """Print a line on stderr."""
    typer.echo(f"kg: {printable(line)}", err=True)


@contextmanager
def failures_told() -> Iterator[None]:
    """End the command with one line, where what the user gave cannot be used."""
    try:
        yield
    except BrokenPipeError:
        raise
    except (ValueError, OSError, StoreError, RemoteError) as error:
        warn(" ".join(str(error).split()))
        raise typer.Exit(Code.NOTHING_DONE) from error


@contextmanager
def progress(*, quiet: bool) -> Iterator[Callable[[int, int], None]]:
    """Give a function that shows how many of how many are done: a bar in a terminal, else a line now and then."""
    if quiet:
        yield lambda _done, _total: None
    elif sys.stderr.isatty():
        with Progress(
            TextColumn("reading"), BarColumn(), MofNCompleteColumn(), TimeRemainingColumn(),
            console=Console(stderr=True), transient=True,
        ) as bar:  # fmt: skip
            task = bar.add_task("reading", total=None)
            yield lambda done, total: bar.update(task, completed=done, total=total)
    else:
        yield _progress_line


def _progress_line(done: int, total: int) -> None:
    step = max(1, total // _PROGRESS_LINES)
    if done and (done % step == 0 or done == total):
        warn(f"read {done} of {total}")


def fits(columns: Columns) -> bool:
    """Tell whether a table of the columns can be read: a column needs room for its longest word, or for some words."""
    wanted = (max(_needed(cell) for cell in (name, *cells)) for name, cells in columns.items())
    return sum(wanted) + 3 * (len(columns) - 1) <= _width()


def table(columns: Columns) -> None:
    """Print a table, as wide as the terminal."""
    grid = Table(show_edge=False, pad_edge=False, header_style="bold")
    for name in columns:
        grid.add_column(Text(printable(name)), overflow="fold")
    for row in zip(*columns.values(), strict=True):
        # A cell is Text, so that no markup in an article's words counts.
        grid.add_row(*(Text(printable(cell)) for cell in row))
    Console(width=_width()).print(grid)


def records(columns: Columns) -> None:
    """Print the rows one after the other, a line or more for each column: for what is too wide for a table."""
    indent = max(map(len, columns)) + 2
    for number, row in enumerate(zip(*columns.values(), strict=True)):
        if number:
            say()
        for name, cell in zip(columns, row, strict=True):
            parts = textwrap.wrap(printable(cell), max(20, _width() - indent)) or [""]
            say(f"{name:<{indent}}" + f"\n{'':<{indent}}".join(parts))


def _needed(cell: str) -> int:
    return max(min(len(cell), _SOME_WORDS), *(len(word) for word in cell.split()), 0)


def _width() -> int:
    """Return the width of the terminal; of a pipe, what fits most tables."""
    return shutil.get_terminal_size((_PIPE_WIDTH, 24)).columns


def is_file(text: str) -> bool:
    """Tell whether the text names a file; a sentence may be too long for a name."""
    try:
        return Path(text).is_file()
    except (OSError, ValueError):
        return False


def let_pipes_close() -> None:
    """Stop writing to a stdout that nobody reads any more, so that Python does not complain at its end."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
