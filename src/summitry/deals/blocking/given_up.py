"""What could be given up, and what each thing given up costs its party.

The price of a red line or condition: what the package's options on its issues are worth to its party on their own (joint
values aside), held against the least that any options it allows there are worth (the most that any are, where it allows
none); 0 where they are worth no less. The price of a reservation: by how much the package falls short of it. Both as a
share of the range between the party's worst and best package; unknown where it has no numbers, or the same worth for
every package.
"""

from collections.abc import Mapping
from fractions import Fraction
from itertools import product

from summitry.deals.model.best import extremes
from summitry.deals.model.worth import worth
from summitry.records import Constraint, Domain, Utility

Combination = tuple[int, ...]  # places of options, one for each issue of a constraint


def constraints(domain: Domain) -> tuple[Constraint, ...]:
    """Red lines, then conditions, then the reservations of those who must accept, each kind in the order of the domain.

    One that the domain has twice is one.
    """
    lines = (
        Constraint("red line", one.party, (one.issue,), tuple((option,) for option in one.options), one.statements)
        for one in domain.red_lines
    )
    conditions = (
        Constraint("condition", one.party, one.issues, one.forbidden, one.statements)
        for one in domain.linkages
        if one.party is not None
    )
    reservations = (
        Constraint("reservation", stake.party)
        for stake in domain.stakes
        if stake.party in domain.bargainers and stake.utility is not None and stake.reservation is not None
    )
    return tuple(dict.fromkeys((*lines, *conditions, *reservations)))


def ruled_out(domain: Domain, constraint: Constraint) -> tuple[Combination, ...]:
    choices = [domain.choices[domain.place(issue)].options for issue in constraint.issues]
    return tuple(
        tuple(options.index(option) for options, option in zip(choices, combination, strict=True))
        for combination in constraint.options
    )


def prices(domain: Domain, constraint: Constraint, reach: Fraction | None) -> Mapping[Combination, Fraction | None]:
    """For each combination that a red line or condition rules out, the share of ``reach`` that its party loses by it."""
    out = ruled_out(domain, constraint)
    utility = domain.stake(constraint.party).utility if reach else None
    if utility is None or not reach:
        return dict.fromkeys(out)
    rows = [utility.values[domain.place(issue)] for issue in constraint.issues]
    table = {
        at: sum((row[option] for row, option in zip(rows, at, strict=True)), Fraction(0))
        for at in product(*(range(len(row)) for row in rows))
    }
    gone = set(out)
    least = min(
        (value for at, value in table.items() if at not in gone), default=max(table.values(), default=Fraction(0))
    )
    return {at: max(least - table[at], Fraction(0)) / reach for at in out}


def reaches(domain: Domain) -> dict[str, Fraction | None]:
    """What lies between each party's worst and its best package; None where it has no numbers."""
    return {one.party: None if one.utility is None else _reach(domain, one.utility) for one in domain.stakes}


def _reach(domain: Domain, utility: Utility) -> Fraction | None:
    ends = extremes(domain, utility)
    return ends and worth(domain, utility, ends[1]) - worth(domain, utility, ends[0])
