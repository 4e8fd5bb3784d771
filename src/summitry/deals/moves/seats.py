"""Who bargains with numbers, and the range that losses and gains are shares of."""

from collections.abc import Sequence
from dataclasses import dataclass
from fractions import Fraction
from math import lcm

from summitry.deals.model.best import extremes
from summitry.deals.model.worth import worth
from summitry.records import Domain, Utility


@dataclass(frozen=True, slots=True)
class Seat:
    """A bargainer with a utility: ``range`` lies between its worst package and its best, of those that the nature of things
    allows; ``least`` is its reservation, or the worth of that worst package where it has none."""

    party: str
    utility: Utility
    range: Fraction
    least: Fraction

    def share(self, amount: Fraction) -> Fraction:
        """An amount as a share of the range; nothing where all packages are the same to the party."""
        return amount / self.range if self.range else Fraction(0)

    def parts(self, amount: Fraction, unit: int) -> int:
        """The same, times ``unit``."""
        return int(self.share(amount) * unit)


def seats(domain: Domain) -> tuple[Seat, ...] | None:
    """The bargainers that have numbers; None where the nature of things allows no package."""
    found = []
    for stake in map(domain.stake, domain.bargainers):
        if stake.utility is not None:
            ends = extremes(domain, stake.utility)
            if ends is None:
                return None
            worst, top = (worth(domain, stake.utility, package) for package in ends)
            least = worst if stake.reservation is None else stake.reservation
            found.append(Seat(stake.party, stake.utility, top - worst, least))
    return tuple(found)


def unit(seats: Sequence[Seat], scale: int) -> int:
    """So many parts of each range that a difference between worths, each a whole number of 1 / ``scale``, is a whole number
    of them."""
    return lcm(*(int(seat.range * scale) for seat in seats if seat.range))
