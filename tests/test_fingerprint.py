from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from kg.fingerprint import of_article, of_means
from kg.model import Article, Passage

ARTICLE = Article(key="a.txt", text="Weber spoke.")


@pytest.mark.parametrize(
    "other",
    [
        replace(ARTICLE, text="Weber spoke!"),
        replace(ARTICLE, published=date(2022, 1, 31)),
        replace(ARTICLE, title="Talks"),
        replace(ARTICLE, boilerplate=(Passage(start=0, end=5),)),
    ],
    ids=["text", "day", "title", "boilerplate"],
)
def test_an_article_that_differs_has_another_fingerprint(other: Article) -> None:
    assert of_article(other) != of_article(ARTICLE)
    assert of_article(replace(other)) == of_article(other)


def test_a_directory_of_one_s_own_counts(tmp_path: Path) -> None:
    own = tmp_path / "own.ttl"
    own.write_text("# nobody yet", encoding="utf-8")
    before = of_means(None, [own])
    own.write_text("# somebody", encoding="utf-8")

    assert len({of_means(None, []), before, of_means(None, [own])}) == 3
    assert of_means(None, [own]) == of_means(None, [own])


def test_the_files_of_the_language_pipeline_count(tmp_path: Path) -> None:
    (tmp_path / "parser").mkdir()
    (tmp_path / "parser" / "model").write_bytes(b"\x01")
    before = of_means(tmp_path, [])
    (tmp_path / "parser" / "model").write_bytes(b"\x02")

    assert of_means(tmp_path, []) != before
