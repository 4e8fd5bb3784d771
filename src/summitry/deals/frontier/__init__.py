"""Every efficient package of a domain."""

import numpy as np

from summitry.deals.frontier.listing import listed
from summitry.deals.frontier.solve import Efficient, solve
from summitry.records import Domain, Frontier

LISTED = 1000

__all__ = ["LISTED", "Efficient", "frontier", "solve"]


def frontier(domain: Domain, limit: int = LISTED, solved: Efficient | None = None) -> Frontier | None:
    """The packages that none of the bargainers can do better by without another doing worse, at most ``limit`` of them
    listed; None where one of the bargainers has no numbers. ``solved`` is what ``solve`` gives for the domain, where that
    is known. `TooCoupledError` as of `deals.model.elimination`."""
    solved = solved or solve(domain)
    if solved is None:
        return None
    if solved.front is None:
        return Frontier(solved.grid.parties, (), 0, 0, solved.epsilon)
    front = solved.front
    deals = listed(domain, front, np.arange(len(front)), limit)
    return Frontier(solved.grid.parties, deals, int(front.trail.counts.sum()), len(front), solved.epsilon)
