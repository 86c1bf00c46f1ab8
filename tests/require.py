"""What a test needs of the machine: a program, a folder beside the repository."""

import os
import shutil
from pathlib import Path

import pytest

REPOSITORY = Path(__file__).parent.parent
# Tests run as `.venv/bin/python -m pytest` too, where the environment's own programs are not on the path.
VENV_BIN = REPOSITORY / ".venv" / "bin"


def program(name: str, *candidates: str) -> str:
    """Return the path of the program; skip the test without it, or fail where KG_REQUIRE_ALL=1."""
    for candidate in (name, *candidates):
        found = shutil.which(candidate) or shutil.which(candidate, path=str(VENV_BIN))
        if found is not None:
            return found
    return missing(f"the program {name} is not installed")


def folder(path: Path) -> Path:
    """Return the folder; skip the test without it, or fail where KG_REQUIRE_ALL=1."""
    return path if path.is_dir() else Path(missing(f"there is no folder {path}"))


def missing(reason: str) -> str:
    """Skip the test for the reason given, or fail where KG_REQUIRE_ALL=1."""
    if os.environ.get("KG_REQUIRE_ALL") == "1":
        pytest.fail(reason)
    pytest.skip(reason)
