"""Every package of a small domain, one after the other, in fractions: what the exact answers are held against."""

from collections.abc import Iterator, Sequence
from fractions import Fraction
from itertools import product

from summitry.records import Domain, Linkage, Package, RedLine, Utility


def packages(domain: Domain) -> Iterator[Package]:
    return product(*(choice.options for choice in domain.choices))


def worth(domain: Domain, utility: Utility, package: Package) -> Fraction:
    places = [choice.options.index(option) for choice, option in zip(domain.choices, package, strict=True)]
    total = utility.bias + sum((row[p] for row, p in zip(utility.values, places, strict=True)), Fraction(0))
    for joint in utility.joints:
        row = 0
        for issue in joint.issues:
            place = domain.place(issue)
            row = row * len(domain.choices[place].options) + places[place]
        total += joint.values[row]
    return total


def crosses(domain: Domain, package: Package, rule: RedLine | Linkage) -> bool:
    if isinstance(rule, RedLine):
        return package[domain.place(rule.issue)] in rule.options
    return tuple(package[domain.place(issue)] for issue in rule.issues) in rule.forbidden


def surviving(domain: Domain, rules: Sequence[RedLine | Linkage]) -> list[Package]:
    return [one for one in packages(domain) if not any(crosses(domain, one, rule) for rule in rules)]


def vectors(domain: Domain, parties: Sequence[str], of: Sequence[Package]) -> list[tuple[Fraction, ...]]:
    utilities = [utility for party in parties if (utility := domain.stake(party).utility)]
    return [tuple(worth(domain, utility, package) for utility in utilities) for package in of]


def dominates(a: Sequence[Fraction], b: Sequence[Fraction]) -> bool:
    return a != b and all(x >= y for x, y in zip(a, b, strict=True))


def efficient(domain: Domain, parties: Sequence[str], of: Sequence[Package]) -> set[Package]:
    """Those of some packages that no other of them dominates, ties kept."""
    worths = vectors(domain, parties, of)
    distinct = set(worths)
    best = {one for one in distinct if not any(dominates(other, one) for other in distinct)}
    return {package for package, vector in zip(of, worths, strict=True) if vector in best}
