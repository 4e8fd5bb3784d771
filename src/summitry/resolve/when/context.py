"""What the rest of the text gives a time expression: the day of its event, the day its sentence names, the year of the dates."""

import re
from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from summitry.find.times.grammar import HAPPENING
from summitry.records import Document, Span, TimeExpression
from summitry.resolve.when.days import known_day, place, publication_day
from summitry.resolve.when.tense import Direction

CONTACTS = re.compile(
    r"(?:talk|meet|met|summit|call|conversation|negotiat|session|round|conference|gathering|visit|dinner)",
    re.IGNORECASE,
)
NAMED = re.compile(HAPPENING, re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Happening:
    """A sentence that names an event and a day, and where it writes the day."""

    sentence: Span
    day: date
    at: Span


Happenings = Mapping[str, Sequence[Happening]]  # by family of event, in the order of the text


@dataclass(frozen=True, slots=True)
class Context:
    """What the words around a mention give: which way they look, the day and the value named before, the day of its event,
    the day that its sentence names, and the one year of all the full dates."""

    direction: Direction = "unclear"
    previous: date | None = None
    event: date | None = None
    beside: date | None = None
    latest: str | None = None
    settled: int | None = None


def happenings(
    document: Document, expressions: Sequence[TimeExpression], around: Sequence[Span]
) -> dict[str, list[Happening]]:
    """The sentences that name a day and an event, under each kind of event that they name."""
    found: dict[str, list[Happening]] = defaultdict(list)
    for sentence, expression in zip(around, expressions, strict=True):
        if day := known_day(expression):
            for family in sorted(_families(sentence.of(document.text))):
                found[family].append(Happening(sentence, day, place(expression)))
    return found


def _families(words: str) -> set[str]:
    """Contacts are one family: "the talks" may be the meeting, the call or the summit told of before."""
    named = {_family(word) for word in NAMED.findall(words)}
    return named | ({"contact"} if named and CONTACTS.search(words) else set())


def _family(word: str) -> str:
    return "contact" if CONTACTS.match(word) else word.lower().rstrip("s")


def event_day(document: Document, phrase: Span, events: Happenings) -> date | None:
    """The day of the event that the phrase names: written beside it, else the latest told before it, else the first after it."""
    named = NAMED.findall(phrase.of(document.text))
    if not named:
        return None
    fitting = events.get(_family(named[-1]), ())
    at = bisect_left(fitting, phrase.start, key=lambda e: e.at.start)
    if beside := next((e.day for e in fitting[at : at + 2] if _beside(document.text, phrase, e.at)), None):
        return beside
    before, after = range(at - 1, -1, -1), range(at, len(fitting))
    return _first_apart((fitting[i] for i in before), phrase) or _first_apart((fitting[i] for i in after), phrase)


def _first_apart(events: Iterable[Happening], phrase: Span) -> date | None:
    """In another sentence than the phrase: a day in its own tells when the offset was."""
    return next((e.day for e in events if not e.sentence.holds(phrase)), None)


def _beside(text: str, phrase: Span, day: Span) -> bool:
    """The day follows the event's name: "the night before the vote on May 3"."""
    gap = day.start - phrase.end
    return 0 < gap < 6 and re.fullmatch(r",? (?:on |of )?", text[phrase.end : day.start]) is not None


def day_beside(expressions: Sequence[TimeExpression], at: int, sentence: Span) -> date | None:
    """The nearest day that the sentence names elsewhere, one before the expression rather than one after it."""
    before = _first_day(expressions, range(at - 1, -1, -1), sentence)
    return before or _first_day(expressions, range(at + 1, len(expressions)), sentence)


def _first_day(expressions: Sequence[TimeExpression], places: range, sentence: Span) -> date | None:
    for at in places:
        if not sentence.holds(place(expressions[at])):
            return None
        if day := known_day(expressions[at]):
            return day
    return None


def settled_year(document: Document, expressions: Sequence[TimeExpression]) -> int | None:
    """The one year of all the full dates, for a text of which nobody says when it appeared."""
    if publication_day(document):
        return None
    years = {day.year for e in expressions if (day := known_day(e))}
    return years.pop() if len(years) == 1 else None
