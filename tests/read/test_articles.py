import json
import os
from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest

from kg.model import Article
from kg.read import Given, Trouble
from kg.read.text import LONGEST
from tests.require import missing

SENTENCE = "Müller told Weber that the talks were “useful”."


def read(*paths: Path, published: date | None = None) -> tuple[list[Article], list[Trouble]]:
    troubles: list[Trouble] = []
    return list(Given(paths=paths, published=published).articles(troubles.append)), troubles


def written(path: Path, content: str | bytes) -> Path:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(content if isinstance(content, bytes) else content.encode())
    return path


@pytest.mark.parametrize(
    ("raw", "text"),
    [
        pytest.param(SENTENCE.encode(), SENTENCE, id="UTF-8"),
        pytest.param(b"\xef\xbb\xbf" + SENTENCE.encode(), "\ufeff" + SENTENCE, id="the byte order mark stays"),
        pytest.param(b"Weber\r\n\r\nspoke.\r\n", "Weber\r\n\r\nspoke.\r\n", id="CRLF stays"),
        pytest.param(b"  Weber\rspoke.\n\n", "  Weber\rspoke.\n\n", id="outer space stays"),
    ],
)
def test_text_is_the_file_as_it_stands(tmp_path: Path, raw: bytes, text: str) -> None:
    found, troubles = read(written(tmp_path / "a.txt", raw))

    assert [(article.key, article.text) for article in found] == [("a.txt", text)]
    assert troubles == []


@pytest.mark.parametrize(
    ("raw", "text", "encoding"),
    [
        pytest.param("Müller said “no”.".encode("cp1252"), "Müller said “no”.", "cp1252", id="Windows-1252"),
        pytest.param(b"M\xfcller \x81", "Müller \x81", "latin-1", id="Latin-1"),
    ],
)
def test_other_encodings_are_read_with_a_warning(tmp_path: Path, raw: bytes, text: str, encoding: str) -> None:
    path = written(tmp_path / "a.txt", raw)

    found, troubles = read(path)

    assert [article.text for article in found] == [text]
    assert troubles == [Trouble(source=str(path), reason=f"is not UTF-8: read as {encoding}", lost=False)]


def test_a_folder_gives_its_articles_by_name_below_it(tmp_path: Path) -> None:
    for name in ("b.txt", "a/2.txt", "a/1.TXT", ".hidden.txt", ".git/3.txt"):
        written(tmp_path / name, SENTENCE)

    found, troubles = read(tmp_path)

    assert [article.key for article in found] == ["a/1.TXT", "a/2.txt", "b.txt"]
    assert troubles == []


def test_other_files_in_a_folder_are_named(tmp_path: Path) -> None:
    written(tmp_path / "a.txt", SENTENCE)
    for name in ("b.png", "c.pdf", "d.doc", "e.csv"):
        written(tmp_path / name, "other")

    found, (trouble,) = read(tmp_path)

    assert len(found) == 1
    assert not trouble.lost
    assert trouble.reason == "passed over 4 not ending in .txt, .text, .jsonl, .ndjson: b.png, c.pdf, d.doc, …"


def test_a_file_given_twice_is_read_once(tmp_path: Path) -> None:
    path = written(tmp_path / "a.txt", SENTENCE)

    found, troubles = read(path, tmp_path, path)

    assert len(found) == 1
    assert troubles == []


def test_two_files_of_one_name_are_told_apart(tmp_path: Path) -> None:
    one, two = written(tmp_path / "1" / "a.txt", SENTENCE), written(tmp_path / "2" / "a.txt", SENTENCE)

    found, (trouble,) = read(one, two)

    assert len(found) == 1
    assert trouble.source == str(two)
    assert "give the folder that holds both" in trouble.reason


def test_date_and_title_are_the_text_s_own(tmp_path: Path) -> None:
    path = written(tmp_path / "a.txt", "Talks fail\n\nMonday, January 31, 2022\n\n" + SENTENCE)

    (article,), _ = read(path, published=date(2020, 1, 1))

    assert (article.title, article.published) == ("Talks fail", date(2022, 1, 31))
    assert [passage.of(article.text) for passage in article.boilerplate] == ["Monday, January 31, 2022"]


def test_date_given_serves_articles_that_print_none(tmp_path: Path) -> None:
    (article,), _ = read(written(tmp_path / "a.txt", SENTENCE), published=date(2020, 1, 1))

    assert (article.title, article.published) == (None, date(2020, 1, 1))


def fifo(path: Path) -> Path:
    os.mkfifo(path)
    return path


def dangling(path: Path) -> Path:
    path.symlink_to("nowhere")
    return path


def failing(path: Path) -> Path:
    """A file that the system lists and opens, and that fails when read, even for root."""
    memory = Path("/proc/self/mem")
    path.symlink_to(memory if memory.exists() else missing("there is no /proc"))
    return path


