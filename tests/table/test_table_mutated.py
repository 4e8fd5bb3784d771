"""A table file that a slip of the hand has changed is a table still, or an error with its line."""

import re
from random import Random

import pytest

from summitry.records import Entries, Table
from summitry.table.lay import lay
from summitry.table.sheet.file import TableError, parse, write

from .water_table import AGENDA, ENTRIES

LINES = write(lay(ENTRIES, AGENDA), ENTRIES).splitlines()
TIMES = 40  # slips of each seed
WORD = re.compile(r"[^\s,:\[\]{}]+")
VALUES = (
    "", "null", "yes", "3", "-1", "1e9", ".inf", ".nan", "[]", "{}", "[a, b]", "{a: b}", "'x", '"', "~", "2031-05-04", "&a x", "*a",
    "!!int 3", "a: b", "# x", "- x", "> x", "| x", "a > b > a", "[1, 0]", "[0, 2]", "[.nan, 1]", "9" * 30,
    "0x1F", "open", "\t", "@", "[[[[",
    "true", "0.5", "wire.txt:1-2", "x:5-",
)  # fmt: skip


def slipped(lines, hand):
    """One slip: a line gone, doubled, swapped, moved in or out, cut, or something else written in it."""
    number, other = hand.randrange(len(lines)), hand.randrange(len(lines))
    before, line, after = lines[:number], lines[number], lines[number + 1 :]
    at, value = hand.randrange(len(line) + 1), hand.choice(VALUES)
    match hand.randrange(9):
        case 0:
            return [*before, *after]
        case 1:
            return [*before, line, line, *after]
        case 2:
            return [*before, lines[other], *after]
        case 3:
            return [*before, " " * hand.randrange(1, 5) + line, *after]
        case 4:
            return [*before, line[hand.randrange(1, 4) :], *after]
        case 5:
            return [*before, line[:at] + value + line[at:], *after]
        case 6:
            return [*before, re.sub(": .*", lambda _: f": {value}", line), *after]
        case 7:
            return [*before, *WORD.sub(lambda _: value, line, count=1).splitlines(), *after]
    return [*before, line[:at]]


def reading(text):
    """The table, or the error of a file that holds none."""
    try:
        return parse(text)
    except TableError as error:
        return error


@pytest.mark.parametrize("seed", range(8))
def test_any_slip_gives_a_table_or_an_error_with_its_line(seed):
    hand, kinds = Random(seed), set()  # noqa: S311  slips, no secret
    for _ in range(TIMES):
        lines = LINES
        for _ in range(hand.choice((1, 1, 1, 3))):
            lines = slipped(lines, hand) or LINES
        text = "\n".join(lines)
        found = reading(text)
        kinds.add(type(found))
        if isinstance(found, TableError):
            assert found.line in range(1, len(text.splitlines()) + 1), text
            assert found.remedy
        else:
            written = write(found, Entries())
            assert parse(written) == found
            assert write(parse(written), Entries()) == written
    assert kinds == {Table, TableError}
