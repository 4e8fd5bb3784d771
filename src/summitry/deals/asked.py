"""A package that somebody asks about: what it is worth, what it crosses, what would be better."""

from collections.abc import Iterator
from dataclasses import replace

from summitry.deals.frontier import frontier
from summitry.deals.model.worth import crossed, worth
from summitry.records import Asked, Constraint, Deal, Domain, Linkage, Package, RedLine


def asked(domain: Domain, package: Package) -> Asked:
    """`TooCoupledError` as of `deals.model.elimination`, where what is better cannot be told."""
    rules = crossed(domain, package)
    deal = Deal(package, tuple(worth(domain, s.utility, package) if s.utility else None for s in domain.stakes))
    natural = all(isinstance(rule, RedLine) or rule.party is not None for rule in rules)
    return Asked(deal, natural, (*_given_up(rules), *_reservations(domain, deal)), better(domain, deal))


def _given_up(rules: tuple[RedLine | Linkage, ...]) -> Iterator[Constraint]:
    """The rules that are somebody's; a red line names all that it rules out."""
    for rule in rules:
        if isinstance(rule, RedLine):
            options = tuple((option,) for option in rule.options)
            yield Constraint("red line", rule.party, (rule.issue,), options, rule.statements)
        elif rule.party is not None:
            yield Constraint("condition", rule.party, rule.issues, rule.forbidden, rule.statements)


def _reservations(domain: Domain, deal: Deal) -> Iterator[Constraint]:
    for stake, value in zip(domain.stakes, deal.worths, strict=True):
        if value is not None and stake.reservation is not None and value < stake.reservation:
            yield Constraint("reservation", stake.party)


def better(domain: Domain, deal: Deal) -> Deal | None:
    """The first efficient package that gives every bargainer no less, if it gives one of them more.

    Where a package no better than this one were efficient among those, nothing could be better than it.
    """
    least = dict(zip(domain.parties, deal.worths, strict=True))
    stakes = tuple(replace(stake, reservation=least[stake.party]) for stake in domain.stakes)
    found = frontier(replace(domain, stakes=stakes), limit=1)
    counted = domain.bargainers
    for other in found.deals if found else ():
        worths = dict(zip(domain.parties, other.worths, strict=True))
        if any(worths[party] != least[party] for party in counted):
            return other
    return None
