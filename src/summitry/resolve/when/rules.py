"""What the forms of the calendar grammar mean: TIMEX3 value, EDTF, and the rule that gave them.

EDTF is ISO 8601-2:2019 (``XXXX-08-15``, ``2025-02~``, ``2025-21`` for a spring); weeks and weekends are intervals.
"""

import re
from calendar import monthrange
from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import date, timedelta
from typing import NamedTuple

from summitry.find.times.words import HOLIDAYS, WEEKDAYS, month_number, weekday_number
from summitry.resolve.when.tense import Direction

Parts = dict[str, str]


class Meaning(NamedTuple):
    value: str | None
    said: str | None
    rule: str
    anchor: str | None = None


@dataclass(frozen=True, slots=True)
class Anchors:
    """What relative dates hang on: publication, the way the words look, the last day named, the day of the event.

    ``beside`` is the day that the same sentence names, ``latest`` the TIMEX3 value of the date before, ``settled`` the year of
    every full date in the text, for a text of which nobody knows when it was published.
    """

    published: date | None
    direction: Direction
    previous: date | None = None
    event: date | None = None
    beside: date | None = None
    latest: str | None = None
    settled: int | None = None
    about: bool = False

    @property
    def publication(self) -> str:
        return f"publication on {self.published}"


WRITTEN = "written in full"
SETTLED = "the year of every full date in the text"
UNPUBLISHED = "the publication date is unknown"
PARTS = {
    "morning": "TMO", "afternoon": "TAF", "evening": "TEV", "night": "TNI", "lunchtime": "TMI", "tonight": "TNI",
    "overnight": "TNI", "eve": "TEV", "dawn": "TMO", "sunrise": "TMO", "dusk": "TEV", "sunset": "TEV", "nightfall": "TNI",
}  # fmt: skip
SEASONS = {  # EDTF code, TIMEX3 letters, first month
    "spring": (21, "SP", 3),
    "summer": (22, "SU", 6),
    "autumn": (23, "FA", 9),
    "fall": (23, "FA", 9),
    "winter": (24, "WI", 12),
}
FAR = timedelta(320)  # a date so far off is written with its year
ANAPHORIC = frozenset("previous following same that".split())
Rule = Callable[[Parts, Anchors], Meaning]


def part(parts: Parts, *names: str) -> str:
    """The first of the named parts that was written, in small letters."""
    return next((parts[name].lower() for name in names if name in parts), "")


def on(day: date, rule: str, anchor: str | None = None, suffix: str = "", about: bool = False) -> Meaning:
    return Meaning(f"{day}{suffix}", f"{day}~" if about else str(day), rule, anchor)


def unknown(value: str | None, rule: str, said: str | None = None) -> Meaning:
    return Meaning(value, said, rule)


def day_in(year: int, month: int, day: int) -> date | None:
    return date(year, month, day) if 1 <= month <= 12 and 1 <= day <= monthrange(year, month)[1] else None


def day_number(words: str) -> int:
    return int(re.sub(r"\D", "", words))


def iso(parts: Parts, anchors: Anchors) -> Meaning:
    """``2025-08-15``, ``2025-08-15 10:30``, ``15.8.2025``."""
    found = day_in(int(parts["y"]), int(parts["m"]), int(parts["d"]))
    clock = f"T{parts['h']}:{parts['min']}{parts.get('z', '').upper()}" if "h" in parts else ""
    return on(found, WRITTEN, suffix=clock) if found else unknown(None, "no such day")


def slashed(parts: Parts, anchors: Anchors) -> Meaning:
    """``14/08/2025``; of ``03/04/2025`` nobody can tell which is the month."""
    year, one, other = int(parts["y"]), int(parts["one"]), int(parts["other"])
    readings = {found for month_, day_ in ((one, other), (other, one)) if (found := day_in(year, month_, day_))}
    if len(readings) == 1:
        return on(readings.pop(), WRITTEN)
    return unknown(str(year) if readings else None, "day and month cannot be told apart" if readings else "no such day")


def full_year(two: str, published: date) -> str:
    """The latest year that ends so, no more than ten years after publication."""
    latest = published.year + 10
    return str(latest - (latest - int(two[-2:])) % 100)


