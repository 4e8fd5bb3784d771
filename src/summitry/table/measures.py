"""Whether two values of one field of a contact can both be right: durations, days, places."""

import re
from collections.abc import Sequence

from summitry.records import Document
from summitry.table.days import apart, bounds

DURATION = re.compile(
    r"P(?:([\d.]+)Y)?(?:([\d.]+)M)?(?:([\d.]+)W)?(?:([\d.]+)D)?(?:T(?:([\d.]+)H)?(?:([\d.]+)M)?(?:([\d.]+)S)?)?"
)
MINUTES = (525_600.0, 43_800.0, 10_080.0, 1_440.0, 60.0, 1.0, 1 / 60)
MORE = re.compile(r"\b(?:more than|over|at least|upwards of|exceed\w*|longer than)\b", re.IGNORECASE)
LESS = re.compile(r"\b(?:less than|under|nearly|almost|close to|up to|just short of|shorter than)\b", re.IGNORECASE)
ABOUT = re.compile(r"\b(?:about|around|some|roughly|approximately|or so)\b", re.IGNORECASE)
SMALL = frozenset("the a an of in at on near outside city town state province".split())


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
    """From and to how many minutes, heeding "more than", "nearly" and "about"; plain figures are good to a tenth."""
    length = minutes(duration)
    if length is None:
        return None
    if MORE.search(words):
        return length, 1.5 * length
    if LESS.search(words):
        return length / 1.5, length
    slack = 1.25 if ABOUT.search(words) else 1.1
    return length / slack, length * slack


def durations_differ(one: tuple[str, str], other: tuple[str, str]) -> bool:
    """Each a value with its words."""
    first, second = lasting(*one), lasting(*other)
    if first is None or second is None:
        return plain(one[0]) != plain(other[0])
    return first[1] < second[0] or second[1] < first[0]


def days_differ(one: str, other: str) -> bool:
    first, second = bounds(one), bounds(other)
    return bool(first and second and apart(first, second))


def places_differ(one: str, other: str, documents: Sequence[Document]) -> bool:
    """Places that share a word agree ("Karlshavn", "the port of Karlshavn"), and so do places that some document
    writes as one within the other ("Karlshavn, Norland")."""
    first, second = plain(one).split(), plain(other).split()
    if set(first) & set(second):
        return False
    either = f"{_joined(first, second)}|{_joined(second, first)}"
    return not any(re.search(either, document.text, re.IGNORECASE) for document in documents)


def _joined(inner: Sequence[str], outer: Sequence[str]) -> str:
    within = r"(?:,? (?:in|near|outside) (?:the )?|, )"
    return rf"\b{re.escape(inner[-1])}{within}{re.escape(outer[0])}\b" if inner and outer else r"(?!)"


def plain(words: str) -> str:
    """Lower case, without punctuation and small words."""
    return " ".join(word for word in re.findall(r"\w+", words.casefold()) if word not in SMALL)
