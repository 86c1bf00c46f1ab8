"""Places for the actors that the first view leaves out: on a grid around it, near those they are tied to."""

from collections.abc import Iterator, Mapping, Sequence
from typing import Final

from kg.render.layout import Point

Cell = tuple[int, int]

_CELL_WIDTH: Final = 150.0
_CELL_HEIGHT: Final = 72.0
# The weakest of a very large graph stand in rows below: a search for each would take longer than all else.
_SOUGHT: Final = 2000
_ROW: Final = 60


def surrounded(placed: Mapping[str, Point], others: Sequence[tuple[str, Sequence[str]]]) -> dict[str, Point]:
    """Place the others, each with the names of its neighbours, in free cells around those that have a place."""
    points = dict(placed)
    taken = {_cell((x + right, y + down)) for x, y in placed.values() for right in (-60, 0, 60) for down in (-10, 40)}
    reach: dict[Cell, int] = {}
    for name, neighbours in others[:_SOUGHT]:
        wanted = _cell(_middle([points[each] for each in neighbours if each in points]))
        found, ring = _free(wanted, taken, reach.get(wanted, 0))
        reach[wanted] = ring
        taken.add(found)
        points[name] = _point(found)
    below = max((down for _, down in taken), default=0) + 1
    for place, (name, _) in enumerate(others[_SOUGHT:]):
        down, right = divmod(place, _ROW)
        points[name] = _point((right - _ROW // 2, below + down))
    return {name: point for name, point in points.items() if name not in placed}


def _point(cell: Cell) -> Point:
    return (cell[0] * _CELL_WIDTH, cell[1] * _CELL_HEIGHT)


def _cell(point: Point) -> Cell:
    return (round(point[0] / _CELL_WIDTH), round(point[1] / _CELL_HEIGHT))


def _middle(points: Sequence[Point]) -> Point:
    if not points:
        return (0.0, 0.0)
    return (sum(x for x, _ in points) / len(points), sum(y for _, y in points) / len(points))


def _free(wanted: Cell, taken: set[Cell], ring: int) -> tuple[Cell, int]:
    """Return the first free cell around the wanted one, and how far out it was."""
    while True:
        for right, down in _ring(ring):
            cell = (wanted[0] + right, wanted[1] + down)
            if cell not in taken:
                return cell, ring
        ring += 1


def _ring(ring: int) -> Iterator[Cell]:
    if ring == 0:
        yield (0, 0)
        return
    for along in range(-ring, ring + 1):
        yield (along, -ring)
        yield (along, ring)
    for along in range(-ring + 1, ring):
        yield (-ring, along)
        yield (ring, along)
