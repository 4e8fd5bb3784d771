"""Moves: walked again, and held against every package and every exchange of small domains."""

from dataclasses import replace
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from summitry.deals.checks.moves import moves_faults
from summitry.deals.moves import moves
from summitry.records import (
    Choice,
    Domain,
    Linkage,
    Logroll,
    Move,
    Moves,
    Order,
    Package,
    Path,
    RedLine,
    Stake,
    Utility,
)
from tests.deals.domains import domains


def asking(data: st.DataObject, domain: Domain) -> Domain:
    """The same domain, some parties having asked for some options."""
    stakes = [
        replace(s, opening=tuple(data.draw(st.none() | st.sampled_from(c.options)) for c in domain.choices))
        for s in domain.stakes
    ]
    return replace(domain, stakes=tuple(stakes))


@given(domains(), st.data())
def test_moves_are_what_trying_everything_finds(drawn: Domain, data: st.DataObject) -> None:
    domain = asking(data, drawn) if data.draw(st.booleans()) else drawn
    target = tuple(data.draw(st.sampled_from(choice.options)) for choice in domain.choices)
    assert moves_faults(domain, moves(domain, (target,))) == []


def table(party: str, *rows: str, **more: object) -> Stake:
    """A stake written as a row of whole numbers an issue."""
    utility = Utility(tuple(tuple(Fraction(n) for n in row.split()) for row in rows))
    return replace(Stake(party, utility), **more)  # type: ignore[arg-type]


def choice(issue: str, options: str) -> Choice:
    return Choice(issue, tuple(options.split()), issue, tuple(options.split()))


WAGES = Domain(
    "a works agreement",
    (choice("pay", "2% 4% 6%"), choice("hours", "40 38 35"), choice("term", "1y 2y")),
    (
        table("union", "0 3 6", "0 1 2", "1 0"),
        table("works", "2 1 0", "8 4 0", "0 1"),
    ),
)


def to(domain: Domain, *package: str) -> Path:
    return next(path for path in moves(domain, (package,)).paths if path.package == package)


def at(domain: Domain, *package: str) -> list[Logroll]:
    return [one for one in moves(domain, (package,)).logrolls if one.package == package]


def told(move: Move) -> str:
    return f"{move.party}: {move.issue} {move.old} -> {move.new}, {move.loss}"


def test_who_has_least_to_lose_moves_first_on_what_costs_it_least() -> None:
    path = to(WAGES, "6%", "40", "2y")
    assert [told(move) for move in path.moves] == [
        "union: hours 35 -> 40, 2/9",  # risks 1 by holding out, as the works do, and comes first on the list
        "works: pay 2% -> 6%, 2/11",
        "union: term 1y -> 2y, 1/9",
    ]
    assert dict(path.concessions) == {"union": Fraction(3, 9), "works": Fraction(2, 11)}


def test_cheap_for_one_and_dear_to_the_other_is_exchanged() -> None:
    found = at(WAGES, "4%", "38", "1y")[0]
    assert (told(found.gives), told(found.takes)) == ("union: hours 38 -> 40, 1/9", "works: pay 4% -> 6%, 1/11")
    assert found.gains == (Fraction(2, 9), Fraction(3, 11))


def test_an_efficient_package_leaves_two_parties_nothing_to_exchange() -> None:
    assert at(WAGES, "6%", "40", "1y") == []


def test_whoever_has_only_orders_moves_last_and_at_no_known_cost() -> None:
    orders = (Order((("6%", "4%"), ("4%", "2%"))), Order(), Order((("2y", "1y"),)))
    words = replace(WAGES, stakes=(Stake("union", None, orders, opening=(None, "35", None)), WAGES.stakes[1]))
    found = moves(words, (("2%", "38", "1y"),))
    assert [told(move) for move in found.paths[0].moves] == [
        "works: term 2y -> 1y, 1/11",
        "works: hours 40 -> 38, 4/11",
        "union: pay 6% -> 2%, None",
        "union: hours 35 -> 38, None",
        "union: term 2y -> 1y, None",
    ]
    assert dict(found.paths[0].concessions) == {"union": None, "works": Fraction(5, 11)}
    assert (found.compromise, found.logrolls) == (None, ())


def test_nobody_is_told_to_give_up_what_is_all_the_same_to_it() -> None:
    same = replace(WAGES, stakes=(table("union", "0 3 6", "0 0 0", "1 0"), WAGES.stakes[1]))
    path = to(same, "6%", "38", "1y")
    assert "union" not in {move.party for move in path.moves}


@pytest.mark.parametrize(
    ("domain", "expected"),
    [
        (replace(WAGES, red_lines=(RedLine("union", "pay", ("2% 4% 6%",), ()),)), None),
        (replace(WAGES, linkages=(Linkage(("pay",), (("2%",), ("4%",), ("6%",))),)), Moves((), ())),
    ],
    ids=["one party's line", "nature"],
)
def test_no_package_at_all(domain: Domain, expected: Moves | None) -> None:
    assert expected is None or moves(domain) == expected


def wide(issues: int, parties: int) -> Domain:
    cells = [
        [[Fraction((7 * i + 5 * o * o + 11 * p * (o + i)) % 101) for o in range(5)] for i in range(issues)]
        for p in range(parties)
    ]
    choices = tuple(choice(f"i{i}", "a b c d e") for i in range(issues))
    return Domain(
        "wide", choices, tuple(Stake(f"p{p}", Utility(tuple(map(tuple, rows)))) for p, rows in enumerate(cells))
    )


@pytest.mark.slow
def test_five_hundred_issues() -> None:
    domain = wide(500, 2)
    target: Package = ("c",) * 500
    found = moves(domain, (target,))
    assert len(found.logrolls) >= 5
    assert {one.gains > (0, 0) for one in found.logrolls} == {True}
