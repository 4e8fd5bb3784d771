"""What durations, sets and vague times mean, none of them a day (TIMEX3 values; ISO 8601 durations)."""

from summitry.find.times.words import MONTHS, WEEKDAYS, month_number, number, weekday_number
from summitry.resolve.when.iso import iso_duration, unit_of
from summitry.resolve.when.rules import PARTS, SEASONS, Anchors, Meaning, Parts, part, unknown

LENGTH = "a length of time"


def duration(parts: Parts, anchors: Anchors) -> Meaning:
    if "quarters" in parts:
        return unknown(
            iso_duration([(0.75 if parts["quarters"].lower().startswith("three") else 0.25, "hour")]), LENGTH
        )
    count = 0.5 if "half" in parts else number(parts["n"])
    if "plus" in parts and count is not None:
        count += 0.5 if parts["plus"].lower() == "half" else 0.25
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


def age(parts: Parts, anchors: Anchors) -> Meaning:
    return unknown(iso_duration([(number(parts["n"]), unit_of(parts["unit"]))]), "an age")


def long(parts: Parts, anchors: Anchors) -> Meaning:
    """``a decades-long dispute``, ``a two-hour-long call``, ``all day``."""
    count = number(parts["n"]) if "n" in parts else None if "more" in parts else 1.0
    return unknown(iso_duration([(count, unit_of(parts["unit"]))]), LENGTH)


ADVERBS = {
    "hourly": "PT1H", "daily": "P1D", "nightly": "P1D", "weekly": "P1W", "fortnightly": "P2W", "biweekly": "P2W",
    "monthly": "P1M", "bimonthly": "P2M", "quarterly": "P3M", "biannual": "P6M", "semiannual": "P6M", "biennial": "P2Y",
}  # fmt: skip
AGAIN = "again and again"


def recurring(parts: Parts, anchors: Anchors) -> Meaning:
    """``every Friday`` is XXXX-WXX-5, ``every morning`` XXXX-XX-XXTMO; what recurs by a length is that length."""
    if "adverb" in parts:
        return unknown(ADVERBS.get(part(parts, "adverb").replace("-", ""), "P1Y"), AGAIN)
    what = part(parts, "what", "what2", "what3", "plural")
    if named := _named(what):
        return unknown(named, AGAIN)
    count = 2.0 if "other" in parts else number(parts.get("n", "a"))
    return unknown(iso_duration([(count, unit_of(what))]), AGAIN)


def _named(what: str) -> str | None:
    """A weekday, month, season or part of the day, whichever year or week it is."""
    first, _, rest = what.partition(" ")
    if first == "weekend":
        return "XXXX-WXX-WE"
    if first in PARTS and first != "night":
        return f"XXXX-XX-XX{PARTS[first]}"
    if first.capitalize() in WEEKDAYS:
        return f"XXXX-WXX-{weekday_number(first) + 1}{PARTS.get(rest, '')}"
    if first.capitalize() in MONTHS:
        return f"XXXX-{month_number(first):02}"
    return f"XXXX-{SEASONS[first][1]}" if first in SEASONS else None


def vague(parts: Parts, anchors: Anchors) -> Meaning:
    kind = next(name for name in ("past", "present", "future") if name in parts)
    return unknown(f"{kind.upper()}_REF", "the words do not say when")
