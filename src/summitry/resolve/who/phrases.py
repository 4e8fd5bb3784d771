"""Whom a phrase that names or describes somebody means: a person, a body, an office, somebody of a side."""

import re
from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from summitry.find.names import ORGANISATIONS, Name
from summitry.find.nouns import DOCUMENTS, MEDIA, OBSERVERS, OFFICES
from summitry.find.speech.source import tokens
from summitry.records import Document, Person, Span
from summitry.resolve.who.again import former_or_latter, repeated
from summitry.resolve.who.antecedents import nearby
from summitry.resolve.who.capacity import MEDIATING, SPOKEN_FOR, body_capacity, capacity
from summitry.resolve.who.gazetteer import aliases, hits, owners, party_of
from summitry.resolve.who.groups import bloc, common, private
from summitry.resolve.who.known import Known
from summitry.resolve.who.naming import names, of_press, plain
from summitry.resolve.who.offices import holder
from summitry.resolve.who.pronouns import REACH, meant_by, of_named
from summitry.resolve.who.speaker import (
    Speaker,
    Who,
    head_words,
    is_head,
    issuer,
    label,
    of_body,
    of_person,
    stranger,
    together,
)

FIRM = re.compile(
    r"[Tt]he\s+(?:[\w-]+\s+){1,4}?(?P<noun>company|firm|operator|carrier|airline|automaker|carmaker|manufacturer|producer|group|"
    r"employer|union|retailer|maker|bank|lender|insurer|club|studio)"
)
JOINED = re.compile(r"(?:\s*(?:,|and|with|&|along with|together with)\s+(?:the\s+)?)+", re.IGNORECASE)
OWNED = re.compile(r"(?:[Hh]is|[Hh]er|[Ii]ts|[Tt]heir)\s")
REPORTS = frozenset("survey poll study report reports article editorial".split())


def phrase(known: Known, document: Document, span: Span, last: Speaker | None) -> Who:
    """Whom the words at ``span`` name or describe; ``last`` is who spoke last."""
    words = span.of(document.text)
    found = names(document.text, span.start, span.end)
    heads = people(known, document, span, found)
    if len(heads) > 1 and re.search(r"\b(?:and|,)\b", words):
        return together(heads[:4])
    if heads:
        return of_person(heads[0], 0.95)
    if meant := former_or_latter(document, span, known.named[document.name]):
        return of_named(known, meant)
    return _states(words) or _several(known, document, words, found) or _body(known, document, span, words, found, last)


def _several(known: Known, document: Document, words: str, found: Sequence[Name]) -> Who | None:
    """ "Brightwell with Corvano": nothing but sides, joined."""
    at = found[0].span.start - words.index(found[0].words[0]) if found else 0
    rest = "".join(words[a.span.end - at : b.span.start - at] for a, b in pairwise(found))
    if len(found) < 2 or not JOINED.fullmatch(rest) or found[-1].span.end - at < len(words.rstrip()):
        return None
    written = [n.span.of(document.text) for n in found if n.kind != "modifier"]
    sides = {party_of(name) or known.organisations.named(name) or name for name in written}
    unknown = [n for n in found if n.kind == "person" and n.span.of(document.text) in sides]
    return None if unknown else Who(label(words), tuple(sorted(sides)), "party", confidence=0.8)


def people(known: Known, document: Document, span: Span, found: Sequence[Name]) -> list[Person]:
    """The persons who are what the phrase is about."""
    text = document.text
    named = [(n, known.persons.named(n.span.of(text))) for n in found if n.kind not in {"organisation", "modifier"}]
    return [p for n, p in named if p and is_head(text, span, n)]


def _body(known: Known, document: Document, span: Span, words: str, found: Sequence[Name], last: Speaker | None) -> Who:
    head = head_words(words)
    if found and of_press(found[0].words) and body_capacity(label(words)) == "media" and not head & SPOKEN_FOR:
        return Who(label(words), (), "media", confidence=0.8)
    side = _side(known, document, span, words, found)
    if _written(head):
        return _paper(words, side, head) or _issued(document, span, words, last)
    before = [n.key for n in nearby(known.named[document.name], span.start) if n.kind == "person"]
    office = holder(words, side, known.persons, before, last)
    return (
        office
        or _group(known, document, span, words, found, side)
        or _nameless(known, document, span, words, last, side)
    )


def _issued(document: Document, span: Span, words: str, last: Speaker | None) -> Who:
    """ "The statement said" goes on with whoever spoke in a statement just before."""
    noun = words.split()[-1].lower()
    if last and last.who.parties and 0 <= span.start - last.at.end < REACH:
        between = document.text[last.at.start : span.start].lower()
        if re.search(rf"{re.escape(noun)}", between):
            return replace(last.who, confidence=0.7)
    return Who(label(words), confidence=0.6)


def _group(
    known: Known, document: Document, span: Span, words: str, found: Sequence[Name], side: str | None
) -> Who | None:
    """An organisation, by its name or as "the union"; a company, bloc or trade that is no state's."""
    if itself := _organisation(known, document, words):
        return of_body(itself, itself, 0.85, known.organisations.part(itself))
    if firm := FIRM.fullmatch(words):  # "the German carrier" is not Germany
        only = known.organisations.only(document.name, firm["noun"])
        return of_body(only, only, 0.7, known.organisations.part(only)) if only else Who(label(words), confidence=0.6)
    if side is None and (several := bloc(label(words))):
        return of_body(several, several, 0.6, "party")
    return None


