"""From the ledger, the table and the deal space to the brief."""

from collections.abc import Iterator
from dataclasses import fields, is_dataclass, replace

from summitry.brief.away import away
from summitry.brief.contacts import contacts
from summitry.brief.disputes import disputes
from summitry.brief.finding import finding
from summitry.brief.moved import moved
from summitry.brief.record import Brief, Ref, Word
from summitry.brief.shelf import Shelf, shelve, speaking
from summitry.brief.sources import coverage, source, sources, troubles
from summitry.brief.space import space
from summitry.brief.stand import stand
from summitry.brief.voices import VOICES, voices
from summitry.records import DealSpace, Document, Entries, Span, Table

AROUND = 240  # characters shown on either side of a cited passage, at most


def compose(entries: Entries, table: Table, deals: DealSpace) -> Brief:
    """The brief of a coverage: sections in reading order, each claim with the passages it rests on."""
    shelf = shelve(entries)
    brief = Brief(
        table.agenda.title,
        finding(shelf, entries, table, deals),
        coverage(shelf, entries),
        stand(shelf, table),
        moved(shelf, table),
        disputes(shelf, table),
        away(shelf, table),
        contacts(shelf, entries.events),
        voices(shelf, entries, table.agenda),
        space(shelf, table, deals),
        sources(entries),
        troubles(shelf, entries.problems),
    )
    return replace(brief, words=tuple(_words(shelf, brief)))


def _words(shelf: Shelf, brief: Brief) -> Iterator[Word]:
    """The cited passages, numbered in the order in which a reader meets them."""
    shown = replace(brief, voices=brief.voices[:VOICES])
    names = {d.id: d.name for d in shelf.documents.values()}
    refs = (ref for ref in dict.fromkeys(refs_in(shown)) if ref.document in shelf.documents)
    return (_word(shelf, ref, number, names) for number, ref in enumerate(refs, 1))


def refs_in(thing: object) -> Iterator[Ref]:
    """Every ``Ref`` held by a record, in the order of its fields."""
    if isinstance(thing, Ref):
        yield thing
    elif isinstance(thing, tuple):
        for item in thing:
            yield from refs_in(item)
    elif is_dataclass(thing):
        for field in fields(thing):
            yield from refs_in(getattr(thing, field.name))


def _word(shelf: Shelf, ref: Ref, number: int, names: dict[str, str]) -> Word:
    document, span = shelf.documents[ref.document], Span(ref.start, ref.end)
    statement = shelf.statements.get(ref.statement or "") or speaking(shelf, ref.document, span)
    before, after = around(document, span)
    return Word(number, ref, before, span.of(document.text), after, statement, source(document, names))


def around(document: Document, span: Span) -> tuple[str, str]:
    """What stands before and after the span in its line or lines, cut at words when long."""
    line = document.text.rfind("\n", 0, span.start) + 1
    stop = document.text.find("\n", span.end)
    before = document.text[line : span.start]
    after = document.text[span.end : stop if stop >= 0 else len(document.text)]
    if len(before) > AROUND:
        before = "…" + before[-AROUND:].partition(" ")[2]
    if len(after) > AROUND:
        after = after[:AROUND].rpartition(" ")[0] + "…"
    return before, after
