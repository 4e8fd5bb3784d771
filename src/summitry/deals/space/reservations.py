"""How many packages give some parties no less than their reservations: exactly, or between two certain bounds.

Steps: 1. elimination makes of each group of coupled issues its sums; 2. the groups are added up to two halves of about
equal number, where sums that cannot reach a floor any more are dropped, and what surely reaches it is worth no more than
the floor; 3. the halves meet in the middle (``pairs.py``). Where the sums are too many for that, they are counted in
coarser steps (``terms.py``), once with the floors that are surely and once with those that are possibly reached.
"""

from collections.abc import Iterable, Sequence
from fractions import Fraction
from functools import reduce
from math import ceil, floor, prod

from summitry.deals.model.elimination import Factor, eliminate
from summitry.deals.model.wide import limbs_for
from summitry.deals.space.pairs import reached
from summitry.deals.space.sums import Sums, TooManySumsError, capped, joined, reaching, single, tops, union
from summitry.deals.space.terms import Coarse, Row, Terms, coarse, minus, only, plus, smallest_steps, spans, terms
from summitry.records import Count, Domain

CELLS = (1 << 21, 1 << 18, 1 << 15, 1 << 12, 1 << 6)  # of the box of one half, tried in this order
ERROR = Fraction(1, 1 << 20)  # no sum of floats in here is further off: fewer than 2^32 additions of 2^-53 each


def accepted(domain: Domain, parties: Sequence[str], together: int) -> Count:
    """How many of the packages that cross nothing, ``together`` of them, all of ``parties`` accept.

    Each of ``parties`` needs a utility and a reservation. Those who accept every package, or none, cost no counting.
    """
    given = terms(domain, parties)
    span = spans(given) if together else None
    if span is None or any(most < least for most, least in zip(span[1], given.floors, strict=True)):
        return Count(0, 0)
    split = [p for p, least in enumerate(span[0]) if least < given.floors[p]]
    return _counted(only(given, split), together) if split else Count(together, together)


def _counted(given: Terms, together: int) -> Count:
    finest = smallest_steps(given)
    for steps in (finest, *_steps(given, finest)):
        try:
            return _within(coarse(given, steps), together)
        except TooManySumsError:
            continue
    return Count(0, together)


def _steps(given: Terms, finest: Row) -> Iterable[Row]:
    """Coarser and coarser steps, so that half of the issues fill a box of about as many cells as ``CELLS`` says."""
    columns = [list(zip(*factor.cells.values(), strict=True)) for factor in given.factors]
    ranges = [sum(max(column[p]) - min(column[p]) for column in columns) // 2 for p in range(len(finest))]
    for cells in CELLS:
        steps, left = list(finest), float(cells)
        shortest_first = sorted(range(len(finest)), key=lambda p: ranges[p] // finest[p])
        for place, p in enumerate(shortest_first):
            levels = max(2, int(left ** (1 / (len(finest) - place))))
            steps[p] *= max(1, -(-ranges[p] // (levels * finest[p])))
            left /= min(levels, ranges[p] // steps[p] + 1)
        yield tuple(steps)


def _within(given: Coarse, together: int) -> Count:
    a, b = _halves(given)
    low = reached(a, b, given.sure)
    high = low if given.sure == given.possible else reached(a, b, given.possible)
    return Count(max(0, _below(low)), min(together, _above(high)))


def _below(count: int | float) -> int:
    return count if isinstance(count, int) else floor(Fraction(count) * (1 - ERROR))


def _above(count: int | float) -> int:
    return count if isinstance(count, int) else ceil(Fraction(count) * (1 + ERROR))


def _halves(given: Coarse) -> tuple[Sums, Sums]:
    """Two groups of about equally many sums that together make up the packages; there is a package."""
    sides: tuple[list[Sums], list[Sums]] = ([], [])
    for group in sorted(_groups(given.terms), key=lambda group: -len(group.counts)):
        min(sides, key=lambda side: prod(len(one.counts) for one in side)).append(group)
    most = tuple(sum(column) for column in zip(*(tops(one) for side in sides for one in side), strict=True))
    return _added_up(sides[0], given, most), _added_up(sides[1], given, most)


def _groups(given: Terms) -> list[Sums]:
    limbs = limbs_for(max(_most(given)))
    factors = [Factor(f.scope, {cell: single(row, limbs) for cell, row in f.cells.items()}) for f in given.factors]
    return eliminate(given.sizes, factors, joined, union) or []


def _most(given: Terms) -> Row:
    """No package has more, for each party."""
    return reduce(plus, (tuple(map(max, zip(*factor.cells.values(), strict=True))) for factor in given.factors))


def _added_up(groups: Sequence[Sums], given: Coarse, most: Row) -> Sums:
    """The sums of one half; ``most`` is what all issues together can give."""
    total = groups[0] if groups else single((0,) * len(most), 1)
    rest = minus(most, tops(total))
    for group in groups[1:]:
        rest = minus(rest, tops(group))
        total = reaching(capped(joined(total, group), given.sure), minus(given.possible, rest))
    return total
