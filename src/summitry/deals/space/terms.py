"""What packages add up to for a few parties: small tables of whole numbers, and the same counted in coarser steps.

A step g turns each number v of a table into the whole number of steps below it, v = g * q + start + r, where the start is
cut at the widest gap between remainders so that the rest r stays small. Sums of q then tell a sum of v up to the sum of
the largest rests: less is certain, and more is ruled out. With g = 1 nothing is lost.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import reduce
from math import gcd

from summitry.deals.model.elimination import Factor, eliminate
from summitry.deals.model.grid import combinations, grid
from summitry.deals.model.wide import Wide, whole
from summitry.deals.space.counts import standing
from summitry.records import Domain

Row = tuple[int, ...]  # one number of 0 or more for each party


@dataclass(frozen=True, slots=True)
class Terms:
    """A package's sums are those of one row of each factor, for its options; a party accepts from ``floors`` on."""

    sizes: tuple[int, ...]
    factors: tuple[Factor[Row], ...]
    floors: Row


@dataclass(frozen=True, slots=True)
class Coarse:
    """Terms in steps, and the floors in steps from which a party surely or possibly accepts."""

    terms: Terms
    sure: Row
    possible: Row


def terms(domain: Domain, parties: Sequence[str]) -> Terms:
    """The terms of ``parties``, which have utilities and reservations; what crosses a red line or a linkage has no row."""
    model = grid(domain, parties, domain.red_lines, domain.linkages)
    unary = [_factor((i,), [(o,) for o in range(size)], model.unary[i]) for i, size in enumerate(model.sizes)]
    kept = [
        Factor(one.scope, {cell: row for cell, row in one.cells.items() if mask[cell]})
        for one, mask in zip(unary, model.allowed, strict=True)
    ]
    joints = [_factor(scope, list(combinations(model.sizes, scope)), array) for scope, array in model.joints]
    nothing = (0,) * len(parties)
    bans = [Factor(scope, dict.fromkeys(cells, nothing)) for scope, cells in standing(model)]
    floors = tuple(floor for floor in model.floor if floor is not None)
    return Terms(model.sizes, (*kept, *joints, *bans), floors)


def _factor(scope: tuple[int, ...], cells: Sequence[tuple[int, ...]], array: Wide) -> Factor[Row]:
    columns = [whole(array[:, party]) for party in range(array.shape[1])]
    return Factor(scope, dict(zip(cells, zip(*columns, strict=True), strict=True)))


def spans(given: Terms) -> tuple[Row, Row] | None:
    """The least and the most that a package gives each party; None where there is no package."""

    def join(a: tuple[Row, Row], b: tuple[Row, Row]) -> tuple[Row, Row]:
        return plus(a[0], b[0]), plus(a[1], b[1])

    def total(every: Sequence[tuple[Row, Row]]) -> tuple[Row, Row]:
        lows, highs = zip(*every, strict=True)
        return tuple(map(min, zip(*lows, strict=True))), tuple(map(max, zip(*highs, strict=True)))

    factors = [Factor(one.scope, {cell: (row, row) for cell, row in one.cells.items()}) for one in given.factors]
    groups = eliminate(given.sizes, factors, join, total)
    nothing = (0,) * len(given.floors)
    return None if groups is None else reduce(join, groups, (nothing, nothing))


def plus(a: Row, b: Row) -> Row:
    return tuple(x + y for x, y in zip(a, b, strict=True))


def minus(a: Row, b: Row) -> Row:
    return tuple(x - y for x, y in zip(a, b, strict=True))


def only(given: Terms, places: Sequence[int]) -> Terms:
    """The terms of the parties at ``places`` alone."""
    factors = [
        Factor(one.scope, {cell: tuple(row[p] for p in places) for cell, row in one.cells.items()})
        for one in given.factors
    ]
    return Terms(given.sizes, tuple(factors), tuple(given.floors[p] for p in places))


def smallest_steps(given: Terms) -> Row:
    """For each party the largest step in which nothing is lost: what divides all differences within its tables."""
    columns = [list(zip(*one.cells.values(), strict=True)) for one in given.factors if one.cells]
    return tuple(
        max(1, gcd(*(value - column[p][0] for column in columns for value in column[p])))
        for p in range(len(given.floors))
    )


def coarse(given: Terms, steps: Sequence[int]) -> Coarse:
    """The terms in ``steps``, one a party. Each factor needs a row."""
    cut = [_cut(one, steps) for one in given.factors]
    starts = reduce(plus, (start for _, start, _ in cut))
    rests = reduce(plus, (rest for _, _, rest in cut))
    sure = tuple(-((s - f) // g) for f, s, g in zip(given.floors, starts, steps, strict=True))
    possible = tuple(-((s + r - f) // g) for f, s, r, g in zip(given.floors, starts, rests, steps, strict=True))
    return Coarse(Terms(given.sizes, tuple(factor for factor, _, _ in cut), sure), sure, possible)


def _cut(factor: Factor[Row], steps: Sequence[int]) -> tuple[Factor[Row], Row, Row]:
    """A factor in steps, the least of each party 0; where its numbers start, and by how much they may be above."""
    columns = [
        _cut_column(column, step) for column, step in zip(zip(*factor.cells.values(), strict=True), steps, strict=True)
    ]
    rows = zip(*(quotients for quotients, _, _ in columns), strict=True)
    starts, rests = tuple(start for _, start, _ in columns), tuple(rest for _, _, rest in columns)
    return Factor(factor.scope, dict(zip(factor.cells, rows, strict=True))), starts, rests


def _cut_column(values: Sequence[int], step: int) -> tuple[list[int], int, int]:
    remainders = sorted({value % step for value in values})
    gaps = [(b - a) % step or step for a, b in zip(remainders, (*remainders[1:], remainders[0]), strict=True)]
    widest = max(range(len(gaps)), key=gaps.__getitem__)
    start = remainders[(widest + 1) % len(remainders)]
    quotients = [(value - start) // step for value in values]
    least = min(quotients)
    return [q - least for q in quotients], start + least * step, step - gaps[widest]
