"""How many packages there are, against packages one by one, parts that add up, and numbers known beforehand."""

from dataclasses import replace
from fractions import Fraction
from functools import reduce
from itertools import combinations, product
from math import comb

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from summitry.deals.checks.space import faults
from summitry.deals.model.elimination import TooCoupledError
from summitry.deals.space import bounds, pairs, reservations, survival
from summitry.deals.space.inequalities import from_pairs, from_singles
from summitry.deals.space.rests import Rest, rest, window
from summitry.deals.space.sums import Limits, Sums, union
from summitry.deals.space.terms import terms
from summitry.deals.space.wavelet import reaching_both
from summitry.records import Choice, Count, Domain, Linkage, RedLine, Stake, Utility
from tests.deals.domains import domains


def assert_exact(domain: Domain) -> None:
    said = survival(domain)
    assert faults(domain, said) == []
    assert all(count is None or count.low == count.high for _, count in (*said.accepted, ("all", said.acceptable)))


@given(domains())
def test_every_count_as_by_listing(domain: Domain) -> None:
    assert_exact(domain)


def test_no_zone_though_each_reservation_is_within_reach() -> None:
    """The first issue of a half already leaves nothing that both could still be content with."""
    values = (Fraction(0), Fraction(4))
    choices = tuple(Choice(issue, ("mine", "yours"), issue, ("mine", "yours")) for issue in ("a", "b", "c"))
    stakes = tuple(
        Stake(party, Utility((row,) * 3), reservation=Fraction(9))
        for party, row in (("Alba", values), ("Besh", values[::-1]))
    )
    said = survival(Domain("All or nothing", choices, stakes))
    assert dict(said.accepted) == {"Alba": Count(1, 1), "Besh": Count(1, 1)}
    assert said.acceptable == Count(0, 0)


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


PAIRS = st.lists(st.tuples(st.integers(-2, 8), st.integers(-2, 8)), min_size=1, max_size=40)


@given(PAIRS, PAIRS, st.integers(0, 5))
def test_a_wavelet_matrix_counts_what_reaches_both(
    need: list[tuple[int, int]], have: list[tuple[int, int]], more: int
) -> None:
    counts = [1 + place % (more + 1) for place in range(len(have))]
    found = reaching_both(np.array(need), np.array(have), np.array(counts))
    for n, number in zip(need, found.tolist(), strict=True):
        assert number == sum(c for h, c in zip(have, counts, strict=True) if h[0] >= n[0] and h[1] >= n[1])


@given(
    st.lists(st.lists(st.integers(0, 9), min_size=1, max_size=4), min_size=1, max_size=6),
    st.sampled_from((0.0, 0.1, 0.7)),
)
def test_all_but_a_small_share_of_rests_is_in_the_window(blocks: list[list[int]], beyond: float) -> None:
    lost = reduce(Rest.__add__, (rest(np.array([block]).T, np.full(len(block), 1 / len(block))) for block in blocks))
    (low,), (high,) = window(lost, beyond)
    sums = [sum(one) for one in product(*blocks)]
    assert sum(not low <= one <= high for one in sums) <= beyond * len(sums)


@given(st.lists(st.lists(st.booleans(), min_size=4, max_size=4), min_size=1, max_size=30), st.integers(2, 4))
def test_what_all_accept_lies_between_what_few_accept(packages: list[list[bool]], parties: int) -> None:
    def count(*those: int) -> Count:
        number = sum(all(package[p] for p in those) for package in packages)
        return Count(number, number)

    singles, pairs = [count(p) for p in range(parties)], {two: count(*two) for two in combinations(range(parties), 2)}
    exact = count(*range(parties)).low
    for found in (from_singles(singles, len(packages)), from_pairs(singles, pairs, len(packages))):
        assert found.low <= exact <= found.high


@pytest.mark.parametrize("parties", [1, 2, 3, 4])
def test_bounds_are_close_and_hold_the_exact_count(parties: int) -> None:
    """Irregular decimals, so that hardly two sums are equal; reservations about the mean."""
    domain = irregular(8, 6, parties)
    given_terms = terms(domain, domain.parties)
    exact = survival(domain).acceptable
    assert exact
    between = bounds.bounds(given_terms, 6**8)
    assert between.low <= exact.low == exact.high <= between.high
    assert between.high - between.low < (0.0001, 0.01, 0.05, 0.2)[parties - 1] * 6**8


def irregular(issues: int, options: int, parties: int) -> Domain:
    def value(party: int, issue: int, option: int) -> Fraction:
        return Fraction(pow(7 + 2 * party, 3 + 11 * issue + option, 1_000_003), 10**6)

    plain = scores(issues, options, Fraction(issues, 2), tuple(f"p{p}" for p in range(parties)))
    rows = [[[value(p, i, o) for o in range(options)] for i in range(issues)] for p in range(parties)]
    stakes = [replace(s, utility=Utility(tuple(map(tuple, own)))) for s, own in zip(plain.stakes, rows, strict=True)]
    return replace(plain, stakes=tuple(stakes))


@given(domains(), st.integers(0, 4))
def test_counts_of_an_issues_options_add_up(domain: Domain, issue: int) -> None:
    whole, parts = survival(domain), [survival(fixed) for fixed in each_option(domain, issue % len(domain.choices))]
    assert whole.together == sum(part.together for part in parts)
    for at, (_, count) in enumerate(whole.accepted):
        assert count is None or count.low == sum(part.accepted[at][1].low for part in parts if part.accepted[at][1])


def each_option(domain: Domain, place: int) -> list[Domain]:
    """The domain with all options of an issue but one ruled out by somebody who is no party to it."""
    choice = domain.choices[place]
    others = [tuple(o for o in choice.options if o != option) for option in choice.options]
    return [replace(domain, red_lines=(*domain.red_lines, RedLine("", choice.issue, o, ()))) for o in others]


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


def test_a_worth_of_more_limbs_than_an_array_has_dimensions() -> None:
    sums = Sums(np.zeros((2, 3, 34), dtype=np.int64), np.ones(2, dtype=np.int64), 2)
    both = union((sums, sums), Limits(100, 100))
    assert both.counts.tolist() == [4]
    assert both.totals.shape == (1, 3, 34)
