"""What differs between two tables, for people: what matters most first, each change in words and with its words."""

from collections import Counter
from collections.abc import Sequence
from itertools import groupby
from textwrap import wrap

from rich.text import Text

from summitry.cli.listing import Paper, words
from summitry.plain import plain
from summitry.records import Entries, Statement
from summitry.table.sheet.compare import Change

KINDS = {"against an edit": "Your edits that stand against new words", "moved": "Moved", "new": "New", "gone": "Gone"}
APART = {  # sections whose changes are shown together, in this order, behind all others
    "conflicts": "Told differently, or confirmed",
    "confirmed": "Told differently, or confirmed",
    "preferences": "Orders and weights",
    "missing": "Who has not spoken to what",
    "table": "Agenda",
    "issues": "Agenda",
    "options": "Agenda",
}
PARTS = (*KINDS.values(), "Changed", *dict.fromkeys(APART.values()))
FIELDS = {
    "stance": "", "place": "", "red_line": "red line", "option": "option wanted", "firm": "words that bind", "voice": "by whose words",
    "must_accept": "must accept", "holds": "only if the other holds",
}  # fmt: skip
VALUES = {"true": "yes", "false": "no", "null": "unknown", "[]": "none", "[0, 1]": "unknown"}
WHOLE = {  # an entry that is new, or gone
    "seats": ("{}: {}", "{} has no seat any more"),
    "preferences": ("{}: {}", "{}: no order any more; it was {}"),
    "parties": ("{} is a party", "{} is no party any more"),
    "positions": ("{}: {}", "{}: no position any more; it was {}"),
    "couplings": ("tied: {}", "no longer tied: {}"),
    "package_rule": ("nothing is agreed until everything is, says {}", "no package is asked for any more by {}"),
    "conflicts": ("told differently: {}", "no longer told differently: {}"),
    "confirmed": ("confirmed: {}", "no longer confirmed: {}"),
    "missing": ("{}: nobody of the party has spoken to it", "{}: no longer missing"),
}
WHAT = {"preferences": "weights of issues", "missing": "cells that nobody of the party has spoken to"}
LONGEST = 200  # characters of a value


def show_changes(changes: Sequence[Change], entries: Entries) -> None:
    paper = Paper()
    said = {one.id: one for one in entries.statements}
    if not changes:
        paper.print("Nothing changes.")
    for part, several in groupby(sorted(changes, key=lambda one: PARTS.index(_part(one))), key=_part):
        paper.print(words(part, "bold"))
        counted = Counter[str]()
        for change in several:
            if _follows(change):
                counted[WHAT[change.item.partition(":")[0]]] += 1
                continue
            one = _statement(change, said)
            _indented(paper, _told(change), 2)
            _indented(paper, _words(one) if one else "", 4, "dim")
        for what, times in counted.items():
            _indented(paper, f"{what}: {times:,} change{'' if times == 1 else 's'}; --json lists each", 2)


def _follows(change: Change) -> bool:
    """Whether so many change with every document that people only want to know how many."""
    section = change.item.partition(":")[0]
    weighs = section == "preferences" and "order" not in (change.field + str(change.before) + str(change.after))
    return change.kind != "against an edit" and (weighs or section == "missing")


def _part(change: Change) -> str:
    section = change.item.partition(":")[0]
    if change.kind == "against an edit":
        return KINDS[change.kind]
    return APART.get(section) or KINDS.get(change.kind, "Changed")


def _indented(paper: Paper, told: str, by: int, style: str = "") -> None:
    """Wrapped at the width of the terminal, 80 columns elsewhere."""
    for line in wrap(plain(told), paper.width - by, break_long_words=False, break_on_hyphens=False):
        paper.print(Text(" " * by + line, style), soft_wrap=True)


def _told(change: Change) -> str:
    """``Norland on water moved: open -> against``."""
    section, _, name = change.item.partition(": ")
    label = FIELDS.get(change.field, change.field)
    before, after = _value(change.before), _value(change.after)
    if change.kind == "against an edit":
        return f"{name or section}{f', {label}' if label not in ('', '*') else ''}: yours {before}; the coverage now says {after}"
    if change.kind in ("new", "gone"):
        new, gone = WHOLE.get(section, (f"{section}: {{}}", f"{section}: {{}}"))
        return (new if change.kind == "new" else gone).format(name, after if change.kind == "new" else before)
    moved = " moved" if change.field == "stance" else f", {label}" if label else ""
    return f"{name or section}{moved}: {before} -> {after}"


def _value(value: str | None) -> str:
    """A value in words, as short as one reads it."""
    if value is None:
        return "nothing"
    told = VALUES.get(value, value).removeprefix("{").removesuffix("}").removeprefix("stance: ").removeprefix("place: ")
    told = told.replace("red_line: true", "red line").replace("must_accept: true", "must accept")
    return told if len(told) <= LONGEST else told[:LONGEST] + " …"


def _statement(change: Change, said: dict[str, Statement]) -> Statement | None:
    """The latest that carries the new value."""
    return next((said[id] for id in reversed(change.statements) if id in said), None)


def _words(one: Statement) -> str:
    """Whole: the words, who, in which document."""
    content = " ".join(one.content.split())
    return f"“{content}” {one.speaker or one.source or 'speaker unknown'}, {one.said or 'date unknown'}, {one.document}"
