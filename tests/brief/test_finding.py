"""The one sentence on top."""

from dataclasses import replace

import pytest

from summitry.brief import compose
from summitry.records import DealSpace, Document, Entries, Event, Line, Span

from . import river


def _sentence(entries, table=river.TABLE, deals=river.DEALS):
    return " ".join(claim.text + claim.stop for claim in compose(entries, table, deals).finding)


BARE = replace(river.TABLE, absences=())
HELD = river.EVENTS[1]


def _with(*events):
    return replace(river.ENTRIES, events=events)


def test_whole_sentence():
    assert _sentence(river.ENTRIES) == (
        "No agreement between Aurland and Brevik at Karlshavn on 3 March 2024: "
        "Cerne is not at the table and would have to accept; red lines collide on Weir control."
    )


@pytest.mark.parametrize(
    ("event", "start"),
    [
        (replace(HELD, outcome=None, sources=()), "No outcome is reported of the talks between Aurland"),
        (replace(HELD, outcome="a hotline", sources=(), when=None), "Talks between Aurland and Brevik at Karlshavn: "),
        (replace(HELD, place=None, when=None), "No agreement between Aurland and Brevik: Cerne"),
        (replace(HELD, when="2024-03"), "No agreement between Aurland and Brevik at Karlshavn in March 2024: Cerne"),
        (river.EVENTS[0], "3 parties, 3 issues: Cerne is not at the table"),
    ],
)  # fmt: skip
def test_outcome(event, start):
    assert _sentence(_with(event)).startswith(start)


def test_latest_of_the_most_told_gatherings():
    call = Event("c", "call", "held", ("Aurland", "Brevik"), None, "2024-05-01", None, None, HELD.sources)
    earlier = replace(HELD, id="e0", place="Sund", when="2024-01-02")
    thin = replace(HELD, id="e9", place="Lissport", when="2024-06-01", sources=HELD.sources[:1])
    assert "Karlshavn" in _sentence(_with(call, earlier, HELD, thin))


def test_no_events_and_nothing_at_all():
    assert _sentence(_with(), BARE) == "3 parties, 3 issues: red lines collide on Weir control."
    assert _sentence(river.ENTRIES, river.EMPTY_TABLE, river.EMPTY_DEALS).startswith("No agreement between Aurland")
    empty = river.EMPTY_TABLE, river.EMPTY_DEALS
    assert _sentence(Entries(documents=river.DOCUMENTS), *empty) == "No position of any party was found in 5 articles."
    assert _sentence(Entries(), *empty) == "Nothing has been read yet."


def test_packages_left():
    deals = DealSpace(12, (("Aurland", 6),), 6, (river.KEEP,), river.DEALS.open, (), (), ())
    assert _sentence(_with(), BARE, deals) == "3 parties, 3 issues: 6 of 12 packages survive the stated red lines."


def _told(*accounts, day="2024-03-03"):
    """The main talks, whose outcome only the given words of the coverage tell."""
    text = "Talks\n" + "\n".join(words for words, _ in accounts)
    lines, statements = [], []
    for number, (words, capacity) in enumerate(accounts):
        start = text.index(words)
        lines.append(Line(Span(start, start + len(words)), "body"))
        if capacity:
            said = replace(river.STATEMENTS[0], id=f"t{number}", document="t", start=start, end=start + len(words))
            statements.append(replace(said, content=words, capacity=capacity, said=day))
    document = Document("t", "t", text, tuple(lines), published="2024-03-04")
    source = replace(HELD.sources[0], document="t", start=0, end=5)
    events = (replace(HELD, outcome=None, sources=(source,)),)
    return Entries((document,), (), (), tuple(statements), events)


@pytest.mark.parametrize(
    ("accounts", "start"),
    [
        ([("No agreement was reached.", None)], "No agreement between"),
        ([("The two sides signed a treaty.", None)], "Agreement between"),
        ([("No agreement was reached.", None), ("We reached an agreement today.", "party")], "No agreement between"),
        ([("We reached an agreement today.", "party")], "Agreement between"),
        ([("No deal was struck.", "observer"), ("They signed a treaty.", None)], "Accounts of the outcome of the"),
        ([("A deal could be reached in May.", None)], "No outcome is reported of the talks between"),
        ([("The talks were friendly.", None)], "No outcome is reported of the talks between"),
    ],
)  # fmt: skip
def test_outcome_by_words(accounts, start):
    assert _sentence(_told(*accounts), BARE).startswith(start)


def test_words_from_before_the_meeting_are_no_outcome():
    entries = _told(("We reached an agreement.", "party"), day="2024-02-01")
    assert _sentence(entries, BARE).startswith("No outcome is reported")
