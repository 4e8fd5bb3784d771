"""A package, and what changes of it bring whom: what exchanges are reckoned from."""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import combinations

from summitry.deals.model.worth import change, crosses
from summitry.deals.moves.seats import Seat
from summitry.records import Domain, Linkage, Package, RedLine


@dataclass(frozen=True, slots=True)
class Change:
    """An issue, by its number, goes to another option; ``gains`` are each seat's, in ``Base.unit`` parts of its range."""

    issue: int
    option: str
    gains: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Base:
    """``rules`` are the red lines and linkages that speak of each issue; ``unit`` is a number of parts of each seat's
    range, so many that everything it gains or loses is a whole number of them."""

    domain: Domain
    seats: tuple[Seat, ...]
    package: Package
    unit: int
    rules: tuple[tuple[RedLine | Linkage, ...], ...]

    def changes(self) -> list[Change]:
        """Every change of one issue."""
        return [
            Change(issue, option, self._gains(self.package, issue, option))
            for issue, choice in enumerate(self.domain.choices)
            for option in choice.options
            if option != self.package[issue]
        ]

    def _gains(self, package: Package, issue: int, option: str) -> tuple[int, ...]:
        changes = (change(self.domain, seat.utility, package, issue, option) for seat in self.seats)
        return tuple(seat.parts(amount, self.unit) for seat, amount in zip(self.seats, changes, strict=True))

    def after(self, *changes: Change) -> Package:
        package = list(self.package)
        for one in changes:
            package[one.issue] = one.option
        return tuple(package)

    def together(self, one: Change, other: Change) -> tuple[int, ...]:
        """What each seat gains by both, whatever ties their issues."""
        then = self._gains(self.after(one), other.issue, other.option)
        return tuple(a + b for a, b in zip(one.gains, then, strict=True))

    def stands(self, *changes: Change) -> bool:
        """Whether a package that crosses nothing still does not after the changes."""
        package = self.after(*changes)
        return not any(crosses(self.domain, package, rule) for one in changes for rule in self.rules[one.issue])


def rules(domain: Domain) -> tuple[tuple[RedLine | Linkage, ...], ...]:
    """The red lines and linkages that speak of each issue."""
    found: list[list[RedLine | Linkage]] = [[] for _ in domain.choices]
    for line in domain.red_lines:
        found[domain.place(line.issue)].append(line)
    for linkage in domain.linkages:
        for issue in linkage.issues:
            found[domain.place(issue)].append(linkage)
    return tuple(map(tuple, found))


def ties(domain: Domain, seats: Sequence[Seat]) -> list[tuple[int, int]]:
    """Pairs of issues, by number, that joint values or a linkage name together."""
    scopes = [joint.issues for seat in seats for joint in seat.utility.joints]
    scopes += [linkage.issues for linkage in domain.linkages]
    return sorted({pair for scope in scopes for pair in combinations(sorted(map(domain.place, scope)), 2)})
