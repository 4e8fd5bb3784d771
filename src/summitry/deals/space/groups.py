"""The sums of each group of coupled issues, by elimination, and the groups in two sides of about equally many sums."""

from collections.abc import Iterable, Sequence
from functools import partial, reduce

from summitry.deals.model.elimination import Factor, eliminate
from summitry.deals.model.wide import limbs_for
from summitry.deals.space.sums import Limits, Sums, joined, single, tops, union
from summitry.deals.space.terms import Row, Terms, plus


def groups(given: Terms, limits: Limits) -> list[Sums]:
    """One for each group of issues that are coupled with one another; there is a package. TooManySumsError past the
    limits."""
    limbs = limbs_for(max(_most(given)))
    factors = [Factor(f.scope, {cell: single(row, limbs) for cell, row in f.cells.items()}) for f in given.factors]
    return eliminate(given.sizes, factors, partial(joined, limits=limits), partial(union, limits=limits)) or []


def _most(given: Terms) -> Row:
    """No package has more, for each party."""
    return reduce(plus, (tuple(map(max, zip(*factor.cells.values(), strict=True))) for factor in given.factors))


def sides(every: Sequence[Sums]) -> tuple[list[Sums], list[Sums]]:
    """Each group on one of two sides, so that about as many sums can be made of either; each begins with nothing at all."""
    nothing = single((0,) * every[0].totals.shape[1], every[0].totals.shape[2])
    both, made = ([nothing], [nothing]), [1, 1]
    for group in sorted(every, key=lambda group: -len(group.counts)):
        smaller = 0 if made[0] <= made[1] else 1
        both[smaller].append(group)
        made[smaller] *= len(group.counts)
    return both


def all_tops(every: Iterable[Sums]) -> Row:
    """The most that the groups together have for each party."""
    return reduce(plus, map(tops, every))
