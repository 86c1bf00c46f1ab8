"""What the benchmark prints, on a corpus of one invented article."""

import json
from pathlib import Path

import pytest

from benchmarks.attribution import reference, table
from benchmarks.corpus import corpus, half_of

TEXT = "Müller said that the talks were useful."


def test_the_rows_of_others_are_those_of_the_table(tmp_path: Path) -> None:
    readme = tmp_path / "README.md"
    readme.write_text(
        "| file |\n|---|\n| x |\n\n| run | P |\n|---|---|\n| a | .5 |\n| b | – |\n\nEnd\n", encoding="utf-8"
    )

    assert list(reference(readme)) == [["a", ".5"], ["b", "–"]]


def test_short_rows_are_filled_up() -> None:
    assert table(("run", "P", "R"), [("a", ".5")]).splitlines() == [
        "| run | P | R |",
        "| --- | --- | --- |",
        "| a | .5 | – |",
    ]


def test_the_halves_part_a_corpus(tmp_path: Path) -> None:
    path = tmp_path / "some.jsonl"
    lines = [json.dumps({"id": f"a{number}", "text": TEXT, "attributions": []}) for number in range(40)]
    path.write_text("\n".join(lines), encoding="utf-8")
    whole = corpus(path)
    halves = [{article.key for article in whole.half(name).articles} for name in "ab"]

    assert halves[0] | halves[1] == {article.key for article in whole.articles}
    assert not halves[0] & halves[1]
    assert all(half_of(key) == "a" for key in halves[0])
    assert min(map(len, halves)) > 10


def test_a_corpus_that_is_not_read_whole_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "some.jsonl"
    line = json.dumps({"id": "a", "text": TEXT, "attributions": []})
    path.write_text(f"{line}\n{line}\n", encoding="utf-8")

    with pytest.raises(ValueError, match="is the name of two articles"):
        corpus(path)
