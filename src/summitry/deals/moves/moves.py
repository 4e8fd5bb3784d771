"""Moves from what the parties ask for to a package, and exchanges that better a package."""

from collections.abc import Sequence

from summitry.deals.moves.compromise import compromise
from summitry.deals.moves.concessions import path
from summitry.deals.moves.exchanges import exchanges
from summitry.deals.moves.least import least
from summitry.deals.moves.seats import seats
from summitry.records import Domain, Measure, Moves, Package


def moves(domain: Domain, targets: Sequence[Package] = ()) -> Moves:
    """Paths to the packages of least concessions and to ``targets``, each package once; exchanges at the compromise and
    at ``targets``.

    Nothing where the nature of things allows no package. Where a bargainer has no numbers there are no packages of least
    concessions, no compromise and no exchanges; its moves are told without their cost.
    """
    sitting = seats(domain)
    if sitting is None:
        return Moves((), ())
    if not sitting or len(sitting) < len(domain.bargainers):
        return Moves(tuple(path(domain, sitting, package) for package in dict.fromkeys(targets)), ())
    smallest = least(domain, sitting)
    measures: dict[Package, tuple[Measure, ...]] = dict.fromkeys((*smallest.values(), *targets), ())
    for measure, package in smallest.items():
        measures[package] += (measure,)
    paths = tuple(path(domain, sitting, package, which) for package, which in measures.items())
    middle = compromise(domain, sitting)
    starts = dict.fromkeys(targets if middle is None else (middle, *targets))
    return Moves(paths, tuple(one for start in starts for one in exchanges(domain, sitting, start)), middle)
