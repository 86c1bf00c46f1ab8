"""Articles to the quads of their graphs: in this process, or in several that each load the means once."""

import os
import signal
from collections import deque
from collections.abc import Callable, Iterable, Iterator, Sequence
from concurrent.futures import Future, ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from contextlib import contextmanager
from functools import cache
from multiprocessing import get_context
from multiprocessing.connection import Connection
from pathlib import Path
from threading import Thread
from typing import Final

from kg.model import Article
from kg.pipeline import Means, graph, prepare
from kg.read import Trouble

# Each article, and the quads of its graph or why there are none; in the order of the articles.
Graphs = Iterator[tuple[Article, str | Trouble]]
Graphing = Callable[[Iterable[Article]], Graphs]

# So few articles are read sooner than other processes have loaded the language pipeline.
_FEW: Final = 40
# How many articles a process has before it, so that none waits for work.
_AHEAD: Final = 4


def enough(articles: int, asked: int | None) -> int:
    """Return how many processes shall read so many articles: as many as are asked for, else what pays."""
    wanted = asked or (1 if articles < _FEW else _cores())
    return max(1, min(wanted, articles))


@contextmanager
def graphing(means: Means, workers: int) -> Iterator[Graphing]:
    """Give a function from articles to their graphs; the processes behind it end with the block, however it ends."""
    if workers == 1:
        yield lambda articles: ((article, graph(article, means)) for article in articles)
        return
    context = get_context("spawn")
    # Only this process holds the writing end: when that is closed, or we are killed, the others see it and end.
    lifeline, ours = context.Pipe(duplex=False)
    start = (lifeline, means.language, means.directories)
    executor = ProcessPoolExecutor(workers, mp_context=context, initializer=_start, initargs=start)
    try:
        yield lambda articles: _spread(articles, means, executor, workers * _AHEAD)
        executor.shutdown()
    finally:
        ours.close()
        executor.shutdown(cancel_futures=True)
        lifeline.close()


def _spread(articles: Iterable[Article], means: Means, executor: ProcessPoolExecutor, ahead: int) -> Graphs:
    waiting: deque[tuple[Article, Future[str | Trouble]]] = deque()
    try:
        for article in articles:
            waiting.append((article, _submitted(article, means, executor)))
            if len(waiting) == ahead:
                yield _first(waiting)
        while waiting:
            yield _first(waiting)
    except BrokenProcessPool as error:
        raise ChildProcessError(
            "a process that read articles was ended, maybe for want of memory; what was read stays: run the same "
            "command again, with fewer --workers"
        ) from error


def _first(waiting: deque[tuple[Article, "Future[str | Trouble]"]]) -> tuple[Article, str | Trouble]:
    article, made = waiting.popleft()
    return article, made.result()


def _submitted(article: Article, means: Means, executor: ProcessPoolExecutor) -> "Future[str | Trouble]":
    # Processes begun here inherit the mask: Ctrl-C is for us alone, who end them.
    before = signal.pthread_sigmask(signal.SIG_BLOCK, {signal.SIGINT})
    try:
        return executor.submit(_graph, article, means.language, means.directories)
    finally:
        signal.pthread_sigmask(signal.SIG_SETMASK, before)


def _start(lifeline: Connection, language: str | None, directories: Sequence[Path]) -> None:
    Thread(target=_end_with, args=(lifeline,), daemon=True).start()
    _means(language, tuple(directories))


def _end_with(lifeline: Connection) -> None:
    lifeline.poll(None)
    os._exit(1)


def _graph(article: Article, language: str | None, directories: tuple[Path, ...]) -> str | Trouble:
    return graph(article, _means(language, directories))


@cache
def _means(language: str | None, directories: tuple[Path, ...]) -> Means:
    return prepare(language=language, directories=directories)


def _cores() -> int:
    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1
