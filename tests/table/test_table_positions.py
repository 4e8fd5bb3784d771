from dataclasses import replace
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from summitry.records import Entries
from summitry.table.positions.positions import option, positions

from .water_table import AGENDA, ENTRIES, PARTIES, PERSONS, document, statement

A = document("a.txt", "Words", published="2031-05-10")
B = document("b.txt", "Words", published="2031-05-20")
UNDATED = document("u.txt", "Words")


def laid(*statements):
    return positions(Entries((A, B, UNDATED), PERSONS, PARTIES, statements), AGENDA)


def dam(id, stance, said=None, **fields):
    return statement(id, stance=(("dam", stance),), said=said, **fields)


def path(*statements):
    """Stances with their statements, oldest first, the current one last."""
    (one,) = laid(*statements)
    return [(held.stance, held.statements) for held in (*one.history, one)]


# what is said, and the positions it makes, oldest first
TIMES = [
    ("the latest decides", [dam("1", "for", "2031-05-02"), dam("2", "against", "2031-05-01")], ["against 2", "for 1"]),
    ("the same again adds", [dam("1", "for", "2031-05-01"), dam("2", "for", "2031-05-02")], ["for 1 2"]),
    (
        "back again is three positions",
        [dam("1", "for", "2031-05-01"), dam("2", "against", "2031-05-02"), dam("3", "for", "2031-05-03")],
        ["for 1", "against 2", "for 3"],
    ),
    (
        "an unknown date never overrides a known one",
        [dam("1", "for", "2031-01-01"), dam("2", "against", None, document="u.txt")],
        ["against 2", "for 1"],
    ),
    (
        "no date: by the day of its document",
        [dam("1", "for", "2031-05-15"), dam("2", "against", None, document="b.txt")],
        ["for 1", "against 2"],
    ),
    (
        "no date, but a dated one in the same document: background",
        [dam("1", "for", "2031-05-15", document="b.txt"), dam("2", "against", None, document="b.txt", start=9)],
        ["against 2", "for 1"],
    ),
    ("a year nobody knows is no date",
     [dam("1", "for", "2031-05-01"), dam("2", "against", "XXXX-04-01", document="b.txt")],
     ["for 1", "against 2"]),
    ("before the 3rd is before the 3rd", [dam("1", "for", "2031-05-03"), dam("2", "against", "../2031-05-03")],
     ["against 2", "for 1"]),
    ("firm outranks tentative that day",
     [dam("1", "for", "2031-05-01"), dam("2", "against", "2031-05-01", act="assess", start=9)], ["for 1"]),
    ("a promise with an end gives way to other words of that day",
     [dam("1", "for", "2031-05-01"),
      dam("2", "against", "2031-05-01", act="commit", content="to keep the gates open until Friday", start=9)], ["for 1"]),
    ("and binds nobody afterwards",
     [dam("1", "against", "2031-05-01", act="commit", content="to hold the gates open until 3 May")], ["conditional 1"]),
    ("a promise for good",
     [dam("1", "against", "2031-05-01", act="commit", content="to hold the gates open")], ["against 1"]),
    ("own words outrank the writer's that day",
     [dam("1", "for", "2031-05-01"), dam("2", "against", "2031-05-01", form="narrative", start=9)], ["for 1"]),
    ("own words outrank a relayed account that day",
     [dam("1", "for", "2031-05-01", act="report"), dam("2", "against", "2031-05-01", via="Tor Hale")], ["for 1"]),
    ("equal in rank: the order of the text",
     [dam("1", "for", "2031-05-01", start=9), dam("2", "against", "2031-05-01")], ["against 2", "for 1"]),
    ("a later hedge moves nothing",
     [dam("1", "for", "2031-05-01"), dam("2", "open", "2031-05-02", act="agenda")], ["for 1"]),
    ("nor does an offer to talk",
     [dam("1", "against", "2031-05-01"), dam("2", "open", "2031-05-02", act="offer")], ["against 1"]),
    ("giving way does",
     [dam("1", "against", "2031-05-01"),
      dam("2", "open", "2031-05-02", act="offer", content="we no longer insist on an empty dam")], ["against 1", "open 2"]),
    ("a condition added does",
     [dam("1", "for", "2031-05-01"), dam("2", "conditional", "2031-05-02", act="condition")], ["for 1", "conditional 2"]),
    ("own words outrank a spokesman's that day",
     [dam("1", "for", "2031-05-01"), dam("2", "against", "2031-05-01", source="a spokesman for Besh", start=9)], ["for 1"]),
    ("a spokesman's words outrank own ones of the day before",
     [dam("1", "for", "2031-05-01"), dam("2", "against", "2031-05-02", source="Moss's press office")], ["for 1", "against 2"]),
    ("what another party tells never displaces a reporter's account",
     [dam("1", "for", "2031-05-01", form="narrative"), dam("2", "against", "2031-05-02", via="Tor Hale")], ["for 1"]),
    ("open first, then decided",
     [dam("1", "open", "2031-05-01", act="agenda"), dam("2", "against", "2031-05-02")], ["open 1", "against 2"]),
    ("an undated stance yields to a dated hedge",
     [dam("1", "for", None, document="u.txt"), dam("2", "open", "2031-05-02", act="agenda")], ["for 1", "open 2"]),
]  # fmt: skip


