"""What is known of a party without numbers: an order on each issue, and an interval for the weight of each."""

from collections.abc import Sequence
from dataclasses import dataclass
from fractions import Fraction

from summitry.deals.readings.errors import ContradictionError
from summitry.deals.readings.relation import Relation, cyclic, relation
from summitry.deals.readings.weights import Interval, feasible
from summitry.records import Choice, Domain, Order, Stake


@dataclass(frozen=True, slots=True)
class Known:
    """One order and one interval an issue. An issue with one option takes no part: its weight is 0, and the others are
    shares of what is left."""

    orders: tuple[Relation, ...]
    weights: tuple[Interval, ...]


def known(domain: Domain, stake: Stake) -> Known:
    """What the orders of a party say, and its red lines: what it rules out lies below what it does not, unless its order
    says of some such pair that it does not. ContradictionError where an order runs in a circle, or where no weights
    within the intervals add up to 1."""
    orders = stake.orders or (Order(),) * len(domain.choices)
    relations = tuple(_order(domain, stake.party, i, order) for i, order in enumerate(orders))
    intervals = [order.weight for order in orders]
    if not feasible(intervals):
        raise ContradictionError(_unequal(stake.party, domain.choices, intervals))
    return Known(relations, _in_play(domain.choices, intervals))


def _order(domain: Domain, party: str, issue: int, order: Order) -> Relation:
    choice = domain.choices[issue]
    place = {option: n for n, option in enumerate(choice.options)}
    said = [(place[better], place[worse]) for better, worse in order.better]
    closed = relation(len(place), said)
    circle = cyclic(closed)
    if circle is not None:
        raise ContradictionError(
            f"{party} on {choice.issue}: the order puts {choice.options[circle]} above itself; take a comparison out"
        )
    gone = {
        place[o] for line in domain.red_lines if (line.party, line.issue) == (party, choice.issue) for o in line.options
    }
    ruled = [(kept, out) for kept in range(len(place)) for out in sorted(gone) if kept not in gone]
    against = any(closed[out] >> kept & 1 for kept, out in ruled)
    return closed if against else relation(len(place), [*said, *ruled])


def _unequal(party: str, choices: Sequence[Choice], intervals: Sequence[Interval]) -> str:
    turned = [choice.issue for choice, (low, high) in zip(choices, intervals, strict=True) if low > high]
    if turned:
        return f"{party}: the least weight of {', '.join(turned)} is above its largest"
    low, high = (sum(bounds) for bounds in zip(*intervals, strict=True))
    issues = ", ".join(choice.issue for choice in choices)
    where = f"at least {float(low):g}" if low > 1 else f"at most {float(high):g}"
    return f"{party}: the weights of {issues} add up to {where}, and must be able to add up to 1; widen some"


def _in_play(choices: Sequence[Choice], intervals: Sequence[Interval]) -> tuple[Interval, ...]:
    single = [interval for choice, interval in zip(choices, intervals, strict=True) if len(choice.options) == 1]
    if not single:
        return tuple(intervals)
    least = 1 - min(sum(high for _, high in single), Fraction(1))  # what is left for the others
    most = 1 - sum(low for low, _ in single)
    nothing = (Fraction(0), Fraction(0))
    return tuple(
        nothing
        if len(choice.options) == 1
        else (low / most if most else Fraction(0), high / least if high < least else Fraction(1))
        for choice, (low, high) in zip(choices, intervals, strict=True)
    )
