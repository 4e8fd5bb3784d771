"""Conflicts and confirmations for people: each account with its words, their place, whose claim they are, how many sources."""

from rich.padding import Padding
from rich.text import Text

from summitry.brief.disputes import QUOTED, value_of
from summitry.brief.record import Quote
from summitry.brief.shelf import Shelf, quote_at, shelve
from summitry.brief.wording import CLAIMS, capital, count, dated
from summitry.cli.listing import Paper, words
from summitry.records import Account, Corroboration, Entries, Evidence, Table

HEADINGS = ("Accounts that cannot all be right", "Told alike by two or more independent sources")
CONTEXT, QUOTATION = 16, 60  # words of an evidence with what stands around it; of a quotation that is compared


def show_corroborations(table: Table, entries: Entries) -> None:
    """Under two headings, conflicts first."""
    paper, shelf = Paper(), shelve(entries)
    for heading, found in zip(HEADINGS, (table.conflicts, table.confirmed), strict=True):
        paper.print(words(f"{heading}: {len(found) or 'none'}", "bold underline"))
        for one in found:
            paper.print(words(capital(dated(one.about)), "bold"))
            for line, indent in _lines(one, shelf):
                paper.print(Padding(line, (0, 0, 0, indent), expand=False))


def _lines(one: Corroboration, shelf: Shelf) -> list[tuple[Text, int]]:
    return [line for account in one.accounts for line in _account(account, shelf)]


def _account(account: Account, shelf: Shelf) -> list[tuple[Text, int]]:
    value = value_of(shelf, account) or "In these words"
    head = words(value, "bold") + Text(f" ({count(account.independent, 'independent source')})")
    told = (line for evidence in _distinct(account, shelf) for line in _words(evidence, shelf))
    return [(head, 2), *told]


def _distinct(account: Account, shelf: Shelf) -> list[Evidence]:
    """Words that a document has said already are left out."""
    seen = {(e.document, quote.words if (quote := _quote(e, shelf)) else e.value): e for e in account.evidence}
    return list(seen.values())


def _quote(evidence: Evidence, shelf: Shelf) -> Quote | None:
    return quote_at(shelf, evidence, QUOTATION if evidence.field in QUOTED else CONTEXT)


def _words(evidence: Evidence, shelf: Shelf) -> list[tuple[Text, int]]:
    """The words; below them whose claim they are, and where they stand."""
    quote = _quote(evidence, shelf)
    said = shelf.statements.get(evidence.statement or "")
    who = f"{said.speaker}, " if said and said.speaker and evidence.claim != "of the reporter" else ""
    claim = words(f"{who}{CLAIMS[evidence.claim]}") + Text(", ") if evidence.claim else Text()
    document = shelf.documents.get(evidence.document)
    copy = f", copy of {document.copy_of}" if document and document.copy_of else ""
    place = f"{evidence.document}:{evidence.start}-{evidence.end}{copy}"
    return [(words(f"“{quote.words if quote else evidence.value}”"), 4), (claim + words(place, "dim"), 6)]
