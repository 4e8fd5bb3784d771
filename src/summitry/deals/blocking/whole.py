"""Why there is no deal: all the smallest sets of constraints to give up, and all the smallest that cannot hold together."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from fractions import Fraction
from math import prod

from summitry.deals.blocking import masks
from summitry.deals.blocking.given_up import Combination, constraints, prices, reaches
from summitry.deals.blocking.hitting import hitting_sets, members
from summitry.deals.blocking.parts import Found, Part, Tied, loose, tied
from summitry.deals.blocking.search import search
from summitry.deals.blocking.ways import Ways, groups
from summitry.deals.model.grid import Grid, grid
from summitry.records import Blocking, Constraint, Correction, Domain, Linkage, Package

LISTED = 20_000  # where there are no more than so many sets, all are listed
Rows = tuple[tuple[int, int], ...]  # (group, row of its ways)
Priced = tuple[Fraction, int, tuple[int, ...], Rows]  # what is known of the cost, how many, which, what it opens


@dataclass(frozen=True, slots=True, eq=False)
class Task:
    """A domain, what could be given up and at which prices, and the ways of its groups."""

    domain: Domain
    given: tuple[Constraint, ...]
    reach: Mapping[str, Fraction | None]
    prices: tuple[Mapping[Combination, Fraction | None], ...]
    model: Grid
    ways: tuple[Ways, ...]


def blocking(domain: Domain, first: int = 100) -> Blocking:
    """The minimal correction sets, cheapest first: by what is known of their costs in sum, then by the number of
    constraints, then in the order of ``constraints``; and the minimal unsatisfiable sets, smallest first.

    Where there are more than ``LISTED`` of either, or too many packages to go through, the ``first`` found.
    TooCoupledError where couplings tie too much together to keep apart what matters.
    """
    given = constraints(domain)
    task = prepared(domain, given)
    if task is None:
        return Blocking(given, (), (), complete=True, hopeless=True)
    parts = _parts(task, first)
    number = prod(len(part.found) for part in parts)
    conflicts = sorted(
        (one for part in parts for one in part.conflicts), key=lambda one: (one.bit_count(), members(one))
    )
    every = len(conflicts) <= LISTED and number <= LISTED and all(part.complete for part in parts)
    best = _unions(task, parts, number if number <= LISTED else first)
    return Blocking(
        given,
        tuple(_correction(task, one) for one in best if one[1]),
        tuple(tuple(given[n] for n in members(one)) for one in conflicts[: None if every else first]),
        complete=every,
    )


def prepared(domain: Domain, given: tuple[Constraint, ...]) -> Task | None:
    """None where no package is possible whatever is given up."""
    if not all(choice.options for choice in domain.choices):
        return None
    reach = reaches(domain)
    priced = tuple(prices(domain, one, reach.get(one.party)) for one in given)
    hard: list[Linkage] = [linkage for linkage in domain.linkages if linkage.party is None]
    model = grid(domain, [one.party for one in given if one.kind == "reservation"], (), hard)
    ways = groups(domain, model, given, priced)
    return None if ways is None else Task(domain, given, reach, priced, model, tuple(ways))


def _parts(task: Task, first: int) -> list[Part]:
    together, others = bound(task)
    apart = [loose(group, task.ways[group], LISTED) for group in others]
    return [_tied_part(together, first), *apart] if together.bits else apart


def bound(task: Task) -> tuple[Tied, tuple[int, ...]]:
    """What reservations tie together, and the groups that are left."""
    bits = [n for n, one in enumerate(task.given) if one.kind == "reservation"]
    asks = [_reservation(task, p) * task.model.scale - task.model.shift[p] for p in range(len(bits))]
    scaled = [(task.reach[party] or Fraction(0)) * task.model.scale for party in task.model.parties]
    return tied(task.ways, asks, bits, scaled)


def _tied_part(together: Tied, first: int) -> Part:
    axes = masks.axes(together)
    if not masks.small_enough(together, axes):
        return search(together, first)
    found = masks.corrections(together, axes)
    conflicts, complete = hitting_sets([one.given_up for one in found], LISTED)
    return Part(together.groups, found, conflicts, complete)


def _reservation(task: Task, party: int) -> Fraction:
    return task.domain.stake(task.model.parties[party]).reservation or Fraction(0)


def _unions(task: Task, parts: Sequence[Part], most: int) -> list[Priced]:
    """The ``most`` cheapest unions of one set from each part. Keeping no more after each part loses none: the order of
    two unions stays the same whatever is added to both."""
    unions: list[Priced] = [(Fraction(0), 0, (), ())]
    for part in parts:
        sets = [_priced(task, part, one) for one in part.found]
        unions = sorted(
            ((a[0] + b[0], a[1] + b[1], tuple(sorted(a[2] + b[2])), a[3] + b[3]) for a in unions for b in sets),
            key=lambda one: one[:3],
        )[:most]
    return unions


def _priced(task: Task, part: Part, found: Found) -> Priced:
    rows = tuple(zip(part.groups, found.rows, strict=True))
    numbers = tuple(members(found.given_up))
    chosen = _options(task, rows)
    known = (_price(task, n, chosen, rows) or Fraction(0) for n in numbers)
    return sum(known, Fraction(0)), len(numbers), numbers, rows


def _options(task: Task, rows: Rows) -> dict[int, int]:
    picked = ((task.ways[g].issues, task.ways[g].options[row].tolist()) for g, row in rows)
    return {issue: option for issues, options in picked for issue, option in zip(issues, options, strict=True)}


def _price(task: Task, number: int, chosen: Mapping[int, int], rows: Rows) -> Fraction | None:
    """What one constraint that is given up costs, as a share of its party's range."""
    one = task.given[number]
    reach = task.reach.get(one.party)
    if not reach:
        return None
    if one.issues:
        return task.prices[number][tuple(chosen[task.domain.place(issue)] for issue in one.issues)]
    p = task.model.parties.index(one.party)
    there = dict(rows)
    total = sum(int(way.worths[there.get(g, 0), p]) for g, way in enumerate(task.ways))
    return (_reservation(task, p) - task.model.worth(p, total)) / reach


def _correction(task: Task, priced: Priced) -> Correction:
    _, _, numbers, rows = priced
    chosen = _options(task, rows)
    each = [(task.given[n].party, _price(task, n, chosen, rows)) for n in numbers]
    parties = [party for party in task.domain.parties if any(party == giver for giver, _ in each)]
    costs = tuple((party, _sum([price for giver, price in each if giver == party])) for party in parties)
    return Correction(tuple(task.given[n] for n in numbers), costs, _package(task.domain, chosen))


def _sum(prices: Sequence[Fraction | None]) -> Fraction | None:
    known = [price for price in prices if price is not None]
    return sum(known, Fraction(0)) if known else None


def _package(domain: Domain, chosen: Mapping[int, int]) -> Package:
    return tuple(choice.options[chosen[place]] for place, choice in enumerate(domain.choices))
