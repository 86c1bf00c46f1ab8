"""Measure statements on attribution corpora: `python -m benchmarks.attribution FOLDER`.

FOLDER holds polnear_dev.jsonl, polnear_intl.jsonl and gum_news.jsonl, their scorer evaluate.py, and a README.md
with a table of what others reach, which is printed above our own rows.
"""

import argparse
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path

from benchmarks.corpus import LENIENT, STRICT, Corpus, Scorer, attributions, corpus, scorer
from benchmarks.entities import Kind, Source, sources
from benchmarks.measured import Speed, measured
from kg.model import Reading
from kg.pipeline import prepare

Row = Sequence[str]

HEAD = ("run", "P", "R", "F1", "joint F1", "source right", "strict F1", "cue right")
REFERENCE = "| run |"
HALVES = ("a", "b")


def main() -> None:
    """Read the corpora and print the tables, in Markdown."""
    options = _options()
    means = prepare(language=options.language)
    scored = scorer(options.folder / "evaluate.py")
    rows = list(reference(options.folder / "README.md"))
    speed, entities = Speed(), list[Row]()
    for some in corpora(options.folder, halves=options.half):
        readings, took = measured(some.articles, means, what=some.name)
        speed += took
        rows.append(figures(some, readings, scored, scope=options.scope))
        entities += by_kind(some.name, [*sources(some.annotated, readings, scored)])
    print(
        table(HEAD, rows),
        table(("source", "annotated", "recall", "is some actor", "entity known", "entity right"), entities),
        sep="\n\n",
    )
    print(
        "",
        table(("processor time", "words/s", "beside the bare pipeline"), speeds(speed)),
        "",
        f"{means.extractor}; scope {options.scope}",
        sep="\n",
    )


def corpora(folder: Path, *, halves: Sequence[str]) -> Iterator[Corpus]:
    """Yield the corpora of the folder; of the international one each half for itself."""
    yield corpus(folder / "polnear_dev.jsonl")
    international = corpus(folder / "polnear_intl.jsonl")
    for half in halves:
        yield international.half(half)
    yield corpus(folder / "gum_news.jsonl")


def reference(readme: Path) -> Iterator[Row]:
    """Yield the rows of the table of what others reach."""
    lines = iter(readme.read_text(encoding="utf-8").splitlines())
    for line in lines:
        if line.startswith(REFERENCE):
            next(lines)
            break
    for line in lines:
        if not line.startswith("|"):
            return
        yield [cell.strip() for cell in line.strip("|").split("|")]


def figures(some: Corpus, readings: Sequence[Reading], scored: Scorer, *, scope: str) -> Row:
    """Return our row for a corpus."""
    predicted = {reading.article.key: attributions(reading) for reading in readings}
    scores = scored.score(some.annotated, predicted, scope)
    lenient, strict = scores[LENIENT], scores[STRICT]
    names = ("P", "R", "F1", "content_and_source_F1", "src_acc")
    return [
        f"**kg, {some.name}**",
        *(_figure(lenient[name]) for name in names),
        _figure(strict["F1"]),
        _figure(lenient["cue_acc"]),
    ]


def by_kind(name: str, found: Sequence[Source]) -> Iterator[Row]:
    """Yield for each kind of source how many statements are found, and of those how many speakers are whom.

    Which entity a source is stands in one of the corpora only.
    """
    for kind in (*Kind, None):
        some = [source for source in found if kind in {None, source.kind}]
        spoken = [source for source in some if source.found]
        known = [source for source in spoken if source.known]
        recall = _ratio(len(spoken), len(some))
        resolved = _ratio(sum(source.resolved for source in spoken), len(spoken))
        right = _ratio(sum(source.right for source in known), len(known))
        yield f"{name}: {kind or 'all'}", str(len(some)), recall, resolved, str(len(known) or "–"), right


def speeds(speed: Speed) -> Iterator[Row]:
    """Yield how fast each stage is, and what it takes beside the bare pipeline."""
    stages = (
        ("bare `nlp.pipe`", speed.bare),
        ("parsing as kg does", speed.parsing),
        ("extraction and resolving", speed.extracting),
        ("all of kg's reading", speed.parsing + speed.extracting),
    )
    for name, seconds in stages:
        yield name, f"{speed.words / seconds:,.0f}", f"{seconds / speed.bare:.0%}"


def table(head: Row, rows: Iterable[Row]) -> str:
    """Return a table in Markdown; short rows are filled up."""
    lines = [head, ["---"] * len(head), *rows]
    return "\n".join(f"| {' | '.join([*line, *['–'] * (len(head) - len(line))])} |" for line in lines)


def _figure(value: float) -> str:
    return f"{value:.3f}".removeprefix("0")


def _ratio(part: int, whole: int) -> str:
    return _figure(part / whole) if whole else "–"


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(
        prog="python -m benchmarks.attribution", description="Measure statements on attribution corpora."
    )
    parser.add_argument("folder", type=Path, help="the folder of the corpora")
    parser.add_argument("--language", help="the name or folder of a spaCy pipeline; ours without it")
    parser.add_argument("--scope", choices=("speech", "all"), default="speech", help="which attributions must be found")
    parser.add_argument("--half", choices=HALVES, action="append", help="only this half of polnear_intl")
    options = parser.parse_args()
    options.half = options.half or HALVES
    return options


if __name__ == "__main__":
    main()
