"""In which share of the readings packages are accepted, by each party and by all who must accept.

R. Lahdelma, J. Hokkanen and P. Salminen, "SMAA - stochastic multiobjective acceptability analysis", EJOR 106, 1998, with a
reservation in the place of a rank. Steps: 1. what crosses a party's own red line or condition it never accepts; what the
nature of things forbids nobody can; 2. a party with numbers accepts what reaches its reservation, a party with orders does so
in the share of readings counted, with the binomial standard error; 3. a reservation that nobody gave is uniform between the
worst package and the best, apart from all else: the package is then accepted as often as it goes of that way on average,
which is exact where the mean reading is; 4. parties are drawn apart from each other, so that the share of all together
is the product of theirs, and its error follows from theirs (L. Goodman, "On the exact variance of products", JASA 55, 1960).
"""

from collections.abc import Sequence
from typing import NamedTuple

import numpy as np

from summitry.deals.model.grid import Grid
from summitry.deals.model.worth import worth
from summitry.deals.readings.values import Floats
from summitry.deals.readings.views import Picks, View, as_package, mean_shares, shares, stands
from summitry.records import Domain

SLACK = 1e-12  # a share this near to the reservation reaches it: what rounding of 64-bit numbers may lose


class Accepted(NamedTuple):
    """Shares of readings and their standard errors, shape (packages,) each."""

    value: Floats
    error: Floats


def accepted(domain: Domain, one: View, nature: Grid, picks: Picks) -> Accepted:
    value, error = _by_numbers(domain, one, picks) if one.drawn is None else _by_readings(one, picks)
    possible = stands(one.rules, picks) & stands(nature, picks)
    return Accepted(np.where(possible, np.clip(value, 0, 1), 0.0), np.where(possible, error, 0.0))


def _by_numbers(domain: Domain, one: View, picks: Picks) -> Accepted:
    """Exact, in fractions."""
    utility, floor = one.stake.utility, one.stake.reservation
    assert utility is not None  # noqa: S101  a view without drawn readings has numbers
    worths = [worth(domain, utility, as_package(domain, row)) for row in picks]
    if floor is not None:
        return _exact([float(value >= floor) for value in worths])
    return _exact([float((value - one.worst) / one.range) if one.range else 1.0 for value in worths])


def _exact(values: Sequence[float]) -> Accepted:
    return Accepted(np.array(values), np.zeros(len(values)))


def _by_readings(one: View, picks: Picks) -> Accepted:
    if one.reservation is None and one.sure:
        return _exact(mean_shares(one, picks).tolist())
    drawn = shares(one, picks)
    number, settled = drawn.shape[1], np.ptp(drawn, axis=1) < SLACK
    if one.reservation is None:
        return Accepted(drawn.mean(axis=1), np.where(settled, 0, drawn.std(axis=1) / number**0.5))
    count = (drawn >= one.reservation - SLACK).sum(axis=1)
    always = settled | (one.reservation <= 0) | (one.reservation > 1)
    return Accepted(count / number, np.where(always, 0, binomial_error(count, number)))


def binomial_error(count: Floats, number: int) -> Floats:
    """The standard error of a share counted. One success and one failure are added, so that a share of none or all
    among finitely many is not taken for certain (E. B. Wilson 1927; A. Agresti and B. Coull 1998)."""
    share = (count + 1) / (number + 2)
    return np.asarray(np.sqrt(share * (1 - share) / number))


def all_together(each: Sequence[Accepted]) -> Accepted:
    """The product of independent shares."""
    value = np.prod([one.value for one in each], axis=0)
    square = np.prod([one.value**2 + one.error**2 for one in each], axis=0)
    sure = np.all([one.error == 0 for one in each], axis=0)
    return Accepted(value, np.where(sure, 0, np.sqrt(np.maximum(square - value**2, 0))))