@pytest.mark.parametrize(("statements", "expected"), [row[1:] for row in TIMES], ids=[row[0] for row in TIMES])
def test_time_order(statements, expected):
    assert [" ".join((stance, *ids)) for stance, ids in path(*statements)] == expected


@pytest.mark.parametrize(
    "fields",
    [{"capacity": "observer"}, {"capacity": "media"}, {"capacity": "mediator"}, {"copy_of": "0"}, {"parties": ()}],
)
def test_what_makes_no_position(fields):
    assert laid(dam("1", "for", **fields)) == ()


def test_issues_off_the_agenda_make_none():
    assert laid(statement("1", stance=(("weather", "for"),))) == ()


def test_group_speech_counts_for_each_and_issues_follow_the_agenda():
    both = statement("1", parties=("Ceda", "Arvel"), stance=(("quota", "for"), ("dam", "open")))
    assert [(one.issue, one.party) for one in laid(both)] == [
        ("dam", "Arvel"), ("dam", "Ceda"), ("quota", "Arvel"), ("quota", "Ceda"),
    ]  # fmt: skip


def test_red_lines_last_until_an_opposite_stance():
    drawn = dam("1", "against", "2031-05-01", act="red_line", content="We shall never accept the dam.")
    (kept,) = laid(drawn, dam("2", "against", "2031-05-02"))
    assert kept.red_line
    (gone,) = laid(drawn, dam("2", "for", "2031-05-02"), dam("3", "against", "2031-05-03"))
    assert not gone.red_line
    assert [held.red_line for held in gone.history] == [True, False]


def test_said_is_the_latest_known_date_and_never_made_up():
    (one,) = laid(dam("1", "for", "2031-05-01"), dam("2", "for", None, document="b.txt"))
    assert one.said == "2031-05-01"
    (none,) = laid(dam("1", "for"))
    assert none.said is None


@pytest.mark.parametrize(
    ("issue", "stance", "words", "expected"),
    [
        ("dam", "against", "Words", "emptied"),
        ("dam", "for", "Words", None),
        ("dam", "for", "It can be filled slowly", None),  # names "filled" as well
        ("dam", "for", "It shall be filled", "filled"),
        ("quota", "for", "Words", "fixed"),
        ("quota", "conditional", "A fixed share", None),
        ("quota", "open", "A fixed share", None),
    ],
)
def test_option(issue, stance, words, expected):
    assert option(AGENDA.issue(issue), stance, [words]) == expected


STANCES = st.sampled_from(["for", "against", "open", "conditional"])
DATES = st.sampled_from([None, "2031-05-01", "2031-05-02", "2031-05-03", "2031-05", "XXXX-05-01"])
ACTS = st.sampled_from(["demand", "assess", "agenda", "condition", "red_line"])
MADE = st.lists(st.tuples(STANCES, DATES, ACTS, st.sampled_from(["a.txt", "b.txt", "u.txt"])), max_size=8)


@given(MADE, st.randoms())
def test_order_of_entries_changes_nothing(made, chance):
    statements = [
        dam(str(number), stance, said, act=act, document=name) for number, (stance, said, act, name) in enumerate(made)
    ]
    shuffled = list(statements)
    chance.shuffle(shuffled)
    assert laid(*shuffled) == laid(*statements)
    for one in laid(*statements):
        held = [*one.history, one]
        assert all(earlier.stance != later.stance for earlier, later in pairwise(held))
        ids = [id for stand in held for id in stand.statements]
        assert len(ids) == len(set(ids)) > 0


def test_the_whole_coverage():
    stands = {(one.party, one.issue): (one.stance, one.red_line) for one in positions(ENTRIES, AGENDA)}
    assert stands == {
        ("Arvel", "dam"): ("for", False),
        ("Besh", "dam"): ("against", True),
        ("Ceda", "quota"): ("for", False),
    }
    copies = tuple(replace(one, copy_of="s1") for one in ENTRIES.statements)
    assert positions(replace(ENTRIES, statements=copies), AGENDA) == ()


