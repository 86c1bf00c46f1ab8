"""The note beside a store: which articles it holds whole, as of which fingerprints.

It is added to line by line while a build goes on, so that a build that is cut short loses one article at most.
"""

import json
import os
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from kg import output


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """The fingerprint of an article, and of all that it was read with."""

    article: str
    means: str


class Note:
    """What a file notes of a store; nothing where there is no such file."""

    def __init__(self, path: Path) -> None:
        self._path = path
        self._entries: dict[str, Entry] = {}
        self._whole = ""
        for line in _lines(path):
            # What comes after the last word of a build is of one that has not come to its end.
            self._whole = str(line.get("whole", ""))
            if key := line.get("key"):
                self._entries[str(key)] = Entry(article=str(line.get("article")), means=str(line.get("means")))

    @property
    def entries(self) -> Mapping[str, Entry]:
        """The articles that were safely in the store, by their keys."""
        return self._entries

    def is_whole(self, means: str) -> bool:
        """Tell whether the last build came to its end, and had these means."""
        return self._whole == means

    def begin(self) -> None:
        """Note that the store is going to be changed."""
        # A line that a crash cut off ends here, so that it spoils no other.
        self._append("\n" + json.dumps({"begun": True}))

    def add(self, key: str, entry: Entry) -> None:
        """Note that the article is safely in the store."""
        self._entries[key] = entry
        self._append(_line(key, entry))

    def finish(self, means: str, keys: Iterable[str]) -> None:
        """Note that the build came to its end, and that of the articles noted the store holds these."""
        self._entries = {key: self._entries[key] for key in sorted(keys)}
        self._whole = means
        lines = [_line(key, entry) for key, entry in self._entries.items()]
        output.write(self._path, "\n".join([*lines, json.dumps({"whole": means})]) + "\n")

    def _append(self, line: str) -> None:
        with self._path.open("a", encoding="utf-8", newline="\n") as file:
            file.write(line + "\n")
            file.flush()
            os.fsync(file.fileno())


def _line(key: str, entry: Entry) -> str:
    return json.dumps({"key": key, "article": entry.article, "means": entry.means})


def _lines(path: Path) -> Iterator[Mapping[str, object]]:
    try:
        text = path.read_text(encoding="utf-8", errors="replace")
    except FileNotFoundError:
        return
    for line in filter(None, text.split("\n")):
        try:
            found = json.loads(line)
        except ValueError:  # cut off by a crash: that article is read again
            found = {}
        yield found if isinstance(found, dict) else {}
