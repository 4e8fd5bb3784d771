"""The headline and the short line below it."""

from dataclasses import replace

import pytest

from summitry.brief import compose
from summitry.brief.outcome import last_contact, stood
from summitry.brief.shelf import shelve
from summitry.records import Document, Entries, Event, Evidence, Line, Person, Seat, Span

from . import river


def _sentence(entries, table=river.TABLE, deals=river.DEALS):
    return " ".join(f"{claim.text}." for claim in compose(entries, table, *deals).finding)


BARE = replace(river.TABLE, seats=())
HELD = river.EVENTS[1]


def _with(*events):
    return replace(river.ENTRIES, events=events)


def test_whole_sentence():
    assert _sentence(river.ENTRIES) == (
        "No agreement between Aurland and Brevik in Karlshavn on 3 March 2024. "
        "Cerne was not at the table and would have to accept."
    )


@pytest.mark.parametrize(
    ("event", "start"),
    [
        (replace(HELD, place=None, when=None), "No agreement between Aurland and Brevik. Cerne"),
        (replace(HELD, when="2024-03"), "No agreement between Aurland and Brevik in Karlshavn in March 2024. Cerne"),
        (
            replace(HELD, place="Elm Palace, Sund"),
            "No agreement between Aurland and Brevik at Elm Palace, Sund, on 3 March 2024. Cerne",
        ),
        (replace(HELD, participants=("Aurland",)), "No agreement at the talks in Karlshavn on 3 March 2024. Cerne"),
        (replace(HELD, participants=("Tove Hale", "Aurland", "ministers")), "No agreement at the talks in Karlshavn"),
        (replace(HELD, participants=("Tove Hale", "Brevik")), "No agreement between Tove Hale and Brevik in Karls"),
    ],
)  # fmt: skip
def test_outcome(event, start):
    assert _sentence(_with(event)).startswith(start)


@pytest.mark.parametrize(
    ("words", "told"),
    [
        (
            "signed a ferry treaty",
            "Agreement between Aurland and Brevik in Sund on 9 March 2024: signed a ferry treaty",
        ),
        (None, "Agreement between Aurland and Brevik in Sund on 9 March 2024"),
    ],
)
def test_an_agreement_after_the_talks_is_where_things_stand(words, told):
    signed = replace(HELD, id="signed", kind="agreement", place="Sund", when="2024-03-09", outcome=words)
    entries = _with(HELD, signed)
    assert last_contact(entries, "2024-03-12", HELD) == signed
    assert stood(shelve(entries), entries, signed, "2024-03-12").text == told


def test_the_first_line_joins_no_outcomes_that_contradict_each_other():
    words = "met here on Sunday for four and a half hours"
    agreed = next(e for e in HELD.sources if e.field == "duration")
    sources = (*HELD.sources, replace(agreed, field="result", value="agreement"))
    event = replace(HELD, outcome="agreed on a ferry timetable", result="agreement", sources=sources)
    brief = compose(_with(event), river.TABLE, *river.DEALS)
    assert (
        brief.finding[0].text
        == "Accounts of the outcome of the talks between Aurland and Brevik in Karlshavn on 3 March 2024 differ"
    )
    assert words in [river.TEXTS[ref.document][ref.start : ref.end] for ref in brief.finding[0].refs]


@pytest.mark.parametrize(
    ("event", "start"),
    [
        (replace(HELD, outcome=None, sources=()), "No outcome is reported; last contact told of: talks between Aurland"),
        (replace(HELD, outcome="a hotline", sources=(), when=None), "Talks between Aurland and Brevik in Karlshavn: a hotline."),
        (river.EVENTS[0], "No contact is reported as held; 3 parties take positions on 3 issues."),
    ],
)  # fmt: skip
def test_no_article_tells_the_outcome(event, start):
    assert _sentence(replace(_with(event), documents=())).startswith(start)


def test_latest_of_the_most_told_gatherings():
    call = Event("c", "call", "held", ("Aurland", "Brevik"), None, "2024-05-01", sources=HELD.sources)
    earlier = replace(HELD, id="e0", place="Sund", when="2024-01-02")
    thin = replace(HELD, id="e9", place="Lissport", when="2024-06-01", sources=HELD.sources[:1])
    assert "Karlshavn" in _sentence(_with(call, earlier, HELD, thin))


