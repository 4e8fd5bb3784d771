"""Orders over options and weights of issues, from words and from positions."""

from dataclasses import replace
from fractions import Fraction
from math import sqrt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from summitry.records import Agenda, Entries, Issue, Option, Position
from summitry.table.interests.comparisons import compared
from summitry.table.interests.preferences import Reading, ordered, preferences, standing, wilson
from summitry.table.lay import lay

from .water_table import AGENDA, ENTRIES, PARTIES, document, quote

TOLL = Issue(
    "toll",
    "Bridge toll",
    "a toll is charged",
    (
        Option("full", "every vehicle pays", True, ("full toll",)),
        Option("lorries", "only lorries pay", True, ("lorry toll|charge", "toll for lorries")),
        Option("summer", "a toll in summer only", False, ("summer toll", "seasonal charge")),
        Option("free", "nobody pays", False, ("free bridge", "free crossing")),
    ),
    cues=("toll*", "free bridge|crossing"),
)
NAMES = [option.name for option in TOLL.options]


def text(pairs):
    """``full>free lorries>free``, by first letters: ``F>S``."""
    return " ".join(f"{one[0]}>{other[0]}" for one, other in pairs)


# stance, option, whether the options are ordered, and what follows; f is the full toll, F would be the free bridge
STANDING = [
    ("for", None, True, "f>s f>r l>s l>r"),
    ("against", None, True, "s>f s>l r>f r>l"),
    ("for", "full", True, "f>l l>s s>r"),
    ("for", "lorries", True, "l>f f>s f>r l>s s>r"),
    ("for", "lorries", False, "l>f f>s f>r"),
    ("against", "free", True, "r>s s>l l>f"),
    ("against", "summer", True, "s>l s>r r>l l>f"),
    ("open", None, True, ""),
    ("conditional", None, True, ""),
    ("open", "lorries", True, ""),
    ("for", "free", True, "f>s f>r l>s l>r"),  # words that contradict each other name nothing
]


def short(name):
    return {"full": "f", "lorries": "l", "summer": "s", "free": "r"}[name]


@pytest.mark.parametrize(("stance", "option", "is_ordered", "expected"), STANDING)
def test_what_a_position_tells(stance, option, is_ordered, expected):
    issue = replace(TOLL, ordered=is_ordered)
    position = Position("Besh", "toll", stance, option, False, None, ("s1",))
    pairs, _ = ordered([Reading(tuple(standing(issue, position)), ("s1",), (True, ("", False)))], NAMES)
    wanted = {tuple(pair.split(">")) for pair in expected.split()}
    assert _closed({(short(a), short(b)) for a, b in pairs}) == _closed(wanted)


def _closed(pairs):
    names = {name for pair in pairs for name in pair}
    pairs = set(pairs)
    for middle in names:
        pairs |= {(a, b) for a in names for b in names if (a, middle) in pairs and (middle, b) in pairs}
    return pairs


# words, and what they compare
COMPARED = [
    ("We prefer a lorry toll to a free bridge.", "l>r"),
    ("The council prefers a summer toll over a full toll.", "s>f"),
    ("She would rather have a free crossing than a full toll.", "r>f"),
    ("A lorry charge rather than a full toll is what the hauliers can live with.", "l>f"),
    ("A summer toll is better than a full toll.", "s>f"),
    ("A full toll would be worse than a seasonal charge.", "s>f"),
    ("The town would accept no more than a lorry toll.", "l>f s>f r>f"),
    ("We need at least a lorry toll, he said.", "l>s l>r f>s f>r"),
    ("We will take nothing less than a full toll.", "f>l f>s f>r"),
    ("A summer toll would be our second best.", "l>s s>f s>r"),
    ("A summer toll is only a fallback, she said.", "l>s s>f s>r"),
    # traps
    ("Would you prefer a lorry toll to a free bridge?", ""),
    ("We do not prefer a lorry toll to a free bridge.", ""),
    ("We prefer a lorry toll.", ""),
    ("We prefer talks to strikes.", ""),
    ("We prefer a lorry toll to a lorry charge.", ""),
    ("A toll is better than nothing.", ""),
    ("Nobody said a summer toll is better than a full toll.", ""),
    ("At least they named the lorry toll in the end, unlike the full toll.", ""),
    ("It took at least two years.", ""),
    ("Rather late, the lorry toll came up.", ""),
    ("She denied that a free bridge was better than a full toll.", ""),
]


@pytest.mark.parametrize(("words", "expected"), COMPARED)
def test_comparisons(words, expected):
    found = {(short(a), short(b)) for a, b in compared(words, TOLL, "lorries")}
    assert found == {tuple(pair.split(">")) for pair in expected.split()}


def test_without_an_order_at_least_parts_nothing():
    assert compared("We need at least a lorry toll.", replace(TOLL, ordered=False), None) == ()


def test_without_a_best_there_is_no_second_best():
    assert compared("A summer toll would be our second best.", TOLL, None) == ()


PAIRS = st.lists(st.tuples(st.sampled_from(NAMES), st.sampled_from(NAMES)), max_size=6).map(tuple)
READINGS = st.lists(
    st.builds(
        Reading,
        PAIRS,
        st.sampled_from(["s1", "s2", "s3", "s4"]).map(lambda name: (name,)),
        st.tuples(st.booleans(), st.tuples(st.sampled_from(["", "2031-01-01", "2031-02-02"]), st.booleans())),
    ),
    max_size=6,
    unique_by=lambda one: one.statements,
)


