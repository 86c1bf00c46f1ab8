"""Train the two halves of the pipeline, each in a process and on a core of its own."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

HERE = Path(__file__).parent


def learn(build: Path, *, seed: int) -> None:
    """Train `parser` and `ner` from the corpora in the build folder; their best models stay there."""
    variants = {"paths.variants": str(HERE / "orth_variants.json")}
    runs = [_started(build, "parser", seed, variants), _started(build, "ner", seed, {})]
    for run in runs:
        if run.wait():
            raise subprocess.CalledProcessError(run.returncode, run.args)


def best(build: Path, half: str) -> Path:
    """Return the folder of the model that did best on the texts it was watched on."""
    return build / half / "model" / "model-best"


def _started(build: Path, half: str, seed: int, overrides: dict[str, str]) -> subprocess.Popen[bytes]:
    """Start a training run; its log stands beside its model."""
    settings = {
        "paths.train": str(build / half / "train.spacy"),
        "paths.dev": str(build / half / "dev.spacy"),
        "system.seed": str(seed),
        **overrides,
    }
    options = [part for key, value in settings.items() for part in (f"--{key}", value)]
    config, model = HERE / f"{half}.cfg", build / half / "model"
    command = [sys.executable, "-m", "spacy", "train", str(config), "--output", str(model), *options]
    environment = {**os.environ, "OMP_NUM_THREADS": "1", "PYTHONHASHSEED": "0"}
    with (build / half / "log.txt").open("wb") as log:
        return subprocess.Popen(command, stdout=log, stderr=subprocess.STDOUT, env=environment)  # noqa: S603 - our own command
