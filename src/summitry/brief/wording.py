"""Dates, durations, counts and lists in words, the same in every print."""

import re
from collections.abc import Sequence

from summitry.plain import rounded
from summitry.records import Attitude, Claim

UNKNOWN_DATE = "date unknown"
MONTHS = "January February March April May June July August September October November December".split()
SEASONS = {"21": "spring", "22": "summer", "23": "autumn", "24": "winter"}
DAY = re.compile(r"([\dX]{4})(?:-([\dX]{2}))?(?:-([\dX]{2}))?(?:T(\d\d:\d\d)\S*?)?([?~%]?)")
DAYS = r"\d{4}-\d\d(?:-\d\d)?(?:T\d\d:\d\d)?"
WRITTEN = re.compile(rf"(?<![\w/-]){DAYS}(?:/{DAYS})?(?![\w/-])")
DURATION = re.compile(r"P(?:(\d+)Y)?(?:(\d+)M)?(?:(\d+)W)?(?:(\d+)D)?(?:T(?:(\d+)H)?(?:(\d+)M)?(?:(\d+)S)?)?")
SCALES = ((12, "trillion"), (9, "billion"), (6, "million"))
POWERS, WRITTEN_OUT = 10**15, 31  # from here on a power of ten; with so many digits no longer in full
VAGUE = re.compile(r"P(T?X[A-Z])")  # TIMEX3: nobody says how many
LENGTHS = {
    "XY": "years",
    "XM": "months",
    "XW": "weeks",
    "XD": "days",
    "TXH": "hours",
    "TXM": "minutes",
    "TXS": "seconds",
}
UNITS = ("year", "month", "week", "day")
CLOCK = (" h", " min", " s")
CLAIMS: dict[Claim, str] = {
    "own": "a side about itself",
    "of another": "a side about another",
    "of an observer": "an outside source",
    "of the reporter": "the reporter",
}
SYMBOLS: dict[Attitude, str] = {"for": "+", "against": "−", "open": "○", "conditional": "±"}


def date(edtf: str | None, *, long: bool = False) -> str:
    """``15 Aug 2025`` (``15 August 2025`` when long); an interval keeps what its ends share once."""
    if not edtf:
        return UNKNOWN_DATE
    first, slash, last = edtf.partition("/")
    if not slash:
        return _day(edtf, long)
    if first in ("", ".."):
        return f"until {_day(last, long)}"
    if last in ("", ".."):
        return f"from {_day(first, long)}"
    return _interval(_day(first, long), _day(last, long))


def _day(edtf: str, long: bool) -> str:
    match = DAY.fullmatch(edtf)
    if not match:
        return edtf
    year, month, day, clock, doubt = match.groups()
    parts = [
        "" if "X" in (day or "X") else str(int(day)),
        _month(month or "XX", long),
        "" if year == "XXXX" else year.replace("X", "0") + ("s" if "X" in year else ""),
    ]
    words = " ".join(part for part in parts if part) or UNKNOWN_DATE
    return ("about " if doubt else "") + words + (f", {clock}" if clock else "")


def _month(month: str, long: bool) -> str:
    if month in SEASONS:
        return SEASONS[month]
    name = MONTHS[int(month) - 1] if month.isdigit() and 1 <= int(month) <= 12 else ""
    return name if long else name[:3]


def _interval(first: str, last: str) -> str:
    """Drop from the first date the year, then the month, that the last one repeats."""
    head, tail = first.split(), last.split()
    while len(head) > 1 and len(head) == len(tail) and head[-1] == tail[-1]:
        head, tail = head[:-1], tail[:-1]
    dash = "–" if len(head) == 1 else " – "
    return " ".join(head) + dash + last if first != last else first


def dated(text: str) -> str:
    """The text with the EDTF dates in it as words."""
    return WRITTEN.sub(lambda match: date(match[0]), text)


def measure(value: str) -> str:
    """A date or duration as words, anything else as it stands."""
    return dated(duration(value)) if DURATION.fullmatch(value) else dated(value)


def order(edtf: str | None) -> tuple[str, str]:
    """A sorting key: by first day, doubtful or not; what nobody dated last."""
    if not edtf or edtf.startswith("XXXX"):
        return "9999", edtf or "~"
    first, _, last = edtf.partition("/")
    return (first if first not in ("", "..") else last).rstrip("?~%"), edtf


def duration(iso: str | None) -> str:
    """``2 h 30 min``, ``3 days``; as written where it is no ISO 8601 duration."""
    match = DURATION.fullmatch(iso or "")
    vague = VAGUE.fullmatch(iso or "")
    if vague:
        return LENGTHS.get(vague[1], iso or "")
    if not iso or not match or not any(match.groups()):
        return iso or ""
    *whole, hours, minutes, seconds = match.groups()
    days = [count(int(n), unit) for n, unit in zip(whole, UNITS, strict=True) if n]
    clock = [f"{int(n)}{unit}" for n, unit in zip((hours, minutes, seconds), CLOCK, strict=True) if n]
    return " ".join(days + clock)


def count(number: int, noun: str, plural: str | None = None) -> str:
    return f"{number:,} {noun if number == 1 else plural or noun + 's'}"


def large(number: int) -> str:
    """``12,400``; from a million on in words too: ``about 3.2 million (3,214,551)``; beyond trillions as ``2.5 × 10^20``; with
    more than 31 digits that alone."""
    if beyond := rounded(number):
        return f"about {beyond}"
    if number >= POWERS:
        return f"about {_power(number)}" + (f" ({number:,})" if number < 10**WRITTEN_OUT else "")
    zeros, word = next(((n, word) for n, word in SCALES if number >= 10**n), (0, ""))
    if not word:
        return f"{number:,}"
    tenths = (number + 10**zeros // 20) // (10**zeros // 10)  # whole numbers: a float loses what is beyond its digits
    whole, tenth = divmod(tenths, 10)
    shown = f"{whole}.{tenth}" if tenth and whole < 10 else f"{(tenths + 5) // 10:,}"
    return f"about {shown} {word} ({number:,})"


def _power(number: int) -> str:
    """``9.8 × 10^29``, in whole numbers: a float loses what is beyond its digits."""
    digits = len(str(number)) - 1
    tenths = (number + 10**digits // 20) // 10 ** (digits - 1)
    digits, tenths = (digits + 1, 10) if tenths == 100 else (digits, tenths)
    whole, tenth = divmod(tenths, 10)
    shown = f"{whole}.{tenth}" if tenth else str(whole)
    return f"10^{digits}" if tenths == 10 else f"{shown} × 10^{digits}"


def listed(names: Sequence[str], most: int | None = None) -> str:
    """``A, B and C``; beyond ``most``, ``A, B and 4 others``."""
    if most and len(names) > most:
        shown = names[: most - 1]
        return f"{', '.join(shown)} and {count(len(names) - len(shown), 'other')}"
    return " and ".join(part for part in (", ".join(names[:-1]), *names[-1:]) if part)


def owned(name: str) -> str:
    return name + ("’" if name.endswith("s") else "’s")


def readable(name: str) -> str:
    """An option's or issue's file name as words."""
    return name.replace("-", " ").replace("_", " ")


def capital(words: str) -> str:
    return words[:1].upper() + words[1:]