@given(READINGS, st.randoms(use_true_random=False))
def test_never_a_circle_never_a_pair_that_follows(readings, random):
    pairs, statements = ordered(readings, NAMES)
    closed = _closed(pairs)
    assert not [one for one, other in closed if one == other]
    assert all(_closed(set(pairs) - {pair}) != closed for pair in pairs)
    shuffled = random.sample(readings, len(readings))
    assert ordered(shuffled, NAMES) == (pairs, statements)


@given(READINGS)
def test_the_weightiest_words_all_hold(readings):
    """What does not contradict itself and outweighs all else is in the order whole."""
    if readings:
        first, *others = sorted(readings, key=lambda one: one.weight, reverse=True)
        alone = all((b, a) not in _closed(first.pairs) for a, b in first.pairs)
        if alone and not (others and others[0].weight == first.weight):
            assert _closed(first.pairs) <= _closed(ordered(readings, NAMES)[0])


def test_later_words_count():
    early = Reading((("full", "free"),), ("s1",), (True, ("2031-01-01", False)))
    late = Reading((("free", "full"),), ("s2",), (True, ("2031-02-01", False)))
    assert ordered([early, late], NAMES) == ((("free", "full"),), ("s2",))


def test_firm_words_count_more_than_later_ones():
    firm = Reading((("full", "free"),), ("s1",), (True, ("2031-01-01", False)))
    loose = Reading((("free", "full"), ("full", "summer")), ("s2",), (False, ("2031-02-01", False)))
    assert ordered([firm, loose], NAMES) == ((("full", "summer"), ("full", "free")), ("s1", "s2"))


@given(st.integers(0, 400).flatmap(lambda tries: st.tuples(st.integers(0, tries), st.just(tries))))
def test_wilson_holds_the_shares_that_the_sample_does_not_refuse(sample):
    """Against the definition: a share p is inside where the sample lies within 1.96 standard errors of p."""
    hits, tries = sample
    low, high = wilson(hits, tries)
    assert 0 <= low <= high <= 1
    for share in (Fraction(n, 200) for n in range(201)):
        inside = tries == 0 or abs(hits - tries * share) <= 1.959964 * sqrt(tries * share * (1 - share))
        assert not inside or low <= share <= high
        assert inside or share <= low + 0.01 or share >= high - 0.01


WILSON = [(0, 0, 0.0, 1.0), (0, 10, 0.0, 0.28), (10, 10, 0.72, 1.0), (5, 10, 0.23, 0.77), (1, 100, 0.0, 0.06)]


@pytest.mark.parametrize(("hits", "tries", "low", "high"), WILSON)
def test_wilson(hits, tries, low, high):
    assert wilson(hits, tries) == (low, high)


def test_each_party_and_issue_spoken_to_has_one():
    table = lay(ENTRIES, AGENDA)
    cells = [(one.party, one.issue) for one in table.preferences]
    assert cells == [(party, issue) for issue in ("dam", "quota") for party in ("Arvel", "Besh", "Ceda")]
    arvel, besh, ceda = table.preferences[:3]
    assert arvel.better == (("filled", "emptied"), ("filled-slowly", "emptied"))
    assert arvel.statements == ("s2", "s5")
    assert besh.better == (
        ("emptied", "filled"),
        ("emptied", "filled-slowly"),
    )  # the only one that fits: no words name it
    assert (ceda.better, ceda.statements) == ((), ())
    assert arvel.weight == wilson(2, 3)
    assert ceda.weight == wilson(0, 1)


def test_an_option_that_words_name_is_the_best_of_all():
    page = document("toll.txt", "We will fight for a free crossing.")
    said = quote("s1", page, page.text, issues=("toll",), stance=(("toll", "against"),))
    issue = replace(TOLL, options=(*TOLL.options[:2], TOLL.options[3]))
    entries = Entries((page,), (), PARTIES, (said,))
    stands = (Position("Besh", "toll", "against", "free", False, None, ("s1",)),)
    (besh,) = preferences(entries, Agenda("toll", "", (issue,)), ("Besh",), stands)
    assert besh.better == (("lorries", "full"), ("free", "lorries"))
    waived = replace(issue, options=(*TOLL.options[:2], replace(TOLL.options[3], name="waived", cues=())))
    stands = (replace(stands[0], option="waived"),)
    (besh,) = preferences(entries, Agenda("toll", "", (waived,)), ("Besh",), stands)
    assert besh.better == (("waived", "full"), ("waived", "lorries"))


def test_comparing_words_of_the_party_count():
    page = document("toll.txt", "We prefer a lorry toll to a free bridge.", "I prefer a free bridge to a lorry toll.")
    first, second = (line.span.of(page.text) for line in page.lines)
    said = (
        quote("s1", page, first, issues=("toll",), act="assess", said="2031-05-01"),
        quote("s2", page, second, issues=("toll",), act="assess", said="2031-05-02", capacity="observer"),
    )
    entries = Entries((page,), (), PARTIES, said)
    stands = (Position("Arvel", "toll", "for", None, False, None, ()),)
    arvel, besh = preferences(entries, Agenda("toll", "", (TOLL,)), ("Arvel", "Besh"), stands)
    assert arvel.weight == (0.0, 1.0)
    assert (besh.better, besh.statements) == ((("lorries", "free"),), ("s1",))
