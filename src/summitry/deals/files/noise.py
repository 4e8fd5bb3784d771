"""Traces of binary floating point in decimals (0.15000000000000002), which break ties that were meant."""

from collections.abc import Callable, Iterator
from dataclasses import replace
from fractions import Fraction

from summitry.deals.files import numbers
from summitry.records import Domain, Joint, Problem, Stake, Utility


def noise(domain: Domain, file: str) -> Iterator[Problem]:
    """One Problem, where any number of the domain has more digits than a double keeps."""
    values = [value for stake in domain.stakes for value in _values(stake)]
    found = [value for value in values if numbers.is_noisy(value)]
    if found:
        told = f"{len(found)} of {len(values)} numbers look like the noise of binary floating point, as {numbers.text(found[0])}."
        broken = "They are kept as written, so ties that are meant may break."
        yield Problem("noise", f"{told} {broken}", f"To round it away: --digits {numbers.NOISE}.", file)


def _values(stake: Stake) -> Iterator[Fraction]:
    if stake.utility:
        yield from (value for row in stake.utility.values for value in row)
        yield from (value for joint in stake.utility.joints for value in joint.values)
        yield stake.utility.bias
    yield from [] if stake.reservation is None else [stake.reservation]


def to_digits(domain: Domain, digits: int) -> Domain:
    """The domain with every number rounded to so many significant digits."""
    return replace(
        domain, stakes=tuple(_rounded(stake, lambda one: numbers.to_digits(one, digits)) for stake in domain.stakes)
    )


def _rounded(stake: Stake, shorter: Callable[[Fraction], Fraction]) -> Stake:
    reservation = None if stake.reservation is None else shorter(stake.reservation)
    return replace(stake, reservation=reservation, utility=stake.utility and _shorter(stake.utility, shorter))


def _shorter(utility: Utility, shorter: Callable[[Fraction], Fraction]) -> Utility:
    rows = tuple(tuple(map(shorter, row)) for row in utility.values)
    joints = tuple(Joint(joint.issues, tuple(map(shorter, joint.values))) for joint in utility.joints)
    return Utility(rows, joints, shorter(utility.bias))
