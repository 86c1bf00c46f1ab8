from pathlib import Path

import pytest

from kg.note import Note


def test_what_is_written_is_read_by_the_same_means_only(tmp_path: Path) -> None:
    path = tmp_path / "build.json"
    Note(path=path, means="a", articles={"1.txt": "hash"}).write()

    assert Note.of(path, means="a").articles == {"1.txt": "hash"}
    assert Note.of(path, means="b").articles == {}


@pytest.mark.parametrize("content", ["", "[]", "{", '{"means": "a", "articles": 7}', '{"means": "a"}'])
def test_a_broken_note_is_none(tmp_path: Path, content: str) -> None:
    path = tmp_path / "build.json"
    path.write_text(content, encoding="utf-8")

    assert Note.of(path, means="a").articles == {}


def test_a_forgotten_note_is_gone(tmp_path: Path) -> None:
    note = Note(path=tmp_path / "build.json", means="a", articles={"1.txt": "hash"})
    note.write()
    note.forget()
    note.forget()

    assert Note.of(note.path, means="a").articles == {}
