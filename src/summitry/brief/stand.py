"""Where they stand: issues by parties, each cell with the words that show it."""

from summitry.brief.blocks import BREAK, Block, Grid, Numbers, Para, Run, Runs, Section, cites, note, quoted, run
from summitry.brief.record import Cell, Quote, Row, Stand
from summitry.brief.shelf import Shelf, quote, ref_of
from summitry.brief.wording import SYMBOLS, listed, readable
from summitry.records import Form, Issue, Option, Position, Statement, Table

OTHERS = 3  # further passages cited in a cell; the ledger holds the rest
LEAST = (13, 19)  # letters an issue's and a party's column need
FORMS: tuple[Form, ...] = ("direct", "mixed", "indirect", "narrative")
KEY = "Words in “quotation marks” are the speaker’s own; others are the article’s, and say by whose account."


def stand(shelf: Shelf, table: Table) -> Stand:
    taken = {p.issue for p in table.positions}
    speaking = {p.party for p in table.positions}
    parties = tuple(p for p in table.parties if p in speaking)
    rows = tuple(_row(shelf, table, issue, parties) for issue in table.agenda.issues if issue.name in taken)
    unspoken = tuple(i.title for i in table.agenda.issues if i.name not in taken)
    silent = tuple(p for p in table.parties if p not in speaking)
    rule = (shelf.statements[s] for s in table.package_rule if s in shelf.statements)
    return Stand(parties, rows, unspoken, silent, tuple(quote(s) for s in rule))


def _row(shelf: Shelf, table: Table, issue: Issue, parties: tuple[str, ...]) -> Row:
    cells = tuple(_cell(shelf, issue, party, table.position(party, issue.name)) for party in parties)
    return Row(issue.title, issue.proposition, cells)


def _cell(shelf: Shelf, issue: Issue, party: str, position: Position | None) -> Cell:
    if position is None:
        return Cell(party)
    words, others = best(shelf, issue, position)
    refs = tuple(ref_of(s) for s in others if s.copy_of is None)[:OTHERS]
    option = option_name(issue, position.option)
    return Cell(party, position.stance, option, position.red_line, position.shifted, words, refs)


def option_name(issue: Issue, name: str | None) -> str | None:
    option: Option | None = next((o for o in issue.options if o.name == name), None)
    return option.meaning or readable(option.name) if option else name and readable(name)


def best(shelf: Shelf, issue: Issue, position: Position) -> tuple[Quote | None, tuple[Statement, ...]]:
    """The statement that shows the position best, quoted, and the other ones in that order."""
    found = [shelf.statements[s] for s in position.statements if s in shelf.statements]
    ranked = sorted(found, key=lambda s: _rank(s, position))
    return (quote(ranked[0], issue) if ranked else None), tuple(ranked[1:])


def _rank(statement: Statement, position: Position) -> tuple[bool | int | str, ...]:
    """The party's own latest words on that stance first, a red line's before others, the short before the long."""
    return (
        statement.copy_of is not None,
        position.red_line and statement.act != "red_line",
        statement.attitude(position.issue) != position.stance,
        statement.said != position.said,
        statement.via is not None,
        FORMS.index(statement.form),
        len(statement.content),
        statement.id,
    )


def show(stand: Stand, numbers: Numbers) -> Section:
    blocks: list[Block] = [_grid(stand, numbers), note(KEY)] if stand.rows else [note("No position was found.")]
    blocks += [Para((run("Package rule: ", "strong"), *quoted(q, numbers))) for q in stand.package_rule]
    if stand.unspoken:
        blocks.append(note(f"Issues nobody speaks to: {listed(stand.unspoken)}."))
    if stand.silent:
        blocks.append(note(f"Parties without any position found: {listed(stand.silent)}."))
    return Section("stand", "Where they stand", tuple(blocks))


def _grid(stand: Stand, numbers: Numbers) -> Grid:
    rows = tuple((_head(row), *(_show_cell(cell, numbers) for cell in row.cells)) for row in stand.rows)
    least = (LEAST[0], *(LEAST[1] for _ in stand.parties))
    return Grid(("Issue", *stand.parties), rows, least)


def _head(row: Row) -> Runs:
    about = (BREAK, run(row.proposition, "faint")) if row.proposition else ()
    return run(row.title, "strong"), *about


def _show_cell(cell: Cell, numbers: Numbers) -> Runs:
    if cell.stance is None:
        return (run("no statement found", "none"),)
    words = (BREAK, *quoted(cell.quote, numbers)) if cell.quote else ()
    return *_stance(cell), *words, *cites(cell.others, numbers)


def _stance(cell: Cell) -> Runs:
    """The stance by symbol and word, what must not be missed, and the option."""
    assert cell.stance  # noqa: S101  (cells without a stance never get here)
    shown = [run(f"{SYMBOLS[cell.stance]} {cell.stance}", cell.stance)]
    shown += [Run(" "), run("red line", "red")] if cell.red_line else []
    shown += [Run(" "), run("moved", "mark")] if cell.moved else []
    shown += [BREAK, run(cell.option)] if cell.option else []
    return tuple(shown)
