"""A build: what is new or changed is read, the rest stays; cut short, the next one goes on from there."""

import hashlib
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path

from kg import output
from kg.fingerprint import of_article
from kg.note import Entry, Note
from kg.pipeline import Means, conclude, holds, render
from kg.rdf.identifiers import DERIVED, DIRECTORY, article_iri
from kg.read import Given, OnTrouble, Trouble
from kg.store.local import GraphStore
from kg.workers import Graphs, enough, graphing

OnProgress = Callable[[int, int], None]

PAGE = "graph.html"
FILES = (PAGE, "graph.nq", "graph.nt", "graph.ttl")
STORE = "store"
NOTE = "build.jsonl"


@dataclass(frozen=True, slots=True, kw_only=True)
class Summary:
    """What a build did with the articles, what the graph holds now, and whether its files changed.

    `again` counts those of `read` that were in the graph with another text or read by other means; `kept` those that
    are in the graph and were not given, `outdated` those of `kept` that were read by other means.
    """

    read: int = 0
    again: int = 0
    unchanged: int = 0
    kept: int = 0
    outdated: int = 0
    removed: int = 0
    changed: bool = False
    holds: Mapping[str, int] = field(default_factory=dict)


@dataclass(frozen=True, slots=True, kw_only=True)
class Manner:
    """How to build: whether to drop what is not given, with how many processes, and whom to tell how far it is."""

    prune: bool = False
    workers: int | None = None
    on_progress: OnProgress = lambda _done, _all: None


@dataclass(frozen=True, slots=True, kw_only=True)
class _Plan:
    """Which articles to read, by key; which graphs to drop; which stay without being given, and of which means."""

    fresh: frozenset[str]
    gone: frozenset[str]
    kept: frozenset[str]
    outdated: frozenset[str]


def build(given: Given, folder: Path, means: Means, manner: Manner = Manner(), *, on_trouble: OnTrouble) -> Summary:
    """Bring the graph in the folder up to what the articles say; where not one can be read, leave it as it is."""
    wanted = {each.key: Entry(article=of_article(each), means=means.fingerprint) for each in given.articles(on_trouble)}
    if not wanted:
        return Summary()
    with GraphStore.open(folder / STORE) as store:
        note = Note(folder / NOTE)
        there = _articles(store)
        plan = _plan(wanted, note, there, prune=manner.prune)
        read, changed = frozenset[str](), False
        if plan.fresh or plan.gone or not note.is_whole(means.fingerprint) or not _are_there(folder):
            output.sweep(folder)
            note.begin()
            chosen = (each for each in given.articles(lambda _told_before: None) if each.key in plan.fresh)
            with graphing(means, enough(len(plan.fresh), manner.workers)) as graphs:
                made = _counted(graphs(chosen), len(plan.fresh), manner.on_progress)
                read = frozenset(_put(made, means.fingerprint, store, note, on_trouble))
            for graph in plan.gone | {str(article_iri(key)) for key in plan.fresh - read}:
                store.drop(graph)
            conclude(means.directory, store)
            changed = write(store, folder)
            holding = _articles(store)
            note.finish(means.fingerprint, [key for key in note.entries if str(article_iri(key)) in holding])
        return Summary(
            read=len(read),
            again=sum(str(article_iri(key)) in there for key in read),
            unchanged=len(wanted.keys() - plan.fresh),
            kept=len(plan.kept),
            outdated=len(plan.outdated),
            removed=len(plan.gone),
            changed=changed,
            holds=holds(store),
        )


def write(store: GraphStore, folder: Path) -> bool:
    """Write the page and the files of the graph to the folder; return whether one of them changed."""
    before = _digests(folder)
    store.dump(folder)
    output.write(folder / PAGE, render(store))
    return _digests(folder) != before


def _plan(wanted: Mapping[str, Entry], note: Note, there: frozenset[str], *, prune: bool) -> _Plan:
    names = {key: str(article_iri(key)) for key in wanted}
    fresh = {key for key, entry in wanted.items() if note.entries.get(key) != entry or names[key] not in there}
    others = there - set(names.values())
    means = {entry.means for entry in wanted.values()}
    current = {str(article_iri(key)) for key, entry in note.entries.items() if entry.means in means}
    kept = frozenset[str]() if prune else others
    return _Plan(fresh=frozenset(fresh), gone=others - kept, kept=kept, outdated=kept - current)


def _put(made: Graphs, means: str, store: GraphStore, note: Note, on_trouble: OnTrouble) -> Iterator[str]:
    """Put each graph in place of what the store had of the article; yield the keys of the articles."""
    for article, graph in made:
        if isinstance(graph, Trouble):
            on_trouble(graph)
        else:
            store.replace(str(article_iri(article.key)), graph)
            note.add(article.key, Entry(article=of_article(article), means=means))
            yield article.key


def _articles(store: GraphStore) -> frozenset[str]:
    """Return the names of the graphs of articles."""
    return frozenset(store.graphs()) - {str(DIRECTORY), str(DERIVED)}


def _counted(made: Graphs, total: int, on_progress: OnProgress) -> Graphs:
    """Yield what was made, telling after each how many are done."""
    for done, each in enumerate(made, start=1):
        yield each
        on_progress(done, total)


def _are_there(folder: Path) -> bool:
    return all((folder / name).is_file() for name in FILES)


def _digests(folder: Path) -> list[bytes]:
    paths = (folder / name for name in FILES)
    return [hashlib.sha256(path.read_bytes()).digest() for path in paths if path.is_file()]
