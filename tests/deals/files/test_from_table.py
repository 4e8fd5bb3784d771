"""A table as a domain: what goes in, and the counts of its red lines against packages listed one by one."""

from dataclasses import replace
from fractions import Fraction
from itertools import product

import pytest
from hypothesis import given
from hypothesis import strategies as st

from summitry.deals.files.from_table import domain, left_out, red_lines, shares
from summitry.deals.space import survival
from summitry.records import Agenda, Coupling, Issue, Option, Position, Preference, RedLine, Seat, Table

PARTIES = ("Arvel", "Besh", "Ceda")


def issue(name: str, *realises: bool) -> Issue:
    options = tuple(Option(f"{name}{number}", "", holds) for number, holds in enumerate(realises))
    return Issue(name, name, f"{name} happens", options)


def line(party: str, on: str, stance: str, red_line: bool = True, option: str | None = None) -> Position:
    return Position(party, on, stance, option, red_line, None, (f"{party}-{on}",))  # type: ignore[arg-type]


def table(issues: list[Issue], *positions: Position, **more: tuple[object, ...]) -> Table:
    return Table(Agenda("test", "Test", tuple(issues)), PARTIES, positions, **more)  # type: ignore[arg-type]


DAM = issue("dam", True, True, False)
QUOTA = issue("quota", True, False)
GAUGES = issue("gauges", True, False)


def test_what_goes_in() -> None:
    laid = table(
        [DAM, QUOTA, GAUGES],
        line("Arvel", "dam", "for", option="dam0"),
        line("Besh", "dam", "against"),
        line("Besh", "quota", "for", red_line=False),
        seats=(Seat("Arvel", "at the table", None), Seat("Ceda", "at the table", None, mediates=True)),
        preferences=(Preference("Arvel", "quota", (("quota1", "quota0"),), (0.1, 0.4)),),
        couplings=(Coupling(None, "dam", "quota", True), Coupling("Besh", "quota", "gauges", True)),
    )
    made = domain(laid)
    assert [choice.issue for choice in made.choices] == ["dam", "quota"]  # nobody speaks of gauges
    assert made.red_lines == (
        RedLine("Arvel", "dam", ("dam2",), ("Arvel-dam",)),
        RedLine("Besh", "dam", ("dam0", "dam1"), ("Besh-dam",)),
    )
    [needs] = made.linkages  # the other hangs on what is not in play
    assert (needs.issues, needs.forbidden, needs.party) == (
        ("dam", "quota"),
        (("dam0", "quota1"), ("dam1", "quota1")),
        None,
    )
    arvel, besh = made.stakes  # the mediator, of which nothing is known, is no party
    assert arvel.opening == ("dam0", None)
    assert arvel.orders[0].better == (("dam0", "dam1"), ("dam1", "dam2"))  # told by its position alone
    assert arvel.orders[1].better == (("quota1", "quota0"),)
    assert arvel.orders[1].weight == (Fraction(1, 10), Fraction(2, 5))
    assert besh.orders[0].better == (("dam2", "dam0"), ("dam2", "dam1"))
    assert list(left_out(laid, made)) == []


def test_each_package_is_an_agreement() -> None:
    """The outcome is no issue of it, and what a party makes an agreement hang on holds for all."""
    laid = table(
        [DAM, issue("outcome", True, False)],
        line("Arvel", "dam", "for", False),
        line("Besh", "outcome", "for", False),
        line("Besh", "dam", "for", False),
        couplings=(Coupling("Besh", "outcome", "dam", True, ("s1",)), Coupling("Arvel", "dam", "outcome", True)),
    )
    made = domain(laid)
    assert [choice.issue for choice in made.choices] == ["dam"]
    (tie,) = made.linkages
    assert (tie.party, tie.issues, tie.forbidden, tie.statements) == ("Besh", ("dam",), (("dam2",),), ("s1",))
    assert survival(made).together == 2