def _nameless(known: Known, document: Document, span: Span, words: str, last: Speaker | None, side: str | None) -> Who:
    """Whoever the words describe without a name: for a side, as an observer, or for nobody that can be told."""
    head = head_words(words)
    found = _proper(known, document, span)
    part = capacity(words) if head & (OFFICES | OBSERVERS | MEDIATING) else "party"
    if part == "party" and side:
        return of_body(label(words), side, 0.85, known.organisations.part(side))
    if part == "party" and (again := repeated(words, span.start, last)):
        return again
    ambiguous = bool(found) and known.persons.shares(plain(found[-1].span.of(document.text)))
    if part != "party" or not found or (hits(words) and not side) or ambiguous:
        return Who(label(words), (), part if part != "party" else "unknown", confidence=0.8)
    return stranger(words, found)


def _proper(known: Known, document: Document, span: Span) -> list[Name]:
    """The names in a phrase, without a word that is capitalised only because it comes first."""
    text = document.text
    return [
        n for n in names(text, span.start, span.end)
        if not common(text, n.span.start, n.span.of(text), known.proper)
    ]  # fmt: skip


def _organisation(known: Known, document: Document, words: str) -> str | None:
    """The organisation that the phrase itself is: its name, its acronym, or "the union"."""
    bare = label(words)
    org = known.organisations.named(bare)
    if org is None and re.fullmatch(r"(?:[Tt]he|[Aa]|[Ii]ts)\s+\w+", words):
        org = known.organisations.definite(document.name, bare.lower())
    if org is None and (definite := re.fullmatch(r"[Tt]he\s+([a-z]+(?:\s[a-z]+)?)", words)):
        org = _worded(known, document, definite[1].split())
    return org


def _worded(known: Known, document: Document, words: Sequence[str]) -> str | None:
    """ "The school district", "the college": the one organisation whose name has these words."""
    return known.organisations.worded(document.name, words) if words[-1] in ORGANISATIONS else None


def _side(known: Known, document: Document, span: Span, words: str, found: Sequence[Name]) -> str | None:
    """Whose somebody is: the state or organisation that the phrase names first, else the side of a person it names, else
    "the union's", else "the Commission"."""
    start = span.start
    whose = [(h.span.start, h.party) for h in owners(words) if not private(words, h.span.end)]
    for name in found:
        written = name.span.of(document.text)
        person = known.persons.named(written)
        if org := known.organisations.named(written):
            whose += (
                [] if _of_land_alone(known, org, words, name.span.end - start) else [(name.span.start - start, org)]
            )
        elif person and person.parties:
            whose.append((name.span.start - start + len(words), person.parties[0]))
    return min(whose)[1] if whose else _definite_side(known, document, span, words)


def _of_land_alone(known: Known, org: str, words: str, at: int) -> bool:
    """ "Tigrayan farmers" are of a land, and not the land."""
    return org in known.organisations.lands and private(words, at)


def _definite_side(known: Known, document: Document, span: Span, words: str) -> str | None:
    if OWNED.match(words) and "counterpart" not in words:
        whose = Span(span.start, span.start + words.index(" "))
        kind = "person" if words[0] in "hH" else "side"
        return next(iter(meant_by(known, document, whose, kind).parties), None)
    for token in tokens(words, 0, len(words)):
        noun = re.sub(r"['’]s?$", "", token.text)  # "the city" is its mayor's, "city workers" are not
        if noun in known.short[document.name] and (words.endswith(token.text) or not private(words, 0)):
            side = known.short[document.name][noun]
            return known.organisations.named(side) or side
        org = known.organisations.definite(document.name, noun.lower())
        if org and noun.lower() not in OFFICES:
            return org
    head = words.lower().split()
    return _worded(known, document, [head[-2]]) if len(head) > 1 and head[-1] in OFFICES else None


def _states(words: str) -> Who | None:
    """ "Hungary and Slovakia": nothing but states, joined."""
    shouted = aliases().get(label(words).title()) if label(words).isupper() else None  # a transcript's "NORWAY"
    if shouted and shouted[1] == "name":
        return Who(label(words), (shouted[0],), "party", confidence=0.9)
    found = hits(words)
    rest = "".join(words[a.span.end : b.span.start] for a, b in pairwise(found))
    whole = found and found[0].span.start <= len("the ") and found[-1].span.end == len(words.rstrip())
    if len(found) < 2 or not whole or re.sub(r"\b(?:and|the)\b|[\s,]", "", rest):
        return None
    return Who(label(words), tuple(sorted({h.party for h in found})), "party", confidence=0.9)


def _written(head: set[str]) -> bool:
    """Whether a phrase is about an outlet or a paper; "agency" is one only as a news agency."""
    press = head & (MEDIA | DOCUMENTS) - ({"agency", "agencies"} if not head & {"news", "press"} else set())
    return bool(press) and not head & SPOKEN_FOR


def _paper(words: str, side: str | None, head: set[str]) -> Who | None:
    """A report or an outlet speaks for itself; a statement speaks for the body that issued it, None where none is named."""
    if head & MEDIA or head & REPORTS or (side and body_capacity(side) != "party"):
        return Who(label(words), (), "media", confidence=0.7)
    return Who(issuer(words), (side,), "party", confidence=0.8) if side else None
