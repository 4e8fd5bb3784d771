"""What weeks, months, years, seasons and shifts mean; see ``rules`` for single days."""

import re
from calendar import monthrange
from datetime import MAXYEAR, MINYEAR, date, timedelta

from summitry.find.times.words import NTHS, weekday_number
from summitry.resolve.when.rules import (
    ANAPHORIC,
    SEASONS,
    UNPUBLISHED,
    Anchors,
    Meaning,
    Parts,
    in_year,
    month,
    month_shift,
    on,
    part,
    unknown,
)

STEPS = {
    "last": -1,
    "previous": -1,
    "this": 0,
    "current": 0,
    "same": 0,
    "that": 0,
    "next": 1,
    "coming": 1,
    "following": 1,
}
NO_DAY_BEFORE = "no day is named before"
NOWHEN = {  # of the unit's size, nobody knows which
    "night": "XXXX-XX-XXTNI", "evening": "XXXX-XX-XXTEV", "morning": "XXXX-XX-XXTMO", "week": "XXXX-WXX",
    "month": "XXXX-XX", "year": "XXXX",
}  # fmt: skip


def week_of(day: date, rule: str, anchor: str | None) -> Meaning:
    monday = day - timedelta(day.weekday())
    year, week, _ = day.isocalendar()
    return Meaning(f"{year}-W{week:02}", f"{monday}/{monday + timedelta(6)}", rule, anchor)


def weekend_of(day: date, rule: str, anchor: str | None) -> Meaning:
    saturday = day + timedelta(5 - day.weekday())
    year, week, _ = day.isocalendar()
    return Meaning(f"{year}-W{week:02}-WE", f"{saturday}/{saturday + timedelta(1)}", rule, anchor)


def moved(day: date, count: float, unit: str, rule: str, anchor: str | None, about: bool = False) -> Meaning:
    """``count`` units away from ``day``, as finely as the unit tells."""
    if unit in ("second", "minute", "hour"):
        return on(day, f"{rule}, within about a day", anchor, about=True)
    if unit in ("day", "night"):
        return on(day + timedelta(round(count)), rule, anchor, about=about)
    if unit in ("week", "fortnight", "weekend"):
        shifted = day + timedelta(round(7 * count * (2 if unit == "fortnight" else 1)))
        return (weekend_of if unit == "weekend" else week_of)(shifted, rule, anchor)
    if unit in ("month", "quarter"):
        year, month = month_shift(day, round(count * (3 if unit == "quarter" else 1)))
        return _in_year(year, f"-{month:02}", rule, anchor, about)
    return _in_year(day.year + round(count * {"decade": 10, "century": 100}.get(unit, 1)), "", rule, anchor, about)


def _in_year(year: int, rest: str, rule: str, anchor: str | None, about: bool) -> Meaning:
    """Years that dates can be written of; further off nobody means a date."""
    if not MINYEAR <= year <= MAXYEAR:
        return unknown(None, rule)
    return Meaning(f"{year:04}{rest}", f"{year:04}{rest}" + "~" * about, rule, anchor)


def named_before(anchors: Anchors, unit: str) -> tuple[date | None, str]:
    """What "the previous year", "the year before" hang on, and its name: a year told last, else the last day told."""
    if unit == "year" and re.fullmatch(r"\d{4}", anchors.latest or ""):
        return date(int(anchors.latest or 0), 7, 1), f"{anchors.latest}, named before"
    return anchors.previous, f"{anchors.previous}, named before"


