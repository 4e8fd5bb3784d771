"""How many packages give some parties no less than their reservations: exactly, or between two certain bounds.

Steps: 1. elimination makes of each group of coupled issues its sums (``groups.py``); 2. the groups are added up to two
halves of about equal number, where sums that cannot reach a floor any more are dropped, and what surely reaches it is
worth no more than the floor; 3. the halves meet in the middle (``pairs.py``). Where the sums are too many for that, they
are rounded (``bounds.py``).
"""

from collections.abc import Sequence

from summitry.deals.space.bounds import bounds
from summitry.deals.space.groups import all_tops, groups, sides
from summitry.deals.space.pairs import reached
from summitry.deals.space.sums import Limits, Sums, TooManySumsError, capped, joined, reaching, tops
from summitry.deals.space.terms import Row, Terms, coarse, minus, only, smallest_steps
from summitry.records import Count

GROUP = Limits(1 << 17, 1 << 25)
HALF = Limits(2_400_000, 1 << 29)


def accepted(given: Terms, span: tuple[Row, Row] | None, places: Sequence[int], together: int) -> Count:
    """How many of the packages that cross nothing, ``together`` of them, all parties at ``places`` accept.

    ``span`` is what a package gives each party at least and at most (``spans``). Those who accept every package, or none,
    cost no counting.
    """
    if span is None or any(span[1][p] < given.floors[p] for p in places):
        return Count(0, 0)
    split = [p for p in places if span[0][p] < given.floors[p]]
    return _counted(only(given, split), together) if split else Count(together, together)


def _counted(given: Terms, together: int) -> Count:
    try:
        return _exactly(given)
    except TooManySumsError:
        return bounds(given, together)


def _exactly(given: Terms) -> Count:
    """The number; bounds where it is the halves' sums that are too many to compare."""
    fine = coarse(given, smallest_steps(given))
    left, right = sides(groups(fine.terms, GROUP.fresh()))
    most = all_tops((*left, *right))
    limits = HALF.fresh()
    return reached(_added_up(left, fine.sure, most, limits), _added_up(right, fine.sure, most, limits), fine.sure)


def _added_up(side: Sequence[Sums], floors: Row, most: Row, limits: Limits) -> Sums:
    """The sums of one half; ``most`` is what all issues together can give."""
    total = side[0]
    rest = minus(most, tops(total))
    for group in side[1:]:
        if not len(total.counts):
            return total
        rest = minus(rest, tops(group))
        total = reaching(capped(joined(total, group, limits), floors), minus(floors, rest))
    return total
