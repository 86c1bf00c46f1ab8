from pathlib import Path
from typing import IO

import pytest

from kg.store import files


def test_many_lines_are_sorted_on_disk(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(files, "_LINES_AT_ONCE", 3)
    lines = [f'<http://a/{n * 7 % 11}> <http://p> "x" <http://g/{n % 2}> .\n'.encode() for n in range(22)]

    def dump(output: IO[bytes]) -> None:
        output.writelines(lines)

    quads, triples, _ = files.write_files(dump, tmp_path)

    assert quads.read_bytes() == b"".join(sorted(lines))
    assert triples.read_bytes() == b"".join(sorted(f'<http://a/{n}> <http://p> "x" .\n'.encode() for n in range(11)))


def test_a_dump_that_fails_leaves_the_old_files(tmp_path: Path) -> None:
    (tmp_path / "graph.nq").write_bytes(b"old")

    def dump(_: IO[bytes]) -> None:
        raise OSError("disk full")

    with pytest.raises(OSError, match="disk full"):
        files.write_files(dump, tmp_path)
    assert [(each.name, each.read_bytes()) for each in tmp_path.iterdir()] == [("graph.nq", b"old")]


def test_an_empty_graph_gives_empty_files(tmp_path: Path) -> None:
    written = files.write_files(lambda _: None, tmp_path)

    assert [file.name for file in written] == ["graph.nq", "graph.nt", "graph.ttl"]
    assert (tmp_path / "graph.nq").read_bytes() == b""
