"""The coverage by name, and quotations taken from it."""

from bisect import bisect_right
from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from summitry.brief.excerpt import excerpt, widened
from summitry.brief.record import Quote, Ref
from summitry.find.sentences import sentences
from summitry.records import Document, Entries, Evidence, Issue, Person, Span, Statement
from summitry.resolve.copies import Origins, origin, origins, sources

PAIRS = {'"': '"', "“": "”", "«": "»", "„": "“"}


@dataclass(frozen=True, slots=True)
class Shelf:
    """Documents by name and by id, statements by id and by document, persons by name, and who wrote which words first."""

    documents: Mapping[str, Document]
    statements: Mapping[str, Statement]
    said_in: Mapping[str, tuple[Statement, ...]]
    persons: Mapping[str, Person]
    origins: Origins


def shelve(entries: Entries) -> Shelf:
    said_in: dict[str, list[Statement]] = defaultdict(list)
    for statement in entries.statements:
        said_in[statement.document].append(statement)
    return Shelf(
        {d.id: d for d in entries.documents} | {d.name: d for d in entries.documents},
        {s.id: s for s in entries.statements},
        {name: tuple(statements) for name, statements in said_in.items()},
        {p.name: p for p in entries.persons},
        origins(entries.documents, entries.repeats),
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


def quote(shelf: Shelf, statement: Statement, issue: Issue | None = None, limit: int = 16) -> Quote:
    return _quoted(shelf, statement, excerpt(unquoted(statement.content), issue, limit), ref_of(statement))


def _quoted(shelf: Shelf, statement: Statement, words: str, ref: Ref) -> Quote:
    document = shelf.documents.get(statement.document)
    teller = (document.outlet if document else None) or "the article"
    via = statement.via or (teller if statement.form == "narrative" else None)
    printed, article = (document.published, label(document)) if document else (None, None)
    return Quote(words, statement.speaker, statement.form, via, statement.said, printed, article, ref)


def label(document: Document) -> str:
    """The outlet; where none is known the file's own name, or the site."""
    site, _, rest = document.name.partition("://")
    return document.outlet or (rest.partition("/")[0] if rest else site.rpartition("/")[2]) or document.name


def quote_at(shelf: Shelf, evidence: Evidence, limit: int = 16) -> Quote | None:
    """The words of a piece of evidence: of whoever speaks there, else the article's own.

    Words too few to be understood take along what stands around them, never beyond the statement or sentence.
    """
    document = shelf.documents.get(evidence.document)
    if document is None:
        return None
    ref = ref_at(shelf, evidence)
    statement = shelf.statements.get(ref.statement or "")
    span = Span(evidence.start, evidence.end)
    words = widened(document.text, span, statement.span if statement else sentence(document, span), limit)
    if statement:
        return _quoted(shelf, statement, unquoted(words), ref)
    name = label(document)
    return Quote(words, name, None, None, document.published, document.published, name, ref)


def sentence(document: Document, span: Span) -> Span:
    """The span as far as the sentences in which it begins and ends; no sentence goes on from a heading to the news."""
    start, end = _news(document, span)
    found = sentences(document.text, start, end)
    first, last = (max(0, bisect_right(found, at, key=lambda s: s.start) - 1) for at in (span.start, span.end - 1))
    return Span(min(found[first].start, span.start), max(found[last].end, span.end)) if found else span


def _news(document: Document, span: Span) -> tuple[int, int]:
    """The stretch of lines of one role around the span."""
    lines = document.lines
    at = max(0, bisect_right(lines, span.start, key=lambda line: line.span.start) - 1)
    if not lines or not lines[at].span.overlaps(span):
        return 0, len(document.text)
    start, end = at, at
    while start > 0 and lines[start - 1].role == lines[at].role:
        start -= 1
    while end + 1 < len(lines) and lines[end + 1].role == lines[at].role:
        end += 1
    return lines[start].span.start, max(lines[end].span.end, span.end)


def quotes_at(shelf: Shelf, evidence: Iterable[Evidence], limit: int = 16) -> tuple[Quote, ...]:
    """The words of each piece of original evidence, none twice."""
    quotes = [quote for e in originals(shelf, evidence) if (quote := quote_at(shelf, e, limit))]
    return tuple({(q.words, q.speaker): q for q in reversed(quotes)}.values())[::-1]


def originals(shelf: Shelf, evidence: Iterable[Evidence]) -> list[Evidence]:
    """The evidence in articles that were read; that in copies and repeated passages only where there is no other."""
    found = [e for e in evidence if e.document in shelf.documents]
    return [
        e for e in found if origin(shelf.origins, e.document, e.start, e.end) == shelf.documents[e.document].name
    ] or found


def unquoted(words: str) -> str:
    """The words without the one pair of quotation marks around all of them."""
    bare = words.strip()
    close = PAIRS.get(bare[:1])
    if close and len(bare) > 2 and bare.endswith(close) and close not in bare[1:-1]:
        return bare[1:-1].strip()
    return bare


def counted(shelf: Shelf, evidence: Iterable[Evidence]) -> tuple[str, ...]:
    """The articles that wrote the evidence first: copies and repeated passages stand for what they repeat."""
    return sources(shelf.origins, evidence)
