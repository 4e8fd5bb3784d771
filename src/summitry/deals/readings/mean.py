"""The domain of mean readings: where a party has only orders, each option gets what it is worth on average."""

from dataclasses import replace
from fractions import Fraction

from summitry.deals.readings.draw import Drawn, Means, draw, exact_mean
from summitry.deals.readings.known import known
from summitry.deals.readings.values import rich
from summitry.records import Domain, Stake, Utility

UNIT = 1_000_000  # worths are rounded to its parts


def mean(domain: Domain, number: int = 10_000, seed: int = 1) -> Domain:
    """The domain in which each party has numbers. Those of a party with only orders are the mean of all its readings, a
    share between its worst package and its best: exact but for rounding to millionths, and where no exact mean is in
    reach, the mean of ``number`` drawn. ContradictionError as in ``readings``."""
    return replace(domain, stakes=tuple(_with_numbers(domain, stake, number, seed) for stake in domain.stakes))


def _with_numbers(domain: Domain, stake: Stake, number: int, seed: int) -> Stake:
    if stake.utility is not None:
        return stake
    told = known(domain, stake)
    issues = [choice.issue for choice in domain.choices]
    means = exact_mean(told) or sample_mean(draw(stake.party, issues, told, number, seed))
    return replace(stake, utility=Utility(tuple(tuple(Fraction(round(v * UNIT), UNIT) for v in row) for row in means)))


def sample_mean(drawn: Drawn) -> Means:
    rows = ((values * weights).mean(axis=1) for values, weights in zip(drawn.values, drawn.weights, strict=True))
    return tuple(tuple(Fraction(float(value)) for value in row) for row in rows)


def walked(domain: Domain) -> list[tuple[str, str]]:
    """The parties and issues whose orders are too rich for readings that are sure to be uniform (``walk.py``)."""
    return [
        (stake.party, choice.issue)
        for stake in domain.stakes
        if stake.utility is None
        for choice, order in zip(domain.choices, known(domain, stake).orders, strict=True)
        if rich(order)
    ]
