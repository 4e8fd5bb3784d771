"""Lists for people: one entry a block, the words first in sight, and where they stand."""

from collections.abc import Callable, Iterable
from typing import Any

from rich.console import Console
from rich.markup import escape
from rich.padding import Padding

from summitry.brief.wording import date, duration
from summitry.records import DealSpace, Entries, Event, Position, Problem, Statement, TimeExpression


def show(kind: str, rows: Iterable[Any], entries: Entries) -> None:
    console = Console(highlight=False)
    for row in rows:
        head, *below = LINES[kind](row, entries).split("\n")
        console.print(head)
        for line in below:
            console.print(Padding(line.lstrip(), (0, 0, 0, 2), expand=False))  # a wrapped line keeps its indent


def _statement(s: Statement, entries: Entries) -> str:
    side = ", ".join(s.parties) or s.capacity
    about = ", ".join(f"{issue}: {s.attitude(issue)}" if s.attitude(issue) else issue for issue in s.issues)
    via = f" via {s.via}" if s.via else ""
    copy = "  [dim]copy[/dim]" if s.copy_of else ""
    return (
        f"[bold]{escape(s.speaker or 'speaker unknown')}[/bold] ({escape(side)}){escape(via)}  {s.act.replace('_', ' ')}"
        f"{'  ' + escape(about) if about else ''}  {escape(date(s.said))}{copy}\n"
        f"  “{escape(' '.join(s.content.split()))}”\n  [dim]{escape(s.document)}:{s.start}-{s.end}  {s.form}[/dim]"
    )


def _event(e: Event, entries: Entries) -> str:
    where = f", {escape(e.place)}" if e.place else ""
    long = f", {escape(duration(e.duration))}" if e.duration else ""
    outcome = f"\n  outcome: {escape(e.outcome)}" if e.outcome else ""
    told = sorted({s.document for s in e.sources})
    return (
        f"[bold]{escape(date(e.when))}[/bold]  {escape(e.kind)}, {e.status}{where}{long}\n"
        f"  {escape(', '.join(e.participants)) or 'participants unknown'}{outcome}\n  [dim]{escape(', '.join(told))}[/dim]"
    )


def _position(p: Position, entries: Entries) -> str:
    words = {s.id: s for s in entries.statements}
    red = ", [bold]red line[/bold]" if p.red_line else ""
    shift = f"  (was {', '.join(h.stance for h in p.history)})" if p.history else ""
    quoted = [words[id_] for id_ in p.statements if id_ in words]
    lines = [
        f"\n  “{escape(' '.join(s.content.split()))}”\n  [dim]{escape(s.speaker or '')}, {escape(s.document)}:{s.start}-{s.end}[/dim]"
        for s in quoted
    ]
    return (
        f"[bold]{escape(p.party)}[/bold] on {escape(p.issue)}: {p.stance}{red}{shift}  {escape(date(p.said))}"
        + "".join(lines)
    )


def _date(d: TimeExpression, entries: Entries) -> str:
    return (
        f"[bold]{escape(d.text)}[/bold]  {d.type} {d.value or 'open'}  said: {d.said or 'unknown'}\n"
        f"  [dim]{escape(d.rule)}; {escape(d.document)}:{d.start}-{d.end}[/dim]"
    )


def _problem(p: Problem, entries: Entries) -> str:
    place = f"{p.document}:{p.start}-{p.end}" if p.start is not None else p.document or "coverage"
    return f"[bold]{escape(p.kind)}[/bold]  {escape(place)}\n  {escape(p.message)} {escape(p.remedy)}"


LINES: dict[str, Callable[[Any, Entries], str]] = {
    "statements": _statement, "events": _event, "positions": _position, "dates": _date, "problems": _problem,
}  # fmt: skip


def show_deals(space: DealSpace) -> None:
    console = Console(highlight=False)
    console.print(f"[bold]{space.together:,}[/bold] of {space.packages:,} packages survive every red line.")
    for party, count in space.surviving:
        console.print(f"  {escape(party)}: {count:,}")
    for line in space.red_lines:
        console.print(
            f"Red line of {escape(line.party)} on {escape(line.issue)} rules out: {escape(', '.join(line.options))}"
        )
    for issue, options in space.open:
        console.print(f"  {escape(issue)}: {escape(', '.join(options)) or 'no option left'}")
    for smallest in space.corrections:
        console.print("To open a deal, give up: " + escape("; ".join(f"{r.party} on {r.issue}" for r in smallest)))
