"""Bad input: one clear line on stderr, the rest is read, and the exit code says how it went."""

import os
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.command import kg, lines
from tests.require import missing

SENTENCE = "Sergei Lavrov said on Friday that Russia wanted talks with NATO."


def nothing(path: Path) -> Path:
    return path


def empty(path: Path) -> Path:
    path.write_bytes(b"")
    return path


def binary(path: Path) -> Path:
    path.write_bytes(bytes(range(256)) * 10)
    return path


def huge(path: Path) -> Path:
    path.write_bytes(b"Weber spoke with Mueller.\n" * 2_000_000)
    return path


def folder_without_articles(path: Path) -> Path:
    path.mkdir()
    return path


def unreadable(path: Path) -> Path:
    """A file that may not be read; to root nothing is forbidden, so there it is one that the system fails to read."""
    if os.geteuid() != 0:
        path.write_text(SENTENCE, encoding="utf-8")
        path.chmod(0)
        return path
    memory = Path("/proc/self/mem")
    path.symlink_to(memory if memory.exists() else missing("there is no file that root cannot read"))
    return path


BAD = [
    pytest.param(nothing, "does not exist", id="missing path"),
    pytest.param(empty, "is empty", id="empty file"),
    pytest.param(binary, "is not a text", id="binary file"),
    pytest.param(huge, "is too long: 52 MB, 2,000,000 characters at most; split it", id="50 MB text"),
    pytest.param(unreadable, "read", id="unreadable file"),
    pytest.param(folder_without_articles, "holds no article", id="folder without articles"),
]


@pytest.mark.parametrize(("make", "reason"), BAD)
@pytest.mark.parametrize("command", ["build", "extract"])
def test_nothing_but_bad_input(tmp_path: Path, command: str, make: Callable[[Path], Path], reason: str) -> None:
    bad = make(tmp_path / "bad.txt")

    done = kg(command, bad, folder=tmp_path)

    (line,) = lines(done.stderr)
    assert line.startswith(f"kg: {bad}: ")
    assert reason in line
    assert (done.stdout, done.returncode) == ("", 1)
    assert not (tmp_path / "output").exists()


@pytest.mark.parametrize(("make", "reason"), BAD)
def test_bad_input_beside_good(tmp_path: Path, make: Callable[[Path], Path], reason: str) -> None:
    bad = make(tmp_path / "bad.txt")
    good = tmp_path / "good.txt"
    good.write_text(SENTENCE, encoding="utf-8")

    done = kg("build", bad, good, folder=tmp_path)

    (line,) = [line for line in lines(done.stderr) if not line.startswith("kg: read ")]
    assert reason in line
    assert done.returncode == 3
    assert "(1 read, 1 failed)" in done.stdout
    assert (tmp_path / "output" / "graph.html").is_file()


@pytest.mark.parametrize(
    ("arguments", "reason"),
    [
        pytest.param(["build"], "Missing argument", id="no path"),
        pytest.param(["build", "a.txt", "--nonsense"], "No such option", id="unknown option"),
        pytest.param(["build", "a.txt", "--date", "31.1.2022"], "does not match", id="date in another form"),
        pytest.param(["query", "--format", "xml"], "is not one of", id="unknown format"),
        pytest.param(["bild"], "No such command", id="unknown command"),
    ],
)
def test_a_wrong_call(arguments: list[str], reason: str) -> None:
    done = kg(*arguments)

    assert reason in done.stderr
    assert "Traceback" not in done.stderr
    assert (done.stdout, done.returncode) == ("", 2)


@pytest.mark.parametrize(
    ("arguments", "reason"),
    [
        pytest.param(["build", "a.txt", "--language", "nowhere"], "no language pipeline 'nowhere'", id="no pipeline"),
        pytest.param(["build", "a.txt", "--directory", "no.ttl"], "no.ttl", id="no directory"),
        pytest.param(["build", "a.txt", "-o", "a.txt"], "a.txt", id="output is a file"),
        pytest.param(["query", "meetings"], "there is no graph in output: make one with kg build", id="no graph"),
        pytest.param(["render", "--graph", "a.txt"], "a.txt is no file of RDF", id="no RDF"),
        pytest.param(["query", "meetings", "--graph", "bad.ttl"], "bad.ttl cannot be read", id="broken RDF"),
        pytest.param(["explain", ""], "is empty", id="nothing to explain"),
    ],
)
def test_what_the_user_gave_cannot_be_used(tmp_path: Path, arguments: list[str], reason: str) -> None:
    (tmp_path / "a.txt").write_text(SENTENCE, encoding="utf-8")
    (tmp_path / "bad.ttl").write_text("<a> <b> .", encoding="utf-8")

    done = kg(*arguments, folder=tmp_path)

    (line,) = [line for line in lines(done.stderr) if not line.startswith("kg: read ")]
    assert line.startswith("kg: ")
    assert reason in line
    assert (done.stdout, done.returncode) == ("", 1)
