"""Which option is preferred to which, closed under transitivity, and the independent parts of that order."""

from collections.abc import Sequence
from dataclasses import dataclass

Relation = tuple[int, ...]  # for each option the bits of those it is preferred to


@dataclass(frozen=True, slots=True)
class Part:
    """Options that comparisons tie together. ``classes`` holds twins, options compared with the same others;
    ``worse[c]`` are the classes that lie wholly below class c."""

    classes: tuple[tuple[int, ...], ...]
    worse: tuple[tuple[int, ...], ...]

    @property
    def sizes(self) -> tuple[int, ...]:
        return tuple(len(members) for members in self.classes)


def relation(size: int, better: Sequence[tuple[int, int]]) -> Relation:
    """The closure of pairs (better, worse) of ``size`` options (S. Warshall 1962)."""
    below = [0] * size
    for top, low in better:
        below[top] |= 1 << low
    for middle in range(size):
        for top in range(size):
            if below[top] >> middle & 1:
                below[top] |= below[middle]
    return tuple(below)


def cyclic(order: Relation) -> int | None:
    """The first option that would be preferred to itself."""
    return next((option for option, below in enumerate(order) if below >> option & 1), None)


def parts(order: Relation) -> tuple[Part, ...]:
    """The connected parts of an order without cycles, each by its first option."""
    above = _above(order)
    beside = [below | over for below, over in zip(order, above, strict=True)]
    left, found = list(range(len(order))), []
    while left:
        members = _reached(left[0], beside)
        left = [option for option in left if option not in members]
        found.append(_part(sorted(members), order, above))
    return tuple(found)


def _above(order: Relation) -> list[int]:
    return [sum(1 << top for top, below in enumerate(order) if below >> low & 1) for low in range(len(order))]


def _reached(start: int, beside: Sequence[int]) -> set[int]:
    reached, edge = {start}, [start]
    while edge:
        bits = beside[edge.pop()]
        new = [other for other in range(len(beside)) if bits >> other & 1 and other not in reached]
        reached.update(new)
        edge.extend(new)
    return reached


def _part(members: Sequence[int], order: Relation, above: Sequence[int]) -> Part:
    twins: dict[tuple[int, int], list[int]] = {}
    for option in members:
        twins.setdefault((order[option], above[option]), []).append(option)
    worse = tuple(tuple(c for c, others in enumerate(twins.values()) if below >> others[0] & 1) for below, _ in twins)
    return Part(tuple(tuple(options) for options in twins.values()), worse)
