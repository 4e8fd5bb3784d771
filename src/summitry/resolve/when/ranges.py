"""What ranges mean: the last end is found as any date is, the first is the latest such date before it."""

from collections.abc import Callable
from datetime import date, timedelta

from summitry.find.times.words import month_number, number, weekday_number
from summitry.resolve.when.iso import iso_duration, unit_of
from summitry.resolve.when.lengths import LENGTH
from summitry.resolve.when.rules import (
    WRITTEN,
    Anchors,
    Meaning,
    Parts,
    day,
    day_in,
    day_number,
    month,
    month_shift,
    on,
    ordinal,
    unknown,
    weekday,
)

Ends = tuple[Meaning, Meaning]


def month_days(parts: Parts, anchors: Anchors) -> Ends:
    first, last = parts["month"], parts.get("month2") or parts["month"]
    return _days((first, parts["d"]), (last, parts["d2"]), parts, anchors)


def day_months(parts: Parts, anchors: Anchors) -> Ends:
    first, last = parts.get("month2") or parts["month"], parts["month"]
    return _days((first, parts["d"]), (last, parts["d2"]), parts, anchors)


def _days(first: tuple[str, str], last: tuple[str, str], parts: Parts, anchors: Anchors) -> Ends:
    written = {k: parts[k] for k in ("y", "of") if k in parts}
    ending = day({"month": last[0], "d": last[1]} | written, anchors)
    until = _known(ending)
    month_, number_ = month_number(first[0]), day_number(first[1])
    if until is None:
        told = f"XXXX-{month_:02}-{number_:02}"
        return unknown(told, ending.rule, told), ending
    turned = month_ > until.month  # over the end of a year
    return _before(day_in(until.year - turned, month_, number_), ending), ending


def _known(ending: Meaning) -> date | None:
    return date.fromisoformat(ending.said) if ending.said and not ending.said.startswith("X") else None


def _before(opening: date | None, ending: Meaning) -> Meaning:
    if opening is None:
        return unknown(None, "no such day")
    return on(opening, ending.rule if ending.anchor is None else f"before {ending.said}, {ending.rule}", ending.anchor)


def years(parts: Parts, anchors: Anchors) -> Ends:
    first, last = parts["y"], parts["y2"]
    whole = last if len(last) == 4 else first[:2] + last
    return Meaning(first, first, WRITTEN), Meaning(whole, whole, WRITTEN)


def months(parts: Parts, anchors: Anchors) -> Ends:
    written = parts.get("y2") or parts.get("y")
    of = {"of": parts["of"]} if "of" in parts else {}
    ending = month({"month": parts["month2"]} | ({"y": written} if written else of), anchors)
    if not ending.said or ending.said.startswith("X") or "y" in parts:
        return month({"month": parts["month"]} | ({"y": parts["y"]} if "y" in parts else {}), anchors), ending
    first = month_number(parts["month"])
    opening = f"{int(ending.said[:4]) - (first > month_number(parts['month2']))}-{first:02}"
    return Meaning(opening, opening, ending.rule, ending.anchor), ending


def ordinals(parts: Parts, anchors: Anchors) -> Ends:
    ending = ordinal({"d": parts["d2"]}, anchors)
    until, first = _known(ending), day_number(parts["d"])
    if until is None:
        return ordinal({"d": parts["d"]}, anchors), ending
    return _before(day_in(*month_shift(until, -(first > until.day)), first), ending), ending


def weekdays(parts: Parts, anchors: Anchors) -> Ends:
    ending = weekday({"w": parts["w2"]}, anchors)
    until = _known(ending)
    if until is None:
        return weekday({"w": parts["w"]}, anchors), ending
    return _before(until - timedelta((until.weekday() - weekday_number(parts["w"])) % 7), ending), ending


def amounts(parts: Parts, anchors: Anchors) -> Ends:
    """``between 60 and 90 days``: a length at either end."""
    fewest, most = (iso_duration([(number(parts[n]), unit_of(parts["unit"]))]) for n in ("n", "n2"))
    return unknown(fewest, LENGTH), unknown(most, LENGTH)


RANGES: dict[str, Callable[[Parts, Anchors], Ends]] = {
    "days_of_month": month_days, "days_before_month": day_months, "years": years, "dashed_years": years, "months": months,
    "ordinals": ordinals, "weekdays": weekdays, "amounts": amounts,
}  # fmt: skip
