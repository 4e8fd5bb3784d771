"""The one sentence on top: the main contact and what came of it, else where the table stands."""

from dataclasses import replace

from summitry.brief.outcome import CITED, main_contact, outcome
from summitry.brief.record import Claim, Ref
from summitry.brief.shelf import Shelf, quotes_at, ref_of
from summitry.brief.wording import count, listed
from summitry.records import DealSpace, Entries, Table


def finding(shelf: Shelf, entries: Entries, table: Table, deals: DealSpace) -> tuple[Claim, ...]:
    """The sentence as its claims in order; together they read as one sentence."""
    event = main_contact(shelf, entries.events)
    rest = [*_absent(shelf, table), *_blocked(shelf, table, deals)]
    if event:
        return _sentence(outcome(shelf, entries, event), rest)
    if table.positions:
        return _sentence(_sides(table), rest)
    read = count(len(entries.documents), "article")
    return (
        Claim(f"No position of any party was found in {read}" if entries.documents else "Nothing has been read yet"),
    )


def _sentence(first: Claim, rest: list[Claim]) -> tuple[Claim, ...]:
    """The claims as one sentence: a colon after the first, semicolons between the others."""
    if not rest:
        return (first,)
    opening = replace(first, stop=";" if ": " in first.text else ":")
    return opening, *(replace(claim, stop=";") for claim in rest[:-1]), rest[-1]


def _absent(shelf: Shelf, table: Table) -> list[Claim]:
    return [
        Claim(
            f"{a.party} is not at the table{' and would have to accept' if a.needed else ''}",
            tuple(q.ref for q in (*quotes_at(shelf, a.away)[:1], *quotes_at(shelf, a.needed)[:1])),
        )
        for a in table.absences[:2]
    ]


def _blocked(shelf: Shelf, table: Table, deals: DealSpace) -> list[Claim]:
    titles = {issue.name: issue.title for issue in table.agenda.issues}
    if deals.blocked:
        return [Claim(f"red lines collide on {listed([titles[b] for b in deals.blocked], 3)}", drawn(shelf, deals))]
    if not deals.red_lines:
        return []
    left = f"{deals.together:,} of {count(deals.packages, 'package')}"
    return [
        Claim(f"{left} {'survives' if deals.together == 1 else 'survive'} the stated red lines", drawn(shelf, deals))
    ]


def drawn(shelf: Shelf, deals: DealSpace) -> tuple[Ref, ...]:
    """The first words that draw each red line: those on blocked issues, where there are any."""
    lines = [line for line in deals.red_lines if line.issue in deals.blocked] or deals.red_lines
    first = (line.statements[0] for line in lines if line.statements)
    return tuple(ref_of(shelf.statements[s]) for s in first if s in shelf.statements)[:CITED]


def _sides(table: Table) -> Claim:
    parties = {p.party for p in table.positions}
    issues = {p.issue for p in table.positions}
    return Claim(f"{count(len(parties), 'party', 'parties')}, {count(len(issues), 'issue')}")
