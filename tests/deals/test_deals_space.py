"""The counts against packages listed one by one, on small random tables."""

from itertools import combinations, product

from hypothesis import given
from hypothesis import strategies as st

from summitry.deals.table_corrections import SHOWN, corrections
from summitry.deals.table_space import deal_space, red_lines, spoken_to
from summitry.records import Agenda, Issue, Option, Position, RedLine, Table

PARTIES = ("Arvel", "Besh", "Ceda")


def issue(name, *realises):
    options = tuple(Option(f"{name}{number}", "", holds) for number, holds in enumerate(realises))
    return Issue(name, name, f"{name} happens", options)


def line(party, on, stance, red_line=True):
    return Position(party, on, stance, None, red_line, None, (f"{party}-{on}",))


def table(issues, *positions):
    return Table(Agenda("test", "Test", tuple(issues)), PARTIES, positions)


def test_two_red_lines_collide():
    space = deal_space(
        table(
            [issue("dam", True, True, False), issue("quota", True, False), issue("gauges", True, False)],
            line("Arvel", "dam", "for"), line("Besh", "dam", "against"), line("Ceda", "dam", "against"),
            line("Ceda", "quota", "for", red_line=False),
        )
    )  # fmt: skip
    arvel = RedLine("Arvel", "dam", ("dam2",), ("Arvel-dam",))
    besh = RedLine("Besh", "dam", ("dam0", "dam1"), ("Besh-dam",))
    ceda = RedLine("Ceda", "dam", ("dam0", "dam1"), ("Ceda-dam",))
    assert space.packages == 6  # nobody speaks of gauges
    assert space.surviving == (("Arvel", 4), ("Besh", 2), ("Ceda", 2))
    assert space.together == 0
    assert space.red_lines == (arvel, besh, ceda)
    assert space.open == (("dam", ()), ("quota", ("quota0", "quota1")))
    assert space.blocked == ("dam",)
    assert space.corrections == ((arvel,), (besh, ceda))
    assert space.undecided == (("Arvel", "quota"), ("Besh", "quota"))


def test_an_empty_table_has_one_empty_package():
    space = deal_space(table([issue("dam", True, False)]))
    assert (space.packages, space.together, space.blocked, space.corrections) == (1, 1, (), ())


def test_only_for_and_against_rule_out():
    assert red_lines(table([issue("dam", True, False)], line("Arvel", "dam", "open"))) == ()
    assert red_lines(table([issue("dam", True, False)], line("Arvel", "dam", "conditional"))) == ()
    assert red_lines(table([issue("dam", True, True)], line("Arvel", "dam", "for"))) == ()


def test_counts_stay_exact_beyond_what_a_float_holds():
    issues = [issue(f"i{number}", True, True, False) for number in range(60)]
    positions = [line("Arvel", one.name, "for", red_line=number < 30) for number, one in enumerate(issues)]
    space = deal_space(table(issues, *positions))
    assert space.packages == 3**60
    assert space.together == 2**30 * 3**30


def test_no_more_corrections_are_listed_than_can_be_read():
    issues = [issue(f"i{number}", True, False) for number in range(40)]
    lines = [
        line(party, one.name, stance) for one in issues for party, stance in (("Arvel", "for"), ("Besh", "against"))
    ]
    laid = table(issues, *lines)
    assert len(deal_space(laid).corrections) == SHOWN


ISSUES = st.lists(st.lists(st.booleans(), min_size=1, max_size=3), min_size=1, max_size=3).map(
    lambda kinds: [issue(f"i{number}", *kind) for number, kind in enumerate(kinds)]
)
STANCES = st.sampled_from(["for", "against", "open", "conditional"])


@st.composite
def tables(draw):
    issues = draw(ISSUES)
    cells = draw(
        st.lists(st.sampled_from(list(product(PARTIES, [one.name for one in issues]))), unique=True, max_size=7)
    )
    return table(issues, *(line(party, on, draw(STANCES), draw(st.booleans())) for party, on in cells))


def packages(laid):
    return list(product(*(one.options for one in spoken_to(laid))))


def allows(position, option):
    if not position.red_line or position.stance in ("open", "conditional"):
        return True
    return option.realises is (position.stance == "for")


def survives(laid, package, positions):
    on = {one.name: option for one, option in zip(spoken_to(laid), package, strict=True)}
    return all(allows(position, on[position.issue]) for position in positions)


@given(tables())
def test_counts_against_packages_one_by_one(laid):
    space = deal_space(laid)
    every = packages(laid)
    assert space.packages == len(every)
    together = [package for package in every if survives(laid, package, laid.positions)]
    assert space.together == len(together)
    for party, count in space.surviving:
        own = [one for one in laid.positions if one.party == party]
        assert count == sum(survives(laid, package, own) for package in every)
    for number, (name, options) in enumerate(space.open):
        on = [one for one in laid.positions if one.issue == name]
        every_option = spoken_to(laid)[number].options
        assert options == tuple(one.name for one in every_option if all(allows(position, one) for position in on))
    assert space.blocked == tuple(name for name, options in space.open if not options)


def smallest_corrections(laid):
    """Every set of red lines whose dropping lets a package survive and none of whose parts does: by trying all."""
    lines = [one for one in laid.positions if any(not allows(one, o) for o in laid.agenda.issue(one.issue).options)]
    found = []
    for size in range(len(lines) + 1):
        for dropped in combinations(lines, size):
            kept = [one for one in lines if one not in dropped]
            if not any(set(smaller) <= set(dropped) for smaller in found) and any(
                survives(laid, package, kept) for package in packages(laid)
            ):
                found.append(dropped)
    return {frozenset((one.party, one.issue) for one in dropped) for dropped in found if dropped}


@given(tables())
def test_corrections_against_all_sets(laid):
    space = deal_space(laid)
    found = [frozenset((one.party, one.issue) for one in dropped) for dropped in space.corrections]
    assert len(found) == len(set(found))
    assert set(found) == smallest_corrections(laid)
    assert [len(one) for one in found] == sorted(map(len, found))


@given(tables(), st.integers(1, 5))
def test_a_shorter_list_is_the_beginning_of_the_longer(laid, shown):
    issues, lines = spoken_to(laid), red_lines(laid)
    assert corrections(issues, lines, shown) == corrections(issues, lines, 1000)[:shown]


def test_an_issue_without_options_is_beyond_correction():
    space = deal_space(table([issue("dam")], line("Arvel", "dam", "for")))
    assert (space.packages, space.together, space.blocked, space.corrections) == (0, 0, ("dam",), ())
