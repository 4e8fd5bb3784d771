"""Words that tell how a negotiation ended, and the finding made of them."""

from dataclasses import replace
from time import process_time

import pytest

from summitry.brief import compose
from summitry.brief.endings import endings
from summitry.records import Document, Entries, Event, Line, Party, Person, Span, Statement, TimeExpression

from . import river

ENDINGS = [
    ("The rail unions and the ministry signed a three-year pay deal.", [("agreement", "signed a three-year pay deal")]),
    ("Orlen Mills clinched a $9 billion takeover of Pell Foods.", [("agreement", "clinched a $9 billion takeover")]),
    ("Envoys agreed late on Friday in Lund, Aurland, on the text of a water treaty.",
     [("agreement", "agreed late on Friday in Lund, Aurland, on the text of a water treaty")]),
    ("A pact between the two islands that shares the fishing grounds and opens four ports to each other's ferries "
     "was formally sealed in the town hall.", [("agreement", "was formally sealed")]),
    ("Parliament ratified the border treaty by two votes.", [("agreement", "ratified the border treaty")]),
    ("Teachers voted 812 to 90 to accept the offer.", [("agreement", "voted 812 to 90 to accept the offer")]),
    ("Both cabinets agreed to release 40 fishermen.", [("agreement", "agreed to release 40 fishermen")]),
    ("He said negotiators had struck a deal.", [("agreement", "struck a deal")]),
    ("Talks to form a city government collapsed overnight.",
     [("breakdown", "Talks to form a city government collapsed")]),
    ("The Greens walked out of the budget talks.", [("breakdown", "walked out")]),
    ("Pell Foods abandoned its planned merger with Orlen.", [("breakdown", "abandoned its planned merger")]),
    ("The negotiations broke down after four days.", [("breakdown", "negotiations broke down")]),
    ("Nurses voted against the proposal.", [("rejection", "voted against the proposal")]),
    ("Members rejected the contract in a postal ballot.", [("rejection", "rejected the contract")]),
    ("Eleven sailors were freed at dawn.", [("release", "were freed")]),
    ("The two pilots flew home in a one-for-one exchange.", [("release", "home in a one-for-one exchange")]),
    ("The two firms have agreed a merger.", [("agreement", "agreed a merger")]),
    ("The merger fell apart on Tuesday.", [("breakdown", "merger fell apart")]),
    ("They signed a pact today to double the ferries of last year's timetable.", [("agreement", "signed a pact")]),
    ("A deal is near, yet no deal has been signed.", [("no agreement", "no deal has been signed")]),
    ("The pact, which was signed by three towns, limits noise.", []),
    ("They signed a pact last year.", []),
    ("No agreement was reached.", [("no agreement", "No agreement was reached")]),
    # plans, hopes, denials and conditions
    ("The sides are expected to sign a treaty in May.", []),
    ("If the council ratified the treaty, ferries could sail.", []),
    ("She denied that they had struck a deal.", []),
    ("The union has yet to vote on the offer.", []),
    ("The deal has not been signed.", []),
    ("The merger must be approved by the regulator.", []),
    ("They hope that a deal was reached.", []),
    ("The committee is due to meet before the pact was signed.", []),
    # earlier times, new starts, other matters
    ("The rivals had struck a deal over the harbour.", []),
    ("Eight years ago Brevik pulled out of the river treaty.", []),
    ("Talks resumed a week after negotiations broke down.", []),
    ("Elsewhere, bus drivers signed a pay deal.", []),
    ("The two sides agreed to meet again in Lund.", []),
    ("They agreed on a date for the next round.", []),
    ("He walked away with a smile after the deal.", []),
    ("The roof of the hall collapsed.", []),
    ("The report was released on Monday.", []),
    ("There was no agreement on quotas.", []),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), ENDINGS)
def test_endings(text, expected):
    assert [(kind, span.of(text)) for kind, span in endings(text, 0, len(text))] == expected


def test_odd_text_takes_no_long_time():
    for text in ("talks " * 20_000, "deal " * 20_000, "agreed on a " * 10_000, "signed a a " * 10_000):
        assert len(list(endings(text, 0, len(text)))) < 2
    many = "they agreed to release him " * 10_000
    began = process_time()
    assert list(endings(many, 0, len(many)))
    assert process_time() - began < 5


def _article(name, text, published, copy_of=None):
    lines = tuple(Line(Span(text.index(part), text.index(part) + len(part)), "body") for part in text.split("\n"))
    return Document(name, name, text, lines, outlet="Lund Daily", published=published, copy_of=copy_of)


