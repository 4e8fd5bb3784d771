"""The pages and drawings of domains: golden files that a person reads, and what holds for any domain."""

import io
from dataclasses import replace
from fractions import Fraction
from pathlib import Path
from xml.dom.minidom import parseString

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from rich.console import Console

from summitry.brief.deals import behind_table, deals_markdown, deals_page, deals_svg, deals_terminal
from summitry.brief.figures import about, number, percent, points, share, short
from summitry.brief.plots.labels import Box, placed, spread
from summitry.brief.plots.marked import Marked
from summitry.brief.plots.scale import scale, thinned
from summitry.brief.plots.scatter import MOST, scatter
from summitry.brief.space.names import Behind
from summitry.brief.space.packages import frontier
from summitry.brief.space.roster import lettered
from summitry.deals.analysis import analyse
from summitry.records import Choice, Count, Domain, Edit, Evidence, Linkage, Order, RedLine, Share, Stake, Utility
from tests.brief import harbour, river
from tests.brief.test_hostile import HOSTILE, _tags
from tests.deals.domains import domains

GOLDEN = Path(__file__).parent / "golden"


def _terminal(domain, analysis, width=80, behind=None):
    file = io.StringIO()
    deals_terminal(domain, analysis, Console(file=file, width=width, color_system=None), behind or Behind({}))
    return "\n".join(line.rstrip() for line in file.getvalue().splitlines()) + "\n"


def _is_svg(drawn):
    return parseString(drawn).documentElement.tagName == "svg"  # noqa: S318, our own text


HARBOUR, BLOCKED, UNKNOWN = map(harbour.worked_out, (harbour.DOMAIN, harbour.BLOCKED, harbour.UNKNOWN))
PRINTS = {
    "harbour-80.txt": lambda: _terminal(*HARBOUR),
    "harbour.md": lambda: deals_markdown(*HARBOUR),
    "harbour.html": lambda: deals_page(*HARBOUR),
    "harbour.svg": lambda: deals_svg(*HARBOUR),
    "harbour-blocked-80.txt": lambda: _terminal(*BLOCKED),
    "harbour-unknown-80.txt": lambda: _terminal(*UNKNOWN),
    "harbour-unknown.svg": lambda: deals_svg(*UNKNOWN),
}


@pytest.mark.parametrize("name", PRINTS)
def test_print_is_the_golden_file(name, regenerate):
    printed = PRINTS[name]()
    if regenerate:
        (GOLDEN / name).write_text(printed, "utf-8")
    assert printed == (GOLDEN / name).read_text("utf-8")


@pytest.mark.parametrize("width", [40, 60, 80, 120])
def test_terminal_keeps_to_its_width(width):
    assert max(len(line) for line in _terminal(*UNKNOWN, width).splitlines()) <= width


@given(domains())
@settings(max_examples=30)
def test_every_domain_has_its_pages(domain):
    made = harbour.worked_out(domain)
    assert f"{made[1].survival.packages:,}" in _terminal(*made)
    assert deals_markdown(*made).startswith(f"# {domain.name}\n")
    drawn = deals_svg(*made)
    assert drawn is None or _is_svg(drawn)
    assert deals_page(*made) == deals_page(*harbour.worked_out(domain))


def _named(words):
    choices = tuple(Choice(c.issue, c.options, words, (words,) * len(c.options)) for c in harbour.CHOICES)
    stakes = tuple(replace(stake, party=words + str(n)) for n, stake in enumerate(harbour.DOMAIN.stakes))
    lines = (RedLine(stakes[0].party, "cranes", ("never",), ()),)
    return Domain(words, choices, stakes, lines)


TAME = set(_tags(deals_page(*harbour.worked_out(_named("tame")))).seen)


@given(HOSTILE)
@settings(max_examples=25)
def test_names_are_never_read_as_marks(words):
    made = harbour.worked_out(_named(words))
    tags = _tags(deals_page(*made))
    assert set(tags.seen) <= TAME
    assert all(link.startswith("#") for link in tags.links)
    assert _is_svg(deals_svg(*made))
    assert "\x1b" not in _terminal(*made)


NOBODY = Domain("Blank", harbour.CHOICES, ())
ALONE = Domain("Alone", harbour.CHOICES, (harbour.PORT,))
SILENT = Domain("Silent", harbour.CHOICES, (Stake("Mute", None, (Order(),) * 4), harbour.PORT))
ONE = Domain("One", tuple(Choice(c.issue, c.options[:1], c.title, c.labels[:1]) for c in harbour.CHOICES), ())


@pytest.mark.parametrize(
    ("domain", "told"),
    [
        (NOBODY, "no red line rules out any of 54 packages"),
        (ALONE, "best for Port of Lysande"),
        (SILENT, "Nothing is known of what Mute makes of the options"),
        (ONE, "1 package"),
    ],
)
def test_odd_domains_say_what_they_are(domain, told):
    made = harbour.worked_out(domain)
    assert told.lower() in " ".join(_terminal(*made).split()).lower()
    assert told.lower() in deals_markdown(*made).lower()
    assert deals_page(*made)


