"""A table laid from coverage as a domain: positions, red lines, orders and couplings, and no number made up."""

from collections.abc import Iterator, Sequence
from decimal import Decimal
from fractions import Fraction

from summitry.deals.files import orders
from summitry.records import (
    Choice,
    Coupling,
    Domain,
    Issue,
    Linkage,
    Order,
    Position,
    Problem,
    RedLine,
    Seat,
    Stake,
    Table,
)
from summitry.table.interests.preferences import standing

Interval = tuple[Fraction, Fraction]
ALL: Interval = (Fraction(0), Fraction(1))
OUTCOME = "outcome"  # the issue of an agenda that asks if there is an agreement at all


def domain(table: Table) -> Domain:
    """The domain of a table.

    Issues on which nobody has a position stay out: they would multiply packages that nobody has spoken of. A party of
    which nothing is known (no order, no red line, not told to be needed) stays out too, and a mediator need not accept.
    """
    issues = spoken_to(table)
    lines = red_lines(table)
    choices = tuple(_choice(issue) for issue in issues)
    told = {line.party for line in lines} | {seat.party for seat in table.seats if seat.must_accept}
    stakes = tuple(_stake(party, table, choices) for party in table.parties)
    kept = tuple(one for one in stakes if one.party in told or any(order.better for order in one.orders))
    return Domain(table.agenda.title, choices, kept, lines, tuple(_linkages(table, issues, {s.party for s in kept})))


def left_out(table: Table, laid: Domain) -> Iterator[Problem]:
    """One Problem for each party that stays out, but for those that only mediate."""
    between = {seat.party for seat in table.seats if seat.mediates}
    for party in table.parties:
        if party not in laid.parties and party not in between:
            told = f"Nothing is known of what {party} prefers or rules out; the deals are worked out without it."
            yield Problem("left out", told, "Add its preferences, or must_accept: true to its seat.")


def spoken_to(table: Table) -> tuple[Issue, ...]:
    """The issues on which somebody has a position, as on the agenda; but for the outcome, which no package settles: each
    package is an agreement."""
    named = {position.issue for position in table.positions}
    return tuple(issue for issue in table.agenda.issues if issue.name in named and issue.name != OUTCOME)


def red_lines(table: Table) -> tuple[RedLine, ...]:
    """What each red line rules out: against the proposition the options that realise it, for it the others."""
    lines = (
        RedLine(one.party, one.issue, ruled_out(table.agenda.issue(one.issue), one), one.statements)
        for one in table.positions
        if one.red_line
    )
    return tuple(line for line in lines if line.options)


def ruled_out(issue: Issue, position: Position) -> tuple[str, ...]:
    """A red line that is open or conditional rules out nothing."""
    if position.stance not in ("for", "against"):
        return ()
    return tuple(option.name for option in issue.options if option.realises is (position.stance == "against"))


def _choice(issue: Issue) -> Choice:
    labels = tuple(option.meaning or option.name for option in issue.options)
    return Choice(issue.name, tuple(option.name for option in issue.options), issue.title, labels)


def _stake(party: str, table: Table, choices: Sequence[Choice]) -> Stake:
    seat = next((seat for seat in table.seats if seat.party == party), None)
    opening = tuple(_asked(table.position(party, choice.issue), choice) for choice in choices)
    return Stake(party, None, _orders(party, table, choices), None, _needed(seat), opening if any(opening) else ())


def _needed(seat: Seat | None) -> bool:
    """Where nothing tells, whoever sits at the table has to accept; whoever is away has not."""
    if seat is None or seat.must_accept is None:
        return seat is not None and seat.place == "at the table" and not seat.mediates
    return seat.must_accept


def _asked(position: Position | None, choice: Choice) -> str | None:
    """The option that a firm position names, where the agenda has it."""
    firm = position is not None and position.stance in ("for", "against") and position.option in choice.options
    return position.option if position and firm else None


def _orders(party: str, table: Table, choices: Sequence[Choice]) -> tuple[Order, ...]:
    """An order that the table has; where it has none for a cell, as tables written by hand may, what the position tells."""
    known = {one.issue: one for one in table.preferences if one.party == party}
    weights = [_exact(known[c.issue].weight) if c.issue in known else ALL for c in choices]
    pairs = (known[c.issue].better if c.issue in known else _standing(party, table, c) for c in choices)
    return tuple(Order(better, weight) for better, weight in zip(pairs, shares(weights), strict=True))


def _standing(party: str, table: Table, choice: Choice) -> tuple[tuple[str, str], ...]:
    position = table.position(party, choice.issue)
    if position is None:
        return ()
    told = standing(table.agenda.issue(choice.issue), position)
    return orders.pairs(told, choice.options, f"position of {party} on {choice.issue}")


def _exact(weight: tuple[float, float]) -> Interval:
    low, high = (Fraction(Decimal(repr(one))) for one in weight)
    return low, high


def shares(weights: Sequence[Interval]) -> list[Interval]:
    """Intervals that some shares which add up to 1 fit into: as they are, or in proportion to the others.

    The share of a party's own speech that raises an issue counts a statement on two issues twice, and leaves out speech
    on others; so the intervals of all issues may add up to more than 1 or to less. Each then becomes that of its part in
    all of them: from its least beside the others' most to its most beside their least.
    """
    low, high = sum((one[0] for one in weights), Fraction(0)), sum((one[1] for one in weights), Fraction(0))
    if low <= 1 <= high or not high:
        return list(weights) if high else [ALL] * len(weights)
    return [(_part(one[0], high - one[1]), _part(one[1], low - one[0])) for one in weights]


def _part(own: Fraction, others: Fraction) -> Fraction:
    return own / (own + others) if own else Fraction(0)


def _linkages(table: Table, issues: Sequence[Issue], parties: set[str]) -> Iterator[Linkage]:
    """What hangs on what, between issues that are in play; a condition of a party that stayed out binds nobody. A condition
    for any agreement at all holds for each package."""
    taken = {issue.name: issue for issue in issues}
    for one in table.couplings:
        if one.other in taken and (one.issue in taken or one.issue == OUTCOME) and one.party in (None, *parties):
            scope = (one.issue, one.other) if one.issue in taken else (one.other,)
            forbidden = tuple(_forbidden(one, taken.get(one.issue), taken[one.other]))
            yield from [Linkage(scope, forbidden, one.party, one.statements)] if forbidden else []


def _forbidden(coupling: Coupling, issue: Issue | None, other: Issue) -> Iterator[tuple[str, ...]]:
    without = [option.name for option in other.options if option.realises is not coupling.holds]
    if issue is None:
        yield from ((name,) for name in without)
    else:
        yield from ((option.name, name) for option in issue.options if option.realises for name in without)
