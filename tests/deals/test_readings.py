"""Acceptability against closed forms, against plain loops over other readings, and against enumeration."""

import subprocess
import sys
from dataclasses import replace
from fractions import Fraction
from itertools import pairwise, product
from math import prod

import numpy as np
import pytest
from hypothesis import Phase, given, settings
from hypothesis import strategies as st

from summitry.deals.checks.readings import draw_faults, readings_faults
from summitry.deals.model.worth import crossed
from summitry.deals.readings import mean, readings
from summitry.deals.readings.draw import stream
from summitry.deals.readings.relation import relation
from summitry.deals.readings.values import draw_values
from summitry.records import (
    Choice,
    Domain,
    Joint,
    Linkage,
    Order,
    Package,
    Readings,
    RedLine,
    Share,
    Stake,
    Unknown,
    Utility,
)
from tests.deals import brute
from tests.deals.domains import domains

F = Fraction
GOOD = (("good", "bad"),)


def choices(number: int, options: tuple[str, ...] = ("good", "bad")) -> tuple[Choice, ...]:
    return tuple(Choice(f"i{i}", options, f"i{i}", options) for i in range(number))


def one_party(number: int, reservation: Fraction | None = None) -> Domain:
    return Domain("one", choices(number), (Stake("Arvel", None, (Order(GOOD),) * number, reservation),))


def share(found: Readings, package: Package) -> Share:
    return next(one.together for one in found.packages if one.package == package)


def unknown(found: Readings, party: str, issue: str | None, about: str) -> Unknown:
    return next(one for one in found.unknowns if (one.party, one.issue, one.about) == (party, issue, about))


def near(found: Share, exact: float) -> bool:
    return abs(found.value - exact) <= 4 * found.error + 1e-9


@pytest.mark.parametrize("reservation", [F(1, 10), F(1, 3), F(9, 10)])
def test_two_issues_are_accepted_as_often_as_one_weight_reaches_the_reservation(reservation: Fraction) -> None:
    found = readings(one_party(2, reservation), asked=[("good", "bad"), ("bad", "bad")])
    assert near(share(found, ("good", "bad")), 1 - float(reservation))
    assert 0 < share(found, ("good", "bad")).error < 0.006
    assert share(found, ("good", "good")) == Share(1.0, 0.0)
    assert share(found, ("bad", "bad")) == Share(0.0, 0.0)


@pytest.mark.parametrize("reservation", [F(1, 4), F(3, 4)])
def test_one_of_three_weights_follows_the_triangle(reservation: Fraction) -> None:
    found = readings(one_party(3, reservation), asked=[("good", "bad", "bad")])
    assert near(share(found, ("good", "bad", "bad")), (1 - float(reservation)) ** 2)


def test_a_reservation_nobody_gave_makes_acceptance_the_way_gone_on_average() -> None:
    found = readings(one_party(4), asked=[("good", "bad", "bad", "bad")])
    assert share(found, ("good", "bad", "bad", "bad")) == Share(0.25, 0.0)


def test_all_accept_as_often_as_each_does_times_the_others() -> None:
    opposed = tuple(
        Stake(party, None, (order,) * 3, F(1, 4))
        for party, order in (("Arvel", Order(GOOD)), ("Besh", Order((("bad", "good"),))))
    )
    found = readings(Domain("two", choices(3), opposed), asked=[("good", "good", "bad")])
    one = next(one for one in found.packages if one.package == ("good", "good", "bad"))
    arvel, besh = (shares for _, shares in one.parties)
    assert near(arvel, 1 - 1 / 16)
    assert near(besh, 9 / 16)
    assert near(one.together, 15 / 16 * 9 / 16)
    assert one.together.value == pytest.approx(arvel.value * besh.value)