# whose position the words of Besh's president give: (words, form, party, voice)
TOLD = [
    ("Arvel had agreed to empty the dam", "indirect", "Arvel", "another party"),
    ("the Arvelian wants a full dam by May", "indirect", "Arvel", "another party"),
    ("Hale has offered to open the gates", "direct", "Arvel", "another party"),
    ("Arvel may have agreed to open the gates", "indirect", None, None),
    ("Arvel will want a full dam", "indirect", None, None),
    ("Arvel was filling the dam", "indirect", None, None),
    ("another amendment demanded by Arvel was the dam", "indirect", "Arvel", "another party"),
    ("Arvel also wanted a US loan for the dam", "indirect", "Arvel", "another party"),
    ("Besh may want a full dam", "narrative", None, None),
    ("Besh may have refused a full dam", "narrative", "Besh", "reporter"),
    ("The mayor wants a full dam", "direct", None, None),
    ("Arvel must empty the dam", "indirect", "Besh", "own"),
    ("Arvel will have to share its gauges", "indirect", "Besh", "own"),
    ("Besh had agreed to a half-filled dam", "indirect", "Besh", "own"),
    ("Arvel and Besh have agreed to a quota", "indirect", "Besh", "own"),
    ("Arvel has refused, and we shall fill our own dam", "direct", "Besh", "own"),
    ("The dam must stand empty", "direct", "Besh", "own"),
    ("the company was offering a lower dam", "indirect", "Besh", "own"),
    ("Arvel does not want a dam", "indirect", "Arvel", "another party"),
    ("the Arvelian side would not accept a dam", "indirect", "Arvel", "another party"),
    ("Arvel's negotiators are ready to fill the dam", "indirect", "Arvel", "another party"),
    ("Tor Hale, who runs the ministry, had rejected the dam", "indirect", "Arvel", "another party"),
    ("Arvel should agree to a full dam", "indirect", "Besh", "own"),
    ("Arvel has turned down our dam", "indirect", None, None),
    ("Ida Moss said Hale, the minister, wants no dam", "narrative", None, None),
    ("Ida Moss said Besh wants no dam", "narrative", "Besh", "reporter"),
]


@pytest.mark.parametrize(("content", "form", "party", "voice"), TOLD)
def test_whose_position_and_by_whose_account(content, form, party, voice):
    one = dam("1", "for", content=content, form=form)
    assert [(p.party, p.voice) for p in positions(replace(ENTRIES, statements=(one,)), AGENDA)] == [
        (party, voice)
    ] * bool(party)


# (whose words, what it says, who the statement within it is of and how it is called there, whether it is its own stand)
OTHER_SIDE = [
    ("Quarry Union", "the company had refused to fill the dam", "Arvel", "the company", False),
    ("Quarry Union", "one page of the Arvelian paper asks for a dam", "Arvel", "page of the Arvelian paper", False),
    ("Quarry Union", "the company must agree to fill the dam", "Arvel", "the company", True),
    ("Quarry Union", "the diggers had refused to fill the dam", "Quarry Union", "the diggers", True),
    ("Quarry Union", "we had asked, and the company refused the dam", "Arvel", "the company", True),
    ("Quarry Union", "another clause demands that the dam be filled", None, None, False),  # of nobody knows whose paper
    ("Quarry Union", "another clause must be added on the dam", None, None, True),
    ("Quarry Union", "the company refuses to fill the dam", None, None, False),
    ("Quarry Company", "the union was ready to block the dam", None, None, False),
    ("Quarry Company", "the company would not fill the dam", None, None, True),
    ("Valley Liberation Front", "the government has rejected the dam", None, None, False),
    ("Valley Customs Union", "the union would not accept the dam", None, None, True),
]


@pytest.mark.parametrize(("party", "content", "other", "source", "own"), OTHER_SIDE)
def test_what_the_other_side_does_is_not_the_speakers_stand(party, content, other, source, own):
    one = dam("1", "against", content=content, form="indirect", speaker="Lo Ferrin", source="Ferrin", parties=(party,))
    inner = statement(
        "2", content=content, parties=(other,), source=source, speaker=other, within="1", form="narrative"
    )
    stands = positions(replace(ENTRIES, statements=(one, inner) if other else (one,)), AGENDA)
    assert [stand.party for stand in stands if stand.voice == "own"] == [party] * own


