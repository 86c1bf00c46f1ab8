from pathlib import Path
from shutil import copytree

import pytest

from tests.command import kg, lines
from tests.store.servers import free_port, oxigraph, scripted


def test_a_graph_is_sent_once(built: Path, tmp_path: Path) -> None:
    graph = copytree(built, tmp_path / "output")
    (tmp_path / "triplestore").mkdir()
    with oxigraph(tmp_path / "triplestore") as address:
        first, second = (kg("load", address, "--graph", graph) for _ in range(2))

    assert "7 graphs sent" in first.stdout
    assert "0 graphs sent (0 triples), 7 unchanged" in second.stdout
    assert (first.returncode, second.returncode) == (0, 0)


def test_a_dry_run_sends_nothing(built: Path) -> None:
    with scripted(500) as server:
        done = kg("load", server.address, "--dry-run", "--graph", built)
        requests = server.requests

    assert "7 graphs" in done.stdout
    assert (requests, done.returncode) == ([], 0)


def test_a_file_without_named_graphs_is_not_sent(built: Path) -> None:
    done = kg("load", "http://127.0.0.1:1", "--graph", built / "graph.ttl")

    (line,) = lines(done.stderr)
    assert "names no graphs" in line
    assert done.returncode == 1


@pytest.mark.parametrize(
    ("status", "reason"),
    [
        pytest.param(401, "set KG_STORE_USER and KG_STORE_PASSWORD", id="no credentials"),
        pytest.param(500, "500", id="broken"),
    ],
)
def test_an_endpoint_that_refuses(built: Path, status: int, reason: str) -> None:
    with scripted(status) as server:
        done = kg("load", server.address, "--graph", built / "graph.nq")

    (line,) = lines(done.stderr)
    assert reason in line
    assert (done.stdout, done.returncode) == ("", 1)


def test_an_endpoint_that_is_down(built: Path) -> None:
    done = kg("load", f"http://127.0.0.1:{free_port()}", "--graph", built / "graph.nq")

    (line,) = lines(done.stderr)
    assert "does not answer" in line
    assert (done.stdout, done.returncode) == ("", 1)


@pytest.mark.parametrize("address", ["localhost:7878", "ftp://example.org", "http://me:secret@example.org/store"])
def test_an_address_that_is_none(built: Path, address: str) -> None:
    done = kg("load", address, "--graph", built / "graph.nq")

    (line,) = lines(done.stderr)
    assert "address" in line
    assert "secret" not in line
    assert done.returncode == 1
