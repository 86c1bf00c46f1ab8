"""The page in a notebook: `explorer("output")` as a cell's last line shows it, shut off from the notebook."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Protocol

from kg import pipeline
from kg.render.notebook import iframe
from kg.render.wanted import Form, Narrowing
from kg.store.local import GraphStore
from kg.store.opening import opened, parsed
from kg.store.questions import find_actor


class Triples(Protocol):
    """What rdflib's Graph and Dataset have in common."""

    @property
    def context_aware(self) -> bool:
        """Whether it holds named graphs."""

    def serialize(self, *, format: str) -> str:  # noqa: A002 - rdflib's name for it
        """Return it as text."""


Graph = str | Path | GraphStore | Triples


@dataclass(frozen=True, slots=True, kw_only=True)
class Explorer:
    """A page that a notebook shows by itself; `html` is the page to be written to a file."""

    html: str
    height: int = 720

    def _repr_html_(self) -> str:
        return iframe(self.html, height=self.height)


def explorer(  # noqa: PLR0913 - the options of kg render
    graph: Graph,
    *,
    focus: str = "",
    steps: int = 1,
    since: date | str | None = None,
    until: date | str | None = None,
    min_weight: int = 1,
    top: int | None = None,
    height: int = 720,
) -> Explorer:
    """Return the page of a graph or of a part of it, as a sandboxed frame where a notebook shows it.

    The graph is what kg build wrote, a file of RDF, an open store, or a Graph or Dataset of rdflib. The options are
    those of kg render; `focus` is a name, alias or key of an actor. ValueError tells what cannot be shown.
    """
    with _store(graph) as store:
        narrowing = Narrowing(
            focus=find_actor(store, focus) if focus else "",
            steps=steps,
            since=_day(since),
            until=_day(until),
            min_weight=min_weight,
            top=top,
        )
        return Explorer(html=pipeline.render(store, Form.HTML, narrowing), height=height)


@contextmanager
def _store(graph: Graph) -> Iterator[GraphStore]:
    """Give the store to ask; what is given open stays open."""
    match graph:
        case GraphStore():
            yield graph
        case str() | Path():
            with opened(Path(graph)) as store:
                yield store
        case _:
            ending = ".nq" if graph.context_aware else ".nt"
            with parsed(graph.serialize(format={".nq": "nquads", ".nt": "nt"}[ending]), ending) as store:
                yield store


def _day(day: date | str | None) -> date | None:
    return date.fromisoformat(day) if isinstance(day, str) else day
