import json
from contextlib import suppress
from dataclasses import replace
from random import Random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from summitry.deals.files.from_table import domain
from summitry.records import (
    Entries,
    Table,
)
from summitry.table.lay import lay
from summitry.table.sheet.checks import schema
from summitry.table.sheet.file import TableError, parse, write

from .random_tables import tables
from .water_table import AGENDA, ENTRIES, document, quote

TABLE = lay(ENTRIES, AGENDA)


def without_cues(table):
    issues = tuple(replace(issue, cues=(), towards=(), away=()) for issue in table.agenda.issues)
    return replace(table, agenda=replace(table.agenda, issues=issues))


def test_lay():
    assert TABLE.parties == ("Arvel", "Besh", "Ceda")  # three statements, two, one
    assert TABLE.package_rule == ("s4",)
    assert [one.party for one in TABLE.away] == ["Ceda"]
    assert len(TABLE.conflicts) == 3


def test_who_only_takes_part_and_is_silent_is_no_party():
    silent = replace(ENTRIES, statements=tuple(one for one in ENTRIES.statements if "Besh" not in one.parties))
    assert lay(silent, AGENDA).parties == ("Arvel", "Ceda")


def test_who_speaks_without_a_position_is_one_when_it_took_part():
    plain = tuple(replace(one, stance=()) for one in ENTRIES.statements)
    assert lay(replace(ENTRIES, statements=plain), AGENDA).parties == ("Arvel", "Besh")


PACKAGES = [
    ("nothing is agreed until everything is agreed", True),
    ("Nothing will be final before all of it is", True),
    ("nothing is agreed until the last line is agreed", True),
    ("Nothing that they have written down so far is final until everything is", True),
    ("nothing counts as settled till all of it is settled", True),
    ("nothing was agreed before lunch", False),
    ("nothing that was said is agreed", False),
    ("it is all or nothing", True),
    ("this is a single undertaking", True),
    ("we will not be cherry-picking", True),
    ("we want no piecemeal deal", True),
    ("nothing is agreed yet", False),
    ("everything is agreed", False),
]


@pytest.mark.parametrize(("words", "expected"), PACKAGES)
def test_package_rule(words, expected):
    text = document("a.txt", words)
    assert bool(lay(Entries((text,), statements=(quote("1", text, words),)), AGENDA).package_rule) is expected
    watched = quote("1", text, words, capacity="observer")
    assert not lay(Entries((text,), statements=(watched,)), AGENDA).package_rule


def test_the_order_of_entries_changes_no_byte():
    written = write(TABLE, ENTRIES)
    for seed in range(5):
        mixed = {
            name: tuple(Random(seed).sample(held, len(held)))  # noqa: S311  shuffling, no secret
            for name, held in (("documents", ENTRIES.documents), ("statements", ENTRIES.statements),
                               ("persons", ENTRIES.persons), ("parties", ENTRIES.parties))
        }  # fmt: skip
        other = replace(ENTRIES, **mixed)
        assert write(lay(other, AGENDA), other) == written


def test_write_and_parse_keep_the_table():
    assert parse(write(TABLE, ENTRIES)) == without_cues(TABLE)
    assert write(parse(write(TABLE, ENTRIES)), ENTRIES) == write(TABLE, ENTRIES)


def test_deals_need_no_coverage():
    assert domain(parse(write(TABLE, ENTRIES))) == domain(TABLE)
    assert domain(parse(write(TABLE, Entries()))) == domain(TABLE)


def test_each_position_is_followed_by_its_words():
    written = write(TABLE, ENTRIES)
    assert 'stance: against  # "Besh would never accept a full dam" (Ida Moss, date unknown, eve.txt)' in written
    assert '- s4  # "Nothing is settled until everything is settled" (Tor Hale, 2031-05-04, wire.txt)' in written


def test_words_of_coverage_cannot_leave_their_comment():
    words = "No\nstance: for\r\u2028# \x00 \x85 red_line: true"
    text = document("a.txt", "x")
    odd = replace(quote("s1", text, "x"), content=words, speaker="A\nB: c", stance=(("dam", "against"),))
    entries = Entries((text,), statements=(odd,))
    table = lay(entries, AGENDA)
    assert parse(write(table, entries)) == without_cues(table)
    assert [one.stance for one in parse(write(table, entries)).positions] == ["against"]


@given(tables())
def test_any_table_survives_the_file(table):
    text = write(table, Entries())
    assert parse(text) == table
    assert write(parse(text), Entries()) == text


