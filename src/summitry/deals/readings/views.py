"""What each party makes of packages in each reading: shares of the way between its worst package and its best."""

from collections.abc import Sequence
from dataclasses import dataclass
from fractions import Fraction

import numpy as np
import numpy.typing as npt

from summitry.deals.model.best import extremes
from summitry.deals.model.grid import Grid, grid
from summitry.deals.model.worth import worth
from summitry.deals.readings.draw import Drawn, draw, exact_mean
from summitry.deals.readings.known import Known, known
from summitry.deals.readings.values import Floats
from summitry.records import Domain, Package, Stake, Utility

Picks = npt.NDArray[np.int64]  # shape (packages, issues): places of options


@dataclass(frozen=True, slots=True, eq=False)
class View:
    """``tables[i]`` has what the options of issue i add to the share, shape (options, readings); one reading where the
    party has numbers. ``joints`` pairs a scope with what its combinations add, shape (combinations, 1). ``means`` are
    the tables' means over all readings; ``sure`` tells that they are exact. ``reservation`` is a share, ``rules`` holds
    the party's own red lines and conditions. ``worst`` and ``range`` are in the units of its utility."""

    stake: Stake
    tables: tuple[Floats, ...]
    joints: tuple[tuple[tuple[int, ...], Floats], ...]
    base: float
    means: tuple[Floats, ...]
    sure: bool
    reservation: float | None
    rules: Grid
    told: Known | None = None
    drawn: Drawn | None = None
    worst: Fraction = Fraction(0)
    range: Fraction = Fraction(1)


def view(domain: Domain, stake: Stake, number: int, seed: int) -> View:
    """ContradictionError where orders or weights of a party cannot all be true."""
    lines = [line for line in domain.red_lines if line.party == stake.party]
    rules = grid(domain, (), lines, [linkage for linkage in domain.linkages if linkage.party == stake.party])
    if stake.utility is not None:
        return _of_numbers(domain, stake, stake.utility, rules)
    told = known(domain, stake)
    drawn = draw(stake.party, [choice.issue for choice in domain.choices], told, number, seed)
    tables = tuple(values * weights for values, weights in zip(drawn.values, drawn.weights, strict=True))
    exact = exact_mean(told)
    means = [[float(v) for v in row] for row in exact] if exact else [table.mean(axis=1) for table in tables]
    base = 0.0 if any(len(choice.options) > 1 for choice in domain.choices) else 1.0
    floor = None if stake.reservation is None else float(stake.reservation)
    return View(stake, tables, (), base, tuple(map(np.asarray, means)), exact is not None, floor, rules, told, drawn)


def _of_numbers(domain: Domain, stake: Stake, utility: Utility, rules: Grid) -> View:
    """A party to whom all packages are worth the same is all the way at each."""
    ends = extremes(domain, utility)
    worst, best = (worth(domain, utility, package) for package in ends) if ends else (Fraction(0), Fraction(0))
    span = best - worst
    scale = Fraction(1, 1) / span if span else Fraction(0)
    tables = tuple(_column(row, scale) for row in utility.values)
    joints = tuple((tuple(map(domain.place, joint.issues)), _column(joint.values, scale)) for joint in utility.joints)
    floor = None if stake.reservation is None else _floor((stake.reservation - worst) * scale)
    return View(
        stake,
        tables,
        joints,
        float((utility.bias - worst) * scale) if span else 1.0,
        tuple(table[:, 0] for table in tables),
        True,
        floor,
        rules,
        worst=worst,
        range=span,
    )


def _floor(share: Fraction) -> float:
    """A reservation as a share, or just outside of 0 to 1, whatever its distance: it may be past the largest double."""
    return float(min(max(share, Fraction(-1)), Fraction(2)))


def _column(values: Sequence[Fraction], scale: Fraction) -> Floats:
    return np.array([[float(value * scale)] for value in values])


def shares(one: View, picks: Picks, readings: slice = slice(None)) -> Floats:
    """Shape (packages, readings)."""
    total = one.base + sum(table[picks[:, i], readings] for i, table in enumerate(one.tables))
    for scope, values in one.joints:
        total = total + values[_cells(one.rules.sizes, scope, picks), readings]
    return np.asarray(total)


def mean_shares(one: View, picks: Picks) -> Floats:
    """Shape (packages,): the mean over all readings."""
    total = one.base + sum(means[picks[:, i]] for i, means in enumerate(one.means))
    for scope, values in one.joints:
        total = total + values[_cells(one.rules.sizes, scope, picks), 0]
    return np.asarray(total)


def stands(rules: Grid, picks: Picks) -> npt.NDArray[np.bool_]:
    """Which packages cross none of the rules."""
    kept = np.ones(len(picks), dtype=np.bool_)
    for i, allowed in enumerate(rules.allowed):
        kept &= allowed[picks[:, i]]
    for scope, mask in rules.bans:
        kept &= mask[tuple(picks[:, i] for i in scope)]
    return kept


def _cells(sizes: Sequence[int], scope: Sequence[int], picks: Picks) -> npt.NDArray[np.int64]:
    places = tuple(picks[:, i] for i in scope)
    return np.asarray(np.ravel_multi_index(places, [sizes[i] for i in scope]))


def as_picks(domain: Domain, packages: Sequence[Package]) -> Picks:
    rows = [
        [choice.options.index(option) for choice, option in zip(domain.choices, package, strict=True)]
        for package in packages
    ]
    return np.array(rows, dtype=np.int64).reshape(len(packages), len(domain.choices))


def as_package(domain: Domain, row: npt.NDArray[np.int64]) -> Package:
    return tuple(choice.options[place] for choice, place in zip(domain.choices, row.tolist(), strict=True))
