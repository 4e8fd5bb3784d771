"""Contacts between sides: each sentence that tells of a meeting, a call, a vote, ... with its fields as spans."""

import re
from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass
from typing import NamedTuple

from summitry.find import contact_fields as fields
from summitry.find.calendar_words import YEAR, read
from summitry.find.contact_people import anaphoric, heads, noun_people, verb_people
from summitry.find.contact_status import noun_status, verb_status
from summitry.find.contact_words import ANAPHORS, DEFINITE, TRIGGERS
from summitry.find.found import ContactMention, TimeMention
from summitry.find.sentences import sentences
from summitry.find.times import times
from summitry.records import Document, Span, Status

QUOTED = re.compile(r"“[^”\n]*”|\"[^\"\n]*\"")
OF_YEAR = re.compile(rf"\b{YEAR} (?:[\w-]+ )?$")
AGAIN = re.compile(r"\b(?:for|in|at|of|as|on the sidelines of) (?:[\w’'.-]+ ){0,4}$")
TOPICAL = re.compile(
    r"\b(?:aimed at|resolv(?:e|ing)|settl(?:e|ing)|to end|ending|to avert|averting|avoid|avoiding|over|about) "
    r"(?:(?:a|an|the|this|their|its) )(?:[\w’'-]+ ){0,5}$"
)
GENERIC = re.compile(
    r"\b(?:recent|such|previous|past|any|many|several|multiple|frequent|series of|all|most|other|like|"
    r"more) (?:[\w.’'-]+ ){0,2}$",
    re.IGNORECASE,
)
LONGEST = 2000  # characters; what is longer is no sentence but a list or a table
DATED = frozenset({"vote", "strike", "deadline", "agreement", "press conference", "meeting", "call"})
OVER: frozenset[Status] = frozenset({"held", "under way", "cancelled"})


class Trigger(NamedTuple):
    span: Span
    kind: str
    verb: bool


@dataclass(frozen=True, slots=True)
class Page:
    """One document with what was found in it before."""

    document: Document
    names: list[Span]
    times: tuple[TimeMention, ...]

    @property
    def text(self) -> str:
        return self.document.text


def contacts(document: Document, names: Sequence[Span]) -> tuple[ContactMention, ...]:
    """The contacts that the body tells of, in order; ``names`` are the names, roles and groups found in it.

    A sentence about "the meeting" or "both sides" gives a mention without participants: merging ties it to the
    contact that the document told of last.
    """
    mentions = times(document)
    found: list[ContactMention] = []
    ordered, dates = sorted(set(names)), {mention.span: mention for mention in mentions}
    days = list(dates)
    for line in document.body:
        quotes = [Span(line.start + m.start(), line.start + m.end()) for m in QUOTED.finditer(line.of(document.text))]
        for sentence in sentences(document.text, line.start, line.end):
            if sentence.end - sentence.start > LONGEST:
                continue
            inside = heads([n for n in _overlapping(ordered, sentence) if sentence.holds(n)], document.text)
            page = Page(document, inside, tuple(dates[day] for day in _overlapping(days, sentence)))
            quoted = _overlapping(quotes, sentence)
            found += _of_sentence(page, sentence, quoted, found) or _result(page, sentence, quoted, found)
    return tuple(found)


def _overlapping(spans: list[Span], sentence: Span) -> list[Span]:
    """Those of some ordered spans that overlap a sentence."""
    first = max(0, bisect_left(spans, sentence.start, key=lambda s: s.start) - 1)
    last = bisect_left(spans, sentence.end, key=lambda s: s.start)
    return [span for span in spans[first:last] if span.overlaps(sentence)]


def _of_sentence(
    page: Page, sentence: Span, quoted: Sequence[Span], found: Sequence[ContactMention]
) -> list[ContactMention]:
    triggers = [t for t in _triggers(page.text, sentence) if not any(q.holds(t.span) for q in quoted)]
    starts = [sentence.start, *(t.span.end for t in triggers[:-1])]
    stops = [*(t.span.start for t in triggers[1:]), sentence.end]
    parts = [
        _mention(page, sentence, trigger, Span(start, stop), triggers, quoted, found)
        for trigger, start, stop in zip(triggers, starts, stops, strict=False)
    ]
    return [part for part in parts if part]


def _triggers(text: str, sentence: Span) -> list[Trigger]:
    """The words of contact, the earlier and longer first where they overlap; a verb before a noun."""
    matches = sorted(
        (match.start(), -match.end(), not verb, rank, kind)
        for rank, (kind, verb, pattern) in enumerate(TRIGGERS)
        for match in pattern.finditer(text, sentence.start, sentence.end)
    )
    kept: list[Trigger] = []
    for start, minus_end, noun, _, kind in matches:
        trigger = Trigger(Span(start, -minus_end), kind, not noun)
        fresh = not kept or (start >= kept[-1].span.end and not (noun and _same(text, kept[-1], trigger)))
        if fresh and not TOPICAL.search(text[max(sentence.start, start - 60) : start]):
            kept.append(trigger)
    return kept


