"""Where they stand: issues by parties, each cell with the words that show it."""

from summitry.brief.account import account, lines
from summitry.brief.blocks import (
    BREAK,
    Block,
    Bullets,
    Grid,
    Numbers,
    Para,
    Run,
    Runs,
    Section,
    cites,
    note,
    one_line,
    quoted,
    run,
)
from summitry.brief.quotation import best
from summitry.brief.record import Cell, Row, Stand
from summitry.brief.shelf import Shelf, quote, ref_of
from summitry.brief.wording import SYMBOLS, listed, readable
from summitry.records import Entries, Event, Issue, Option, Position, Table
from summitry.table.accounts.contact import sides

COLUMNS = 4  # parties beside each other; the rest follow issue by issue
OTHERS = 2  # further passages cited in a cell; the ledger holds the rest
LEAST = (14, 24)  # letters an issue's and a party's column need
KEY = (
    "Words in “quotation marks” are the speaker’s own, others the article’s; “by” a day: said then at the latest, "
    "the day of the article."
)


def stand(shelf: Shelf, table: Table, entries: Entries, main: Event | None) -> Stand:
    taken = {p.issue for p in table.positions}
    speaking = {p.party for p in table.positions}
    parties, tied = _ranked(table, entries, main)
    rows = tuple(_row(shelf, table, issue, parties) for issue in table.agenda.issues if issue.name in taken)
    unspoken = tuple(i.title for i in table.agenda.issues if i.name not in taken)
    silent = tuple(p for p in table.parties if p not in speaking)
    rule = (shelf.statements[s] for s in table.package_rule if s in shelf.statements)
    columns = min(COLUMNS, tied or len(parties))
    return Stand(parties, columns, rows, unspoken, silent, tuple(quote(shelf, s) for s in rule))


def _ranked(table: Table, entries: Entries, main: Event | None) -> tuple[tuple[str, ...], int]:
    """Those who took part in the main contact, then those with most positions; whom nothing ties to the talks last.

    And how many there are before those.
    """
    present = sides(main, entries) if main else frozenset()
    met = frozenset(party for event in entries.events if event.when or event.place for party in sides(event, entries))
    own = {party: [p for p in table.positions if p.party == party] for party in table.parties}
    spoken = [party for party in table.parties if own[party]]
    needed = frozenset(seat.party for seat in table.away if seat.must_accept)
    tied = {party: _tied(party, own[party], met | needed) for party in spoken}
    return tuple(sorted(spoken, key=lambda p: (not tied[p], p not in present, -len(own[p])))), sum(tied.values())


def _tied(party: str, positions: list[Position], called: frozenset[str]) -> bool:
    words = {statement for p in positions for statement in p.statements}
    return party in called or len(words) > 1 or any(p.red_line for p in positions)


def _row(shelf: Shelf, table: Table, issue: Issue, parties: tuple[str, ...]) -> Row:
    cells = tuple(_cell(shelf, issue, party, table.position(party, issue.name)) for party in parties)
    return Row(issue.title, issue.proposition, cells)


def _cell(shelf: Shelf, issue: Issue, party: str, position: Position | None) -> Cell:
    if position is None:
        return Cell(party)
    words, others = best(shelf, issue, position)
    refs = tuple(ref_of(s) for s in others if s.copy_of is None)[:OTHERS]
    option = option_name(issue, position.option)
    told = account(position, shelf.statements, shelf.persons)
    return Cell(party, position.stance, option, position.red_line, position.shifted, words, refs, told, lines(position))


def option_name(issue: Issue, name: str | None) -> str | None:
    option: Option | None = next((o for o in issue.options if o.name == name), None)
    return option.meaning or readable(option.name) if option else name and readable(name)


def show(stand: Stand, numbers: Numbers) -> Section:
    blocks: list[Block] = [_legend(), _grid(stand, numbers)] if stand.rows else [note("No position was found.")]
    blocks += [Para((run("Package rule: ", "strong"), *quoted(q, numbers))) for q in stand.package_rule]
    if stand.unspoken:
        blocks.append(note(f"Issues nobody speaks to: {listed(stand.unspoken)}."))
    if stand.silent:
        blocks.append(note(f"Parties without any position found: {listed(stand.silent)}."))
    return Section("stand", "Where they stand", tuple(blocks))


def _legend() -> Para:
    marks = ((run(f"{symbol} {stance}", stance), Run("  ")) for stance, symbol in SYMBOLS.items())
    return Para((*(part for mark in marks for part in mark), run(f"what is named with the issue. {KEY}")), "faint")


def _grid(stand: Stand, numbers: Numbers) -> Grid:
    rows = tuple((_head(row), *(_show_cell(cell, numbers) for cell in row.cells[: stand.main])) for row in stand.rows)
    least = (LEAST[0], *(LEAST[1] for _ in range(stand.main)))
    folded = tuple(block for row in stand.rows for block in _listed(row, stand.main, numbers))
    return Grid(("Issue", *stand.parties[: stand.main]), rows, least, folded, _also(stand, numbers))


def _also(stand: Stand, numbers: Numbers) -> tuple[Para | Bullets, ...]:
    """The parties that have no column, issue by issue."""
    rows = ((row.title, [c for c in row.cells[stand.main :] if c.stance]) for row in stand.rows)
    items = tuple((run(title, "strong"), Run(", "), *_said(cell, numbers)) for title, cells in rows for cell in cells)
    return (Para((run("Also", "strong"),), "subhead"), Bullets(items)) if items else ()


def _listed(row: Row, main: int, numbers: Numbers) -> tuple[Para | Bullets, ...]:
    """One issue as a list; only parties that have a column are missed where they said nothing."""
    said = tuple(_said(cell, numbers) for cell in row.cells if cell.stance)
    none = [cell.party for cell in row.cells[:main] if not cell.stance]
    rest = ((run(f"No statement found: {listed(none)}.", "none"),),) if none else ()
    return Para(one_line(_head(row)), "subhead"), Bullets((*said, *rest))


def _said(cell: Cell, numbers: Numbers) -> Runs:
    return run(cell.party, "strong"), Run(": "), *one_line(_show_cell(cell, numbers))


def _head(row: Row) -> Runs:
    about = (BREAK, run(row.proposition, "faint")) if row.proposition else ()
    return run(row.title, "strong"), *about


def _show_cell(cell: Cell, numbers: Numbers) -> Runs:
    if cell.stance is None:
        return (run("no statement found", "none"),)
    words = (BREAK, *quoted(cell.quote, numbers)) if cell.quote else ()
    shown = numbers.get(cell.quote.ref) if cell.quote else None
    return *_stance(cell), *words, *cites((ref for ref in cell.others if numbers.get(ref) != shown), numbers)


def _stance(cell: Cell) -> Runs:
    """The stance by symbol and word, what must not be missed, and the option."""
    assert cell.stance  # noqa: S101  (cells without a stance never get here)
    shown = [run(f"{SYMBOLS[cell.stance]} {cell.stance}", cell.stance)]
    shown += [Run(": "), run(cell.option)] if cell.option else []
    shown += [Run(" "), run("red line", "red")] if cell.red_line else []
    shown += [Run(f" ({cell.lines})")] if cell.lines else []
    shown += [Run(" "), run("moved", "mark")] if cell.moved else []
    shown += [Run(" "), run(cell.account, "faint")] if cell.account else []
    return tuple(shown)