IMPOSSIBLE = (RedLine("Port of Lysande", "wage", harbour.CHOICES[0].options, ()),)


@pytest.mark.parametrize("domain", [harbour.DOMAIN, harbour.UNKNOWN])
def test_where_no_package_is_left_nothing_is_told_of_packages(domain):
    printed = " ".join(_terminal(*harbour.worked_out(replace(domain, red_lines=IMPOSSIBLE))).split())
    assert "so none is efficient" in printed
    assert "so there is none to move to" in printed
    assert "0 packages" not in printed
    assert domain is harbour.DOMAIN or "given as numbers" not in printed
    assert "Nobody has asked" not in printed


def test_packages_found_in_readings_count_those_alike_once():
    wages = Stake("Union", None, (Order((("five-per-cent", "none"),)), Order(), Order(), Order()))
    made = harbour.worked_out(Domain("Orders", harbour.CHOICES, (wages, replace(wages, party="Guild"))))
    assert "counted once" in " ".join(_terminal(*made).split())


def test_a_package_asked_about_has_its_letter_and_how_likely_it_is():
    first = analyse(harbour.UNKNOWN, number=1000).fairness.points[0].deals[0].package
    other = ("five-per-cent", "by-choice", "in-steps", "not-built")
    asked = analyse(harbour.UNKNOWN, number=1000, asked=(first, other))
    printed = " ".join(_terminal(harbour.UNKNOWN, asked).split())
    assert "· package A" in printed
    assert printed.count("Accepted by all in") == 2
    assert "to another package" not in printed


def test_what_the_shares_and_the_counts_rest_on_is_told():
    line = RedLine("Town of Lysande", "nights", ("as-now",), ())
    unknown = replace(harbour.UNKNOWN, red_lines=(*harbour.UNKNOWN.red_lines, line))
    printed = " ".join(_terminal(*harbour.worked_out(unknown)).split())
    assert "In readings a reservation that nobody gave lies anywhere between" in printed
    assert "Their red lines and conditions hold all the same." in printed
    given = " ".join(_terminal(*HARBOUR).split())
    assert "In readings a reservation" not in given
    assert "hold all the same" not in given


def test_a_move_starts_from_all_options_that_orders_do_not_tell_apart():
    raised = Order((("five-per-cent", "none"), ("three-per-cent", "none")))
    wages = Stake("Union", None, (raised, Order(), Order(), Order()))
    none = RedLine("Port", "wage", ("three-per-cent", "five-per-cent"), ())
    port = Stake("Port", None, (Order((("none", "five-per-cent"),)), Order(), Order(), Order()))
    domain = Domain("Orders", harbour.CHOICES, (wages, port), (none,))
    printed = " ".join(_terminal(*harbour.worked_out(domain)).split())
    assert "Union on Wage rise: three per cent or five per cent → none" in printed


def _lent(edits=(), drawn=True):
    """The river's page with what its table, written and read, tells of its red lines."""
    from summitry.table import write

    words = next(one for one in river.STATEMENTS if one.id == "s05")
    proof = Evidence("red line", "never", words.document, words.start, words.end, "s05")
    positions = tuple(replace(p, drawn=(proof,) if p.red_line and drawn else ()) for p in river.TABLE.positions)
    behind = behind_table(write(replace(river.TABLE, positions=positions, edits=edits), river.ENTRIES))
    return " ".join(_terminal(*river.DEALS, 80, behind).split())


def test_a_table_lends_the_words_behind_its_red_lines():
    assert 'rules out: a joint body decides · "We will never give up control of the Sund weir' in _lent()
    assert "an analyst’s own" not in _lent()


@pytest.mark.parametrize("field", ["red_line", "stance"])
def test_a_red_line_set_by_hand_is_told_as_the_analyst_s_own(field):
    page = _lent((Edit("positions: Aurland on weir-control", field, "Ana Prell", "2031-05-06", "false"),))
    assert "rules out: a joint body decides · an analyst’s own, set by Ana Prell, 2031-05-06" in page
    assert "never give up control" not in page
    other = _lent((Edit("positions: Aurland on payment", field, "Ana Prell", "2031-05-06", "false"),))
    assert "never give up control" in other


def test_a_red_line_that_no_words_draw_is_not_told_with_words_that_draw_none():
    assert "rules out: a joint body decides · no words of a source behind it: an analyst’s own" in _lent(drawn=False)


