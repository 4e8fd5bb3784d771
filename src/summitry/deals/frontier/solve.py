"""The efficient worths of a domain, issue by issue.

Steps: 1. groups of coupled issues by elimination, with sets of worths as what is joined and summed up; 2. group by group, the
ones with few rows first; 3. at each step, drop sums that cannot reach a reservation whatever comes after.

Efficient among acceptable packages is the same as efficient and acceptable: whatever dominates an acceptable package gives
nobody less, so it is acceptable too. So reservations may drop sums as early as they can tell.
"""

from collections.abc import Iterator
from dataclasses import dataclass

import numpy as np

from summitry.deals.frontier.sums import Front, joined, summed, united
from summitry.deals.frontier.trail import NOTHING, Picked
from summitry.deals.model.elimination import Factor, eliminate
from summitry.deals.model.grid import Grid, combinations, grid
from summitry.deals.model.wide import whole
from summitry.records import Domain


@dataclass(frozen=True, slots=True, eq=False)
class Efficient:
    """``front`` holds the different efficient worths in the integers of ``grid``, and where they come from; None where no
    package is left."""

    grid: Grid
    front: Front | None


def bargainers(domain: Domain) -> tuple[str, ...]:
    """Those whose acceptance is needed; all, where nobody's is."""
    return tuple(stake.party for stake in domain.stakes if stake.must_accept) or domain.parties


def solve(domain: Domain, reservations: bool = True) -> Efficient | None:
    """The efficient worths of the packages that survive red lines and linkages and, with ``reservations``, give all
    bargainers no less than those. None where one of the bargainers has no utility, or there are none."""
    parties = bargainers(domain)
    if not parties or any(domain.stake(party).utility is None for party in parties):
        return None
    model = grid(domain, parties, domain.red_lines, domain.linkages)
    groups = eliminate(model.sizes, list(factors(model)), joined, united)
    least = [floor or 0 for floor in model.floor] if reservations else [0] * len(parties)
    return Efficient(model, None if groups is None else _total(model, groups, least))


def factors(model: Grid) -> Iterator[Factor[Front]]:
    """What the elimination joins: each option's worths, each joint's, and nothing for combinations that stand."""
    for i, (worths, allowed) in enumerate(zip(model.unary, model.allowed, strict=True)):
        yield Factor((i,), {(o,): Front(worths[[o]], Picked(i, o)) for o in np.flatnonzero(allowed).tolist()})
    for scope, worths in model.joints:
        cells = combinations(model.sizes, scope)
        yield Factor(scope, {at: Front(row[None], NOTHING) for at, row in zip(cells, worths, strict=True)})
    for scope, mask in model.bans:
        nothing = Front(np.zeros_like(model.unary[0][:1]), NOTHING)
        yield Factor(scope, {tuple(at): nothing for at in np.argwhere(mask).tolist()})


def _total(model: Grid, groups: list[Front], least: list[int]) -> Front:
    ordered = sorted(groups, key=len)
    ahead = [[max(whole(group.worths[:, p])) for p in range(len(least))] for group in ordered]
    total = Front(np.zeros((1, len(least), model.limbs), dtype=np.int64), NOTHING)
    for n, group in enumerate(ordered):
        left = [sum(column) for column in zip(*ahead[n + 1 :], strict=True)] or [0] * len(least)
        total = summed(total, group, [bound - more for bound, more in zip(least, left, strict=True)])
    return total
