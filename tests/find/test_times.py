"""Which words are time expressions, and which only look like them."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from summitry.find.times.expressions import times
from summitry.find.times.grammar import GRAMMAR
from summitry.find.times.needs import NEEDS, may_hold, words_of
from summitry.find.times.words import number
from summitry.records import Document, Line, LineRole, Span


def page(text: str) -> Document:
    lines, start = [], 0
    for line in text.split("\n"):
        if line.strip():
            lines.append(Line(Span(start, start + len(line)), "body"))
        start += len(line) + 1
    return Document("x", "a/b.txt", text, tuple(lines))


def found(text: str) -> list[tuple[str, str]]:
    return [(mention.span.of(text), mention.type) for mention in times(page(text))]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Talks opened on 15 August 2025.", [("15 August 2025", "DATE")]),
        ("They signed on Aug. 15, 2025, in Lund.", [("Aug. 15, 2025", "DATE")]),
        ("On August 15 the port reopened.", [("August 15", "DATE")]),
        ("The envoy left on the 15th.", [("the 15th", "DATE")]),
        ("Dated 2025-08-15.", [("2025-08-15", "DATE")]),
        ("She spoke on Sunday evening.", [("Sunday evening", "TIME")]),
        ("They meet tonight, not tomorrow.", [("tonight", "TIME"), ("tomorrow", "DATE")]),
        ("Last week it rained; next month it may snow.", [("Last week", "DATE"), ("next month", "DATE")]),
        ("Two days ago; three days later.", [("Two days ago", "DATE"), ("three days later", "DATE")]),
        ("He wrote an hour before the talks began.", [("an hour", "DURATION")]),
        ("The depot burned the night before.", [("the night before", "TIME")]),
        ("She left the previous day.", [("the previous day", "DATE")]),
        ("He previously refused.", [("previously", "DATE")]),
        ("In March 2024 and since 2022.", [("March 2024", "DATE"), ("2022", "DATE")]),
        ("It stood empty between 2016 and 2018.", [("2016", "DATE"), ("2018", "DATE")]),
        ("The port shut from March 3 to 5.", [("March 3", "DATE"), ("5", "DATE")]),
        ("After three and a half years of war", [("three and a half years", "DURATION")]),
        ("It took more than six hours.", [("more than six hours", "DURATION")]),
        ("A 30-day ceasefire is on offer.", [("30-day", "DURATION")]),
        ("They meet every Friday.", [("every Friday", "SET")]),
        ("The line closes at 10:30 p.m. on Monday.", [("10:30 p.m. on Monday", "TIME")]),
        ("They will sign in two weeks.", [("two weeks", "DURATION")]),
        ("The bridge was built in two weeks.", [("two weeks", "DURATION")]),
        ("The night before the vote she left.", [("The night before", "TIME")]),
        ("It was the eve of the summit.", [("the eve", "DATE")]),
        ("Two days into the strike the mood turned.", [("Two days", "DURATION")]),
        ("The weather was calm two days before the Friday talks.", [("two days", "DURATION"), ("Friday", "DATE")]),
        ("The truce would last between 60 and 90 days.", [("60", "DURATION"), ("90 days", "DURATION")]),
        ("The port was busy from Monday to Wednesday.", [("Monday", "DATE"), ("Wednesday", "DATE")]),
        ("The dispute ran from March to May 2024.", [("March", "DATE"), ("May 2024", "DATE")]),
        ("Doors open at 2 p.m. local time.", [("2 p.m. local time", "TIME")]),
        ("It runs out at midnight Thursday.", [("midnight Thursday", "TIME")]),
        ("On Tuesday at 10 a.m. they filed in.", [("Tuesday at 10 a.m.", "TIME")]),
        ("They broke up at 1400 GMT.", [("1400 GMT", "TIME")]),
        ("The envoys rose at six o'clock.", [("six o'clock", "TIME")]),
        ("They walked out in the early morning.", [("the early morning", "TIME")]),
        ("Output fell in the third quarter of last year.", [("the third quarter of last year", "DATE")]),
        ("Its second-quarter loss grew.", [("second-quarter", "DATE")]),
        ("Q3 2024 was poor, FY25 better.", [("Q3 2024", "DATE"), ("FY25", "DATE")]),
        ("In fiscal 2024 the levy rose.", [("fiscal 2024", "DATE")]),
        (
            "Talks froze last winter and in the spring of 2023.",
            [("last winter", "DATE"), ("the spring of 2023", "DATE")],
        ),
        ("A deal by mid-August or the end of the month.", [("mid-August", "DATE"), ("the end of the month", "DATE")]),
        ("It was late last year.", [("late last year", "DATE")]),
        ("They meet twice a week and annually.", [("twice a week", "SET"), ("annually", "SET")]),
        ("They met each quarter.", [("each quarter", "SET")]),
        (
            "The pilot, a 33-year-old, was held for the last few days.",
            [("33-year-old", "DURATION"), ("the last few days", "DURATION")],
        ),
        ("A decades-long quarrel of some 40 minutes.", [("decades-long", "DURATION"), ("some 40 minutes", "DURATION")]),
        ("In the 1990s, at the turn of the century.", [("the 1990s", "DATE"), ("the turn of the century", "DATE")]),
        ("The law dates from the early 19th century.", [("the early 19th century", "DATE")]),
        ("The truce over Christmas Eve held.", [("Christmas Eve", "DATE")]),
        ("The worst since '82.", [("'82", "DATE")]),
        ("The current envoy now doubts it.", [("current", "DATE"), ("now", "DATE")]),
        ("In recent years and in the near future.", [("recent years", "DATE"), ("the near future", "DATE")]),
        ("Sales were up on the same month a year ago.", [("the same month a year ago", "DATE")]),
        ("It was the longest strike of the year.", [("the year", "DATE")]),
        (
            "The port lost a thousand days or 1,200 hours.",
            [("a thousand days", "DURATION"), ("1,200 hours", "DURATION")],
        ),
        ("The toll is paid on Tuesday week.", [("Tuesday week", "DATE")]),
        ("The toll is due a fortnight on Tuesday.", [("a fortnight on Tuesday", "DATE")]),
        ("The ship was lost on 7 June '21.", [("7 June '21", "DATE")]),
        ("It rained on the 6th and 7th.", [("the 6th", "DATE"), ("7th", "DATE")]),
        ("It snowed the week before last.", [("the week before last", "DATE")]),
        ("The fair opens on the second Tuesday of October.", [("the second Tuesday of October", "DATE")]),
        ("It opens on the last Tuesday of each month.", [("the last Tuesday of each month", "SET")]),
        ("The ferry took 3½ hours.", [("3½ hours", "DURATION")]),
        ("The ferry took 3 1/2 hours.", [("3 1/2 hours", "DURATION")]),
        ("The ferry took four-and-a-half hours.", [("four-and-a-half hours", "DURATION")]),
        ("It sank in three quarters of an hour.", [("three quarters of an hour", "DURATION")]),
        ("It sailed for 2 000 days.", [("2 000 days", "DURATION")]),
        ("Filed 2023/06/07.", [("2023/06/07", "DATE")]),
        ("The quarry will shut for a week on Tuesday.", [("a week", "DURATION"), ("Tuesday", "DATE")]),
        ("The kiln burned in the small hours of Tuesday.", [("Tuesday", "DATE")]),
        ("The clerks left overnight Tuesday.", [("overnight Tuesday", "TIME")]),
        ("The quay in this June 7, 2021 picture burned.", [("June 7, 2021", "DATE")]),
    ],
)
def test_what_is_a_time(text: str, expected: list[tuple[str, str]]) -> None:
    assert found(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "Talks may resume; the crowd will march.",
        "May the best side win.",
        "The delegation lives at 12 March Street.",
        "Ministers prepared the 19th package.",
        "The 9th floor was sealed.",
        "A second meeting followed the second call.",
        "The army lost 2000 troops.",
        "They work five shifts as soon as paid.",
        "The fare rose to $2019.",
        "Sooner or later the now-closed port may open.",
        "No later than that, or earlier than hoped.",
        "He was Man of the Year on the day that it rained.",
        "At the end of the day nothing changed.",
        "The first half of the talks went well.",
        "The fall of the cabinet was near.",
        "Nobody may take more than a quarter of the cod.",
        "Three quarters of the nurses voted.",
        "Each valley keeps a winter reserve of hay.",
    ],
)
def test_what_only_looks_like_a_time(text: str) -> None:
    assert found(text) == []


FORMS = (
    "3 to 5 May, May 3 to 5, 2016-2018, the night before the vote, ten days before Christmas, from March to May "
    "2024, Monday to Friday, 60 to 90 days, Tuesday at noon, 10 a.m. on the 5th, the first week of May, Sept. 2024, "
    "late May, Sunday night, last Christmas, the day before yesterday, tonight, the same day last year, fiscal "
    "2024, FY25, next week, the end of the week, year-end, for the year, mid-summer, two days ago, decades ago, "
    "will sign in two weeks, an hour before the talks, the eve of the vote, three months later. The next day, in "
    "the morning, at dawn, every Friday, on Mondays, twice a week, bi-weekly, weekends, the second half of 2024, H2 "
    "2025, the 1990s, the nineties, the 19th century, the turn of the century, since '82, 6 years old, week-long, "
    "monthlong, all day, the past year, the week before last, the first Friday of May"
)


def test_asking_for_words_first_loses_nothing() -> None:
    """Whatever the grammar takes is in a line that has the words it needs."""
    met = set()
    for form, pattern in GRAMMAR.items():
        for match in pattern.finditer(FORMS):
            assert may_hold(form, words_of(match[0])), (form, match[0])
            met.add(form)
    assert set(NEEDS) <= met


def test_only_the_article_counts() -> None:
    roles: list[LineRole] = [
        "headline",
        "dateline",
        "summary",
        "body",
        "heading",
        "caption",
        "banner",
        "footer",
        "duplicate",
    ]
    text = "\n".join("Monday" for _ in roles)
    lines = tuple(Line(Span(7 * at, 7 * at + 6), role) for at, role in enumerate(roles))
    assert [m.span.start // 7 for m in times(Document("x", "b", text, lines))] == [0, 1, 2, 3, 4]


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("three and a half", 3.5),
        ("1 000", 1000),
        ("twenty-one", 21),
        ("a", 1),
        ("half an", 0.5),
        ("several", None),
        ("2 1/2", 2.5),
        ("1¼", 1.25),
    ],
)
def test_numbers_in_words(words: str, expected: float | None) -> None:
    assert number(words) == expected


WORDS = st.sampled_from(
    ["May", "the", "15th", "3", "from", "to", "2024", "two", "and a half", "days", "ago", ",", "Monday", "in"]
)


@given(st.lists(WORDS, max_size=30))
def test_mentions_stand_apart_in_order(words: list[str]) -> None:
    text = " ".join(words)
    spans = [m.span for m in times(page(text))]
    assert all(a.end <= b.start for a, b in pairwise(spans))
    assert all(0 <= s.start < s.end <= len(text) for s in spans)
