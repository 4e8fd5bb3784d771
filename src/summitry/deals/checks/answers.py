"""The answers of an analysis, each worked out again by another way where the space is small enough to go through."""

from collections.abc import Iterator
from math import prod

from summitry.deals.checks.blocking import wrong
from summitry.deals.checks.fair import fair_faults
from summitry.deals.checks.frontier import frontier_faults
from summitry.deals.checks.moves import moves_faults
from summitry.deals.checks.readings import readings_faults
from summitry.deals.checks.space import faults
from summitry.records import Analysis, Domain

GONE_THROUGH = 20_000  # packages
COMPARED = 100  # packages that are compared with each other in every reading


def checked(domain: Domain, counted: Domain, analysis: Analysis) -> Iterator[tuple[str, list[str] | None]]:
    """Each answer that is there, and what is wrong with it: empty where it is right, None where nothing could be told.

    ``counted`` is the domain with the numbers that frontier and fair packages rest on.
    """
    packages = prod(len(choice.options) for choice in domain.choices)
    small = packages <= GONE_THROUGH
    yield "how many packages are left", faults(domain, analysis.survival) if small else None
    yield "what blocks", wrong(domain, analysis.blocking) if small else None
    front, fair = analysis.frontier, analysis.fairness
    if front:
        whole = small and (front.epsilon > 0 or len(front.deals) == front.packages)
        yield "the efficient packages", frontier_faults(counted, front) if whole else None
    if fair:
        whole = small and all(len(point.deals) == point.packages for point in fair.points)
        yield "the fair packages", fair_faults(counted, fair) if whole else None
    if analysis.readings:
        yield "readings", readings_faults(domain, analysis.readings) if packages <= COMPARED else None
    if analysis.moves and all(counted.stake(party).utility for party in counted.bargainers):
        yield "the moves", moves_faults(counted, analysis.moves) if small else None
