"""What differs between two tables, for people: the kinds of change one after another, each change with its words."""

from collections.abc import Sequence
from itertools import groupby
from textwrap import wrap

from rich.text import Text

from summitry.cli.listing import Paper, words
from summitry.plain import plain
from summitry.records import Entries, Statement
from summitry.table.compare import Change

TITLES = {
    "against an edit": "Your edits that stand against new words",
    "moved": "Moved",
    "new": "New",
    "gone": "Gone",
    "changed": "Changed",
}
LONGEST = 200  # characters of a value


def show_changes(changes: Sequence[Change], entries: Entries) -> None:
    paper = Paper()
    said = {one.id: one for one in entries.statements}
    if not changes:
        paper.print("Nothing changes.")
    for kind, several in groupby(changes, key=lambda one: one.kind):
        paper.print(words(TITLES[kind], "bold"))
        for change in several:
            _indented(paper, _told(change), 2)
            _indented(paper, _words(change, said), 4, "dim")


def _indented(paper: Paper, told: str, by: int, style: str = "") -> None:
    """Wrapped at the width of the terminal, 80 columns elsewhere."""
    for line in wrap(plain(told), paper.width - by, break_long_words=False, break_on_hyphens=False):
        paper.print(Text(" " * by + line, style), soft_wrap=True)


def _told(change: Change) -> str:
    """``positions: Norland on water, stance: open -> against``."""
    field = "" if change.field == "*" else f", {change.field}"
    before, after = _short(change.before), _short(change.after)
    if change.kind == "against an edit":
        return f"{change.item}{field}: yours {before}; the coverage now says {after}"
    if change.kind in ("new", "gone"):
        value = after or before
        return change.item if value == "there" else f"{change.item}: {value.removeprefix('{').removesuffix('}')}"
    return f"{change.item}{field}: {before} -> {after}"


def _short(value: str | None) -> str:
    return "" if value is None else value if len(value) <= LONGEST else value[:LONGEST] + " …"


def _words(change: Change, said: dict[str, Statement]) -> str:
    """The latest words that carry the new value, whole: who, when, in which document."""
    one = next((said[id] for id in reversed(change.statements) if id in said), None)
    if one is None:
        return ""
    content = " ".join(one.content.split())
    return f"“{content}” {one.speaker or one.source or 'speaker unknown'}, {one.said or 'date unknown'}, {one.document}"