@pytest.mark.parametrize(
    ("make", "reason"),
    [
        pytest.param(lambda path: path, "does not exist", id="missing"),
        pytest.param(dangling, "does not exist", id="dangling link"),
        pytest.param(lambda path: written(path, b""), "is empty", id="empty"),
        pytest.param(lambda path: written(path, b"\xef\xbb\xbf \r\n\t"), "is empty", id="white space"),
        pytest.param(
            lambda path: written(path, b"\x89PNG\r\n\0\0\0\rIHDR"), "is not a text (it holds NUL", id="binary"
        ),
        pytest.param(lambda path: written(path, "Weber".encode("utf-16")), "save UTF-16 as UTF-8", id="UTF-16"),
        pytest.param(lambda path: written(path, b"\xff\xfe\x01\x02Weber"), "is not a text (it is no", id="undecodable"),
        pytest.param(lambda path: written(path, b"Weber spoke.\n" * 4_000_000), "is too long: 52 MB", id="50 MB"),
        pytest.param(lambda path: written(path, b"a " * (LONGEST // 2 + 1)), "is too long: 2,000,002", id="2 MB"),
        pytest.param(lambda path: written(path, "<!DOCTYPE html><p>Hi"), "is no plain text", id="HTML"),
        pytest.param(lambda path: written(path, '[\n {"id": "a"}]'), "is no plain text and no JSONL", id="JSON list"),
        pytest.param(fifo, "is not a file that can be read", id="pipe"),
        pytest.param(failing, "cannot be read: Input/output error", id="failing file"),
    ],
)
def test_what_cannot_be_read_is_named_and_the_rest_is_read(
    tmp_path: Path, make: Callable[[Path], Path], reason: str
) -> None:
    bad, good = make(tmp_path / "bad.txt"), written(tmp_path / "good.txt", SENTENCE)

    found, (trouble,) = read(bad, good)

    assert [article.key for article in found] == ["good.txt"]
    assert trouble.source == str(bad)
    assert trouble.lost
    assert reason in trouble.reason


def test_folder_without_articles_is_named(tmp_path: Path) -> None:
    found, (trouble,) = read(tmp_path)

    assert found == []
    assert trouble.lost
    assert trouble.reason.startswith("holds no article")


def test_jsonl_gives_an_article_a_line(tmp_path: Path) -> None:
    records = [
        {"id": "a1", "text": SENTENCE, "date": "2022-01-31", "title": "Talks", "url": "https://example.org/1"},
        {"url": "https://example.org/2", "text": "date 2022-02-01 Weber spoke.", "publisher": "Example"},
        {"id": 3, "text": "Weber \u2028 spoke.", "date": "2022-02-02T10:00:00Z"},
    ]
    lines = "\ufeff" + "\n\n".join(json.dumps(record) for record in records)

    found, troubles = read(written(tmp_path / "a.jsonl", lines), published=date(2020, 1, 1))

    assert troubles == []
    assert [(article.key, article.published, article.title, article.url, article.publisher) for article in found] == [
        ("a1", date(2022, 1, 31), "Talks", "https://example.org/1", None),
        ("https://example.org/2", date(2022, 2, 1), None, "https://example.org/2", "Example"),
        ("3", date(2022, 2, 2), None, None, None),
    ]


@pytest.mark.parametrize(
    ("line", "reason"),
    [
        pytest.param('{"id": "a", "text": ', "is not JSON: Expecting value (column 21)", id="cut off"),
        pytest.param("Weber spoke.", "is not JSON", id="text"),
        pytest.param('["text"]', "is not a JSON object", id="list"),
        pytest.param('{"a":' + "[" * 200_000, "is not an article: its JSON is nested too deep", id="deep"),
        pytest.param('{"id": "a"}', 'has no "text"', id="no text"),
        pytest.param('{"id": "a", "text": 7}', 'has no "text"', id="text that is none"),
        pytest.param('{"id": "a", "text": " "}', "is empty", id="empty text"),
        pytest.param('{"text": "Weber spoke."}', 'has neither an "id" nor a "url"', id="no name"),
        pytest.param('{"id": "a", "text": "Weber \\ud800"}', "is broken", id="half a character"),
        pytest.param('{"id": "good", "text": "Weber again."}', "is the name of two articles", id="name taken"),
        pytest.param(
            '{"id": "a", "text": "%s"}' % ("a" * LONGEST * 9), "is too long: a text may have 2,000,000", id="too long"
        ),
    ],
)
def test_broken_lines_are_named_and_the_rest_is_read(tmp_path: Path, line: str, reason: str) -> None:
    good = json.dumps({"id": "good", "text": SENTENCE})
    last = json.dumps({"id": "last", "text": SENTENCE})

    found, (trouble,) = read(written(tmp_path / "a.jsonl", f"{good}\n{line}\n{last}\n"))

    assert [article.key for article in found] == ["good", "last"]
    assert reason in trouble.reason
    assert "line 2" in trouble.source or trouble.source == "good"


def test_a_date_that_is_none_is_told_and_the_article_read(tmp_path: Path) -> None:
    path = written(tmp_path / "a.jsonl", json.dumps({"id": "a", "text": SENTENCE, "date": "yesterday"}))

    (article,), (trouble,) = read(path)

    assert article.published is None
    assert trouble == Trouble(source=f"{path} line 1", reason="has a date that is none: 'yesterday'", lost=False)
