"""How many packages made of one of each of two halves give every party its floor.

The halves meet in the middle (E. Horowitz and S. Sahni, "Computing partitions with applications to the knapsack problem",
Journal of the ACM 21(2), 1974): for each sum of one half, those of the other are counted that fill it up to the floors.
Steps: 1. where the other half's sums fill a box, add up the box from its far corner and look up; 2. for one party, sort
and look up; 3. for two, ask a wavelet matrix (``wavelet.py``); 4. for more take 4,096 sums of the other half at a time: for
each party and rank a row of bits says which of the block reach it; the rows of the parties are intersected and their bits
counted, unless the whole block reaches or misses the floors; 5. where that are too many, put the other half into cells by
the ranks of its sums and count as in 1: cells on the border are left out for the lower bound and taken for the upper one.
"""

from collections.abc import Iterator, Sequence
from itertools import product
from math import prod
from typing import Literal

import numpy as np
import numpy.typing as npt

from summitry.deals.model.wide import Wide, add, ranks, wide
from summitry.deals.space.sums import Counts, Sums, flat, tops
from summitry.deals.space.terms import Row
from summitry.deals.space.wavelet import reaching_both
from summitry.records import Count

BOX = 1 << 21  # cells
BLOCK = 4096
ROWS = 2048
PAIRS = 1 << 36  # pairs, times parties, that are looked at by bits
LOOKED_UP = 1 << 17
MILLION = 1 << 20
DIGIT = (1 << 21) - 1
Integers = npt.NDArray[np.int64]


def reached(a: Sums, b: Sums, floors: Row) -> Count:
    """The number of pairs that reach the floors."""
    if not len(a.counts) or not len(b.counts):
        return Count(0, 0)
    box = [top + 1 for top in tops(b)]
    if b.totals.shape[-1] == 1 and prod(box) <= BOX:
        return _exact(_by_box(a, b, box, floors))
    need, have = _ranked(a, b, floors)
    if len(floors) == 1:
        return _exact(_by_order(a, b, need, have))
    if b.counts.dtype != object and len(floors) == 2 and max(len(need), len(have)) <= MILLION:
        return _exact(dot(a.counts, reaching_both(need, have, b.counts)))
    if b.counts.dtype != object and len(need) * have.size <= PAIRS:
        return _exact(_by_bits(a, b, need, have))
    return _by_cells(a, b, need, have)


def _exact(number: int) -> Count:
    return Count(number, number)


def _by_box(a: Sums, b: Sums, box: Sequence[int], floors: Row) -> int:
    corner = corner_sums(_filled(flat(b, box), b.counts, box))
    need = np.maximum(np.array(floors) - a.totals[..., 0], 0)
    return _looked_up(a.counts, need, corner)


def _filled(cells: Integers, counts: Counts, box: Sequence[int]) -> Counts:
    filled = np.zeros(prod(box), dtype=counts.dtype)
    np.add.at(filled, cells, counts)
    return filled.reshape(box)


def corner_sums(box: Counts) -> Counts:
    """For each cell of a box what it holds and all beyond it, for every party, hold."""
    for axis in range(box.ndim):
        box = np.flip(np.cumsum(np.flip(box, axis), axis=axis), axis)
    return box


def _looked_up(counts: Counts, need: Integers, corner: Counts) -> int:
    within = np.all(need < np.array(corner.shape), axis=1)
    return dot(counts[within], corner[tuple(need[within].T)])