def test_a_table_written_by_hand():
    table = parse(
        """
agenda: pay
issues:
  - name: rise
    proposition: wages go up
    options:
      - {name: "3", realises: true}
      - {name: none, realises: false}
parties: [Union, Port]
positions:
  - {party: Union, issue: rise, stance: for, red_line: yes, said: 2031-05-04}
  - {party: Port, issue: rise, stance: open}
"""
    )
    union, port = table.positions
    assert (union.red_line, union.said, union.statements) == (True, "2031-05-04", ())
    assert (port.red_line, port.said, port.history) == (False, None, ())
    assert [(line.party, line.options) for line in domain(table).red_lines] == [("Union", ("none",))]


GOOD = """agenda: pay
issues:
  - name: rise
    proposition: wages go up
    options:
      - {name: three, realises: true}
      - {name: none, realises: false}
parties: [Union, Port]
positions:
  - party: Union
    issue: rise
    stance: for
    option: three
"""

# what is changed into what, the line of the error, and words of it
BROKEN = [
    ("issue: rise", "issue: raise", 11, '"raise" is no issue'),
    ("option: three", "option: four", 13, "Use three or none"),
    ("party: Union", "party: Onion", 10, 'Did you mean "Union"'),
    ("[Union, Port]", "[Union, Port, Union]", 8, "second time"),
    ("name: none", "name: three", 7, "second time"),
    ("stance: for", "stance: maybe", 12, "Use for or against"),
    ("stance: for", "stance: for\n    stance: open", 13, "twice"),
    ("stance: for", "stanse: for", 12, '"stance"'),
    ("    stance: for\n", "", 10, "no stance"),
    ("stance: for", "stance: !!python/name:os.system for", 12, "tag"),
    ("stance: for", "stance: &a for", 12, "Anchors"),
    ("stance: for", "stance: *a", 12, "Anchors"),
    ("party: Union", "party: 3", 10, "quotation marks"),
    ("[Union, Port]", "Union", 8, "a list"),
    (
        "options:\n      - {name: three, realises: true}\n      - {name: none, realises: false}",
        "options:",
        5,
        "at least 1 in brackets",
    ),
    ("[Union, Port]", "[Union, Port", 8, "not YAML"),
    ("  - party", "\t- party", 10, "not YAML"),
    ("realises: true", "realises: maybe", 6, "true or false"),
    ("agenda: pay", "agenda: \x00", 1, "not YAML"),
    ("agenda: pay", "agenda: ''", 1, "agenda"),
    ("agenda: pay", "? [a]\n: pay", 1, "key"),
    ("agenda: pay\n", "", 1, "no agenda"),
    ("    option: three\n", "  - {party: Union, issue: rise, stance: open}\n", 13, "second time"),
    (GOOD, "", 1, "empty"),
    (GOOD, "# only words", 1, "empty"),
    (GOOD, "just words", 1, "keys with values"),
    (GOOD, "- a\n- b", 1, "keys with values"),
    (GOOD, "a: b\n---\nc: d", 2, "second document"),
    (GOOD, "[" * 100_000, 1, "too deep"),
    (GOOD, "a: " * 30, 1, "not YAML"),
    (GOOD, "%TAG ! x\n", 1, "not YAML"),
    (GOOD, "x" * 5_000_001, 1, "5 MB"),
    (GOOD, "é" * 3_000_000, 1, "5 MB"),
]


def test_the_good_one_is_good():
    assert parse(GOOD).parties == ("Union", "Port")


@pytest.mark.parametrize(("old", "new", "line", "words"), BROKEN, ids=[f"{n}" for n in range(len(BROKEN))])
def test_broken_files_tell_line_and_remedy(old, new, line, words):
    with pytest.raises(TableError) as caught:
        parse(GOOD.replace(old, new, 1))
    assert words in str(caught.value)
    assert str(caught.value).startswith(f"line {line}: ")
    assert caught.value.line == line
    assert caught.value.remedy


@given(st.text())
def test_any_text_is_a_table_or_a_table_error(text):
    for whole in (text, GOOD + text, GOOD.replace("for", text, 1)):
        with suppress(TableError):
            assert isinstance(parse(whole), Table)


def test_the_schema_is_a_schema_and_holds_what_is_written():
    import jsonschema
    import yaml

    jsonschema.Draft202012Validator.check_schema(schema())
    jsonschema.validate(yaml.safe_load(write(TABLE, ENTRIES)), schema())
    assert json.loads(json.dumps(schema())) == schema()
