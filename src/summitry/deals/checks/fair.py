"""Whether fair packages are the right ones: the rules, applied to every package that can be agreed."""

from fractions import Fraction
from functools import reduce
from math import lcm
from operator import mul

import numpy as np
import numpy.typing as npt

from summitry.deals.checks.frontier import acceptable
from summitry.deals.checks.listing import Listing, Objects, listing
from summitry.records import Domain, Fairness, FairPoint

Ints = npt.NDArray[np.int64]
Columns = list[Objects]  # one array of whole numbers for each party, over the same packages


def fair_faults(domain: Domain, found: Fairness, every: Listing | None = None) -> list[str]:
    """What is wrong with the fair packages of a domain, all of which are listed; nothing where they are right."""
    every = every or listing(domain)
    bound = found.disagreement == "reservation"
    able = acceptable(domain, every, found.parties) if bound else every.stands
    if not able.any():
        return ["there are fair packages, and none can be agreed"] if found.points else []
    if [point.rule for point in found.points] != ["Nash", "Kalai-Smorodinsky", "egalitarian", "utilitarian"]:
        return ["a rule is missing"]
    survive = [every.worths[party][every.stands] for party in found.parties]
    worths = [every.worths[party][able] for party in found.parties]
    low = _low(domain, found, survive, every.scale)
    high = [Fraction(max(column), every.scale) for column in (worths if found.ideal == "rational" else survive)]
    faults = [] if list(found.least) == low else ["the disagreement point is wrong"]
    faults += [] if list(found.most) == high else ["the ideal point is wrong"]
    for point in found.points:
        best = every.options[able][_best(point.rule, worths, low, high, every.scale)]
        faults += _faults(domain, point, best)
    return faults


def _low(domain: Domain, found: Fairness, survive: Columns, scale: int) -> list[Fraction]:
    given = [domain.stake(party).reservation for party in found.parties]
    worst = [Fraction(min(column), scale) for column in survive]
    bound = found.disagreement == "reservation"
    return [low if own is None or not bound else own for low, own in zip(worst, given, strict=True)]


def _best(rule: str, worths: Columns, low: list[Fraction], high: list[Fraction], scale: int) -> Ints:
    """The places of the packages that are best by a rule."""
    if rule == "utilitarian":
        return _largest([np.asarray(sum(worths))])
    more = lcm(*(d.denominator for d in low))
    gains = [column * more - int(d * scale * more) for column, d in zip(worths, low, strict=True)]
    if rule == "Nash":
        gaining = sum((gain > 0).astype(np.int64) for gain in gains)
        return _largest([np.asarray(gaining), reduce(mul, (np.where(gain > 0, gain, 1) for gain in gains))])
    if rule == "Kalai-Smorodinsky":
        ways = [h - d for h, d in zip(high, low, strict=True)]
        whole = lcm(*((1 / way).denominator for way in ways if way))
        gains = [gain * int(whole / way) for gain, way in zip(gains, ways, strict=True) if way]
    return _largest(list(np.sort(np.stack(gains, axis=1), axis=1).T)) if gains else np.arange(len(worths[0]))


def _largest(keys: Columns) -> Ints:
    """Where the first key is largest, of these where the second is, and so on."""
    places = np.arange(len(keys[0]))
    for key in keys:
        left = key[places]
        places = places[(left == left.max()).astype(np.bool_)]
    return places


def _faults(domain: Domain, point: FairPoint, best: Ints) -> list[str]:
    names = {tuple(choice.options[o] for choice, o in zip(domain.choices, row, strict=True)) for row in best.tolist()}
    listed = [deal.package for deal in point.deals]
    right = set(listed) == names and len(listed) == len(names) == point.packages
    return [] if right else [f"the {point.rule} packages are others"]
