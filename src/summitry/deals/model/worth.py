"""One package by itself: what it is worth, and what it crosses."""

from fractions import Fraction

from summitry.records import Domain, Joint, Linkage, Package, RedLine, Utility


def worth(domain: Domain, utility: Utility, package: Package) -> Fraction:
    """Exact, in the units of the utility."""
    chosen = zip(domain.choices, utility.values, package, strict=True)
    alone = sum((row[choice.options.index(option)] for choice, row, option in chosen), Fraction(0))
    return utility.bias + alone + sum((_together(domain, joint, package) for joint in utility.joints), Fraction(0))


def crossed(domain: Domain, package: Package) -> tuple[RedLine | Linkage, ...]:
    """The red lines and linkages that a package crosses, in the order of the domain; empty where it is possible."""
    rules: list[RedLine | Linkage] = [*domain.red_lines, *domain.linkages]
    return tuple(rule for rule in rules if crosses(domain, package, rule))


def crosses(domain: Domain, package: Package, rule: RedLine | Linkage) -> bool:
    if isinstance(rule, RedLine):
        return package[domain.place(rule.issue)] in rule.options
    return tuple(package[domain.place(issue)] for issue in rule.issues) in rule.forbidden


def change(domain: Domain, utility: Utility, package: Package, issue: int, option: str) -> Fraction:
    """By how much the worth rises if one issue, by its number, goes to another option: only what hangs on it is read."""
    choice = domain.choices[issue]
    row = utility.values[issue]
    total = row[choice.options.index(option)] - row[choice.options.index(package[issue])]
    joints = [joint for joint in utility.joints if choice.issue in joint.issues]
    if joints:
        after = (*package[:issue], option, *package[issue + 1 :])
        total += sum(_together(domain, j, after) - _together(domain, j, package) for j in joints)
    return total


def _together(domain: Domain, joint: Joint, package: Package) -> Fraction:
    cell = 0
    for place in map(domain.place, joint.issues):
        options = domain.choices[place].options
        cell = cell * len(options) + options.index(package[place])
    return joint.values[cell]
