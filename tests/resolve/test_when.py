"""Which day the words mean, by which rule."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from summitry.find.found import TimeMention
from summitry.find.times.expressions import times
from summitry.records import Document, Line, Span, TimeExpression
from summitry.resolve.when.context import Context
from summitry.resolve.when.days import said_on
from summitry.resolve.when.expressions import resolve_times, when


def page(text: str, published: str | None) -> Document:
    return Document("x", "a/b.txt", text, (Line(Span(0, len(text)), "body"),), published=published)


def resolved(text: str, published: str | None) -> list[TimeExpression]:
    document = page(text, published)
    return list(resolve_times(document, times(document)))


THURSDAY = "2024-05-16"


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("The envoy plans to speak on Tuesday.", ["2024-05-21"]),
        ("The envoy said on Tuesday she would resign.", ["2024-05-14"]),
        ("The envoy said on Thursday she would resign.", ["2024-05-16"]),
        ("He believes Tuesday's talks will fail.", ["2024-05-21"]),
        ("They met on the 13th.", ["2024-05-13"]),
        ("They will meet on the 13th.", ["2024-06-13"]),
        ("They met on the 20th.", ["2024-04-20"]),
        ("The union accepted it last week.", ["2024-05-06/2024-05-12"]),
        ("They will sign next month.", ["2024-06"]),
        ("She resigned on May 3.", ["2024-05-03"]),
        ("They met on December 20.", ["2023-12-20"]),
        ("Talks broke down two days ago.", ["2024-05-14"]),
        ("About one month ago they spoke.", ["2024-04~"]),
        ("They spoke on 3 May 2023. Two days later he left.", ["2023-05-03", "2023-05-05"]),
        ("They met on Monday. He had called the night before.", ["2024-05-13", "2024-05-12"]),
        ("Talks began on May 7. She flew in two days before the talks.", ["2024-05-07", "2024-05-05"]),
        ("He resigned the night before the vote on May 3.", ["2024-05-02", "2024-05-03"]),
        ("The port shut from March 3 to 5.", ["2024-03-03", "2024-03-05"]),
        ("It stood empty between 2016 and 2018.", ["2016", "2018"]),
        ("On May 3, May 7 and May 9 they met.", ["2024-05-03", "2024-05-07", "2024-05-09"]),
        ("He had earlier refused.", [None]),
        ("It lasted two and a half hours.", [None]),
        ("They work every Friday.", [None]),
        ("They met last summer.", ["2023-22"]),
        ("They met in June last year.", ["2023-06"]),
        ("The truce was signed on June 3 last year.", ["2023-06-03"]),
        ("It was agreed in the summer of last year.", ["2023-22"]),
        ("The mandate ends in March next year.", ["2025-03"]),
        ("The pact was signed in May of this year.", ["2024-05"]),
        ("It was over on 30 February.", [None]),
        ("They met on 14/05/2024 and 05/13/2024.", ["2024-05-14", "2024-05-13"]),
        ("They met on 03/04/2024.", [None]),
        ("They will meet on July 3 and 4.", ["2024-07-03", "2024-07-04"]),
        ("The treaty runs out in July.", ["2024-07"]),
        ("The talks were scheduled for Tuesday but were called off.", ["2024-05-14"]),
        ("The plans announced in November failed.", ["2023-11"]),
        ("Talks began on May 7. He flew in an hour before the talks.", ["2024-05-07", "2024-05-07"]),
        ("Talks began on May 7. He left the day after the talks.", ["2024-05-07", "2024-05-08"]),
        ("Talks began on May 7. The night after the talks he rang.", ["2024-05-07", "2024-05-07"]),
        ("They will sign in two days.", ["2024-05-18"]),
        ("It opens at 10 a.m. on Tuesday.", ["2024-05-21"]),
        ("On Monday they met at noon.", ["2024-05-13", "2024-05-13"]),
        ("They met at noon.", [None]),
        ("The truce ran from 29 December to 2 January.", ["2023-12-29", "2024-01-02"]),
        ("The truce ran from Friday to Monday.", ["2024-05-10", "2024-05-13"]),
        ("The dispute ran from November to January 2024.", ["2023-11", "2024-01"]),
        ("Output fell in the fourth quarter.", ["2023-36"]),
        ("Output will fall in the fourth quarter.", ["2024-36"]),
        ("It fell in Q3 2022 and the first half of last year.", ["2022-35", "2023-40"]),
        ("In fiscal 2022 it rose.", ["2022~"]),
        ("They met last Christmas.", ["2023-12-25"]),
        ("The worst since '82, and of the nineties.", ["1982", "199X"]),
        ("In 2019 it rose, up on the year before.", ["2019", "2018"]),
        ("In 2019 it fell, and in the previous year too.", ["2019", "2018"]),
        ("Sales in March were up on the same month a year ago.", ["2024-03", "2023-03"]),
        ("The law dates from the 19th century and the pact from the 1800s.", ["18XX", "18XX"]),
        ("They walked out ten days before Christmas.", ["2023-12-15", "2023-12-25"]),
        ("They walked out two days after Monday.", ["2024-05-15", "2024-05-13"]),
        ("Their next meeting is Jan. 14.", ["2025-01-14"]),
        ("The deadline is midnight on 31 March.", ["2025-03-31"]),
        ("They will sign as early as March.", ["2025-03"]),
        ("The war ended in 2010. That summer they voted.", ["2010", "2010-22"]),
        ("That summer they voted.", [None]),
        ("The war ended in October 2010. They voted the following spring.", ["2010-10", None]),
        ("The war ended on 3 October 2010. They voted the following spring.", ["2010-10-03", "2011-21"]),
        ("He sails for most of the year.", [None]),
        ("It was signed at the turn of the century.", ["2000~"]),
        ("The pact was drafted by two clerks on Tuesday.", ["2024-05-14"]),
        ("The note must arrive by Tuesday.", ["2024-05-21"]),
        ("By Tuesday morning she had left.", ["2024-05-14"]),
        ("Half of the fleet had sailed by Tuesday.", ["2024-05-14"]),
        ("The consul could not travel on Tuesday.", ["2024-05-14"]),
        ("The ferry had been due to begin on Tuesday.", ["2024-05-14"]),
        ("The farmers meet Tuesday in Lund.", ["2024-05-21"]),
        ("The farmers failed to meet on Tuesday.", ["2024-05-14"]),
        ("The farmers did not meet on Tuesday.", ["2024-05-14"]),
        ("The guild votes Tuesday.", ["2024-05-21"]),
        ("The two votes on Tuesday were counted twice.", ["2024-05-14"]),
        ("The consul is flying home on Tuesday.", ["2024-05-21"]),
        ("Farmers and millers to hold talks on Tuesday", ["2024-05-21"]),
        ("The guild has decided to send a clerk on Tuesday.", ["2024-05-21"]),
        ("The guild agreed to the price on Tuesday.", ["2024-05-14"]),
        ("The guild called for an end on Tuesday to the levy.", ["2024-05-14"]),
        ("Starting Tuesday, bread costs more.", ["2024-05-21"]),
        ("The toll will be paid on Tuesday week.", ["2024-05-28"]),
        ("The toll will be due a fortnight on Tuesday.", ["2024-06-04"]),
        ("The mine was shut between June and September last year.", ["2023-06", "2023-09"]),
        ("The mine was shut from June 7 to June 9 last year.", ["2023-06-07", "2023-06-09"]),
        ("The ship was lost on 7 June '21.", ["2021-06-07"]),
        ("It rained on the 6th and 7th.", ["2024-05-06", "2024-05-07"]),
        ("It snowed the week before last.", ["2024-04-29/2024-05-05"]),
        ("They sail the month after next.", ["2024-07"]),
        ("The fair will open on the second Tuesday of October.", ["2024-10-08"]),
        ("The fair opened on the last Tuesday of October.", ["2023-10-31"]),
        ("The clerks left overnight Tuesday.", ["2024-05-14"]),
        ("The pact was made on Feb. 29.", ["2024-02-29"]),
    ],
)
def test_which_day(text: str, said: list[str | None]) -> None:
    assert [e.said for e in resolved(text, THURSDAY)] == said


@pytest.mark.parametrize(
    ("text", "said", "value"),
    [
        ("They met on August 15.", "XXXX-08-15", "XXXX-08-15"),
        ("They met on Tuesday.", None, "XXXX-WXX-2"),
        ("They met yesterday.", None, "XXXX-XX-XX"),
        ("They met in June last year.", "XXXX-06", "XXXX-06"),
        ("They met on 15 August 2025.", "2025-08-15", "2025-08-15"),
    ],
)
def test_unknown_publication(text: str, said: str | None, value: str) -> None:
    (expression,) = resolved(text, None)
    assert (expression.said, expression.value) == (said, value)


def test_unknown_publication_is_told() -> None:
    assert "publication date is unknown" in resolved("They met yesterday.", None)[0].rule


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("It lasted two and a half hours.", "PT2H30M"),
        ("It lasted three and a half years.", "P3Y6M"),
        ("It lasted 3 1/2 hours.", "PT3H30M"),
        ("It lasted 2½ hours.", "PT2H30M"),
        ("It lasted an hour and a half.", "PT1H30M"),
        ("It lasted an hour and a quarter.", "PT1H15M"),
        ("It lasted two and a quarter hours.", "PT2H15M"),
        ("It lasted a quarter of an hour.", "PT15M"),
        ("He was kept waiting for three quarters of an hour.", "PT45M"),
        ("Sales fell for three quarters.", "P9M"),
        ("It lasted two hours and 30 minutes.", "PT2H30M"),
        ("It lasted 90 minutes.", "PT90M"),
        ("It lasted 3½ hours.", "PT3H30M"),
        ("It lasted four-and-a-half hours.", "PT4H30M"),
        ("It lasted three quarters of an hour.", "PT45M"),
        ("It lasted 2 000 days.", "P2000D"),
        ("It shuts on the last Tuesday of each month.", "P1M"),
        ("The clerks left overnight Tuesday.", "2024-05-14TNI"),
        ("It lasted for several weeks.", "PXW"),
        ("They meet every Friday.", "XXXX-WXX-5"),
        ("They meet every two weeks.", "P2W"),
        ("The line closes at 10:30 p.m. sharp.", "2024-05-16T22:30"),
        ("They spoke on Monday evening.", "2024-05-13TEV"),
        ("Previously they spoke.", "PAST_REF"),
        ("It lasted 1,200 hours.", "PT1200H"),
        ("It lasted two hundred days.", "P200D"),
        ("A 33-year-old fell ill.", "P33Y"),
        ("A decades-long quarrel ended.", "PXY"),
        ("It froze for the last few days.", "PXD"),
        ("They sang all night.", "P1D"),
        ("They meet every other Friday evening.", "XXXX-WXX-5TEV"),
        ("They meet every spring.", "XXXX-SP"),
        ("They meet each October.", "XXXX-10"),
        ("They met at weekends.", "XXXX-WXX-WE"),
        ("A weekly call.", "P1W"),
        ("The line closed at 10:30 p.m. on Monday.", "2024-05-13T22:30"),
        ("The line closed at 1400 GMT.", "2024-05-16T14:00Z"),
        ("It ran out at midnight Thursday.", "2024-05-16T24:00"),
        ("It broke at eight o'clock in the evening.", "2024-05-16T20:00"),
        ("Soldiers left in the morning.", "2024-05-16TMO"),
        ("It fell in the third quarter of last year.", "2023-Q3"),
        ("It was the second week of April.", "2024-W15"),
        ("FY23 was poor.", "FY2023"),
        ("They will sign in two weeks.", "P2W"),
        ("It happened weeks ago.", "PAST_REF"),
        ("The dispute over the current rate.", "PRESENT_REF"),
    ],
)
def test_timex_values(text: str, value: str) -> None:
    assert resolved(text, THURSDAY)[0].value == value


def test_the_rule_is_in_words() -> None:
    (expression,) = resolved("They met on the 13th.", THURSDAY)
    assert expression.rule == "the latest 13th before publication on 2024-05-16"
    assert expression.anchor == "publication on 2024-05-16"


def test_when_takes_its_context() -> None:
    text = "the day before the vote"
    mention = TimeMention(Span(0, len(text)), "DATE")
    assert when(mention, page(text, None), Context(event=date(2024, 5, 3))).said == "2024-05-02"
    assert when(mention, page(text, None), Context()).said is None


def test_said_on_looks_outside_the_content() -> None:
    text = "Holt said on Monday that they will vote on Friday."
    document = page(text, THURSDAY)
    expressions = resolve_times(document, times(document))
    content = Span(text.index("they"), len(text) - 1)
    told = said_on(Span(0, len(text)), content, expressions)
    assert told is not None
    assert told.said == "2024-05-13"
    assert said_on(Span(0, 9), content, expressions) is None


RELATIVE = [
    "They met on Monday.",
    "They will meet on Saturday evening.",
    "She left yesterday.",
    "They met last week.",
    "They will meet in three days.",
    "They spoke two weeks ago.",
    "Talks resume next Tuesday.",
    "It rained over the weekend.",
]


def dates_in(said: str | None) -> list[date]:
    return [date.fromisoformat(part) for part in (said or "").split("/")]


@given(st.sampled_from(RELATIVE), st.dates(date(1995, 1, 1), date(2035, 1, 1)), st.integers(-200, 200))
def test_whole_weeks_shift_every_relative_date(text: str, published: date, weeks: int) -> None:
    shift = timedelta(weeks=weeks)
    before, after = resolved(text, str(published))[0].said, resolved(text, str(published + shift))[0].said
    assert [day + shift for day in dates_in(before)] == dates_in(after)


@given(st.integers(1, 28), st.dates(date(1995, 1, 1), date(2035, 1, 1)))
def test_a_past_ordinal_is_the_latest_such_day(day: int, published: date) -> None:
    suffix = "th" if 10 <= day % 100 <= 20 else {1: "st", 2: "nd", 3: "rd"}.get(day % 10, "th")
    (said,) = dates_in(resolved(f"They met on the {day}{suffix}.", str(published))[0].said)
    assert said.day == day
    assert timedelta(0) <= published - said <= timedelta(31)