def test_a_party_that_need_not_accept_counts_for_itself_alone() -> None:
    besh = Stake("Besh", None, (Order((("bad", "good"),)),) * 2, must_accept=False)
    nobody = Stake("Corin", must_accept=False)
    domain = one_party(2)
    found = readings(replace(domain, stakes=(*domain.stakes, besh, nobody)))
    best = found.packages[0]
    assert best.package == ("good", "good")
    assert best.together == Share(1.0, 0.0)
    assert [party for party, _ in best.parties] == ["Arvel", "Besh"]


def test_whom_to_ask_about_options() -> None:
    """One party, one issue: nobody knows which of two options is the good one, so half of all choices are right."""
    found = readings(Domain("ask", choices(1), (Stake("Arvel", reservation=F(1, 2)),)))
    gain = unknown(found, "Arvel", "i0", "options").gain
    assert near(gain, 0.5)
    assert len(found.unknowns) == 1  # the weight of a single issue is known


def test_whom_to_ask_about_a_weight() -> None:
    """Only one of two issues can be had: who knows the weights takes the heavier, worth 3/4 of the way on average."""
    both = Linkage(("i0", "i1"), (("good", "good"),))
    found = readings(replace(one_party(2), linkages=(both,)))
    gain = unknown(found, "Arvel", "i0", "weight").gain
    assert near(gain, 0.25)
    assert abs(gain.value - 0.25) < 0.01
    assert unknown(found, "Arvel", "i1", "weight").gain.value == pytest.approx(gain.value, abs=0.01)


def test_a_step_is_not_smoothed_away() -> None:
    """Arvel holds out for 0.7, so one good issue does only if it weighs as much, and both always do; Besh likes both half as
    much as one. Asked, one takes the heavier issue where it weighs 0.7 (0.6 of all weights), else both: 0.6 + 0.4 / 2."""
    besh = Utility(((F(0),) * 2,) * 2, (Joint(("i0", "i1"), (F(1), F(2), F(2), F(0))),))
    domain = one_party(2, F(7, 10))
    found = readings(replace(domain, stakes=(*domain.stakes, Stake("Besh", besh))))
    gain = unknown(found, "Arvel", "i0", "weight").gain
    assert near(gain, 0.3)
    assert gain.error < 0.006


def test_no_choice_is_left_out_of_a_small_domain() -> None:
    """Four issues of which one can be had, each accepted only by its weight: whoever knows one weight gains by it."""
    pairs = tuple(Linkage((f"i{a}", f"i{b}"), (("good", "good"),)) for a in range(4) for b in range(a + 1, 4))
    found = readings(replace(one_party(4, F(1, 2)), linkages=pairs), 4_000)
    gain = unknown(found, "Arvel", "i2", "weight").gain
    assert near(gain, 1 / 8)  # no two weigh more than half: one more chance of 1/8


def test_errors_are_no_smaller_than_what_other_readings_give() -> None:
    domain = replace(one_party(3, F(2, 5)), linkages=(Linkage(("i0", "i1"), (("good", "good"),)),))
    besh = Stake("Besh", None, (Order((("bad", "good"),)),) * 3, F(2, 5))
    gains = [
        unknown(readings(replace(domain, stakes=(*domain.stakes, besh)), 1_000, seed), "Arvel", "i2", "weight").gain
        for seed in range(1, 13)
    ]
    spread = float(np.std([one.value for one in gains], ddof=1))
    assert spread < 1.5 * float(np.mean([one.error for one in gains]))


def test_whom_to_ask_about_a_reservation_exactly() -> None:
    """Besh goes the whole way with ``bad``, which Arvel likes half; with ``good`` Besh goes 0.4 of it. Below 0.4 one takes
    ``good``, else ``bad``: 0.4 + 0.6 / 2, where without asking half is the best."""
    domain = Domain(
        "reserved",
        choices(1, ("good", "bad", "worst")),
        (
            Stake("Arvel", Utility(((F(4), F(2), F(0)),))),
            Stake("Besh", Utility(((F(4), F(10), F(0)),))),
        ),
    )
    assert unknown(readings(domain), "Besh", None, "reservation").gain == Share(0.2, 0.0)


