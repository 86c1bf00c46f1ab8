"""Retrain the language pipeline from a folder of treebanks: `python -m training TREEBANKS OUT`."""

from __future__ import annotations

import argparse
from pathlib import Path

import spacy

from training.assemble import assemble
from training.evaluate import tables
from training.learn import best, learn
from training.mixture import write_parser_corpora
from training.names import write_name_corpora

VERSION = "1.1.0"


def main() -> None:
    """Make the corpora, train both halves, join them, and print what they score."""
    options = _options()
    build: Path = options.build
    nlp = spacy.blank("en")
    write_parser_corpora(nlp, options.treebanks, build / "parser", seed=options.seed)
    write_name_corpora(nlp, options.treebanks, build / "ner", seed=options.seed)
    learn(build, seed=options.seed)
    assemble(best(build, "parser"), best(build, "ner"), options.out, version=VERSION)
    for table in tables(spacy.load(options.out), options.treebanks):
        print(table, end="\n\n")


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="python -m training", description=__doc__)
    parser.add_argument("treebanks", type=Path, help="the folder with conllu/ and docbin/")
    parser.add_argument("out", type=Path, help="where the pipeline goes; what stands there is replaced")
    parser.add_argument("--build", type=Path, default=Path("build/language"), help="corpora, models and logs")
    parser.add_argument("--seed", type=int, default=1)
    return parser.parse_args()


if __name__ == "__main__":
    main()