def test_no_events_and_nothing_at_all():
    nothing = replace(_with(), documents=())
    assert _sentence(nothing, BARE) == "No contact is reported as held; 3 parties take positions on 3 issues."
    assert _sentence(river.ENTRIES, river.EMPTY_TABLE, river.EMPTY_DEALS).startswith("No agreement between Aurland")
    empty = river.EMPTY_TABLE, river.EMPTY_DEALS
    assert (
        _sentence(Entries(documents=river.DOCUMENTS[:1]), *empty) == "No position of any party was found in 1 article."
    )
    assert _sentence(Entries(), *empty) == "Nothing has been read yet."


LONG = (
    "the two sides would meet every month, open an office at the weir, measure the flow there, print what they find, "
)
NAMES = tuple(f"Minister {letter}. Longname" for letter in "ABCDEFGH")


def test_headline_stays_short():
    event = replace(
        HELD, outcome=LONG * 9, participants=NAMES, place="Old Customs House, Karlshavn, Aurland", sources=()
    )
    assert len(compose(_with(event), river.TABLE, *river.DEALS).finding[0].text.split()) <= 40


def _absent(party, **person):
    """Who is missing when one of the party's people takes part in the main talks."""
    people = (*river.ENTRIES.persons, Person("Ana Lupu", "foreign minister", **person))
    held = replace(HELD, participants=("Tove Hale", "Marek Ostrow", "Ana Lupu"))
    return [a.party for a in compose(replace(_with(held), persons=people), river.TABLE, *river.DEALS).away]


def test_whose_people_take_part_is_not_missing():
    assert _absent("Cerne", parties=(), capacity="observer") == ["Cerne"]
    assert _absent("Cerne", parties=("Cerne",), capacity="party") == []


@pytest.mark.parametrize(
    ("words", "listed"),
    [
        ("The ministers of Aurland and Brevik met in the old mill.", 1),
        ("The ministers of Aurland, Brevik and Cerne met in the old mill.", 0),
        ("The minister of Aurland met somebody in the old mill.", 0),
    ],
)
def test_missing_from_a_list_of_those_who_took_part(words, listed):
    """A list shows that a party was missing only where it names two others, and not the party itself."""
    document = Document("m", "m", words, (Line(Span(0, len(words)), "body"),))
    seen = tuple(
        Evidence("participants", p, "m", words.index(p), words.index(p) + len(p)) for p in PRESENT if p in words
    )
    event = Event("m", "meeting", "held", tuple(e.value for e in seen), sources=seen)
    cerne = Seat("Cerne", "away", None, evidence=tuple(replace(e, field="away") for e in seen))
    table = replace(river.TABLE, seats=(cerne,))
    entries = replace(river.ENTRIES, documents=(document,), statements=(), events=(event,))
    found = compose(entries, table, *river.DEALS).away
    assert [len(a.listed) for a in found] == [1] * listed


PRESENT = ("Aurland", "Brevik")


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
    return Entries((document,), (), river.ENTRIES.parties, tuple(statements), events)


@pytest.mark.parametrize(
    ("accounts", "start"),
    [
        ([("No agreement was reached.", None)], "No agreement between"),
        ([("The two sides signed a treaty.", None)], "Agreement between"),
        ([("No agreement was reached.", None), ("We reached an agreement today.", "party")], "No agreement between"),
        ([("We reached an agreement today.", "party")], "Agreement between"),
        ([("No deal was struck.", "observer"), ("They signed a treaty.", None)], "Accounts of the outcome of the"),
        ([("A deal could be reached in May.", None)], "No outcome is reported by 4 March 2024; last contact told of: talks between"),
        ([("The talks were friendly.", None)], "No outcome is reported by 4 March 2024; last contact told of: talks between"),
    ],
)  # fmt: skip
def test_outcome_by_words(accounts, start):
    assert _sentence(_told(*accounts), BARE).startswith(start)


def test_words_from_before_the_meeting_are_no_outcome():
    entries = _told(("We reached an agreement.", "party"), day="2024-02-01")
    assert _sentence(entries, BARE).startswith("No outcome is reported")
