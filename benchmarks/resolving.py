"""How long it takes to tell who is who: `python -m benchmarks.resolving PATH... [--articles N]`.

The articles at the paths are parsed and extracted once; then they are resolved over and over, under other keys,
until so many have been. Parsing is what resolving is measured against.
"""

import argparse
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import cycle, islice
from pathlib import Path
from time import process_time

from benchmarks.attribution import table
from benchmarks.corpus import articles_of
from benchmarks.measured import watched
from kg.extract import extract
from kg.model import Article, Extraction
from kg.parse import parse
from kg.pipeline import Means, prepare
from kg.resolve import resolve

STEPS = 5
Extracted = Sequence[tuple[Article, Extraction]]


def main() -> None:
    """Print how long resolving takes for more and more articles, beside parsing."""
    options = _options()
    means = prepare(language=options.language)
    extracted, parsing = _extracted(articles_of(options.paths), means)
    each = parsing / len(extracted)
    rows = [
        (f"{number:,}", f"{took:.2f}", f"{1000 * took / number:.2f}", f"{took / number / each:.1%}")
        for number, took in timed(extracted, means, options.articles)
    ]
    print(table(("articles", "seconds", "ms an article", "beside parsing"), rows))


def timed(extracted: Extracted, means: Means, most: int) -> Iterator[tuple[int, float]]:
    """Yield so many articles, and the processor seconds that resolving them took, in growing steps."""
    for step in range(1, STEPS + 1):
        number = most * step // STEPS
        start = process_time()
        for count, (article, extraction) in enumerate(islice(cycle(extracted), number)):
            resolve(replace(article, key=f"{article.key} {count}"), extraction, directory=means.directory)
        yield number, process_time() - start


def _extracted(articles: Sequence[Article], means: Means) -> tuple[Extracted, float]:
    """Return the extractions of the articles, and the processor seconds that parsing took."""
    found, took = [], 0.0
    for article in watched(articles, total=len(articles), what="parsing"):
        start = process_time()
        ((_, doc),) = parse(means.nlp, [article])
        took += process_time() - start
        extraction = extract(doc, names=means.names, published=article.published, boilerplate=article.boilerplate)
        found.append((article, extraction))
    return found, took


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="python -m benchmarks.resolving", description="Time telling who is who.")
    parser.add_argument("paths", type=Path, nargs="+", metavar="PATH", help="files and folders of articles")
    parser.add_argument("--articles", type=int, default=5000, metavar="N", help="so many at most (5000)")
    parser.add_argument("--language", help="the name or folder of a spaCy pipeline; ours without it")
    return parser.parse_args()


if __name__ == "__main__":
    main()
