"""How many packages there are, survive the red lines, and beat the reservations."""

from itertools import combinations

from summitry.deals.space.counts import alone, number, open_options, packages
from summitry.deals.space.inequalities import from_pairs, from_singles, narrowest
from summitry.deals.space.reservations import accepted
from summitry.deals.space.terms import spans, terms
from summitry.records import Count, Domain, Survival

__all__ = ["survival"]

PAIRED = 4  # parties; every two of more would take long
CLOSE = 100  # bounds this many times closer than all packages are left at that


def survival(domain: Domain) -> Survival:
    """The size of the deal space, exact but for ``accepted`` and ``acceptable`` where they say otherwise.

    ``packages`` counts every combination; all other figures hold what lies in the nature of things (linkages of no
    party). Reservations of parties without numbers are left out. TooCoupledError where the couplings tie too many
    issues together.
    """
    together = number(domain, domain.red_lines, domain.linkages)
    singles, acceptable = _accepted(domain, together)
    return Survival(
        packages(domain),
        tuple((party, alone(domain, party)) for party in domain.parties),
        together,
        tuple((party, singles.get(party)) for party in domain.parties),
        acceptable,
        open_options(domain),
    )


def _accepted(domain: Domain, together: int) -> tuple[dict[str, Count], Count | None]:
    """By each party that has numbers and a reservation, and by all of those who must accept."""
    measured = [one for one in domain.stakes if one.utility is not None and one.reservation is not None]
    if not measured:
        return {}, None
    given = terms(domain, [stake.party for stake in measured])
    span = spans(given)
    singles = [accepted(given, span, (place,), together) for place in range(len(measured))]
    told = {stake.party: count for stake, count in zip(measured, singles, strict=True)}
    needed = [place for place, stake in enumerate(measured) if stake.party in domain.bargainers]
    if not needed:
        return told, None
    found = accepted(given, span, needed, together)
    if found.low == found.high:
        return told, found
    own = [singles[place] for place in needed]
    known = [found, from_singles(own, together)]
    if 2 < len(needed) <= PAIRED and (found.high - found.low) * CLOSE > together:
        two = combinations(range(len(needed)), 2)
        pairs = {(a, b): accepted(given, span, (needed[a], needed[b]), together) for a, b in two}
        known.append(from_pairs(own, pairs, together))
    return told, narrowest(known)
