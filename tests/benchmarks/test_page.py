"""The benchmark of the page, on a tiny graph."""

from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

from benchmarks.crowd import Size, crowd
from benchmarks.page import BARE, MANY, OURS, WORDED, made, ratios, rows, visited
from kg.pipeline import shown, violations

TINY = Size(actors=12, ties=20, statements=60)


def test_a_made_up_graph_has_the_size_wanted_and_is_valid() -> None:
    with crowd(TINY) as store:
        found = shown(store)
        wrong = [violation for graph in store.graphs() for violation in violations(store, graph)]

    assert wrong == []
    assert len(found.actors) == TINY.actors
    assert len(found.events) == TINY.statements
    assert len([tie for tie in found.ties if tie.kind != "speaks about"]) == TINY.ties


def test_it_is_the_same_at_every_run() -> None:
    with crowd(TINY) as one, crowd(TINY) as other:
        assert shown(one) == shown(other)


def test_all_pages_are_timed_in_one_browser(tmp_path: Path) -> None:
    pages = {each.name: each for each in made(tmp_path, TINY, Size(actors=30, ties=30, statements=30))}
    # In a thread of its own: Playwright runs once in each, and the tests of the page may have theirs open here.
    with ThreadPoolExecutor(max_workers=1) as apart:
        times = apart.submit(visited, [*pages.values()], rounds=1).result()

    assert [row[0] for row in rows(pages, times)] == [OURS, BARE, WORDED, MANY]
    assert all(len(took.ready) == 1 for took in times.values())
    assert [len(times[name].select) for name in (OURS, BARE, MANY)] == [1, 0, 1]
    assert len([*ratios(pages, times)]) == 7
