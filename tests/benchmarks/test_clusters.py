"""The benchmark of links runs on the seeds, and its figures do not fall."""

import os
from pathlib import Path

from benchmarks.clusters import reports, rows
from kg.store.local import GraphStore
from tests.command import SEEDS, kg
from tests.require import REPOSITORY, folder

GOLD = Path(os.environ.get("KG_GOLD", REPOSITORY.parent / "shared" / "gold"))
# Precision, recall and F1 of the pairs of which both are found.
FLOORS = {"statements": (0.95, 0.7, 0.85), "demands": (0.95, 0.65, 0.8), "meetings": (0.95, 0.95, 0.95)}


def test_links_between_the_seeds_do_not_fall(tmp_path: Path) -> None:
    gold = folder(GOLD)
    done = kg("build", SEEDS, "-o", tmp_path, "--quiet")
    assert done.returncode == 0, done.stderr
    with GraphStore.open(tmp_path / "store") as store:
        found = {row[0]: tuple(map(float, row[3:6])) for row in rows(reports(store), gold, SEEDS)}

    assert found.keys() == FLOORS.keys()
    assert [name for name, floor in FLOORS.items() if any(a < b for a, b in zip(found[name], floor, strict=True))] == []
