"""The packages that ask for the least: the smallest sum of concessions, and the smallest largest one.

Compromise programming (P. L. Yu, "A class of solutions for group decision problems", Management Science 19, 1973; M. Zeleny,
Linear Multiobjective Programming, 1974) with what the parties ask for in place of the ideal point, and its first and last measures.
A concession is what a party loses from what it asks for to the package, as a share of its range. Steps:
1. both are sought among the efficient packages alone: who loses less by another package concedes less in either measure;
2. sums are compared as whole numbers; largest concessions with the next largest where those tie, and so on;
3. where several packages ask for the least, the first that the frontier lists is taken.
"""

from collections.abc import Sequence
from fractions import Fraction

import numpy as np

from summitry.deals.frontier import Efficient, solve
from summitry.deals.frontier.listing import listed
from summitry.deals.frontier.sums import Front
from summitry.deals.model.wide import whole
from summitry.deals.model.worth import worth
from summitry.deals.moves.openings import opening
from summitry.deals.moves.seats import Seat, unit
from summitry.records import Domain, Measure, Package


def least(domain: Domain, seats: Sequence[Seat]) -> dict[Measure, Package]:
    """The package of least concessions by each measure; empty where no package is acceptable to all, or there are too many
    efficient ones to keep them all."""
    solved = solve(domain)
    if solved is None or solved.front is None or solved.epsilon:
        return {}
    rows = _concessions(domain, seats, solved, solved.front)
    by_total = min(range(len(rows)), key=lambda n: sum(rows[n]))
    by_largest = min(range(len(rows)), key=lambda n: sorted(rows[n], reverse=True))
    total, largest = (listed(domain, solved.front, np.array([row]), 1)[0] for row in (by_total, by_largest))
    return {"total": total.package, "largest": largest.package}


def _concessions(domain: Domain, seats: Sequence[Seat], solved: Efficient, front: Front) -> list[tuple[int, ...]]:
    """For each row of the frontier what each party concedes, as whole numbers of the same share of each one's range."""
    model, columns = solved.grid, []
    parts = unit(seats, model.scale)
    for p, seat in enumerate(seats):
        asked = worth(domain, seat.utility, _asked(domain, seat)) * model.scale - model.shift[p]
        factor = seat.parts(Fraction(1, model.scale), parts)
        columns.append([(int(asked) - number) * factor for number in whole(front.worths[:, p])])
    return list(zip(*columns, strict=True))


def _asked(domain: Domain, seat: Seat) -> Package:
    """What a party with numbers asks for on every issue."""
    return tuple(option for option in opening(domain, domain.stake(seat.party)) if option is not None)
