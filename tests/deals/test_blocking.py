"""Minimal correction and unsatisfiable sets against every package and every set of constraints of small domains."""

from fractions import Fraction

import pytest
from hypothesis import given, settings

from summitry.deals.blocking import blocking
from summitry.deals.blocking.given_up import constraints
from summitry.deals.blocking.hitting import hitting_sets
from summitry.deals.blocking.masks import axes, corrections
from summitry.deals.blocking.search import search
from summitry.deals.blocking.whole import bound, prepared
from summitry.deals.checks.blocking import crosses, wrong
from summitry.records import Choice, Domain, Linkage, RedLine, Stake, Utility
from tests.deals.domains import domains


@given(domains())
@settings(deadline=None, max_examples=200)
def test_sets_are_right_by_their_definitions(domain: Domain) -> None:
    assert wrong(domain, blocking(domain)) == []


@given(domains())
@settings(deadline=None, max_examples=200)
def test_what_is_searched_for_is_what_going_through_finds(domain: Domain) -> None:
    task = prepared(domain, constraints(domain))
    together = bound(task)[0] if task else None
    if together is None or not together.groups:
        return
    every = {one.given_up for one in corrections(together, axes(together))}
    part = search(together, 10_000)
    assert part.complete
    assert {one.given_up for one in part.found} == every
    assert set(part.conflicts) == set(hitting_sets(sorted(every), 10_000)[0])


def choices(sizes: list[int]) -> tuple[Choice, ...]:
    names = [(f"i{i}", tuple(f"o{o}" for o in range(size))) for i, size in enumerate(sizes)]
    return tuple(Choice(issue, options, issue, options) for issue, options in names)


def line(party: str, issue: int, *options: int) -> RedLine:
    return RedLine(party, f"i{issue}", tuple(f"o{o}" for o in options), (f"{party} on {issue}",))


def values(*rows: list[int]) -> Utility:
    return Utility(tuple(tuple(Fraction(value) for value in row) for row in rows))


def test_a_price_on_which_two_reservations_leave_a_gap() -> None:
    buyer = Stake("Arvel", values([100, 80, 60, 40, 20, 0]), (), Fraction(70))
    seller = Stake("Besh", values([0, 20, 40, 60, 80, 100]), (), Fraction(45))
    answer = blocking(Domain("price", choices([6]), (buyer, seller)))
    assert [(one.costs, one.opens) for one in answer.corrections] == [
        ((("Besh", Fraction(1, 4)),), ("o1",)),
        ((("Arvel", Fraction(3, 10)),), ("o3",)),
    ]
    assert [[one.party for one in conflict] for conflict in answer.conflicts] == [["Arvel", "Besh"]]
    assert answer.complete


def test_a_red_line_costs_what_lies_beyond_the_worst_that_it_allows() -> None:
    stakes = Stake("Arvel", values([0, 30, 70, 100], [0, 100])), Stake("Besh")
    lines = line("Arvel", 0, 0, 1), line("Besh", 0, 2, 3)
    answer = blocking(Domain("dam", choices([4, 2]), stakes, lines))
    arvel, besh = answer.constraints
    assert [one.constraints for one in answer.corrections] == [(besh,), (arvel,)]
    assert [one.costs for one in answer.corrections] == [(("Besh", None),), (("Arvel", Fraction(1, 5)),)]
    assert answer.corrections[1].opens == ("o1", "o0")  # (70 - 30) of 200
    assert answer.conflicts == ((arvel, besh),)
    assert arvel.statements == ("Arvel on 0",)


NOBODY = (Stake("Arvel"), Stake("Besh"))
ONE = Linkage(("i0", "i1"), (("o0", "o0"),))
PAIR = Linkage(("i0", "i1"), (("o0", "o0"), ("o1", "o1")))


@pytest.mark.parametrize(
    ("domain", "blocked", "hopeless"),
    [
        (Domain("nothing to settle", (), NOBODY), 0, False),
        (Domain("one package", choices([1, 1]), NOBODY), 0, False),
        (Domain("one package, ruled out", choices([1, 1]), NOBODY, (line("Arvel", 1, 0),)), 1, False),
        (Domain("no options", choices([2, 0]), NOBODY, (line("Arvel", 0, 0, 1),)), 0, True),
        (Domain("no options at all", choices([0]), (Stake("Arvel", values([]), (), Fraction(1)),)), 0, True),
        (Domain("nature forbids", choices([1, 1]), NOBODY, (), (ONE,)), 0, True),
        (Domain("nature forbids some", choices([2, 2]), NOBODY, (line("Arvel", 0, 0), line("Besh", 1, 0)), (PAIR,)), 2, False),
        (Domain("too much asked", choices([2]), (Stake("Arvel", values([0, 1]), (), Fraction(2)),)), 1, False),
        (Domain("away", choices([2]), (Stake("Arvel", values([0, 1]), (), Fraction(2), must_accept=False), Stake("Besh"))), 0, False),
        (Domain("the same for all", choices([2]), (Stake("Arvel", values([1, 1]), (), Fraction(2)),)), 1, False),
    ],
)  # fmt: skip
def test_edges(domain: Domain, blocked: int, hopeless: bool) -> None:
    answer = blocking(domain)
    assert (len(answer.corrections), answer.complete, answer.hopeless) == (blocked, True, hopeless)
    assert wrong(domain, answer) == []


