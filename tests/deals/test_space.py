"""How many packages there are, against packages one by one, parts that add up, and numbers known beforehand."""

from dataclasses import replace
from fractions import Fraction
from math import comb

import pytest
from hypothesis import given
from hypothesis import strategies as st

from summitry.deals.checks.space import faults
from summitry.deals.model.elimination import TooCoupledError
from summitry.deals.space import bounds, pairs, reservations, survival
from summitry.deals.space.sums import Limits
from summitry.records import Choice, Count, Domain, Linkage, RedLine, Stake, Utility
from tests.deals.domains import domains


def assert_exact(domain: Domain) -> None:
    said = survival(domain)
    assert faults(domain, said) == []
    assert all(count is None or count.low == count.high for _, count in (*said.accepted, ("all", said.acceptable)))


@given(domains())
def test_every_count_as_by_listing(domain: Domain) -> None:
    assert_exact(domain)


@given(domains(least=2), st.sampled_from((1, 8, 60)), st.sampled_from((1, 4, 100)), st.sampled_from((2, 12)))
def test_bounds_hold_in_coarse_steps(domain: Domain, cells: int, most: int, fine: int) -> None:
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(reservations, "HALF", Limits(1, 1))
        patch.setattr(bounds, "CELLS", cells)
        patch.setattr(bounds, "BLOCK", most)
        patch.setattr(bounds, "FINE", fine)
        assert faults(domain, survival(domain)) == []


@given(domains(), st.sampled_from((1, 3, 70)))
def test_halves_compared_by_order_and_by_bits(domain: Domain, block: int) -> None:
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(pairs, "BOX", 0)
        patch.setattr(pairs, "BLOCK", block)
        assert_exact(domain)


@given(domains(least=2), st.sampled_from((1, 4, 9)))
def test_halves_compared_by_cells(domain: Domain, cells: int) -> None:
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(pairs, "PAIRS", 0)
        patch.setattr(pairs, "BOX", cells)
        assert faults(domain, survival(domain)) == []


def test_the_check_finds_what_is_wrong() -> None:
    domain = scores(3, 3, Fraction(2))
    said = survival(domain)
    assert faults(domain, replace(said, together=26, acceptable=Count(0, 3))) == ["together", "acceptable"]
    assert faults(domain, replace(said, open=(("i0", ()), *said.open[1:]))) == ["open i0"]


def scores(issues: int, options: int, reservation: Fraction, parties: tuple[str, ...] = ("Arvel",)) -> Domain:
    """Every option is worth its number to every party."""
    names = tuple(f"o{o}" for o in range(options))
    choices = tuple(Choice(f"i{i}", names, f"i{i}", names) for i in range(issues))
    utility = Utility((tuple(map(Fraction, range(options))),) * issues)
    return Domain("scores", choices, tuple(Stake(party, utility, (), reservation) for party in parties))


def test_500_issues() -> None:
    domain = scores(500, 10, Fraction(0))
    lines = tuple(RedLine("Arvel", f"i{i}", ("o0", "o1"), ()) for i in range(0, 500, 2))
    ties = tuple(Linkage((f"i{i}", f"i{i + 1}"), (("o2", "o3"),)) for i in range(0, 500, 2))
    said = survival(replace(domain, red_lines=lines, linkages=ties))
    assert said.packages == 10**500
    assert said.alone == (("Arvel", (8 * 10 - 1) ** 250),)
    assert said.acceptable == Count(said.together, said.together)


def test_sums_that_meet_exactly_beyond_what_can_be_listed() -> None:
    """Coins: of 100 tosses at least 50 heads."""
    said = survival(scores(100, 2, Fraction(50)))
    heads = sum(comb(100, k) for k in range(50, 101))
    assert said.acceptable == Count(heads, heads)


def test_too_many_couplings_are_refused() -> None:
    issues = tuple(f"i{i}" for i in range(8))
    tie = Linkage(issues, (("o0",) * 8,))
    with pytest.raises(TooCoupledError):
        survival(replace(scores(8, 20, Fraction(0)), linkages=(tie,)))
