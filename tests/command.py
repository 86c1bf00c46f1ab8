"""The command `kg`, run as a user runs it."""

import os
import subprocess
import sys
from pathlib import Path
from typing import Final

from tests.require import REPOSITORY

SEEDS: Final = REPOSITORY / "seeds" / "articles"
_TIMEOUT: Final = 300


def kg(*arguments: str | Path, folder: Path | None = None, columns: str = "160") -> subprocess.CompletedProcess[str]:
    """Run kg in the folder and return what it printed and its exit code."""
    return subprocess.run(
        [sys.executable, "-m", "kg", *map(str, arguments)],
        cwd=folder or REPOSITORY,
        env={**os.environ, "PYTHONPATH": str(REPOSITORY), "COLUMNS": columns},
        capture_output=True,
        encoding="utf-8",
        timeout=_TIMEOUT,
        check=False,
    )


def lines(text: str) -> list[str]:
    """The lines that are not empty."""
    return [line for line in text.splitlines() if line.strip()]
