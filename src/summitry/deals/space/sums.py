"""Sums of several parties, and how many packages have each: added up issue by issue, equal ones made one.

The sums of two independent groups of issues are all sums of one of each (a Minkowski sum), their packages the products.
Where sums lie close together they are added in a box that has a cell for each (R. Bellman, Dynamic Programming, 1957);
else one by one and sorted.
"""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from math import prod
from typing import Any

import numpy as np
import numpy.typing as npt

from summitry.deals.model.wide import Wide, add, at_least, whole, wide
from summitry.deals.space.terms import Row

Counts = npt.NDArray[Any]  # int64, or Python's integers where they pass it
ODD = 0x1E3779B97F4A7C15  # 2^61 times the golden ratio's fraction, spreads bits (Knuth 3, 6.4)
SLOWER = 32  # how much longer Python's integers take to add


class TooManySumsError(ValueError):
    """More different sums than are kept at once, or than can be worked out in good time."""


@dataclass(slots=True)
class Limits:
    """What may be spent: ``most`` sums kept at once, and ``work`` sums added to sums, which is used up."""

    most: int
    work: int

    def fresh(self) -> "Limits":
        return replace(self)

    def spend(self, kept: int, work: int) -> None:
        self.work -= work
        if kept > self.most or self.work < 0:
            raise TooManySumsError(f"{kept:,} sums at once, {work:,} additions")


@dataclass(frozen=True, slots=True, eq=False)
class Sums:
    """``totals``: (n, parties, limbs), hardly two the same; ``counts``: (n,), how many packages have each; ``number``: no fewer
    than all of them."""

    totals: Wide
    counts: Counts
    number: int


def single(row: Row, limbs: int) -> Sums:
    return Sums(wide(row, limbs)[None], np.ones(1, dtype=np.int64), 1)


def union(every: Sequence[Sums], limits: Limits) -> Sums:
    """The packages of each of some groups, of which no two share one."""
    if len(every) == 1:
        return every[0]
    number, size = sum(one.number for one in every), sum(len(one.counts) for one in every)
    limits.spend(size // len(every), size)
    counts = np.concatenate([_fitting(one.counts, number) for one in every])
    totals, counts = _merged(np.concatenate([one.totals for one in every]), counts)
    limits.spend(len(counts), 0)
    return Sums(totals, counts, number)


def joined(a: Sums, b: Sums, limits: Limits) -> Sums:
    """The packages made of one of ``a`` and one of ``b``. TooManySumsError where that is past the limits."""
    if len(a.counts) < len(b.counts):
        a, b = b, a
    if not len(b.counts):
        return b
    pairs, number = len(a.counts) * len(b.counts), a.number * b.number
    box = [x + y + 1 for x, y in zip(tops(a), tops(b), strict=True)]
    slower = 1 if number < 1 << 62 else SLOWER
    if prod(box) <= min(limits.most, 4 * pairs):
        limits.spend(prod(box), prod(box) * len(b.counts) * slower)
        return Sums(*_boxed(a, b, box, number), number)
    limits.spend(pairs, pairs * slower)
    totals = add(a.totals[:, None], b.totals[None]).reshape(pairs, *a.totals.shape[1:])
    counts = np.multiply.outer(_fitting(a.counts, number), _fitting(b.counts, number)).reshape(pairs)
    return Sums(*_merged(totals, counts), number)


def _fitting(counts: Counts, number: int) -> Counts:
    return counts if number < 1 << 62 else counts.astype(object)


def tops(sums: Sums) -> Row:
    """The most that any of them has for each party."""
    return tuple(_top(sums.totals[:, p]) for p in range(sums.totals.shape[1]))


def _top(numbers: Wide) -> int:
    for place in range(numbers.shape[1] - 1):
        numbers = numbers[numbers[:, place] == numbers[:, place].max()]
    return whole(numbers[[int(np.argmax(numbers[:, -1]))]])[0]


def _boxed(a: Sums, b: Sums, box: Sequence[int], number: int) -> tuple[Wide, Counts]:
    size, counts = prod(box), _fitting(a.counts, number)
    cells = np.zeros(size, dtype=counts.dtype)
    cells[flat(a, box)] = counts
    out = np.zeros(size, dtype=counts.dtype)
    for start, count in zip(flat(b, box).tolist(), b.counts.tolist(), strict=True):
        np.add(out[start:], cells[: size - start] * count, out=out[start:])
    totals, held = opened(out, box)
    limbs = a.totals.shape[-1]
    return np.pad(totals, ((0, 0), (0, 0), (limbs - 1, 0))), held


def flat(sums: Sums, box: Sequence[int]) -> npt.NDArray[np.int64]:
    """The cell of each sum in a box that holds them all."""
    return _cells(sums.totals[..., -1], box)


def _cells(rows: npt.NDArray[np.int64], box: Sequence[int]) -> npt.NDArray[np.int64]:
    """As `numpy.ravel_multi_index`, which takes 64 columns at most; those of width 1 add nothing."""
    cells = np.zeros(len(rows), dtype=np.int64)
    for column, width in zip(rows.T, box, strict=True):
        if width > 1:
            cells = cells * width + column
    return cells


def opened(cells: Counts, box: Sequence[int]) -> tuple[Wide, Counts]:
    """The totals of the cells of a box that are not 0, and what they hold."""
    found = np.flatnonzero(cells)
    totals, rest = np.zeros((len(found), len(box), 1), dtype=np.int64), found
    for place in range(len(box) - 1, -1, -1):
        rest, totals[:, place, 0] = np.divmod(rest, box[place])
    return totals, cells[found]


def _merged(totals: Wide, counts: Counts) -> tuple[Wide, Counts]:
    columns = totals.reshape(len(totals), -1)
    keys = _keys(columns)
    ordered = np.sort(keys)
    if np.all(ordered[1:] != ordered[:-1]):
        return totals, counts
    order = np.argsort(keys, kind="stable")
    columns = columns[order]
    starts = np.flatnonzero(np.concatenate(([True], np.any(columns[1:] != columns[:-1], axis=1))))
    return totals[order[starts]], np.add.reduceat(counts[order], starts)


def _keys(columns: npt.NDArray[np.int64]) -> npt.NDArray[np.int64]:
    """One number a row, the same for equal rows: where they fit no one number a digest, so that rows that differ may
    part equal ones when sorted by it; those are then kept apart, and counted all the same."""
    boxes = [int(top) + 1 for top in columns.max(axis=0)]
    if prod(boxes) < 1 << 62:
        return _cells(columns, boxes)
    digest = np.zeros(len(columns), dtype=np.int64)
    for column in columns.T:
        digest = (digest ^ column) * ODD
        digest ^= digest >> 29
    return digest


def reaching(sums: Sums, floors: Row) -> Sums:
    """Without those that stay below the floor of some party."""
    held = [at_least(sums.totals[:, p], floor) for p, floor in enumerate(floors)]
    kept = np.logical_and.reduce(held)
    return sums if kept.all() else Sums(sums.totals[kept], sums.counts[kept], sums.number)


def capped(sums: Sums, caps: Row) -> Sums:
    """With every sum above a party's cap taken down to it; numbers of more than one limb stay as they are."""
    if sums.totals.shape[-1] > 1 or all(top <= cap for top, cap in zip(tops(sums), caps, strict=True)):
        return sums
    lowered = np.minimum(sums.totals, np.array(caps, dtype=np.int64)[:, None])
    return Sums(*_merged(lowered, sums.counts), sums.number)
