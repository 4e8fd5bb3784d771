"""The efficient worths of a domain, issue by issue.

Steps: 1. groups of coupled issues by elimination, with sets of worths as what is joined and summed up; 2. group by group, the
ones with few rows first; 3. at each step, drop sums that cannot reach a reservation whatever comes after.

Efficient among acceptable packages is the same as efficient and acceptable: whatever dominates an acceptable package gives
nobody less, so it is acceptable too. So reservations may drop sums as early as they can tell.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from fractions import Fraction
from itertools import accumulate
from operator import add

import numpy as np

from summitry.deals.frontier.approximate import approximate
from summitry.deals.frontier.groups import grouped, highest
from summitry.deals.frontier.sums import Front, TooManyError, exactly, single, summed
from summitry.deals.frontier.trail import NOTHING
from summitry.deals.model.grid import Grid, grid
from summitry.records import Domain


@dataclass(frozen=True, slots=True, eq=False)
class Efficient:
    """``front`` holds the different efficient worths in the integers of ``grid``, and where they come from; None where no
    package is left. ``epsilon`` as in `Frontier`."""

    grid: Grid
    front: Front | None
    epsilon: Fraction


def solve(domain: Domain, reservations: bool = True) -> Efficient | None:
    """The efficient worths of the packages that survive red lines and linkages and, with ``reservations``, give all
    bargainers no less than those. None where one of the bargainers has no utility, or there are none."""
    parties = domain.bargainers
    if not parties or any(domain.stake(party).utility is None for party in parties):
        return None
    model = grid(domain, parties, domain.red_lines, domain.linkages)
    least = [floor if reservations and floor is not None else 0 for floor in model.floor]
    try:
        return Efficient(model, _exact(model, least), Fraction(0))
    except TooManyError:
        return Efficient(model, *approximate(domain, model, least))


def _exact(model: Grid, least: Sequence[int]) -> Front | None:
    groups = grouped(model, exactly)
    if groups is None:
        return None
    ordered = sorted(groups, key=len)
    ahead = list(accumulate(map(highest, reversed(ordered)), _plus, initial=(0,) * len(least)))[::-1]
    if any(bound > most for bound, most in zip(least, ahead[0], strict=True)):
        return None
    total = single(np.zeros((len(least), model.limbs), dtype=np.int64), NOTHING)
    for group, left in zip(ordered, ahead[1:], strict=True):
        total = summed(exactly, total, group, [bound - more for bound, more in zip(least, left, strict=True)])
    return total if len(total) else None


def _plus(a: tuple[int, ...], b: tuple[int, ...]) -> tuple[int, ...]:
    return tuple(map(add, a, b))
