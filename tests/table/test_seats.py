from dataclasses import replace

import pytest

from summitry.records import Entries, Person, Position
from summitry.table.seating.seats import seats

from .water_table import ENTRIES, MEETING, PARTIES, PERSONS, POST, WIRE, document, evidence, statement


def told(sentence):
    """The parties that one sentence shows away, and those that it shows needed."""
    text = document("a.txt", sentence)
    away = Entries((text, document("b.txt", *AWAY_ALL)), PERSONS, PARTIES)
    found = [(one.value[0], one.field) for seat in seated(away) for one in seat.evidence if one.document == "a.txt"]
    return {field: "".join(party for party, name in found if name == field) for field in ("away", "must accept")}


AWAY_ALL = ("Arvel was not invited.", "Besh was not invited.", "Ceda was not invited.")


def seated(entries, parties=("Arvel", "Besh", "Ceda")):
    return seats(entries, parties, ())


def absences(entries):
    return tuple(seat for seat in seated(entries) if seat.place == "away")


# a sentence, and the first letters of the parties that it shows away
AWAY = [
    ("Ceda was not invited to the round in Lowmark.", "C"),
    ("Ceda wasn't invited.", "C"),
    ("Ceda has not been consulted.", "C"),
    ("The Cedans are not represented in the hall.", "C"),
    ("Neither was heard; Arvel and Ceda were not represented.", "AC"),
    ("Ana Roe, Prime Minister of Ceda, who was not invited, watched from home.", "C"),
    ("Ceda, the smallest of the three, was not at the table.", "C"),
    ("Ceda's government was not at the negotiating table.", "C"),
    ("Ceda said it was not invited.", "C"),
    ("Moss was absent.", "B"),
    ("Besh was once again left out.", "B"),
    ("Ceda was deliberately excluded from the talks.", "C"),
    ("Ceda did not attend the meeting.", "C"),
    ("Ceda will not take part.", "C"),
    ("Ceda has no seat at the negotiations.", "C"),
    ("Ceda boycotted the second round.", "C"),
    ("The two met without Ceda at the table.", "C"),
    ("They dealt over the heads of the Cedans.", "C"),
    ("A pact was prepared behind Ceda’s back.", "C"),
    ("The hosts excluded Ceda from the session.", "C"),
    ("In the absence of Ceda, little was settled.", "C"),
    # traps
    ("Ceda was invited.", ""),
    ("Ceda was not left out.", ""),
    ("Ceda must not be excluded from the talks.", ""),
    ("If Ceda is not invited, the talks will fail.", ""),
    ("Besh said the millers were not invited.", ""),
    ("Ceda's neighbours were not invited.", ""),
    ("Arvel signed, others in the valley were not invited.", ""),
    ("There can be no deal without Ceda at the table.", ""),
    ("Ceda was not involved in the accident.", ""),
    ("Ceda did not join the customs union.", ""),
    ("Cedar was not invited.", ""),
    ("The envoy Lind was not invited.", ""),
]

NEEDED = [
    ("It depends on whether Ceda accepts it.", "C"),
    ("If Ceda agrees, gauges will go up.", "C"),
    ("Unless Arvel and Besh sign, nothing moves.", "AB"),
    ("Ceda must ratify any text.", "C"),
    ("Ceda would also have to agree.", "C"),
    ("Any change needs the formal consent of Ceda.", "C"),
    ("A treaty is subject to approval by Besh.", "B"),
    ("The plan requires Ceda's approval.", "C"),
    ("Ceda's consent is required.", "C"),
    ("Besh holds a veto over the dam.", "B"),
    ("Besh can block the plan.", "B"),
    ("A text not accepted by Ceda is worth little.", "C"),
    ("The text must be approved by Besh.", "B"),
    ("Only Ceda's parliament can lift the ban.", "C"),
    ("It is up to Ceda to decide.", "C"),
    ("There can be no deal without Ceda at the table.", "C"),
    # traps
    ("Ceda accepts guests.", ""),
    ("If Ceda loses, Besh gains.", ""),
    ("Ceda must wait.", ""),
    ("Ceda has a river.", ""),
    ("It depends on whether Besh rain falls.", ""),
    ("If the cedar is cut, Lind agrees.", ""),
]


@pytest.mark.parametrize(("sentence", "expected"), AWAY)
def test_away(sentence, expected):
    assert told(sentence)["away"] == expected


@pytest.mark.parametrize(("sentence", "expected"), NEEDED)
def test_needed(sentence, expected):
    assert told(sentence)["must accept"] == expected


def words(evidence, *documents):
    texts = {one.name: one.text for one in documents}
    return [texts[source.document][source.start : source.end] for source in evidence]


def test_the_whole_coverage():
    (ceda,) = absences(ENTRIES)
    assert ceda.party == "Ceda"
    assert words(ceda.told("away"), POST, WIRE) == [
        "Ceda, who was not invited", "Hale and Moss", "Hale and Moss",
    ]  # fmt: skip
    assert words(ceda.told("must accept"), POST, WIRE) == ["if Ceda accepts"]


def test_without_words_the_list_of_those_present_tells():
    silent = replace(ENTRIES, documents=())
    (ceda,) = absences(silent)
    assert [source.value for source in ceda.told("away")] == ["Tor Hale, Ida Moss"] * 2
    assert absences(replace(silent, events=())) == ()


def test_who_stands_on_nothing_is_not_missed():
    listed = replace(ENTRIES, documents=(), statements=(statement("1", parties=("Ceda",)),))
    assert absences(listed) == ()


