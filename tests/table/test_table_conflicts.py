from dataclasses import replace

import pytest

from summitry.records import Entries, Event, TimeExpression
from summitry.table.accounts.corroborations import corroborations
from summitry.table.accounts.measures import days_differ, durations_agree, durations_differ
from summitry.table.accounts.outcomes import kinds
from summitry.table.accounts.places import places_agree, places_clash

from .water_table import ENTRIES, MEETING, POST, WIRE, document, evidence, quote

OUTCOMES = [
    ("No agreement was reached.", ["no agreement"]),
    ("The two left without a deal.", ["no agreement"]),
    ("The sides failed to reach a trade agreement.", ["no agreement"]),
    ("They did not reach any consensus.", ["no agreement"]),
    ("An agreement was not signed.", ["no agreement"]),
    ("The talks collapsed at dawn.", ["no agreement"]),
    ("Both sides reached a broad “consensus” on most issues.", ["agreement"]),
    ("A deal was struck overnight.", ["agreement"]),
    ("I hope today's agreement will last.", ["agreement"]),
    ("The union and the port signed a pay deal.", ["agreement"]),
    ("A consensus was reached on nearly every point, yet no agreement was signed.", ["agreement", "no agreement"]),
    ("Nothing was signed at dawn.", ["no agreement"]),
    ("They left empty-handed.", ["no agreement"]),
    ("Both men left the hall without an agreement to end the blockade.", ["no agreement"]),
    ("The two sides had reached “a consensus on most points.”", ["agreement"]),
    ("They met on 4 May and signed a deal.", ["agreement"]),
    # traps
    ("They may have signed a deal.", []),
    ("Arvel reached no agreement.", ["no agreement"]),
    ("Nothing is agreed until everything is agreed.", []),
    ("Nothing was agreed on quotas.", []),
    ("If a deal was struck, nobody saw it.", []),
    ("She hopes that they have reached an agreement.", []),
    ("It is unclear whether the sides reached an agreement.", []),
    ("They hope to reach an agreement.", []),
    ("No details of the agreement were given.", []),
    ("There was no agreement on quotas.", []),
    ("They reached a deal on fishing.", []),
    ("Lind denied that they had reached a deal.", []),
    ("No deal-breaker is in sight.", []),
    ("If Arvel and Besh have not reached an agreement, they should talk.", []),
    ("If Arvel and Besh have reached an agreement, it is kept quiet.", []),
    ("Nobody knows what kind of consensus was reached.", []),
    ("There will be no deal.", []),
    ("The agreement is long.", []),
    ("No deal is expected this week.", []),
    ("There was no announcement of a pay deal.", ["no agreement"]),
]


@pytest.mark.parametrize(("sentence", "expected"), OUTCOMES)
def test_outcome_words(sentence, expected):
    assert [kind for kind, _ in kinds(sentence, 0, len(sentence))] == expected


DURATIONS = [
    ("PT2H", "two hours", "PT5H", "five hours", True),
    ("PT2H30M", "two and a half hours", "PT150M", "150 minutes", False),
    ("PT2H", "more than two hours", "PT2H30M", "two and a half hours", False),
    ("PT3H", "nearly three hours", "PT2H30M", "over two and a half hours", False),
    ("PT2H30M", "more than two and a half hours", "PT2H35M", "about 2 h 35", False),
    ("PT6H", "less than six hours", "PT7H", "seven hours", True),
    ("PT7H", "more than seven hours", "PT9H", "almost nine hours", True),
    ("PT6H", "about six hours", "PT7H", "more than seven hours", True),
    ("PT2H30M", "just over two and a half hours", "PT3H", "almost three hours", True),
    ("PT1H", "an hour", "PT50M", "50 minutes", True),
    ("P2D", "two days", "P1D", "a day", True),
    ("PT2H", "two hours", "P30D", "for 30 days", False),  # which a truce may last
    ("P2D", "over two days", "P2D", "two days", False),
    ("P1D", "all day", "PT8H", "eight hours", False),  # of that day
    ("P2D", "two days", "PT12H", "twelve hours", False),
    ("P1D", "a day", "PT30H", "30 hours", True),
    ("PT2H30M", "2 1/2 hours", "PT2H30M", "two and a half hours", False),
    ("all night", "all night", "PT1H", "an hour", False),  # nobody can measure it
    ("PTXH", "hours", "PT7H", "seven hours", False),
    ("P..D", "odd", "PT1H", "an hour", False),
]


