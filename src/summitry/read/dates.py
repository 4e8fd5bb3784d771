"""Dates written out in full, as publishers write them; a day without its year is no date here."""

import re
from datetime import date

MONTHS = "jan feb mar apr may jun jul aug sep oct nov dec".split()
MONTH = (
    r"(?P<month>jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?"
    r"|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\.?"
)
DAY, YEAR = r"(?P<day>\d{1,2})(?:st|nd|rd|th)?", r"(?P<year>(?:19|20)\d\d)"
NUMBER = r"(?P<month>\d{1,2})"
WRITTEN = tuple(
    re.compile(rf"(?<![\w/.-]){pattern}(?!\d)", re.I)
    for pattern in (
        rf"{DAY}(?:\s+of)?[\s-]+{MONTH},?[\s-]+{YEAR}",
        rf"{MONTH}\s+{DAY},?\s+{YEAR}",
        rf"{YEAR}([-/.]){NUMBER}\2{DAY}",
        rf"{YEAR}[\s-]+{MONTH}[\s-]+{DAY}",
        rf"{DAY}\.\s?{NUMBER}\.\s?{YEAR}",
    )
)
SLASHED = re.compile(r"(?<![\w/.-])(\d{1,2})/(\d{1,2})/((?:19|20)\d\d)(?!\d)")
WEB_PATH = re.compile(r"[/_-]((?:19|20)\d\d)([-/_]?)(\d\d)\2(\d\d)(?=[-/_.?#]|$)")


def written_dates(text: str) -> tuple[tuple[int, int, str], ...]:
    """(start, end, ISO day) of each full date in ``text``, in order."""
    found = [(m.start(), m.end(), _of_match(m)) for pattern in WRITTEN for m in pattern.finditer(text)]
    found += [(m.start(), m.end(), _of_slashes(m)) for m in SLASHED.finditer(text)]
    return tuple((start, end, day) for start, end, day in sorted(found, key=lambda f: f[:2]) if day)


def first_date(text: str) -> str | None:
    return next((day for _, _, day in written_dates(text)), None)


def url_date(url: str) -> str | None:
    """The day in a path such as ``/2024/03/31/`` or ``-20240331.html``."""
    return next((day for m in WEB_PATH.finditer(url) if (day := iso(m[1], m[3], m[4]))), None)


def iso(year: str | int, month: str | int, day: str | int) -> str | None:
    try:
        return date(int(year), int(month), int(day)).isoformat()
    except ValueError:
        return None


def _of_match(match: re.Match[str]) -> str | None:
    month = match["month"]
    number = int(month) if month.isdigit() else MONTHS.index(month[:3].lower()) + 1
    return iso(match["year"], number, match["day"])


def _of_slashes(match: re.Match[str]) -> str | None:
    """03/25/2024 and 25/03/2024 can only mean one day; 03/04/2024 can mean two, so it means none."""
    first, second = int(match[1]), int(match[2])
    if first <= 12 and second <= 12 and first != second:
        return None
    return iso(match[3], min(first, second), max(first, second))
