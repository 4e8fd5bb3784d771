"""The whole of an analysis: right by every checker on random domains, and an answer for domains that hold little."""

from dataclasses import replace
from fractions import Fraction

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from summitry.deals.analysis import analyse, counted
from summitry.deals.checks.answers import checked
from summitry.records import Choice, Domain, Linkage, Order, RedLine, Stake, Utility
from tests.deals.brute import dominates, efficient, packages, surviving, vectors
from tests.deals.domains import domains


@pytest.mark.slow
@given(domains(most=3))
@settings(max_examples=25, deadline=None)
def test_every_answer_is_right(domain: Domain) -> None:
    for what, faults in checked(domain, counted(domain), analyse(domain, number=200)):
        assert not faults, what


@given(domains(most=3), st.data())
@settings(max_examples=40, deadline=None)
def test_packages_asked_about(domain: Domain, data: st.DataObject) -> None:
    package = data.draw(st.sampled_from(list(packages(domain))))
    (told,) = analyse(domain, asked=(package,), number=50).asked
    rules = [*domain.red_lines, *domain.linkages]
    hard = [rule for rule in domain.linkages if rule.party is None]
    assert told.natural == (package in surviving(domain, hard))
    lines = [one for one in told.crossed if one.kind != "reservation"]
    assert (not lines and told.natural) == (package in surviving(domain, rules))
    left = surviving(domain, rules)
    [own] = vectors(domain, domain.bargainers, [package])
    better = [one for one in vectors(domain, domain.bargainers, left) if dominates(one, own)]
    assert (told.better is None) == (not better)
    if told.better:
        assert told.better.package in efficient(domain, domain.bargainers, left)
        assert dominates(vectors(domain, domain.bargainers, [told.better.package])[0], own)


PAY = Choice("pay", ("rise", "freeze"), "pay", ("rise", "freeze"))
HOURS = Choice("hours", ("36", "40"), "hours", ("36", "40"))
UNION = Stake("Union", Utility(((Fraction(3), Fraction(0)), (Fraction(2), Fraction(1)))), (), Fraction(3))
PORT = Stake("Port", Utility(((Fraction(0), Fraction(4)), (Fraction(0), Fraction(2)))), (), Fraction(3))
RISE = Order((("rise", "freeze"),))


@pytest.mark.parametrize(
    ("domain", "possible", "frontier"),
    [
        (Domain("one package", (replace(PAY, options=("rise",), labels=("rise",)),), ()), 1, False),
        (Domain("nobody", (PAY, HOURS), ()), 4, False),
        (Domain("one party", (PAY, HOURS), (UNION,)), 4, True),
        (Domain("no zone", (PAY, HOURS), (UNION, replace(PORT, reservation=Fraction(5)))), 4, True),
        (Domain("unknown", (PAY, HOURS), (UNION, Stake("Port", None, (Order(), Order())))), 4, False),
        (Domain("orders", (PAY, HOURS), (UNION, Stake("Port", None, (RISE, Order())))), 4, True),
        (Domain("all ruled out", (PAY,), (replace(UNION, utility=None, reservation=None),),
                (RedLine("Union", "pay", ("rise", "freeze"), ()),)), 0, False),
        (Domain("hopeless", (PAY, HOURS), (UNION, PORT), (),
                (Linkage(("pay", "hours"), tuple((a, b) for a in PAY.options for b in HOURS.options)),)), 0, True),
    ],
    ids=lambda value: value.name if isinstance(value, Domain) else "",
)  # fmt: skip
def test_domains_that_hold_little_have_an_answer(domain: Domain, possible: int, frontier: bool) -> None:
    told = analyse(domain, number=100)
    assert told.survival.together == possible
    assert (told.frontier is not None) == frontier
    assert bool(told.problems) == (domain.name in ("unknown", "all ruled out"))


@pytest.mark.slow
def test_five_hundred_issues() -> None:
    choices = tuple(Choice(f"i{n}", ("a", "b"), f"i{n}", ("a", "b")) for n in range(500))
    rows = [(Fraction(n % 7), Fraction(n % 5)) for n in range(500)]
    stakes = (
        Stake("Union", Utility(tuple(rows)), (), Fraction(900)),
        Stake("Port", Utility(tuple(r[::-1] for r in rows)), (), Fraction(900)),
    )
    told = analyse(Domain("long", choices, stakes), number=50)
    assert told.survival.together == 2**500
    assert told.frontier
    assert told.frontier.packages
