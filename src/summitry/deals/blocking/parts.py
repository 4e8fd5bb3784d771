"""A domain falls into parts: the groups of issues that reservations tie together, and each of the others on its own.

The minimal correction sets of the whole are the unions of one from each part, its minimal unsatisfiable sets those of
any part.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from fractions import Fraction
from math import ceil

import numpy as np

from summitry.deals.blocking.hitting import hitting_sets
from summitry.deals.blocking.ways import UNIT, Array, Ways, Worths, as_set


@dataclass(frozen=True, slots=True)
class Found:
    """A correction set (of constraints, one bit each), and the way it opens for each group of its part, as rows."""

    given_up: int
    rows: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Part:
    """``groups``: which ones; ``found`` and ``conflicts`` (sets of constraints) are all there are where ``complete``."""

    groups: tuple[int, ...]
    found: tuple[Found, ...]
    conflicts: tuple[int, ...]
    complete: bool


@dataclass(frozen=True, slots=True, eq=False)
class Tied:
    """Groups that reservations tie together.

    ``worths`` of each group's ways, the least 0, for the parties (columns) whose reservation some package fails;
    ``shares`` are the same in ``UNIT`` a party's range, for choosing between packages. Of each of these parties: what its
    reservation ``asks`` for, its range (both in the integers of the worths), and the number of that constraint.
    """

    groups: tuple[int, ...]
    ways: tuple[Ways, ...]
    worths: tuple[Worths, ...]
    shares: tuple[Array, ...]
    asks: tuple[Fraction, ...]
    reaches: tuple[Fraction, ...]
    bits: tuple[int, ...]

    @property
    def floors(self) -> tuple[int, ...]:
        return tuple(ceil(ask) for ask in self.asks)


def tied(
    ways: Sequence[Ways], asks: Sequence[Fraction], bits: Sequence[int], reaches: Sequence[Fraction]
) -> tuple[Tied, tuple[int, ...]]:
    """What is tied together, and the numbers of the groups that are not. ``asks``: what each reservation is
    as a sum of integers; ``reaches``: each party's range in the same."""
    least = [one.worths.min(axis=0) for one in ways]
    left = [ask - sum(int(one[p]) for one in least) for p, ask in enumerate(asks)]
    failing = [p for p, ask in enumerate(left) if ask > 0]
    worths = [(one.worths - low)[:, failing] for one, low in zip(ways, least, strict=True)]
    bound = [g for g, table in enumerate(worths) if table.any()]
    together = Tied(
        tuple(bound),
        tuple(ways[g] for g in bound),
        tuple(worths[g] for g in bound),
        tuple(_shares(worths[g], [reaches[p] for p in failing]) for g in bound),
        tuple(left[p] for p in failing),
        tuple(reaches[p] for p in failing),
        tuple(bits[p] for p in failing),
    )
    return together, tuple(g for g in range(len(ways)) if g not in set(bound))


def _shares(worths: Worths, reaches: Sequence[Fraction]) -> Array:
    rows = [
        [int(int(w) * UNIT / reach) if reach else 0 for w, reach in zip(row, reaches, strict=True)]
        for row in worths.tolist()
    ]
    return np.array(rows, np.int64).reshape(worths.shape)


def loose(group: int, ways: Ways, most: int) -> Part:
    """A group on its own: the smallest sets that its ways cross, each with the cheapest way."""
    best: dict[int, int] = {}
    for row in sorted(range(len(ways.loss)), key=lambda row: (int(ways.loss[row]), row)):
        best.setdefault(as_set(ways.crossed[row]), row)
    least = [
        one for one in sorted(best, key=int.bit_count) if not any(other & ~one == 0 and other != one for other in best)
    ]
    conflicts, complete = hitting_sets(least, most)
    return Part((group,), tuple(Found(one, (best[one],)) for one in least), conflicts, complete)
