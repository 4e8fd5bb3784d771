"""The coverage by name, and quotations taken from it."""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from summitry.brief.excerpt import excerpt, widened
from summitry.brief.record import Quote, Ref
from summitry.find.sentences import sentences
from summitry.records import Document, Entries, Evidence, Issue, Person, Span, Statement

PAIRS = {'"': '"', "“": "”", "«": "»", "„": "“"}


@dataclass(frozen=True, slots=True)
class Shelf:
    """Documents by name and by id, statements by id and by document, persons by name."""

    documents: Mapping[str, Document]
    statements: Mapping[str, Statement]
    said_in: Mapping[str, tuple[Statement, ...]]
    persons: Mapping[str, Person]


def shelve(entries: Entries) -> Shelf:
    said_in: dict[str, list[Statement]] = defaultdict(list)
    for statement in entries.statements:
        said_in[statement.document].append(statement)
    return Shelf(
        {d.id: d for d in entries.documents} | {d.name: d for d in entries.documents},
        {s.id: s for s in entries.statements},
        {name: tuple(statements) for name, statements in said_in.items()},
        {p.name: p for p in entries.persons},
    )


def ref_of(statement: Statement) -> Ref:
    return Ref(statement.document, statement.start, statement.end, statement.id)


def ref_at(shelf: Shelf, evidence: Evidence) -> Ref:
    statement = speaking(shelf, evidence.document, Span(evidence.start, evidence.end))
    return Ref(evidence.document, evidence.start, evidence.end, statement.id if statement else None)


def speaking(shelf: Shelf, document: str, span: Span) -> Statement | None:
    """The innermost statement that holds the span: whose words these are."""
    holding = (s for s in shelf.said_in.get(document, ()) if s.span.holds(span))
    return min(holding, key=lambda s: (s.end - s.start, s.id), default=None)


def quote(statement: Statement, issue: Issue | None = None, limit: int = 14) -> Quote:
    words = excerpt(unquoted(statement.content), issue, limit)
    return Quote(words, statement.speaker, statement.form, statement.via, statement.said, ref_of(statement))


def quote_at(shelf: Shelf, evidence: Evidence, limit: int = 20) -> Quote | None:
    """The words of a piece of evidence: of whoever speaks there, else the article's own.

    Words too few to be understood take along what stands around them, never beyond the statement or sentence.
    """
    document = shelf.documents.get(evidence.document)
    if document is None:
        return None
    ref = ref_at(shelf, evidence)
    statement = shelf.statements.get(ref.statement or "")
    span = Span(evidence.start, evidence.end)
    words = widened(document.text, span, statement.span if statement else sentence(document.text, span), limit)
    if statement:
        return Quote(words, statement.speaker, statement.form, statement.via, statement.said, ref)
    return Quote(words, document.outlet or document.name, None, None, document.published, ref)


def sentence(text: str, span: Span) -> Span:
    return next((s for s in sentences(text) if s.holds(span)), span)


def quotes_at(shelf: Shelf, evidence: Iterable[Evidence], limit: int = 20) -> tuple[Quote, ...]:
    """The words of each piece of original evidence, none twice."""
    quotes = (quote_at(shelf, e, limit) for e in originals(shelf, evidence))
    return tuple(dict.fromkeys(q for q in quotes if q))


def originals(shelf: Shelf, evidence: Iterable[Evidence]) -> list[Evidence]:
    """The evidence in articles that were read; that in copies only where there is no other."""
    found = [e for e in evidence if e.document in shelf.documents]
    return [e for e in found if shelf.documents[e.document].copy_of is None] or found


def unquoted(words: str) -> str:
    """The words without the one pair of quotation marks around all of them."""
    bare = words.strip()
    close = PAIRS.get(bare[:1])
    if close and len(bare) > 2 and bare.endswith(close) and close not in bare[1:-1]:
        return bare[1:-1].strip()
    return bare


def counted(shelf: Shelf, names: Iterable[str]) -> tuple[str, ...]:
    """The independent documents among these: each copy stands for what it copies."""
    return tuple(sorted({_original(shelf, name) for name in names}))


def _original(shelf: Shelf, name: str) -> str:
    document = shelf.documents.get(name)
    if document is None or document.copy_of is None:
        return name
    copied = shelf.documents.get(document.copy_of)
    return copied.name if copied else document.copy_of
