"""A table laid again keeps what a person has changed in its file."""

from hypothesis import given

from summitry.records import Entries
from summitry.table.digests import digest, laid, tracked
from summitry.table.file import Held, held, parse, write
from summitry.table.lay import lay
from summitry.table.relay import relaid
from summitry.table.sheet import items, sheet_of

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


@given(tables(FEW), tables(FEW), tables(FEW))
def test_any_edits_survive_any_coverage(before, edited, coverage):
    """However a person changed the file, the next one is good, has every change, and is the same when laid once more."""
    table, _ = relaid(coverage, Held(edited, laid(before)), *WHO)
    text = write(table, Entries())
    assert parse(text) == table
    assert write(relaid(coverage, held(text), "somebody else", "2031-07-01")[0], Entries()) == text
    first, now = items(sheet_of(edited)), items(sheet_of(table))
    for item, (section, entry) in first.items():
        if section == "missing":
            continue
        for field, value in tracked(section, entry).items():
            if laid(before).get(item, {}).get(field) != digest(value):
                assert tracked(*now[item])[field] == value
    for item in laid(before):
        if item not in first and not item.startswith(("missing", "options", "issues", "parties")):
            assert item not in now
