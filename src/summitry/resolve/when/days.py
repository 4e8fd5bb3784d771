"""Days as the ledger writes them (EDTF): which day an expression means, and which expressions a place holds."""

import re
from bisect import bisect_left
from calendar import monthrange
from collections.abc import Sequence
from datetime import date

from summitry.records import Document, Span, TimeExpression

DAY = re.compile(r"\d{4}-\d\d-\d\d~?")
MONTH = re.compile(r"\d{4}-(?:0[1-9]|1[0-2])")


def publication_day(document: Document) -> date | None:
    """None for a date that is missing or gives no day."""
    try:
        return date.fromisoformat((document.published or "")[:10])
    except ValueError:
        return None


def known_day(expression: TimeExpression) -> date | None:
    """The day that an expression means; lengths and sets mean none, but "an hour before the talks" does."""
    return day_of(expression.said)


def day_of(said: str | None) -> date | None:
    """The day that an EDTF date is; None for a longer or an unknown one."""
    return date.fromisoformat(said.rstrip("~")) if said and DAY.fullmatch(said) else None


def first_day(expression: TimeExpression) -> date | None:
    """The first day of a day, a week or a month; None for what is longer or unknown."""
    return _bound(expression, 0)


def last_day(expression: TimeExpression) -> date | None:
    """The last day of a day, a week or a month; None for what is longer or unknown."""
    return _bound(expression, -1)


def _bound(expression: TimeExpression, end: int) -> date | None:
    if not expression.said:
        return None
    written = expression.said.split("/")[end].rstrip("~")
    if MONTH.fullmatch(written):
        year, month = int(written[:4]), int(written[5:])
        return date(year, month, 1 if end == 0 else monthrange(year, month)[1])
    return date.fromisoformat(written) if DAY.fullmatch(written) else None


def place(expression: TimeExpression) -> Span:
    return Span(expression.start, expression.end)


def within(expressions: Sequence[TimeExpression], stretch: Span) -> list[TimeExpression]:
    """Those of the expressions, which are in the order of the text, that stand inside the stretch."""
    first = bisect_left(expressions, stretch.start, key=lambda e: e.start)
    last = bisect_left(expressions, stretch.end, key=lambda e: e.start)
    return [e for e in expressions[first:last] if e.end <= stretch.end]


def said_on(clause: Span, content: Span, expressions: Sequence[TimeExpression]) -> TimeExpression | None:
    """The expression of the reporting clause, outside what was said, that gives the day of saying it."""
    outside = [e for e in within(expressions, clause) if not content.overlaps(place(e))]
    return next((e for e in outside if known_day(e)), None)
