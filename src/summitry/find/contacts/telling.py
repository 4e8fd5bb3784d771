"""Contacts between sides: each sentence that tells of a meeting, a call, a vote, ... with its fields as spans."""

import re
from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import replace

from summitry.find.contacts import fields
from summitry.find.contacts.afterwards import more, result, with_next
from summitry.find.contacts.asides import outside, pictured, takers, without_asides
from summitry.find.contacts.heads import heads
from summitry.find.contacts.labour import strikes
from summitry.find.contacts.outcomes import outcome as outcome_of
from summitry.find.contacts.people import TOLD, noun_people, subject, telephoned, verb_people
from summitry.find.contacts.ranks import level
from summitry.find.contacts.rounds import ordinal
from summitry.find.contacts.status import noun_status, verb_status
from summitry.find.contacts.triggers import Page, Trigger, words_of_contact
from summitry.find.contacts.words import ANAPHORS
from summitry.find.contacts.worth import OVER, SITTINGS, definite, tells
from summitry.find.found import ContactMention
from summitry.find.sentences import sentences
from summitry.find.speech.turns import turns
from summitry.find.times.expressions import times
from summitry.records import Document, Span, Status

QUOTED = re.compile(r"“[^“”\n]*”|\"[^\"\n]*\"")
# "met his team": a side among itself.
AMONG = re.compile(
    r"(?: (?:again|briefly|privately))?(?: with)? (?:his|her|their|its) (?:own )?(?!(?:[\w’-]+ ){0,3}(?:counterparts?|opposite|"
    r"rivals?|hosts?|adversar\w+|enem\w+|partners?|colleagues?|neighbou?rs?|creditors?|employers?)\b)[a-z]"
)
TRAVELS = re.compile(
    r"\b(?:went|goes|go|gone|going|travel\w*|fl(?:y|ies|ew|own|ying)|came|comes?|drove|returned?|trip)\b[^.;]*\Z"
)
# "Alba rang Berg, following talks on Sunday": talks of theirs.
BESIDE = re.compile(r"[\w,] (?:following|after|before|ahead of) (?!(?:the|their|that|this) )(?:[\w-]+ ){0,3}\Z")
# "This will mark the first meeting between ...": more about the contact told of last, whatever names it bears.
COPULA = re.compile(
    r"(?:this|that|it|these|the (?:[\w-]+ ){0,2}(?:meeting|talks|summit|session|call|round|visit|conversation|encounter))"
    r"(?: (?:will|would|also|[a-z]+ly))* (?:was|is|were|are|be|marks?|marked|become|became|represent(?:s|ed)?)"
    r"(?: (?:also|only|just|said to be|expected to be))? (?:the |their |his |her |its |a |an |[A-Z][\w.’' -]{2,60}['’]s? )?"
    r"(?:[a-z]+[- ]?)?(?:first|second|third|fourth|fifth|sixth|\w+th|latest|last|highest[- ]level|only)(?:[- ][\w-]+){0,4} $",
    re.IGNORECASE,
)
PHRASE = re.compile(r"[“\"](?:[a-z][\w’'-]*,? ){0,3}[a-z][\w’'-]*[”\"]")
LONGEST = 2000  # characters; what is longer is no sentence but a list or a table
BY_ONE = frozenset({"strike", "vote"})


GROUPS = re.compile(rf"\b(?:{ANAPHORS.pattern.replace('they|both|', '')})\b", re.IGNORECASE)
OPENING = re.compile(
    r"(?:[^,;:“”\"]{0,30}\b(?:before|after)|when|while|as|since|once|until|ahead of|following|during) [^,;:“”\"]+,(?= )",
    re.IGNORECASE,
)
ENDING = re.compile(
    r"\b(?:contract|agreement|deal|truce|ceasefire|treaty|pact|deadline|ultimatum|mandate|moratorium|pause|permit|offer)\b[^;:]{0,90}$"
)


