"""What holds of every date: its forms, its shifts with the day of publication, its freedom from the order of documents."""

import re
import time
from datetime import date, timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from summitry.agenda import load
from summitry.find.found import Found
from summitry.find.times.expressions import times
from summitry.records import Document, Line, Span, TimeExpression
from summitry.resolve import resolve
from summitry.resolve.when.expressions import resolve_times

YEAR = r"(?:\d{4}|XXXX|XX\d\d|\d{3}|XX\d|\d\d)"
PART = r"(?:-(?:\d\d|XX)(?:-(?:\d\d|XX))?|-W(?:\d\d|XX)(?:-(?:WE|[1-7]))?|-Q[1-4]|-H[12]|-(?:SP|SU|FA|WI))"
CLOCK = r"T(?:MO|MI|AF|EV|NI|(?:[01]\d|2[0-4]):[0-5]\dZ?)"
AMOUNT = r"(?:\d+(?:\.\d+)?|X)"
TIMEX3 = re.compile(
    rf"{YEAR}{PART}?(?:{CLOCK})?|FY(?:\d\d|\d{{4}}|XXXX)|P(?=.)(?:{AMOUNT}[YMWD])*(?:T(?:{AMOUNT}[HMS])+)?|(?:PAST|PRESENT|FUTURE)_REF"
)
DAY = r"\d{4}(?:-(?:0[1-9]|1[0-2])(?:-(?:0[1-9]|[12]\d|3[01]))?)?~?"
EDTF = re.compile(
    rf"{DAY}(?:/{DAY})?|\d{{4}}-(?:2[1-4]|3[3-6]|4[01])~?|\d{{3}}X|\d\dXX|XXXX-\d\d(?:-\d\d)?|XXXX-XX-\d\d"
)

NUMBERS = st.sampled_from("a|two|three and a half|several|ten|40|1,200|a few|half a|twenty-one".split("|"))
UNITS = st.sampled_from("minute hour day night week weekend fortnight month quarter year decade century".split())
MONTHS = st.sampled_from("January February March Sept. October December May".split())
WEEKDAYS = st.sampled_from("Monday Tuesday Wednesday Thursday Friday Saturday Sunday".split())
WHICH = st.sampled_from("last this next previous following current coming same".split())
NUMERALS = st.integers(1, 31)
YEARS = st.integers(1890, 2060)


def phrase(pattern: str, **parts: st.SearchStrategy[object]) -> st.SearchStrategy[str]:
    return st.fixed_dictionaries(parts).map(lambda chosen: pattern.format(**chosen))


PHRASES = st.one_of(
    *(phrase(f"{{n}} {{u}}s {side}", n=NUMBERS, u=UNITS) for side in ("ago", "later", "before the talks", "into the strike", "from now")),
    *(phrase(f"{{d}} {{m}}{year}", d=NUMERALS, m=MONTHS, y=YEARS) for year in ("", " {y}", " last year")),
    *(phrase(f"{{m}} {{d}}{end}", d=NUMERALS, e=NUMERALS, m=MONTHS) for end in ("", " to {e}", " at noon", "-{e}, 2024")),
    *(phrase(f"{mod}{{w}} {{w}}", w=st.one_of(WHICH)) for mod in ("", "the ")),
    phrase("the {w} {u}", w=WHICH, u=UNITS),
    phrase("early {w} {u}", w=WHICH, u=UNITS),
    phrase("{w} {d}", w=WHICH, d=WEEKDAYS),
    phrase("{d} at {h}:30 p.m.", d=WEEKDAYS, h=st.integers(1, 12)),
    phrase("the night before the vote on {d} {m}", d=NUMERALS, m=MONTHS),
    phrase("from {d} to {e}", d=WEEKDAYS, e=WEEKDAYS),
    phrase("between {y} and {z}", y=YEARS, z=YEARS),
    phrase("the {s} of {y}", s=st.sampled_from(["spring", "autumn", "first quarter", "second half", "end"]), y=YEARS),
    phrase("in {n} {u}s", n=NUMBERS, u=UNITS),
    phrase("every {n} {u}s", n=NUMBERS, u=UNITS),
    phrase("the {n}th", n=NUMERALS),
    st.sampled_from(
        "previously|recently|now|the 1990s|the nineties|since '82|Q4|3Q 2021|H2 '25|FY24|fiscal 2019|the fiscal year|Christmas|"
        "last Christmas Eve|annually|twice a week|weekends|a 33-year-old|decades-long|all night|the 21st century|"
        "the turn of the century|the same month a year ago|the day before|the year before|at midnight|12/13/2024|3.4.2025|"
        "2024-05-16T10:30Z|the weekend|last night|the other day|the end of the day|for the year|winter|last winter|30 February|"
        "1,000,000 years|ten centuries ago|ninety centuries ago|the last week of February".split("|")
    ),
)  # fmt: skip
TEXTS = st.lists(
    st.tuples(
        st.sampled_from(["They met on ", "She will sign on ", "It fell in ", "For ", "The truce held, and by "]),
        PHRASES,
    ),
    min_size=1,
    max_size=6,
).map(lambda told: " ".join(f"{start}{words}." for start, words in told))
PUBLISHED = st.one_of(st.none(), st.dates(date(1901, 1, 1), date(2099, 12, 31)).map(str))