# (fields of a statement by Besh's president, its voice)
VOICES = [
    ({}, "own"),
    ({"speaker": "Besh", "source": "Besh"}, "own"),
    ({"source": "Jon Kerr, a spokesman for Besh"}, "spokesman"),
    ({"source": "a Besh official who asked not to be named"}, "spokesman"),
    ({"source": "a Besh official briefed on the meeting"}, "reporter"),
    ({"source": "two Besh officials who listened to the call"}, "reporter"),
    ({"source": "Lo Ferrin, an adviser who heads the Besh delegation"}, "own"),
    ({"source": "Lo Ferrin, an adviser to the president"}, "spokesman"),
    ({"form": "narrative"}, "reporter"),
    ({"via": "Tor Hale"}, "another party"),
    ({"form": "narrative", "via": "Tor Hale"}, "another party"),
    ({"via": "Jon Kerr"}, "spokesman"),
]


@pytest.mark.parametrize(("fields", "voice"), VOICES)
def test_voice(fields, voice):
    (one,) = positions(replace(ENTRIES, statements=(dam("1", "for", **fields),)), AGENDA)
    assert (one.party, one.voice) == ("Besh", voice)


def test_no_account_by_another_draws_a_red_line():
    one = dam("1", "against", act="red_line", content="Besh has ruled out the dam", form="narrative")
    (own,) = positions(replace(ENTRIES, statements=(one,)), AGENDA)
    (told,) = positions(replace(ENTRIES, statements=(replace(one, via="Tor Hale"),)), AGENDA)
    assert (own.red_line, told.red_line) == (True, False)


FIRM = [
    ("demand", "for", True),
    ("threat", "against", True),
    ("offer", "open", False),
    ("agenda", "open", False),
    ("assess", "for", False),
]


@pytest.mark.parametrize(("act", "stance", "firm"), FIRM)
def test_what_binds(act, stance, firm):
    (one,) = laid(dam("1", stance, act=act))
    assert one.firm is firm


# (the sentence, the statement in it, kind and words of the red line)
DRAWN = [
    ("We will never accept the dam, Moss said.", "We will never accept the dam", [("never", "will never accept")]),
    ("Moss ruled out the dam.", "the dam", [("ruled out", "ruled out")]),
    ("A full dam is our red line, Moss said.", "A full dam is our red line", [("named", "red line")]),
    ("A full dam is Arvel's red line, Moss said.", "A full dam is Arvel's red line", []),
]


@pytest.mark.parametrize(("sentence", "content", "expected"), DRAWN)
def test_the_words_that_draw_a_red_line(sentence, content, expected):
    page = document("page.txt", sentence)
    start = sentence.index(content)
    one = dam(
        "1",
        "against",
        act="red_line",
        content=content,
        document=page.name,
        start=start,
        end=start + len(content),
        form="indirect",
    )
    (stand,) = positions(replace(ENTRIES, documents=(page,), statements=(one,)), AGENDA)
    assert [(line.value, page.text[line.start : line.end]) for line in stand.drawn] == expected
    assert stand.red_line is bool(expected)


@pytest.mark.parametrize(
    ("capacity", "form", "counts"),
    [
        ("observer", "direct", False),
        ("media", "direct", False),
        ("unknown", "direct", True),
        ("observer", "narrative", True),
    ],
)
def test_an_account_within_an_observers_words_is_no_position(capacity, form, counts):
    account = dam("1", "for", form="narrative", start=4, end=9)
    around = statement("2", capacity=capacity, form=form, parties=(), start=0, end=20)
    assert bool(laid(account, around)) is counts


def test_a_red_line_holds_for_the_issue_of_its_own_sentence():
    words = "We will never accept the dam. We also want a fixed quota."
    both = statement("1", content=words, act="red_line", stance=(("dam", "against"), ("quota", "for")))
    assert [(one.issue, one.red_line) for one in laid(both)] == [("dam", True), ("quota", False)]


# (what is written, where the first sentence is the statement; kind and words of the red line)
WISHES = [
    ("Besh does not want Arvel to join the dam board. Rain is due.", []),
    ("Besh does not want Arvel to join the dam board. It calls that a red line.", [("named", "red line")]),
    ("Besh does not want Arvel to join the dam board. Dry beds are Arvel's red line.", []),
]


@pytest.mark.parametrize(("words", "expected"), WISHES)
def test_a_mere_wish_draws_no_red_line(words, expected):
    page = document("page.txt", words)
    content = words.partition(".")[0]
    one = dam("1", "against", act="red_line", content=content, document=page.name, end=len(content), form="narrative")
    (stand,) = positions(replace(ENTRIES, documents=(page,), statements=(one,)), AGENDA)
    assert [(line.value, page.text[line.start : line.end]) for line in stand.drawn] == expected
