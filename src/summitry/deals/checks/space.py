"""Whether a deal space is as large as it is said to be: every package looked at (``listing.py``)."""

from collections.abc import Iterator

import numpy as np
import numpy.typing as npt

from summitry.deals.checks.listing import Listing, crossed, listing
from summitry.records import Count, Domain, Linkage, RedLine, Survival

Mask = npt.NDArray[np.bool_]


def faults(domain: Domain, said: Survival) -> list[str]:
    """What is said and is not so. For up to some ten million packages."""
    every = listing(domain)
    checks = (*_counts(domain, said, every), *_open(domain, said, every))
    return [what for what, holds in checks if not holds]


def _counts(domain: Domain, said: Survival, every: Listing) -> Iterator[tuple[str, bool]]:
    yield "packages", said.packages == len(every.options)
    yield "together", said.together == int(every.stands.sum())
    for party, left in said.alone:
        yield f"alone {party}", left == int(_own(domain, every, party).sum())
    accepts = {party: _accepts(domain, every, party) for party, _ in said.accepted}
    for party, count in said.accepted:
        yield f"accepted {party}", _is(count, accepts[party])
    needed = [accepts[stake.party] for stake in domain.stakes if stake.party in domain.bargainers]
    known = [one for one in needed if one is not None]
    yield "acceptable", _is(said.acceptable, np.logical_and.reduce(known) if known else None)


def _own(domain: Domain, every: Listing, party: str) -> Mask:
    """Which packages the rules of one party leave, and those of nobody."""
    lines: list[RedLine | Linkage] = [line for line in domain.red_lines if line.party == party]
    rules = lines + [one for one in domain.linkages if one.party in (party, None)]
    left = np.ones(len(every.options), dtype=np.bool_)
    for rule in rules:
        left &= ~crossed(domain, every.options, rule)
    return left


def _accepts(domain: Domain, every: Listing, party: str) -> Mask | None:
    reservation = domain.stake(party).reservation
    if reservation is None or party not in every.worths:
        return None
    enough: Mask = (every.worths[party] >= reservation * every.scale).astype(np.bool_)
    return every.stands & enough


def _is(count: Count | None, which: Mask | None) -> bool:
    if count is None or which is None:
        return count is None and which is None
    return count.low <= int(which.sum()) <= count.high


def _open(domain: Domain, said: Survival, every: Listing) -> Iterator[tuple[str, bool]]:
    for place, (choice, (issue, options)) in enumerate(zip(domain.choices, said.open, strict=True)):
        found = sorted(set(every.options[every.stands, place].tolist()))
        yield f"open {issue}", options == tuple(choice.options[number] for number in found)
