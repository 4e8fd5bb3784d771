"""Dates, durations, counts, lists and excerpts in words."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from summitry.brief.excerpt import WHOLE, excerpt, names, widened
from summitry.brief.shelf import unquoted
from summitry.brief.wording import count, date, duration, large, listed, measure, order, owned
from summitry.plain import plain
from summitry.records import Issue, Span

LETTERS = " ".join("abcdefghijklmnopqrstuvwxy")
ISSUE = Issue("troops", "Troops", "troops leave", (), ("troop*", "garrison"), (), ())


@pytest.mark.parametrize(
    ("edtf", "words"),
    [
        ("2025-08-15", "15 Aug 2025"),
        ("2025-08", "Aug 2025"),
        ("2025", "2025"),
        ("202X", "2020s"),
        ("XXXX-08-15", "15 Aug"),
        ("2025-08-XX", "Aug 2025"),
        ("2025-21", "spring 2025"),
        ("2025-08-15T09:30", "15 Aug 2025, 09:30"),
        ("2025-08-15~", "about 15 Aug 2025"),
        ("2025-03-10/2025-03-16", "10–16 Mar 2025"),
        ("2025-03-30/2025-04-02", "30 Mar – 2 Apr 2025"),
        ("2024-12-30/2025-01-02", "30 Dec 2024 – 2 Jan 2025"),
        ("../2025-08-13", "until 13 Aug 2025"),
        ("2025-08-13/..", "from 13 Aug 2025"),
        ("2025-99-99", "99 2025"),
        ("next week", "next week"),
        (None, "date unknown"),
    ],
)
def test_date(edtf, words):
    assert date(edtf) == words


def test_long_date():
    assert date("2024-03-03", long=True) == "3 March 2024"


def test_order_puts_undated_last():
    dates = ["2025-03-02", "2025-03~", "2025-03", None, "../2025-01-05", "XXXX-02-01", "2025-03-10/2025-03-16"]
    assert sorted(dates, key=order) == [
        "../2025-01-05",
        "2025-03",
        "2025-03~",
        "2025-03-02",
        "2025-03-10/2025-03-16",
        "XXXX-02-01",
        None,
    ]


@pytest.mark.parametrize(
    ("iso", "words"),
    [
        ("PT2H30M", "2 h 30 min"),
        ("P3D", "3 days"),
        ("P1W", "1 week"),
        ("an hour", "an hour"),
        ("P", "P"),
        (None, ""),
        ("PXW", "weeks"),
        ("PTXH", "hours"),
        ("PXQ", "PXQ"),
    ],
)
def test_duration(iso, words):
    assert duration(iso) == words


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("outcome of the talks, Sund, 2024-03-03", "outcome of the talks, Sund, 3 Mar 2024"),
        ("PT2H30M", "2 h 30 min"),
        ("2024-03-03/2024-03-05", "3–5 Mar 2024"),
        ("resolution 2024-03-03-7", "resolution 2024-03-03-7"),
        ("Sund", "Sund"),
    ],
)
def test_measure(text, words):
    assert measure(text) == words


def test_counts_and_lists():
    assert [count(1, "article"), count(0, "article"), count(1200, "party", "parties")] == [
        "1 article",
        "0 articles",
        "1,200 parties",
    ]
    assert [listed([]), listed(["A"]), listed(["A", "B"]), listed(["A", "B", "C"])] == [
        "",
        "A",
        "A and B",
        "A, B and C",
    ]
    assert listed(["A", "B", "C", "D", "E"], 4) == "A, B, C and 2 others"
    assert [owned("Hale"), owned("Brooks")] == ["Hale’s", "Brooks’"]


@pytest.mark.parametrize(
    ("content", "expected"),
    [
        ("They leave  the\nvalley.", "They leave the valley."),
        (
            "After a night in which the lamps burned late in every office of the ministry, our troops will not leave "
            "the valley, whatever is said abroad by people who never saw it.",
            "…our troops will not leave the valley…",
        ),
        (f"{LETTERS} z", f"{LETTERS[:31]}…"),
        (f"{LETTERS} troops.", f"…{LETTERS[20:]} troops."),
        ("It rained on the mill. " * 6 + "The troops leave today. The mill burned.", "The troops leave today."),
        (
            "It rained on the old mill and on the new one too. A garrison of the hill is a thing of which we never speak.",
            "It rained on the old mill and on the new one too. A garrison of the hill is a thing of which we never speak.",
        ),
    ],
)
def test_excerpt(content, expected):
    assert excerpt(content, ISSUE) == expected


@pytest.mark.parametrize(("content", "rank"), [("The troops go.", 2), ("The line holds.", 1), ("The mill burned.", 0)])
def test_names(content, rank):
    assert names(content, replace(ISSUE, cues=(*ISSUE.cues, "line?"))) == rank


@pytest.mark.parametrize(
    ("number", "words"),
    [
        (0, "0"),
        (999_999, "999,999"),
        (3_214_551, "about 3.2 million (3,214,551)"),
        (9_960_000, "about 10 million (9,960,000)"),
        (18_895_680, "about 19 million (18,895,680)"),
        (7 * 10**12, "about 7 trillion (7,000,000,000,000)"),
    ],
)
def test_large(number, words):
    assert large(number) == words


def test_a_number_past_printing_is_told_by_its_power_of_ten():
    assert large(10**4400) == "about 10^4400"


@given(st.integers(10**6, 10**15 - 1))
def test_large_rounds_truly_and_keeps_the_exact_number(number):
    shown, word, exact = large(number).removeprefix("about ").split(" ")
    scale = {"million": 6, "billion": 9, "trillion": 12}[word]
    tenths = int(shown.replace(",", "").replace(".", "")) * (1 if "." in shown else 10)
    assert exact == f"({number:,})"
    assert abs(tenths * 10 ** (scale - 1) - number) * 18 <= number + 10**scale


@given(st.text(alphabet=st.sampled_from("ab,. \n“”troops"), max_size=400), st.integers(1, 25))
def test_excerpt_is_exact_and_short(content, limit):
    words = excerpt(content, ISSUE, limit)
    assert len(words.split()) <= limit + WHOLE
    assert words.removeprefix("…").removesuffix("…") in " ".join(content.split())


def test_excerpt_of_one_endless_word_is_cut():
    assert excerpt("ab" * 5000) == "ab" * 96 + "…"


@pytest.mark.parametrize(
    ("limit", "expected"),
    [
        (30, "The ministers met for three hours, and left in silence by the back door."),
        (8, "The ministers met for three hours, and left in silence by the back door."),
        (4, "…for three hours, and…"),
        (3, "for three hours"),
    ],
)
def test_widened(limit, expected):
    text = "It rained. The ministers met for three hours, and left in silence by the back door. Nobody spoke."
    start = text.index("for three")
    within = Span(text.index("The"), text.index(" Nobody"))
    assert widened(text, Span(start, start + len("for three hours")), within, limit) == expected


@pytest.mark.parametrize(
    ("words", "bare"),
    [
        ("“We stay.”", "We stay."),
        ('"We stay."', "We stay."),
        ('"We" and "they"', '"We" and "they"'),
        ("We stay", "We stay"),
        ('"', '"'),
    ],
)
def test_unquoted(words, bare):
    assert unquoted(words) == bare


@given(st.text())
def test_plain_has_no_control_characters(text):
    assert all(c.isprintable() or ord(c) > 127 for c in plain(text))


@given(st.integers(10**15, 10**60))
def test_powers_round_truly_and_keep_numbers_that_can_be_read(number):
    shown, _, exact = large(number).removeprefix("about ").partition(" (")
    first, _, power = shown.rpartition("10^")
    tenths = round(10 * float(first.removesuffix(" × ") or 1))
    assert abs(tenths * 10 ** (int(power) - 1) - number) * 20 <= 10 ** int(power)
    assert exact == (f"{number:,})" if number < 10**31 else "")
