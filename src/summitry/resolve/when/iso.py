"""Lengths of time as ISO 8601 writes them; an unknown number is X (TIMEX3)."""

LETTERS = {
    "second": "S", "minute": "M", "hour": "H", "day": "D", "night": "D", "weekend": "W",
    "week": "W", "month": "M", "year": "Y",
}  # fmt: skip
MULTIPLES = {"decade": ("year", 10), "century": ("year", 100), "fortnight": ("week", 2), "quarter": ("month", 3)}
FINER = {"year": ("month", 12), "day": ("hour", 24), "hour": ("minute", 60), "minute": ("second", 60)}


def unit_of(words: str) -> str:
    """``Hours`` -> ``hour``, ``centuries`` -> ``century``."""
    return {"centuries": "century"}.get(words.lower(), words.lower().removesuffix("s"))


def iso_duration(amounts: list[tuple[float | None, str]]) -> str:
    """``[(2.5, "hour")]`` -> ``PT2H30M``; an unknown number is X."""
    days, clock = "", ""
    for count, unit in amounts:
        unit, times = MULTIPLES.get(unit, (unit, 1))
        written = _written(None if count is None else count * times, unit)
        if unit in ("second", "minute", "hour"):
            clock += written
        else:
            date_part, _, time_part = written.partition("T")
            days, clock = days + date_part, clock + time_part
    return f"P{days}" + (f"T{clock}" if clock else "")


def _written(count: float | None, unit: str) -> str:
    if count is None:
        return f"X{LETTERS[unit]}"
    whole, rest = int(count), count - int(count)
    if rest and unit in FINER:
        finer, times = FINER[unit]
        joint = "T" if unit == "day" else ""
        return (f"{whole}{LETTERS[unit]}" if whole else "") + f"{joint}{round(rest * times)}{LETTERS[finer]}"
    return f"{count:.12g}{LETTERS[unit]}"
