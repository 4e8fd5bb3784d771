"""What observers say: nobody's position, so kept apart."""

from collections import defaultdict

from summitry.brief.blocks import Block, Bullets, Numbers, Para, Section, note, quoted, run
from summitry.brief.record import Quote, Voice
from summitry.brief.shelf import Shelf, quote
from summitry.brief.wording import count, listed
from summitry.records import Agenda, Entries, Issue, Statement

OUTSIDE = ("observer", "mediator", "media")
VOICES, STATEMENTS, WORDS = 8, 3, 20
FEW = 8  # words that hardly say anything by themselves


def voices(shelf: Shelf, entries: Entries, agenda: Agenda) -> tuple[Voice, ...]:
    """Those who speak for no side, with most on the agenda's issues first."""
    known = {issue.name: issue for issue in agenda.issues}
    groups: dict[str, list[Statement]] = defaultdict(list)
    for statement in entries.originals():
        if statement.capacity in OUTSIDE and statement.speaker:
            groups[statement.speaker].append(statement)
    ranked = sorted(groups.items(), key=lambda g: (-sum(_on_issue(s, known) for s in g[1]), g[0]))
    return tuple(_voice(shelf, name, statements, known) for name, statements in ranked)


def _on_issue(statement: Statement, known: dict[str, Issue]) -> bool:
    return any(issue in known for issue in statement.issues)


def _voice(shelf: Shelf, name: str, statements: list[Statement], known: dict[str, Issue]) -> Voice:
    ranked = sorted(
        statements,
        key=lambda s: (not _on_issue(s, known), len(s.content.split()) < FEW, s.act != "assess", -s.confidence),
    )
    shown = {s.id for s in ranked[:STATEMENTS]}
    quotes = tuple(_quote(shelf, s, known) for s in statements if s.id in shown)
    person = shelf.persons.get(name)
    return Voice(name, person.role if person else None, statements[0].capacity, quotes, len(statements) - len(quotes))


def _quote(shelf: Shelf, statement: Statement, known: dict[str, Issue]) -> Quote:
    issue = next((known[i] for i in statement.issues if i in known), None)
    return quote(shelf, statement, issue, WORDS)


def show(found: tuple[Voice, ...], numbers: Numbers) -> Section:
    blocks: list[Block] = []
    for voice in found[:VOICES]:
        role = f", {voice.role or voice.capacity}"
        more = f" ({voice.more:,} more in the ledger)" if voice.more else ""
        blocks.append(Para((run(voice.name, "strong"), run(role + more, "faint")), "subhead"))
        blocks.append(Bullets(tuple(quoted(q, numbers, named=True) for q in voice.quotes)))
    rest = [voice.name for voice in found[VOICES:]]
    if rest:
        blocks.append(note(f"{count(len(rest), 'other voice')} in the ledger: {listed(rest)}."))
    return Section("voices", "What observers say (not positions)", tuple(blocks) or (note("No observer is quoted."),))
