"""The brief laid out as sections of paragraphs, lists and grids of styled runs; a print only adds its own marks."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Literal

from summitry.brief.record import Quote, Ref
from summitry.brief.wording import date, owned, plain

Style = Literal[
    "", "strong", "quote", "reported", "passage", "red", "mark", "faint", "none", "cite", "break", "link",
    "for", "against", "open", "conditional",
]  # fmt: skip
Numbers = Mapping[Ref, int]


@dataclass(frozen=True, slots=True)
class Run:
    """Words in one style; for a ``cite`` the text is the passage's number, for a ``link`` an address."""

    text: str
    style: Style = ""


Runs = tuple[Run, ...]


@dataclass(frozen=True, slots=True)
class Para:
    runs: Runs
    style: Literal["", "faint", "finding", "subhead"] = ""


@dataclass(frozen=True, slots=True)
class Bullets:
    rows: tuple[Runs, ...]


@dataclass(frozen=True, slots=True)
class Grid:
    """A table; its first column heads the rows. ``least`` is the fewest letters each column is readable at."""

    head: tuple[str, ...]
    rows: tuple[tuple[Runs, ...], ...]
    least: tuple[int, ...]

    def fits(self, width: int) -> bool:
        return sum(self.least) + 2 * len(self.least) <= width


Block = Para | Bullets | Grid


@dataclass(frozen=True, slots=True)
class Section:
    anchor: str
    title: str
    blocks: tuple[Block, ...]


PAGE = 150  # letters across the widest page
BREAK = Run("", "break")
DOT = Run(" · ", "faint")  # stands for a break where a cell is put on one line


def run(text: str, style: Style = "") -> Run:
    return Run(plain(text), style)


def cites(refs: Iterable[Ref], numbers: Numbers) -> Runs:
    cited = sorted({numbers[ref] for ref in refs if ref in numbers})
    return tuple(part for n in cited for part in (Run(" "), Run(str(n), "cite")))


def quoted(quote: Quote, numbers: Numbers) -> Runs:
    """The excerpt with who, when and its number; a writer's paraphrase stands without quotation marks and says so."""
    own = quote.form in ("direct", None)
    account = _account(quote)
    lead = (run(f"{account}: ", "faint"),) if account else ()
    words = run(f"“{plain(quote.words)}”", "quote") if own else run(quote.words, "reported")
    tail = run(f"[{date(quote.said)}, {quote.speaker or 'speaker unknown'}]", "faint")
    return (*lead, words, Run(" "), tail, *cites((quote.ref,), numbers))


def _account(quote: Quote) -> str:
    if quote.via:
        return f"by {owned(quote.via)} account"
    if quote.form == "narrative":
        return "by the writer’s account"
    return "as reported" if quote.form in ("mixed", "indirect") else ""


def joined(parts: Iterable[Runs], between: Run) -> Runs:
    """The parts one after the other with the same run between them."""
    out: list[Run] = []
    for part in parts:
        out += [between, *part] if out else part
    return tuple(out)


def note(text: str) -> Para:
    return Para((run(text),), "faint")


def unfolded(grid: Grid) -> tuple[Block, ...]:
    """The grid as a list for each row, for where its columns do not fit; empty cells share one line."""
    return tuple(block for row in grid.rows for block in _listed(grid.head, row))


def _listed(head: tuple[str, ...], row: tuple[Runs, ...]) -> tuple[Block, ...]:
    cells = list(zip(head[1:], row[1:], strict=True))
    said = [(run(name, "strong"), Run(": "), *_one_line(cell)) for name, cell in cells if not _none(cell)]
    none = [name for name, cell in cells if cell and _none(cell)]
    rest = [(run(f"No statement found: {', '.join(none)}.", "none"),)] if none else []
    return Para(_one_line(row[0]), "subhead"), Bullets((*said, *rest))


def _none(cell: Runs) -> bool:
    return all(part.style == "none" for part in cell)


def _one_line(cell: Runs) -> Runs:
    return tuple(DOT if part.style == "break" else part for part in cell)
