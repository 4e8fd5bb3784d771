"""Fair packages against the rules applied to every package, and by hand where conventions differ."""

from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from summitry.deals.checks.fair import fair_faults
from summitry.deals.fair import fairness
from summitry.records import Choice, Disagreement, Domain, Fairness, Ideal, Package, Stake, Utility
from tests.deals import brute
from tests.deals.domains import domains

DISAGREEMENTS: tuple[Disagreement, ...] = ("reservation", "minimum")
IDEALS: tuple[Ideal, ...] = ("rational", "feasible")


@given(domains(), st.sampled_from(DISAGREEMENTS), st.sampled_from(IDEALS))
def test_fair_packages_are_those_of_the_rules(domain: Domain, disagreement: Disagreement, ideal: Ideal) -> None:
    found = fairness(domain, disagreement, ideal, limit=2000)
    assert found
    assert fair_faults(domain, found) == []


@given(domains(), st.sampled_from(DISAGREEMENTS))
def test_fair_packages_are_efficient(domain: Domain, disagreement: Disagreement) -> None:
    found = fairness(domain, disagreement, limit=2000)
    assert found
    stands = brute.surviving(domain, [*domain.red_lines, *domain.linkages])
    best = brute.efficient(domain, found.parties, stands)
    assert all(deal.package in best for point in found.points for deal in point.deals)


def one_issue(*worths: tuple[int, ...], reservations: tuple[int | None, ...]) -> Domain:
    """Parties A, B, ... and packages o0, o1, ... with their worths to each."""
    options = tuple(f"o{n}" for n in range(len(worths)))
    stakes = tuple(
        Stake("ABC"[p], Utility((tuple(map(Fraction, column)),)), (), None if least is None else Fraction(least))
        for p, (column, least) in enumerate(zip(zip(*worths, strict=True), reservations, strict=True))
    )
    return Domain("one issue", (Choice("i", options, "i", options),), stakes)


def packages(found: Fairness | None, rule: str) -> list[Package]:
    assert found
    return [deal.package for point in found.points if point.rule == rule for deal in point.deals]


SPLIT = one_issue((10, 1), (6, 5), (4, 8), (0, 9), reservations=(4, None))


@pytest.mark.parametrize(
    ("disagreement", "ideal", "least", "most", "fair"),
    [
        ("reservation", "rational", (4, 1), (10, 8), "o1"),  # shares of 1/3 and 4/7; o2 gives the first party nothing
        ("minimum", "rational", (0, 1), (10, 9), "o1"),  # 6/10 and 4/8 beside 4/10 and 7/8
        ("reservation", "feasible", (4, 1), (10, 9), "o1"),
    ],
)
def test_points_are_stated(
    disagreement: Disagreement, ideal: Ideal, least: tuple[int, ...], most: tuple[int, ...], fair: str
) -> None:
    found = fairness(SPLIT, disagreement, ideal)
    assert found
    assert (found.least, found.most) == (least, most)
    assert packages(found, "Kalai-Smorodinsky") == [(fair,)]


def test_a_reservation_below_all_a_party_can_get_is_taken_as_given() -> None:
    found = fairness(one_issue((5, 5), (9, 3), reservations=(-10, 0)))
    assert found
    assert found.least == (-10, 0)
    assert packages(found, "Nash") == [("o0",)]  # 15 * 5 beside 19 * 3


def test_all_that_are_best_are_listed_with_ties() -> None:
    found = fairness(one_issue((1, 3), (3, 1), (2, 2), (2, 2), reservations=(0, 0)))
    assert packages(found, "utilitarian") == [("o1",), ("o2",), ("o3",), ("o0",)]
    assert packages(found, "Nash") == [("o2",), ("o3",)]


def test_where_not_all_can_gain_most_do() -> None:
    found = fairness(one_issue((9, 2, 2), (3, 4, 2), (4, 4, 2), reservations=(2, 2, 2)))
    assert packages(found, "Nash") == [("o2",)]
    assert found
    assert found.points[0].score == (2, 4)
    assert packages(found, "Kalai-Smorodinsky") == [("o2",)]


def test_no_package_that_can_be_agreed_leaves_the_points_empty() -> None:
    found = fairness(one_issue((5, 1), (1, 5), reservations=(4, 4)))
    assert found
    assert (found.points, found.least, found.most) == ((), (4, 4), ())


def test_without_numbers_there_is_nothing_fair() -> None:
    choice = Choice("i", ("a", "b"), "i", ("a", "b"))
    assert fairness(Domain("words", (choice,), (Stake("A"),))) is None
    assert fairness(Domain("nobody", (choice,), ())) is None