def test_nothing_is_learned_from_what_changes_no_choice() -> None:
    found = readings(one_party(3))
    assert found.unknowns
    assert all(one.gain.value <= 3 * one.gain.error + 1e-9 for one in found.unknowns)


def test_red_lines_conditions_and_nature() -> None:
    domain = replace(
        one_party(2),
        stakes=(*one_party(2).stakes, Stake("Besh", None, (Order(), Order()), must_accept=False)),
        red_lines=(RedLine("Besh", "i0", ("good",), ()),),
        linkages=(Linkage(("i0", "i1"), (("bad", "bad"),)), Linkage(("i0", "i1"), (("bad", "good"),), "Arvel")),
    )
    found = readings(domain, asked=[("good", "good"), ("bad", "bad"), ("bad", "good")])
    told = {one.package: one for one in found.packages}
    assert found.found == 0  # nothing is left
    assert told[("good", "good")].together == Share(1.0, 0.0)
    assert dict(told[("good", "good")].parties)["Besh"] == Share(0.0, 0.0)
    assert told[("bad", "bad")].together == Share(0.0, 0.0)
    assert told[("bad", "good")].together == Share(0.0, 0.0)
    assert dict(told[("bad", "good")].parties)["Besh"].value > 0
    assert all(one.efficient == Share(0.0, 0.0) for one in found.packages)


@st.composite
def orders(draw: st.DrawFn, of: tuple[Choice, ...]) -> tuple[Order, ...]:
    made = []
    for choice in of:
        ranked = draw(st.permutations(choice.options))
        pairs = [(a, b) for n, a in enumerate(ranked) for b in ranked[n + 1 :]]
        better = draw(st.lists(st.sampled_from(pairs), unique=True)) if pairs else []
        low = F(draw(st.integers(0, 10)), 10 * len(of))
        made.append(Order(tuple(better), (low, min(F(1), low + F(draw(st.integers(5, 12)), 5 * len(of))))))
    return tuple(made)


@st.composite
def uncertain(draw: st.DrawFn) -> Domain:
    """A small domain in which some parties have only orders."""
    domain = draw(domains())
    stakes = []
    for stake in domain.stakes:
        reservation = draw(st.none() | st.integers(0, 4).map(lambda n: F(n, 4)))
        blurred = replace(stake, utility=None, orders=draw(orders(domain.choices)), reservation=reservation)
        stakes.append(blurred if draw(st.integers(0, 3)) else stake)
    return replace(domain, stakes=tuple(stakes))


@pytest.mark.slow
@settings(max_examples=15, deadline=None, derandomize=True, phases=[Phase.generate])  # smaller ones say no more
@given(uncertain())
def test_shares_are_those_of_other_readings_counted_one_by_one(domain: Domain) -> None:
    asked = list(brute.packages(domain))[:2]
    found = readings(domain, number=800, asked=asked)
    assert not readings_faults(domain, found, number=120, few=3)
    assert set(asked) <= {one.package for one in found.packages}


def spelled_out(domain: Domain, found: Readings, package: Package) -> list[Package]:
    """A package with the first of several options that nothing tells apart, and those with each of the others."""
    alike = {(issue, options[0]): options for issue, options in found.alike}
    named = zip(domain.choices, package, strict=True)
    return list(product(*(alike.get((choice.issue, option), (option,)) for choice, option in named)))


def test_a_share_that_is_wrong_is_found() -> None:
    domain = one_party(3, F(1, 4))
    found = readings(domain, asked=[("good", "bad", "bad")])
    assert not readings_faults(domain, found)
    one = found.packages[-1]
    assert one.package == ("good", "bad", "bad")
    wrong = [
        replace(one, together=Share(0.4, 0.01)),
        replace(one, efficient=Share(0.5, 0.0)),
        replace(one, parties=(("Arvel", Share(0.3, 0.01)),), together=Share(0.3, 0.01)),
    ]
    for instead in wrong:
        assert readings_faults(domain, replace(found, packages=(*found.packages[:-1], instead)))
    assert readings_faults(domain, replace(found, packages=found.packages[::-1]))
    assert readings_faults(domain, replace(found, packages=found.packages * 2))


