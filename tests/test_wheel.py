"""The package as others install it: a wheel in a clean environment, away from the repository."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from tests.require import REPOSITORY


def run(*command: str | Path, folder: Path) -> str:
    environment = {name: value for name, value in os.environ.items() if name not in {"PYTHONPATH", "VIRTUAL_ENV"}}
    done = subprocess.run(
        command, cwd=folder, env=environment, capture_output=True, encoding="utf-8", timeout=900, check=False
    )
    assert done.returncode == 0, done.stdout + done.stderr
    return done.stdout


@pytest.fixture(scope="module")
def installed(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The bin folder of a clean environment that kg is installed in."""
    folder = tmp_path_factory.mktemp("wheel")
    run(sys.executable, "-m", "pip", "wheel", "--quiet", "--no-deps", "-w", folder, REPOSITORY, folder=folder)
    (wheel,) = folder.glob("kg-*.whl")
    run(sys.executable, "-m", "venv", folder / "venv", folder=folder)
    bin_folder = folder / "venv" / "bin"
    constraints = REPOSITORY / "constraints.txt"
    run(bin_folder / "python", "-m", "pip", "install", "--quiet", "-c", constraints, wheel, folder=folder)
    return bin_folder


def test_demo_works_in_an_empty_folder(installed: Path, tmp_path: Path) -> None:
    printed = run(installed / "kg", "demo", folder=tmp_path)

    written = {path.name for path in (tmp_path / "output").iterdir()}
    assert written >= {"graph.html", "graph.nq", "graph.nt", "graph.ttl"}
    assert "output/graph.html" in printed


def test_commands_find_what_travels_with_the_package(installed: Path, tmp_path: Path) -> None:
    run(installed / "kg", "demo", folder=tmp_path)

    assert run(installed / "kg", "query", "meetings", folder=tmp_path)
    assert run(installed / "kg", "validate", folder=tmp_path)
    assert run(installed / "kg", "explain", "Weber told Müller that talks had failed.", folder=tmp_path)
