"""All minimal correction sets of groups that are tied together, by going through their packages in blocks.

M. H. Liffiton and K. A. Sakallah, "Algorithms for Computing Minimal Unsatisfiable Subsets of Constraints", Journal of
Automated Reasoning 40(1), 2008, for what they are. A package crosses one of few sets of constraints on each group, and
fails some reservations: that is its cell of a table with an axis for each. Steps: 1. mark the cells that packages
have; 2. carry the marks, axis by axis, from each set to those that hold it (a zeta transform); 3. a marked cell is
minimal where no axis has a mark from a smaller set; 4. of each minimal cell's packages, take the cheapest.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from math import prod

import numpy as np
import numpy.typing as npt

from summitry.deals.blocking.parts import Found, Tied
from summitry.deals.blocking.ways import Array, Worths, as_set

PACKAGES = 10_000_000
CELLS = 30_000_000
BLOCK = 1 << 18
Marks = npt.NDArray[np.bool_]
Below = tuple[tuple[int, ...], ...]  # for each set of an axis the next smaller ones


@dataclass(frozen=True, slots=True, eq=False)
class Axes:
    """One for each reservation (kept, failed), then one for each group: its different sets in order of size, which of
    these each way crosses, and which are the next smaller ones."""

    sets: tuple[tuple[int, ...], ...]
    places: tuple[Array, ...]
    below: tuple[Below, ...]

    @property
    def shape(self) -> tuple[int, ...]:
        return tuple(len(sets) for sets in self.sets)


def axes(tied: Tied) -> Axes:
    groups = [[as_set(row) for row in way.crossed] for way in tied.ways]
    different = [tuple(sorted(set(sets), key=lambda one: (one.bit_count(), one))) for sets in groups]
    places = tuple(
        np.array([order.index(one) for one in sets], np.int64) for sets, order in zip(groups, different, strict=True)
    )
    every = (*((0, 1 << bit) for bit in tied.bits), *different)
    return Axes(every, places, tuple(_below(sets) for sets in every))


def _below(sets: Sequence[int]) -> Below:
    result = []
    for n, one in enumerate(sets):
        smaller = [m for m in range(n) if sets[m] & ~one == 0]
        result.append(tuple(m for m in smaller if not any(sets[m] & ~sets[k] == 0 for k in smaller if k != m)))
    return tuple(result)


def small_enough(tied: Tied, axes: Axes) -> bool:
    return prod(len(way.loss) for way in tied.ways) <= PACKAGES and prod(axes.shape) <= CELLS


def corrections(tied: Tied, axes: Axes) -> tuple[Found, ...]:
    """Every minimal correction set of the part, in the order of the cells; the empty one alone where nothing blocks."""
    cells = _cells(tied, axes)
    marks = np.zeros(prod(axes.shape), np.bool_)
    marks[cells] = True
    minimal = np.flatnonzero(_minimal(marks.reshape(axes.shape), axes.below))
    rows = _cheapest(tied, axes, cells, minimal)
    sizes = [len(way.loss) for way in tied.ways]
    at = np.stack(np.unravel_index(minimal, axes.shape), axis=1) if axes.shape else np.zeros((1, 0), np.int64)
    ways = np.stack(np.unravel_index(rows, sizes), axis=1) if sizes else np.zeros((1, 0), np.int64)
    return tuple(
        Found(sum(sets[place] for sets, place in zip(axes.sets, cell, strict=True)), tuple(way))
        for cell, way in zip(at.tolist(), ways.tolist(), strict=True)
    )


def _cells(tied: Tied, axes: Axes) -> npt.NDArray[np.int32]:
    """The cell of each package, packages in order, the last group turning fastest."""
    strides = [prod(axes.shape[n + 1 :]) for n in range(len(axes.shape))]
    failed, crossed = strides[: len(tied.floors)], strides[len(tied.floors) :]
    start = _tail(tied)
    places = [place * stride for place, stride in zip(axes.places, crossed, strict=True)]
    tail, sums = _outer(places[start:]), [_outer([w[:, p] for w in tied.worths[start:]]) for p in range(len(failed))]
    out = np.empty((prod(len(w.loss) for w in tied.ways[:start]), len(tail)), np.int32)
    for row, head in enumerate(np.ndindex(*(len(way.loss) for way in tied.ways[:start]))):
        block = tail + sum(int(place[h]) for place, h in zip(places, head, strict=False))
        for p, (floor, stride) in enumerate(zip(tied.floors, failed, strict=True)):
            left = floor - sum(int(w[h, p]) for w, h in zip(tied.worths, head, strict=False))
            block += np.asarray(sums[p] < left, np.bool_) * np.int64(stride)
        out[row] = block
    return out.reshape(-1)


def _tail(tied: Tied) -> int:
    """From which group on the packages make one block."""
    start, size = len(tied.ways), 1
    while start and size * len(tied.ways[start - 1].loss) <= BLOCK:
        start -= 1
        size *= len(tied.ways[start].loss)
    return start


def _outer(columns: Sequence[Worths]) -> Worths:
    """The sums of one number from each column, the last column turning fastest."""
    total = np.zeros(1, columns[0].dtype if columns else np.int64)
    for column in columns:
        total = (total[:, None] + column[None]).reshape(-1)
    return total


def _minimal(marks: Marks, below: Sequence[Below]) -> Marks:
    reached = marks.copy()
    for axis, smaller in enumerate(below):
        along = np.moveaxis(reached, axis, 0)
        for n, places in enumerate(smaller):
            for m in places:
                along[n] |= along[m]
    minimal = marks.copy()
    for axis, smaller in enumerate(below):
        along, left = np.moveaxis(reached, axis, 0), np.moveaxis(minimal, axis, 0)
        for n, places in enumerate(smaller):
            for m in places:
                left[n] &= ~along[m]
    return minimal


def _cheapest(tied: Tied, axes: Axes, cells: npt.NDArray[np.int32], minimal: Array) -> Array:
    """For each minimal cell the number of its package with the least loss, the first of several."""
    number = np.full(prod(axes.shape), -1, np.int32)
    number[minimal] = np.arange(len(minimal))
    least = np.full(len(minimal), np.iinfo(np.int64).max)
    best = np.zeros(len(minimal), np.int64)
    for start in range(0, len(cells), BLOCK):
        owner = number[cells[start : start + BLOCK]]
        rows = np.flatnonzero(owner >= 0)
        owner = owner[rows]
        loss = _loss(tied, rows + start, np.unravel_index(minimal[owner], axes.shape)[: len(tied.floors)])
        before = least.copy()
        np.minimum.at(least, owner, loss)
        better = (loss == least[owner]) & (loss < before[owner])
        firsts, at = np.unique(owner[better], return_index=True)
        best[firsts] = rows[better][at] + start
    return best


def _loss(tied: Tied, packages: Array, failed: Sequence[Array]) -> Array:
    """What packages cost those who give way, in ``UNIT``, but for a number that is the same for a whole cell."""
    total = np.zeros(len(packages), np.int64)
    if not tied.ways:
        return total
    for g, row in enumerate(np.unravel_index(packages, [len(way.loss) for way in tied.ways])):
        total += tied.ways[g].loss[row]
        for p, fails in enumerate(failed):
            total -= tied.shares[g][row, p] * fails
    return total
