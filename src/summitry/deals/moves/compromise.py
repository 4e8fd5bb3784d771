"""The package half-way on each issue by itself, from which exchanges start.

The compromise of L. A. Froman and M. D. Cohen, Behavioral Science 15, 1970: the parties meet in the middle of each issue, however
much it matters to one or the other; what they could gain by trading issues is left for exchanges. Steps: 1. on each issue what an
option costs a party is how far it lies from its best option there, as a share of the way to its worst one; joint values
count as an issue; 2. the option with the least sum of squares is taken (P. L. Yu, Management Science 19, 1973, second measure), the first
of several; 3. where red lines and linkages rule out some, the package that crosses nothing and whose sum over all issues is least.
"""

from collections.abc import Sequence
from fractions import Fraction

from summitry.deals.model.best import best
from summitry.deals.moves.seats import Seat
from summitry.records import Domain, Joint, Package, Utility


def compromise(domain: Domain, seats: Sequence[Seat]) -> Package | None:
    """None where every package crosses something."""
    rows = tuple(_row(seats, issue, len(choice.options)) for issue, choice in enumerate(domain.choices))
    joints = tuple(Joint(joint.issues, _squares(joint.values)) for seat in seats for joint in seat.utility.joints)
    out = {(line.issue, option) for line in domain.red_lines for option in line.options}
    allowed = [[o for o in choice.options if (choice.issue, o) not in out] for choice in domain.choices]
    return best(domain, Utility(rows, joints), allowed, domain.linkages)


def _row(seats: Sequence[Seat], issue: int, options: int) -> tuple[Fraction, ...]:
    columns = [_squares(seat.utility.values[issue]) for seat in seats]
    return tuple(sum((column[option] for column in columns), Fraction(0)) for option in range(options))


def _squares(values: Sequence[Fraction]) -> tuple[Fraction, ...]:
    best, way = max(values), max(values) - min(values)
    return tuple(-(((best - value) / way) ** 2) if way else Fraction(0) for value in values)
