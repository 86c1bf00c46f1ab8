"""The benchmark of the graph, on few articles."""

from pathlib import Path

from benchmarks.asked import ASKED
from benchmarks.graph import compared, derived, in_memory, made
from benchmarks.telling import reading
from kg.store.questions import questions

FEW = 25


def test_every_question_is_asked() -> None:
    assert set(ASKED) == set(questions())


def test_an_article_is_the_same_at_every_run() -> None:
    assert reading(7) == reading(7)
    assert reading(7).events


def test_answers_are_those_of_a_bare_store(tmp_path: Path) -> None:
    made(tmp_path, FEW)

    assert {row[0] for row in compared(tmp_path, in_memory)} == set(questions())


def test_deriving_is_timed_in_a_process_of_its_own(tmp_path: Path) -> None:
    ((articles, _, beside, _),) = derived(tmp_path / "store", (5,))

    assert (articles, beside) == ("5", "–")
