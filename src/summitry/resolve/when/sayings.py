"""The day on which something was said, and the words that tell it.

The first of these that tells decides: the reporting clause's own date; "after the meeting", or a date, before the words in
the same paragraph; the same speaker's last dated words; for a party's words, the day the article's lead tells of. Where a
paragraph of background, which names a day of its own farther back, stands between, neither of the last two is believed:
what nobody dates stays undated.
"""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from summitry.find import Attribution
from summitry.find.sentences import sentences
from summitry.records import Document, Span, TimeExpression
from summitry.resolve.lines import line_around
from summitry.resolve.when.context import CONTACTS
from summitry.resolve.when.days import (
    first_day,
    known_day,
    last_day,
    publication_day,
    said_on,
    within,
)
from summitry.resolve.who.speaker import Who

AHEAD = ("PRESENT_REF", "FUTURE_REF")  # "now", "later": of what is said, not of the saying
NEWS_DAYS = 2  # a lead that tells of an earlier day tells background
DATELINE = re.compile(r"[^.\n]{0,30}?\s[—–-]{1,2}\s")  # "HARBOUR CITY, Sept. 10 (Wire) - ": the day of writing
BACKGROUND = re.compile(r"\b(?:before|earlier|previous|prior|ago|after|later)\b", re.IGNORECASE)
LOOSE = re.compile(r"\b(?:since|until|till|by|from|of|the|['’]s)\s+(?:early |late )?$", re.IGNORECASE)
PAPER = re.compile(
    r"(?:joint |full |official )?(?:statement|communiqu[eé]|declaration|open letter|press release)\b", re.IGNORECASE
)
CLOCK = re.compile(r"^\s*\d{1,2}[:.]\d{2}\b", re.MULTILINE)
LIVE_ENTRIES = 3
AFTERWARDS = re.compile(
    r"\b(?:after|following) (?:the|their|that|this|those|his|her|its) (?:[\w-]+ ){0,2}?"
    r"(?:meetings?|talks?|calls?|conversation|summit|session|round|negotiations|conference|visit)\b"
    r"(?!,? (?:on|of|in|at|with|between|is|are|will|would|begins?|starts?)\b)",
    re.IGNORECASE,
)
APART = re.compile(r"[,;:]|\b(?:that|who|whom|which|whose)\b", re.IGNORECASE)
LOOK_BACK = 1000  # characters: a paragraph that goes on for longer is no paragraph of prose
NEAR = 60  # characters between a verb of saying and the week or month it was said in
CONTACT = re.compile(rf"\b(?:{CONTACTS.pattern}|spoke|phone)", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Saying:
    """When something was said and how that is known; ``day`` None with a rule means that the words themselves leave it open."""

    day: str | None = None
    rule: str | None = None


@dataclass(frozen=True, slots=True)
class Page:
    """A document with the past dates that its writer, not those quoted, names in the body, in the order of the text.

    ``spoken`` has a 1 for each character that somebody is quoted with; ``dating`` are the past dates that do not merely
    describe, ``contacts`` those whose sentence tells of a contact.
    """

    document: Document
    spoken: bytearray
    past: tuple[TimeExpression, ...]
    dating: tuple[TimeExpression, ...]
    contacts: tuple[TimeExpression, ...]
    opening: Span
    lead: Saying | None
    live: bool  # each entry is of the day of publication
    paper: bool  # a statement or a letter


def sayings(
    document: Document, attributions: Sequence[Attribution], whos: Sequence[Who], expressions: Sequence[TimeExpression]
) -> list[Saying]:
    """One for each attribution, in their order."""
    page = _page(document, attributions, expressions)
    by_speaker: dict[str | None, tuple[Saying, int]] = {}
    found: list[Saying] = []
    for attribution, who in zip(attributions, whos, strict=True):
        saying = _own(document, attribution, expressions)
        told = attribution.form != "narrative" and attribution.within is None
        if saying is None and told:
            saying = _beside(page, attribution) or _carried(page, attribution, by_speaker.get(who.name))
            saying = saying or (_of_the_news(page, attribution) if page.live or who.capacity == "party" else None)
        elif saying and saying.day and told and len(saying.day) == len("2025-01-31"):
            by_speaker[who.name] = saying, attribution.content.end
        found.append(saying or Saying())
    return found


def _page(document: Document, attributions: Sequence[Attribution], expressions: Sequence[TimeExpression]) -> Page:
    spoken = _spoken(document, attributions)
    published = publication_day(document)
    past = tuple(
        e for e in expressions
        if published and (day := last_day(e)) and day <= published and 1 not in spoken[e.start : e.end]
        and not DATELINE.match(document.text, e.end)
    )  # fmt: skip
    dating = tuple(e for e in past if not _loose(document, e))
    contacts = tuple(e for e in past if _of_contact(document, e))
    live = len(CLOCK.findall(document.text)) >= LIVE_ENTRIES
    title = document.title or (document.lines[0].span.of(document.text) if document.lines else "")
    paper = PAPER.match(title) is not None
    opening = _opening(document)
    lead = _lead(document, opening, expressions, live, paper)
    return Page(document, spoken, past, dating, contacts, opening, lead, live, paper)


def _spoken(document: Document, attributions: Sequence[Attribution]) -> bytearray:
    spoken = bytearray(len(document.text))
    for content in (a.content for a in attributions if a.form != "narrative"):
        spoken[content.start : content.end] = b"\1" * (content.end - content.start)
    return spoken


def _span(expression: TimeExpression) -> Span:
    return Span(expression.start, expression.end)


def _beside(page: Page, attribution: Attribution) -> Saying | None:
    """The last past day that the writer names before the words in the same paragraph ("On Saturday ... he said"), or, of
    words said "after the meeting", the day of the meeting told of before."""
    if page.live:
        return None
    start = attribution.content.start
    first = max(line_around(page.document, attribution.content).start, start - LOOK_BACK)
    told = [
        (e.start, Saying(day.isoformat(), f"{e.rule}, from “{e.text}” before it"))
        for e in within(page.past, Span(first, start))
        if (day := known_day(e)) and not BACKGROUND.search(e.text)
    ]
    reach = max(start, attribution.clause.end if attribution.clause else start)
    told += _afterwards(page, Span(first, reach))
    return max(told, key=lambda one: one[0])[1] if told else None


def _afterwards(page: Page, stretch: Span) -> Iterator[tuple[int, Saying]]:
    """Where the stretch says "after the talks": the day of the contact dated last before, left open where that is no day."""
    for match in AFTERWARDS.finditer(page.document.text, stretch.start, stretch.end):
        contact = next(_backwards(page.contacts, match.start()), None)
        if contact is None or 1 in page.spoken[match.start() : match.end()]:
            continue
        day = known_day(contact)
        rule = (
            f"{contact.rule}, from “{contact.text}”, the day of what it came after"
            if day
            else f"left open by “{match[0]}”"
        )
        yield match.start(), Saying(day.isoformat() if day else None, rule)


def _backwards(expressions: Sequence[TimeExpression], at: int) -> Iterator[TimeExpression]:
    """The expressions that end at ``at`` or before, the nearest first."""
    last = bisect_left(expressions, at, key=lambda e: e.start)
    return (expressions[index] for index in range(last - 1, -1, -1) if expressions[index].end <= at)


def _of_contact(document: Document, expression: TimeExpression) -> bool:
    """Whether the sentence around a date tells of a contact."""
    line = line_around(document, _span(expression))
    stretches = sentences(document.text, line.start, line.end)
    own = stretches[max(0, bisect_right(stretches, expression.start, key=lambda s: s.start) - 1)] if stretches else line
    near = Span(max(own.start, expression.start - LOOK_BACK), min(own.end, expression.end + LOOK_BACK))
    return own.holds(_span(expression)) and CONTACT.search(document.text, near.start, near.end) is not None


def _carried(page: Page, attribution: Attribution, earlier: tuple[Saying, int] | None) -> Saying | None:
    if earlier is None:
        return None
    saying, end = earlier
    if _background(page, end, attribution, saying):
        return Saying(None, "left open: days farther back are told before it")
    return Saying(saying.day, f"as this speaker's words before: {saying.rule}")


def _of_the_news(page: Page, attribution: Attribution) -> Saying | None:
    if page.lead is None or _background(page, page.opening.end, attribution, page.lead):
        return None
    return page.lead


def _background(page: Page, since: int, attribution: Attribution, news: Saying) -> bool:
    """Whether the latest day told between two places lies farther back than the news; entries and papers bear their own day."""
    if page.live or page.paper:
        return False
    own = attribution.clause or attribution.content  # a date in it that does not date it describes somebody
    before = (e for e in _backwards(page.dating, attribution.content.start) if not own.holds(_span(e)))
    last = next(before, None)
    latest = last_day(last) if last and last.start >= since else None
    return latest is not None and latest < date.fromisoformat(str(news.day)) - timedelta(NEWS_DAYS)


def _loose(document: Document, expression: TimeExpression) -> bool:
    """``since May``, ``the May 3 accord``: a date that only describes."""
    return LOOSE.search(document.text[max(0, expression.start - 15) : expression.start]) is not None


def _opening(document: Document) -> Span:
    """The first two paragraphs, nothing where there are fewer."""
    body = document.body[:2]
    return Span(body[0].start, body[1].end) if len(body) > 1 else Span(0, 0)


def _lead(
    document: Document, opening: Span, expressions: Sequence[TimeExpression], live: bool, paper: bool
) -> Saying | None:
    """The one past day that the first paragraphs name: the news of the day. None where they name none or it is far back."""
    published = publication_day(document)
    if published is None or not opening.end:
        return None
    if live:
        return Saying(published.isoformat(), "an entry of a live report, which is of the day of publication")
    if paper:
        return Saying(published.isoformat(), "a statement, which is of the day it was published")
    days = [
        (e, day) for e in within(expressions, opening)
        if (day := known_day(e)) and not DATELINE.match(document.text, e.end)
    ]  # fmt: skip
    recent = [(e, day) for e, day in days if 0 <= (published - day).days <= NEWS_DAYS]
    if not recent:
        return None
    expression, day = recent[0]
    return Saying(day.isoformat(), f"the day of the news: {expression.rule}, from “{expression.text}”")


def _own(document: Document, attribution: Attribution, expressions: Sequence[TimeExpression]) -> Saying | None:
    """What the reporting clause says itself: a day, else the week or month it was in, else that it leaves it open."""
    if attribution.clause is None:
        return None
    meant = said_on(attribution.clause, attribution.content, expressions)
    published, day = publication_day(document), known_day(meant) if meant else None
    if meant and not (published and day and day > published):
        return Saying(str(day), f"{meant.rule}, from “{meant.text}”")
    beside = [
        e for e in within(expressions, attribution.clause)
        if e.type in {"DATE", "TIME"} and not attribution.content.overlaps(_span(e))
    ]  # fmt: skip
    if coarse := next(
        (e for e in beside if published and _begun(e, published) and _ties(document, attribution, e)), None
    ):
        return Saying(coarse.said, f"{coarse.rule}, from “{coarse.text}”")
    vague = [e for e in beside if e.said is None and e.value not in AHEAD]
    return Saying(None, f"left open by “{vague[0].text}”") if vague else None


def _ties(document: Document, attribution: Attribution, expression: TimeExpression) -> bool:
    """Whether the date stands with the verb of saying, not in an aside of its own."""
    if attribution.cue is None:
        return False
    first, last = sorted((_span(expression), attribution.cue))
    return not APART.search(document.text, first.end, last.start) and last.start - first.end < NEAR


def _begun(expression: TimeExpression, published: date) -> bool:
    """A week or a month, written as such, that publication does not lie before."""
    begin, end = first_day(expression), last_day(expression)
    return begin is not None and end is not None and begin < end and begin <= published