@pytest.mark.parametrize(("one", "its", "other", "others", "expected"), DURATIONS)
def test_durations(one, its, other, others, expected):
    assert durations_differ((one, its), (other, others)) is expected
    assert durations_differ((other, others), (one, its)) is expected


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [
        (("PT2H30M", "more than two and a half hours"), ("PT2H35M", "about 2 h 35"), True),
        (("PT2H", "two hours"), ("P30D", "for 30 days"), False),
        (("PTXH", "hours"), ("PTXH", "for hours"), True),
        (("PTXH", "hours"), ("PT2H", "two hours"), False),
    ],
)
def test_durations_that_agree(one, other, expected):
    assert durations_agree(one, other) is expected
    assert durations_agree(other, one) is expected


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [
        ("2031-05-04", "2031-05-05", True),
        ("2031-05-04", "2031-05", False),
        ("2031-05-04T10:00", "2031-05-04", False),
        ("2031-05-04", "XXXX-05-05", False),
        ("2031-05-04/2031-05-06", "2031-05-05", False),
    ],
)
def test_days(one, other, expected):
    assert days_differ(one, other) is expected


PLACES = [
    # one, other, agree, clash
    ("Lowmark", "the customs house in Lowmark", True, False),
    ("Lowmark", "Highmark", False, True),
    ("LOWMARK", "Lowmark", True, False),
    ("Lowmark", "Ceda", True, False),  # as one document writes "Lowmark, Ceda"
    ("a villa outside Lowmark", "Ceda", True, False),
    ("the old mill", "Highmark", False, False),  # which may stand there
    ("Oslo", "Norway", True, False),
    ("Oslo", "Rome", False, True),
    ("Oslo", "Sweden", False, True),
    ("Alaska", "Highmark", False, False),  # a town may lie in any region
    ("Hotel Aurora", "Highmark", False, False),
    ("Hotel Aurora", "Palace of Nations", False, True),
    ("Hotel Aurora", "Embassy of Sweden", False, False),  # named side by side
]


@pytest.mark.parametrize(("one", "other", "agree", "clash"), PLACES)
def test_places(one, other, agree, clash):
    texts = ["they met in lowmark, ceda.", "the embassy of sweden has rooms at the hotel aurora."]
    assert (places_agree(one, other, texts), places_clash(one, other, texts)) == (agree, clash)
    assert (places_agree(other, one, texts), places_clash(other, one, texts)) == (agree, clash)


def shown(entries):
    return {one.about: [account.value for account in one.accounts] for one in conflicts(entries)}


def conflicts(entries):
    return tuple(one for one in corroborations(entries) if one.verdict == "conflict")


def test_the_whole_coverage():
    assert shown(ENTRIES) == {
        "duration of the meeting, Lowmark, 2031-05-04": ["PT2H", "PT5H"],
        "outcome of the meeting, Lowmark, 2031-05-04": ["agreement", "no agreement"],
        "words of Tor Hale, 2031-05-04": [
            "We are going to fill the dam this summer, not a week later",
            "We will fill the dam this summer and not a week later",
        ],
    }
    texts = {one.name: one.text for one in ENTRIES.documents}
    outcome = conflicts(ENTRIES)[1]
    words = [texts[one.document][one.start : one.end] for account in outcome.accounts for one in account.evidence]
    assert words == ["reached a broad consensus", "No agreement"]


def test_the_value_with_most_documents_stands_first():
    later = document("late.txt", "They met for two hours.")
    sources = (*MEETING.sources, evidence(later, "two hours", "duration", "PT2H"))
    event = replace(MEETING, sources=sources)
    first = shown(Entries((POST, WIRE, later), events=(event,)))["duration of the meeting, Lowmark, 2031-05-04"]
    assert first == ["PT2H", "PT5H"]


def test_outcomes_of_another_time_do_not_clash():
    old = replace(POST, published="2031-07-01")
    silent = tuple(one for one in ENTRIES.statements if one.document != "post.txt")
    assert not any("outcome" in about for about in shown(replace(ENTRIES, documents=(old, WIRE), statements=silent)))


