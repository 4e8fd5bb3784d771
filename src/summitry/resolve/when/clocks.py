"""What hangs on a day named in the same words: hours and parts of it, and lengths before or after it."""

from summitry.find.times.grammar import read
from summitry.find.times.words import number
from summitry.resolve.when import rules
from summitry.resolve.when.days import day_of
from summitry.resolve.when.iso import iso_duration, unit_of
from summitry.resolve.when.rules import PARTS, Anchors, Meaning, Parts, Rule, part, unknown
from summitry.resolve.when.spans import moved

WORDS = {"noon": "12:00", "midday": "12:00", "midnight": "24:00"}
HOURS = "one two three four five six seven eight nine ten eleven twelve".split()
DAYS: dict[str, Rule] = {
    "weekday": rules.weekday, "day": rules.day, "deictic": rules.deictic, "ordinal": rules.ordinal,
    "holiday": rules.holiday,
}  # fmt: skip
OPEN_LENGTH = "a length of time beside a day that nobody can tell"
OPEN = "a time of day; the day is not in these words"


def beside_day(parts: Parts, anchors: Anchors) -> Meaning:
    """``ten days before Christmas``: a length, which ends on a day."""
    form, inner = read(parts["day"]) or ("", {})
    count, unit, back = number(parts["n"]), unit_of(parts["unit"]), part(parts, "side") == "before"
    length = iso_duration([(count, unit)])
    day = day_of(DAYS[form](inner, anchors).said) if form in DAYS else None
    if day is None or count is None:
        return unknown(length, OPEN_LENGTH)
    rule = f"{parts['n'].lower()} {parts['unit']} {'before' if back else 'after'} {day}"
    return moved(day, -count if back else count, unit, rule, str(day), anchors.about)._replace(value=length)


def moment(parts: Parts, anchors: Anchors) -> Meaning:
    """``10 a.m. on Tuesday``: the day is found as any day is."""
    form, inner = read(parts["day"]) or ("", {})
    if form not in DAYS:
        return clock(parts, anchors)
    value, said, rule, anchor = DAYS[form](inner, anchors)
    return Meaning(f"{(value or 'XXXX-XX-XX').partition('T')[0]}T{_hour(parts)}", said, rule, anchor)


def clock(parts: Parts, anchors: Anchors) -> Meaning:
    return _of_day(f"T{_hour(parts)}", anchors)


def part_of_day(parts: Parts, anchors: Anchors) -> Meaning:
    return _of_day(PARTS[part(parts, "part")], anchors)


def _of_day(time: str, anchors: Anchors) -> Meaning:
    """TIMEX3 puts a bare hour on the day of the text; the ledger dates it only where its sentence names a day."""
    if anchors.beside:
        return Meaning(
            f"{anchors.beside}{time}", str(anchors.beside), f"on {anchors.beside}, named beside it", str(anchors.beside)
        )
    return unknown(f"{anchors.published or 'XXXX-XX-XX'}{time}", OPEN)


def _hour(parts: Parts) -> str:
    """``hh:mm``, with Z where it is Greenwich's."""
    zone = "Z" * (part(parts, "zone") in ("gmt", "utc"))
    if "word" in parts:
        return WORDS[part(parts, "word")] + zone
    written = part(parts, "h", "h2", "h3", "h4")
    hour = int(written) if written.isdigit() else HOURS.index(written) + 1
    late = part(parts, "half").startswith("p") or part(parts, "part") in ("afternoon", "evening", "night")
    if "half" in parts or "part" in parts:
        hour = hour % 12 + 12 * late
    return f"{hour:02}:{part(parts, 'min', 'min2', 'min3') or '00'}{zone}"
