"""A table laid again keeps what a person has changed in its file."""

import re
from dataclasses import replace
from itertools import pairwise

import pytest
from hypothesis import Phase, given, settings

from summitry.records import Entries
from summitry.table.lay import lay
from summitry.table.sheet.digests import digest, laid, tracked
from summitry.table.sheet.file import Held, held, parse, write
from summitry.table.sheet.orders import levels
from summitry.table.sheet.relay import relaid
from summitry.table.sheet.sheet import item, items, sheet_of

from .random_tables import FEW, tables
from .water_table import AGENDA, ENTRIES

TABLE = lay(ENTRIES, AGENDA)
LAID = write(TABLE, ENTRIES)
WHO = "Ana Prell", "2031-06-01"


def again(text, coverage=TABLE, who=WHO):
    """The file as the next laying writes it, and what is told."""
    table, problems = relaid(coverage, held(text), *who)
    return write(table, ENTRIES), [problem.message for problem in problems]


def test_what_nobody_changed_is_laid_as_it_was():
    assert again(LAID) == (LAID, [])


def same(field, one, other):
    """Chains are written in the order of the options, which the coverage may give anew."""
    return one == other if field != "order" else said(one) == said(other)


def said(order):
    ways = [pairwise(levels(chain)) for chain in order]
    return {(a, b) for way in ways for above, below in way for a in above for b in below}


@settings(max_examples=30, phases=(Phase.explicit, Phase.generate))  # three tables at a time shrink for minutes
@given(tables(FEW), tables(FEW), tables(FEW))
def test_any_edits_survive_any_coverage(before, edited, coverage):
    """However a person changed the file, the next one is good, has every change, and is the same when laid once more."""
    table, _ = relaid(coverage, Held(edited, laid(before)), *WHO)
    text = write(table, Entries())
    assert parse(text) == table
    assert write(relaid(coverage, held(text), "somebody else", "2031-07-01")[0], Entries()) == text
    first, now = items(sheet_of(edited)), items(sheet_of(table))
    for name, (section, entry) in first.items():
        if section == "missing":
            continue
        for field, value in tracked(section, entry).items():
            if laid(before).get(name, {}).get(field) != digest(value):
                assert same(field, tracked(*now[name])[field], value)
    for name in laid(before):
        if name not in first and not name.startswith(("missing", "options", "issues", "parties")):
            assert name not in now


NAMED_ALIKE = [  # party, issue, other
    [("a, b", "c", "d"), ("a", "b, c", "d")],
    [(None, "a", "b, c"), ("a", "b", "c")],
    [('"a', "b", "c"), ("a", "b", "c")],
]


@pytest.mark.parametrize("places", NAMED_ALIKE)
def test_no_two_entries_have_one_name(places):
    assert len({item("couplings", dict(zip(("party", "issue", "other"), one, strict=True))) for one in places}) == 2


def test_of_two_conflicts_told_alike_the_first_can_be_taken_out():
    conflict = TABLE.conflicts[0]
    table = replace(TABLE, corroborations=(conflict, replace(conflict, about=f"{conflict.about} (2)")))
    gone = replace(table, corroborations=table.corroborations[1:])
    text = write(relaid(table, Held(gone, laid(table)), *WHO)[0], ENTRIES)
    assert [one.about for one in parse(text).conflicts] == [f"{conflict.about} (2)"]
    assert again(text, table) == (text, [])


def without(text, start):
    """The text without the first line that begins so."""
    kept = text.splitlines(keepends=True)
    kept.remove(next(line for line in kept if line.strip().startswith(start)))
    return "".join(kept)


def silent(party):
    """The coverage without what a party says."""
    return replace(TABLE, positions=tuple(one for one in TABLE.positions if one.party != party))


def of(text, party, issue):
    return parse(text).position(party, issue)


def taken_out(text, party, issue):
    """The text without the position of the party, which is a block."""
    found = re.search(rf"\n  - party: {party}\b.*\n    issue: {issue}\n    stance.*(\n    .*)*", text)
    return text.replace(found[0], "", 1)


