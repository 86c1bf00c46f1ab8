"""The real pipeline on the articles annotated by hand: below these figures it must not fall."""

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from tests.command import SEEDS, kg, lines
from tests.require import REPOSITORY, folder

GOLD = Path(os.environ.get("KG_GOLD", REPOSITORY.parent / "shared" / "gold"))

Figures = dict[str, dict[str, float]]


@pytest.fixture(scope="module")
def predictions(tmp_path_factory: pytest.TempPathFactory) -> Path:
    done = kg("extract", *sorted(SEEDS.glob("*.txt")))
    assert done.returncode == 0, done.stderr
    path = tmp_path_factory.mktemp("gold") / "predictions.jsonl"
    path.write_text(done.stdout, encoding="utf-8")
    return path


@pytest.fixture(scope="module")
def figures(predictions: Path) -> Figures:
    gold = folder(GOLD)
    scored = subprocess.run(
        [sys.executable, gold / "score.py", gold, predictions, "--text-dir", SEEDS, "--json"],
        capture_output=True,
        encoding="utf-8",
        check=True,
    )
    found: Figures = json.loads(scored.stdout)
    return found


@pytest.mark.parametrize(
    ("kind", "figure", "floor"),
    [
        ("mentions", "joint_F1", 0.95),
        ("mentions", "outside_boilerplate", 1.0),
        ("statements", "F1", 0.88),
        ("statements", "joint_F1", 0.84),
        ("statements_strict", "joint_F1", 0.66),
        ("statements", "cue", 0.92),
        ("statements", "mode", 0.92),
        ("statements", "speech_act", 0.75),
        ("statements", "addressee", 0.85),
        ("statements", "date", 0.85),
        ("demands", "F1", 0.75),
        ("demands", "joint_F1", 0.68),
        ("demands", "addressee", 0.75),
        ("demands", "status", 0.85),
        ("meetings", "F1", 0.85),
        ("meetings", "joint_F1", 0.75),
        ("meetings", "status", 0.90),
        ("meetings", "date", 0.80),
        ("meetings", "not_planned_as_held", 1.0),
        ("relations", "F1", 0.65),
        ("relations", "joint_F1", 0.55),
    ],
)
def test_figure_is_not_below_its_floor(figures: Figures, kind: str, figure: str, floor: float) -> None:
    assert figures[kind][figure] >= floor


def test_one_line_an_article_in_input_order(predictions: Path) -> None:
    articles = [json.loads(line)["article"] for line in lines(predictions.read_text(encoding="utf-8"))]

    assert articles == sorted(path.name for path in SEEDS.glob("*.txt"))


def test_offsets_lie_in_the_text_and_the_cue_is_what_stands_there(predictions: Path) -> None:
    for line in lines(predictions.read_text(encoding="utf-8")):
        found = json.loads(line)
        text = (SEEDS / found["article"]).read_bytes().decode()
        for event in [*found["statements"], *found["demands"], *found["meetings"]]:
            for start, end in [event["evidence"], *event.get("content", [])]:
                assert 0 <= start < end <= len(text)
                assert text[start:end] == text[start:end].strip()
            if event["cue_span"]:
                start, end = event["cue_span"]
                assert text[start:end] == event["cue"]


def test_no_actor_is_split_in_two_or_joined_with_another(predictions: Path) -> None:
    called = json.loads((folder(GOLD) / "clusters.json").read_text(encoding="utf-8"))["actor_aliases"]
    meant: dict[str, set[str]] = {name: set() for names in called.values() for name in names}
    for line in lines(predictions.read_text(encoding="utf-8")):
        found = json.loads(line)
        text = (SEEDS / found["article"]).read_bytes().decode()
        for actor in found["actors"]:
            for start, end in actor["mentions"]:
                meant.get(text[start:end], set()).add(actor["id"])

    clusters = {actor: set().union(*(meant[name] for name in names)) for actor, names in called.items()}
    assert {actor: found for actor, found in clusters.items() if len(found) > 1} == {}
    several = [found for found in meant.values() if found]
    assert len(several) > len(clusters)
    assert len({min(found) for found in clusters.values() if found}) == len([1 for found in clusters.values() if found])
