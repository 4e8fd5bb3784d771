"""The whole way, from sources to what can be said of them; each command of the command line is one method here."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING

from summitry import agenda as agendas
from summitry.records import Agenda, Analysis, Document, Domain, Entries, Package, Problem, Table

if TYPE_CHECKING:
    from summitry.brief import Brief
    from summitry.find import Found
    from summitry.ledger import Ledger
    from summitry.read import Coverage

    Marks = dict[str, Found]

Watch = Callable[[str, int, int], None]
# Kinds of Problem that are found anew each time.
WORKED_OUT = frozenset({"unresolved speaker", "side unknown", "long text", "agenda"})
READINGS = 2000  # a standard error of one point in a hundred
LISTED = 100  # packages
AT_ONCE = 2  # documents read side by side
# The first line of an agenda in a ledger that nobody named: it is chosen anew whenever more is read.
UNNAMED = "# Chosen by what the coverage speaks of.\n"


@dataclass(frozen=True)
class Negotiation:
    """What the coverage holds and what follows from it. Tables and deals are worked out when first asked for."""

    entries: Entries
    agenda: Agenda

    @cached_property
    def table(self) -> Table:
        from summitry.table import lay

        return lay(self.entries, self.agenda)

    @cached_property
    def domain(self) -> Domain:
        from summitry.deals.files.from_table import domain

        return domain(self.table)

    @cached_property
    def deals(self) -> Analysis:
        from summitry.deals.analysis import analyse

        return analyse(self.domain, number=READINGS, listed=LISTED)

    @cached_property
    def brief(self) -> "Brief":
        from summitry.brief import compose

        return compose(self.entries, self.table, self.domain, self.deals)


def deals_of(of: Domain | str | Path, *more: str | Path, asked: Sequence[Package] = ()) -> Analysis:
    """What a domain makes possible: one given as such, or in a file (a table, a case, a spreadsheet), or in several (GENIUS
    files); ``asked`` are packages to tell of besides. For what else can be chosen:
    ``summitry.deals.analysis.analyse``.

    Raises ``DomainError`` or ``TableError`` for files that hold none, ``TooCoupledError`` and ``ContradictionError`` as
    ``analyse`` does.
    """
    from summitry.deals.analysis import analyse
    from summitry.deals.files import Loaded, load
    from summitry.deals.readings import ContradictionError

    loaded = Loaded(of) if isinstance(of, Domain) else load([str(of), *map(str, more)])
    try:
        found = analyse(loaded.domain, asked=asked)
    except ContradictionError as error:
        raise error if isinstance(of, Domain) else error.of(str(of)) from None
    return replace(found, problems=(*loaded.problems, *found.problems))


def follow(
    *sources: str, ledger: str | Path | None = None, agenda: str | Path | None = None, watch: Watch = lambda *_: None
) -> Negotiation:
    """Reads the sources into the ledger (in memory when none is named) and works everything out from all it then holds.

    Raises ``LedgerError`` and ``AgendaError`` for a ledger or agenda that cannot be used; what is wrong with the sources
    is in ``entries.problems``.
    """
    from summitry.ledger import Ledger

    with Ledger(ledger) as book:
        if not sources and agenda is None:
            return Negotiation(book.entries(), _agenda(book.agenda_text()))
        coverage = _read(sources, watch)
        with book.taking():
            return _taken(book, coverage, agenda or coverage.agenda, watch)


def _taken(book: "Ledger", coverage: "Coverage", agenda: str | Path | None, watch: Watch) -> Negotiation:
    """Adds the coverage to what the ledger holds and works everything out from all of it."""
    from summitry.ledger import ordered

    text = agendas.text(agenda) if agenda else _named(book.agenda_text())
    given = agendas.parse(text, str(agenda or "the ledger's agenda")) if text else None  # before the long work
    known = book.entries()
    documents = _joined(known.documents, coverage.documents)
    found = _all_found(documents, watch)
    watch("resolving", len(documents), len(documents))
    worked = _worked_out(documents, found, given) if given else _fitted(documents, found)
    problems = {*_still(known, coverage.documents), *coverage.problems, *worked.entries.problems}
    entries = ordered(replace(worked.entries, problems=(*problems, *_revised(known, coverage))))
    book.replace(entries, text or UNNAMED + agendas.text(worked.agenda.name))
    return Negotiation(entries, worked.agenda)


def _named(text: str | None) -> str | None:
    return None if text is None or text.startswith(UNNAMED) else text


def _worked_out(documents: tuple[Document, ...], found: "Marks", agenda: Agenda) -> Negotiation:
    from summitry.resolve import resolve
    from summitry.resolve.fitting import misfit

    entries = resolve(documents, found, agenda)
    return Negotiation(replace(entries, problems=(*entries.problems, *misfit(entries, agenda))), agenda)


def _fitted(documents: tuple[Document, ...], found: "Marks") -> Negotiation:
    """Worked out with the usual agenda, or with another that ships where that fits far better, which a Problem tells."""
    from summitry.resolve.fitting import better, chosen

    usual = _worked_out(documents, found, agendas.load())
    other = better(usual.entries, usual.agenda)
    if other is None:
        return usual
    entries = _worked_out(documents, found, other).entries
    told = chosen(entries, other, usual.agenda)
    return Negotiation(replace(entries, problems=(*entries.problems, told)), other)


def _agenda(text: str | None) -> Agenda:
    return agendas.parse(text, "the ledger's agenda") if text else agendas.load()


def _read(sources: tuple[str, ...], watch: Watch) -> "Coverage":
    import sys

    from summitry.read import read

    watch("reading", 0, 0)
    return read(sources, sys.stdin.buffer if "-" in sources else None)


def _all_found(documents: tuple[Document, ...], watch: Watch) -> "Marks":
    found = {}
    for count, (document, marks) in enumerate(_found(documents)):
        watch("finding", count, len(documents))
        found[document.name] = marks
    return found


def _found(documents: tuple[Document, ...]) -> Iterator[tuple[Document, "Found"]]:
    """What is found in each document, in their order; several are read at once, since the network leaves Python free."""
    from concurrent.futures import ThreadPoolExecutor

    from summitry.find import find

    readers = ThreadPoolExecutor(AT_ONCE)
    try:
        yield from zip(documents, readers.map(find, documents), strict=True)
    finally:
        readers.shutdown(cancel_futures=True)  # where reading is broken off, what is left is not read first


def _joined(known: Iterable[Document], new: Iterable[Document]) -> tuple[Document, ...]:
    """All documents by name; one read again replaces what the ledger had under its name."""
    merged = {d.name: d for d in known} | {d.name: d for d in new}
    return tuple(merged[name] for name in sorted(merged))


def _still(known: Entries, new: Iterable[Document]) -> tuple[Problem, ...]:
    """What earlier readings could not read, for what is not read this time."""
    again = {d.name for d in new}
    return tuple(p for p in known.problems if p.kind not in WORKED_OUT and p.document not in again)


def _revised(known: Entries, coverage: "Coverage") -> tuple[Problem, ...]:
    before = {d.name: d.id for d in known.documents}
    return tuple(
        Problem(
            "revised",
            "The text differs from the one read before, which it replaces.",
            "Keep both under two names to compare.",
            d.name,
        )
        for d in coverage.documents
        if before.get(d.name, d.id) != d.id
    )
