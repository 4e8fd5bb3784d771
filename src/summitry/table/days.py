"""EDTF dates (ISO 8601-2) as stretches of days, to put in order and to compare.

A day is written as ISO text, so that text order is time order; an unknown month or day becomes ``00`` at the
near end and ``99`` at the far end.
"""

import re
from datetime import date

DATE = re.compile(r"([0-9]{3}[0-9X])(-[0-9X]{2})?(-[0-9X]{2})?(?:T.*)?[?~%]*")
FIRST, LAST = "0000-00-00", "9999-99-99"


def bounds(date: str | None) -> tuple[str, str] | None:
    """First and last possible day; None for no date or no known year (``XXXX-08-15``)."""
    start, slash, end = (date or "").partition("/")
    if not slash:
        day = _day(start)
        return day and (day[0], day[1])
    near, far = _day(start), _day(end)
    if not near and not far:
        return None
    return (near[0] if near else FIRST, far[1] if far else LAST)


def _day(date: str) -> tuple[str, str] | None:
    match = DATE.fullmatch(date.strip())
    if not match:
        return None
    text = f"{match[1]}{match[2] or '-XX'}{match[3] or '-XX'}"
    return text.replace("X", "0"), text.replace("X", "9")


def order(date: str | None) -> tuple[str, bool]:
    """A key for time order: unknown before known, "before the 13th" (``../2025-08-13``) just before the 13th."""
    days = bounds(date)
    if days is None:
        return "", False
    return (days[1], False) if days[0] == FIRST else (days[0], True)


def apart(one: tuple[str, str], other: tuple[str, str]) -> bool:
    """Whether two stretches share no day."""
    return one[1] < other[0] or other[1] < one[0]


def between(earlier: str | None, later: str | None) -> tuple[int, int] | None:
    """The fewest and the most days from one EDTF date to another, never below 0; None where either is open or unknown."""
    one, other = bounds(earlier), bounds(later)
    ends = (
        [_calendar(day, last) for day, last in zip((*one, *other), (False, True) * 2, strict=True)]
        if one and other
        else []
    )
    if not ends or None in ends:
        return None
    first, last, near, far = (day.toordinal() for day in ends if day)
    return max(0, near - last), max(0, far - first)


def _calendar(day: str, last: bool) -> date | None:
    """A day of ``bounds`` on the calendar: the first or the last that a month or year without its day may mean."""
    year, month, number = (int(part) for part in day.split("-"))
    if not 0 < year < 9999:
        return None
    month = min(max(month, 1), 12)
    length = (date(year + month // 12, month % 12 + 1, 1) - date(year, month, 1)).days
    return date(year, month, length if last and number > length else min(max(number, 1), length))
