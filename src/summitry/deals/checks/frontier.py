"""Whether a frontier is one: every package is listed and compared."""

from collections.abc import Mapping, Sequence
from fractions import Fraction
from types import MappingProxyType

import numpy as np
import numpy.typing as npt

from summitry.deals.checks.listing import Listing, Objects, crossed, listing
from summitry.records import Domain, Frontier, Package

Ints = npt.NDArray[np.int64]
NOBODY: Mapping[str, Fraction] = MappingProxyType({})
AT_ONCE = 1 << 22  # comparisons


def frontier_faults(domain: Domain, found: Frontier, every: Listing | None = None) -> list[str]:
    """What is wrong with a frontier all of whose packages are listed; nothing where it is right.

    An epsilon-frontier is right when its packages can be agreed and each that is better than the reservations by epsilon
    is covered up to epsilon.
    """
    every = every or listing(domain)
    able = np.flatnonzero(acceptable(domain, every, found.parties))
    worths = [every.worths[party] for party in found.parties]
    listed = _places(domain, every, [deal.package for deal in found.deals])
    faults = [] if len(set(listed)) == len(listed) else ["a package is listed twice"]
    if not np.isin(listed, able).all():
        return [*faults, "a package is listed that crosses a line or is below a reservation"]
    slacks = [found.epsilon * _range(column[_by_nature(domain, every)]) for column in worths]
    able = np.flatnonzero(acceptable(domain, every, found.parties, dict(zip(found.parties, slacks, strict=True))))
    columns = [_ranked(c[able], c[listed], slack) for c, slack in zip(worths, slacks, strict=True)]
    ours, theirs = (np.stack(parts, axis=1) for parts in zip(*columns, strict=True))
    if not _covered(ours, theirs).all():
        faults.append("a package that can be agreed is better for somebody and worse for nobody")
    return faults if found.epsilon else faults + _exact_faults(found, ours, theirs)


def _exact_faults(found: Frontier, able: Ints, listed: Ints) -> list[str]:
    rows = np.unique(listed, axis=0)
    faults = [] if len(rows) == found.worths else ["the number of different worths is wrong"]
    if len(listed) != found.packages:
        faults.append("the number of packages is wrong")
    if len(rows) and any((rows >= row).all(axis=1).sum() > 1 for row in rows):
        faults.append("a package of the frontier dominates another")
    keys = {tuple(row) for row in rows.tolist()}
    if sum(tuple(row) in keys for row in able.tolist()) != found.packages:
        faults.append("a package with the same worths is missing")
    return faults


def acceptable(
    domain: Domain, every: Listing, parties: Sequence[str], more: Mapping[str, Fraction] = NOBODY
) -> npt.NDArray[np.bool_]:
    """Which packages cross nothing and give each of ``parties`` its reservation, and ``more``, times the scale."""
    result = every.stands.copy()
    for party in parties:
        reservation = domain.stake(party).reservation
        if reservation is not None:
            bound = reservation * every.scale + more.get(party, 0)
            result &= (every.worths[party] >= bound).astype(np.bool_)
    return result


def _by_nature(domain: Domain, every: Listing) -> npt.NDArray[np.bool_]:
    """Which packages cross nothing that lies in the nature of things."""
    result = np.ones(len(every.options), dtype=np.bool_)
    for linkage in domain.linkages:
        if linkage.party is None:
            result &= ~crossed(domain, every.options, linkage)
    return result


def _places(domain: Domain, every: Listing, packages: list[Package]) -> Ints:
    sizes = [len(choice.options) for choice in domain.choices]
    result = np.zeros(len(packages), dtype=np.int64)
    for n, package in enumerate(packages):
        for choice, size, option in zip(domain.choices, sizes, package, strict=True):
            result[n] = result[n] * size + choice.options.index(option)
    return result


def _range(column: Objects) -> int:
    return int(max(column) - min(column)) if len(column) else 0


def _ranked(able: Objects, listed: Objects, slack: Fraction) -> tuple[Ints, Ints]:
    """Both as places in one order, after what can be agreed has been made worse by ``slack``."""
    both = np.concatenate((able * slack.denominator - slack.numerator, listed * slack.denominator))
    _, places = np.unique(both, return_inverse=True)
    return places[: len(able)], places[len(able) :]


def _covered(ours: Ints, theirs: Ints) -> npt.NDArray[np.bool_]:
    step = max(1, AT_ONCE // max(1, len(theirs)))
    result = np.zeros(len(ours), dtype=np.bool_)
    for first in range(0, len(ours), step):
        block = ours[first : first + step]
        reached = np.ones((len(block), len(theirs)), dtype=np.bool_)
        for mine, other in zip(block.T, theirs.T, strict=True):
            reached &= other[None] >= mine[:, None]
        result[first : first + step] = reached.any(axis=1)
    return result
