"""The packages that are fair by one rule or another. All of them are efficient, so the frontier holds them."""

from collections.abc import Callable, Sequence
from fractions import Fraction

import numpy as np

from summitry.deals.fair.leximin import leximin
from summitry.deals.fair.nash import nash
from summitry.deals.fair.points import Point, least, most
from summitry.deals.fair.utilitarian import utilitarian
from summitry.deals.fair.values import Measure, Number
from summitry.deals.frontier import Efficient, solve
from summitry.deals.frontier.listing import listed
from summitry.deals.frontier.sums import Front
from summitry.deals.model.grid import Grid
from summitry.records import Disagreement, Domain, Fairness, FairPoint, Ideal, Rule

LISTED = 100  # packages that one rule calls fair

Key = Callable[[Sequence[Number]], tuple[Number, ...]]


def fairness(
    domain: Domain,
    disagreement: Disagreement = "reservation",
    ideal: Ideal = "rational",
    limit: int = LISTED,
    solved: Efficient | None = None,
) -> Fairness | None:
    """All packages that each rule calls fair, ``limit`` of them listed; no points where no package can be agreed; None where
    one of the bargainers has no numbers. Measured from the minimum, reservations do not bind.
    ``solved`` is what ``frontier.solve`` gives for the domain, where that is known."""
    bind = disagreement == "reservation"
    solved = solved if solved and bind else solve(domain, reservations=bind)
    if solved is None:
        return None
    model, front = solved.grid, solved.front
    low, high = least(domain, model, disagreement), most(domain, model, front, ideal)
    rules = () if front is None or not len(front) else _rules(low, high)
    points = tuple(_point(domain, model, front, *rule, limit) for rule in rules if front is not None)
    return Fairness(model.parties, disagreement, ideal, low, high, points, solved.epsilon)


def _rules(low: Point, high: Point) -> tuple[tuple[Rule, Measure, Key], ...]:
    """The rules with what each compares. A party that cannot gain has no share of the way and does not count in it."""
    ones, zeros = (Fraction(1),) * len(low), (Fraction(0),) * len(low)
    gains = Measure(low, ones)
    ways = [most - least for least, most in zip(low, high, strict=True)]
    shares = Measure(low, tuple(1 / way if way else Fraction(0) for way in ways))
    return (
        ("Nash", gains, nash),
        ("Kalai-Smorodinsky", shares, leximin),
        ("egalitarian", gains, leximin),
        ("utilitarian", Measure(zeros, ones), utilitarian),
    )


def _point(domain: Domain, model: Grid, front: Front, rule: Rule, measure: Measure, key: Key, limit: int) -> FairPoint:
    keys = [key(values) for values in measure.scaled(model, front)]
    highest = max(keys)
    rows = np.array([row for row, value in enumerate(keys) if value == highest])
    deals = listed(domain, front, rows, limit)
    worths = dict(zip(domain.parties, deals[0].worths, strict=True))
    score = key(measure.exact([worth for party in model.parties if (worth := worths[party]) is not None]))
    packages = int(front.trail.counts[rows].sum())
    return FairPoint(rule, deals, packages, tuple(map(Fraction, score)))
