"""The README's commands, run as a reader runs them: in one folder, one block after the other."""

import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from tests.command import SEEDS
from tests.require import REPOSITORY, program
from tests.store.servers import free_port

README = (REPOSITORY / "README.md").read_text(encoding="utf-8")
BLOCKS = re.findall(r"^```sh\n(.*?)^```$", README, re.MULTILINE | re.DOTALL)
WRITTEN_PORT = "7878"


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with articles in news/, and a command `kg` on the path."""
    folder = tmp_path_factory.mktemp("readme")
    shutil.copytree(SEEDS, folder / "news")
    (folder / "bin").mkdir()
    command = folder / "bin" / "kg"
    command.write_text(f'#!/bin/sh\nPYTHONPATH="{REPOSITORY}" exec "{sys.executable}" -m kg "$@"\n', encoding="utf-8")
    command.chmod(0o755)
    return folder


def run(block: str, folder: Path) -> subprocess.CompletedProcess[str]:
    """Run the block in bash; what it starts in the background ends with it."""
    port = str(free_port())
    listening = f" &\nuntil (exec 3<>/dev/tcp/127.0.0.1/{port}) 2>/dev/null; do sleep 0.1; done\n"
    ready = block.replace(WRITTEN_PORT, port).replace(" &\n", listening)
    script = f"trap 'jobs -p | xargs -r kill' EXIT\nset -e\n{ready}"
    path = os.pathsep.join([str(folder / "bin"), str(Path(program("oxigraph")).parent), os.environ["PATH"]])
    return subprocess.run(
        ["bash", "-c", script],
        cwd=folder,
        env={**os.environ, "PATH": path},
        capture_output=True,
        encoding="utf-8",
        timeout=600,
        check=False,
    )


def test_every_command_does_what_the_reader_expects(folder: Path) -> None:
    for block in BLOCKS:
        done = run(block, folder)
        assert done.returncode == 0, f"{block}\n{done.stdout}\n{done.stderr}"
        assert "nothing in the graph answers this" not in done.stderr, block
    written = {path.name for path in folder.iterdir()} | {path.name for path in (folder / "output").iterdir()}
    assert written >= {"graph.html", "graph.nq", "graph.nt", "graph.ttl", "store", "news.jsonl", "page.html"}


@pytest.mark.parametrize("link", sorted(set(re.findall(r"\]\(([^)#]+)\)", README))))
def test_every_link_leads_somewhere(link: str) -> None:
    assert (REPOSITORY / link).exists()


@pytest.mark.parametrize("name", ["CONTRIBUTING.md", "docs/architecture.md"])
def test_links_of_other_pages_lead_somewhere(name: str) -> None:
    page = REPOSITORY / name
    links = re.findall(r"\]\(([^)#:]+)\)", page.read_text(encoding="utf-8"))

    assert [link for link in links if not (page.parent / link).exists()] == []
