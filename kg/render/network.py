"""Actors and ties as a networkx graph with everyone's place in the picture."""

import math
import re
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from typing import Final

import networkx as nx

from kg.render import labels
from kg.render.layout import Box, Point, evened, fitted, parted, stressed
from kg.render.margin import surrounded
from kg.render.narrowing import days_of
from kg.render.rows import ActorRow, Answers, articles_of

# What a laptop's window (1440 x 900) leaves for the picture beside legend and evidence.
_WIDTH: Final = 790.0
_HEIGHT: Final = 660.0
_MOST_ACTORS: Final = 150
_MOST_TIES: Final = 400
_MOST_UNTIED: Final = 7
# Above this share of covered ground, names crowd out the ties between them.
_COVERED: Final = 0.55
_SMALLEST, _LARGEST = 5.0, 17.0
_ROW_GAP: Final = 18.0
# Below it, letters would be smaller than 11 pixels.
_SMALLEST_SCALE: Final = 0.92
_FEW: Final = 12
_DAY: Final = re.compile(r"\d{4}-\d\d-\d\d", re.ASCII)
_TURNS: Final = 8


def network(answers: Answers) -> nx.MultiDiGraph:
    """Return actors and ties with positions; `first` marks the actors of the first view, `weight` counts articles.

    `named` marks those that are no part of what is shown, but named in it; `days` are those of a tie's events.
    """
    graph = nx.MultiDiGraph()
    strengths = _strengths(answers)
    strongest = max(strengths.values(), default=1)
    for actor in sorted(answers.actors, key=lambda actor: _rank(actor, strengths, answers)):
        strength = strengths[actor.iri]
        size = _SMALLEST + (_LARGEST - _SMALLEST) * math.sqrt(strength / strongest)
        graph.add_node(
            actor.iri,
            label=actor.name,
            kind=actor.kind,
            strength=strength,
            radius=round(size, 1),
            lines=labels.lines(actor.name),
            named=actor.iri in answers.named,
        )
    _add_ties(graph, answers)
    _place(graph, {actor.iri: actor.represents for actor in answers.actors if actor.represents in graph})
    return graph


def _rank(actor: ActorRow, strengths: Mapping[str, int], answers: Answers) -> tuple[bool, bool, int, str, str]:
    """Put the focus first, the strong before the weak, and last who is only named."""
    return (actor.iri != answers.focus, actor.iri in answers.named, -strengths[actor.iri], actor.name, actor.iri)


def _strengths(answers: Answers) -> Counter[str]:
    """Count in how many events an actor takes part."""
    strengths: Counter[str] = Counter()
    for event in answers.events:
        strengths.update({actor for actors in event.parts.values() for actor in actors})
    return strengths


def _add_ties(graph: nx.MultiDiGraph, answers: Answers) -> None:
    events, days = {event.iri: event for event in answers.events}, days_of(answers)
    for tie in answers.ties:
        graph.add_edge(
            tie.source,
            tie.target,
            key=tie.kind,
            kind=tie.kind,
            weight=len(articles_of(events[iri] for iri in tie.events if iri in events)),
            count=len(tie.events),
            days=tuple(sorted({day for iri in tie.events if _DAY.fullmatch(day := days.get(iri, ""))})),
        )


def first_weight(graph: nx.MultiDiGraph) -> int:
    """Return the least weight of a tie in the first view that keeps the lines countable; the strongest are shown."""
    weights = sorted(
        (
            weight
            for one, other, weight in graph.edges(data="weight")
            if graph.nodes[one]["first"] and graph.nodes[other]["first"]
        ),
        reverse=True,
    )
    return 1 if len(weights) <= _MOST_TIES else min(int(weights[_MOST_TIES]) + 1, weights[0])


def _place(graph: nx.MultiDiGraph, represents: Mapping[str, str]) -> None:
    near = _neighbourhood(graph, represents)
    boxes = {name: box(attributes["lines"], attributes["radius"]) for name, attributes in graph.nodes(data=True)}
    first, points = _first_view([name for name, named in graph.nodes(data="named") if not named], near, boxes)
    points |= surrounded(points, [(name, sorted(near[name])) for name in near if name not in points])
    for name, (x, y) in points.items():
        graph.nodes[name].update(x=int(x), y=int(y), first=name in first)


def box(lines: Sequence[str], radius: float) -> Box:
    """Return the room an actor's mark and label take."""
    widest = max((labels.width(line) for line in lines), default=0.0)
    return Box(
        half_width=max(widest / 2, radius) + 7,
        above=radius + 6,
        below=radius + 5 + labels.LINE * len(lines) + 6,
    )


