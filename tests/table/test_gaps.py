"""Cells that nobody has spoken to: which matter most, who could speak, what others say of them."""

from dataclasses import replace

import pytest

from summitry.records import Entries, Gap, Position, Seat
from summitry.resolve.what.issues import issues
from summitry.table.gaps import gaps, unspoken
from summitry.table.lay import lay

from .water_table import AGENDA, ENTRIES, PARTIES, PERSONS, document, quote

SIDES = ("Arvel", "Besh", "Ceda")


def stand(party, issue, stance="for", red_line=False):
    return Position(party, issue, stance, None, red_line, None, ())


def cells(stands, seats=(), parties=SIDES):
    return [(gap.party, gap.issue) for gap in gaps(ENTRIES, AGENDA, parties, stands, seats)]


def test_only_issues_that_somebody_speaks_to():
    assert cells([stand("Arvel", "quota")]) == [("Besh", "quota"), ("Ceda", "quota")]
    assert cells([]) == []


@pytest.mark.parametrize("other", [stand("Besh", "gauges", "against"), stand("Besh", "gauges", red_line=True)])
def test_contested_issues_come_first(other):
    stands = [stand("Arvel", "dam"), stand("Arvel", "gauges"), other]
    assert cells(stands) == [("Ceda", "gauges"), ("Besh", "dam"), ("Ceda", "dam")]
    assert cells([*stands[:2], replace(other, stance="open", red_line=False)])[0] == ("Besh", "dam")


def test_those_who_must_accept_come_before_all_others():
    stands = [stand("Arvel", "dam"), stand("Arvel", "quota"), stand("Besh", "quota", "against")]
    seats = (Seat("Besh", "at the table", True), Seat("Ceda", "away", None))
    assert cells(stands, seats) == [("Besh", "dam"), ("Ceda", "quota"), ("Ceda", "dam")]


def test_of_mediators_nothing_is_missing():
    seats = (Seat("Ceda", "at the table", None, True), Seat("Arvel", "at the table", True, True))
    stands = [stand("Arvel", "dam"), stand("Besh", "quota")]
    assert cells(stands, seats) == [("Arvel", "quota"), ("Besh", "dam")]


def test_voices_are_persons_most_heard_first():
    page = document("a.txt", "Rain falls on the dam.")
    speakers = ["Ida Moss", "the ministry", "Ora Bly", "Ora Bly", "Ida Moss", "Ulf Ek", "Ida Moss", "Vera Yt"]
    people = [replace(PERSONS[1], name=name) for name in ("Ida Moss", "Ora Bly", "Ulf Ek", "Vera Yt")]
    said = tuple(quote(f"s{n}", page, page.text, speaker=name) for n, name in enumerate(speakers))
    (gap,) = gaps(
        Entries((page,), tuple(people), PARTIES, said), AGENDA, ("Arvel", "Besh"), [stand("Arvel", "dam")], ()
    )
    assert gap == Gap("Besh", "dam", ("Ida Moss", "Ora Bly", "Ulf Ek"))


# words of somebody else, and the first letters of those of whom they tell what they want with the dam
ACCOUNTS = [
    ("Ceda wants the dam emptied.", "C"),
    ("The Cedans have always opposed the dam.", "C"),
    ("Ceda's government is expected to demand that the dam be opened.", "C"),
    ("Ceda may put forward its old demands on the dam.", "C"),
    ("A change to the dam was demanded by Ceda.", "C"),
    ("Arvel and Ceda are ready to talk about the dam.", "AC"),
    ("Roe insists on a lower dam.", "C"),
    ("Ceda will not allow a higher dam.", "C"),
    # traps
    ("Ceda lies below the dam.", ""),
    ("Ceda wants rain. The dam is full.", ""),
    ("The dam worries the Cedans.", ""),
    ("Ceda was hit by the flood from the dam.", ""),
    ("Besh wants the dam emptied.", ""),  # the speaker's own party
]


@pytest.mark.parametrize(("words", "expected"), ACCOUNTS)
@pytest.mark.parametrize("whose", [{}, {"capacity": "observer", "parties": ("Besh",)}])
def test_accounts_of_others(words, expected, whose):
    page = document("a.txt", words)
    said = quote("s1", page, words, issues=issues(words, "", AGENDA), **whose)
    entries = Entries((page,), PERSONS, PARTIES, (said,))
    found = gaps(entries, AGENDA, SIDES, [stand("Delta", "dam")], ())
    assert "".join(gap.party[0] for gap in found if gap.accounts) == expected
    assert {gap.accounts for gap in found} <= {(), ("s1",)}


def test_tables_miss_the_cells_that_nobody_has_spoken_to():
    table = lay(ENTRIES, AGENDA)
    silent = unspoken(AGENDA, table.parties, table.positions, table.seats)
    assert sorted((gap.party, gap.issue) for gap in table.gaps) == sorted(silent)
    assert [(gap.party, gap.issue, gap.voices) for gap in table.gaps][:2] == [
        ("Ceda", "dam", ("Ana Roe",)),
        ("Arvel", "quota", ("Tor Hale",)),
    ]
