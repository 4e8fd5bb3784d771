"""Groups of coupled issues, worked out by elimination with sets of worths as what is joined and summed up."""

from collections.abc import Iterator
from functools import partial

import numpy as np

from summitry.deals.frontier.sums import Front, Keep, joined, single, united
from summitry.deals.frontier.trail import NOTHING, Picked
from summitry.deals.model.elimination import Factor, eliminate
from summitry.deals.model.grid import Grid, combinations
from summitry.deals.model.wide import whole


def grouped(model: Grid, keep: Keep) -> list[Front] | None:
    """The efficient worths of each group of coupled issues; None where a group has no combination left."""
    return eliminate(model.sizes, list(_factors(model)), partial(joined, keep), partial(united, keep))


def highest(front: Front) -> tuple[int, ...]:
    """The most that any row gives to each party; 0 where there is no row left."""
    return tuple(max(whole(front.worths[:, party]), default=0) for party in range(front.worths.shape[1]))


def _factors(model: Grid) -> Iterator[Factor[Front]]:
    """Each option's worths, each joint's, and nothing for combinations that stand."""
    for i, (worths, allowed) in enumerate(zip(model.unary, model.allowed, strict=True)):
        yield Factor((i,), {(o,): single(worths[o], Picked(i, o)) for o in np.flatnonzero(allowed).tolist()})
    for scope, worths in model.joints:
        cells = combinations(model.sizes, scope)
        yield Factor(scope, {at: single(row, NOTHING) for at, row in zip(cells, worths, strict=True)})
    for scope, mask in model.bans:
        nothing = single(np.zeros_like(model.unary[0][0]), NOTHING)
        yield Factor(scope, {tuple(at): nothing for at in np.argwhere(mask).tolist()})
