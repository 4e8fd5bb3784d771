"""Lines of a document by their place, without going through all of them."""

from bisect import bisect_right
from collections.abc import Iterator

from summitry.records import Document, Span


def body_before(document: Document, at: int) -> Iterator[Span]:
    """The body lines that begin at ``at`` or before, the nearest first."""
    first = bisect_right(document.lines, at, key=lambda line: line.span.start)
    lines = (document.lines[index] for index in range(first - 1, -1, -1))
    return (line.span for line in lines if line.role == "body")


def line_around(document: Document, place: Span) -> Span:
    """The body line that holds the place; the place itself where no single line does."""
    line = next(body_before(document, place.start), place)
    return line if line.holds(place) else place
