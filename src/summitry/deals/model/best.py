"""The best package for one utility among those that some rules leave, and how far a party's worths range.

Elimination with the largest sum kept (R. Dechter, Artificial Intelligence 113, 1999, section 6). Steps: 1. each option
is worth what it adds, and its nearness to a package named; 2. values that meet are added up; 3. of several options the one with
the largest sum stays, the nearest of those, the first of those in the order of the domain.
"""

from collections.abc import Container, Iterable, Sequence
from dataclasses import replace
from fractions import Fraction
from itertools import chain

import numpy as np

from summitry.deals.model.elimination import Factor, eliminate
from summitry.deals.model.grid import combinations, grid
from summitry.records import Domain, Joint, Linkage, Package, Utility

Sum = tuple[Fraction, int, tuple[tuple[int, int], ...]]  # worth, issues as in the package named, what was chosen where


def best(
    domain: Domain,
    utility: Utility,
    allowed: Sequence[Container[str]],
    linkages: Iterable[Linkage],
    near: Package | None = None,
) -> Package | None:
    """The package of most worth with an ``allowed`` option on each issue that crosses none of ``linkages``; among
    several the one with the most options of ``near``. None where there is no such package."""
    sizes = [len(choice.options) for choice in domain.choices]
    unary = [_options(domain, utility, i, allowed[i], near) for i in range(len(sizes))]
    joints = [_together(domain, joint, sizes) for joint in utility.joints]
    found = eliminate(sizes, [*unary, *joints, *_bans(domain, linkages)], _join, _largest)
    if found is None:
        return None
    picks = chain.from_iterable(picks for _, _, picks in found)
    return tuple(domain.choices[issue].options[option] for issue, option in sorted(picks))


def extremes(domain: Domain, utility: Utility) -> tuple[Package, Package] | None:
    """A party's worst package and its best, of those that lie in the nature of things: linkages that are nobody's hold,
    nobody's red lines do. None where there is none."""
    hard = [linkage for linkage in domain.linkages if linkage.party is None]
    every = [choice.options for choice in domain.choices]
    least, most = best(domain, negative(utility), every, hard), best(domain, utility, every, hard)
    return None if least is None or most is None else (least, most)


def negative(utility: Utility) -> Utility:
    joints = tuple(replace(joint, values=tuple(-value for value in joint.values)) for joint in utility.joints)
    return Utility(tuple(tuple(-value for value in row) for row in utility.values), joints, -utility.bias)


def _options(
    domain: Domain, utility: Utility, issue: int, allowed: Container[str], near: Package | None
) -> Factor[Sum]:
    row = utility.values[issue]
    cells: dict[tuple[int, ...], Sum] = {
        (o,): (row[o], int(near is not None and near[issue] == name), ((issue, o),))
        for o, name in enumerate(domain.choices[issue].options)
        if name in allowed
    }
    return Factor((issue,), cells)


def _together(domain: Domain, joint: Joint, sizes: Sequence[int]) -> Factor[Sum]:
    scope = tuple(domain.place(issue) for issue in joint.issues)
    return Factor(scope, {at: (v, 0, ()) for at, v in zip(combinations(sizes, scope), joint.values, strict=True)})


def _bans(domain: Domain, linkages: Iterable[Linkage]) -> list[Factor[Sum]]:
    model = grid(domain, (), (), linkages)
    return [
        Factor(scope, {tuple(map(int, at)): (Fraction(0), 0, ()) for at in np.argwhere(mask)})
        for scope, mask in model.bans
    ]


def _join(a: Sum, b: Sum) -> Sum:
    return a[0] + b[0], a[1] + b[1], a[2] + b[2]


def _largest(values: Sequence[Sum]) -> Sum:
    return max(values, key=lambda value: value[:2])
