"""Lists for people: one entry a block, the words first in sight, and where they stand.

Everything is shown as ``Text``: words of any origin are never read as markup, nor may they steer the terminal.
"""

import os
import re
import sys
from collections.abc import Callable, Iterable, Mapping
from typing import Any

from rich.console import Console
from rich.padding import Padding
from rich.text import Text

from summitry.brief import account
from summitry.brief.wording import date, duration
from summitry.plain import plain
from summitry.records import (
    Entries,
    Event,
    Evidence,
    Gap,
    Position,
    Problem,
    Statement,
    TimeExpression,
)
from summitry.resolve.contacts.stages import stages

Lines = list[Text]
INDENT = Text("  ")
PREPOSITION = re.compile(
    r"\b(?:on|in|at|by|for|since|until|till|from|to|during|before|after|between|through)\s$", re.IGNORECASE
)
SOURCED = ("participants", "place", "when", "duration", "level", "outcome", "result", "next_step")
WIDTH = re.compile(r"0*[1-9][0-9]{0,5}")
SINGLE = frozenset({"when", "duration", "level", "result"})  # a place or an outcome may be told in many words


class Paper(Console):
    """Standard output; a reader who has read enough ends the program as in every other command."""

    def __init__(self) -> None:
        super().__init__(file=sys.stdout, highlight=False, emoji=False, _environ=_sized(os.environ))

    def on_broken_pipe(self) -> None:
        raise BrokenPipeError


def _sized(environment: Mapping[str, str]) -> dict[str, str]:
    """The environment without sizes that no paper has: at COLUMNS=0 nothing at all would be printed."""
    sizes = ("COLUMNS", "LINES")
    return {name: value for name, value in environment.items() if name not in sizes or WIDTH.fullmatch(value)}


def show(kind: str, rows: Iterable[Any], entries: Entries) -> None:
    paper = Paper()
    for row in rows:
        head, *below = LINES[kind](row, entries)
        paper.print(head, soft_wrap=not paper.is_terminal)
        for line in below:
            if paper.is_terminal:
                paper.print(Padding(line, (0, 0, 0, 2), expand=False))  # a wrapped line keeps its indent
            else:  # another program reads lines, not a screen
                paper.print(INDENT + line, soft_wrap=True)


def words(text: str, style: str = "") -> Text:
    return Text(plain(text), style)


def _bold(text: str) -> Text:
    return words(text, "bold")


def _dim(text: str) -> Text:
    return words(text, "dim")


def _row(*cells: Text | str) -> Text:
    """The cells that hold something, two spaces apart."""
    return Text("  ").join(cell if isinstance(cell, Text) else words(cell) for cell in cells if cell)


def _quoted(s: Statement) -> Text:
    return words(f"“{' '.join(s.content.split())}”")


def _statement(s: Statement, entries: Entries) -> Lines:
    side = ", ".join(s.parties) or s.capacity
    about = ", ".join(f"{issue}: {s.attitude(issue)}" if s.attitude(issue) else issue for issue in s.issues)
    who = _bold(s.speaker or "speaker unknown") + words(f" ({side}){f' via {s.via}' if s.via else ''}")
    head = _row(who, s.act.replace("_", " "), about, date(s.said), _dim("copy" if s.copy_of else ""))
    return [head, _quoted(s), _row(_dim(f"{s.document}:{s.start}-{s.end}"), _dim(s.form))]


def _event(e: Event, entries: Entries) -> Lines:
    """The record, each field with how many articles give it where more than one does, and how it moved."""
    level = f"{e.level} level" if e.level and e.level != "leaders" else e.level
    what = ", ".join(part for part in (e.kind, _moved(e), e.place, duration(e.duration), level) if part)
    outcome = f"outcome: {e.outcome}{f' ({e.result})' if e.result else ''}" if e.outcome else ""
    following = f"next: {e.next_step}" if e.next_step else ""
    who = words(", ".join(e.participants) or "participants unknown")
    told = sorted({s.document for s in e.sources})
    sourced = _dim(", ".join(told) + (f" ({_sourced(e)})" if len(told) > 1 else ""))
    return [_row(_bold(date(e.when)), what), who, *(words(line) for line in (outcome, following) if line), sourced]


