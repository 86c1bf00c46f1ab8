"""What was sent to which triplestore: remembered beside the graph, so that what is there is not sent again."""

import json
import os
from collections.abc import Iterable, Iterator
from pathlib import Path

from kg.store.body import Body


class Journal:
    """A line of JSON for each graph that is known to be there; without a file it remembers nothing."""

    def __init__(self, file: Path | None, store: str) -> None:
        self._file, self._store = file, store
        self._sent = dict(_entries(file, store)) if file is not None and file.is_file() else {}

    def knows(self, each: Body) -> bool:
        """Tell whether this very content was sent before."""
        return self._sent.get(each.graph) == each.digest

    def note(self, bodies: Iterable[Body]) -> None:
        """Add what was sent, safe on disk."""
        if self._file is None:
            return
        self._file.parent.mkdir(parents=True, exist_ok=True)
        with self._file.open("a", encoding="utf-8", newline="\n") as lines:
            for each in bodies:
                entry = {"store": self._store, "graph": each.graph, "sha256": each.digest}
                lines.write(json.dumps(entry) + "\n")
            lines.flush()
            os.fsync(lines.fileno())


def _entries(file: Path, store: str) -> Iterator[tuple[str, str]]:
    for line in file.read_text(encoding="utf-8", errors="replace").splitlines():
        try:
            entry = json.loads(line)
            if entry["store"] == store:
                yield entry["graph"], entry["sha256"]
        except (ValueError, KeyError, TypeError):  # a line that a crash cut off: its graph is sent again
            continue