def contacts(document: Document, names: Sequence[Span]) -> tuple[ContactMention, ...]:
    """The contacts that the body tells of, in order; ``names`` are the names, roles and groups found in it.

    A sentence about "the meeting" or "both sides" gives a mention without names: merging ties it to the contact that the
    document told of last. Speakers in their own words tell of a contact when they name who and when or where.
    """
    mentions = times(document)
    found: list[ContactMention] = []
    bare = without_asides(document.text)
    everybody = {
        *takers(names, document.text),
        *(Span(*m.span()) for m in GROUPS.finditer(document.text) if not _of(m)),
    }
    ordered, dates = outside(sorted(everybody), bare), {mention.span: mention for mention in mentions}
    days, spoken = list(dates), frozenset(line for turn in turns(document) for line in turn.lines)
    for line in (line for line in document.body if not pictured(line.of(document.text))):
        quotes = [Span(line.start + m.start(), line.start + m.end()) for m in QUOTED.finditer(line.of(document.text))]
        for sentence in sentences(document.text, line.start, line.end):
            if sentence.end - sentence.start > LONGEST or pictured(sentence.of(document.text)):
                continue
            inside = heads([n for n in _overlapping(ordered, sentence) if sentence.holds(n)], bare)
            page = Page(document, bare, inside, tuple(dates[day] for day in _overlapping(days, sentence)))
            told = _of_sentence(page, sentence, _overlapping(quotes, sentence), found)
            if not any(mention.status in OVER for mention in told):
                told = [*result(page, sentence, _overlapping(quotes, sentence), found), *told]
            told = told or more(page, sentence, found)
            told = with_next(page, sentence, _overlapping(quotes, sentence), told, found)
            found += [t for t in told if line not in spoken or t.outcome or (t.participants and (t.place or t.when))]
    return tuple(found)


def _of(match: re.Match[str]) -> bool:
    """``the presidents of Norland and Sudmark``: those that are named next."""
    return re.compile(r" of (?!(?:the )?(?:two|three|both)\b)").match(match.string, match.end()) is not None


def _overlapping(spans: list[Span], sentence: Span) -> list[Span]:
    """Those of some ordered spans that overlap a sentence."""
    first = max(0, bisect_left(spans, sentence.start, key=lambda s: s.start) - 1)
    last = bisect_left(spans, sentence.end, key=lambda s: s.start)
    return [span for span in spans[first:last] if span.overlaps(sentence)]


def _of_sentence(
    page: Page, sentence: Span, quoted: Sequence[Span], found: Sequence[ContactMention]
) -> list[ContactMention]:
    triggers = [
        t for t in words_of_contact(page.text, sentence) if not any(_words_of(q, t.span, page.text) for q in quoted)
    ]
    starts = [sentence.start, *(t.span.end for t in triggers[:-1])]
    stops = [*(t.span.start for t in triggers[1:]), sentence.end]
    if opening := OPENING.match(page.text, sentence.start, sentence.end):
        inside = [t.span.start < opening.end() for t in triggers]
        stops = [min(stop, opening.end() - 1) if within else stop for stop, within in zip(stops, inside, strict=False)]
        starts = [
            start if within else max(start, opening.end() - 1) for start, within in zip(starts, inside, strict=False)
        ]
    parts: list[ContactMention] = []
    for trigger, start, stop in zip(triggers, starts, stops, strict=False):
        told = _mention(page, sentence, trigger, Span(start, stop), triggers, quoted, found)
        if told and not told.participants and BESIDE.search(page.text, sentence.start, trigger.span.start):
            told = replace(told, participants=next((p.participants for p in parts if p.participants), ()))
        parts += [told] if told else []
    return parts


