"""Measure the links between reports of one event: `python -m benchmarks.clusters GRAPH GOLD SEEDS`.

GRAPH is what `kg build seeds/articles` wrote, GOLD the folder with clusters.json, SEEDS the texts. A statement or
demand is found where its content shares half (demands .4) of the words (Dice), a meeting where half of the
participants do. A pair counts where both are found: pairs that clusters.json only allows count neither way.
"""

import argparse
import importlib.util
import json
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import combinations
from pathlib import Path
from types import ModuleType

from benchmarks.attribution import Row, table
from kg.store.local import GraphStore

HEAD = ("linked", "pairs wanted", "both found", "P", "R of found", "F1 of found", "R of all")
KINDS = {"statements": "statement", "demands": "demand", "meetings": "meeting"}
QUERY = """PREFIX dkg: <https://w3id.org/dkg/>
PREFIX nif: <http://persistence.uni-leipzig.org/nlp2rdf/ontologies/nif-core#>
SELECT ?event ?one ?report ?key ?begin ?end ?from ?to ?actor WHERE {
  ?report dkg:denotes ?event ; dkg:evidenceText ?text ; nif:referenceContext/dkg:key ?key ;
    nif:beginIndex ?begin ; nif:endIndex ?end .
  OPTIONAL { ?report dkg:contentPassage ?passage . ?passage nif:beginIndex ?from ; nif:endIndex ?to }
  OPTIONAL { ?event dkg:participant ?actor }
  OPTIONAL { ?event dkg:sameEvent ?one }
}"""
Span = tuple[int, int]
Pair = tuple[str, str]


@dataclass(frozen=True, slots=True, kw_only=True)
class Report:
    """One report in the graph: of which event, in which article, where."""

    one: str
    kind: str
    article: str
    evidence: Span
    content: tuple[Span, ...]
    actors: frozenset[str]


def main() -> None:
    """Print the table, in Markdown."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks.clusters", description=__doc__)
    parser.add_argument("graph", type=Path, help="what kg build wrote for the seed articles")
    parser.add_argument("gold", type=Path, help="the folder with clusters.json and the annotated articles")
    parser.add_argument("seeds", type=Path, help="the folder of the articles' texts")
    options = parser.parse_args()
    with GraphStore.open(options.graph / "store") as store:
        found = reports(store)
    print(table(HEAD, list(rows(found, options.gold, options.seeds))))


def reports(store: GraphStore) -> list[Report]:
    """Return the reports of a graph."""
    grouped: dict[str, list[dict[str, object]]] = {}
    for row in store.select(QUERY).rows:
        grouped.setdefault(str(row["report"]), []).append(dict(row))
    return [_report(found) for found in grouped.values()]


def _report(found: list[dict[str, object]]) -> Report:
    first = found[0]
    spans = {(_number(row["from"]), _number(row["to"])) for row in found if row["from"] is not None}
    return Report(
        one=str(first["one"] or first["event"]),
        kind=str(first["event"]).split("/")[-2],
        article=Path(str(first["key"])).stem,
        evidence=(_number(first["begin"]), _number(first["end"])),
        content=tuple(sorted(spans)),
        actors=frozenset(str(row["actor"]).rsplit("/", 1)[-1] for row in found if row["actor"] is not None),
    )


def rows(found: list[Report], gold: Path, seeds: Path) -> Iterator[Row]:
    """Yield the figures of each kind of event."""
    clusters = json.loads((gold / "clusters.json").read_text(encoding="utf-8"))
    for name, kind in KINDS.items():
        matched = dict(_matched(name, [one for one in found if one.kind == kind], gold, seeds))
        wanted, allowed = _pairs(clusters, name)
        both = {pair for pair in wanted if pair[0] in matched and pair[1] in matched}
        linked = {pair for pair in combinations(sorted(matched), 2) if matched[pair[0]] == matched[pair[1]]}
        right, wrong = len(linked & wanted), len(linked - wanted - allowed)
        precision, recall = _share(right, right + wrong), _share(right, len(both))
        f1 = _share(2 * precision * recall, precision + recall)
        figures = (precision, recall, f1, _share(right, len(wanted)))
        yield (name, str(len(wanted)), str(len(both)), *(f"{figure:.3f}" for figure in figures))


def _matched(name: str, found: list[Report], gold: Path, seeds: Path) -> Iterator[tuple[str, str]]:
    """Yield each annotated event that is found, with the one that stands for it in the graph."""
    score = _scorer(gold / "score.py")
    for path in sorted(gold.glob("0*.json")):
        annotated = json.loads(path.read_text(encoding="utf-8"))[name]
        text = (seeds / f"{path.stem}.txt").read_bytes().decode("utf-8")
        here = [one for one in found if one.article == path.stem]

        def likeness(wanted: dict[str, list[Span]], one: Report, *, text: str = text) -> float:
            if name != "meetings":
                return float(score.dice(score.words(text, wanted["content"]), score.words(text, one.content)))
            told = any(score.overlap(one.evidence, span) for span in [wanted["evidence"], *wanted.get("mentions", [])])
            actors = frozenset(map(str, wanted["participants"]))
            return len(actors & one.actors) / len(actors | one.actors) if told else 0.0

        for i, j in score.greedy(annotated, here, likeness, 0.4 if name == "demands" else 0.5):
            yield f"{path.stem}#{annotated[i]['id']}", here[j].one


def _scorer(path: Path) -> ModuleType:
    """Return the gold folder's own scorer."""
    spec = importlib.util.spec_from_file_location("score", path)
    if spec is None or spec.loader is None:
        raise ValueError(f"{path} is no scorer")
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def _pairs(clusters: dict[str, dict[str, list[dict[str, str]]]], name: str) -> tuple[set[Pair], set[Pair]]:
    """Return the pairs that must be linked, and those that may be."""
    wanted, allowed = set[Pair](), set[Pair]()
    for members, note in zip(clusters[name], clusters["notes"][name], strict=True):
        (wanted if note["kind"].startswith("same") else allowed).update(combinations(sorted(members), 2))
    return wanted, allowed


def _share(part: float, whole: float) -> float:
    return part / whole if whole else 0.0


def _number(value: object) -> int:
    return int(str(value))


if __name__ == "__main__":
    main()
