"""The brief in the terminal: a table where the parties fit, else issue by issue; only cited words at the end."""

from typing import TYPE_CHECKING

from summitry.brief import words
from summitry.brief.blocks import Block, Bullets, Figure, Grid, Para, Runs, Section, Sheet, Style, note, run
from summitry.brief.compose import carried
from summitry.brief.layout import lay_out
from summitry.brief.passages import refs_in
from summitry.brief.record import Brief, Word
from summitry.plain import plain

if TYPE_CHECKING:
    from rich.console import Console
    from rich.table import Table
    from rich.text import Text

TROUBLES, CONTACTS = 12, 24  # shown at most
COLOURS: dict[Style, str] = {
    "strong": "bold",
    "quote": "",
    "reported": "italic",
    "red": "bold reverse red",
    "mark": "bold",
    "faint": "dim",
    "none": "dim",
    "cite": "cyan",
    "link": "underline",
    "differ": "bold",
    "for": "bold blue",
    "against": "bold red",
    "open": "bold",
    "conditional": "bold yellow",
}


def terminal(brief: Brief, console: "Console") -> None:
    """Print the brief to the console, at its width; text from the coverage is never read as markup."""
    sheet_terminal(lay_out(brief, _case(brief), TROUBLES, CONTACTS), console)


def sheet_terminal(sheet: Sheet, console: "Console") -> None:
    _paragraph(console, Para((run(sheet.title, "strong"),), "subhead"))
    for block in sheet.head:
        _paragraph(console, block)
    for section in sheet.sections:
        _section(console, section)
    if sheet.words is not None:
        _section(console, Section("words", words.TITLE, (note(words.lead(len(sheet.words))),)))
    for word in sheet.words or ():
        console.print(_item(f"[{word.number}]", words.short(word), 6))


def _case(brief: Brief) -> tuple[Word, ...]:
    """The passages that make the case; contacts and outsiders name their articles instead."""
    refs = set(refs_in(carried(brief)))
    return tuple(word for word in brief.words if not refs.isdisjoint(word.refs))


def _section(console: "Console", section: Section) -> None:
    from rich.text import Text

    console.print()
    console.print(Text(section.title.upper(), style="bold"))
    console.print(Text("─" * min(console.width, len(section.title)), style="dim"))
    for block in section.blocks:
        _block(console, block)


def _block(console: "Console", block: Block) -> None:
    if isinstance(block, Figure):
        return
    if isinstance(block, Para):
        _paragraph(console, block)
    elif isinstance(block, Bullets):
        for item in block.rows:
            console.print(_item("  •", item, 4))
    elif block.fits(console.width):
        console.print(_table(block))
        for part in block.below:
            _block(console, part)
    else:
        for part in block.folded:
            _block(console, part)


def _paragraph(console: "Console", block: Para) -> None:
    text = _text(block.runs)
    text.stylize({"finding": "bold", "faint": "dim"}.get(block.style, ""))
    console.print(text)


def _item(mark: str, runs: Runs, indent: int) -> "Table":
    """A mark and its hanging paragraph."""
    from rich.table import Table
    from rich.text import Text

    grid = Table.grid(padding=0)
    grid.add_column(width=indent, no_wrap=True)
    grid.add_column(overflow="fold")
    grid.add_row(Text(mark), _text(runs))
    return grid


def _table(grid: Grid) -> "Table":
    from rich import box
    from rich.table import Table
    from rich.text import Text

    table = Table(box=box.HORIZONTALS, show_lines=True, expand=True, padding=(0, 1), pad_edge=False)
    for name, least in zip(grid.head, grid.least, strict=True):
        table.add_column(Text(plain(name)), ratio=least, overflow="fold")
    for row in grid.rows:
        table.add_row(*(_text(cell) for cell in row))
    return table


def _text(runs: Runs) -> "Text":
    from rich.text import Text

    text = Text()
    for part in runs:
        shown = {"break": "\n", "cite": f"[{part.text}]", "red": f" {part.text.upper()} "}.get(part.style, part.text)
        text.append(shown, COLOURS.get(part.style, ""))
    return text