def _words_of(quote: Span, word: Span, text: str) -> bool:
    """Whether a word is somebody's own: not that of a phrase quoted within the telling (had "constructive talks")."""
    return quote.holds(word) and not PHRASE.fullmatch(quote.of(text))


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
    status = _status(trigger, span.of(text), before, after)
    if _no_call(page, trigger, reach) or (trigger.kind == "strike" and not strikes(text, sentence, span)):
        return None
    named = _named(page, sentence, trigger, reach, found)
    if trigger.verb and trigger.kind in ("meeting", "call") and len(named) < 2 and AMONG.match(text, span.end):
        return None
    duration = _nearest(fields.duration(text, sentence, trigger.kind, page.times), trigger, triggers)
    outcome = _nearest(outcome_of(text, sentence, quoted), trigger, triggers)
    if not named and outcome and outcome.start < span.start and trigger.kind in SITTINGS:
        named = tuple(
            sorted(subject(page.bare, page.names, sentence, outcome.start))
        )  # "agreed to share it after talks"
    if (status is None and not (named or definite(before))) or (status is None and not (duration or outcome)):
        return None
    known: Status = status or "held"
    mention = ContactMention(
        sentence,
        trigger.kind,
        known,
        named,
        fields.place(text, sentence, span, reach.end, [t.whole for t in page.times]),
        fields.when(text, sentence, span, reach, page.times),
        duration if known in OVER else None,
        level(text, sentence, span, named, reach.end),
        outcome if known in OVER else None,
        ordinal=ordinal(text, sentence, trigger, reach.end),
    )
    return mention if tells(page, mention, trigger, before) else None


def _named(
    page: Page, sentence: Span, trigger: Trigger, reach: Span, found: Sequence[ContactMention]
) -> tuple[Span, ...]:
    """Those tied to the word of contact; nobody where it names the contact told of last once more."""
    named = tuple(sorted(set(_people(page, sentence, trigger, reach))))
    before = page.text[sentence.start : trigger.span.start]
    again = any(c.kind == trigger.kind for c in found[-20:]) and _named_again(before, named, trigger.span)
    return () if not trigger.verb and (again or (found and COPULA.fullmatch(before))) else named


def _no_call(page: Page, trigger: Trigger, reach: Span) -> bool:
    """ "Called him a liar" is no call, and to see somebody is a meeting for who travels there."""
    if trigger.span.of(page.text) == "to see":
        return not TRAVELS.search(page.text, max(0, trigger.span.start - 80), trigger.span.start)
    calls = trigger.verb and re.match(r"call|r[ai]ng", trigger.span.of(page.text))
    return bool(calls) and not telephoned(page.bare, page.names, trigger.span, reach.end)


def _people(page: Page, sentence: Span, trigger: Trigger, reach: Span) -> list[Span]:
    if trigger.kind == "deadline":
        return []
    people = (verb_people if trigger.verb else noun_people)(page.bare, page.names, sentence, trigger.span, reach.end)
    return people or (_first(page, sentence, trigger.span) if trigger.kind in BY_ONE else [])


def _status(trigger: Trigger, word: str, before: str, after: str) -> Status | None:
    if trigger.kind == "deadline" and trigger.verb:
        return (
            None
            if not ENDING.search(before)
            else "held"
            if word.endswith("ed") or word.startswith("ran")
            else "planned"
        )
    if trigger.kind == "press conference" and TOLD.search(before):
        return "held"
    return verb_status(before, word, after) if trigger.verb else noun_status(before, after)


def _first(page: Page, sentence: Span, trigger: Span) -> list[Span]:
    """Of "The union told its members to prepare for a strike": the first name, where nothing but a date stands before it."""
    for name in page.names[:1]:
        opening = re.fullmatch(r"(?:[^,;]{0,40},\s+)?(?:[Tt]he )?(?:[a-z]+ )?", page.bare[sentence.start : name.start])
        return [name] if name.end < trigger.start and opening else []
    return []


def _nearest(field: Span | None, trigger: Trigger, triggers: list[Trigger]) -> Span | None:
    """A field belongs to the word of contact nearest to it."""
    if field is None:
        return None
    at = field.start
    nearest = min(triggers, key=lambda t: at - t.span.end if t.span.end <= at else 2 * (t.span.start - at) + 1)
    return field if nearest == trigger else None


def _named_again(before: str, named: Sequence[Span], trigger: Span) -> bool:
    """``the Alba-Berg meeting``, where a meeting was told of before: that one, named by its sides once more."""
    return definite(before) and all(name.end <= trigger.start for name in named)
