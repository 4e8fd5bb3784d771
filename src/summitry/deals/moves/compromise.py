"""The package half-way on each issue by itself, from which exchanges start.

The compromise of L. A. Froman and M. D. Cohen, Behavioral Science 15, 1970: each issue settled alone, nobody trading one for
another; with the second measure of P. L. Yu (Management Science 19, 1973). Steps: 1. on each issue what an option costs a party is
what it is worth less than its best option there, as a share of its range between worst and best package; joint values count as an
issue; 2. the option with the least sum of squares is taken; 3. where red lines and linkages rule out some, the package is taken
that crosses nothing and whose sum over all issues is least.
"""

from collections.abc import Sequence
from fractions import Fraction

from summitry.deals.model.best import best
from summitry.deals.moves.seats import Seat
from summitry.records import Domain, Joint, Package, Utility


def compromise(domain: Domain, seats: Sequence[Seat]) -> Package | None:
    """None where every package crosses something."""
    rows = tuple(_row(seats, issue, len(choice.options)) for issue, choice in enumerate(domain.choices))
    joints = tuple(Joint(joint.issues, _squares(seat, joint.values)) for seat in seats for joint in seat.utility.joints)
    out = {(line.issue, option) for line in domain.red_lines for option in line.options}
    allowed = [[o for o in choice.options if (choice.issue, o) not in out] for choice in domain.choices]
    return best(domain, Utility(rows, joints), allowed, domain.linkages)


def _row(seats: Sequence[Seat], issue: int, options: int) -> tuple[Fraction, ...]:
    columns = [_squares(seat, seat.utility.values[issue]) for seat in seats]
    return tuple(sum((column[option] for column in columns), Fraction(0)) for option in range(options))


def _squares(seat: Seat, values: Sequence[Fraction]) -> tuple[Fraction, ...]:
    return tuple(-(seat.share(max(values) - value) ** 2) for value in values)
