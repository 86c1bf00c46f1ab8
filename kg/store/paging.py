"""How many rows of an answer are wanted: the LIMIT of a question in the place of its own.

A question that could answer with most of the graph ends with a LIMIT, and has the same one where it chooses what to
look at closer, in the same order: no more of these than of rows are needed.
"""

import re
from dataclasses import dataclass
from typing import Final

PARAMETERS: Final = ("limit", "offset")
ALL: Final = "all"
_LIMIT: Final = re.compile(r"\n *LIMIT (\d+)")


@dataclass(frozen=True, slots=True, kw_only=True)
class Page:
    """At most so many rows, or all where it is None, behind so many others."""

    limit: int | None
    offset: int = 0

    def of(self, query: str) -> str:
        """Return the query that answers with this page only."""
        start, offset = query.rstrip("\n"), f" OFFSET {self.offset}" if self.offset else ""
        if self.limit is None:
            return f"{_LIMIT.sub('', start)}\n{offset.strip()}\n"
        within = f"LIMIT {self.limit + self.offset}"
        *_, last = _LIMIT.finditer(start)
        chosen = re.sub(r"LIMIT \d+", within, start[: last.start()])
        return f"{chosen}\nLIMIT {self.limit}{offset}\n"


def own_limit(query: str) -> int | None:
    """Return how many rows a question gives at most by itself; None for all."""
    found = _LIMIT.findall(query)
    return int(found[-1]) if found else None