def document(text: str, published: str | None, name: str = "a/b.txt") -> Document:
    return Document(name, name, text, (Line(Span(0, len(text)), "body"),), published=published)


def resolved(text: str, published: str | None) -> tuple[TimeExpression, ...]:
    made = document(text, published)
    return resolve_times(made, times(made))


@given(TEXTS, PUBLISHED)
def test_every_value_is_a_timex3_form_and_every_day_edtf(text: str, published: str | None) -> None:
    for expression in resolved(text, published):
        assert expression.value is None or TIMEX3.fullmatch(expression.value), expression
        assert expression.said is None or EDTF.fullmatch(expression.said), expression
        assert expression.rule
        assert expression.anchor or not expression.said
        assert text[expression.start : expression.end] == expression.text


@pytest.mark.parametrize(
    "wrong", ["2024-5-1", "PT", "P", "T10:00", "XXXX-WXX-8", "2024-Q5", "P3", "yesterday", "2024-05-16T25:00"]
)
def test_the_timex3_forms_are_told_from_others(wrong: str) -> None:
    assert not TIMEX3.fullmatch(wrong)


@pytest.mark.parametrize("wrong", ["2024-13", "2024-25", "PAST_REF", "XXXX", "2024-W20", "XXXX-22-XX", "2024-05-40"])
def test_edtf_is_told_from_other_dates(wrong: str) -> None:
    assert not EDTF.fullmatch(wrong)


WHOLE_DAYS = [  # whatever day it is
    "She left yesterday.",
    "They will meet tomorrow evening.",
    "They will sign in {n} days.",
    "They met {n} days ago.",
    "Talks began on {first}. He flew in an hour before the talks.",
    "Talks began on {first}. He left the day after the talks.",
    "The vote was on {first}. {n} days later they met.",
    "The vote was on {first}. They met the night before.",
    "The vote was on {first}. The next day they met at noon.",
    "He resigned the night before the vote on {first}.",
]


def days_of(expressions: tuple[TimeExpression, ...]) -> list[date]:
    return [date.fromisoformat(part) for e in expressions for part in (e.said or "").split("/") if part]


@given(
    st.sampled_from(WHOLE_DAYS),
    st.integers(2, 40),
    st.dates(date(1995, 1, 1), date(2035, 1, 1)),
    st.integers(-30, 30),
    st.integers(-4000, 4000),
)
def test_a_date_shifts_as_its_anchors_do(text: str, n: int, published: date, apart: int, shift: int) -> None:
    by, first = timedelta(shift), published + timedelta(apart)
    before = resolved(text.format(n=n, first=first), str(published))
    after = resolved(text.format(n=n, first=first + by), str(published + by))
    assert days_of(before)
    assert [day + by for day in days_of(before)] == days_of(after)


@given(st.lists(st.tuples(TEXTS, PUBLISHED), min_size=2, max_size=4))
@settings(deadline=None, max_examples=40)
def test_the_order_of_documents_changes_nothing(told: list[tuple[str, str | None]]) -> None:
    documents = [document(text, published, f"{at}.txt") for at, (text, published) in enumerate(told)]
    found = {d.name: Found(times=times(d)) for d in documents}
    turned = documents[::-1]
    agenda = load("peace")
    assert resolve(documents, found, agenda).dates == resolve(turned, found, agenda).dates


ODD = [
    "the ",
    "1 ",
    "Monday, ",
    "a few ",
    "an hour before the talks ",
    "from 3 to ",
    "10:",
    "’90",
    "1,000",
    "12 hours and 3 ",
    "Q3 ",
]


@pytest.mark.parametrize("unit", ODD)
def test_long_odd_lines_take_time_in_proportion(unit: str) -> None:
    def seconds(size: int) -> float:
        made = document((unit * size)[:size], "2024-05-16")
        began = time.process_time()
        resolve_times(made, times(made))
        return time.process_time() - began

    assert seconds(4000) < 12 * max(min(seconds(1000) for _ in range(3)), 0.01)
