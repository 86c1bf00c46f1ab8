"""What is wanted of a graph: which part of it, and in which form."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import Final


class Form(StrEnum):
    """A form of the graph, named as its files end."""

    HTML = "html"
    GEXF = "gexf"
    GRAPHML = "graphml"


@dataclass(frozen=True, slots=True, kw_only=True)
class Narrowing:
    """What is to be shown; by default all. `focus` is the IRI of an actor, `min_weight` counts articles of a tie."""

    focus: str = ""
    steps: int = 1
    since: date | None = None
    until: date | None = None
    min_weight: int = 1
    top: int | None = None

    def in_words(self, names: Mapping[str, str]) -> str:
        """Return how the graph is narrowed, as the page tells it; empty where it is not."""
        steps = "1 step" if self.steps == 1 else f"{self.steps} steps"
        articles = f"ties of {self.min_weight} articles or more" if self.min_weight > 1 else ""
        actors = "the strongest actor" if self.top == 1 else f"the {self.top} strongest actors"
        parts = (
            f"around {names.get(self.focus, self.focus)} ({steps})" if self.focus else "",
            self._days(),
            articles,
            actors if self.top else "",
        )
        return ", ".join(filter(None, parts))

    def holds(self, day: str) -> bool:
        """Tell whether the day is within the days wanted; no day is within none."""
        if self.since is None and self.until is None:
            return True
        after = self.since is None or day >= self.since.isoformat()
        return bool(day) and after and (self.until is None or day <= self.until.isoformat())

    def _days(self) -> str:
        if self.since and self.until:
            return f"{_in_words(self.since)} to {_in_words(self.until)}"
        if self.since:
            return f"since {_in_words(self.since)}"
        return f"until {_in_words(self.until)}" if self.until else ""


ALL: Final = Narrowing()


def _in_words(day: date) -> str:
    months = ("Jan", "Feb", "Mar", "Apr", "May", "June", "July", "Aug", "Sept", "Oct", "Nov", "Dec")
    return f"{day.day} {months[day.month - 1]} {day.year}"