def test_a_planned_meeting_tells_only_where_none_was_held():
    planned = replace(MEETING, id="e2", status="planned", participants=("Ana Roe", "Ida Moss"))
    assert [one.party for one in absences(replace(ENTRIES, documents=(), events=(planned,)))] == ["Arvel"]
    assert [one.party for one in absences(replace(ENTRIES, documents=(), events=(planned, MEETING)))] == ["Ceda"]


def test_a_faction_sits_with_its_side():
    side = replace(PARTIES[2], member_of="Besh")
    assert absences(replace(ENTRIES, documents=(), parties=(*PARTIES[:2], side))) == ()


def test_a_name_that_means_two_sides_means_none():
    twin = Person("Bo Roe", None, ("Arvel",), "party", ("Roe",))
    text = document("a.txt", "Roe was not invited.")
    assert absences(Entries((text,), (*PERSONS, twin), PARTIES)) == ()
    assert [one.party for one in absences(Entries((text,), PERSONS, PARTIES))] == ["Ceda"]


def test_copies_and_captions_tell_nothing():
    told_once = document("a.txt", "# Ceda was not invited.")
    copied = document("b.txt", "Ceda was not invited.", copy_of="a.txt")
    assert absences(Entries((told_once, copied), PERSONS, PARTIES)) == ()


# a sentence, and the bodies whose vote it says is needed
BODIES = [
    ("Any text must be ratified by Ceda's parliament.", ["parliament of Ceda"]),
    ("Nothing holds until the members of Besh approve it.", ["members of Besh"]),
    ("Ceda signed, but its parliament must still approve the treaty.", ["parliament of Ceda"]),
    ("The Cedan senate has the final say.", ["senate of Ceda"]),
    ("The accord has to pass Besh's parliament.", ["parliament of Besh"]),
    ("The contract goes to a vote of the membership of Arvel.", ["membership of Arvel"]),
    # traps
    ("Ceda's parliament met on Monday.", []),
    ("Arvel and Besh said that its parliament must approve.", []),
    ("Its parliament must approve the pact.", []),
    ("Besh's members must pay their dues.", []),
]


@pytest.mark.parametrize(("sentence", "expected"), BODIES)
def test_a_body_whose_vote_is_needed_has_a_seat(sentence, expected):
    found = seated(Entries((document("a.txt", sentence),), PERSONS, PARTIES))
    bodies = [(seat.party, seat.place, seat.must_accept) for seat in found if " of " in seat.party]
    assert bodies == [(name, "unknown", True) for name in expected]


# a sentence, and the first letters of those who mediate by it
MEDIATES = [
    ("The truce was brokered by Ceda.", "C"),
    ("Ceda is mediating between the two.", "C"),
    ("Ceda has mediated three rounds.", "C"),
    ("Cedan mediators carried the draft across the river.", "C"),
    ("The Ceda-brokered talks ended.", "C"),
    ("Both thanked the mediators from Ceda and Arvel.", "AC"),
    ("Per Lind, the chief mediator, said nothing.", "P"),
    ("The talks, hosted by Ceda, began at noon.", "C"),
    ("Ceda will host the talks next week.", ""),
    ("Ceda hosted the second round of talks.", "C"),
    ("Besh hosted the second round of talks.", ""),  # Besh stands on an issue
    ("The pause was brokered by Besh.", "B"),
    # traps
    ("Ceda offered to mediate.", ""),
    ("If Ceda mediates the talks, all will be well.", ""),
    ("The talks were not brokered by Ceda.", ""),
    ("Ceda hosted a football match.", ""),
    ("Ceda refused to let mediators in.", ""),
]


@pytest.mark.parametrize(("sentence", "expected"), MEDIATES)
def test_mediators(sentence, expected):
    entries = Entries((document("a.txt", sentence),), PERSONS, PARTIES)
    found = seats(entries, ("Arvel", "Besh"), (Position("Besh", "dam", "for", None, False, None, ()),))
    assert "".join(sorted(seat.party[0] for seat in found if seat.mediates)) == expected


def test_the_seats_of_the_whole_coverage():
    arvel, besh, ceda, lind = seats(ENTRIES, ("Arvel", "Besh", "Ceda"), ())
    assert [(one.place, one.must_accept) for one in (arvel, besh, ceda)] == [("unknown", None)] * 2 + [("away", True)]
    assert (lind.party, lind.mediates, lind.place) == ("Per Lind", True, "unknown")
    assert words(lind.evidence, POST, WIRE) == ["both sides had reached a broad consensus"]


def listed(*values, status="held"):
    text = document("a.txt", "Hale and Moss and Roe met in Lowmark.")
    sources = tuple(evidence(text, value.split()[-1], "participants", value) for value in values)
    return replace(
        ENTRIES, documents=(text,), events=(replace(MEETING, status=status, participants=values, sources=sources),)
    )


def test_those_who_make_a_deal_must_accept_it():
    arvel, besh, ceda, _ = seated(listed("Tor Hale", "Ida Moss"))
    assert (arvel.place, arvel.must_accept, ceda.place, ceda.must_accept) == ("at the table", True, "away", None)
    assert [(e.field, e.value) for e in besh.evidence] == [("at the table", "Besh"), ("must accept", "Besh")]


def test_a_list_of_one_side_shows_nobody_away():
    assert {(seat.place, seat.must_accept) for seat in seated(listed("Tor Hale"))} == {("unknown", None)}


def test_the_order_of_documents_and_events_is_nothing():
    turned = replace(ENTRIES, documents=ENTRIES.documents[::-1], events=ENTRIES.events[::-1])
    assert seated(turned) == seated(ENTRIES)
