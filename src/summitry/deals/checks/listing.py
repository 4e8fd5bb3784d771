"""Every package of a domain one after the other: possible up to some ten million, and simple enough to be believed."""

from dataclasses import dataclass
from fractions import Fraction
from math import lcm
from typing import Any

import numpy as np
import numpy.typing as npt

from summitry.records import Domain, Linkage, RedLine, Utility

Objects = npt.NDArray[Any]  # Python's integers
Mask = npt.NDArray[np.bool_]


@dataclass(frozen=True, slots=True, eq=False)
class Listing:
    """``options`` has shape (packages, issues); ``stands`` tells which cross no red line or linkage; ``worths[party]`` are
    the packages' worths times ``scale``, for each party that has a utility."""

    options: npt.NDArray[np.int64]
    stands: Mask
    worths: dict[str, Objects]
    scale: int


def listing(domain: Domain) -> Listing:
    sizes = [len(choice.options) for choice in domain.choices]
    options = np.indices(sizes).reshape(len(sizes), -1).T if sizes else np.zeros((1, 0), dtype=np.int64)
    stands = np.ones(len(options), dtype=np.bool_)
    rules: list[RedLine | Linkage] = [*domain.red_lines, *domain.linkages]
    for rule in rules:
        stands &= ~crossed(domain, options, rule)
    scale = lcm(*(v.denominator for stake in domain.stakes if stake.utility for v in _numbers(stake.utility)))
    utilities = {stake.party: stake.utility for stake in domain.stakes if stake.utility}
    return Listing(options, stands, {p: worths(domain, options, u, scale) for p, u in utilities.items()}, scale)


def crossed(domain: Domain, options: npt.NDArray[np.int64], rule: RedLine | Linkage) -> Mask:
    issues = (rule.issue,) if isinstance(rule, RedLine) else rule.issues
    ruled_out = tuple((option,) for option in rule.options) if isinstance(rule, RedLine) else rule.forbidden
    places = [domain.place(issue) for issue in issues]
    result = np.zeros(len(options), dtype=np.bool_)
    for combination in ruled_out:
        numbers = [domain.choices[p].options.index(o) for p, o in zip(places, combination, strict=True)]
        result |= (options[:, places] == numbers).all(axis=1)
    return result


def worths(domain: Domain, options: npt.NDArray[np.int64], utility: Utility, scale: int) -> Objects:
    total = np.full(len(options), int(utility.bias * scale), dtype=object)
    for column, row in zip(options.T, utility.values, strict=True):
        total += np.array([int(value * scale) for value in row], dtype=object)[column]
    for joint in utility.joints:
        cells = np.zeros(len(options), dtype=np.int64)
        for place in map(domain.place, joint.issues):
            cells = cells * len(domain.choices[place].options) + options[:, place]
        total += np.array([int(value * scale) for value in joint.values], dtype=object)[cells]
    return total


def _numbers(utility: Utility) -> list[Fraction]:
    return [utility.bias, *(v for row in utility.values for v in row), *(v for j in utility.joints for v in j.values)]
