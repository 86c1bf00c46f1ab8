"""Where actors stand: ties pull, nothing overlaps, and the same graph gives the same picture.

Stress majorization (Gansner, Koren and North 2004), one actor at a time: each moves to where its distances on the
plane best match its distances in the graph. No random numbers and only exactly rounded arithmetic, so that any
machine draws the same.
"""

import math
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Final

Point = tuple[float, float]

_SWEEPS: Final = 80
_PUSHES: Final = 400
_PATIENCE: Final = 40
_GOLDEN_ANGLE: Final = 2.399963
_CLOSEST: Final = 1e-6
_MANY: Final = 8


@dataclass(frozen=True, slots=True, kw_only=True)
class Box:
    """What an actor covers around its point: its mark and the label below."""

    half_width: float
    above: float
    below: float

    @property
    def height(self) -> float:
        """The height of mark and label together."""
        return self.above + self.below


def spiral(count: int, *, step: float = 1.0) -> list[Point]:
    """Return points that fill a disc evenly, the first in its middle."""
    return [_on_spiral(place, step) for place in range(count)]


def _on_spiral(place: int, step: float) -> Point:
    radius, angle = step * math.sqrt(place), place * _GOLDEN_ANGLE
    return (round(radius * math.cos(angle), 6), round(radius * math.sin(angle), 6))


def stressed(names: Sequence[str], distances: Mapping[str, Mapping[str, float]]) -> dict[str, Point]:
    """Place connected actors so that their distances match the graph's, in units of one tie."""
    points = dict(zip(names, spiral(len(names), step=0.7), strict=True))
    for _ in range(_SWEEPS):
        for name in names:
            points[name] = _best(name, points, distances[name])
    return {name: (round(x, 3), round(y, 3)) for name, (x, y) in points.items()}


def _best(name: str, points: Mapping[str, Point], distances: Mapping[str, float]) -> Point:
    x, y = points[name]
    total = sum_x = sum_y = 0.0
    for other, wanted in distances.items():
        if other == name:
            continue
        to_x, to_y = points[other]
        apart = math.sqrt((x - to_x) * (x - to_x) + (y - to_y) * (y - to_y)) or _CLOSEST
        weight = 1.0 / (wanted * wanted)
        total += weight
        sum_x += weight * (to_x + wanted * (x - to_x) / apart)
        sum_y += weight * (to_y + wanted * (y - to_y) / apart)
    return (sum_x / total, sum_y / total) if total else (x, y)


def fitted(points: Mapping[str, Point], *, width: float, height: float, stretch: float = 1.6) -> dict[str, Point]:
    """Scale the points into a rectangle around the origin; never stretch one way over `stretch` times the other."""
    if not points:
        return {}
    left, right = _ends(x for x, _ in points.values())
    top, bottom = _ends(y for _, y in points.values())
    across, down = width / ((right - left) or 1.0), height / ((bottom - top) or 1.0)
    across, down = min(across, down * stretch), min(down, across * stretch)
    return {
        name: ((x - (left + right) / 2) * across, (y - (top + bottom) / 2) * down) for name, (x, y) in points.items()
    }


def evened(points: Mapping[str, Point], *, share: float = 0.5) -> dict[str, Point]:
    """Move points part of the way to where they would stand if each row and column held the same: crowds open up."""
    across, down = _even(points, 0), _even(points, 1)
    return {name: (x + share * (across[name] - x), y + share * (down[name] - y)) for name, (x, y) in points.items()}


def _even(points: Mapping[str, Point], axis: int) -> dict[str, float]:
    ordered = sorted(points, key=lambda name: (points[name][axis], name))
    if len(ordered) < _MANY:
        return {name: point[axis] for name, point in points.items()}
    first, last = points[ordered[0]][axis], points[ordered[-1]][axis]
    return {name: first + (last - first) * place / (len(ordered) - 1) for place, name in enumerate(ordered)}


def _ends(values: Iterable[float]) -> Point:
    ordered = sorted(values)
    return ordered[0], ordered[-1]


def parted(points: Mapping[str, Point], boxes: Mapping[str, Box]) -> dict[str, Point]:
    """Push actors apart until no box overlaps another; where that gets stuck, spread all of them a little."""
    spread = dict(points)
    names = sorted(spread, key=lambda name: (spread[name], name))
    for push in range(1, _PUSHES):
        if not _push_all(names, spread, boxes):
            break
        if push % _PATIENCE == 0:
            spread = {name: (x * 1.06, y * 1.06) for name, (x, y) in spread.items()}
    return {name: (float(round(x)), float(round(y))) for name, (x, y) in spread.items()}


def _push_all(names: Sequence[str], points: dict[str, Point], boxes: Mapping[str, Box]) -> int:
    pushed = 0
    for place, one in enumerate(names):
        for other in names[place + 1 :]:
            pushed += _push(one, other, points, boxes)
    return pushed


def _push(one: str, other: str, points: dict[str, Point], boxes: Mapping[str, Box]) -> bool:
    """Move two overlapping actors apart the shorter way, half each; tell whether they overlapped."""
    (x1, y1), (x2, y2) = points[one], points[other]
    here, there = boxes[one], boxes[other]
    across = here.half_width + there.half_width - abs(x1 - x2)
    if across <= 0:
        return False
    one_is_above = y1 <= y2
    down = here.below + there.above - (y2 - y1) if one_is_above else there.below + here.above - (y1 - y2)
    if down <= 0:
        return False
    if across < down:
        step = (across / 2 + 0.75) * (1 if x1 <= x2 else -1)
        points[one], points[other] = (x1 - step, y1), (x2 + step, y2)
    else:
        step = (down / 2 + 0.75) * (1 if one_is_above else -1)
        points[one], points[other] = (x1, y1 - step), (x2, y2 + step)
    return True