def _neighbourhood(graph: nx.MultiDiGraph, represents: Mapping[str, str]) -> nx.Graph:
    """Who stands near whom: tied or speaking for; two of many ties further apart, for their lines need the room."""
    near = nx.Graph()
    near.add_nodes_from(graph)
    near.add_edges_from(sorted(graph.edges()))
    near.add_edges_from(represents.items())
    for one, other in near.edges:
        busier = min(near.degree(one), near.degree(other))
        lines = graph.number_of_edges(one, other) + graph.number_of_edges(other, one)
        near.edges[one, other]["length"] = 0.8 + 0.2 * math.sqrt(busier - 1) + 0.06 * min(lines, 8)
    return near


def _first_view(names: Sequence[str], near: nx.Graph, boxes: Mapping[str, Box]) -> tuple[set[str], dict[str, Point]]:
    """Return the strongest actors, as many as the window has room to name, and their places."""
    chosen = _strongest(names, near, boxes)
    while True:
        points = _first_points(near, set(chosen), boxes)
        if len(chosen) <= _FEW or _fits(points, boxes):
            return set(chosen), points
        chosen = chosen[: int(len(chosen) * 0.9)]


def _strongest(names: Sequence[str], near: nx.Graph, boxes: Mapping[str, Box]) -> list[str]:
    room = _WIDTH * _HEIGHT * _COVERED
    chosen: list[str] = []
    untied = [name for name in names if not near[name]]
    for name in [*(name for name in names if near[name]), *untied[:_MOST_UNTIED]][:_MOST_ACTORS]:
        room -= 2 * boxes[name].half_width * boxes[name].height
        if room < 0 and chosen:
            break
        chosen.append(name)
    return chosen


def _fits(points: Mapping[str, Point], boxes: Mapping[str, Box]) -> bool:
    """Tell whether names stay legible when all of the picture is shown."""
    left = min(x - boxes[name].half_width for name, (x, _) in points.items())
    right = max(x + boxes[name].half_width for name, (x, _) in points.items())
    top = min(y - boxes[name].above for name, (_, y) in points.items())
    bottom = max(y + boxes[name].below for name, (_, y) in points.items())
    return right - left <= _WIDTH / _SMALLEST_SCALE and bottom - top <= _HEIGHT / _SMALLEST_SCALE


def _first_points(near: nx.Graph, first: set[str], boxes: Mapping[str, Box]) -> dict[str, Point]:
    """Lay out the largest connected part, then set the small ones and the unconnected in rows below it."""
    parts = sorted(nx.connected_components(near.subgraph(first)), key=lambda part: (-len(part), min(part)))
    if not parts:
        return {}
    order = {name: place for place, name in enumerate(near)}
    main = _connected(near.subgraph(first), sorted(parts[0], key=order.__getitem__))
    rest = [name for part in parts[1:] for name in sorted(part, key=order.__getitem__)]
    points = _in_window(evened(main), boxes, below=sum(boxes[name].height for name in rest[:1]))
    return points | _rows(rest, boxes, below=max(y + boxes[name].below for name, (_, y) in points.items()))


def _in_window(places: Mapping[str, Point], boxes: Mapping[str, Box], *, below: float) -> dict[str, Point]:
    """Fit the places to the window and part what overlaps, in turns: each squeezes out some of the empty ground."""
    share = math.sqrt(min(1.0, 0.25 + len(places) / 24))
    width = (_WIDTH - 2 * max(boxes[name].half_width for name in places)) * share
    height = (_HEIGHT - below - max(boxes[name].height for name in places)) * share
    points = dict(places)
    for _ in range(_TURNS):
        points = parted(fitted(points, width=width, height=height), boxes)
        if _fits(points, boxes):
            break
    return points


def _connected(near: nx.Graph, names: Sequence[str]) -> dict[str, Point]:
    # In the order of `names`: sums of floats depend on their order, and networkx's own is that of a set.
    found = {name: nx.single_source_dijkstra_path_length(near, name, weight="length") for name in names}
    return stressed(names, {name: {other: lengths[other] for other in names} for name, lengths in found.items()})


def _rows(names: Iterable[str], boxes: Mapping[str, Box], *, below: float) -> dict[str, Point]:
    rows: list[list[str]] = [[]]
    for name in names:
        if sum(2 * boxes[each].half_width for each in [*rows[-1], name]) > _WIDTH:
            rows.append([])
        rows[-1].append(name)
    points: dict[str, Point] = {}
    for row in filter(None, rows):
        line = below + _ROW_GAP + max(boxes[name].above for name in row)
        x = -sum(boxes[name].half_width for name in row)
        for name in row:
            points[name] = (float(round(x + boxes[name].half_width)), float(round(line)))
            x += 2 * boxes[name].half_width
        below = line + max(boxes[name].below for name in row)
    return points
