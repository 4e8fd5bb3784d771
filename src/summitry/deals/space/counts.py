"""How many packages cross nothing, counted without listing them, and which options are left in them.

Elimination (``model/elimination.py``) twice: with numbers of packages, multiplied and added up, and with sets of options,
united both ways, which leaves each option that some package has (provenance by sets: P. Buneman, S. Khanna and
W.-C. Tan, "Why and where: a characterization of data provenance", ICDT 2001). Whole numbers have no largest one.
"""

from collections.abc import Iterable
from functools import reduce
from math import prod
from operator import mul, or_

import numpy as np

from summitry.deals.model.elimination import Factor, eliminate
from summitry.deals.model.grid import Grid, grid
from summitry.records import Domain, Linkage, RedLine


def packages(domain: Domain) -> int:
    """Every combination of one option an issue, possible or not."""
    return prod(len(choice.options) for choice in domain.choices)


def alone(domain: Domain, party: str) -> int:
    """How many packages the red lines and conditions of one party leave, and what nobody can change."""
    lines = [line for line in domain.red_lines if line.party == party]
    return number(domain, lines, [one for one in domain.linkages if one.party in (party, None)])


def number(domain: Domain, red_lines: Iterable[RedLine], linkages: Iterable[Linkage]) -> int:
    """How many packages cross none of these. TooCoupledError where the linkages tie too many issues together."""
    model = grid(domain, (), red_lines, linkages)
    unary = [Factor((i,), {(int(o),): 1 for o in np.flatnonzero(mask)}) for i, mask in enumerate(model.allowed)]
    bans = [Factor(scope, dict.fromkeys(cells, 1)) for scope, cells in standing(model)]
    counts = eliminate(model.sizes, [*unary, *bans], mul, sum)
    return 0 if counts is None else prod(counts)


def standing(model: Grid) -> list[tuple[tuple[int, ...], list[tuple[int, ...]]]]:
    """Each linkage's scope with the combinations that it lets stand."""
    return [(scope, list(map(tuple, np.argwhere(mask).tolist()))) for scope, mask in model.bans]


def open_options(domain: Domain) -> tuple[tuple[str, tuple[str, ...]], ...]:
    """For each issue the options of packages that cross nothing: none at all where there is no such package."""
    model = grid(domain, (), domain.red_lines, domain.linkages)
    bits = _bits(model.sizes)
    unary = [Factor((i,), {(int(o),): bits[i][o] for o in np.flatnonzero(m)}) for i, m in enumerate(model.allowed)]
    bans = [Factor(scope, dict.fromkeys(cells, 0)) for scope, cells in standing(model)]
    groups = eliminate(model.sizes, [*unary, *bans], or_, lambda sets: reduce(or_, sets))
    left = reduce(or_, groups or (), 0)
    return tuple(
        (choice.issue, tuple(option for option, bit in zip(choice.options, own, strict=True) if left & bit))
        for choice, own in zip(domain.choices, bits, strict=True)
    )


def _bits(sizes: tuple[int, ...]) -> list[list[int]]:
    """One bit for each option of each issue."""
    starts = [sum(sizes[:i]) for i in range(len(sizes))]
    return [[1 << start + option for option in range(size)] for start, size in zip(starts, sizes, strict=True)]