def in_year(parts: Parts, anchors: Anchors) -> tuple[int | None, str, str | None]:
    """The year written beside a day, month or season ("2019", "last year"), the rule and its anchor; None, where there is none
    to tell."""
    if "y" in parts:
        short = len(parts["y"]) < 4  # "12 May '22"
        if short and anchors.published is None:
            return None, UNPUBLISHED, None
        written = full_year(parts["y"], anchors.published) if short and anchors.published else parts["y"]
        return int(written), WRITTEN, None
    if anchors.published is None and anchors.settled is not None and "of" not in parts:
        return anchors.settled, f"{anchors.settled}, {SETTLED}", "the full dates in the text"
    shift = {"last": -1, "this": 0, "next": 1}.get(part(parts, "of"))
    if shift is None or anchors.published is None:
        return None, UNPUBLISHED, None
    return anchors.published.year + shift, f"{part(parts, 'of')} year, from {anchors.publication}", anchors.publication


def day(parts: Parts, anchors: Anchors) -> Meaning:
    """A day of a month; without a year the one that publication, or the other dates of the text, settle."""
    return _day_of_year(
        month_number(part(parts, "month", "month2")),
        day_number(part(parts, "d", "d2")),
        f"{day_number(part(parts, 'd', 'd2'))} {parts.get('month') or parts.get('month2')}",
        parts,
        anchors,
    )


def holiday(parts: Parts, anchors: Anchors) -> Meaning:
    """``Christmas Eve``, ``last Christmas``: a day of the year."""
    month, number_ = HOLIDAYS[part(parts, "holiday").replace("’", "'").replace("st ", "st. ")]
    turns: dict[str, Direction] = {"last": "past", "next": "future"}
    looking = turns.get(part(parts, "which"), anchors.direction)
    return _day_of_year(month, number_, parts["holiday"], parts, replace(anchors, direction=looking))


def _day_of_year(month: int, number_: int, name: str, parts: Parts, anchors: Anchors) -> Meaning:
    suffix = PARTS.get(part(parts, "part"), "")
    year, rule, anchor = in_year(parts, anchors)
    if year is not None:
        found = day_in(year, month, number_)
        return on(found, rule, anchor, suffix) if found else unknown(None, "no such day")
    if day_in(2024, month, number_) is None:
        return unknown(None, "no such day")
    if anchors.published is None:
        written = f"XXXX-{month:02}-{number_:02}"
        return unknown(written + suffix, f"no year is written and {UNPUBLISHED}", written)
    around = (day_in(anchors.published.year + shift, month, number_) for shift in range(-8, 9))
    return _nearest([d for d in around if d], name, anchors, suffix)


def ordinal(parts: Parts, anchors: Anchors) -> Meaning:
    number_, which = day_number(parts["d"]), part(parts, "which")
    if anchors.published is None:
        return unknown(f"XXXX-XX-{number_:02}", f"no month is written and {UNPUBLISHED}", f"XXXX-XX-{number_:02}")
    months = [month_shift(anchors.published, shift) for shift in range(-12, 13)]
    if which in ("this", "last", "next"):
        found = day_in(*months[12 + {"this": 0, "last": -1, "next": 1}[which]], number_)
        rule = f"the {parts['d']} of {which} month, from {anchors.publication}"
        return on(found, rule, anchors.publication) if found else unknown(None, "no such day")
    days = [found for year, month in months if (found := day_in(year, month, number_))]
    return _nearest(days, parts["d"], anchors)


def _nearest(days: list[date], name: str, anchors: Anchors, suffix: str = "") -> Meaning:
    """The latest up to publication, the next from it on, or the nearest, as the words look."""
    published = anchors.published
    assert published is not None  # noqa: S101  callers have asked
    found = published
    if anchors.direction == "past":
        rule, found = f"the latest {name} before {anchors.publication}", max(d for d in days if d <= published)
    elif anchors.direction == "future":
        rule, found = f"the next {name} after {anchors.publication}", min(d for d in days if d >= published)
    if anchors.direction == "unclear" or (abs(found - published) > FAR and (found.month, found.day) != (2, 29)):
        rule, found = f"the {name} nearest to {anchors.publication}", min(days, key=lambda d: (abs(d - published), d))
    if found == published:
        rule = f"the day of {anchors.publication}"
    return on(found, rule, anchors.publication, suffix)


def month_shift(day_: date, months: int) -> tuple[int, int]:
    total = day_.year * 12 + day_.month - 1 + months
    return total // 12, total % 12 + 1


