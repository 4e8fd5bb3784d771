"""The cheapest package that keeps some constraints, of groups that are tied together by reservations.

One way from each group so that their losses, and what the worths fall short of reservations that may fail, are least in
sum, while reservations that are kept hold: a multiple-choice knapsack with several resources. Branch and bound on its
Lagrangian relaxation (M. L. Fisher, "The Lagrangian relaxation method for solving integer programming problems",
Management Science 27(1), 1981). Steps: 1. drop the ways that cross what is kept; 2. raise the bound by subgradient steps on
what a share of each party's range is worth (at most 1 where its reservation may fail), and look at each step's package;
3. drop the ways that no cheaper package can have; 4. go through the rest in blocks, the most promising first, as long
as the bound allows. Bounds are floating numbers with room for their error; whether a reservation holds is decided on integers.
"""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import cast

import numpy as np
import numpy.typing as npt

from summitry.deals.blocking.hitting import members
from summitry.deals.blocking.parts import Tied
from summitry.deals.blocking.ways import UNIT, Array, Worths, as_set, bits

Floats = npt.NDArray[np.float64]
Marks = npt.NDArray[np.bool_]
ROUNDS = 40
CLOSE = 1e-7  # of a range: a package cheaper by less is as cheap
EACH = 1e-6  # of a range: of two packages that cost the same, the one that crosses less
BLOCK = 256
STEPS = 200_000  # partial packages looked at to find one
PATIENCE = 5_000  # and to find a cheaper one


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


@dataclass(frozen=True, slots=True)
class Answer:
    """``package`` is None where none was found, and with ``proof`` there is none; else with ``proof`` none is cheaper.
    ``steps`` tell how much work it was, about a fifth of a microsecond each."""

    package: Cheapest | None
    proof: bool
    steps: int


def field(tied: Tied) -> Field:
    sizes = [len(way.loss) for way in tied.ways]
    shares = np.concatenate(tied.shares) / UNIT
    crossed = np.concatenate([way.crossed for way in tied.ways])
    number = [as_set(row).bit_count() for row in crossed]
    return Field(
        np.repeat(np.arange(len(sizes)), sizes),
        np.cumsum([0, *sizes[:-1]]),
        np.array(sizes),
        np.concatenate([np.arange(size) for size in sizes]),
        crossed,
        np.concatenate([way.loss for way in tied.ways]) / UNIT + EACH * np.array(number),
        shares,
        cast(Worths, np.concatenate(tied.worths)),
        tied.floors,
        np.array([float(one) for one in tied.wanted]),
        tied.bits,
    )


def cheapest(field: Field, kept: int) -> Answer:
    """The cheapest package that crosses nothing of the set ``kept``."""
    words = bits(members(kept), field.crossed.shape[1])
    left = _rows(field, ~np.any(field.crossed & words, axis=1))
    if len(left.starts) < len(field.starts):
        return Answer(None, proof=True, steps=1)
    hard = np.array([kept >> bit & 1 for bit in field.bits], np.bool_)
    limit, rounds = _limit(left, hard), ROUNDS * (64 + len(left.group))
    dear = _relaxed(left, left.loss, np.where(hard, 1e6, 1.0), limit, hard)
    if (dear.best is not None and dear.bound >= dear.best.cost - CLOSE) or dear.bound > limit:
        return Answer(dear.best, proof=True, steps=rounds)
    free = _relaxed(left, np.zeros(len(left.loss)), np.where(hard, 1e6, 0.0), CLOSE, hard)
    if dear.best is None and free.bound > CLOSE:
        return Answer(None, proof=True, steps=2 * rounds)
    answer = _branched(left, hard, dear, free, limit)
    return replace(answer, steps=answer.steps + 2 * rounds)


def _limit(field: Field, hard: Marks) -> float:
    """More than any package costs."""
    return float(np.maximum.reduceat(field.loss, field.starts).sum() + np.maximum(field.asks[~hard], 0).sum()) + 1.0


def _rows(field: Field, stay: Marks) -> Field:
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


def _relaxed(field: Field, loss: Floats, most: Floats, limit: float, hard: Marks) -> Relaxed:
    """Bounds for any ``loss``, at prices of 0 to ``most``; ends where one is above ``limit``."""
    price, bound, pace = most.clip(0, 0.5), -np.inf, 1.0
    best: Cheapest | None = None
    tried: list[Floats] = []
    for _ in range(ROUNDS):
        picks, value = _least(field, loss - field.shares @ price)
        lower = value + float(field.asks @ price)
        lacking = field.asks - field.shares[picks].sum(axis=0)
        best = _cheaper(best, _package(field, picks, hard))
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


def _package(field: Field, picks: Array, hard: Marks) -> Cheapest | None:
    """The package of these rows, one a group; None where a reservation that is kept fails."""
    worths = field.worths[picks].sum(axis=0)
    fails = np.array([worth < floor for worth, floor in zip(worths.tolist(), field.floors, strict=True)], np.bool_)
    if np.any(fails & hard):
        return None
    short = np.maximum(field.asks - field.shares[picks].sum(axis=0), 0)[fails].sum() + EACH * fails.sum()
    failed = sum(1 << bit for bit, fail in zip(field.bits, fails.tolist(), strict=True) if fail)
    crossed = as_set(np.bitwise_or.reduce(field.crossed[picks], axis=0)) | failed
    return Cheapest(float(field.loss[picks].sum() + short), tuple(field.row[picks].tolist()), crossed)


