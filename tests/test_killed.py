"""Builds that are killed at any moment, and resumed: nothing is lost, nothing is there twice, nothing is read again.

KG_KILLS says how many are killed. Where in a build that happens hangs on the machine; what must hold then does not.
"""

import os
import random
import re
import shutil
import subprocess
import sys
import time
from pathlib import Path
from typing import Final

from kg.building import FILES, NOTE
from kg.note import Note
from tests.command import kg
from tests.require import REPOSITORY

KILLS: Final = int(os.environ.get("KG_KILLS", "5"))
ARTICLES: Final = 12
# Of the builds, one in so many is killed before it has read anything, one in so many reads in two processes.
_EARLY: Final = 5
_SPREAD: Final = 3
_TEXT: Final = """Tom Weber met Sergei Lavrov in Geneva on Tuesday, the day {} of their talks.

"Russia must withdraw its troops from village {}," Weber said. Lavrov rejected the demand. He said that
Russia wanted written guarantees from NATO, and accused the alliance of {} broken promises.
"""


def test_a_killed_build_goes_on_and_ends_as_if_undisturbed(tmp_path: Path) -> None:
    news, output = tmp_path / "news", tmp_path / "output"
    news.mkdir()
    for number in range(ARTICLES):
        (news / f"{number:02}.txt").write_text(_TEXT.format(number, number, number), encoding="utf-8")
    start, work = durations(news, tmp_path / "undisturbed")
    dice = random.Random(KILLS)  # noqa: S311 - moments, no secrets

    for number in range(KILLS):
        safe = noted(output)
        workers = 2 if number % _SPREAD == _SPREAD - 1 else 1
        early = number % _EARLY == _EARLY - 1
        ended = killed(news, output, workers, *((dice.random() * start, 0) if early else (None, dice.random() * work)))
        assert safe <= noted(output)
        if ended:
            assert files(output) == files(tmp_path / "undisturbed")
            shutil.rmtree(output)

    safe = noted(output)
    done = kg("build", news, "-o", output, "--workers", "1")
    assert done.returncode == 0, done.stderr
    assert count("unchanged", done.stdout) == len(safe)
    assert count("read", done.stdout) + count("read again", done.stdout) == ARTICLES - len(safe)
    assert graphs(output) == graphs(tmp_path / "undisturbed")
    assert files(output) == files(tmp_path / "undisturbed")
    assert {each.name for each in output.iterdir()} == {*FILES, NOTE, "store"}


def durations(news: Path, output: Path) -> tuple[float, float]:
    """How long an undisturbed build takes until it begins to change the store, and from there to its end."""
    began = time.monotonic()
    with started(news, output, 1) as process:
        while process.poll() is None and not (output / NOTE).exists():
            time.sleep(0.005)
        worked = time.monotonic()
        assert process.wait() == 0
    return worked - began, time.monotonic() - worked


def killed(news: Path, output: Path, workers: int, early: float | None, after: float) -> bool:
    """Kill a build some time after its start, or after it began to change the store; tell whether it ended before."""
    before = content(output / NOTE)
    with started(news, output, workers) as process:
        if early is None:
            while process.poll() is None and content(output / NOTE) == before:
                time.sleep(0.002)
        time.sleep(early or after)
        process.kill()
        return process.wait() == 0


def started(news: Path, output: Path, workers: int) -> "subprocess.Popen[bytes]":
    arguments = ("build", news, "-o", output, "--workers", str(workers), "--quiet")
    environment = {**os.environ, "PYTHONPATH": str(REPOSITORY)}
    return subprocess.Popen([sys.executable, "-m", "kg", *map(str, arguments)], env=environment)


def content(path: Path) -> bytes:
    return path.read_bytes() if path.exists() else b""


def noted(output: Path) -> set[str]:
    return {*Note(output / NOTE).entries}


def count(word: str, printed: str) -> int:
    found = re.search(rf"(\d+) {word}[,)]", printed)
    return int(found[1]) if found else 0


def graphs(output: Path) -> dict[str, list[str]]:
    """The lines of each named graph."""
    found: dict[str, list[str]] = {}
    for line in (output / "graph.nq").read_text(encoding="utf-8").splitlines():
        found.setdefault(line.rsplit(" ", 2)[1], []).append(line)
    return found


def files(output: Path) -> dict[str, bytes]:
    return {name: (output / name).read_bytes() for name in FILES}
