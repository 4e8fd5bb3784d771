"""The words of contact of a sentence, each with the kind it gives; words that name one contact twice count once."""

import re
from dataclasses import dataclass
from typing import NamedTuple

from summitry.find.contacts.untrue import untold
from summitry.find.contacts.words import TRIGGERS
from summitry.find.found import TimeMention
from summitry.records import Document, Span

AGAIN = re.compile(r"\b(?:for|in|at|of|as|on the sidelines of) (?:[\w’'.-]+ ){0,4}$")
RENAMED = re.compile(
    r"^[^,;:“”\"]{0,80},\s+(?:(?:their|its|the|a) )(?:[\w’'-]+ ){0,3}$"
)  # "met in Lund, their first session"
SITTINGS = frozenset({"talks", "meeting", "conference"})
PARTING = re.compile(
    r"(?:broke|parted|adjourned|rose|failed)\b.*"
)  # of the talks that the sentence tells of, if it does
RECALLED = re.compile(
    r" (?:will be|would be|was|is|were|marks|marked|became) (?:[^,;:“”]{0,60}(?:['’]s?|the|their|its|a) )"
    r"(?:[\w-]+ ){0,2}?(?:first|second|third|fourth|fifth|sixth|latest|last|only)(?: [\w-]+){0,3} "
)  # "Friday's summit was their first meeting"
TOPICAL = re.compile(
    r"\b(?:aimed at|resolv(?:e|ing)|settl(?:e|ing)|to end|ending|to avert|averting|avoid|avoiding|over|about) "
    r"(?:(?:a|an|the|this|their|its) )"
    r"(?:(?!(?:after|before|following|during|at|in|when|as) )[\w’'-]+ ){0,5}$"
)


class Trigger(NamedTuple):
    span: Span
    kind: str
    verb: bool


@dataclass(frozen=True, slots=True)
class Page:
    """One document with what was found in it before."""

    document: Document
    bare: str  # without asides
    names: list[Span]
    times: tuple[TimeMention, ...]

    @property
    def text(self) -> str:
        return self.document.text


def words_of_contact(text: str, sentence: Span) -> list[Trigger]:
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
    kept = [t for t in kept if not untold(text, sentence, t.span, t.verb)]
    parting = [PARTING.fullmatch(t.span.of(text)) is not None for t in kept]
    talks = any(t.kind in SITTINGS and not left for t, left in zip(kept, parting, strict=True))
    return [t for t, left in zip(kept, parting, strict=True) if not (left and talks)]


def _same(text: str, first: Trigger, second: Trigger) -> bool:
    """``met for talks``, ``meet at the trade summit``: the second word names the contact of the first once more."""
    between = text[first.span.end : second.span.start]
    alike = first.kind == second.kind or {first.kind, second.kind} <= {"meeting", "talks", "conference"}
    if alike and RENAMED.search(between):
        return True
    if alike and RECALLED.fullmatch(between):
        return True
    return alike and AGAIN.search(between) is not None and not re.search(r"[,;:“”\"]", between)
