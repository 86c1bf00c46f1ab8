"""The note beside a store: which articles it holds, as of which fingerprint. It is there while the store is whole."""

import json
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Self

from kg import output


@dataclass(frozen=True, slots=True, kw_only=True)
class Note:
    """The fingerprint of each article by its key, and of what they were read with."""

    path: Path
    means: str
    articles: Mapping[str, str] = field(default_factory=dict)

    @classmethod
    def of(cls, path: Path, *, means: str) -> Self:
        """Return the note in the file; an empty one where there is none, or one of other means."""
        try:
            found = json.loads(path.read_text(encoding="utf-8"))
        except (FileNotFoundError, ValueError):
            return cls(path=path, means=means)
        articles = found.get("articles") if isinstance(found, dict) and found.get("means") == means else None
        return cls(path=path, means=means, articles=articles if isinstance(articles, dict) else {})

    def forget(self) -> None:
        """Remove the file: what follows it is true of the store no longer."""
        self.path.unlink(missing_ok=True)

    def write(self) -> None:
        """Write the file: the store is whole again."""
        text = json.dumps({"means": self.means, "articles": self.articles}, indent=1, sort_keys=True)
        output.write(self.path, text + "\n")
