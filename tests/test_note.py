from pathlib import Path

import pytest

from kg.note import Entry, Note

FIRST = Entry(article="first", means="a")
SECOND = Entry(article="second", means="b")


@pytest.fixture
def path(tmp_path: Path) -> Path:
    path = tmp_path / "build.jsonl"
    note = Note(path)
    note.begin()
    note.add("1.txt", FIRST)
    note.add("2.txt", SECOND)
    return path


def test_what_is_added_is_there_at_once_and_not_whole(path: Path) -> None:
    assert Note(path).entries == {"1.txt": FIRST, "2.txt": SECOND}
    assert not Note(path).is_whole("a")


def test_a_build_that_came_to_its_end_is_whole_by_its_means_until_the_next_begins(path: Path) -> None:
    note = Note(path)
    note.finish("a", ["2.txt"])

    assert Note(path).entries == note.entries == {"2.txt": SECOND}
    assert (Note(path).is_whole("a"), Note(path).is_whole("b")) == (True, False)

    note.begin()
    assert Note(path).entries == {"2.txt": SECOND}
    assert not Note(path).is_whole("a")


def test_a_line_cut_off_anywhere_costs_its_article_only(path: Path) -> None:
    content = path.read_bytes()
    last = content.splitlines(keepends=True)[-1]
    for length in range(len(last) - 1):
        path.write_bytes(content.removesuffix(last) + last[:length])

        note = Note(path)
        assert note.entries == {"1.txt": FIRST}

        note.begin()
        note.add("3.txt", SECOND)
        assert Note(path).entries == {"1.txt": FIRST, "3.txt": SECOND}


@pytest.mark.parametrize("content", [b"", b"[]\n", b"7\n", b"{\n", b"\xff\xfe\n", b'{"means": "a"}\n'])
def test_a_file_of_something_else_notes_nothing(tmp_path: Path, content: bytes) -> None:
    path = tmp_path / "build.jsonl"
    path.write_bytes(content)

    assert not Note(path).entries
    assert not Note(path).is_whole("a")
