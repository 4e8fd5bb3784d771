"""Where labels go so that none lies on another or on a mark."""

from collections.abc import Sequence
from dataclasses import dataclass
from math import cos, pi, sin

from summitry.brief.plots.svg import SIZE, room

DISTANCES = (12, 26, 44, 66, 92, 122)
DIRECTIONS = tuple(n * pi / 6 for n in (0, -1, 1, -2, 2, -3, 3, -4, 4, -5, 5, 6))


@dataclass(frozen=True, slots=True)
class Box:
    left: float
    top: float
    right: float
    bottom: float

    def meets(self, other: "Box") -> bool:
        across = self.left < other.right and other.left < self.right
        return across and self.top < other.bottom and other.top < self.bottom

    def within(self, other: "Box") -> bool:
        across = other.left <= self.left and self.right <= other.right
        return across and other.top <= self.top and self.bottom <= other.bottom


def around(x: float, y: float, radius: float) -> Box:
    return Box(x - radius, y - radius, x + radius, y + radius)


def placed(points: Sequence[tuple[float, float]], words: Sequence[str], frame: Box, taken: Sequence[Box]) -> list[Box]:
    """A box for each label, near its point, in the order given: the first place that is free; the last tried where none is."""
    boxes: list[Box] = []
    for (x, y), label in zip(points, words, strict=True):
        tries = [_beside(x, y, room(label), far, angle) for far in DISTANCES for angle in DIRECTIONS]
        free = (one for one in tries if one.within(frame) and not any(one.meets(other) for other in (*taken, *boxes)))
        boxes.append(next(free, tries[-1]))
    return boxes


def _beside(x: float, y: float, width: float, far: float, angle: float) -> Box:
    """The box of a label whose near edge lies so far from the point in this direction."""
    across, down = cos(angle), sin(angle)
    middle = x + across * far + (width / 2 if across > 0.1 else -width / 2 if across < -0.1 else 0)
    centre = y + down * far
    return Box(middle - width / 2, centre - SIZE / 2 - 1, middle + width / 2, centre + SIZE / 2 + 1)


def spread(places: Sequence[float], gap: float, top: float, bottom: float) -> list[float]:
    """The places moved apart to at least the gap, in their order, within the bounds where there is room."""
    order = sorted(range(len(places)), key=lambda n: (places[n], n))
    moved, least = dict[int, float](), top
    for n in order:
        moved[n] = max(places[n], least)
        least = moved[n] + gap
    most = bottom
    for n in reversed(order):
        moved[n] = min(moved[n], most)
        most = moved[n] - gap
    return [moved[n] for n in range(len(places))]
