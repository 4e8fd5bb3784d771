"""EDTF dates (ISO 8601-2) as stretches of days, to put in order and to compare.

A day is written as ISO text, so that text order is time order; an unknown month or day becomes ``00`` at the
near end and ``99`` at the far end.
"""

import re

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
