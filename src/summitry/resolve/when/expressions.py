"""Which day a time expression means: each form of the calendar grammar has its rule."""

import re
from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import replace
from datetime import date

from summitry.find.found import TimeMention
from summitry.find.sentences import sentences
from summitry.find.times.grammar import read
from summitry.records import Document, Span, TimeExpression
from summitry.resolve.when import clocks, lengths, offsets, spans, years
from summitry.resolve.when import rules as days
from summitry.resolve.when.context import Context, day_beside, event_day, happenings, settled_year
from summitry.resolve.when.days import first_day, known_day, last_day, publication_day, within
from summitry.resolve.when.ranges import RANGES
from summitry.resolve.when.rules import Anchors, Meaning, Parts, Rule, unknown
from summitry.resolve.when.tense import NEAR, direction

RULES: dict[str, Rule] = {
    "iso": days.iso, "slashed": days.slashed, "dotted": days.iso, "year_first": days.iso,
    "nth_weekday": spans.nth_weekday, "far_period": spans.far_period, "day": days.day, "holiday": days.holiday,
    "ordinal": days.ordinal, "weekday": days.weekday, "far_day": days.far_day, "deictic": days.deictic,
    "month_year": days.month, "month": days.month, "week_of_month": spans.week_of_month, "period": spans.period,
    "of_period": spans.of_period, "at_hand": spans.at_hand, "weekend": spans.weekend, "season": spans.season,
    "ago": offsets.ago, "few_ago": offsets.few_ago, "in_n": offsets.in_n, "event": offsets.event,
    "beside_event": offsets.beside_event, "beside_day": clocks.beside_day,
    "event_day": offsets.event_day, "shift": offsets.shift, "next_to": offsets.next_to,
    "quarter": years.quarter, "quarter_code": years.quarter_code, "fiscal": years.fiscal, "same_period": years.same_period,
    "year_end": years.year_end, "year": years.year, "short_year": years.short_year, "decade": years.decade,
    "short_decade": years.short_decade, "century": years.century, "turn": years.turn, "moment": clocks.moment,
    "clock_on": clocks.moment, "clock": clocks.clock, "part": clocks.part_of_day, "at_part": clocks.part_of_day,
    "set": lengths.recurring, "stretch": lengths.stretch, "duration": lengths.duration, "many": lengths.many,
    "age": lengths.age, "long": lengths.long, "whole": lengths.long, "vague": lengths.vague,
}  # fmt: skip
ABOUT = re.compile(r"(?:about|around|approximately|roughly|nearly|almost|some)\b", re.IGNORECASE)
THEMSELVES = "the words themselves"


def when(mention: TimeMention, document: Document, context: Context) -> TimeExpression:
    """What a mention means; ``said`` stays None where nobody could tell."""
    words = mention.whole.of(document.text)
    form, parts = read(words) or ("", {})
    anchors = Anchors(
        publication_day(document), context.direction, context.previous, context.event, context.beside, context.latest,
        context.settled, bool(ABOUT.match(words)),
    )  # fmt: skip
    try:
        meaning = _meaning(form, parts, anchors, last=mention.span.end == mention.whole.end)
    except (OverflowError, ValueError):  # the sum leaves the calendar: "ten centuries ago"
        meaning = unknown(None, "beyond the calendar")
    value, said, rule, anchor = meaning
    given = anchor or (THEMSELVES if said else None)
    return TimeExpression(
        document.name,
        mention.span.start,
        mention.span.end,
        mention.span.of(document.text),
        mention.type,
        value,
        said,
        rule,
        given,
    )


def _meaning(form: str, parts: Parts, anchors: Anchors, last: bool) -> Meaning:
    """What the words mean; of a range the end that is asked for."""
    if form in RANGES:
        return RANGES[form](parts, anchors)[last]
    return RULES[form](parts, anchors) if form else unknown(None, "the words do not say when")


def resolve_times(document: Document, mentions: Sequence[TimeMention]) -> tuple[TimeExpression, ...]:
    """All the mentions of a document in reading order, each with its context.

    They are read twice: what a first reading dates tells the second on which days events were.
    """
    stretches = [s for line in document.lines for s in sentences(document.text, line.span.start, line.span.end)]
    around = [_sentence(stretches, mention.span) for mention in mentions]
    looks = [Context(direction(document.text, s, m.span)) for s, m in zip(around, mentions, strict=True)]
    first = _in_order(document, mentions, looks)
    events, settled = happenings(document, first, around), settled_year(document, first)
    contexts = [
        replace(
            look,
            event=event_day(document, mention.whole, events),
            beside=day_beside(first, at, around[at]),
            settled=settled,
        )
        for at, (look, mention) in enumerate(zip(looks, mentions, strict=True))
    ]
    return _in_order(document, mentions, contexts)


def _in_order(
    document: Document, mentions: Sequence[TimeMention], contexts: Sequence[Context]
) -> tuple[TimeExpression, ...]:
    """Each with the day and the date named before it."""
    found: list[TimeExpression] = []
    previous: date | None = None
    latest: str | None = None
    for mention, context in zip(mentions, contexts, strict=True):
        found.append(when(mention, document, replace(context, previous=previous, latest=latest)))
        previous = known_day(found[-1]) or previous
        latest = found[-1].value if found[-1].type == "DATE" and found[-1].said else latest
    return tuple(found)


def meant_by(phrase: Span, text: str, expressions: Sequence[TimeExpression]) -> TimeExpression | None:
    """What a phrase that finding marked means: its expression, both ends of a range as one."""
    inside = within(expressions, phrase)
    form = (read(phrase.of(text)) or ("",))[0]
    if form not in RANGES or len(inside) < 2 or inside[0].type == "DURATION":
        return inside[0] if inside else None
    first, last = inside[0], inside[-1]
    if not first.said or not last.said or not _stretch(first, last, phrase.of(text)):
        return first
    said = f"{first.said}/{last.said}"
    return replace(last, start=phrase.start, end=phrase.end, text=phrase.of(text), value=said, said=said)


def _stretch(first: TimeExpression, last: TimeExpression, words: str) -> bool:
    """``between 3 and 5 March``, ``3 and 4 March``; "3 and 5 March" are two days."""
    if " and " not in words or words.lower().startswith("between"):
        return True
    begin, end = last_day(first), first_day(last)
    return begin is not None and end is not None and (end - begin).days == 1


def _sentence(stretches: list[Span], span: Span) -> Span:
    """The sentence around a mention, no farther than its neighbourhood on either side."""
    at = bisect_right(stretches, span.start, key=lambda s: s.start) - 1
    around = stretches[at] if at >= 0 and stretches[at].holds(span) else span
    return Span(max(around.start, span.start - NEAR), min(around.end, span.end + NEAR))
