"""What ranges mean: the last day is found as any day is, the first is the latest such day before it."""

from datetime import date, timedelta

from summitry.find.times.grammar import month_number, weekday_number
from summitry.resolve.when.rules import (
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
    part,
    unknown,
    weekday,
)


def between(first: Meaning, last: Meaning, anchors: Anchors) -> Meaning:
    if not first.said or not last.said:
        return unknown(None, first.rule)
    said = f"{first.said}/{last.said}"
    return Meaning(said, said, last.rule, last.anchor)


def month_days(parts: Parts, anchors: Anchors) -> Meaning:
    first, last = month_number(parts["month"]), month_number(parts.get("month2") or parts["month"])
    return _days_between((first, day_number(parts["d"])), (last, day_number(parts["d2"])), parts, anchors)


def day_months(parts: Parts, anchors: Anchors) -> Meaning:
    last, first = month_number(parts["month"]), month_number(parts.get("month2") or parts["month"])
    return _days_between((first, day_number(parts["d"])), (last, day_number(parts["d2"])), parts, anchors)


def _days_between(first: tuple[int, int], last: tuple[int, int], parts: Parts, anchors: Anchors) -> Meaning:
    """The last day is found as any day is; the first is the latest such day before it."""
    names = {"month": parts["month"] if last[0] == month_number(parts["month"]) else parts["month2"], "d": str(last[1])}
    ending = day(names | ({"y": parts["y"]} if "y" in parts else {}), anchors)
    if not ending.said or ending.said.startswith("X"):
        return between(Meaning(None, f"XXXX-{first[0]:02}-{first[1]:02}", ending.rule), ending, anchors)
    until = date.fromisoformat(ending.said)
    opening = day_in(until.year - (first > last), *first)
    return between(Meaning(None, str(opening) if opening else None, "no such day"), ending, anchors)


def years(parts: Parts, anchors: Anchors) -> Meaning:
    first, last = part(parts, "y", "y3"), part(parts, "y2", "y4")
    said = f"{first}/{last.rjust(4, '_').replace('__', first[:2])}"
    return Meaning(said, said, "written in full")


def months(parts: Parts, anchors: Anchors) -> Meaning:
    year = {"y": parts.get("y2") or parts.get("y", "")} if parts.get("y2") or parts.get("y") else {}
    ending = month({"month": parts["month2"]} | year, anchors)
    if not ending.said or ending.said.startswith("X"):
        return between(month({"month": parts["month"]}, anchors), ending, anchors)
    first = month_number(parts["month"])
    opening = int(ending.said[:4]) - (first > month_number(parts["month2"]))
    return between(Meaning(None, f"{parts.get('y', opening)}-{first:02}", ""), ending, anchors)


def ordinals(parts: Parts, anchors: Anchors) -> Meaning:
    ending = ordinal({"d": parts["d2"]}, anchors)
    if not ending.said or ending.said.startswith("X"):
        return unknown(None, ending.rule)
    until, first = date.fromisoformat(ending.said), day_number(parts["d"])
    opening = day_in(*month_shift(until, -(first > until.day)), first)
    return between(Meaning(None, str(opening) if opening else None, "no such day"), ending, anchors)


def weekdays(parts: Parts, anchors: Anchors) -> Meaning:
    ending = weekday({"w": parts["w2"]}, anchors)
    if not ending.said:
        return ending
    until = date.fromisoformat(ending.said)
    opening = until - timedelta((until.weekday() - weekday_number(parts["w"])) % 7)
    return between(on(opening, ending.rule), ending, anchors)
