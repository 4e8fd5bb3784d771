"""The brief laid out as sections of paragraphs, lists and grids of styled runs; a print only adds its own marks."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Literal

from summitry.brief.record import Quote, Ref, Word
from summitry.brief.wording import date
from summitry.plain import plain

Style = Literal[
    "", "strong", "quote", "reported", "passage", "red", "mark", "faint", "none", "cite", "break", "link", "differ",
    "for", "against", "open", "conditional",
]  # fmt: skip
Numbers = Mapping[Ref, int]


@dataclass(frozen=True, slots=True)
class Run:
    """Words in one style; for a ``cite`` the text is the passage's number, for a ``link`` an address.

    ``differ`` leads to where accounts differ.
    """

    text: str
    style: Style = ""


Runs = tuple[Run, ...]


@dataclass(frozen=True, slots=True)
class Para:
    runs: Runs
    style: Literal["", "faint", "finding", "lead", "subhead"] = ""


@dataclass(frozen=True, slots=True)
class Bullets:
    rows: tuple[Runs, ...]


@dataclass(frozen=True, slots=True)
class Grid:
    """A table; its first column heads the rows. ``least`` is the fewest letters each column is readable at, ``folded``
    says the same where the columns do not fit, ``below`` what has no column where they do."""

    head: tuple[str, ...]
    rows: tuple[tuple[Runs, ...], ...]
    least: tuple[int, ...]
    folded: tuple["Para | Bullets", ...]
    below: tuple["Para | Bullets", ...] = ()

    def fits(self, width: int) -> bool:
        return sum(self.least) + 2 * len(self.least) <= width


@dataclass(frozen=True, slots=True)
class Figure:
    """A drawing for prints that can show one; the blocks around it say the same in words."""

    svg: str


Block = Para | Bullets | Grid | Figure


@dataclass(frozen=True, slots=True)
class Section:
    anchor: str
    title: str
    blocks: tuple[Block, ...]


@dataclass(frozen=True, slots=True)
class Sheet:
    """A whole print: its title, the finding (the first of ``head``) and what stands below it, the sections, and the
    passages they cite; None where nothing can be cited."""

    title: str
    head: tuple[Para, ...]
    sections: tuple[Section, ...]
    words: tuple[Word, ...] | None = None


PAGE = 150  # letters across the widest page
BREAK = Run("", "break")
DOT = Run(" · ", "faint")  # stands for a break where a cell is put on one line


def run(text: str, style: Style = "") -> Run:
    return Run(plain(text), style)


def cites(refs: Iterable[Ref], numbers: Numbers) -> Runs:
    cited = sorted({numbers[ref] for ref in refs if ref in numbers})
    return tuple(part for n in cited for part in (Run(" "), Run(str(n), "cite")))


def quoted(quote: Quote, numbers: Numbers, *, named: bool = False) -> Runs:
    """The excerpt with when, who and its number; only a speaker's own words stand in quotation marks of ours.

    Where the speaker is ``named`` above, the article is named in his place.
    """
    own = quote.form in ("direct", None)
    words = run(f"“{plain(quote.words)}”", "quote") if own else run(quote.words, "reported")
    teller = f", as told by {quote.via}" if quote.via else ""
    who = (quote.article if named else quote.speaker) or "speaker unknown"
    tail = run(f"[{_when(quote)}, {who}{teller}]", "faint")
    return words, Run(" "), tail, *cites((quote.ref,), numbers)


def _when(quote: Quote) -> str:
    """The day of the words; where nobody says, that they were said by the day on which they stood in the paper."""
    if quote.said or not quote.printed:
        return date(quote.said)
    return f"by {date(quote.printed)}"


def joined(parts: Iterable[Runs], between: Run) -> Runs:
    """The parts one after the other with the same run between them."""
    out: list[Run] = []
    for part in parts:
        out += [between, *part] if out else part
    return tuple(out)


def note(text: str) -> Para:
    return Para((run(text),), "faint")


def one_line(cell: Runs) -> Runs:
    return tuple(DOT if part.style == "break" else part for part in cell)
