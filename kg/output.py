"""Files written in one step: whole or not at all, and only where their bytes change."""

import os
import shutil
from pathlib import Path


def write(path: Path, content: str) -> bool:
    """Write the text to the file; return whether that changed it."""
    written = content.encode("utf-8")
    if path.is_file() and path.read_bytes() == written:
        return False
    path.parent.mkdir(parents=True, exist_ok=True)
    # In the same folder, so that it can take the place of the file in one step.
    part = path.with_name(f".{path.name}.{os.getpid()}.part")
    try:
        with part.open("wb") as file:
            file.write(written)
            file.flush()
            os.fsync(file.fileno())
        part.replace(path)
    finally:
        part.unlink(missing_ok=True)
    return True


def sweep(folder: Path) -> None:
    """Remove what writers that were killed left half written in the folder."""
    for part in folder.glob(".*.part"):
        if part.is_dir():
            shutil.rmtree(part)
        else:
            part.unlink()
