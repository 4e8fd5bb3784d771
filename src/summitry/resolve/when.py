"""Which day a time expression means: each form of the calendar grammar has its rule."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from summitry.find.calendar_words import HAPPENING, read
from summitry.find.found import TimeMention
from summitry.find.sentences import sentences
from summitry.records import Document, Span, TimeExpression
from summitry.resolve import calendar_ranges as ranges
from summitry.resolve import calendar_rules as days
from summitry.resolve import calendar_spans as spans
from summitry.resolve import lengths
from summitry.resolve.calendar_rules import Anchors, Rule, unknown
from summitry.resolve.tense import Direction, direction

RULES: dict[str, Rule] = {
    "iso": days.iso, "day": days.day, "ordinal": days.ordinal, "weekday": days.weekday, "far_day": days.far_day,
    "deictic": days.deictic, "month_year": days.month, "month": days.month, "days_of_month": ranges.month_days,
    "days_before_month": ranges.day_months, "years": ranges.years, "months": ranges.months, "ordinals": ranges.ordinals,
    "weekdays": ranges.weekdays, "period": spans.period, "of_period": spans.of_period, "weekend": spans.weekend,
    "season": spans.season, "ago": spans.ago, "few_ago": spans.few_ago, "in_n": spans.in_n, "event": spans.event,
    "event_day": spans.event_day, "shift": spans.shift, "next_to": spans.next_to, "quarter": spans.quarter,
    "decade": spans.decade, "century": spans.century, "year": spans.year, "clock": lengths.clock,
    "part": lengths.part_of_day, "set": lengths.recurring, "stretch": lengths.stretch, "duration": lengths.duration,
    "many": lengths.many, "vague": lengths.vague,
}  # fmt: skip
ABOUT = re.compile(r"(?:about|around|approximately|roughly|nearly|almost|some)\b", re.IGNORECASE)
DAY = re.compile(r"\d{4}-\d\d-\d\d~?")
CONTACTS = re.compile(
    r"(?:talk|meet|met|summit|call|conversation|negotiat|session|round|conference|gathering|visit|dinner)",
    re.IGNORECASE,
)


Happening = tuple[Span, date, Span]


@dataclass(frozen=True, slots=True)
class Context:
    """What the words around a mention give: which way they look, the last day named before, the day of its event."""

    direction: Direction = "unclear"
    previous: date | None = None
    event: date | None = None


def when(mention: TimeMention, document: Document, context: Context) -> TimeExpression:
    """What a mention means; ``said`` stays None where nobody could tell."""
    words = mention.span.of(document.text)
    form, parts = read(words) or ("", {})
    anchors = Anchors(
        publication_day(document), context.direction, context.previous, context.event, bool(ABOUT.match(words))
    )
    try:
        meaning = RULES[form](parts, anchors) if form else unknown(None, "the words do not say when")
    except (OverflowError, ValueError):  # the sum leaves the calendar: "ten centuries ago"
        meaning = unknown(None, "beyond the calendar")
    value, said, rule, anchor = meaning
    return TimeExpression(document.name, *_ends(mention.span), words, mention.type, value, said, rule, anchor)


def resolve_times(document: Document, mentions: Sequence[TimeMention]) -> tuple[TimeExpression, ...]:
    """All the mentions of a document in reading order, each with its context."""
    first = _in_order(document, mentions, ())
    return _in_order(document, mentions, _events(document, first))


def _in_order(
    document: Document, mentions: Sequence[TimeMention], events: Sequence[Happening]
) -> tuple[TimeExpression, ...]:
    found: list[TimeExpression] = []
    previous: date | None = None
    for mention in mentions:
        sentence = _sentence(document, mention.span)
        looking = direction(document.text, sentence, mention.span)
        event = _event(document, mention.span, events)
        found.append(when(mention, document, Context(looking, previous, event)))
        previous = known_day(found[-1]) or previous
    return tuple(found)


def publication_day(document: Document) -> date | None:
    """None for a date that is missing or gives no day."""
    try:
        return date.fromisoformat((document.published or "")[:10])
    except ValueError:
        return None


def known_day(expression: TimeExpression) -> date | None:
    if expression.type not in ("DATE", "TIME") or not expression.said or not DAY.fullmatch(expression.said):
        return None
    return date.fromisoformat(expression.said.rstrip("~"))


def _events(document: Document, expressions: Sequence[TimeExpression]) -> tuple[Happening, ...]:
    """The sentences that name a day and an event, with that day and where it is written."""
    days_ = [(_sentence(document, at), known_day(e), at) for e in expressions if (at := Span(e.start, e.end))]
    return tuple(
        (s, day, at) for s, day, at in days_ if day and re.search(HAPPENING, s.of(document.text), re.IGNORECASE)
    )


def _event(document: Document, mention: Span, events: Sequence[Happening]) -> date | None:
    """The day of the event that the mention names: the latest given before it, else the first after it."""
    named = re.findall(HAPPENING, mention.of(document.text), re.IGNORECASE)
    if not named:
        return None
    family = CONTACTS if CONTACTS.match(named[-1]) else re.compile(re.escape(named[-1].rstrip("s")), re.IGNORECASE)
    if beside := _beside(document, mention, events):
        return beside
    fitting = [(s, day) for s, day, _ in events if not s.holds(mention) and family.search(s.of(document.text))]
    before = [day for s, day in fitting if s.start < mention.start]
    return before[-1] if before else next((day for _, day in fitting), None)


def _beside(document: Document, mention: Span, events: Sequence[Happening]) -> date | None:
    """The day that follows the event's name: "the night before the vote on May 3"."""
    following = [
        day for _, day, at in events if re.fullmatch(r",? (?:on |of )?", document.text[mention.end : at.start])
    ]
    return following[0] if following else None


def _sentence(document: Document, span: Span) -> Span:
    line = next((line for line in document.body if line.holds(span)), span)
    return next((s for s in sentences(document.text, line.start, line.end) if s.start <= span.start < s.end), line)


def _ends(span: Span) -> tuple[int, int]:
    return span.start, span.end


def said_on(
    clause: Span, content: Span, document: Document, expressions: Sequence[TimeExpression]
) -> TimeExpression | None:
    """The expression of the reporting clause, outside what was said, that gives the day of saying it."""
    inside = [e for e in expressions if e.document == document.name and clause.holds(Span(e.start, e.end))]
    outside = [e for e in inside if not content.overlaps(Span(e.start, e.end))]
    return next((e for e in outside if known_day(e)), None)
