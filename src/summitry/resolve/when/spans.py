"""What weeks, months, years, ranges and shifts mean; see ``calendar_rules`` for single days."""

import re
from datetime import date, timedelta

from summitry.find.times.grammar import number
from summitry.resolve.when.rules import (
    ANAPHORIC,
    PARTS,
    SEASONS,
    UNPUBLISHED,
    Anchors,
    Meaning,
    Parts,
    day_number,
    in_year,
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


def week_of(day: date, rule: str, anchor: str | None) -> Meaning:
    monday = day - timedelta(day.weekday())
    year, week, _ = day.isocalendar()
    return Meaning(f"{year}-W{week:02}", f"{monday}/{monday + timedelta(6)}", rule, anchor)


def weekend_of(day: date, rule: str, anchor: str | None) -> Meaning:
    saturday = day + timedelta(5 - day.weekday())
    year, week, _ = day.isocalendar()
    return Meaning(f"{year}-W{week:02}-WE", f"{saturday}/{saturday + timedelta(1)}", rule, anchor)


def unit_of(words: str) -> str:
    return {"centuries": "century"}.get(words.lower(), words.lower().removesuffix("s"))


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
        return Meaning(f"{year}-{month:02}", f"{year}-{month:02}" + "~" * about, rule, anchor)
    year = day.year + round(count * {"decade": 10, "century": 100}.get(unit, 1))
    return Meaning(f"{year:04}", f"{year:04}" + "~" * about, rule, anchor) if year > 0 else unknown(None, rule)


def period(parts: Parts, anchors: Anchors) -> Meaning:
    which, unit = part(parts, "which").removeprefix("this ") or "this", part(parts, "unit")
    base = anchors.previous if which in ANAPHORIC else anchors.published
    if base is None:
        return unknown(None, NO_DAY_BEFORE if which in ANAPHORIC else UNPUBLISHED)
    anchor = str(base) if which in ANAPHORIC else anchors.publication
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


def of_period(parts: Parts, anchors: Anchors) -> Meaning:
    return period({"unit": parts["unit"], "which": "this"}, anchors)


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
    written, told = in_year(parts, anchors)
    if written is not None:
        anchor = anchors.publication if "of" in parts else None
        return Meaning(f"{written}-{letters}", f"{written}-{code}", told, anchor)
    if published is None:
        return unknown(f"XXXX-{letters}", UNPUBLISHED, f"XXXX-{code}")
    begun = published.month >= opening
    back = which in ("last", "previous") or (not which and anchors.direction != "future")
    over = published.month >= opening + 3
    year = published.year - (not (over if which else begun)) if back else published.year + (begun and which != "this")
    rule = f"the {'latest' if back else 'coming'} {part(parts, 's')} from {anchors.publication}"
    return Meaning(f"{year}-{letters}", f"{year}-{code}", rule, anchors.publication)


def ago(parts: Parts, anchors: Anchors) -> Meaning:
    count, unit, side = number(parts.get("n")), unit_of(parts["unit"]), part(parts, "side")
    back = side == "ago"
    if anchors.published is None or count is None:
        return unknown("PAST_REF" if back else "FUTURE_REF", UNPUBLISHED if count is not None else "no number is given")
    rule = f"{parts['n'].lower()} {parts['unit']} {'before' if back else 'after'} {anchors.publication}"
    return moved(anchors.published, -count if back else count, unit, rule, anchors.publication, anchors.about)


def few_ago(parts: Parts, anchors: Anchors) -> Meaning:
    return unknown("PAST_REF", "no number is given")


def in_n(parts: Parts, anchors: Anchors) -> Meaning:
    return ago(parts | {"side": "from now"}, anchors)


def shift(parts: Parts, anchors: Anchors) -> Meaning:
    count, unit = number(parts.get("n")), unit_of(parts["unit"])
    back = part(parts, "side") in ("earlier", "before", "beforehand")
    if count is None or anchors.previous is None:
        return unknown(None, "no number is given" if count is None else NO_DAY_BEFORE)
    rule = f"{parts['n'].lower()} {parts['unit']} {'before' if back else 'after'} {anchors.previous}, named before"
    return moved(anchors.previous, -count if back else count, unit, rule, str(anchors.previous), anchors.about)


def next_to(parts: Parts, anchors: Anchors) -> Meaning:
    unit = part(parts, "unit", "unit2", "unit3")
    which = part(parts, "which", "side") or "same"
    if anchors.previous is None:
        return unknown(None, NO_DAY_BEFORE)
    step = {"previous": -1, "before": -1, "earlier": -1, "same": 0}.get(which, 1)
    anchor = str(anchors.previous)
    rule = f"the {unit} {('of', 'after', 'before')[step]} {anchor}, named before"
    if unit in ("week", "month", "year"):
        return moved(anchors.previous, step, unit, rule, anchor)
    return on(anchors.previous + timedelta(step), rule, anchor, PARTS.get(unit, ""))


def event(parts: Parts, anchors: Anchors) -> Meaning:
    """``an hour before the talks``: the day of the talks; ``the night before the vote``: the day before it."""
    count, unit = (
        number(parts.get("n", "a" if "unit2" in parts else None)),
        unit_of(part(parts, "unit", "unit2", "unit3")),
    )
    back = part(parts, "side") in ("before", "ahead of", "prior to")
    if anchors.event is None:
        return unknown(None, f"no day of the {part(parts, 'event')} is named")
    anchor = f"the {part(parts, 'event')} on {anchors.event}"
    rule = f"{parts.get('n', 'the')} {unit} {'before' if back else 'after'} {anchor}"
    if unit in ("second", "minute", "hour"):
        return on(anchors.event, rule, anchor)
    if count is None:
        return unknown(None, f"{rule}, no number given")
    if unit in ("night", "evening", "morning"):
        return on(
            anchors.event - timedelta(back or unit == "morning") + timedelta(2 * (unit == "morning" and not back)),
            rule,
            anchor,
            PARTS[unit],
        )
    return moved(anchors.event, -count if back else count, unit, rule, anchor, anchors.about)


def event_day(parts: Parts, anchors: Anchors) -> Meaning:
    if anchors.event is None:
        return unknown(None, f"no day of the {part(parts, 'event')} is named")
    word, anchor = part(parts, "day"), f"the {part(parts, 'event')} on {anchors.event}"
    return on(anchors.event - timedelta(word == "eve"), f"the {word} of {anchor}", anchor, PARTS.get(word, ""))


def year(parts: Parts, anchors: Anchors) -> Meaning:
    return Meaning(parts["y"], parts["y"], "written in full")


def quarter(parts: Parts, anchors: Anchors) -> Meaning:
    written = parts["y"].lower()
    if not re.fullmatch(r"\d{4}", written) and anchors.published is None:
        return unknown(None, UNPUBLISHED)
    base = anchors.published.year if anchors.published else 0
    of = int(written) if written.isdigit() else base + {"last": -1, "next": 1}.get(written.split()[0], 0)
    which = {"first": 1, "second": 2, "third": 3, "fourth": 4, "last": 4 if parts["unit"].lower() == "quarter" else 2}[
        part(parts, "q").replace("final", "last")
    ]
    letter, code = ("Q", 32) if parts["unit"].lower() == "quarter" else ("H", 39)
    anchor = None if written.isdigit() else anchors.publication
    return Meaning(
        f"{of}-{letter}{which}",
        f"{of}-{code + which}",
        "written in full" if anchor is None else f"from {anchor}",
        anchor,
    )


def decade(parts: Parts, anchors: Anchors) -> Meaning:
    return Meaning(parts["y"][:3], f"{parts['y'][:3]}X", "written in full")


def century(parts: Parts, anchors: Anchors) -> Meaning:
    prefix = str(day_number(parts["c"]) - 1)
    return Meaning(prefix, f"{prefix}XX", "written in full")
