"""How many packages there are, survive the red lines, and beat the reservations."""

from summitry.deals.space.counts import alone, number, open_options, packages
from summitry.deals.space.reservations import accepted
from summitry.records import Count, Domain, Survival

__all__ = ["survival"]


def survival(domain: Domain) -> Survival:
    """The size of the deal space, exact but for ``accepted`` and ``acceptable`` where they say otherwise.

    ``packages`` counts every combination; all other figures hold what lies in the nature of things (linkages of no
    party). Reservations of parties without numbers are left out. TooCoupledError where the couplings tie too many
    issues together.
    """
    together = number(domain, domain.red_lines, domain.linkages)
    singles = {party: accepted(domain, (party,), together) for party in _measured(domain)}
    needed = tuple(party for party in singles if party in domain.bargainers)
    return Survival(
        packages(domain),
        tuple((party, alone(domain, party)) for party in domain.parties),
        together,
        tuple((party, singles.get(party)) for party in domain.parties),
        _acceptable(domain, {party: singles[party] for party in needed}, together) if needed else None,
        open_options(domain),
    )


def _measured(domain: Domain) -> list[str]:
    """The parties of which it can be said whether they accept a package."""
    return [one.party for one in domain.stakes if one.utility is not None and one.reservation is not None]


def _acceptable(domain: Domain, singles: dict[str, Count], together: int) -> Count:
    """Those that all accept: no more than any one accepts, and all but what one or another refuses (Bonferroni 1936)."""
    if len(singles) == 1:
        return next(iter(singles.values()))
    found = accepted(domain, tuple(singles), together)
    refused = sum(together - count.low for count in singles.values())
    return Count(max(found.low, together - refused), min(found.high, *(count.high for count in singles.values())))
