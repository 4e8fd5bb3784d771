"""Packages of efficient worths, written out, and what they are worth to everybody."""

from collections.abc import Sequence
from fractions import Fraction

import numpy as np
import numpy.typing as npt

from summitry.deals.frontier.sums import Front
from summitry.deals.frontier.trail import NUMBERED, chosen
from summitry.deals.model.grid import grid, totals
from summitry.deals.model.wide import whole
from summitry.records import Deal, Domain

Ints = npt.NDArray[np.int64]


def listed(domain: Domain, front: Front, rows: Ints, limit: int) -> tuple[Deal, ...]:
    """The packages of some ``rows`` of a front, row by row, those of a row in the order of the agenda.

    Where there are more than ``limit``, each row shows one before any shows a second, and so on; where there are more rows
    than that, rows at even distances.
    """
    if len(rows) > limit:
        rows = rows[np.linspace(0, len(rows) - 1, limit).round().astype(np.int64)]
    shown = _shares(np.minimum(front.trail.counts[rows], NUMBERED).astype(np.int64), limit)
    numbers = np.arange(shown.sum()) - np.repeat(np.cumsum(shown) - shown, shown)
    options = chosen(front.trail, np.repeat(rows, shown), numbers, len(domain.choices))
    places = np.repeat(np.arange(len(rows)), shown)
    return deals(domain, options[np.lexsort((*options.T[::-1], places))])


def _shares(counts: Ints, limit: int) -> Ints:
    """How many of each row to show: all, or else the same number of each, as far as it has them, and one more of the first."""
    low, high = 0, int(counts.max(initial=0))
    while low < high:
        middle = (low + high + 1) // 2
        low, high = (middle, high) if np.minimum(counts, middle).sum() <= limit else (low, middle - 1)
    shown = np.minimum(counts, low)
    more = np.flatnonzero(counts > low)[: limit - int(shown.sum())]
    shown[more] += 1
    return shown


def deals(domain: Domain, options: Ints) -> tuple[Deal, ...]:
    """Packages given as numbers of options, shape (n, issues), with their worths."""
    names = [
        [choice.options[o] for o in column] for choice, column in zip(domain.choices, options.T.tolist(), strict=True)
    ]
    packages = list(zip(*names, strict=True)) if names else [()] * len(options)
    known = [stake.party for stake in domain.stakes if stake.utility is not None]
    columns = dict(zip(known, _worths(domain, known, options), strict=True))
    nobody: list[Fraction | None] = [None] * len(options)
    worths = zip(*(columns.get(party, nobody) for party in domain.parties), strict=True)
    return tuple(Deal(package, worth) for package, worth in zip(packages, worths, strict=True))


def _worths(domain: Domain, parties: Sequence[str], options: Ints) -> list[list[Fraction | None]]:
    """What the packages are worth to each of some parties with utilities."""
    model = grid(domain, parties, (), ())
    total = totals(model, options)
    return [[model.worth(p, number) for number in whole(total[:, p])] for p in range(len(parties))]
