"""Which day a time expression means: each form of the calendar grammar has its rule."""

import re
from bisect import bisect_left, bisect_right
from calendar import monthrange
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from summitry.find.found import TimeMention
from summitry.find.sentences import sentences
from summitry.find.times.grammar import HAPPENING, read
from summitry.records import Document, Span, TimeExpression
from summitry.resolve.when import lengths, ranges, spans
from summitry.resolve.when import rules as days
from summitry.resolve.when.rules import Anchors, Rule, unknown
from summitry.resolve.when.tense import NEAR, Direction, direction

RULES: dict[str, Rule] = {
    "iso": days.iso, "slashed": days.slashed, "day": days.day, "ordinal": days.ordinal, "weekday": days.weekday, "far_day": days.far_day,
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
MONTH = re.compile(r"\d{4}-(?:0[1-9]|1[0-2])")
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
    stretches = [s for line in document.body for s in sentences(document.text, line.start, line.end)]
    around = [_sentence(stretches, mention.span) for mention in mentions]
    looks = [direction(document.text, s, m.span) for s, m in zip(around, mentions, strict=True)]
    first = _in_order(document, mentions, looks, ())
    return _in_order(document, mentions, looks, _events(document, first, around))


def _in_order(
    document: Document, mentions: Sequence[TimeMention], looks: Sequence[Direction], events: Sequence[Happening]
) -> tuple[TimeExpression, ...]:
    found: list[TimeExpression] = []
    previous: date | None = None
    for mention, looking in zip(mentions, looks, strict=True):
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


def first_day(expression: TimeExpression) -> date | None:
    """The first day of a day, a week or a month; None for what is longer or unknown."""
    return _bound(expression, 0)


def last_day(expression: TimeExpression) -> date | None:
    """The last day of a day, a week or a month; None for what is longer or unknown."""
    return _bound(expression, -1)


def _bound(expression: TimeExpression, end: int) -> date | None:
    if expression.type not in ("DATE", "TIME") or not expression.said:
        return None
    written = expression.said.split("/")[end].rstrip("~")
    if MONTH.fullmatch(written):
        year, month = int(written[:4]), int(written[5:])
        return date(year, month, 1 if end == 0 else monthrange(year, month)[1])
    return date.fromisoformat(written) if DAY.fullmatch(written) else None


def _events(document: Document, expressions: Sequence[TimeExpression], around: Sequence[Span]) -> tuple[Happening, ...]:
    """The sentences that name a day and an event, with that day and where it is written."""
    dated = [(s, day, Span(e.start, e.end)) for s, e in zip(around, expressions, strict=True) if (day := known_day(e))]
    return tuple(told for told in dated if re.search(HAPPENING, told[0].of(document.text), re.IGNORECASE))


def _event(document: Document, mention: Span, events: Sequence[Happening]) -> date | None:
    """The day of the event that the mention names: beside it, else the latest before it, else the first after it."""
    named = re.findall(HAPPENING, mention.of(document.text), re.IGNORECASE)
    if not named:
        return None
    if beside := next((day for _, day, at in events if _beside(document.text, mention, at)), None):
        return beside
    family = CONTACTS if CONTACTS.match(named[-1]) else re.compile(re.escape(named[-1].rstrip("s")), re.IGNORECASE)
    nearest = [*(e for e in reversed(events) if e[2].start < mention.start), *(e for e in events if e[2] > mention)]
    fitting = (day for s, day, _ in nearest if not s.holds(mention) and family.search(s.of(document.text)))
    return next(fitting, None)


def _beside(text: str, mention: Span, date_: Span) -> bool:
    """The day follows the event's name: "the night before the vote on May 3"."""
    gap = date_.start - mention.end
    return 0 < gap < 6 and re.fullmatch(r",? (?:on |of )?", text[mention.end : date_.start]) is not None


def _sentence(stretches: list[Span], span: Span) -> Span:
    """The sentence around a mention, no farther than its neighbourhood on either side."""
    at = bisect_right(stretches, span.start, key=lambda s: s.start) - 1
    around = stretches[at] if at >= 0 and stretches[at].holds(span) else span
    return Span(max(around.start, span.start - NEAR), min(around.end, span.end + NEAR))


def _ends(span: Span) -> tuple[int, int]:
    return span.start, span.end


def within(expressions: Sequence[TimeExpression], place: Span) -> list[TimeExpression]:
    """Those of the expressions, which are in the order of the text, that stand inside the place."""
    first = bisect_left(expressions, place.start, key=lambda e: e.start)
    last = bisect_left(expressions, place.end, key=lambda e: e.start)
    return [e for e in expressions[first:last] if e.end <= place.end]


def said_on(clause: Span, content: Span, expressions: Sequence[TimeExpression]) -> TimeExpression | None:
    """The expression of the reporting clause, outside what was said, that gives the day of saying it."""
    outside = [e for e in within(expressions, clause) if not content.overlaps(Span(e.start, e.end))]
    return next((e for e in outside if known_day(e)), None)