def _cheaper(a: Cheapest | None, b: Cheapest | None) -> Cheapest | None:
    if a is None or b is None:
        return a or b
    return b if b.cost < a.cost - CLOSE else a


@dataclass(frozen=True, slots=True, eq=False)
class Partial:
    """Packages decided on their first groups: their rows (n, groups), values at each price (n, prices), exact worths for
    the reservations that are kept (n, kept); ``bounds`` (n,) on what they cost, and on what those reservations lack."""

    rows: Array
    values: Floats
    worths: Worths
    bounds: Floats
    lacks: Floats


def _branched(field: Field, hard: Marks, dear: Relaxed, free: Relaxed, limit: float) -> Answer:
    best, steps = _cheaper(dear.best, free.best), 0
    cost = limit if best is None else best.cost
    narrow = _rows(field, _worthwhile(field, dear, cost))
    plan = _plan(narrow, hard, dear.prices, free.prices)
    stack = [_none_decided(plan)]
    while stack and steps < (STEPS if best is None else PATIENCE):
        block = stack.pop()
        block = _some(block, np.flatnonzero(block.bounds < cost - CLOSE))
        level = block.rows.shape[1]
        if not len(block.rows):
            continue
        if level == len(plan.groups):
            best = _cheaper(best, _package(narrow, _first(narrow, block.rows), hard))
            cost = cost if best is None else min(cost, best.cost)
            continue
        steps += len(block.rows) * len(plan.groups[level])
        further = _decided(plan, block, cost - CLOSE)
        order = np.argsort(further.lacks if best is None else further.bounds, kind="stable")
        stack += [_some(further, order[at : at + BLOCK]) for at in reversed(range(0, len(order), BLOCK))]
    return Answer(best, not stack, steps)


def _first(field: Field, packages: Array) -> Array:
    """The rows of the cheapest of some packages."""
    short = np.maximum(field.asks - field.shares[packages].sum(axis=1), 0)
    cost = field.loss[packages].sum(axis=1) + short.sum(axis=1) + EACH * (short > 0).sum(axis=1)
    rows: Array = np.sort(packages[np.argmin(cost)])
    return rows


def _worthwhile(field: Field, dear: Relaxed, cost: float) -> Marks:
    """The ways that a package cheaper than ``cost`` may have."""
    value = field.loss - field.shares @ dear.prices[-1]
    over = value - np.repeat(np.minimum.reduceat(value, field.starts), field.sizes)
    stay: Marks = over <= cost - dear.bound + CLOSE
    return stay


@dataclass(frozen=True, slots=True, eq=False)
class Plan:
    """In which order groups are decided (each with its rows), and for each number of groups decided the least value and
    the most worth that the others can add. The first ``dear`` of the values bound costs, the others what is lacking."""

    groups: tuple[Array, ...]
    values: Floats
    worths: Worths
    dear: int
    least: Floats
    most: Worths
    floors: Sequence[int]


def _plan(field: Field, hard: Marks, dear: Floats, free: Floats) -> Plan:
    groups = sorted(np.split(np.arange(len(field.loss)), field.starts[1:]), key=len)
    values = np.concatenate([field.loss[:, None] - field.shares @ dear.T, -field.shares @ free.T], axis=1)
    worths = field.worths[:, hard]
    least = [field.asks @ np.concatenate([dear, free]).T]
    most = [np.zeros(worths.shape[1], worths.dtype)]
    for rows in reversed(groups):
        least.append(least[-1] + values[rows].min(axis=0))
        most.append(most[-1] + worths[rows].max(axis=0))
    floors = [floor for floor, kept in zip(field.floors, hard.tolist(), strict=True) if kept]
    return Plan(tuple(groups), values, worths, len(dear), np.array(least[::-1]), np.array(most[::-1]), floors)


def _none_decided(plan: Plan) -> Partial:
    values, worths = np.zeros((1, plan.values.shape[1])), np.zeros_like(plan.worths[:1])
    return Partial(np.zeros((1, 0), np.int64), values, worths, np.full(1, -np.inf), np.zeros(1))


def _decided(plan: Plan, block: Partial, cost: float) -> Partial:
    """Each with each way of the next group, if it may cost less and the reservations that are kept may still hold."""
    level = block.rows.shape[1]
    ways = plan.groups[level]
    old, new = np.repeat(np.arange(len(block.rows)), len(ways)), np.tile(ways, len(block.rows))
    values, worths = block.values[old] + plan.values[new], block.worths[old] + plan.worths[new]
    bounds = values + plan.least[level + 1]
    dear, free = bounds[:, : plan.dear].max(axis=1), bounds[:, plan.dear :].max(axis=1)
    stay = (dear < cost) & (free <= CLOSE)
    for most, have, floor in zip(plan.most[level + 1], worths.T, plan.floors, strict=True):
        stay &= np.asarray(have + most >= floor, np.bool_)
    rows = np.concatenate([block.rows[old], new[:, None]], axis=1)
    return _some(Partial(rows, values, worths, dear, free), np.flatnonzero(stay))


def _some(block: Partial, at: Array) -> Partial:
    return Partial(block.rows[at], block.values[at], block.worths[at], block.bounds[at], block.lacks[at])
