"""In which share of the readings packages are efficient, where all that can be agreed can be listed.

Steps: 1. take as many readings as a budget of comparisons allows; 2. in each, a package is efficient if no other gives
everybody at least as much and somebody more (SMAA-O counts packages so: R. Lahdelma, P. Salminen and J. Hokkanen, "Locating a waste
treatment facility", EJOR 142, 2002). Parties with numbers are compared by the rank of their exact worths, so that ties hold.
"""

from collections.abc import Sequence

import numpy as np

from summitry.deals.model.worth import worth
from summitry.deals.readings.accepted import Accepted, binomial_error
from summitry.deals.readings.values import Floats
from summitry.deals.readings.views import Picks, View, as_package, shares
from summitry.records import Domain

BUDGET = 200_000_000  # comparisons of two packages for one party
CELLS = 2_000_000  # packages times readings kept for one party
DIGITS = 12  # worths are rounded to these decimals, so that what rounding parts stays tied


def efficient(domain: Domain, views: Sequence[View], listed: Picks, everything: Picks) -> Accepted:
    """For each of ``listed``, which are among ``everything``."""
    number = 1 if all(one.drawn is None for one in views) else max(one.tables[0].shape[1] for one in views)
    compared = len(listed) * len(everything) * len(views)
    number = max(1, min(number, BUDGET // compared, CELLS // len(everything)))
    ours = [_levels(domain, one, everything, number) for one in views]
    where = {tuple(row): n for n, row in enumerate(everything.tolist())}
    counts = np.array([_times(ours, where[tuple(row)]) for row in listed.tolist()])
    if all(one.drawn is None for one in views):
        return Accepted(counts.astype(float), np.zeros(len(counts)))
    return Accepted(counts / number, binomial_error(counts, number))


def _levels(domain: Domain, one: View, everything: Picks, number: int) -> Floats:
    """Numbers in the order of a party's worths: shape (packages, readings), or (packages, 1)."""
    if one.stake.utility is None:
        return np.round(shares(one, everything, slice(0, number)), DIGITS)
    worths = [worth(domain, one.stake.utility, as_package(domain, row)) for row in everything]
    rank = {value: n for n, value in enumerate(sorted(set(worths)))}
    return np.array([[float(rank[value])] for value in worths])


def _times(levels: Sequence[Floats], at: int) -> int:
    """In how many readings no package is as good for all as one is, and better for somebody."""
    as_good, better = levels[0] >= levels[0][at], levels[0] > levels[0][at]
    for level in levels[1:]:
        as_good = as_good & (level >= level[at])
        better = better | (level > level[at])
    return int((~np.any(as_good & better, axis=0)).sum())