def month(parts: Parts, anchors: Anchors) -> Meaning:
    number_, which = month_number(parts["month"]), part(parts, "which")
    written, told, anchor = in_year(parts, anchors)
    if written is not None:
        return Meaning(*2 * (f"{written}-{number_:02}",), told, anchor)
    if anchors.published is None:
        return unknown(f"XXXX-{number_:02}", f"no year is written and {UNPUBLISHED}", f"XXXX-{number_:02}")
    year, now = anchors.published.year, anchors.published.month
    if which == "last" or (not which and anchors.direction != "future"):
        chosen, rule = year - (number_ > now or (which == "last" and number_ == now)), "latest"
    elif which in ("this", "this past", "this coming"):
        chosen, rule = year + (which == "this coming" and number_ < now), "this year's"
    else:
        chosen, rule = year + (number_ < now or (which == "next" and number_ == now)), "next"
    distance = (chosen - year) * 12 + number_ - now
    if not which and abs(distance) > 10:  # a month so far off is written with its year
        chosen, rule = chosen - (1 if distance > 0 else -1), "nearest"
    words = f"the {rule} {parts['month']} from {anchors.publication}".replace("the this", "this")
    return Meaning(*2 * (f"{chosen}-{number_:02}",), words, anchors.publication)


def weekday(parts: Parts, anchors: Anchors) -> Meaning:
    wanted, which = weekday_number(parts["w"]), part(parts, "which").removeprefix("the ").removeprefix("this ")
    name, suffix = WEEKDAYS[wanted], PARTS.get(part(parts, "part", "part3"), "")
    if which in ("following", "previous") and anchors.previous:
        return _weekday_beside(anchors.previous, wanted, which, suffix)
    if anchors.published is None:
        return unknown(f"XXXX-WXX-{wanted + 1}{suffix}", UNPUBLISHED)
    published = anchors.published
    ahead, back = (wanted - published.weekday()) % 7, (published.weekday() - wanted) % 7
    if "week" in parts:
        shift = wanted - published.weekday() + 7 * {"last": -1, "this": 0, "next": 1}[part(parts, "week")]
        rule = f"the {name} of {part(parts, 'week')} week, from {anchors.publication}"
    elif lead := part(parts, "lead", "lead2"):
        shift, rule = (
            ahead + (14 if "fortnight" in lead else 7),
            f"{lead} after the next {name} from {anchors.publication}",
        )
    elif which in ("last", "previous", "past"):
        shift, rule = -(back or 7), f"the latest {name} before {anchors.publication}"
    elif which in ("next", "following", "coming"):
        shift, rule = ahead or 7, f"the next {name} after {anchors.publication}"
    elif not ahead:
        shift, rule = 0, f"the day of {anchors.publication}"
    elif anchors.direction == "future" or (which == "this" and anchors.direction == "unclear"):
        shift, rule = ahead, f"the next {name} after {anchors.publication}"
    else:
        shift, rule = -back, f"the latest {name} before {anchors.publication}"
    return on(published + timedelta(shift), rule, anchors.publication, suffix)


def _weekday_beside(previous: date, wanted: int, which: str, suffix: str) -> Meaning:
    step = (
        ((wanted - previous.weekday() - 1) % 7 + 1)
        if which == "following"
        else -((previous.weekday() - wanted - 1) % 7 + 1)
    )
    rule = f"the {WEEKDAYS[wanted]} {'after' if step > 0 else 'before'} {previous}, named before"
    return on(previous + timedelta(step), rule, str(previous), suffix)


def far_day(parts: Parts, anchors: Anchors) -> Meaning:
    return _from_publication(anchors, -2 if "yesterday" in part(parts, "side") else 2)


def deictic(parts: Parts, anchors: Anchors) -> Meaning:
    word = part(parts, "day") or ("yesterday" if part(parts, "which", "part2") == "last" else "today")
    suffix = PARTS.get(part(parts, "part", "part2") or word, "")
    return _from_publication(anchors, {"yesterday": -1, "tomorrow": 1}.get(word, 0), suffix)


def _from_publication(anchors: Anchors, days: int, suffix: str = "") -> Meaning:
    if anchors.published is None:
        return unknown(f"XXXX-XX-XX{suffix}", UNPUBLISHED)
    words = {-2: "two days before", -1: "the day before", 0: "the day of", 1: "the day after", 2: "two days after"}
    return on(anchors.published + timedelta(days), f"{words[days]} {anchors.publication}", anchors.publication, suffix)
