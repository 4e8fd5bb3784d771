"""Packages that are efficient in some reading, and those that all are likely to accept.

Steps: 1. in each reading give the parties that must accept random positive weights and take the package with the largest
weighted sum: it is efficient in that reading (A. Geoffrion, "Proper efficiency and the theory of vector maximization",
Journal of Mathematical Analysis and Applications 22, 1968). Packages efficient only off the convex hull of worths are
not found so; 2. do the same in the mean reading; 3. from the most acceptable of these climb: while a change of one or two
issues makes a package more acceptable to all together, take the best such change. A climb ends at a package that no such change
betters, which need not be the best of all.
"""

from collections.abc import Sequence
from itertools import combinations

import numpy as np

from summitry.deals.model.grid import Grid
from summitry.deals.readings.accepted import SLACK
from summitry.deals.readings.draw import stream
from summitry.deals.readings.surviving import best_by_reading
from summitry.deals.readings.values import Floats
from summitry.deals.readings.views import Picks, View, mean_shares, shares, stands

THIN = slice(0, 400)  # readings by which packages are compared on the way
STARTS = 8
PAIRS = 30_000  # changes of two issues tried at a time, at most
AT_ONCE = 4_000  # packages


def efficient_in_readings(model: Grid, views: Sequence[View], number: int, seed: int) -> Picks:
    """Step 1: the different packages found, in the order of the domain."""
    weights = stream(seed, "weights of parties").standard_exponential((len(views), number))
    tables = [_weighted(weights, [view.tables[i][:, :number] for view in views]) for i in range(len(model.sizes))]
    return _best(model, tables, views, weights)


def efficient_in_mean(model: Grid, views: Sequence[View], number: int, seed: int) -> Picks:
    """Step 2."""
    weights = stream(seed, "weights of parties in the mean").standard_exponential((len(views), number))
    tables = [_weighted(weights, [view.means[i][:, None] for view in views]) for i in range(len(model.sizes))]
    return _best(model, tables, views, weights)


def _best(model: Grid, tables: Sequence[Floats], views: Sequence[View], weights: Floats) -> Picks:
    joints = [
        (scope, weight[None] * values)
        for view, weight in zip(views, weights, strict=True)
        for scope, values in view.joints
    ]
    return np.unique(best_by_reading(model, tables, joints, weights.shape[1]), axis=0)


def _weighted(weights: Floats, tables: Sequence[Floats]) -> Floats:
    """Shape (options, readings)."""
    total = np.zeros((len(tables[0]), weights.shape[1]))
    for weight, table in zip(weights, tables, strict=True):
        total += weight * table
    return total


def climbed(model: Grid, views: Sequence[View], found: Picks) -> Picks:
    """Step 3: where climbs from the most acceptable packages end."""
    starts = found[ranking(views, found)[:STARTS]]
    ends = [_climb(model, views, start) for start in starts]
    return np.unique(np.array(ends, dtype=np.int64).reshape(len(ends), len(model.sizes)), axis=0)


def _climb(model: Grid, views: Sequence[View], start: Picks) -> Picks:
    at, merit = start, _merits(views, start[None])[0]
    while True:
        near = _neighbours(model, at)
        near = near[stands(model, near)]
        merits = _merits(views, near)
        if not len(near) or merits.max() <= merit + SLACK:
            return at
        at, merit = near[merits.argmax()], merits.max()


def _neighbours(model: Grid, at: Picks) -> Picks:
    """The packages that differ on one issue, and where they are not too many, on two."""
    changes = np.array(
        [(i, o) for i, allowed in enumerate(model.allowed) for o in np.flatnonzero(allowed).tolist() if o != at[i]],
        dtype=np.int64,
    ).reshape(-1, 2)
    single = np.repeat(at[None], len(changes), axis=0)
    single[np.arange(len(changes)), changes[:, 0]] = changes[:, 1]
    if len(changes) ** 2 > 2 * PAIRS:
        return single
    pairs = np.array(list(combinations(range(len(changes)), 2)), dtype=np.int64).reshape(-1, 2)
    pairs = pairs[changes[pairs[:, 0], 0] != changes[pairs[:, 1], 0]]
    double = single[pairs[:, 0]]
    double[np.arange(len(pairs)), changes[pairs[:, 1], 0]] = changes[pairs[:, 1], 1]
    return np.concatenate([single, double])


def ranking(views: Sequence[View], picks: Picks) -> Picks:
    """The places of packages, the most acceptable to all first; equal ones as they came."""
    return np.argsort(-_merits(views, picks), kind="stable")


def _merits(views: Sequence[View], picks: Picks) -> Floats:
    """How acceptable packages are to all together, by few readings; less than 0, by how much, where somebody's numbers
    miss its reservation."""
    parts = [_merit(views, picks[n : n + AT_ONCE]) for n in range(0, len(picks), AT_ONCE)]
    return np.concatenate([np.zeros(0), *parts])


def _merit(views: Sequence[View], picks: Picks) -> Floats:
    merit, missing = np.ones(len(picks)), np.zeros(len(picks))
    for one in views:
        if one.reservation is None:
            merit *= mean_shares(one, picks)
        elif one.drawn is None:
            gap = one.reservation - mean_shares(one, picks)
            missing += np.where(gap > SLACK, gap, 0)
        else:
            merit *= (shares(one, picks, THIN) >= one.reservation - SLACK).mean(axis=1)
    return np.where(missing > 0, -missing, merit)