def _same(text: str, first: Trigger, second: Trigger) -> bool:
    """``met for talks``, ``meet at the trade summit``: the second word names the contact of the first once more."""
    between = text[first.span.end : second.span.start]
    return first.kind == second.kind and AGAIN.search(between) is not None and not re.search(r"[,;:“”\"]", between)


def _mention(
    page: Page,
    sentence: Span,
    trigger: Trigger,
    reach: Span,
    triggers: list[Trigger],
    quoted: Sequence[Span],
    found: Sequence[ContactMention],
) -> ContactMention | None:
    """The account that one word of contact gives; None where it tells of no single contact."""
    text, span = page.text, trigger.span
    before, after = text[sentence.start : span.start], text[span.end : reach.end]
    status = verb_status(before, span.of(text), after) if trigger.verb else noun_status(before, after)
    people = (verb_people if trigger.verb else noun_people)(text, page.names, sentence, span, reach.end)
    named = tuple(sorted({p for p in people if not anaphoric(text, p)}))
    if not trigger.verb and any(c.kind == trigger.kind for c in found[-20:]) and _named_again(before, named, span):
        named = ()
    duration = _nearest(fields.duration(text, sentence, page.times), trigger, triggers)
    outcome = _nearest(fields.outcome(text, sentence, quoted), trigger, triggers)
    if (status is None and not (named or _definite(before))) or (status is None and not (duration or outcome)):
        return None
    known: Status = status or "held"
    mention = ContactMention(
        sentence,
        trigger.kind,
        known,
        named,
        fields.place(text, sentence, span, reach.end, [t.span for t in page.times]),
        fields.when(text, sentence, span, reach, page.times),
        duration if known in OVER else None,
        outcome if known in OVER else None,
    )
    return mention if _tells(page, mention, trigger, before) else None


def _nearest(field: Span | None, trigger: Trigger, triggers: list[Trigger]) -> Span | None:
    """A field belongs to the word of contact nearest to it."""
    if field is None:
        return None
    at = field.start
    nearest = min(triggers, key=lambda t: at - t.span.end if t.span.end <= at else 2 * (t.span.start - at) + 1)
    return field if nearest == trigger else None


def _named_again(before: str, named: Sequence[Span], trigger: Span) -> bool:
    """``the Alba-Berg meeting``, where a meeting was told of before: that one, named by its sides once more."""
    return _definite(before) and all(name.end <= trigger.start for name in named)


def _definite(before: str) -> bool:
    return DEFINITE.search(before[-60:]) is not None


def _tells(page: Page, mention: ContactMention, trigger: Trigger, before: str) -> bool:
    """Whether a mention tells of one contact: who or when, or more about the one told last."""
    if _long_ago(page, mention, before) or (GENERIC.search(before) and not (mention.when and mention.participants)):
        return False
    more = (mention.place, mention.when, mention.duration, mention.outcome)
    if len(mention.participants) >= 2:
        return True
    if mention.participants:
        return (
            any(more)
            or _definite(before)
            or mention.kind in ("visit", "vote", "strike", "letter", "offer", "press conference")
        )
    if _anaphoric_subject(before) and mention.kind == "press conference":
        return mention.status in OVER
    if _definite(before) or _anaphoric_subject(before):
        return any(more) or mention.status == "cancelled"
    return mention.when is not None and mention.kind in DATED


def _anaphoric_subject(before: str) -> bool:
    return re.search(rf"\b{ANAPHORS.pattern}\b[^,;]{{0,40}}$", before[-90:], re.IGNORECASE) is not None


def _long_ago(page: Page, mention: ContactMention, before: str) -> bool:
    """``the 2019 summit``, ``met in 2014``: history, unless a full date of its own is given."""
    written = read(mention.when.of(page.text)) if mention.when else None
    if OF_YEAR.search(before):
        return not (written and written[0] in ("day", "iso") and "y" in written[1])
    old = (
        written
        and written[0] in ("year", "month_year", "years")
        and written[1].get("y") != (page.document.published or "")[:4]
    )
    return bool(old)


def _result(
    page: Page, sentence: Span, quoted: Sequence[Span], found: Sequence[ContactMention]
) -> list[ContactMention]:
    """``Both sides agreed to ...``: what came of the contact told last, in a sentence of its own."""
    span = fields.outcome(page.text, sentence, quoted)
    if span is None or not found or found[-1].status not in OVER:
        return []
    opening = page.text[sentence.start : span.start]
    if span.start == sentence.start or re.search(
        rf"(?:^|[,;] |that ){ANAPHORS.pattern}\b[^,;]{{0,30}}$", opening, re.IGNORECASE
    ):
        return [ContactMention(sentence, found[-1].kind, "held", (), outcome=span)]
    return []
