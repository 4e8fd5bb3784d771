"""The integers of a domain: each party's worth of each option, scaled from decimals without loss.

All parties share one scale, so that worths add up across parties as in the file. From each issue and joint the least
value is taken off, so that every number is 0 or more; ``Grid.shift`` gives it back.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from fractions import Fraction
from itertools import product
from math import ceil, lcm, prod

import numpy as np
import numpy.typing as npt

from summitry.deals.model.elimination import LARGEST, TooCoupledError
from summitry.deals.model.wide import Wide, add, limbs_for, wide
from summitry.records import Domain, Linkage, RedLine, Utility

Mask = npt.NDArray[np.bool_]


@dataclass(frozen=True, slots=True, eq=False)
class Grid:
    """``unary[i]`` has shape (options of issue i, parties, limbs); ``joints`` pairs a scope (numbers of issues) with an
    array of shape (product of their options, parties, limbs); ``allowed[i]`` tells which options stand; ``bans`` pairs a
    scope with a mask of the combinations that stand, shaped as the options of the scope. ``parties`` are those whose
    numbers are kept, in the order of the domain.

    The worth of a package to party p is (sum of its integers + ``shift[p]``) / ``scale``; ``floor[p]`` is its reservation
    as such a sum, rounded up; None where it has none.
    """

    parties: tuple[str, ...]
    sizes: tuple[int, ...]
    unary: tuple[Wide, ...]
    joints: tuple[tuple[tuple[int, ...], Wide], ...]
    allowed: tuple[Mask, ...]
    bans: tuple[tuple[tuple[int, ...], Mask], ...]
    scale: int
    shift: tuple[int, ...]
    floor: tuple[int | None, ...]
    limbs: int

    def worth(self, party: int, total: int) -> Fraction:
        return Fraction(total + self.shift[party], self.scale)


def grid(domain: Domain, parties: Sequence[str], red_lines: Iterable[RedLine], linkages: Iterable[Linkage]) -> Grid:
    """The grid of ``parties``, each of which has a utility, with the red lines and linkages that are to hold.

    TooCoupledError where one linkage couples more than a table of combinations can show.
    """
    stakes = [domain.stake(party) for party in parties]
    utilities = [stake.utility for stake in stakes if stake.utility is not None]
    scale = lcm(*(value.denominator for utility in utilities for value in _numbers(utility)))
    sizes = tuple(len(choice.options) for choice in domain.choices)
    columns = [_column(domain, utility, scale) for utility in utilities]
    limbs = limbs_for(max((sum(max(cells, default=0) for cells in parts.values()) for parts, _ in columns), default=0))
    scopes = sorted({scope for parts, _ in columns for scope in parts}, key=lambda scope: (len(scope), scope))
    arrays = {
        scope: _array([parts.get(scope) for parts, _ in columns], _cells(sizes, scope), limbs) for scope in scopes
    }
    shift = tuple(shift for _, shift in columns)
    return Grid(
        tuple(parties),
        sizes,
        tuple(arrays.get((i,), np.zeros((size, 0, limbs), np.int64)) for i, size in enumerate(sizes)),
        tuple((scope, arrays[scope]) for scope in scopes if len(scope) > 1),
        _allowed(domain, red_lines),
        tuple(_ban(domain, linkage) for linkage in linkages),
        scale,
        shift,
        tuple(_floor(stake.reservation, scale, shift[p]) for p, stake in enumerate(stakes)),
        limbs,
    )


def _numbers(utility: Utility) -> Iterable[Fraction]:
    yield utility.bias
    for row in utility.values:
        yield from row
    for joint in utility.joints:
        yield from joint.values


def _cells(sizes: Sequence[int], scope: Sequence[int]) -> int:
    return prod(sizes[i] for i in scope)


def _column(domain: Domain, utility: Utility, scale: int) -> tuple[dict[tuple[int, ...], list[int]], int]:
    """One party's integers by scope, the least of each scope 0, and what was taken off."""
    parts: dict[tuple[int, ...], list[int]] = {(i,): _scaled(row, scale) for i, row in enumerate(utility.values)}
    for joint in utility.joints:
        scope = tuple(domain.place(issue) for issue in joint.issues)
        values = _scaled(joint.values, scale)
        parts[scope] = [a + b for a, b in zip(parts[scope], values, strict=True)] if scope in parts else values
    least = {scope: min(values, default=0) for scope, values in parts.items()}
    lifted = {scope: [value - least[scope] for value in values] for scope, values in parts.items()}
    return lifted, sum(least.values()) + _scaled((utility.bias,), scale)[0]


def _scaled(values: Iterable[Fraction], scale: int) -> list[int]:
    return [value.numerator * (scale // value.denominator) for value in values]


def _array(columns: Sequence[list[int] | None], cells: int, limbs: int) -> Wide:
    return np.stack([wide(column or [0] * cells, limbs) for column in columns], axis=1)


def _floor(reservation: Fraction | None, scale: int, shift: int) -> int | None:
    return None if reservation is None else ceil(reservation * scale) - shift


def _allowed(domain: Domain, red_lines: Iterable[RedLine]) -> tuple[Mask, ...]:
    masks = tuple(np.ones(len(choice.options), dtype=np.bool_) for choice in domain.choices)
    for line in red_lines:
        place = domain.place(line.issue)
        for option in line.options:
            masks[place][domain.choices[place].options.index(option)] = False
    return masks


def _ban(domain: Domain, linkage: Linkage) -> tuple[tuple[int, ...], Mask]:
    scope = tuple(domain.place(issue) for issue in linkage.issues)
    shape = [len(domain.choices[i].options) for i in scope]
    if prod(shape) > LARGEST:
        raise TooCoupledError(f"a linkage ties {len(scope)} issues together: {prod(shape):,} combinations at once")
    mask = np.ones(shape, dtype=np.bool_)
    for combination in linkage.forbidden:
        mask[tuple(domain.choices[i].options.index(o) for i, o in zip(scope, combination, strict=True))] = False
    return scope, mask


def totals(model: Grid, options: npt.NDArray[np.int64]) -> Wide:
    """What packages come to, shape (n, parties, limbs), given as numbers of options, shape (n, issues)."""
    total = np.zeros((len(options), len(model.parties), model.limbs), dtype=np.int64)
    for i, worths in enumerate(model.unary):
        total = add(total, worths[options[:, i]])
    for scope, worths in model.joints:
        cells = np.ravel_multi_index(tuple(options[:, i] for i in scope), [model.sizes[i] for i in scope])
        total = add(total, worths[cells])
    return total


def combinations(sizes: Sequence[int], scope: Sequence[int]) -> Iterable[tuple[int, ...]]:
    """The combinations of options of a scope, in the order of the rows of a joint's array."""
    return product(*(range(sizes[i]) for i in scope))
