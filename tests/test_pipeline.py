import json
import shutil
from datetime import date
from pathlib import Path

import pytest
from spacy.language import Language
from spacy.tokens import Doc

from kg.pipeline import FILES, NOTE, Means, Summary, build, prepare
from kg.read import Given, Trouble
from tests.command import SEEDS

LAVROV = "Sergei Lavrov said on Friday that Russia wanted talks with NATO."
BLINKEN = "Antony Blinken accused Russia of delay. Blinken met Lavrov in Geneva on Tuesday."


@pytest.fixture(scope="module")
def means() -> Means:
    return prepare()


@pytest.fixture
def news(tmp_path: Path) -> Path:
    folder = tmp_path / "news"
    folder.mkdir()
    (folder / "a.txt").write_text(LAVROV, encoding="utf-8")
    (folder / "b.txt").write_text(BLINKEN, encoding="utf-8")
    return folder


def unexpected(trouble: Trouble) -> None:
    pytest.fail(f"{trouble.source}: {trouble.reason}")


def built(means: Means, output: Path, *paths: Path) -> Summary:
    return build(Given(paths=paths), output, means, on_trouble=unexpected)


def files(output: Path) -> dict[str, bytes]:
    return {name: (output / name).read_bytes() for name in FILES}


def test_a_build_reads_all_and_a_second_changes_nothing(means: Means, news: Path, tmp_path: Path) -> None:
    output = tmp_path / "output"
    first = built(means, output, news)
    before = files(output)
    times = {name: (output / name).stat().st_mtime_ns for name in FILES}

    second = built(means, output, news)

    assert (first.read, first.unchanged, first.changed) == (2, 0, True)
    assert (second.read, second.unchanged, second.changed) == (0, 2, False)
    assert second.holds == first.holds
    assert files(output) == before
    assert {name: (output / name).stat().st_mtime_ns for name in FILES} == times


def test_a_changed_article_replaces_what_it_said(means: Means, news: Path, tmp_path: Path) -> None:
    built(means, tmp_path / "output", news)
    (news / "a.txt").write_text(LAVROV.replace("Friday", "Sunday"), encoding="utf-8")

    summary = built(means, tmp_path / "output", news)
    built(means, tmp_path / "anew", news)

    assert (summary.read, summary.unchanged, summary.changed) == (1, 1, True)
    assert files(tmp_path / "output") == files(tmp_path / "anew")


def test_an_article_no_longer_given_is_as_if_never_read(means: Means, news: Path, tmp_path: Path) -> None:
    built(means, tmp_path / "output", news)
    (news / "b.txt").unlink()

    summary = built(means, tmp_path / "output", news)
    built(means, tmp_path / "anew", news)

    assert (summary.read, summary.unchanged, summary.removed) == (0, 1, 1)
    assert files(tmp_path / "output") == files(tmp_path / "anew")


def test_the_order_of_files_does_not_matter(means: Means, news: Path, tmp_path: Path) -> None:
    built(means, tmp_path / "forth", news / "a.txt", news / "b.txt")
    built(means, tmp_path / "back", news / "b.txt", news / "a.txt")

    assert files(tmp_path / "forth") == files(tmp_path / "back")


def test_a_build_that_was_cut_short_is_made_anew(means: Means, news: Path, tmp_path: Path) -> None:
    output = tmp_path / "output"
    built(means, output, news)
    before = files(output)
    (output / NOTE).unlink()
    (output / "graph.ttl").unlink()

    summary = built(means, output, news)

    assert summary.read == 2
    assert files(output) == before


def test_a_file_that_was_lost_is_written_again(means: Means, news: Path, tmp_path: Path) -> None:
    output = tmp_path / "output"
    built(means, output, news)
    before = files(output)
    (output / "graph.nt").unlink()

    summary = built(means, output, news)

    assert (summary.read, summary.changed) == (0, True)
    assert files(output) == before


def test_a_date_given_later_is_read(means: Means, news: Path, tmp_path: Path) -> None:
    given = Given(paths=(news,), published=date(2022, 1, 31))
    built(means, tmp_path / "output", news)

    summary = build(given, tmp_path / "output", means, on_trouble=unexpected)

    assert summary.read == 2
    assert b"2022-01-28" in (tmp_path / "output" / "graph.nq").read_bytes()


def test_nothing_is_touched_where_nothing_can_be_read(means: Means, news: Path, tmp_path: Path) -> None:
    output = tmp_path / "output"
    built(means, output, news)
    before = files(output)
    troubles: list[Trouble] = []

    summary = build(Given(paths=(tmp_path / "nowhere",)), output, means, on_trouble=troubles.append)

    assert summary == Summary()
    assert [trouble.reason for trouble in troubles] == ["does not exist"]
    assert files(output) == before


@Language.component("fails_on_riddles")
def fails_on_riddles(doc: Doc) -> Doc:
    """A pipeline of a user's own may fail in its own way."""
    if "riddle" in doc.text:
        raise ValueError("cannot parse a riddle")
    return doc


def test_an_article_that_a_stage_fails_on_is_told_and_the_others_go_on(news: Path, tmp_path: Path) -> None:
    means = prepare()
    means.nlp.add_pipe("fails_on_riddles")
    (news / "c.txt").write_text("Lavrov told a riddle.", encoding="utf-8")
    troubles: list[Trouble] = []

    summary = build(Given(paths=(news,)), tmp_path / "output", means, on_trouble=troubles.append)

    assert (summary.read, [trouble.source for trouble in troubles]) == (2, ["c.txt"])
    assert "cannot parse a riddle" in troubles[0].reason
    assert "c.txt" not in json.loads((tmp_path / "output" / NOTE).read_text(encoding="utf-8"))["articles"]


def test_progress_counts_to_the_end(means: Means, tmp_path: Path) -> None:
    news = shutil.copytree(SEEDS, tmp_path / "news")
    seen: list[tuple[int, int]] = []

    build(
        Given(paths=(news,)),
        tmp_path / "output",
        means,
        on_trouble=unexpected,
        on_progress=lambda done, total: seen.append((done, total)),
    )

    assert seen == [(number, 5) for number in range(1, 6)]
