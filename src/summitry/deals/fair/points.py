"""Where fairness is measured from and to: the disagreement point and the ideal one.

The literature has two of each. Disagreement: each party's reservation, or the least it can get (Kalai and Smorodinsky 1975 and Nash
1950 leave the point to the user; simulations often take the least). Ideal: the most each can get among packages that nobody
refuses (Kalai and Smorodinsky's own), or among all that survive (E. Kalai and R. W. Rosenthal, "Arbitration of two-party disputes under
ignorance", International Journal of Game Theory 7, 1978).
"""

from collections.abc import Callable
from fractions import Fraction

from summitry.deals.frontier.sums import Front
from summitry.deals.model.best import best, negative
from summitry.deals.model.grid import Grid
from summitry.deals.model.wide import whole
from summitry.deals.model.worth import worth
from summitry.records import Disagreement, Domain, Ideal, Utility

Point = tuple[Fraction, ...]


def least(domain: Domain, model: Grid, disagreement: Disagreement) -> Point:
    """Each party's reservation as it was given, even where that is below all it can get, and the least worth among the
    packages that survive where none was given or the least is asked for. Empty where no package survives."""
    worst = _reached(domain, model, negative)
    given = [domain.stake(party).reservation for party in model.parties]
    asked = given if disagreement == "reservation" else [None] * len(given)
    return tuple(low if own is None else own for low, own in zip(worst, asked, strict=False))


def most(domain: Domain, model: Grid, front: Front | None, ideal: Ideal) -> Point:
    """Empty where there is no package to take it from. The best packages for a party include an efficient one."""
    if ideal == "feasible":
        return _reached(domain, model, lambda utility: utility)
    if front is None or not len(front):
        return ()
    return tuple(model.worth(p, max(whole(front.worths[:, p]))) for p in range(len(model.parties)))


def _reached(domain: Domain, model: Grid, aim: Callable[[Utility], Utility]) -> Point:
    """What each party gets from the package that is best by what ``aim`` makes of its utility, of those that survive."""
    masks = zip(domain.choices, model.allowed, strict=True)
    allowed = [[option for option, stands in zip(c.options, mask, strict=True) if stands] for c, mask in masks]
    utilities = [utility for party in model.parties if (utility := domain.stake(party).utility)]
    packages = [best(domain, aim(utility), allowed, domain.linkages) for utility in utilities]
    found = [(u, package) for u, package in zip(utilities, packages, strict=True) if package is not None]
    return tuple(worth(domain, utility, package) for utility, package in found)