def period(parts: Parts, anchors: Anchors) -> Meaning:
    which, unit = part(parts, "which").removeprefix("this ") or "this", part(parts, "unit")
    which = {"past": "last"}.get(which, which)
    base, anchor = named_before(anchors, unit) if which in ANAPHORIC else (anchors.published, anchors.publication)
    if base is None:
        return unknown(NOWHEN.get(unit), NO_DAY_BEFORE if which in ANAPHORIC else UNPUBLISHED)
    if unit == "weekend" and which == "this" and anchors.direction == "past":
        return weekend(parts, anchors)
    if unit == "weekend" and which == "last" and base.weekday() == 6:
        return weekend_of(base - timedelta(7), f"the last weekend before {anchor}", anchor)
    rule = (
        f"the {unit} of {anchor}"
        if STEPS[which] == 0
        else f"the {unit} {'after' if STEPS[which] > 0 else 'before'} {anchor}"
    )
    if unit == "decade" or unit == "century":
        years = {"decade": 10, "century": 100}[unit]
        prefix = str(base.year // years + STEPS[which])
        return Meaning(prefix, prefix.ljust(4, "X"), rule, anchor)
    return _of_unit(base, unit, STEPS[which], rule, anchor)


def _of_unit(base: date, unit: str, step: int, rule: str, anchor: str) -> Meaning:
    if unit == "quarter":
        year, month = month_shift(base, 3 * step)
        return Meaning(f"{year}-Q{(month + 2) // 3}", f"{year}-{32 + (month + 2) // 3}", rule, anchor)
    return moved(base, step, unit, rule, anchor)


def at_hand(parts: Parts, anchors: Anchors) -> Meaning:
    """``the deal of the year`` is of the year now running; "most of the year" may be of any, so the ledger leaves it open."""
    told = of_period(parts, anchors)
    return told if parts["unit"] == "day" else unknown(told.value, "the one now running, or any")


def of_period(parts: Parts, anchors: Anchors) -> Meaning:
    """``the end of the week``, ``later in the day``, ``the year`` now running."""
    if parts["unit"].lower() != "day":
        return period({"unit": parts["unit"], "which": "this"}, anchors)
    if anchors.published is None:
        return unknown("XXXX-XX-XX", UNPUBLISHED)
    if anchors.previous and timedelta(0) < anchors.published - anchors.previous < timedelta(7):
        return on(anchors.previous, f"the day of {anchors.previous}, named before", str(anchors.previous))
    return on(anchors.published, f"the day of {anchors.publication}", anchors.publication)


def week_of_month(parts: Parts, anchors: Anchors) -> Meaning:
    """``the first week of March``: the week that holds the 4th, the 11th, ... or, for the last, the fourth day from the end."""
    told = month({"month": parts["month"]} | {k: parts[k] for k in ("y", "of") if k in parts}, anchors)
    if not told.said or told.said.startswith("X"):
        return told
    year, number_ = int(told.said[:4]), int(told.said[5:7])
    at = NTHS.index(part(parts, "q")) if part(parts, "q") in NTHS else None
    day = monthrange(year, number_)[1] - 3 if at is None else 4 + 7 * at
    value = week_of(date(year, number_, day), told.rule, told.anchor).value
    return Meaning(value, told.said, told.rule, told.anchor)


def nth_weekday(parts: Parts, anchors: Anchors) -> Meaning:
    """``the first Monday in June``; each month has its own, so that it lies ahead where the month does."""
    told = month({"month": parts["month"]} | {k: parts[k] for k in ("y", "of") if k in parts}, anchors)
    if not told.said or told.said.startswith("X"):
        return told
    year, number_ = int(told.said[:4]), int(told.said[5:7])
    weekday, last = weekday_number(parts["w"]), monthrange(year, number_)[1]
    if part(parts, "q") not in NTHS:
        day = last - (date(year, number_, last).weekday() - weekday) % 7
    else:
        day = 1 + (weekday - date(year, number_, 1).weekday()) % 7 + 7 * NTHS.index(part(parts, "q"))
    rule = f"the {part(parts, 'q')} {parts['w']} of {told.said}: {told.rule}"
    return on(date(year, number_, day), rule, told.anchor)


def far_period(parts: Parts, anchors: Anchors) -> Meaning:
    """``the week before last``, ``the month after next``."""
    if anchors.published is None:
        return unknown(NOWHEN.get(part(parts, "unit")), UNPUBLISHED)
    side = part(parts, "side")
    rule = f"the {parts['unit']} {side}, from {anchors.publication}"
    return moved(anchors.published, -2 if side == "before last" else 2, part(parts, "unit"), rule, anchors.publication)


def weekend(parts: Parts, anchors: Anchors) -> Meaning:
    if anchors.published is None:
        return unknown("XXXX-WXX-WE", UNPUBLISHED)
    back = anchors.direction != "future" and anchors.published.weekday() < 5
    day = anchors.published - timedelta(7 * back)
    return weekend_of(
        day, f"the weekend {'before' if back else 'of or after'} {anchors.publication}", anchors.publication
    )


def season(parts: Parts, anchors: Anchors) -> Meaning:
    code, letters, opening = SEASONS[part(parts, "s")]
    which, published = part(parts, "which"), anchors.published
    written, told, anchor = in_year(parts, anchors)
    if written is not None:
        return Meaning(f"{written}-{letters}", f"{written}-{code}", told, anchor)
    if which in SEASON_STEPS:
        return _season_beside(part(parts, "s"), which, anchors)
    if published is None:
        return unknown(f"XXXX-{letters}", UNPUBLISHED)  # EDTF has no season of an unknown year
    begun = published.month >= opening
    which = {"this past": "last", "this coming": "next"}.get(which, which)
    back = which == "last" or (not which and anchors.direction != "future")
    over = published.month >= opening + 3
    year = published.year - (not (over if which else begun)) if back else published.year + (begun and which != "this")
    rule = f"the {'latest' if back else 'coming'} {part(parts, 's')} from {anchors.publication}"
    return Meaning(f"{year}-{letters}", f"{year}-{code}", rule, anchors.publication)


SEASON_STEPS = {"that": 0, "the same": 0, "following": 1, "previous": -1}


def _season_beside(name: str, which: str, anchors: Anchors) -> Meaning:
    """``that summer``, ``the following spring``: beside the year or the day told last."""
    code, letters, opening = SEASONS[name]
    base, anchor = named_before(anchors, "year")
    if base is None:
        return unknown(f"XXXX-{letters}", NO_DAY_BEFORE)
    step = SEASON_STEPS[which]
    turned = (step > 0 and base.month >= opening) - (step < 0 and base.month < opening + 3)
    year = base.year + turned
    rule = f"the {name} {('of', 'after', 'before')[step]} {anchor}"
    return Meaning(f"{year}-{letters}", f"{year}-{code}", rule, anchor)
