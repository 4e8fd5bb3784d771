"""Whom a pronoun or "both sides" stands for, from what the document named before."""

import re
from bisect import bisect_left, bisect_right
from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import Literal

from summitry.find.sentences import sentences
from summitry.find.speech.source import LEADS
from summitry.records import Document, Span
from summitry.resolve.lines import body_before

JOINTS = re.compile(r"\s*(?:and|,|[-–—/])\s*(?:the\s+)?|\s+(?:with|met|called)\s+(?:the\s+)?")
FIGHT = re.compile(
    r"\s+(?:[\w-]+\s+)?(?:conflict|war|crisis|border|dispute|front|hostilities|standoff|feud|fighting|row)\b"
)
OBJECT_OF = frozenset("of with to for from by against calling meeting told".split())
WINDOW = 6000  # characters before a pronoun in which it is looked for whom it means
LONGEST = 2000  # names; enough to see who a document is about
REACH = 6  # sentences looked back
LEAD = 60  # characters before a name that tell that it brings others together
CLEARLY = 2  # times as often as any other: who is named so is one of the sides
HOSTED = re.compile(
    r"\b(?:mediated|brokered|facilitated|hosted|convened|chaired|arranged)\s+(?:jointly\s+)?by\s+(?:[\w.’'-]+\s+){0,4}$"
)
MEDIATES = re.compile(r"(?:['’]s)?[\s-](?:\w+\s+)?(?:mediat|facilitat)")


@dataclass(frozen=True, slots=True)
class Named:
    """A place where the document names a person or a side; ``key`` is the person's full name or the party."""

    span: Span
    kind: Literal["person", "side"]
    key: str
    party: str | None
    adjective: bool = False  # "Russian oil": names the side of a pair, but "it" is never that


def antecedent(
    document: Document, at: int, named: Sequence[Named], kind: str, may: Callable[[Named], bool] = lambda _: True
) -> Named | None:
    """The first of that kind named as a subject in the pronoun's own sentence before it, else in the sentence before, and so
    on; where no subject is named, the first named at all. ``may`` tells who can be meant ("she" is not Mr Keller)."""
    before = [n for n in nearby(named, at) if n.span.end <= at and n.kind == kind and not n.adjective and may(n)]
    starts = _sentence_starts(document, at)
    inside = [
        [n for n in before if start <= n.span.start < end] for start, end in zip(starts, [at, *starts], strict=False)
    ]
    own = {n.party for n in inside[0]} if inside and kind == "side" else set()
    subjects = (n for sentence in inside for n in sentence if is_subject(document, n.span))
    if len(own) == 1 and not any(is_subject(document, n.span) for n in inside[0]):
        return inside[0][0]  # the only side named in the sentence
    return next(subjects, None) or next((n for sentence in inside for n in sentence), None)


def nearby(named: Sequence[Named], at: int) -> Sequence[Named]:
    """What is named within a few paragraphs before ``at``; ``named`` is in the order of the text."""
    first = bisect_left(named, at - WINDOW, key=lambda n: n.span.start)
    return named[first : bisect_left(named, at, key=lambda n: n.span.start)]


def is_subject(document: Document, span: Span) -> bool:
    """Whether a name stands where a subject stands: not in a lead-in ("After calling Keller, ...") and not after a verb."""
    lead = document.text[_sentence_start(document, span.start) : span.start]
    words = lead.split()
    if not words:
        return True
    inside_lead_in = words[0].lower() in LEADS and "," not in lead
    possessive = document.text[span.end : span.end + 2] in {"'s", "’s"}
    return not (inside_lead_in or possessive or words[-1].lower() in OBJECT_OF)


def _sentence_start(document: Document, at: int) -> int:
    line = next(body_before(document, at), None)
    found = sentences(document.text, line.start, line.end) if line else ()
    return found[max(0, bisect_right(found, at, key=lambda s: s.start) - 1)].start if found else at


def _sentence_starts(document: Document, at: int) -> list[int]:
    """Starts of the last few sentences up to ``at``, nearest first."""
    starts: list[int] = []
    for line in body_before(document, at - 1):
        found = sentences(document.text, line.start, line.end)
        last = bisect_right(found, at, key=lambda s: s.start)
        starts += [s.start for s in reversed(found[max(0, last - REACH) : last])]
        if len(starts) >= REACH:
            break
    return starts[:REACH]


def pair(document: Document, at: int, named: Sequence[Named]) -> tuple[str, ...]:
    """The two parties that "both sides" means: the only two named in its own sentence, else in the one before; else the
    last two named side by side before it ("Oslo and Lima", "US-Russia"); else the two that the text up to here, or the
    whole of it, names far more than any other; empty where they cannot be told. Mediators are never meant."""
    told = [n for n in nearby(named, at) if n.party]
    mediating = {n.party for n in told if MEDIATES.match(document.text, n.span.end)}
    before = [n for n in told if n.party not in mediating and not _host(document, n)]
    return _near(document, at, before) or _joined(document, before) or most_named(before, named, 2)


def _host(document: Document, named: Named) -> bool:
    """ "Hosted by the Omani minister"."""
    return HOSTED.search(document.text, max(0, named.span.start - LEAD), named.span.start) is not None


def _near(document: Document, at: int, before: Sequence[Named]) -> tuple[str, ...]:
    """The only two parties named in the sentence up to ``at``, or in the one before."""
    end = at
    for start in _sentence_starts(document, at)[:2]:
        here = [n for n in before if start <= n.span.start < end and not FIGHT.match(document.text, n.span.end)]
        if len(parties := {str(n.party) for n in here}) == 2:
            return tuple(sorted(parties))
        end = start
    return ()


def _joined(document: Document, before: Sequence[Named]) -> tuple[str, ...]:
    """The last two parties named side by side; those of a longer list are no pair."""
    listed: set[str] = set()
    for one, other in reversed(list(pairwise(before))):
        between = document.text[one.span.end : other.span.start]
        if one.party == other.party or not JOINTS.fullmatch(between) or FIGHT.match(document.text, other.span.end):
            if len(listed) == 2:
                break
            listed = set()
            continue
        listed |= {str(one.party), str(other.party)}
    return tuple(sorted(listed)) if len(listed) == 2 else ()


def several(document: Document, at: int, named: Sequence[Named], number: int) -> tuple[str, ...]:
    """The parties that "all three" or "the four delegations" mean: those named in the sentence before it where they are as
    many, else the ``number`` that the text up to here, or the whole of it, names most; empty when it names fewer."""
    before = [n for n in nearby(named, at) if n.party]
    start = _sentence_start(document, at)
    here = {str(n.party) for n in before if n.span.start >= start}
    return tuple(sorted(here)) if len(here) == number else most_named(before, named, number)


def most_named(before: Sequence[Named], named: Sequence[Named], number: int) -> tuple[str, ...]:
    """The ``number`` parties that ``before``, else the whole text, names at least twice as often as any other; empty where
    neither does."""
    for told in (before, [n for n in named[:LONGEST] if n.party]):
        counts = Counter(str(n.party) for n in told)
        top = sorted(counts, key=lambda p: (-counts[p], p))[: number + 1]
        if len(top) == number or (len(top) > number and counts[top[number - 1]] >= CLEARLY * counts[top[number]]):
            return tuple(sorted(top[:number]))
    return ()
