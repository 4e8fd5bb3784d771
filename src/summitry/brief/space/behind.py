"""The words behind red lines and conditions of a table file: what stands there behind a #, or whose own they are."""

from collections.abc import Iterator
from typing import Any

from summitry.brief.space.names import Behind
from summitry.table.sheet.checks import FORM
from summitry.table.sheet.sheet import item
from summitry.yaml_text import Source, read

MARK = "  # "
NOBODY = "no words of a source behind it: an analyst’s own"
DRAWING = ("*", "red_line", "stance")  # the fields of a position that make a red line, or turn it round
Key = tuple[str, tuple[str, ...]]


def behind_table(text: str) -> Behind:
    """For a table file that can be read as one; YamlError for any other."""
    source, lines = read(text, FORM), text.splitlines()
    data: dict[str, Any] = source.data
    return Behind({**dict(_positions(source, data, lines)), **dict(_couplings(source, data, lines))})


def _positions(source: Source, data: dict[str, Any], lines: list[str]) -> Iterator[tuple[Key, str]]:
    edits = {(edit["item"], edit.get("field", "*")): edit for edit in data.get("edits") or ()}
    for n, one in enumerate(data.get("positions") or ()):
        if one.get("red_line"):
            name = item("positions", one)
            own = next((edits[name, field] for field in DRAWING if (name, field) in edits), None)
            quoted = _comment(lines, source.line(("positions", n, "stance")), source.line(("positions", n)))
            yield (one["party"], (one["issue"],)), _analyst(own) if own else quoted if one.get("drawn") else NOBODY


def _analyst(edit: dict[str, Any]) -> str:
    return f"an analyst’s own, set by {edit['by']}, {edit['day']}"


def _couplings(source: Source, data: dict[str, Any], lines: list[str]) -> Iterator[tuple[Key, str]]:
    for n, one in enumerate(data.get("couplings") or ()):
        if one.get("party"):
            other = one.get("only_if") or one.get("only_if_not")
            yield (one["party"], (one["issue"], str(other))), _comment(lines, source.line(("couplings", n)))


def _comment(lines: list[str], *numbers: int) -> str:
    """What stands behind the first of some lines that says something: an entry that a person added says so at its head."""
    told = (lines[number - 1].partition(MARK)[2].strip() for number in numbers)
    return next((words for words in told if words), NOBODY)