def test_odd_domains() -> None:
    nobody = Domain("nobody", choices(1), ())
    assert readings(nobody).packages == ()
    strangers = Domain("strangers", choices(1), (Stake("Arvel", must_accept=False), Stake("Besh", must_accept=False)))
    assert readings(strangers).packages == ()
    single = Domain("single", choices(1, ("only",)), (Stake("Arvel", None, (Order(),), F(1, 2)), Stake("Besh")))
    found = readings(single, number=1)
    assert found.packages[0].together == Share(1.0, 0.0)
    assert found.packages[0].efficient
    assert found.packages[0].efficient.value == 1.0
    torn = Domain("torn", choices(1), (Stake("Arvel"),), (RedLine("Arvel", "i0", ("good", "bad"), ()),))
    assert readings(torn).packages == ()


@settings(max_examples=60, deadline=None, derandomize=True)
@given(domains())
def test_with_numbers_alone_shares_are_exact_and_what_is_found_is_the_frontier(domain: Domain) -> None:
    needed = [stake.party for stake in domain.stakes if stake.must_accept] or list(domain.parties)
    found = readings(domain, number=50, first=2_000)
    left = brute.surviving(domain, [*domain.red_lines, *domain.linkages])
    best = brute.efficient(domain, needed, left)
    if len(left) <= 300:
        listed = [one.package for one in found.packages if one.efficient and one.efficient.value]
        assert {same for one in listed for same in spelled_out(domain, found, one)} == best
        assert found.found == len(set(listed))
    for one in found.packages:
        assert one.together.error == 0
        assert one.efficient == Share(float(one.package in best), 0.0)
        for party, shares in one.parties:
            stake = domain.stake(party)
            if stake.reservation is not None and stake.utility:
                assert shares.value == float(brute.worth(domain, stake.utility, one.package) >= stake.reservation)


@settings(max_examples=40, deadline=None, derandomize=True)
@given(uncertain())
def test_the_best_package_of_a_small_domain_is_the_best_of_all(domain: Domain) -> None:
    domain = replace(domain, stakes=tuple(replace(stake, reservation=None) for stake in domain.stakes))
    found = readings(domain, number=200)
    every = readings(domain, number=200, asked=brute.surviving(domain, [*domain.red_lines, *domain.linkages]))
    assert [one.together.value for one in found.packages[:1]] == [one.together.value for one in every.packages[:1]]


def test_options_that_nothing_tells_apart_are_listed_once() -> None:
    choice = Choice("i0", ("a", "b", "c", "d", "e"), "i0", ("a", "b", "c", "d", "e"))
    plain = Choice("i1", ("good", "bad"), "i1", ("good", "bad"))
    arvel = Stake("Arvel", None, (Order(tuple((top, low) for top in "abcd" for low in "e")), Order(GOOD)))
    besh = Stake("Besh", Utility(((F(1), F(1), F(1), F(2), F(0)), (F(0), F(1)))))
    tied = Linkage(("i1", "i0"), (("good", "c"),))
    domain = Domain("alike", (choice, plain), (arvel, besh), (), (tied,))
    found = readings(domain, asked=[("a", "good"), ("b", "good")])
    assert found.alike == (("i0", ("a", "b")),)
    told = {one.package: one for one in found.packages}
    assert told[("a", "good")].together == told[("b", "good")].together
    assert [package for package in told if package[0] == "b"] == [("b", "good")]  # asked about by name
    assert readings(replace(domain, stakes=(replace(arvel, opening=("b", None)), besh))).alike == ()


def wide(number: int) -> Domain:
    """Packages beyond listing, every other issue contested, one coupling and one line."""
    options = ("a", "b", "c", "d")
    up, down = (tuple(pairwise(order)) for order in (options, options[::-1]))
    stakes = tuple(
        Stake(party, None, tuple(Order(up if (i + shift) % 3 else down) for i in range(number)))
        for party, shift in (("Arvel", 0), ("Besh", 1))
    )
    lines = (RedLine("Arvel", "i0", ("d",), ()),)
    linkages = (Linkage(("i1", "i2"), (("a", "a"), ("b", "b"))), Linkage(("i2", "i5"), (("c", "a"),), "Besh"))
    return Domain("wide", choices(number, options), stakes, lines, linkages)


