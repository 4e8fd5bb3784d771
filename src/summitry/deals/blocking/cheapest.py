"""The cheapest package that keeps some constraints, of groups that are tied together by reservations.

A multiple-choice knapsack with several resources, by branch and bound on its relaxation (``relaxation.py``). Steps: 1.
drop the ways that cross what is kept; 2. bound what a package costs, and apart from costs what it must lack of the
reservations that are kept: where that is above 0 there is none; 3. drop the ways that no cheaper package can have;
4. decide group after group, the most promising partial packages first, as long as both bounds allow.
"""

from collections.abc import Sequence
from dataclasses import dataclass, replace

import numpy as np

from summitry.deals.blocking.hitting import members
from summitry.deals.blocking.relaxation import (
    CLOSE,
    EACH,
    ROUNDS,
    Cheapest,
    Field,
    Floats,
    Marks,
    Relaxed,
    cheaper,
    package,
    relaxed,
    rows_of,
)
from summitry.deals.blocking.ways import Array, Worths, bits

BLOCK = 256
STEPS = 200_000  # partial packages looked at to find one
PATIENCE = 5_000  # and to find a cheaper one
DEAREST = 1e3  # the highest price, in ranges for a range: with it, errors of floating numbers stay far below ``CLOSE``


@dataclass(frozen=True, slots=True)
class Answer:
    """``package`` is None where none was found, and with ``proof`` there is none; else with ``proof`` none is cheaper.
    ``steps`` tell how much work it was, about a fifth of a microsecond each."""

    package: Cheapest | None
    proof: bool
    steps: int


def cheapest(field: Field, kept: int) -> Answer:
    """The cheapest package that crosses nothing of the set ``kept``."""
    words = bits(members(kept), field.crossed.shape[1])
    left = rows_of(field, ~np.any(field.crossed & words, axis=1))
    if len(left.starts) < len(field.starts):
        return Answer(None, proof=True, steps=1)
    hard = np.array([kept >> bit & 1 for bit in field.bits], np.bool_)
    limit, rounds = _limit(left, hard), ROUNDS * (64 + len(left.group))
    dear = relaxed(left, left.loss, np.where(hard, DEAREST, 1.0), limit, hard)
    if (dear.best is not None and dear.bound >= dear.best.cost - CLOSE) or dear.bound > limit:
        return Answer(dear.best, proof=True, steps=rounds)
    free = relaxed(left, np.zeros(len(left.loss)), hard.astype(np.float64), CLOSE, hard)
    if dear.best is None and free.bound > CLOSE:
        return Answer(None, proof=True, steps=2 * rounds)
    answer = _branched(left, hard, dear, free, limit)
    return replace(answer, steps=answer.steps + 2 * rounds)


def _limit(field: Field, hard: Marks) -> float:
    """More than any package costs."""
    return float(np.maximum.reduceat(field.loss, field.starts).sum() + np.maximum(field.asks[~hard], 0).sum()) + 1.0


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
    best, steps = cheaper(dear.best, free.best), 0
    cost = limit if best is None else best.cost
    narrow = rows_of(field, _worthwhile(field, dear, cost))
    plan = _plan(narrow, hard, dear.prices, free.prices)
    stack = [_none_decided(plan)]
    while stack and steps < (STEPS if best is None else PATIENCE):
        block = stack.pop()
        block = _some(block, np.flatnonzero(block.bounds < cost - CLOSE))
        level = block.rows.shape[1]
        if not len(block.rows):
            continue
        if level == len(plan.groups):
            best = cheaper(best, package(narrow, _first(narrow, block.rows), hard))
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
