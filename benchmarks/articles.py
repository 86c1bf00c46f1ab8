"""Read articles at large and report what fails: `python -m benchmarks.articles PATH...`; nothing should.

Paths are what `kg` takes: text files, JSONL files, folders of them.
"""

import argparse
from collections import Counter
from collections.abc import Iterable
from pathlib import Path

from benchmarks.attribution import table
from benchmarks.corpus import articles_of
from benchmarks.measured import watched
from kg.model import Reading
from kg.pipeline import prepare, readings
from kg.read import Trouble


def main() -> None:
    """Read the articles, print counts and troubles; exit with 1 where an article could not be read."""
    options = _options()
    means = prepare(language=options.language)
    articles = articles_of(options.paths)
    troubles: list[Trouble] = []
    found = list(watched(readings(articles, means, on_trouble=troubles.append), total=len(articles), what="reading"))
    counted = {"articles": len(articles), "errors": len(troubles), **counts(found)}
    print(table(("what", "how many"), ((name, f"{number:,}") for name, number in counted.items())))
    for trouble in troubles:
        print(f"{trouble.source}: {trouble.reason}")
    raise SystemExit(1 if troubles else 0)


def counts(found: Iterable[Reading]) -> dict[str, int]:
    """Return how many words, mentions and events were read, and of how many mentions the actor is known."""
    counted = Counter[str]()
    for reading in found:
        counted["words"] += len(reading.article.text.split())
        counted["mentions"] += len(reading.mentions)
        counted["mentions whose actor is known"] += sum(mention in reading.actors for mention in reading.mentions)
        counted.update(f"{type(event).__name__.lower()}s" for event in reading.events)
    return dict(counted)


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(
        prog="python -m benchmarks.articles", description="Read articles at large and report what fails."
    )
    parser.add_argument("paths", type=Path, nargs="+", metavar="PATH", help="files and folders of articles")
    parser.add_argument("--language", help="the name or folder of a spaCy pipeline; ours without it")
    return parser.parse_args()


if __name__ == "__main__":
    main()
