from pathlib import Path

import pytest

from kg.output import write


def test_a_file_is_written_and_then_left_alone(tmp_path: Path) -> None:
    path = tmp_path / "new" / "graph.html"

    assert [write(path, "Müller\r\n"), write(path, "Müller\r\n"), write(path, "Weber\n")] == [True, False, True]
    assert path.read_bytes() == b"Weber\n"
    assert [each.name for each in path.parent.iterdir()] == ["graph.html"]


def test_a_file_that_cannot_take_its_place_leaves_nothing_behind(tmp_path: Path) -> None:
    path = tmp_path / "graph.html"
    path.mkdir()

    with pytest.raises(OSError, match="directory"):
        write(path, "text")
    assert [each.name for each in tmp_path.iterdir()] == ["graph.html"]
