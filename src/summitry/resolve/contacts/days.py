"""Days of contacts as EDTF: how exact they are, and whether two of them can be one."""

from datetime import date, timedelta


def day_precision(when: str | None) -> int:
    """3 for a day, 2 for a week or a stretch of days, 1 for a month or a year, 0 for none."""
    if not when:
        return 0
    plain = when.rstrip("~")
    return 2 if "/" in plain else 3 if len(plain) == 10 and "X" not in plain else 1


def compatible_days(first: str | None, second: str | None) -> bool:
    """Whether one of two dates can lie within the other; an unknown date fits any."""
    if not first or not second or first == second:
        return True
    (a, b), (c, d) = _bounds(first), _bounds(second)
    return (a <= c and d <= b) or (c <= a and b <= d)


def next_day(first: str | None, second: str | None) -> bool:
    """Whether two days follow one another."""
    if day_precision(first) != 3 or day_precision(second) != 3 or not first or not second:
        return False
    one, other = (date.fromisoformat(when.rstrip("~")) for when in (first, second))
    return abs(one - other) == timedelta(1)


def around(when: str) -> tuple[str, ...]:
    """A day with the day before and the day after."""
    day = date.fromisoformat(when.rstrip("~"))
    return tuple((day + timedelta(n)).isoformat() for n in (-1, 0, 1) if date.min < day < date.max)


def days_between(when: str, published: str) -> int:
    return abs((date.fromisoformat(when.rstrip("~")) - date.fromisoformat(published)).days)


def before(published: str, days: int) -> str:
    """The day so many days before a day."""
    day = date.fromisoformat(published)
    return (day - timedelta(days)).isoformat() if day.toordinal() > days else date.min.isoformat()


def last_day(when: str) -> str:
    """The last day of a date, as text that sorts: ``2025-03~`` for a month."""
    return _bounds(when)[1]


def _bounds(when: str) -> tuple[str, str]:
    """First and last day, as text that sorts: ``2025-03`` from ``2025-03`` to ``2025-03~``."""
    first, _, last = when.replace("~", "").partition("/")
    return first, (last or first) + "~"
