import shutil
from datetime import date
from pathlib import Path

import pytest
from spacy.language import Language
from spacy.tokens import Doc

from kg.building import FILES, NOTE, Manner, OnProgress, Summary, build
from kg.note import Note
from kg.pipeline import Means, prepare
from kg.read import Given, Trouble
from tests.command import SEEDS

LAVROV = "Sergei Lavrov said on Friday that Russia wanted talks with NATO."
BLINKEN = "Antony Blinken accused Russia of delay. Blinken met Lavrov in Geneva on Tuesday."

OWN = """
@prefix dkg: <https://w3id.org/dkg/> .
@prefix a: <https://w3id.org/dkg/id/actor/> .
@prefix rdfs: <http://www.w3.org/2000/01/rdf-schema#> .

a:weber-of-own a dkg:Person ; rdfs:label "Tom Weber" .
"""


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


def built(means: Means, output: Path, *paths: Path, prune: bool = False) -> Summary:
    return build(Given(paths=paths), output, means, Manner(prune=prune), on_trouble=unexpected)


@pytest.fixture
def own(news: Path, tmp_path: Path) -> Means:
    """Means with a directory of one's own, and an article on whom it knows."""
    (news / "c.txt").write_text("Tom Weber met Lavrov in Geneva on Friday.", encoding="utf-8")
    path = tmp_path / "own.ttl"
    path.write_text(OWN, encoding="utf-8")
    return prepare(directories=(path,))


def stopping_after(articles: int) -> OnProgress:
    """Return what stops a build as Ctrl-C does, when so many articles are done."""

    def on_progress(done: int, _all: int) -> None:
        if done == articles:
            raise KeyboardInterrupt

    return on_progress


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


def test_an_article_that_is_not_given_is_kept(means: Means, news: Path, tmp_path: Path) -> None:
    built(means, tmp_path / "output", news / "b.txt")

    summary = built(means, tmp_path / "output", news / "a.txt")
    built(means, tmp_path / "anew", news)

    assert (summary.read, summary.kept, summary.outdated, summary.removed) == (1, 1, 0, 0)
    assert files(tmp_path / "output") == files(tmp_path / "anew")


def test_an_article_that_is_pruned_is_as_if_never_read(means: Means, news: Path, tmp_path: Path) -> None:
    built(means, tmp_path / "output", news)
    (news / "b.txt").unlink()

    summary = built(means, tmp_path / "output", news, prune=True)
    built(means, tmp_path / "anew", news)

    assert (summary.read, summary.unchanged, summary.kept, summary.removed) == (0, 1, 0, 1)
    assert files(tmp_path / "output") == files(tmp_path / "anew")


def test_the_order_of_files_does_not_matter(means: Means, news: Path, tmp_path: Path) -> None:
    built(means, tmp_path / "forth", news / "a.txt", news / "b.txt")
    built(means, tmp_path / "back", news / "b.txt", news / "a.txt")

    assert files(tmp_path / "forth") == files(tmp_path / "back")


def test_a_build_that_was_cut_short_goes_on(means: Means, news: Path, tmp_path: Path) -> None:
    output = tmp_path / "output"
    (news / "c.txt").write_text("Blinken met Lavrov in Geneva on Friday.", encoding="utf-8")
    with pytest.raises(KeyboardInterrupt):
        build(Given(paths=(news,)), output, means, Manner(on_progress=stopping_after(2)), on_trouble=unexpected)

    summary = built(means, output, news)
    built(means, tmp_path / "anew", news)

    assert (summary.read, summary.unchanged) == (1, 2)
    assert files(output) == files(tmp_path / "anew")


def test_a_build_cut_short_behind_its_articles_is_concluded(means: Means, news: Path, tmp_path: Path) -> None:
    output = tmp_path / "output"
    built(means, output, news / "a.txt")
    with pytest.raises(KeyboardInterrupt):
        build(Given(paths=(news,)), output, means, Manner(on_progress=stopping_after(1)), on_trouble=unexpected)

    summary = built(means, output, news / "a.txt")
    built(means, tmp_path / "anew", news)

    assert (summary.read, summary.unchanged, summary.kept, summary.changed) == (0, 1, 1, True)
    assert files(output) == files(tmp_path / "anew")


def test_what_a_killed_writer_left_is_swept_away(means: Means, news: Path, tmp_path: Path) -> None:
    output = tmp_path / "output"
    (output / ".dump-x.part").mkdir(parents=True)
    (output / ".dump-x.part" / "unsorted").touch()
    (output / ".graph.html.7.part").touch()

    built(means, output, news)

    assert {each.name for each in output.iterdir()} == {*FILES, NOTE, "store"}


def test_other_means_read_again_what_is_given_and_tell_what_is_kept(
    means: Means, news: Path, own: Means, tmp_path: Path
) -> None:
    output = tmp_path / "output"
    built(own, output, news)

    first = built(means, output, news / "a.txt")
    second = built(means, output, news)
    built(means, tmp_path / "anew", news)

    assert (first.read, first.again, first.kept, first.outdated) == (1, 1, 2, 2)
    assert (second.read, second.again, second.unchanged, second.kept) == (2, 2, 1, 0)
    assert files(output) == files(tmp_path / "anew")


def test_an_actor_of_an_earlier_directory_has_a_label(means: Means, own: Means, news: Path, tmp_path: Path) -> None:
    built(own, tmp_path / "output", news / "c.txt")
    built(means, tmp_path / "output", news / "a.txt")

    label = "<https://w3id.org/dkg/id/actor/weber-of-own> <http://www.w3.org/2000/01/rdf-schema#label> "
    assert label in (tmp_path / "output" / "graph.nt").read_text(encoding="utf-8")


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
    assert Note(tmp_path / "output" / NOTE).entries.keys() == {"a.txt", "b.txt"}


def test_progress_counts_to_the_end(means: Means, tmp_path: Path) -> None:
    news = shutil.copytree(SEEDS, tmp_path / "news")
    seen: list[tuple[int, int]] = []

    build(
        Given(paths=(news,)),
        tmp_path / "output",
        means,
        Manner(on_progress=lambda done, total: seen.append((done, total))),
        on_trouble=unexpected,
    )

    assert seen == [(number, 5) for number in range(1, 6)]