def test_a_red_line_without_words_is_told_to_be_an_analyst_s():
    text = (
        "agenda: x\nparties: [A]\npositions:\n  - {party: A, issue: dam, stance: against, red_line: true}\n"
        "issues:\n  - {name: dam, title: Dam, proposition: it is built, options: [{name: built, realises: true}]}\n"
    )
    assert "analyst’s own" in str(behind_table(text).words["A", ("dam",)])


BARE = replace(harbour.DOMAIN, linkages=())
ONE_S = replace(harbour.DOMAIN, linkages=harbour.TIED[:1])
NATURAL = replace(harbour.DOMAIN, linkages=harbour.TIED[1:])
FREE = replace(harbour.DOMAIN, red_lines=(), linkages=())
OPEN = replace(FREE, linkages=(Linkage(("wage", "cranes"), (), "Port of Lysande"),))


@pytest.mark.parametrize(
    ("domain", "told", "column"),
    [
        (BARE, "18 of 54 packages cross no red line,", "What its own red lines leave"),
        (ONE_S, "18 of 54 packages keep all red lines and conditions,", "What its own red lines and conditions leave"),
        (NATURAL, "15 of 54 packages keep all red lines and conditions,", "What its own red lines leave"),
        (harbour.DOMAIN, "15 of 54 packages keep all red lines and conditions,", "own red lines and conditions leave"),
        (FREE, "no red line rules out any of 54 packages,", "What its own red lines leave"),
        (OPEN, "no red line or condition rules out any of 54 packages,", "own red lines and conditions leave"),
    ],
)
def test_what_rules_packages_out_is_named_as_what_it_is(domain, told, column):
    page = deals_markdown(*harbour.worked_out(domain))
    assert told in page
    assert column in page
    assert ("What the nature of things rules out is in none of these." in page) == (harbour.TIED[1] in domain.linkages)


def test_where_conditions_leave_nothing_it_is_not_laid_on_red_lines():
    page = deals_markdown(*harbour.worked_out(harbour.BLOCKED))
    assert "the red lines and conditions leave none of 54 packages" in page


def test_where_nobody_must_accept_all_count_and_are_told_so():
    away = tuple(replace(stake, must_accept=False) for stake in harbour.DOMAIN.stakes)
    page = deals_markdown(*harbour.worked_out(replace(harbour.DOMAIN, stakes=away)))
    assert "worth enough to each of Port of Lysande and Crane Drivers" in page
    assert "Nobody is known to have to accept, so everybody counts as having to." in page
    assert "need not accept" not in page
    assert "Not counted as having to accept" not in page
    assert "everybody counts" not in deals_markdown(*HARBOUR)


def test_a_package_beaten_by_another_shown_says_so_and_what_is_known_is_told():
    page = " ".join(_terminal(*UNKNOWN).split())
    assert "among the most accepted; beaten by B" in page
    assert "Of 4 issues an order of options is known of Crane Drivers on 2;" in page
    assert "Where packages shown differ it has Wage rise: three per cent" in page
    assert "beaten" not in _terminal(*HARBOUR).lower()
    assert "percentages say" in page
    assert "percentages say" not in _terminal(*HARBOUR)


def test_options_that_stay_open_are_told_as_alternatives():
    domain = replace(harbour.DOMAIN, red_lines=harbour.LINES[:1])
    assert "New cranes: in steps or never" in " ".join(_terminal(*harbour.worked_out(domain)).split())


@pytest.mark.parametrize(
    ("value", "shown"),
    [
        (Fraction(0), "0"), (Fraction(3, 4), "0.75"), (Fraction(2, 3), "0.667"), (Fraction(1240), "1,240"),
        (Fraction(-5, 2), "−2.5"), (Fraction(10**30), "1.00e30"), (Fraction(1, 10**9), "1.00e-9"),
        (Fraction(10**400), "1.00e400"), (Fraction(99999, 1000), "100"), (None, "not known"),
    ],
)  # fmt: skip
def test_short(value, shown):
    assert short(value) == shown


@pytest.mark.parametrize(
    ("part", "shown"),
    [(0, "0%"), (0.004, "under 1%"), (0.372, "37%"), (0.999, "over 99%"), (1, "100%"), (Fraction(-1, 20), "−5%")],
)
def test_percent(part, shown):
    assert percent(part) == shown


def test_shares_have_their_error_in_the_same_points():
    assert share(Share(0.62, 0.0049)) == "62% ± 0.5"
    assert share(Share(1.0, 0.0)) == "100%"
    assert [points(part) for part in (0.25, 0.05, 0.0004)] == ["25", "5.0", "0.04"]


@pytest.mark.parametrize(
    ("packages", "shown"),
    [
        (0, "none"),
        (12_400, "12,400"),
        (3_214_551, "about 3.2 million"),
        (10**30, "about 10^30"),
        (996 * 10**27, "about 10^30"),
        (25 * 10**19, "about 2.5 × 10^20"),
    ],
)
def test_about(packages, shown):
    assert about(packages) == shown