def test_those_at_the_table_must_accept_unless_told_otherwise() -> None:
    seats = [
        Seat("Arvel", "at the table", None),
        Seat("Besh", "away", None),
        Seat("Ceda", "away", True),
        Seat("Dorn", "at the table", False),
        Seat("Eskel", "at the table", None, mediates=True),
    ]
    parties = tuple(seat.party for seat in seats)
    laid = table([DAM], *(line(party, "dam", "for", False) for party in parties), seats=tuple(seats))
    assert domain(replace(laid, parties=parties)).bargainers == ("Arvel", "Ceda")


def test_a_party_of_which_nothing_is_known_stays_out_and_is_told() -> None:
    laid = table([DAM], line("Arvel", "dam", "for"), line("Besh", "dam", "open", red_line=False))
    made = domain(laid)
    assert made.parties == ("Arvel",)
    assert [one.message.split(" prefers")[0] for one in left_out(laid, made)] == [
        "Nothing is known of what Besh",
        "Nothing is known of what Ceda",
    ]
    needed = table([DAM], line("Arvel", "dam", "for"), seats=(Seat("Besh", "away", True),))
    assert domain(needed).parties == ("Arvel", "Besh")


@pytest.mark.parametrize(
    ("stance", "options"), [("open", (True, False)), ("conditional", (True, False)), ("for", (True, True))]
)
def test_only_for_and_against_rule_out(stance: str, options: tuple[bool, ...]) -> None:
    assert red_lines(table([issue("dam", *options)], line("Arvel", "dam", stance))) == ()


@pytest.mark.parametrize(
    ("given", "made"),
    [
        ([(0.2, 0.5), (0.1, 0.9)], [(0.2, 0.5), (0.1, 0.9)]),
        ([(0.6, 0.8), (0.9, 1.0)], [(0.375, 8 / 17), (9 / 17, 0.625)]),
        ([(0.1, 0.2), (0.1, 0.2)], [(1 / 3, 2 / 3), (1 / 3, 2 / 3)]),
        ([(0.0, 0.0), (0.0, 0.0)], [(0.0, 1.0), (0.0, 1.0)]),
        ([], []),
    ],
)
def test_weights_leave_room_for_shares(given: list[tuple[float, float]], made: list[tuple[float, float]]) -> None:
    exact = [(Fraction(str(low)), Fraction(str(high))) for low, high in given]
    found = shares(exact)
    assert [float(end) for one in found for end in one] == pytest.approx([end for one in made for end in one])
    assert not found or sum(low for low, _ in found) <= 1 <= sum(high for _, high in found)


ISSUES = st.lists(st.lists(st.booleans(), min_size=1, max_size=3), min_size=1, max_size=3).map(
    lambda kinds: [issue(f"i{number}", *kind) for number, kind in enumerate(kinds)]
)


@st.composite
def tables(draw: st.DrawFn) -> Table:
    issues = draw(ISSUES)
    cells = draw(
        st.lists(st.sampled_from(list(product(PARTIES, [one.name for one in issues]))), unique=True, max_size=7)
    )
    stances = st.sampled_from(["for", "against", "open", "conditional"])
    return table(issues, *(line(party, on, draw(stances), draw(st.booleans())) for party, on in cells))


def allows(position: Position, option: Option) -> bool:
    told = position.red_line and position.stance in ("for", "against")
    return not told or option.realises is (position.stance == "for")


@given(tables())
def test_counts_against_packages_one_by_one(laid: Table) -> None:
    spoken = [one for one in laid.agenda.issues if any(position.issue == one.name for position in laid.positions)]
    every = [
        dict(zip((one.name for one in spoken), options, strict=True))
        for options in product(*(i.options for i in spoken))
    ]
    together = [p for p in every if all(allows(position, p[position.issue]) for position in laid.positions)]
    space = survival(domain(laid))
    assert (space.packages, space.together) == (len(every), len(together))
    for party, count in space.alone:
        own = [position for position in laid.positions if position.party == party]
        assert count == sum(all(allows(position, p[position.issue]) for position in own) for p in every)
