"""Which option is preferred to which, closed under transitivity, and the parts of that order.

An order is taken apart as series-parallel ones are (J. Valdes, R. Tarjan and E. Lawler, "The recognition of series parallel
digraphs", SIAM Journal on Computing 11, 1982), two steps deep: beside each other lie parts of which nothing in one is compared
with anything in another; on top of each other, within a part, layers of which one lies wholly above the one before. A
chain is one part of as many layers as it has options.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache

Relation = tuple[int, ...]  # for each option the bits of those it is preferred to


@dataclass(frozen=True, slots=True)
class Part:
    """One layer: options that comparisons tie together. ``classes`` holds twins, options compared with the same others;
    ``worse[c]`` are the classes of the layer that lie wholly below class c."""

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


@lru_cache(maxsize=256)
def parts(order: Relation) -> tuple[tuple[Part, ...], ...]:
    """The connected parts of an order without cycles, each by its first option, and of each its layers from the worst up."""
    above = _above(order)
    beside = [below | over for below, over in zip(order, above, strict=True)]
    left, found = list(range(len(order))), []
    while left:
        members = _reached(left[0], beside)
        left = [option for option in left if option not in members]
        found.append(tuple(_part(layer, order, above) for layer in _layers(sorted(members), order)))
    return tuple(found)


def _layers(members: Sequence[int], order: Relation) -> Iterator[list[int]]:
    """What lies below all that is higher is cut off: with the options by how many are below them, the first so many."""
    rising = sorted(members, key=lambda option: order[option].bit_count())
    common = [-1] * (len(rising) + 1)  # the bits of what lies below all from a place on
    for place in reversed(range(len(rising))):
        common[place] = common[place + 1] & order[rising[place]]
    layer, lower = list[int](), 0
    for place, option in enumerate(rising, start=1):
        layer.append(option)
        lower |= 1 << option
        if common[place] & lower == lower:
            yield sorted(layer)
            layer = []


def _above(order: Relation) -> list[int]:
    above = [0] * len(order)
    for top, below in enumerate(order):
        for low in _bits(below):
            above[low] |= 1 << top
    return above


def _reached(start: int, beside: Sequence[int]) -> set[int]:
    reached, edge = {start}, [start]
    while edge:
        new = [other for other in _bits(beside[edge.pop()]) if other not in reached]
        reached.update(new)
        edge.extend(new)
    return reached


def _bits(number: int) -> list[int]:
    """The places of the bits that are set."""
    return [place for place, bit in enumerate(reversed(f"{number:b}")) if bit == "1"]


def _part(members: Sequence[int], order: Relation, above: Sequence[int]) -> Part:
    twins: dict[tuple[int, int], list[int]] = {}
    for option in members:
        twins.setdefault((order[option], above[option]), []).append(option)
    worse = tuple(tuple(c for c, others in enumerate(twins.values()) if below >> others[0] & 1) for below, _ in twins)
    return Part(tuple(tuple(options) for options in twins.values()), worse)
