"""Who it is: from the words that name a speaker to a person, a body or a group, and to the side it speaks for.

The text comes first (offices, appositives, short forms), the list of states second. What cannot be told stays ``None``.
"""

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from itertools import pairwise

from summitry.find.names import Name
from summitry.find.nouns import DOCUMENTS, MEDIA, OBSERVERS, OFFICES, SPEAKERS
from summitry.find.speech.source import tokens
from summitry.records import Document, Person, Span
from summitry.resolve.who.antecedents import Named, antecedent, is_subject, pair
from summitry.resolve.who.capacity import MEDIATING, SPOKEN_FOR, body_capacity, capacity
from summitry.resolve.who.gazetteer import hits, party_of
from summitry.resolve.who.named import named, short_bodies
from summitry.resolve.who.naming import names
from summitry.resolve.who.offices import holder
from summitry.resolve.who.organisations import Organisations, organise
from summitry.resolve.who.persons import Persons, gather
from summitry.resolve.who.speaker import (
    NOBODY,
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

BOTH = re.compile(
    r"\b(?:[Bb]oth|[Tt]he two|[Tt]wo)\s+(?:[\w-]+\s+)?(?:sides|leaders|countries|parties|presidents|governments|delegations|"
    r"nations|teams|ministers|negotiators|states|capitals|neighbou?rs|powers)\b|"
    r"\b[Tt]he (?:sides|parties|leaders|delegations)\b(?!\s+of\b)|^[Bb]oth$"
)
FIRM = re.compile(
    r"[Tt]he\s+(?:[\w-]+\s+){1,4}?(?P<noun>company|firm|operator|carrier|airline|automaker|carmaker|manufacturer|producer|group|"
    r"employer|union|retailer|maker|bank|lender|insurer|club|studio)"
)
REACH = 900  # characters over which "he" may go on with the last speaker: a long quotation and a sentence
PERSONAL = frozenset("he she him her".split())
COLLECTIVE = frozenset("they it them".split())
SELF = frozenset("i we me us".split())


@dataclass(frozen=True, slots=True)
class Cast:
    """Everybody the coverage names; ``named`` and ``short`` are by document."""

    persons: Persons
    organisations: Organisations
    named: Mapping[str, tuple[Named, ...]] = field(repr=False)
    short: Mapping[str, Mapping[str, str]] = field(repr=False)

    def who(self, document: Document, span: Span, last: Speaker | None = None) -> Who:
        """Whom the words at ``span`` mean; the writer's "he", "both sides" and "the union" are looked up in the text before.

        ``last`` is who spoke last: a pronoun, or an office that person holds, in the same or the next sentence goes on with
        them (centering: Grosz, Joshi and Weinstein 1995).
        """
        words = span.of(document.text)
        top = re.sub(r"['’](?:s|ve|d|re|ll)$", "", words.lower().strip())
        if top in PERSONAL:
            return self._goes_on(document, span, last) or self._meant(document, span, "person")
        if top in COLLECTIVE:
            return self._meant(document, span, "side")
        if top in SELF:
            return NOBODY
        if BOTH.search(words):
            return Who(label(words), pair(document, span.start, self.named[document.name]), "party", confidence=0.7)
        return self._phrase(document, span, last)

    def participants(self, document: Document, span: Span) -> tuple[str, ...]:
        """The names of those who take part, one each: "both leaders" are the two persons, "both sides" the two parties."""
        words = span.of(document.text)
        if BOTH.search(words):
            return self._both(document, span, words)
        found = names(document.text, span.start, span.end)
        heads = [p.name for p in self._people(document, span, found)]
        side = party_of(words.strip())
        if heads or side:
            return tuple(heads) or (str(side),)
        known = hits(words) or head_words(words) & SPEAKERS or words.lower() in PERSONAL | COLLECTIVE
        known = known or any(self.organisations.named(n.span.of(document.text)) for n in found)
        name = self.who(document, span).name if known else None
        return (name,) if name else ()

    def _both(self, document: Document, span: Span, words: str) -> tuple[str, ...]:
        sides = pair(document, span.start, self.named[document.name])
        before = [n for n in self.named[document.name] if n.kind == "person" and n.span.start < span.start]
        last = {n.party: n.key for n in before}
        leaders = tuple(last[side] for side in sides if side in last)
        personal = re.search(r"leaders|presidents|ministers", words) and len(leaders) == len(sides)
        return leaders if personal else sides

    def _goes_on(self, document: Document, span: Span, last: Speaker | None) -> Who | None:
        """The last speaker, unless the text between names a new subject."""
        if last is None or not last.who.person or not 0 <= span.start - last.at.end < REACH:
            return None
        since = [n for n in self.named[document.name] if n.span.start > last.at.end]
        new = antecedent(document, span.start, since, "person")
        if new and is_subject(document, new.span) and new.key != last.who.name:
            return None
        return replace(last.who, confidence=0.8)

    def _meant(self, document: Document, span: Span, kind: str) -> Who:
        meant = antecedent(document, span.start, self.named[document.name], kind)
        if meant is None:
            return NOBODY
        if meant.kind == "person":
            return of_person(self.persons.people[meant.key], 0.75)
        return Who(
            meant.key, (meant.party,) if meant.party else (), "party" if meant.party else "unknown", confidence=0.65
        )

    def _phrase(self, document: Document, span: Span, last: Speaker | None) -> Who:
        words = span.of(document.text)
        found = names(document.text, span.start, span.end)
        heads = self._people(document, span, found)
        if len(heads) > 1 and re.search(r"\b(?:and|,)\b", words):
            return together(heads[:4])
        if heads:
            return of_person(heads[0], 0.95)
        return _states(words) or self._body(document, span, words, found, last)

    def _people(self, document: Document, span: Span, found: Sequence[Name]) -> list[Person]:
        """The persons who are what the phrase is about."""
        text = document.text
        people = [(n, self.persons.named(n.span.of(text))) for n in found if n.kind != "organisation"]
        return [p for n, p in people if p and is_head(text, span, n)]

    def _body(self, document: Document, span: Span, words: str, found: Sequence[Name], last: Speaker | None) -> Who:
        head = head_words(words)
        side = self._side(document, words, found)
        if head & (MEDIA | DOCUMENTS) and not head & SPOKEN_FOR:
            return _paper(words, side, head)
        before = [n.key for n in self.named[document.name] if n.kind == "person" and n.span.end <= span.start]
        office = holder(words, side, self.persons, before, last)
        if office:
            return office
        itself = self._organisation(document, words)
        if itself:
            return of_body(itself, itself, 0.85)
        if firm := FIRM.fullmatch(words):  # "the German carrier" is not Germany
            only = self.organisations.only(document.name, firm["noun"])
            return of_body(only, only, 0.7) if only else Who(label(words), confidence=0.6)
        part = capacity(words) if head & (OFFICES | OBSERVERS | MEDIATING) else "party"
        if part != "party" or not (side or found or head & SPEAKERS):
            return Who(label(words), (), part if part != "party" else "unknown", confidence=0.8)
        return of_body(label(words), side, 0.85) if side else stranger(words, found)

    def _organisation(self, document: Document, words: str) -> str | None:
        """The organisation that the phrase itself is: its name, its acronym, or "the union"."""
        bare = label(words)
        org = self.organisations.named(bare)
        if org is None and re.fullmatch(r"(?:[Tt]he|[Aa]|[Ii]ts)\s+\w+", words):
            org = self.organisations.definite(document.name, bare.lower())
        return org

    def _side(self, document: Document, words: str, found: Sequence[Name]) -> str | None:
        """Whose somebody is: the state or organisation that the phrase names first, else the side of a person it names, else
        "the union's", else "the Commission"."""
        start = found[0].span.start if found else 0
        places = [(h.span.start, h.party) for h in hits(words)]
        for name in found:
            written = name.span.of(document.text)
            person = self.persons.named(written)
            if org := self.organisations.named(written):
                places.append((name.span.start - start, org))
            elif person and person.parties:
                places.append((name.span.start - start + len(words), person.parties[0]))
        return min(places)[1] if places else self._definite_side(document, words)

    def _definite_side(self, document: Document, words: str) -> str | None:
        for token in tokens(words, 0, len(words)):
            noun = re.sub(r"['’]s?$", "", token.text)
            if noun in self.short[document.name]:
                return self.short[document.name][noun]
            org = self.organisations.definite(document.name, noun.lower())
            if org and noun.lower() not in OFFICES:
                return org
        return None


def assemble(documents: Iterable[Document]) -> Cast:
    """The cast of a coverage. The order of the documents changes nothing."""
    everything = sorted(documents, key=lambda d: d.name)
    organisations = organise(everything)
    persons = gather(everything, organisations)
    index = {d.name: named(d, persons, organisations) for d in everything}
    return Cast(persons, organisations, index, {d.name: short_bodies(d) for d in everything})


def _states(words: str) -> Who | None:
    """ "Hungary and Slovakia": nothing but states, joined."""
    found = hits(words)
    rest = "".join(words[a.span.end : b.span.start] for a, b in pairwise(found))
    whole = found and found[0].span.start <= len("the ") and found[-1].span.end == len(words.rstrip())
    if len(found) < 2 or not whole or re.sub(r"\b(?:and|the)\b|[\s,]", "", rest):
        return None
    return Who(label(words), tuple(sorted({h.party for h in found})), "party", confidence=0.9)


def _paper(words: str, side: str | None, head: set[str]) -> Who:
    """A report or an outlet speaks for itself; a statement speaks for the body that issued it."""
    if head & MEDIA or not side or head & {"survey", "poll", "study", "reports"} or body_capacity(side) != "party":
        return Who(label(words), (), "media", confidence=0.7)
    return Who(issuer(words), (side,), "party", confidence=0.8)
