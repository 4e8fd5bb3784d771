"""In which share of the readings packages are efficient: searched in large domains, held against comparing all in small ones."""

from dataclasses import replace
from fractions import Fraction

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from summitry.deals.checks.readings import readings_faults
from summitry.deals.model.grid import grid
from summitry.deals.readings import bettered, readings, sampled, survey, weighed
from summitry.deals.readings.efficient import efficient
from summitry.deals.readings.surviving import every
from summitry.deals.readings.views import view
from summitry.records import Domain, Order, Share, Stake, Utility
from tests.deals.domains import domains
from tests.deals.test_readings import choices, uncertain, wide

F = Fraction
READINGS, LISTED = 40, 50


def agree(domain: Domain) -> bool:
    """Whether both ways count the same readings for the same packages; true where no package is left."""
    views = [view(domain, domain.stake(party), READINGS, 1) for party in domain.bargainers]
    model = grid(domain, (), domain.red_lines, domain.linkages)
    everything = every(model)
    listed = everything[:LISTED]
    if not len(listed):
        return True
    searched = sampled.sampled(domain, views, model, listed)
    compared = efficient(domain, views, listed, everything)
    return searched is not None and np.array_equal(searched.value, compared.value)


@pytest.mark.parametrize(("rounds", "long"), [(0, 100_000), (0, 0), (3, 0), (32, 100_000)])  # 0: the search settles all
@settings(max_examples=40, deadline=None, derandomize=True)
@given(domain=uncertain() | domains())
def test_searching_finds_what_comparing_all_finds(rounds: int, long: int, domain: Domain) -> None:
    with pytest.MonkeyPatch.context() as patched:
        patched.setattr(weighed, "ROUNDS", rounds)
        patched.setattr(bettered, "LONG", long)
        patched.setattr(bettered, "AT_ONCE", 3)
        assert agree(domain)


@settings(max_examples=10, deadline=None, derandomize=True)
@given(domain=uncertain())
def test_shares_of_a_domain_taken_for_large_are_those_of_other_readings(domain: Domain) -> None:
    with pytest.MonkeyPatch.context() as patched:
        patched.setattr(survey, "FEW", 0)
        found = readings(domain, number=400)
    assert all(one.efficient for one in found.packages[: survey.TOLD])
    assert not readings_faults(domain, found, number=100, few=2)


def test_a_large_domain_tells_of_its_first_packages_and_of_those_asked_about() -> None:
    domain = wide(12)
    worst = ("a",) * 12
    found = readings(domain, number=300, asked=[worst, ("a",) * 3 + ("b",) * 9])
    told = [one.efficient is not None for one in found.packages]
    assert all(told[: survey.TOLD])
    assert sum(told) in (survey.TOLD, survey.TOLD + 1, survey.TOLD + 2)
    for one in found.packages[: survey.TOLD]:
        assert one.efficient
        assert 0 < one.efficient.error < 0.06
    assert not readings_faults(domain, found, number=30, few=1)
    first, *others = found.packages
    wrong = replace(found, packages=(replace(first, efficient=Share(1.0, 0.0)), *others))
    assert any("efficient" in fault for fault in readings_faults(domain, wrong, number=30, few=1))


def test_ties_of_weights_that_are_given_hold_where_packages_cannot_be_listed() -> None:
    """Two issues of a tenth and a fifth weigh as much as one of three tenths: whoever else likes the one better decides."""
    shares = (F(1, 10), F(2, 10), F(3, 10), F(4, 10))
    weights = tuple(Order((("good", "bad"),), (share, share)) for share in shares)
    besh = Utility(((F(0), F(1)),) * 3 + ((F(0), F(0)),))  # of "good" and "bad"
    domain = Domain("tied", choices(4), (Stake("Arvel", None, weights), Stake("Besh", besh)))
    views = [view(domain, stake, READINGS, 1) for stake in domain.stakes]
    listed = np.array([[0, 0, 1, 0], [1, 1, 0, 0]])  # each worth 7/10 to Arvel; Besh gets 1, or 2
    found = sampled.sampled(domain, views, grid(domain, (), (), ()), listed)
    assert found is not None
    assert found.value.tolist() == [0.0, 1.0]
    assert agree(domain)


def test_numbers_of_too_many_digits_and_searches_that_take_too_long_are_left_out() -> None:
    fine = Utility(((F(1, 10**17), F(1)),) * 2)
    domain = Domain("fine", choices(2), (Stake("Arvel", fine), Stake("Besh", None, (Order(),) * 2)))
    with pytest.MonkeyPatch.context() as patched:
        patched.setattr(survey, "FEW", 0)
        assert [one.efficient for one in readings(domain, 50).packages] == [None] * len(readings(domain, 50).packages)
        patched.setattr(sampled, "STEPS_EACH", 0)
        patched.setattr(weighed, "ROUNDS", 0)
        assert all(one.efficient is None for one in readings(wide(6), 50).packages)


@settings(max_examples=20, deadline=None, derandomize=True)
@given(uncertain(), st.integers(1, 30))
def test_fewer_readings_are_counted_where_searches_take_long(domain: Domain, steps: int) -> None:
    with pytest.MonkeyPatch.context() as patched:
        patched.setattr(survey, "FEW", 0)
        patched.setattr(weighed, "ROUNDS", 0)
        patched.setattr(sampled, "STEPS", steps)
        found = readings(domain, 50)
    for one in found.packages[: survey.TOLD]:
        assert one.efficient
        exact = all(domain.stake(party).utility for party in domain.bargainers)
        assert exact or one.efficient.error > 0.2  # one reading tells little
