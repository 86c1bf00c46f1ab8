"""The actors we know, with their names and dated roles, read from Turtle."""

from pathlib import Path

from kg.model import KnownNames


class Directory:
    """Known actors, found by key, by name and by office."""

    def names(self) -> KnownNames:
        """Return the names that extraction is to look for."""
        raise NotImplementedError


def load_directory(*files: Path) -> Directory:
    """Return the directory that travels with the package, with the user's own `files` laid over it."""
    raise NotImplementedError