def test_what_was_taken_out_stays_out_though_one_laying_does_not_have_it():
    out = taken_out(LAID, "Besh", "dam")
    assert of(LAID, "Besh", "dam")
    assert not of(out, "Besh", "dam")
    marked, _ = again(out)
    for first in (out, marked):  # taken out just now, or marked already
        quiet, told = again(first, silent("Besh"))
        assert told == []
        assert again(quiet, silent("Besh"), ("somebody else", "2031-07-01"))[0] == quiet
        text, _ = again(quiet, TABLE, ("somebody else", "2031-07-01"))
        assert not of(text, "Besh", "dam")
        assert [edit.by for edit in parse(text).edits] == ["Ana Prell"]
        assert of(again(without(text, "- {item: 'positions: Besh on dam'"))[0], "Besh", "dam")


ADDED = LAID.replace("\npositions:\n", "\npositions:\n  - {party: Ceda, issue: gauges, stance: against}\n")
TAKEN_BACK = [(True, False), (False, True), (True, True)]  # the entry, its line in edits


@pytest.mark.parametrize(("entry", "line"), TAKEN_BACK)
def test_what_was_added_is_taken_back_by_its_entry_or_by_its_line(entry, line):
    text, _ = again(ADDED)
    assert of(text, "Ceda", "gauges")
    text = taken_out(text, "Ceda", "gauges") if entry else text
    text = without(text, "- {item: 'positions: Ceda on gauges'") if line else text
    assert again(text) == (LAID, [])


def test_a_party_taken_out_of_parties_goes_with_all_that_is_its_own():
    text, told = again(LAID.replace("parties:\n  - Arvel\n  - Besh\n", "parties:\n  - Arvel\n"))
    assert told == ["“Besh” is taken out of parties: its seat, positions and weights are taken out with it."]
    table = parse(text)
    assert "Besh" not in table.parties
    assert "Besh" not in {one.party for one in (*table.seats, *table.positions, *table.preferences, *table.gaps)}
    assert ("parties: Besh", "*") in {(one.item, one.field) for one in table.edits}
    assert again(text) == (text, [])
    stands = tuple(replace(one, party="Besh", issue="gauges", option=None) for one in TABLE.positions[:1])
    more = replace(TABLE, positions=(*TABLE.positions, *stands))  # new words of a party that is out
    assert again(text, more) == (text, [])


def test_comments_of_a_person_are_told_since_they_are_not_kept():
    own = LAID.replace("    issue: dam\n", "    issue: dam  # ask Moss\n", 1).replace(
        "\nseats:", "\n# check these\nseats:"
    )
    text, told = again(own)
    assert text == LAID
    assert [one.partition(")")[2] for one in told] == [": check these", ": ask Moss"]
    assert f"(line {own[: own.index('# check')].count(chr(10)) + 1})" in told[0]


def test_orders_are_laid_in_quotation_marks():
    assert re.findall(r"\n    order: (.*?)(?:  #|\n)", LAID) == [
        '"filled, filled-slowly > emptied"', '"emptied > filled, filled-slowly"', '"fixed > open"'
    ]  # fmt: skip


def test_without_laid_what_the_coverage_says_is_nobodys():
    for start in (LAID[: LAID.index("\nlaid:")] + "\nlaid:\n", LAID[: LAID.index("\nlaid:")]):
        text, told = again(start)
        assert text == LAID
        assert [words[:28] for words in told] == ["The file has no section laid"]
    lost = re.sub(r"\n  - \{item: 'positions: Besh on dam', stance.*", "", LAID)
    assert lost != LAID
    assert again(lost) == (LAID, [])


def test_another_agenda_is_told():
    other = replace(TABLE, agenda=replace(TABLE.agenda, name="river"))
    assert again(LAID, other)[1] == ["The file was laid with the agenda water; this laying uses river."]
    assert again(again(LAID.replace("agenda: water", "agenda: rivers"))[0], other)[1] == []  # renamed by hand


IDLE = [
    ("{item: 'positions: Bess on dam', field: stance,", "positions: Bess on dam, stance."),
    ("{item: 'positions: Besh on dam', field: stanse,", "positions: Besh on dam, stanse."),
    ("{item: 'position: Besh on dam',", "position: Besh on dam."),
]


@pytest.mark.parametrize(("line", "words"), IDLE)
def test_a_line_of_edits_that_fits_nothing_is_told(line, words):
    text = LAID.replace("\nedits: []", f"\nedits:\n  - {line} by: Ana Prell, day: 2031-06-01}}")
    assert again(text)[1] == [f"A line of edits fits nothing: {words}"]