def test_bounds_are_told_as_such():
    assert number(Count(3 * 10**6, 4 * 10**6)) == "between 3 million and 4 million"
    assert number(Count(7, 7)) == "7"
    assert number(Count(3_214_551, 3_214_560)) == "between 3,214,551 and 3,214,560"
    assert number(Count(7 * 10**29 + 10**24, 7 * 10**29 + 10**25)) == "between 7.000010 × 10^29 and 7.000100 × 10^29"
    assert number(Count(10**700, 10**700 + 1)).count("0000") > 200  # no digit less tells them apart


def test_letters_go_on_after_z():
    assert [lettered(n) for n in (0, 25, 26, 53)] == ["A", "Z", "A2", "B3"]


PLACES = st.lists(st.tuples(st.floats(60, 440), st.floats(60, 340)), min_size=1, max_size=6)


@given(PLACES)
def test_labels_lie_apart_and_inside(points):
    frame = Box(0, 0, 480, 400)
    boxes = placed(points, ["A Nash"] * len(points), frame, [])
    for n, one in enumerate(boxes):
        assert one.within(frame)
        assert not any(one.meets(other) for other in boxes[:n])


@given(st.lists(st.floats(0, 300), max_size=10))
def test_spread_keeps_the_gap_and_the_order(places):
    moved = spread(places, 18, 0, 300)
    for lower, higher in zip(sorted(moved), sorted(moved)[1:], strict=False):
        assert higher - lower >= 18 - 1e-9
    assert sorted(range(len(places)), key=lambda n: (places[n], n)) == sorted(
        range(len(places)), key=lambda n: moved[n]
    )


@given(st.lists(st.fractions(), min_size=1, max_size=5))
def test_a_scale_holds_its_worths_and_has_few_round_numbers(worths):
    of = scale(worths, 0, 100)
    assert all(-1e-9 <= of.at(worth) <= 100 + 1e-9 for worth in worths)
    assert 1 <= len(of.ticks()) <= 7


def test_a_large_frontier_is_thinned_and_says_so():
    worths = [(Fraction(n), Fraction(100_000 - n)) for n in range(100_000)]
    middle = Marked("A Nash", (Fraction(50_000), Fraction(50_000)))
    drawn = scatter((harbour.PORT, harbour.DRIVERS), worths, [middle])
    assert drawn.count("<circle") == MOST + 1
    assert f"{MOST} of 100,000 different ones are drawn" in drawn
    assert thinned(range(10), 4) == [0, 3, 6, 9]


def test_only_what_is_exact_is_called_exact():
    def told(analysis):
        return " ".join(_terminal(domain, analysis).split("HOW THIS WAS WORKED OUT")[1].split())

    domain, analysis = harbour.worked_out(harbour.DOMAIN)
    exact = "efficient and fair packages are exact"
    assert exact in told(analysis)
    coarse = replace(analysis, frontier=replace(analysis.frontier, epsilon=Fraction(1, 10)))
    assert exact not in told(coarse).lower()
    assert "fair ones are the best of them" in told(coarse)
    between = replace(analysis, survival=replace(analysis.survival, acceptable=Count(1, 2)))
    assert "certain to lie there" in told(between)
    assert exact in told(between).lower()


def _stripped(text):
    return " ".join(text.split())


def test_fair_packages_below_a_reservation_say_whose():
    """No package gives both what they hold out for; measured from the worst package that binds nobody."""
    choice = Choice("pay", ("low", "high"), "Pay", ("low", "high"))
    worths = {"Arvel": (Fraction(6), Fraction(2)), "Besh": (Fraction(3), Fraction(5))}
    stakes = tuple(Stake(party, Utility((row,)), (), Fraction(4)) for party, row in worths.items())
    domain = Domain("pay", (choice,), stakes)
    strict, loose = (_stripped(_terminal(domain, analyse(domain, rule))) for rule in ("reservation", "minimum"))
    assert "none is fair" in strict
    assert "Utilitarian: package A (less than Besh’s reservation)" in loose
    assert "(Arvel 6, Besh 3; less than Besh’s reservation)" in loose
    assert "Reservations do not count in this" in loose
    free = replace(domain, stakes=tuple(replace(stake, reservation=None) for stake in stakes))
    assert "Reservations do not count" not in _terminal(free, analyse(free, "minimum"))


def test_an_epsilon_frontier_promises_nothing_just_above_a_reservation():
    domain, analysis = harbour.worked_out(harbour.DOMAIN)
    found = replace(analysis.frontier, epsilon=Fraction(1, 10))
    assert "worth more than their reservation to Port" in frontier(found, domain)
    free = replace(domain, stakes=tuple(replace(stake, reservation=None) for stake in domain.stakes))
    assert "whatever is possible, one of these" in frontier(found, free)
