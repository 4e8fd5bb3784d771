"""One package by itself: what it is worth, and what it crosses."""

from fractions import Fraction

from summitry.records import Domain, Linkage, Package, RedLine, Utility


def worth(domain: Domain, utility: Utility, package: Package) -> Fraction:
    """Exact, in the units of the utility."""
    places = {choice.issue: choice.options.index(o) for choice, o in zip(domain.choices, package, strict=True)}
    rows = zip(domain.choices, utility.values, strict=True)
    total = utility.bias + sum((row[places[choice.issue]] for choice, row in rows), Fraction(0))
    for joint in utility.joints:
        cell = 0
        for issue in joint.issues:
            cell = cell * len(domain.choices[domain.place(issue)].options) + places[issue]
        total += joint.values[cell]
    return total


def crossed(domain: Domain, package: Package) -> tuple[RedLine | Linkage, ...]:
    """The red lines and linkages that a package crosses, in the order of the domain; empty where it is possible."""
    chosen = {choice.issue: option for choice, option in zip(domain.choices, package, strict=True)}
    lines = (line for line in domain.red_lines if chosen[line.issue] in line.options)
    links = (link for link in domain.linkages if tuple(chosen[issue] for issue in link.issues) in link.forbidden)
    return (*lines, *links)