def test_a_large_domain_is_searched_for_what_is_efficient_and_agreed() -> None:
    domain = wide(12)
    found = readings(domain, number=500)
    assert found.number == 500
    assert 1 < found.found <= 500
    assert not readings_faults(domain, found, number=60, few=2)
    assert all(not crossed(domain, one.package) for one in found.packages)
    best = found.packages[0].together.value
    means = mean(domain)
    worths = [
        [float(brute.worth(means, s.utility, one.package)) for s in means.stakes if s.utility] for one in found.packages
    ]
    assert [prod(row) for row in worths] == pytest.approx([one.together.value for one in found.packages], abs=1e-5)
    assert best == max(one.together.value for one in found.packages)


@pytest.mark.slow
def test_hundreds_of_issues() -> None:
    found = readings(wide(200))
    assert 500 < found.number < 10_000
    assert found.packages[0].together.value > 0.3


def test_the_order_of_parties_changes_nothing() -> None:
    domain = wide(6)
    found, turned = readings(domain, 200), readings(replace(domain, stakes=domain.stakes[::-1]), 200)
    one, other = ({a.package: a.together for a in every.packages} for every in (found, turned))
    common = set(one) & set(other)
    assert common
    assert all(one[package] == other[package] for package in common)


def test_the_same_bytes_each_time_and_for_any_hash_seed() -> None:
    code = (
        "from tests.deals.test_readings import wide; from summitry.deals.readings import readings;"
        "print(readings(wide(7), 300))"
    )
    runs = []
    for seed in ("1", "77"):
        around = {"PYTHONHASHSEED": seed, "PYTHONPATH": ":".join(sys.path)}
        runs.append(subprocess.run([sys.executable, "-c", code], capture_output=True, check=True, env=around))  # noqa: S603
    assert runs[0].stdout == runs[1].stdout


@given(st.integers(2, 6), st.data())
def test_draws_lie_in_the_order_polytope(size: int, data: st.DataObject) -> None:
    ranked = data.draw(st.permutations(range(size)))
    pairs = [(a, b) for n, a in enumerate(ranked) for b in ranked[n + 1 :]]
    order = data.draw(st.lists(st.sampled_from(pairs), unique=True))
    drawn = draw_values(relation(size, order), 20, stream(1, "polytope"))
    assert not [fault for values in drawn.T.tolist() for fault in draw_faults(order, values)]
    assert draw_faults([(ranked[-1], ranked[0])], [float(-n) for n in range(size)]) or ranked[-1] < ranked[0]


def given(*worths: str, reservation: str | None = None) -> Stake:
    return Stake("Arvel", Utility((tuple(map(F, worths)),)), (), None if reservation is None else F(reservation))


@pytest.mark.parametrize(("reservation", "takes"), [("1e299", 0.0), ("-1e299", 1.0)])
def test_a_reservation_far_outside_of_all_worths_is_never_or_always_reached(reservation: str, takes: float) -> None:
    stakes = given("0", "1e-299", reservation=reservation), replace(given("0", "1"), party="Besh")
    found = readings(Domain("far", choices(1), stakes), asked=[("bad",)])
    one = next(one for one in found.packages if one.package == ("bad",))
    assert dict(one.parties)["Arvel"] == Share(takes, 0.0)


def test_the_check_tells_large_worths_apart_that_differ_by_little() -> None:
    large = replace(given("100000000000000001", "100000000000000000"), reservation=F(100000000000000001))
    domain = Domain("large", choices(1), (large, replace(given("0", "1"), party="Besh")))
    assert readings_faults(domain, readings(domain, asked=[("good",), ("bad",)])) == []
