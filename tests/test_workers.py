"""Reading in several processes: the same in the same order, and no process that stays behind."""

import os
import signal
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from kg.pipeline import prepare
from kg.read import Trouble
from kg.read.plain import article
from kg.workers import enough, graphing

ARTICLES = [
    article(f"{number}.txt", f"Lavrov met envoy number {number} in Geneva.", published=None) for number in range(9)
]


@pytest.mark.parametrize(
    ("articles", "asked", "workers"),
    [
        pytest.param(39, None, 1, id="few"),
        pytest.param(2, 3, 2, id="no more than articles"),
        pytest.param(0, 3, 1, id="none"),
        pytest.param(9, 3, 3, id="as asked"),
    ],
)
def test_how_many(articles: int, asked: int | None, workers: int) -> None:
    assert enough(articles, asked) == workers


def test_many_articles_have_all_cores() -> None:
    assert enough(10_000, None) == len(os.sched_getaffinity(0))


def test_graphs_and_failures_are_the_same_and_in_order(tmp_path: Path) -> None:
    nlp = prepare().nlp
    ruler = nlp.add_pipe("attribute_ruler", name="riddles")
    # There is no eighth token in so short a match: the pipeline fails on the word.
    ruler.add([[{"LOWER": "riddle"}]], {"LEMMA": "riddle"}, index=7)  # type: ignore[attr-defined]  # the stub lags
    nlp.to_disk(tmp_path)
    means = prepare(language=str(tmp_path))
    articles = [ARTICLES[0], article("riddle.txt", "Lavrov told a riddle.", published=None), *ARTICLES[1:]]
    with graphing(means, 1) as graphs:
        alone = [*graphs(articles)]

    with graphing(means, 3) as graphs:
        assert [*graphs(articles)] == alone
    assert [each.key for each, graph in alone if isinstance(graph, Trouble)] == ["riddle.txt"]


def test_a_process_that_is_ended_is_told() -> None:
    with graphing(prepare(), 2) as graphs:
        made = graphs(ARTICLES)
        next(made)
        for process in children(os.getpid()):
            if "spawn_main" in command(process):
                os.kill(process, signal.SIGKILL)
        with pytest.raises(ChildProcessError, match="what was read stays"):
            list(made)


# Reads until its input ends, with two processes more.
HOLD = """
import sys
from kg.pipeline import prepare
from kg.workers import graphing
from tests.test_workers import ARTICLES
if __name__ == "__main__":
    with graphing(prepare(), 2) as graphs:
        made = graphs(ARTICLES)
        next(made)
        print("open", flush=True)
        sys.stdin.read()
"""


def test_no_process_stays_behind_when_we_are_killed(tmp_path: Path) -> None:
    script = tmp_path / "hold.py"
    script.write_text(HOLD, encoding="utf-8")
    with subprocess.Popen([sys.executable, script], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True) as ours:
        assert ours.stdout is not None
        assert ours.stdout.readline() == "open\n"
        assert [each for each in children(ours.pid) if "spawn_main" in command(each)]
        ours.kill()
        # They hold our stdout: it ends when the last of them has.
        assert ours.stdout.read() == ""


def children(parent: int) -> Iterator[int]:
    for task in Path(f"/proc/{parent}/task").iterdir():
        yield from map(int, (task / "children").read_text(encoding="utf-8").split())


def command(process: int) -> str:
    return Path(f"/proc/{process}/cmdline").read_text(encoding="utf-8").replace("\0", " ")
