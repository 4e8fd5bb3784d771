"""Between which bounds the number of packages lies that reach some floors, where the sums are too many to keep.

Steps: 1. sums are counted in steps so fine that they fit 64 bits (``terms.py``), coarser where couplings keep them too many;
2. groups of issues are joined to blocks of some 100,000 sums, and each block is put into a box of cells, which rounds it
down once; 3. the blocks of a half are multiplied by the fast Fourier transform (J. W. Cooley and J. W. Tukey, Mathematics
of Computation 19, 1965), as shares of all their packages; 4. the halves meet, once with what rounding lost at least and
once at most (``rests.py``). The transform's own error is bounded by N. J. Higham, Accuracy and Stability of Numerical
Algorithms (2nd ed., 2002), theorem 24.2, and taken off and added.
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
from summitry.deals.space.rests import Rest, rest, window
from summitry.deals.space.sums import Limits, Sums, TooManySumsError, joined
from summitry.deals.space.terms import Coarse, Row, Terms, coarse, minus, plus, smallest_steps
from summitry.records import Count

CELLS = 1 << 20  # of a half's box
TRANSFORMED = 1 << 23  # cells in all blocks
FINE = 30  # bits of the largest sum of a party
COARSE = 15  # bits of all parties' largest sums together, where couplings keep those too many
BLOCK = 1 << 17  # sums of a block
BLOCKS = 1 << 21  # sums of all of them, about
GROUP = Limits(1 << 17, 1 << 24)
BEYOND = (0.0, 2.0**-20, 2.0**-13)  # shares of packages that bounds may leave out and add instead: the best counts
Shares = npt.NDArray[np.float64]


@dataclass(frozen=True, slots=True, eq=False)
class Half:
    """``shares``: of all packages of the half, in each cell of its box; ``rest``: how much more its sums may be than their
    cells say; ``error``: how much the shares may be off, all together."""

    shares: Shares
    rest: Rest
    error: float


def bounds(given: Terms, together: int) -> Count:
    """The number lies between them; ``together`` is that of all packages of the terms, not 0."""
    for bits in (FINE, *range(COARSE // len(given.floors), 0, -1)):
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
    most = min(BLOCK, BLOCKS // sum(map(len, both)) * 5)
    blocks = [_blocks(side, most) for side in both]
    steps = _steps([all_tops(side) for side in both], min(CELLS, TRANSFORMED // sum(map(len, blocks))))
    left, right = (_half(side, steps) for side in blocks)
    found = [
        _between(left, corner_sums(right.shares), left.rest + right.rest, fine, steps, beyond) for beyond in BEYOND
    ]
    error = left.error + right.error + left.shares.size * 2.0**-50
    low, high = max(low for low, _ in found) - error, min(high for _, high in found) + error
    return Count(max(0, floor(Fraction(low) * together)), min(together, ceil(Fraction(high) * together)))


def _between(left: Half, corner: Shares, lost: Rest, fine: Coarse, steps: Row, beyond: float) -> tuple[float, float]:
    """The bounds as shares, where the rests of all but a share ``beyond`` of packages, for each party, are closer together."""
    least, most = window(lost, beyond)
    sure = [-(-f // step) for f, step in zip(minus(fine.sure, least), steps, strict=True)]
    possible = [-(-f // step) for f, step in zip(minus(fine.possible, most), steps, strict=True)]
    left_out = beyond * len(steps)
    return _reached(left.shares, corner, sure) - left_out, _reached(left.shares, corner, possible) + left_out


def _blocks(side: Sequence[Sums], most: int) -> list[list[Sums]]:
    """Groups that are to be joined, so that their sums stay few."""
    blocks: list[list[Sums]] = [[]]
    for group in side:
        if prod(len(one.counts) for one in blocks[-1]) * len(group.counts) > most:
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
    shares, lost = _rounded(_joined(blocks[0]), steps, box)
    if len(blocks) > 1:
        spectrum = np.fft.rfftn(shares)
        for block in blocks[1:]:
            more, also_lost = _rounded(_joined(block), steps, box)
            spectrum, lost = spectrum * np.fft.rfftn(more), lost + also_lost
        shares = np.fft.irfftn(spectrum, s=box, axes=range(len(box)))
    return Half(shares, lost, sqrt(prod(box)) * (len(blocks) + 2) * 2.0**-44)


def _joined(block: Sequence[Sums]) -> Sums:
    return reduce(partial(joined, limits=Limits(BLOCK, GROUP.work)), block)


def _smooth(least: int) -> int:
    """The next number that has no prime factor above 5, which transforms are quick for."""
    number = least
    while 30**20 % number:
        number += 1
    return number


def _rounded(block: Sums, steps: Row, box: Sequence[int]) -> tuple[Shares, Rest]:
    """The shares of a block's packages in each cell, and what its sums have more than their cells say."""
    cells, rests = np.divmod(block.totals[..., 0], np.array(steps))
    shares = (block.counts / int(block.counts.sum())).astype(np.float64)
    filled = np.zeros(box)
    np.add.at(filled, tuple(cells.T), shares)
    return filled, rest(rests, shares)


def _reached(left: Shares, corner: Shares, floors: Sequence[int]) -> float:
    """The share of pairs of cells that reach the floors; ``corner`` is for each cell the share in it and beyond."""
    padded = np.pad(corner, [(0, 1)] * corner.ndim)
    need = [np.clip(f - np.arange(n), 0, top) for f, n, top in zip(floors, left.shape, corner.shape, strict=True)]
    return float(np.sum(left * padded[np.ix_(*need)]))