def _moved(e: Event) -> str:
    """``planned, then held``."""
    return ", then ".join(stage.status for stage in stages(e))


def _sourced(e: Event) -> str:
    """How many articles give each field, and in how many ways: ``duration 3, in 2 ways``.

    Whether those can all be right is for the table to say.
    """
    fields = dict.fromkeys(s.field for s in e.sources if s.field in SOURCED)
    return "; ".join(_given(field, [s for s in e.sources if s.field == field]) for field in SOURCED if field in fields)


def _given(field: str, sources: list[Evidence]) -> str:
    ways = len({s.value for s in sources}) if field in SINGLE else 1
    return f"{field.replace('_', ' ')} {len({s.document for s in sources})}{f', in {ways} ways' if ways > 1 else ''}"


def _position(p: Position, entries: Entries) -> Lines:
    said = {s.id: s for s in entries.statements}
    stand = _bold(p.party) + words(f" on {p.issue}: {p.stance}")
    red = (
        words(", ") + _bold("red line") + words(f" ({kinds})" if (kinds := account.lines(p)) else "")
        if p.red_line
        else Text()
    )
    told = account.account(p, said, {one.name: one for one in entries.persons})
    lines = [_row(stand + red, told, "" if p.firm else "not firm", _was(p), date(p.said))]
    for s in (said[id_] for id_ in p.statements if id_ in said):
        lines += [_quoted(s), _dim(f"{s.speaker or 'speaker unknown'}, {s.document}:{s.start}-{s.end}")]
    return lines


def _gap(g: Gap, entries: Entries) -> Lines:
    """Who could speak to what nobody of the party has spoken to, and what others say of it."""
    said = {s.id: s for s in entries.statements}
    lines = [
        _bold(g.party) + words(f" on {g.issue}"),
        words(f"Nobody of {g.party} says where it stands; {_who_could(g, entries)}."),
    ]
    for s in (said[id_] for id_ in g.accounts if id_ in said):
        told = words(f"{s.speaker or 'somebody'} says: ") + _quoted(s)
        lines += [told, _dim(f"{s.document}:{s.start}-{s.end}")]
    return lines


def _who_could(g: Gap, entries: Entries) -> str:
    """``it would take Ana Prell (foreign minister, most heard) or Bo Roe``."""
    roles = {person.name: person.role for person in entries.persons}
    notes = [[roles.get(name), "most heard" if number == 0 else None] for number, name in enumerate(g.voices)]
    told = [f"{name}{_in_brackets(note)}" for name, note in zip(g.voices, notes, strict=True)]
    return (
        f"it would take {' or '.join(filter(None, (', '.join(told[:-1]), *told[-1:])))}"
        if told
        else "no person is heard who speaks for it"
    )


def _in_brackets(notes: Iterable[str | None]) -> str:
    kept = ", ".join(note for note in notes if note)
    return f" ({kept})" if kept else ""


def _was(p: Position) -> str:
    """``(was open, for; after 150 days)``: every earlier stance, and how long before this one the last of them was held."""
    if not p.history:
        return ""
    return f"(was {'; '.join(filter(None, (', '.join(h.stance for h in p.history), account.lapse(p.history[-1], p))))})"


def _date(d: TimeExpression, entries: Entries) -> Lines:
    head = _row(_bold(d.text), f"{d.type} {d.value or 'open'}")
    told = f'said: {d.said or "unknown"}, from "{_with_preposition(d, entries)}", {d.rule}'
    return [head, words(told), _dim(f"{d.document}:{d.start}-{d.end}")]


def _with_preposition(d: TimeExpression, entries: Entries) -> str:
    """``on the 13th``: the expression with the word that ties it to its sentence."""
    before = PREPOSITION.search(entries.document(d.document).text[max(0, d.start - 10) : d.start])
    return f"{before[0]}{d.text}" if before else d.text


def _problem(p: Problem, entries: Entries) -> Lines:
    place = f"{p.document}:{p.start}-{p.end}" if p.start is not None else p.document or "coverage"
    return [_row(_bold(p.kind), place), words(f"{p.message} {p.remedy}")]


LINES: dict[str, Callable[[Any, Entries], Lines]] = {
    "statements": _statement, "events": _event, "positions": _position, "missing": _gap, "dates": _date, "problems": _problem,
}  # fmt: skip
