"""What rounding down lost, all together: a package's rests are independent, as its blocks are.

Between 0 and the sum of the largest rests it lies surely; much closer to the mean for all but a small share of packages
(S. N. Bernstein, The Theory of Probabilities, 1946: of independent terms of variances that add up to V, none further than
M from its mean, at most a share of 2 exp(-t^2 / 2 (V + M t / 3)) of sums is t or more off the mean).
"""

from dataclasses import dataclass
from math import ceil, floor, log

import numpy as np
import numpy.typing as npt

from summitry.deals.space.terms import Row, plus

Numbers = npt.NDArray[np.float64]
LEEWAY = 1e-9  # share by which means and variances may be off


@dataclass(frozen=True, slots=True, eq=False)
class Rest:
    """For each party the largest rest, the mean, the variance, and the largest rest of one block."""

    most: Row
    mean: Numbers
    variance: Numbers
    widest: Row

    def __add__(self, other: "Rest") -> "Rest":
        widest = tuple(max(pair) for pair in zip(self.widest, other.widest, strict=True))
        return Rest(plus(self.most, other.most), self.mean + other.mean, self.variance + other.variance, widest)


def rest(rests: npt.NDArray[np.int64], shares: Numbers) -> Rest:
    """The rest of one block: ``rests`` of shape (n, parties), ``shares`` of its packages of shape (n,)."""
    most = tuple(int(one) for one in rests.max(axis=0))
    mean = shares @ rests
    return Rest(most, mean, shares @ (rests - mean) ** 2, most)


def window(lost: Rest, beyond: float) -> tuple[Row, Row]:
    """Between which numbers the rests of all parties lie, but for a share ``beyond`` of the packages for each party."""
    if not beyond:
        return (0,) * len(lost.most), lost.most
    reach = log(2 / beyond)
    step = reach * np.array(lost.widest, dtype=np.float64) / 3
    off = (step + np.sqrt(step**2 + 2 * lost.variance * reach)) * (1 + LEEWAY) + lost.mean * LEEWAY
    low = tuple(max(0, floor(mean - t)) for mean, t in zip(lost.mean, off, strict=True))
    high = tuple(min(most, ceil(mean + t)) for most, mean, t in zip(lost.most, lost.mean, off, strict=True))
    return low, high