def test_a_date_in_the_sentence_goes_before_the_day_of_the_paper():
    wire = document("wire.txt", "No agreement was reached.", published="2031-05-04")
    back = document("post.txt", "In 2029 the two signed a treaty.", published="2031-05-04")
    entries = Entries((wire, back), events=(MEETING,))
    about = "outcome of the meeting, Lowmark, 2031-05-04"
    assert about in shown(entries)
    date = TimeExpression("post.txt", 3, 7, "2029", "DATE", "2029", "2029", "as written", None)
    assert about not in shown(replace(entries, dates=(date,)))


RESULTS = [
    # what the two papers say, and what the accounts are
    ("agreed on a timetable for the sluices", "The talks ended without an agreement.", ["agreement", "no agreement"]),
    ("signed a joint statement", "Nothing had been signed.", ["agreement", "no agreement"]),
    ("agreed on a timetable for the sluices", "The sides reached no water agreement.", []),  # of another matter
    ("agreed to meet the press", "The talks ended without an agreement.", []),  # no result
    ("reached a consensus on most points, but no deal was signed", "A deal was struck.",
     ["agreement in part", "agreement"]),
    ("reached a consensus on most points, but no deal was signed", "No deal was signed.", []),
]  # fmt: skip


@pytest.mark.parametrize("status", ["held", "cancelled"])  # that some call it cancelled hides nothing
@pytest.mark.parametrize(("outcome", "other", "expected"), RESULTS)
def test_results_that_cannot_both_be_right(outcome, other, expected, status):
    one = document("one.txt", f"Hale and Moss met on 4 May and {outcome}.", published="2031-05-04")
    two = document("two.txt", other, published="2031-05-05")
    held, result = evidence(one, one.text, "status", "held"), evidence(one, outcome, "result", "agreement")
    event = Event("e", "talks", status, ("Arvel", "Besh"), when="2031-05-04", sources=(held, result))
    found = [
        a.value for c in conflicts(Entries((one, two), events=(event,))) for a in c.accounts if c.field == "outcome"
    ]
    assert found == expected


def test_a_headline_tells_the_outcome():
    one = document("one.txt", "Hale and Moss met on 4 May and signed a deal.", published="2031-05-04")
    two = document("two.txt", "Hale leaves without a deal", "Moss waved.", published="2031-05-05")
    two = replace(two, lines=(replace(two.lines[0], role="headline"), *two.lines[1:]))
    event = Event("e", "talks", "held", (), when="2031-05-04", sources=(evidence(one, one.text, "status", "held"),))
    assert shown(Entries((one, two), events=(event,))) == {
        "outcome of the talks, 2031-05-04": ["agreement", "no agreement"]
    }


WORDS = "We will fill the dam this summer and not a week later"


@pytest.mark.parametrize(
    ("other", "expected"),
    [
        ("We are going to fill the dam this summer, not a week later", True),
        ("We will fill the dam this summer, and not a week later", False),  # the same words
        ("fill the dam this summer and not a week later", False),  # a part of them
        ("We will fill the dam when the rain comes and the fields are sown again", False),
        ("Not a week later", False),
    ],
)
def test_rewordings(other, expected):
    one, two = document("a.txt", WORDS), document("b.txt", other)
    said = {"said": "2031-05-04", "speaker": "Tor Hale"}
    statements = (quote("1", one, WORDS, **said), quote("2", two, other, **said))
    assert bool(conflicts(Entries((one, two), statements=statements))) is expected


@pytest.mark.parametrize(
    "changed", [{"said": "2031-05-06"}, {"said": None}, {"speaker": "Ida Moss"}, {"form": "indirect"}]
)
def test_what_is_not_one_utterance(changed):
    words = "We are going to fill the dam this summer, not a week later"
    one, two = document("a.txt", WORDS), document("b.txt", words)
    said = {"said": "2031-05-04", "speaker": "Tor Hale"}
    statements = (quote("1", one, WORDS, **said), quote("2", two, words, **{**said, **changed}))
    assert conflicts(Entries((one, two), statements=statements)) == ()
