"""Whether two values of one field of a contact can both be right: durations and days (``places.py``: places)."""

import re

from summitry.table.days import apart, bounds

DURATION = re.compile(
    r"P(?:([\d.]+)Y)?(?:([\d.]+)M)?(?:([\d.]+)W)?(?:([\d.]+)D)?(?:T(?:([\d.]+)H)?(?:([\d.]+)M)?(?:([\d.]+)S)?)?"
)
MINUTES = (525_600.0, 43_800.0, 10_080.0, 1_440.0, 60.0, 1.0, 1 / 60)
JUST_OVER = re.compile(r"\b(?:just|slightly|a little|little|barely) (?:over|more than|above)\b", re.IGNORECASE)
MORE = re.compile(r"\b(?:more than|at least|upwards of|exceed\w*|longer than|well over)\b", re.IGNORECASE)
OVER = re.compile(r"\bover\b", re.IGNORECASE)  # "over two days" is in the course of them
NEARLY = re.compile(r"\b(?:nearly|almost|close to|just (?:short of|under)|not quite)\b", re.IGNORECASE)
LESS = re.compile(r"\b(?:less than|under(?! way)|up to|shorter than|at most|no more than)\b", re.IGNORECASE)
ABOUT = re.compile(
    r"\b(?:about|around|some|roughly|approximately|or so|an estimated)\b|(?<=\w)[- ](?:hour|day|minute)-long\b",
    re.IGNORECASE,
)
DAY = 1_440.0
TIMES = 8  # nobody takes an hour for a day


def minutes(duration: str) -> float | None:
    """The length of an ISO 8601 duration; None for anything else."""
    match = DURATION.fullmatch(duration)
    if not match or not any(match.groups()):
        return None
    try:
        return sum(float(part) * length for part, length in zip(match.groups(), MINUTES, strict=True) if part)
    except ValueError:
        return None


def lasting(duration: str, words: str) -> tuple[float, float] | None:
    """From and to how many minutes, heeding "more than", "nearly" and "about" in the words.

    "More than seven hours" is less than eight, or its teller would say so; a figure with its minutes is meant to the
    minute, a round one is good to a tenth.
    """
    length = minutes(duration)
    if length is None:
        return None
    match manner(duration, words):
        case "just over":
            return length, 1.07 * length
        case "up to":
            return 0.5 * length, length
        case "over":
            return length, length + max(_step(length), length / 10)
        case "almost":
            return 0.9 * length, length
        case "about":
            return length / 1.15, 1.15 * length
    slack = 1.1 if length % 30 == 0 else 1.025
    return length / slack, length * slack


def manner(duration: str, words: str) -> str:
    """How exactly the words mean the figure: ``just over``, ``over``, ``almost``, ``up to``, ``about``, or nothing."""
    over = (minutes(duration) or 0) < DAY and OVER.search(words)
    manners = (
        ("just over", JUST_OVER.search(words)),
        ("almost", NEARLY.search(words)),
        ("up to", LESS.search(words)),
        ("over", MORE.search(words) or over),
        ("about", ABOUT.search(words)),
    )
    return next((name for name, said in manners if said), "")


def _step(length: float) -> float:
    """The next round figure is so far off: half an hour from a half hour, an hour, a day."""
    return next((step for step in (DAY, 60.0, 30.0) if length % step == 0), length / 2)


def durations_agree(one: tuple[str, str], other: tuple[str, str]) -> bool:
    """Each a value with its words; what cannot be measured ("hours", "all night") agrees with the same words alone."""
    first, second = lasting(*one), lasting(*other)
    if not first or not second:
        return one[0] == other[0]
    return first[0] <= second[1] and second[0] <= first[1]


def durations_differ(one: tuple[str, str], other: tuple[str, str]) -> bool:
    """Whether both cannot be right; what cannot be measured differs from nothing, and what is many times as long measures
    something else. Who counts days does not count the hours that were sat in them."""
    first, second = lasting(*one), lasting(*other)
    if not first or not second or durations_agree(one, other) or _hours_of_days(one[0], other[0]):
        return False
    return max(first[1], second[1]) <= TIMES * min(first[1], second[1])


def _hours_of_days(one: str, other: str) -> bool:
    """Whether one of them counts days and the other hours that fit into them."""
    days, hours = sorted((one, other), key=lambda duration: "T" in duration)
    return "T" not in days and "T" in hours and (minutes(hours) or 0) <= (minutes(days) or 0)


def days_differ(one: str, other: str) -> bool:
    first, second = bounds(one), bounds(other)
    return bool(first and second and apart(first, second))
