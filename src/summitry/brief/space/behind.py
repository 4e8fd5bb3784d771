"""The words behind red lines and conditions of a table file: what stands there behind a #."""

from collections.abc import Iterator
from typing import Any

from summitry.brief.space.names import Behind
from summitry.table.sheet.checks import FORM
from summitry.yaml_text import Source, read

MARK = "  # "
NOBODY = "no words of a source behind it: an analyst’s own"
Key = tuple[str, tuple[str, ...]]


def behind_table(text: str) -> Behind:
    """For a table file that can be read as one; YamlError for any other."""
    source, lines = read(text, FORM), text.splitlines()
    data: dict[str, Any] = source.data
    return Behind({**dict(_positions(source, data, lines)), **dict(_couplings(source, data, lines))})


def _positions(source: Source, data: dict[str, Any], lines: list[str]) -> Iterator[tuple[Key, str]]:
    for n, one in enumerate(data.get("positions") or ()):
        if one.get("red_line"):
            yield (
                (one["party"], (one["issue"],)),
                _comment(lines, source.line(("positions", n, "stance")), source.line(("positions", n))),
            )


def _couplings(source: Source, data: dict[str, Any], lines: list[str]) -> Iterator[tuple[Key, str]]:
    for n, one in enumerate(data.get("couplings") or ()):
        if one.get("party"):
            other = one.get("only_if") or one.get("only_if_not")
            yield (one["party"], (one["issue"], str(other))), _comment(lines, source.line(("couplings", n)))


def _comment(lines: list[str], *numbers: int) -> str:
    """What stands behind the first of some lines that says something: an entry that a person added says so at its head."""
    told = (lines[number - 1].partition(MARK)[2].strip() for number in numbers)
    return next((words for words in told if words), NOBODY)
