"""Between which bounds the number of packages lies that reach some floors, where the sums are too many to keep.

Steps: 1. sums are counted in steps so fine that they fit 64 bits (``terms.py``), coarser where couplings keep them too many;
2. groups of issues are joined to blocks of some 100,000 sums, and each block is put into a box of cells, which rounds it
down once; 3. the blocks of a half are multiplied by the fast Fourier transform (J. W. Cooley and J. W. Tukey, Mathematics
of Computation 19, 1965), as shares of all their packages; 4. the halves meet: the rests lost by rounding are between 0 and
their sum, so floors that much lower give the upper bound. The transform's own error is bounded by N. J. Higham,
Accuracy and Stability of Numerical Algorithms (2nd ed., 2002), theorem 24.2, and taken off and added.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from fractions import Fraction
from functools import partial, reduce
from math import ceil, floor, prod, sqrt

import numpy as np
import numpy.typing as npt

from summitry.deals.space.groups import all_tops, groups, sides
from summitry.deals.space.pairs import corner_sums
from summitry.deals.space.sums import Limits, Sums, TooManySumsError, joined
from summitry.deals.space.terms import Coarse, Row, Terms, coarse, minus, plus, smallest_steps
from summitry.records import Count

CELLS = 1 << 20  # of a half's box
TRANSFORMED = 1 << 23  # cells in all blocks
FINE = (30, 12, 10, 8, 6, 4, 2)  # bits of the largest sum of a party, tried in this order
BLOCK = 1 << 17  # sums
GROUP = Limits(1 << 17, 1 << 28)
Shares = npt.NDArray[np.float64]


@dataclass(frozen=True, slots=True, eq=False)
class Half:
    """``shares``: of all packages of the half, in each cell of its box; ``rest``: how much more its sums may be than their
    cells say; ``error``: how much the shares may be off, all together."""

    shares: Shares
    rest: Row
    error: float


def bounds(given: Terms, together: int) -> Count:
    """The number lies between them; ``together`` is that of all packages of the terms, not 0."""
    for bits in FINE:
        try:
            return _bounds(_fine(given, bits), together)
        except TooManySumsError:
            continue
    return Count(0, together)


def _fine(given: Terms, bits: int) -> Coarse:
    finest = smallest_steps(given)
    columns = [list(zip(*factor.cells.values(), strict=True)) for factor in given.factors]
    ranges = [sum(max(column[p]) - min(column[p]) for column in columns) for p in range(len(finest))]
    return coarse(given, [step * max(1, -(-span // (step << bits))) for step, span in zip(finest, ranges, strict=True)])


def _bounds(fine: Coarse, together: int) -> Count:
    both = sides(groups(fine.terms, GROUP.fresh()))
    blocks = [_blocks(side) for side in both]
    steps = _steps([all_tops(side) for side in both], min(CELLS, TRANSFORMED // sum(map(len, blocks))))
    left, right = (_half(side, steps) for side in blocks)
    sure = tuple(-(-f // step) for f, step in zip(fine.sure, steps, strict=True))
    lowered = minus(minus(fine.possible, left.rest), right.rest)
    possible = tuple(-(-f // step) for f, step in zip(lowered, steps, strict=True))
    error = left.error + right.error + left.shares.size * 2.0**-50
    corner = corner_sums(right.shares)
    low, high = _reached(left.shares, corner, sure) - error, _reached(left.shares, corner, possible) + error
    return Count(max(0, floor(Fraction(low) * together)), min(together, ceil(Fraction(high) * together)))


def _blocks(side: Sequence[Sums]) -> list[list[Sums]]:
    """Groups that are to be joined, so that their sums stay few."""
    blocks: list[list[Sums]] = [[]]
    for group in side:
        if prod(len(one.counts) for one in blocks[-1]) * len(group.counts) > BLOCK:
            blocks.append([])
        blocks[-1].append(group)
    return [block for block in blocks if block]


def _steps(most: Sequence[Row], cells: int) -> Row:
    """For each party the step that lets either half fit a box of ``cells``; what a short one leaves, others get."""
    spans = [max(column) for column in zip(*most, strict=True)]
    steps, left = [1] * len(spans), float(cells)
    for place, p in enumerate(sorted(range(len(spans)), key=spans.__getitem__)):
        levels = max(2, int(left ** (1 / (len(spans) - place))))
        steps[p] = max(1, -(-spans[p] // (levels - 1)))
        left /= spans[p] // steps[p] + 1
    return tuple(steps)


def _half(blocks: Sequence[Sequence[Sums]], steps: Row) -> Half:
    most = reduce(plus, map(all_tops, blocks))
    box = [_smooth(top // step + 1) for top, step in zip(most, steps, strict=True)]
    shares, rest = _rounded(_joined(blocks[0]), steps, box)
    if len(blocks) > 1:
        spectrum = np.fft.rfftn(shares)
        for block in blocks[1:]:
            more, lost = _rounded(_joined(block), steps, box)
            spectrum, rest = spectrum * np.fft.rfftn(more), plus(rest, lost)
        shares = np.fft.irfftn(spectrum, s=box, axes=range(len(box)))
    return Half(shares, rest, sqrt(prod(box)) * (len(blocks) + 2) * 2.0**-44)


def _joined(block: Sequence[Sums]) -> Sums:
    return reduce(partial(joined, limits=Limits(BLOCK, GROUP.work)), block)


def _smooth(least: int) -> int:
    """The next number that has no prime factor above 5, which transforms are quick for."""
    number = least
    while 30**20 % number:
        number += 1
    return number


def _rounded(block: Sums, steps: Row, box: Sequence[int]) -> tuple[Shares, Row]:
    """The shares of a block's packages in each cell, and how much more than their cells say its sums have at most."""
    cells, rests = np.divmod(block.totals[..., 0], np.array(steps))
    number = int(block.counts.sum())
    shares = (block.counts / number).astype(np.float64)
    filled = np.zeros(box)
    np.add.at(filled, tuple(cells.T), shares)
    return filled, tuple(int(rest) for rest in rests.max(axis=0))


def _reached(left: Shares, corner: Shares, floors: Row) -> float:
    """The share of pairs of cells that reach the floors; ``corner`` is for each cell the share in it and beyond."""
    padded = np.pad(corner, [(0, 1)] * corner.ndim)
    need = [np.clip(f - np.arange(n), 0, top) for f, n, top in zip(floors, left.shape, corner.shape, strict=True)]
    return float(np.sum(left * padded[np.ix_(*need)]))
