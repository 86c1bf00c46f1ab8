"""kg actors: whom the directory lacks, who is one and who is not."""

import json
import shutil
from pathlib import Path

import pytest

from tests.command import kg

ARTICLES = """\
{"id": "1", "date": "2022-03-01", "text": "Tom Quist said the road was open. Quist said he was glad."}
{"id": "2", "date": "2022-03-02", "text": "Foreign Minister Thomas Quist said the bridge was closed."}
"""


@pytest.fixture(scope="module")
def first(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("first")
    (folder / "news.jsonl").write_text(ARTICLES, encoding="utf-8")
    kg("build", "news.jsonl", folder=folder)
    return folder


@pytest.fixture
def built(first: Path, tmp_path: Path) -> Path:
    return shutil.copytree(first, tmp_path / "own")


def people(folder: Path) -> dict[str, int]:
    """The people in the graph with how often they are mentioned."""
    rows = json.loads(kg("actors", "--kind", "Person", "--format", "json", folder=folder).stdout)
    return {row["name"]: row["mentions"] for row in rows}


def test_the_unknown_come_as_a_directory_to_edit(built: Path) -> None:
    turtle = kg("actors", "--unknown", folder=built).stdout
    (built / "own.ttl").write_text(
        turtle.replace('"Tom Quist"', '"Tom Quist" ; skos:altLabel "Thomas Quist"'), encoding="utf-8"
    )
    before = people(built)
    kg("build", "news.jsonl", "--directory", "own.ttl", folder=built)

    assert '# 2 mentions in 1 article\na:tom-quist a dkg:Person ; rdfs:label "Tom Quist" .' in turtle
    assert (before, kg("actors", "--unknown", folder=built).stdout.count("\na:")) == (
        {"Tom Quist": 2, "Thomas Quist": 1},
        0,
    )


def test_two_that_are_merged_stay_one(built: Path) -> None:
    done = kg("actors", "merge", "Tom Quist", "Thomas Quist", folder=built)
    kg("build", "news.jsonl", "--directory", "actors.ttl", folder=built)

    assert done.stdout == "thomas-quist is tom-quist from the next build with --directory actors.ttl\n"
    assert people(built) == {"Tom Quist": 3}


def test_two_that_are_split_stay_two(built: Path) -> None:
    kg("actors", "merge", "Tom Quist", "Thomas Quist", folder=built)
    kg("build", "news.jsonl", "--directory", "actors.ttl", folder=built)
    # What was said before is taken back by hand: it is a file to edit.
    own = built / "actors.ttl"
    own.write_text(
        own.read_text(encoding="utf-8").replace("a:thomas-quist owl:sameAs a:tom-quist .", ""), encoding="utf-8"
    )
    kg("actors", "split", "Tom Quist", "Thomas Quist", folder=built)
    kg("build", "news.jsonl", "--directory", "actors.ttl", folder=built)

    assert people(built) == {"Tom Quist": 2, "Thomas Quist": 1}


@pytest.mark.parametrize(
    ("arguments", "reason"),
    [
        pytest.param(["merge", "Tom Quist", "tom-quist"], "are one actor already", id="one already"),
        pytest.param(["merge", "Tom Quist", "Nobody Here"], "no article mentions", id="nobody"),
        pytest.param(["split", "Tom Quist", "tom quist"], "write out more of the name", id="the same name"),
    ],
)
def test_what_cannot_be_done_is_told(built: Path, arguments: list[str], reason: str) -> None:
    done = kg("actors", *arguments, folder=built)

    assert (done.returncode, reason in done.stderr) == (1, True)
    assert not (built / "actors.ttl").exists()


def test_an_actor_of_a_directory_that_is_not_named_is_told(built: Path) -> None:
    (built / "own.ttl").write_text(kg("actors", "--unknown", folder=built).stdout, encoding="utf-8")
    kg("build", "news.jsonl", "--directory", "own.ttl", folder=built)

    done = kg("actors", "merge", "Tom Quist", "Thomas Quist", folder=built)
    assert (done.returncode, "name that file with --directory" in done.stderr) == (1, True)
    assert kg("actors", "merge", "Tom Quist", "Thomas Quist", "--directory", "own.ttl", folder=built).returncode == 0


@pytest.mark.parametrize("command", ["merge", "split"])
def test_help_has_an_example(command: str) -> None:
    assert f"kg actors {command} " in kg("actors", command, "--help").stdout