PARTIES = (Party("Aurland", "state"), Party("Brevik", "state"))
OLD = _article("1.txt", "Envoys of both states met in Lund.", "2024-02-01")
SIGNED = _article("2.txt", "Aurland and Brevik signed a water treaty on Monday.", "2024-03-04")
BROKEN = _article("3.txt", "The water talks collapsed on Monday.", "2024-03-04")
QUIET = _article("4.txt", "Rain fell on the delta.", "2024-03-06")
LATE = _article("5.txt", "Rain fell on the delta again.", "2024-06-01")
MET = Event("m", "talks", "held", ("Aurland", "Brevik"), "Lund", "2024-01-30")
AGAIN = Event("a", "talks", "held", ("Aurland", "Brevik"), "Sund", "2024-03-05")
NEXT = Event("n", "meeting", "planned", ("Aurland", "Brevik"), "Sund", "2024-07-01")
PAST = Event("p", "meeting", "planned", ("Aurland", "Brevik"), "Oster", "2024-02-10")
AGREED = "Agreement reported on 4 March 2024: “signed a water treaty”."


def _finding(documents, events=(MET,), **more):
    entries = Entries(tuple(documents), parties=PARTIES, events=tuple(events), **more)
    return " ".join(f"{claim.text}." for claim in compose(entries, river.EMPTY_TABLE, *river.EMPTY_DEALS).finding)


@pytest.mark.parametrize(
    ("documents", "events", "expected"),
    [
        ((OLD, SIGNED), (MET,), AGREED),
        ((OLD, SIGNED, QUIET), (), AGREED),
        ((OLD, BROKEN), (MET,), "Breakdown reported on 4 March 2024: “talks collapsed”."),
        (
            (SIGNED, BROKEN),
            (),
            "Accounts of the outcome differ on 4 March 2024: “signed a water treaty” and “talks collapsed”.",
        ),
        ((SIGNED, replace(BROKEN, copy_of="1.txt")), (), AGREED),
        # the sides have met again since, or it is long past
        ((SIGNED, QUIET), (AGAIN,), "last contact told of: talks between Aurland and Brevik in Sund on 5 March 2024."),
        ((SIGNED, LATE), (MET,), "No outcome is reported by 1 June 2024; last contact told of: talks between"),
        ((OLD, LATE), (MET, NEXT), "Planned next: meeting between Aurland and Brevik in Sund on 1 July 2024."),
        ((OLD, LATE), (NEXT, replace(NEXT, id="x", when="2124-07-01")), "No position of any party was found"),
    ],
)
def test_finding(documents, events, expected):
    assert expected in _finding(documents, events)


def test_a_plan_whose_day_is_over_is_no_plan():
    assert "Planned" not in _finding((OLD, LATE), (MET, PAST))


def test_what_an_old_date_stands_beside_is_not_the_news():
    text = "The two signed a treaty in 2016."
    document = _article("o.txt", text, "2024-03-04")
    date = TimeExpression("o.txt", 27, 31, "2016", "DATE", "2016", "2016", "as written", None)
    assert _finding((document,), ()).startswith("Agreement")
    assert not _finding((document,), (), dates=(date,)).startswith("Agreement")


def test_only_the_lead_tells_the_news():
    text = "\n".join([*(f"Line {number} tells of rain." for number in range(6)), SIGNED.text])
    assert not _finding((_article("l.txt", text, "2024-03-04"),), ()).startswith("Agreement")


def test_an_article_goes_before_the_words_of_a_side():
    text = "We struck a deal.\nThe water talks collapsed."
    words = Statement(
        "s", "w.txt", 0, 17, "We struck a deal.", "Tove Hale", "Hale", ("Aurland",), "party", "direct", "report"
    )
    document = _article("w.txt", text, "2024-03-04")
    assert _finding((document,), (), statements=(words,)).startswith("Breakdown")
    assert _finding((document,), ()).startswith("Agreement")


PEOPLE = (Person("Tove Hale", "leader", ("Dockers' Union",), "party", ("Hale",)),)
SIDES = (Party("Dockers' Union", "organisation"), Party("Port", "organisation"))


@pytest.mark.parametrize(
    ("participants", "between"),
    [
        (("Tove Hale", "Port"), "talks between Tove Hale and Port in"),
        (("Tove Hale", "Northern Dockers' Union"), "talks in"),
        (("Tove Hale", "Dockers' Union"), "talks in"),
        (("Tove Hale", "Large"), "talks in"),
        (("Port", "Northern Dockers' Union"), "talks between Port and Northern Dockers' Union in"),
    ],
)
def test_between_two_sides_only(participants, between):
    event = replace(MET, participants=participants)
    entries = Entries((QUIET,), PEOPLE, SIDES, events=(event,))
    brief = compose(entries, river.EMPTY_TABLE, *river.EMPTY_DEALS)
    assert f"last contact told of: {between} Lund" in brief.finding[0].text


def test_the_shortest_words_that_say_what_it_was():
    full = _article("6.txt", "The talks on the delta fields broke down on Monday.", "2024-03-04")
    assert "“talks on the delta fields broke down”" in _finding((BROKEN, full), ())
