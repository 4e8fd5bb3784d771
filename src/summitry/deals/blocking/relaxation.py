"""What the packages of groups that are tied together can cost at least: the Lagrangian relaxation.

A package is one way from each group. Its cost is the losses of its ways and what its worths fall short of reservations
that may fail; reservations that are kept must hold. M. L. Fisher, "The Lagrangian relaxation method for solving integer
programming problems", Management Science 27(1), 1981. Steps: 1. put a price on what a package lacks of each reservation (at
most 1 where it may fail); 2. take the way of least loss less worth from each group: no package costs less than these and
the prices of all that is asked for; 3. raise the price of what this package lacks, lower that of what it has too much of.
Each step's package is a candidate. Bounds are floating numbers; whether a reservation holds is decided on integers.
"""

from dataclasses import dataclass, replace
from fractions import Fraction
from typing import cast

import numpy as np
import numpy.typing as npt

from summitry.deals.blocking.parts import Tied
from summitry.deals.blocking.ways import UNIT, Array, Worths, as_set

Floats = npt.NDArray[np.float64]
Marks = npt.NDArray[np.bool_]
ROUNDS = 40
CLOSE = 1e-7  # of a range: a package cheaper by less is as cheap
EACH = 1e-6  # of a range: of two packages that cost the same, the one that crosses less


@dataclass(frozen=True, slots=True, eq=False)
class Field:
    """All ways, one a row, group after group: the ``group`` (n,), where groups start and their sizes, the ``row`` (n,) in
    its group, ``crossed`` (n, words), ``loss`` (n,) and ``shares`` (n, parties) in ranges, ``worths`` (n, parties) exact;
    for each party what it asks for, exact and in ranges, and the number of its reservation."""

    group: Array
    starts: Array
    sizes: Array
    row: Array
    crossed: Array
    loss: Floats
    shares: Floats
    worths: Worths
    floors: tuple[int, ...]
    asks: Floats
    bits: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Cheapest:
    """``cost`` in ranges; ``rows``: which way of each group; ``crossed``: the set of constraints."""

    cost: float
    rows: tuple[int, ...]
    crossed: int


def field(tied: Tied) -> Field:
    sizes = [len(way.loss) for way in tied.ways]
    worths = cast(Worths, np.concatenate(tied.worths))
    shares = [[_share(w, reach) for w, reach in zip(row, tied.reaches, strict=True)] for row in worths.tolist()]
    crossed = np.concatenate([way.crossed for way in tied.ways])
    number = [as_set(row).bit_count() for row in crossed]
    return Field(
        np.repeat(np.arange(len(sizes)), sizes),
        np.cumsum([0, *sizes[:-1]]),
        np.array(sizes),
        np.concatenate([np.arange(size) for size in sizes]),
        crossed,
        np.concatenate([way.loss for way in tied.ways]) / UNIT + EACH * np.array(number),
        np.array(shares),
        worths,
        tied.floors,
        np.array([_share(ask, reach) for ask, reach in zip(tied.asks, tied.reaches, strict=True)]),
        tied.bits,
    )


def _share(worth: Fraction | int, reach: Fraction) -> float:
    """0 where all packages are worth the same: exact worths alone then tell that the reservation fails."""
    return float(worth / reach) if reach else 0.0


def rows_of(field: Field, stay: Marks) -> Field:
    group = field.group[stay]
    starts = np.flatnonzero(group != np.concatenate([[-1], group[:-1]]))
    return replace(
        field,
        group=group,
        starts=starts,
        sizes=np.concatenate([starts[1:], [len(group)]]) - starts,
        row=field.row[stay],
        crossed=field.crossed[stay],
        loss=field.loss[stay],
        shares=field.shares[stay],
        worths=field.worths[stay],
    )


@dataclass(frozen=True, slots=True, eq=False)
class Relaxed:
    """``bound``: no package costs less; ``prices`` (several, parties): what gave the best bounds, the best one last;
    ``best``: the cheapest package seen."""

    bound: float
    prices: Floats
    best: Cheapest | None


def relaxed(field: Field, loss: Floats, most: Floats, limit: float, hard: Marks) -> Relaxed:
    """Bounds for any ``loss``, at prices of 0 to ``most``; ends where one is above ``limit``."""
    price, bound, pace = most.clip(0, 0.5), -np.inf, 1.0
    best: Cheapest | None = None
    tried: list[Floats] = []
    for _ in range(ROUNDS):
        picks, value = _least(field, loss - field.shares @ price)
        lower = value + float(field.asks @ price)
        lacking = field.asks - field.shares[picks].sum(axis=0)
        best = cheaper(best, package(field, picks, hard))
        if lower > bound:
            bound, tried = lower, [*tried[-3:], price]
        else:
            pace /= 2
        cost = limit if best is None else min(best.cost, limit)
        lacking[((price <= 0) & (lacking < 0)) | ((price >= most) & (lacking > 0))] = 0
        length = float(lacking @ lacking)
        if bound > limit or bound >= cost - CLOSE or length == 0 or pace < 1e-3:
            break
        price = np.clip(price + pace * (cost - lower) / length * lacking, 0, most)
    return Relaxed(bound, np.array(tried), best)


def _least(field: Field, value: Floats) -> tuple[Array, float]:
    """For each group its first row of least value, and the sum of these values."""
    least = np.minimum.reduceat(value, field.starts)
    at = np.flatnonzero(value == np.repeat(least, field.sizes))
    group = field.group[at]
    return at[group != np.concatenate([[-1], group[:-1]])], float(least.sum())


def package(field: Field, picks: Array, hard: Marks) -> Cheapest | None:
    """The package of these rows, one a group; None where a reservation that is kept fails."""
    worths = field.worths[picks].sum(axis=0)
    fails = np.array([worth < floor for worth, floor in zip(worths.tolist(), field.floors, strict=True)], np.bool_)
    if np.any(fails & hard):
        return None
    short = np.maximum(field.asks - field.shares[picks].sum(axis=0), 0)[fails].sum() + EACH * fails.sum()
    failed = sum(1 << bit for bit, fail in zip(field.bits, fails.tolist(), strict=True) if fail)
    crossed = as_set(np.bitwise_or.reduce(field.crossed[picks], axis=0)) | failed
    return Cheapest(float(field.loss[picks].sum() + short), tuple(field.row[picks].tolist()), crossed)


def cheaper(a: Cheapest | None, b: Cheapest | None) -> Cheapest | None:
    if a is None or b is None:
        return a or b
    return b if b.cost < a.cost - CLOSE else a
