"""How fast a graph answers, and how deriving grows: `python -m benchmarks.graph [--articles N] [--derive N...]`.

Made-up articles (benchmarks/stories.py) go into a store on disk as kg puts them there. Every named question is asked
of it, warm, side by side with a bare store in memory that holds the same quads, and with rdflib, which gets a few
seconds for each. Times are processor time of the thread that asks, so that neighbours on the machine count little.
"""

import argparse
import signal
import tempfile
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor
from contextlib import ExitStack, suppress
from multiprocessing import get_context
from pathlib import Path
from statistics import median
from time import thread_time
from types import FrameType
from typing import ParamSpec, TypeVar

import pyoxigraph as ox
from rdflib import Dataset

from benchmarks.asked import ASKED
from benchmarks.attribution import table
from benchmarks.making import fill, finish
from kg.store.local import GraphStore
from kg.store.questions import asked

P = ParamSpec("P")
T = TypeVar("T")
ROUNDS = 5
# So long rdflib may think of one question; a longer answer counts as this.
SECONDS = 5.0
COLUMNS = ("question", "parameters", "rows", "kg, ms", "beside, ms", "kg / beside")


def main() -> None:
    """Print a table of the questions beside each engine, and one of deriving at growing sizes."""
    options = _options()
    with ExitStack() as kept:
        scratch = options.keep or Path(kept.enter_context(tempfile.TemporaryDirectory(dir=options.folder)))
        for engine, articles in ((in_memory, options.articles), (in_rdflib, options.rdflib)):
            if articles:
                folder = scratch / str(articles)
                if not (folder / "graph.nq").exists():
                    made(folder, articles)
                print(f"{articles:,} articles, {_quads(folder):,} quads, beside {engine.__name__.removeprefix('in_')}")
                print(table(COLUMNS, [*compared(folder, engine)]), flush=True)
        if options.derive:
            rows = []
            for row in derived(scratch / "growing", sorted(options.derive)):
                print(" ".join(row), flush=True)
                rows.append(row)
            print(table(("articles", "seconds", "beside the size before", "MB"), rows))


def made(folder: Path, articles: int) -> None:
    """Make the graph of so many articles in the folder: store/ and the files."""
    fill(folder / "store", 0, articles)
    finish(folder / "store")
    with GraphStore.open(folder / "store") as store:
        store.dump(folder)


def compared(folder: Path, engine: Callable[[Path], Callable[[str], int]]) -> Iterator[tuple[str, ...]]:
    """Yield a row for each question as it is asked: how many rows, how long in kg and beside it, and the ratio."""
    count = engine(folder)
    with GraphStore.open_read_only(folder / "store") as store:
        for name, parameters in ((name, each) for name, several in ASKED.items() for each in several):
            query = asked(store, name, **parameters)
            rows, own, other = timed(lambda query: len(store.select(query).rows), count, query)
            given = " ".join(f"{key}={value}" for key, value in parameters.items())
            yield name, given, str(rows), f"{own:.1f}", f"{other:.1f}", f"{own / other:.2g}"


def timed(ours: Callable[[str], int], others: Callable[[str], int], query: str) -> tuple[int, float, float]:
    """Return how many rows both answer, and the milliseconds of each when warm; raise ValueError where they differ.

    Where the other does not answer in time, its time is that which it was given.
    """
    times: tuple[list[float], list[float]] = ([], [])
    rows = set[int]()
    for _ in range(ROUNDS):
        for engine, took in zip((ours, others), times, strict=True):
            start = thread_time()
            with suppress(TooLongError):
                rows.add(engine(query))
            took.append(1000 * (thread_time() - start))
        if max(times[1]) > 1000 * SECONDS / 2:
            break
    if len(rows) != 1:
        raise ValueError(f"different answers, of {sorted(rows)} rows: {query}")
    own, other = (median(took[1:] or took) for took in times)
    return rows.pop(), own, other


class TooLongError(BaseException):
    """An engine did not answer in time; no Exception, as engines catch those."""


def in_memory(folder: Path) -> Callable[[str], int]:
    """Return what counts the rows of an answer from a bare store in memory."""
    store = ox.Store()
    store.bulk_load(path=str(folder / "graph.nq"), format=ox.RdfFormat.N_QUADS)

    def count(query: str) -> int:
        answer = store.query(query, use_default_graph_as_union=True)
        return sum(1 for _ in answer) if isinstance(answer, ox.QuerySolutions) else 0

    return count


def in_rdflib(folder: Path) -> Callable[[str], int]:
    """Return what counts the rows of an answer from rdflib; it raises TooLongError where there is none in time."""
    graph = Dataset(default_union=True).parse(folder / "graph.nq", format="nquads")

    def stop(_signal: int, _frame: FrameType | None) -> None:
        raise TooLongError

    def count(query: str) -> int:
        signal.signal(signal.SIGVTALRM, stop)
        signal.setitimer(signal.ITIMER_VIRTUAL, SECONDS)
        try:
            # Its len() counts a row where there is none.
            return sum(1 for _ in graph.query(query))
        finally:
            signal.setitimer(signal.ITIMER_VIRTUAL, 0)

    return count


def _quads(folder: Path) -> int:
    with GraphStore.open_read_only(folder / "store") as store:
        return len(store)


def derived(folder: Path, sizes: Sequence[int]) -> Iterator[tuple[str, ...]]:
    """Yield a row for each number of articles: seconds to derive, ratio to the size before, memory of its process."""
    before, done = 0.0, 0
    for size in sizes:
        _apart(fill, folder, done, size)
        took, megabytes = _apart(finish, folder)
        yield f"{size:,}", f"{took:.1f}", f"{took / before:.2f}" if before else "–", f"{megabytes:,.0f}"
        before, done = took, size


def _apart(work: Callable[P, T], *args: P.args, **kwargs: P.kwargs) -> T:
    """Return what the work gives, done in a process of its own."""
    with ProcessPoolExecutor(max_workers=1, mp_context=get_context("spawn")) as pool:
        return pool.submit(work, *args, **kwargs).result()


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="python -m benchmarks.graph", description="Time questions and deriving.")
    parser.add_argument("--articles", type=int, default=3300, metavar="N", help="in the graph beside memory (3300)")
    parser.add_argument("--rdflib", type=int, default=3300, metavar="N", help="in the graph beside rdflib (3300)")
    parser.add_argument("--derive", type=int, nargs="*", default=(), metavar="N", help="derive at these sizes")
    parser.add_argument(
        "--keep", type=Path, metavar="FOLDER", help="where graphs stay, to be asked again the next time"
    )
    parser.add_argument("--folder", type=Path, help="where the graphs are made, and removed again")
    return parser.parse_args()


if __name__ == "__main__":
    main()
