from dataclasses import replace

import pytest

from summitry.records import Entries, Person
from summitry.table.absences import absences

from .water_table import ENTRIES, MEETING, PARTIES, PERSONS, POST, WIRE, document, statement


def told(sentence):
    """The parties that one sentence shows away, and those that it shows needed."""
    text = document("a.txt", sentence)
    away = Entries((text, document("b.txt", *AWAY_ALL)), PERSONS, PARTIES)
    found = [(one.party, field, held) for one in absences(away) for field, held in _fields(one)]
    return {
        field: "".join(party[0] for party, name, held in found if name == field and _in(held, "a.txt"))
        for field in ("away", "needed")
    }


AWAY_ALL = ("Arvel was not invited.", "Besh was not invited.", "Ceda was not invited.")


def _fields(one):
    return (("away", one.away), ("needed", one.needed))


def _in(held, name):
    return any(source.document == name for source in held)


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
    assert told(sentence)["needed"] == expected


def words(evidence, *documents):
    texts = {one.name: one.text for one in documents}
    return [texts[source.document][source.start : source.end] for source in evidence]


def test_the_whole_coverage():
    (ceda,) = absences(ENTRIES)
    assert ceda.party == "Ceda"
    assert words(ceda.away, POST, WIRE) == [
        "Ceda, who was not invited", "Hale and Moss", "Hale and Moss",
    ]  # fmt: skip
    assert words(ceda.needed, POST, WIRE) == ["if Ceda accepts"]


def test_without_words_the_list_of_those_present_tells():
    silent = replace(ENTRIES, documents=())
    (ceda,) = absences(silent)
    assert [source.value for source in ceda.away] == ["Tor Hale, Ida Moss"] * 2
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