def _by_cells(a: Sums, b: Sums, need: Integers, have: Integers) -> Count:
    levels = int(BOX ** (1 / have.shape[1]))
    edges = [np.unique(np.sort(column)[:: -(-len(column) // levels)]) for column in have.T]
    box = [len(one) for one in edges]
    cells = np.ravel_multi_index(tuple(_cells(edges, have, "right").T - 1), box)
    corner = corner_sums(_filled(np.asarray(cells), b.counts, box))
    low = high = 0
    for at in range(0, len(need), LOOKED_UP):  # all at once would take hundreds of megabytes
        counts, some = a.counts[at : at + LOOKED_UP], need[at : at + LOOKED_UP]
        low += _looked_up(counts, _cells(edges, some, "left"), corner)
        high += _looked_up(counts, np.maximum(_cells(edges, some, "right") - 1, 0), corner)
    return Count(low, high)


def _cells(edges: Sequence[Integers], sums: Integers, side: Literal["left", "right"]) -> Integers:
    """The first cell of each party whose edge is no less than the sum (left), or more (right)."""
    columns = [np.searchsorted(edge, column, side) for edge, column in zip(edges, sums.T, strict=True)]
    return np.stack(columns, axis=1)


def _ranked(a: Sums, b: Sums, floors: Row) -> tuple[Integers, Integers]:
    """What each sum of ``a`` needs and what each of ``b`` has, (n, parties), as ranks that compare as the numbers do."""
    columns = [_ranked_party(a.totals[:, p], b.totals[:, p], floor) for p, floor in enumerate(floors)]
    return np.stack([need for need, _ in columns], axis=1), np.stack([have for _, have in columns], axis=1)


def _ranked_party(a: Wide, b: Wide, floor: int) -> tuple[Integers, Integers]:
    if a.shape[-1] == 1:
        return floor - a[:, 0], b[:, 0]
    need = add(wide([floor], a.shape[-1]), -a)
    need[need[:, 0] < 0] = 0
    placed = ranks(np.concatenate([need, b]))
    return placed[: len(a)], placed[len(a) :]


def _by_order(a: Sums, b: Sums, need: Integers, have: Integers) -> int:
    order = np.argsort(have[:, 0])
    above = np.concatenate([np.cumsum(b.counts[order][::-1])[::-1], [0]])
    return dot(a.counts, above[np.searchsorted(have[order, 0], need[:, 0])])


def _by_bits(a: Sums, b: Sums, need: Integers, have: Integers) -> int:
    filled = np.zeros(len(need), dtype=np.int64)
    for block in _blocks(have, np.arange(len(have))):
        filled += _in_block(need, have[block], b.counts[block])
    return dot(a.counts, filled)


def _blocks(have: Integers, block: Integers, party: int = 0) -> Iterator[Integers]:
    """Blocks of sums that lie close together: halves of halves, by one party after the other."""
    if len(block) <= BLOCK:
        yield block
        return
    order = block[np.argsort(have[block, party], kind="stable")]
    middle, following = len(order) // 2, (party + 1) % have.shape[1]
    yield from _blocks(have, order[:middle], following)
    yield from _blocks(have, order[middle:], following)


def _in_block(need: Integers, have: Integers, counts: Integers) -> Integers:
    """For each row of ``need`` how many packages of the block fill it."""
    starts = np.stack([np.searchsorted(np.sort(column), n) for column, n in zip(have.T, need.T, strict=True)], axis=1)
    out = np.where(np.all(starts == 0, axis=1), counts.sum(), 0)
    split = np.flatnonzero(np.any(starts > 0, axis=1) & np.all(starts < len(have), axis=1))
    tables = [_suffixes(np.argsort(column, kind="stable")) for column in have.T]
    planes = [_bits(counts >> place & 1 > 0) for place in range(int(counts.max()).bit_length())]
    for rows in (split[at : at + ROWS] for at in range(0, len(split), ROWS)):
        common = tables[0][starts[rows, 0]]
        for party in range(1, len(tables)):
            common &= tables[party][starts[rows, party]]
        out[rows] = sum(
            np.bitwise_count(common & plane).sum(axis=1, dtype=np.int64) << place for place, plane in enumerate(planes)
        )
    return out


def _bits(chosen: npt.NDArray[np.bool_]) -> npt.NDArray[np.uint64]:
    padded = np.zeros(-(-len(chosen) // 64) * 64, dtype=np.bool_)
    padded[: len(chosen)] = chosen
    return np.packbits(padded, bitorder="little").view(np.uint64)


def _suffixes(order: Integers) -> npt.NDArray[np.uint64]:
    """Row k: the bits of all in ``order`` from place k on; the last row is empty."""
    rows = np.zeros((len(order) + 1, -(-len(order) // 64)), dtype=np.uint64)
    places = np.arange(len(order))
    rows[places, order // 64] = np.uint64(1) << (order % 64).astype(np.uint64)
    return np.ascontiguousarray(np.bitwise_or.accumulate(rows[::-1], axis=0)[::-1])


def dot(a: Counts, b: Counts) -> int:
    """The sum of products, exact: digits of 21 bits, a million at a time, stay below 2^62."""
    if a.dtype == object or b.dtype == object:
        return int(a.astype(object) @ b.astype(object))
    if not len(a):
        return 0
    if int(a.max()).bit_length() + int(b.max()).bit_length() + len(a).bit_length() < 63:
        return int(a @ b)
    total = 0
    for at in range(0, len(a), MILLION):
        for i, j in product((0, 21, 42), repeat=2):
            total += int((a[at : at + MILLION] >> i & DIGIT) @ (b[at : at + MILLION] >> j & DIGIT)) << (i + j)
    return total
