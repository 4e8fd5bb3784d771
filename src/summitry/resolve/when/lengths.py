"""What durations, sets, times of day and vague times mean, none of them a day (TIMEX3 values; ISO 8601 durations)."""

from summitry.find.times.grammar import number, weekday_number
from summitry.resolve.when.rules import PARTS, Anchors, Meaning, Parts, part, unknown
from summitry.resolve.when.spans import unit_of

LETTERS = {
    "second": "S", "minute": "M", "hour": "H", "day": "D", "night": "D", "weekend": "W",
    "week": "W", "month": "M", "year": "Y",
}  # fmt: skip
MULTIPLES = {"decade": ("year", 10), "century": ("year", 100), "fortnight": ("week", 2), "quarter": ("month", 3)}
FINER = {"year": ("month", 12), "day": ("hour", 24), "hour": ("minute", 60), "minute": ("second", 60)}
LENGTH = "a length of time"


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
    return f"{count:g}{LETTERS[unit]}"


def duration(parts: Parts, anchors: Anchors) -> Meaning:
    count = 0.5 if "half" in parts else number(parts["n"])
    if "plus" in parts and count is not None:
        count += 0.5
    amounts = [(count, unit_of(part(parts, "unit", "unit2")))]
    if "n2" in parts:
        amounts.append((number(parts["n2"]), unit_of(parts["unit3"])))
    return unknown(iso_duration(amounts), LENGTH)


def stretch(parts: Parts, anchors: Anchors) -> Meaning:
    single = None if parts["unit"].lower().endswith("s") else 1.0
    count = number(parts["n"].strip()) if "n" in parts else single
    return unknown(iso_duration([(count, unit_of(parts["unit"]))]), LENGTH)


def many(parts: Parts, anchors: Anchors) -> Meaning:
    return unknown(iso_duration([(None, unit_of(parts["unit"]))]), LENGTH)


def recurring(parts: Parts, anchors: Anchors) -> Meaning:
    adverbs = {
        "daily": "P1D",
        "weekly": "P1W",
        "fortnightly": "P2W",
        "monthly": "P1M",
        "quarterly": "P3M",
        "yearly": "P1Y",
    }
    what, rule = part(parts, "what", "what2", "plural"), "again and again"
    if "adverb" in parts:
        return unknown(adverbs.get(part(parts, "adverb"), "P1Y"), rule)
    if what in PARTS and what != "night":
        return unknown(f"XXXX-XX-XX{PARTS[what]}", rule)
    if what.rstrip("s").endswith("day") and what.rstrip("s") != "day":
        return unknown(f"XXXX-WXX-{weekday_number(what) + 1}", rule)
    count = 2.0 if "other" in parts else number(parts.get("n", "a"))
    return unknown(iso_duration([(count, unit_of(what))]), rule)


def clock(parts: Parts, anchors: Anchors) -> Meaning:
    rule = "a time of day; the day is not in these words"
    if "word" in parts:
        return unknown({"noon": "T12:00", "midnight": "T24:00"}[part(parts, "word")], rule)
    hour = int(part(parts, "h", "h2"))
    if "half" in parts:
        hour = hour % 12 + (12 if part(parts, "half").startswith("p") else 0)
    return unknown(f"T{hour:02}:{part(parts, 'min', 'min2') or '00'}", rule)


def part_of_day(parts: Parts, anchors: Anchors) -> Meaning:
    return unknown(PARTS[part(parts, "part")], "a part of the day; the day is not in these words")


def vague(parts: Parts, anchors: Anchors) -> Meaning:
    kind = next(name for name in ("past", "present", "future") if name in parts)
    return unknown(f"{kind.upper()}_REF", "the words do not say when")