def test_five_hundred_issues_with_two_lines_each() -> None:
    lines = [line(party, i, option) for i in range(500) for party, option in (("Arvel", 0), ("Besh", 1))]
    answer = blocking(Domain("long", choices([2] * 500), NOBODY, tuple(lines)), 7)
    assert [len(one.constraints) for one in answer.corrections] == [500] * 7
    assert len(answer.conflicts) == 7
    assert (answer.complete, answer.hopeless) == (False, False)


def test_five_hundred_issues_tied_by_reservations() -> None:
    arvel = Stake("Arvel", values(*[[0, i % 7 + 1, 3] for i in range(500)]), (), Fraction(2000))
    besh = Stake("Besh", values(*[[i % 5 + 1, 0, 2] for i in range(500)]), (), Fraction(1200))
    lines = [line(party, i, option) for i in range(0, 500, 50) for party, option in (("Arvel", 2), ("Besh", 2))]
    answer = blocking(Domain("long", choices([3] * 500), (arvel, besh), tuple(lines)), 3)
    assert answer.corrections


def test_couplings_in_a_long_chain() -> None:
    links = [Linkage((f"i{i}", f"i{i + 1}"), (("o0", "o1"), ("o1", "o0"))) for i in range(199)]
    ends = line("Arvel", 0, 0), line("Besh", 199, 1)
    answer = blocking(Domain("chain", choices([2] * 200), NOBODY, ends, tuple(links)))
    assert [one.constraints for one in answer.corrections] == [(answer.constraints[0],), (answer.constraints[1],)]
    assert answer.conflicts == (answer.constraints,)


def test_hitting_sets_stop_at_a_limit_and_say_so() -> None:
    pairs = [1 << 2 * n | 2 << 2 * n for n in range(10)]
    assert len(hitting_sets(pairs, 5000)[0]) == 1024
    assert hitting_sets(pairs, 5000)[1]
    assert hitting_sets(pairs, 100)[1] is False
    assert hitting_sets([], 9) == ((0,), True)
    assert hitting_sets([0], 9) == ((), True)


def test_a_space_too_large_to_go_through() -> None:
    """12 issues of 10 options, three parties, red lines on their worst options, reservations that bind."""
    parties = ("Arvel", "Besh", "Corin")
    rows = {
        party: [[(o * (2 * n + 3) + i * (n + 5)) ** 2 % 97 for o in range(10)] for i in range(12)]
        for n, party in enumerate(parties)
    }
    stakes = tuple(Stake(party, values(*rows[party]), (), Fraction(650)) for party in parties)
    lines = tuple(
        line(party, i, *sorted(range(10), key=lambda o, row=rows[party][i]: row[o])[:5])
        for party in parties
        for i in range(12)
    )
    domain = Domain("large", choices([10] * 12), stakes, lines)
    answer = blocking(domain, 5)
    assert len(answer.corrections) == 5
    assert not answer.complete
    sets = [set(one.constraints) for one in answer.corrections]
    assert not any(one < other for one in sets for other in sets)
    for one in answer.corrections:
        assert one.opens
        assert {c for c in answer.constraints if crosses(domain, one.opens, c)} == set(one.constraints)
    assert blocking(domain, 5) == answer


def test_sums_past_what_a_float_holds() -> None:
    tiny, huge = Fraction(1, 10**300), Fraction(10**300)
    uneven = Stake("Arvel", Utility(((huge, Fraction(0)), (Fraction(0), tiny))), (), tiny)
    plain = Stake("Besh", values([0, 1], [1, 0]), (), Fraction(2))
    domain = Domain("uneven", choices([2, 2]), (uneven, plain))
    assert wrong(domain, blocking(domain)) == []
    assert [one.opens for one in blocking(domain).corrections] == [("o1", "o0"), ("o0", "o0")]
