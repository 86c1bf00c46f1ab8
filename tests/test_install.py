"""The package as others install it: from a wheel, away from the repository, and with make in a fresh clone."""

import hashlib
import os
import subprocess
import sys
from pathlib import Path

from tests.require import REPOSITORY, missing, program

FILES = ("graph.html", "graph.nq", "graph.nt", "graph.ttl")


def run(*command: str | Path, folder: Path) -> str:
    environment = {name: value for name, value in os.environ.items() if name not in {"PYTHONPATH", "VIRTUAL_ENV"}}
    done = subprocess.run(
        command, cwd=folder, env=environment, capture_output=True, encoding="utf-8", timeout=900, check=False
    )
    assert done.returncode == 0, done.stdout + done.stderr
    return done.stdout


def digests(output: Path) -> list[str]:
    return [hashlib.sha256((output / name).read_bytes()).hexdigest() for name in FILES]


# One test, as making an environment takes a minute: each step needs the one before.
def test_a_wheel_and_a_clone_work_with_nothing_else_around(tmp_path: Path) -> None:
    if not (REPOSITORY / ".git").exists():
        missing("this is no clone")
    run(sys.executable, "-m", "pip", "wheel", "--quiet", "--no-deps", "-w", tmp_path, REPOSITORY, folder=tmp_path)
    (wheel,) = tmp_path.glob("kg-*.whl")
    run(sys.executable, "-m", "venv", tmp_path / "venv", folder=tmp_path)
    python, kg = tmp_path / "venv" / "bin" / "python", tmp_path / "venv" / "bin" / "kg"
    run(python, "-m", "pip", "install", "--quiet", "-c", REPOSITORY / "constraints.txt", wheel, folder=tmp_path)

    empty = tmp_path / "empty"
    empty.mkdir()
    assert "output/graph.html" in run(kg, "demo", folder=empty)
    assert "Sergei Lavrov" in run(kg, "query", "meetings", folder=empty)
    assert "All is well" in run(kg, "validate", folder=empty)
    assert "statement" in run(kg, "explain", "Weber told Müller that the talks had failed.", folder=empty)

    run(program("git"), "clone", "--quiet", REPOSITORY, tmp_path / "clone", folder=tmp_path)
    # The same environment, so that nothing is fetched twice; make puts the clone in the wheel's place.
    make = (program("make"), f"VENV={tmp_path / 'venv'}", "demo")
    assert "(5 read)" in run(*make, folder=tmp_path / "clone")
    first = digests(tmp_path / "clone" / "output")
    assert "Nothing changed." in run(*make, folder=tmp_path / "clone")
    assert digests(tmp_path / "clone" / "output") == first
