"""What must hold between a record and the text of its document: every entry leads back to words that are there."""

import re
from collections.abc import Iterator, Mapping

from summitry.records import Document, Event, Problem, Repeat, Statement, TimeExpression

CLOCK = r"T[0-9]{2}:[0-9]{2}(?::[0-9]{2})?(?:Z|[+-][0-9]{2}:?[0-9]{2})?"
DAY = rf"-?[0-9X]{{4}}(?:-[0-9X]{{2}}(?:-[0-9X]{{2}}(?:{CLOCK})?)?)?[?~%]?"
EDTF = re.compile(rf"{DAY}|(?:{DAY}|\.\.)?/(?:{DAY}|\.\.)?")  # dates and intervals of ISO 8601-2, levels 0 and 1
Place = tuple[str, int, int, str | None]  # document, start, end, and the words that should stand there


def faults(record: object, texts: Mapping[str, str]) -> Iterator[str]:
    """What is wrong with the dates and places of a record; ``texts`` are those of the documents, by name."""
    for field in ("published", "said", "when"):
        value = getattr(record, field, None)
        if value is not None and not EDTF.fullmatch(value):
            yield f"{field}: {value!r} is no EDTF date, such as 2031-05-02 or 2031-05"
    for document, start, end, words in _places(record):
        yield from _misplaced(texts.get(document), start, end, words, document)


def _places(record: object) -> Iterator[Place]:
    match record:
        case Document():
            yield from ((record.name, line.span.start, line.span.end, None) for line in record.lines)
        case Statement():
            yield record.document, record.start, record.end, record.content
        case TimeExpression():
            yield record.document, record.start, record.end, record.text
        case Event():
            yield from ((e.document, e.start, e.end, None) for e in record.sources)
        case Repeat():
            yield record.document, record.start, record.end, None
            yield record.of, record.of_start, record.of_end, None
        case Problem(document=str(document), start=int(start), end=int(end)):
            yield document, start, end, None


def _misplaced(text: str | None, start: int, end: int, words: str | None, document: str) -> Iterator[str]:
    if text is None:
        yield f"document: there is no document {document!r}"
    elif not 0 <= start <= end <= len(text):
        yield f"start and end: {start}-{end} is no place in {document!r}, which has {len(text)} characters"
    elif words is not None and text[start:end] != words:
        yield f"the words are not those at {start}-{end} of {document!r}"
