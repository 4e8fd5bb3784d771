"""Frontiers and fair packages of domains at the edge: nothing to choose, nothing to tell apart, more than can be kept."""

from dataclasses import replace
from fractions import Fraction

import numpy as np
import pytest

from summitry.deals.checks.fair import fair_faults
from summitry.deals.checks.frontier import frontier_faults
from summitry.deals.fair import fairness
from summitry.deals.frontier import frontier
from summitry.deals.model.worth import worth
from summitry.records import Choice, Domain, Stake, Utility


def drawn(parties: int, issues: int, options: int, most: int, seed: int = 0) -> Domain:
    """Whole numbers from 0 to ``most`` at random."""
    table = np.random.default_rng(seed).integers(0, most + 1, (parties, issues, options)).tolist()
    names = tuple(f"o{n}" for n in range(options))
    choices = tuple(Choice(f"i{n}", names, f"i{n}", names) for n in range(issues))
    rows = (tuple(tuple(map(Fraction, row)) for row in rows) for rows in table)
    return Domain("drawn", choices, tuple(Stake(f"p{p}", Utility(of)) for p, of in enumerate(rows)))


def test_no_issue_leaves_the_empty_package() -> None:
    nothing = drawn(2, 0, 0, 0)
    found = frontier(nothing)
    assert found
    assert [deal.package for deal in found.deals] == [()]
    refused = replace(nothing, stakes=(replace(nothing.stakes[0], reservation=Fraction(1)), nothing.stakes[1]))
    assert frontier(refused) == replace(found, deals=(), packages=0, worths=0)


def test_one_package_is_efficient_and_fair() -> None:
    one = drawn(3, 1, 1, 5)
    found, fair = frontier(one), fairness(one)
    assert found
    assert fair
    assert [found.packages, *(point.packages for point in fair.points)] == [1] * 5


def test_nobody_at_the_table_and_parties_without_numbers_have_no_frontier() -> None:
    domain = drawn(2, 2, 2, 5)
    assert frontier(replace(domain, stakes=())) is None
    assert frontier(replace(domain, stakes=(replace(domain.stakes[0], utility=None), domain.stakes[1]))) is None


def test_the_worths_of_those_whose_acceptance_is_not_needed_are_told_as_far_as_known() -> None:
    domain = drawn(3, 3, 3, 5)
    first, second, third = domain.stakes
    watched = replace(
        domain, stakes=(first, replace(second, must_accept=False), replace(third, utility=None, must_accept=False))
    )
    found = frontier(watched)
    assert found
    assert found.parties == ("p0",)
    assert second.utility
    assert {deal.worths[1:] for deal in found.deals} == {
        (worth(domain, second.utility, d.package), None) for d in found.deals
    }


def test_ties_beyond_what_64_bits_hold_are_counted() -> None:
    found = frontier(drawn(2, 500, 10, 0), limit=30)
    assert found
    assert (found.packages, found.worths) == (10**500, 1)
    assert len({deal.package for deal in found.deals}) == 30


@pytest.mark.parametrize("parties", [2, 3])
def test_parties_of_one_mind_agree_on_the_best(parties: int) -> None:
    domain = drawn(1, 500, 3, 10**9)
    alike = tuple(replace(domain.stakes[0], party=f"p{p}") for p in range(parties))
    found = frontier(replace(domain, stakes=alike))
    assert found
    assert (
        [d.worths for d in found.deals] == [(sum(map(max, alike[0].utility.values)),) * parties]
        if alike[0].utility
        else None
    )


@pytest.mark.slow
@pytest.mark.parametrize("parties", [3, 5])
def test_a_frontier_too_large_to_keep_is_matched_up_to_epsilon(parties: int) -> None:
    domain = drawn(parties, 30 if parties == 3 else 14, 10, 10**12)
    found = frontier(domain, limit=10**5)
    assert found
    assert 0 < found.epsilon < Fraction(1, 4)
    table = np.array([stake.utility.values for stake in domain.stakes if stake.utility], dtype=object).astype(np.int64)
    slack = [int(found.epsilon * int((row.max(axis=1) - row.min(axis=1)).sum())) + 1 for row in table]
    kept = np.array([[int(worth or 0) for worth in deal.worths] for deal in found.deals])
    for weights in np.random.default_rng(1).dirichlet(np.ones(parties), 500):
        best = np.tensordot(weights, table, 1).argmax(axis=1)  # an efficient package
        worths = table[:, np.arange(len(best)), best].sum(axis=1)
        assert ((kept >= worths - slack).all(axis=1)).any()


def test_the_checks_see_what_is_wrong() -> None:
    domain = drawn(2, 4, 3, 6)
    found, fair = frontier(domain), fairness(domain)
    assert found
    assert fair
    short = replace(found, deals=found.deals[1:], packages=found.packages - 1)
    other = next(deal for deal in found.deals if deal not in fair.points[0].deals)
    wrong = replace(fair.points[0], deals=(other,), packages=1)
    assert frontier_faults(domain, short)
    assert frontier_faults(domain, replace(found, packages=found.packages + 1))
    assert fair_faults(domain, replace(fair, points=(wrong, *fair.points[1:])))
    assert fair_faults(domain, replace(fair, least=fair.most))
