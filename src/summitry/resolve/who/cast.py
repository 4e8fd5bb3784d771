"""Who it is: from the words that name a speaker to a person, a body or a group, and to the side it speaks for.

The text comes first (offices, appositives, short forms), the list of states second. What cannot be told stays ``None``.
"""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from summitry.find.nouns import FIRST_PERSON, SPEAKERS
from summitry.records import Document, Person, Span
from summitry.resolve.who.again import pointed
from summitry.resolve.who.antecedents import Named, nearby, pair, several
from summitry.resolve.who.gazetteer import hits, party_of
from summitry.resolve.who.groups import places, short_forms
from summitry.resolve.who.interview import interviewed
from summitry.resolve.who.known import Known
from summitry.resolve.who.named import named
from summitry.resolve.who.naming import names
from summitry.resolve.who.organisations import organise
from summitry.resolve.who.persons import Persons, gather
from summitry.resolve.who.phrases import people, phrase
from summitry.resolve.who.pronouns import goes_on, meant_by, pointed_at
from summitry.resolve.who.speaker import (
    NOBODY,
    Speaker,
    Who,
    head_words,
    label,
)

BOTH = re.compile(
    r"\b(?:[Bb]oth|[Tt]he two|[Tt]wo)\s+(?:[\w-]+\s+)?(?:sides|leaders|countries|parties|presidents|governments|delegations|"
    r"nations|teams|ministers|negotiators|states|capitals|neighbou?rs|powers)\b|"
    r"\b[Tt]he (?:sides|parties|leaders|presidents|delegations)\b(?!\s+of\b)|^[Bb]oth$|^[Nn]either\s+(?:side|party|leader)$|"
    r"^(?:[Tt]he(?:ir)?\s+|[Aa]\s+)?[Jj]oint\s+(?:statement|communiqu[eé]|commission|committee|declaration|announcement|team|panel|body)$"
)
ALL = re.compile(  # "all three", "the four delegations"
    r"(?:[Aa]ll\s+(?P<all>three|four|five)(?:\s+of\s+them)?|"
    r"(?:[Aa]ll|[Tt]he|[Aa]ll\s+the)\s+(?P<number>three|four|five)\s+(?:\w+\s+)?"
    r"(?:sides|parties|countries|governments|delegations|nations|states|capitals|powers))"
)
LEAD = 30  # characters before "both parties" that tell whose parties they are
MANY = {"three": 3, "four": 4, "five": 5}
PARTISAN = re.compile(  # "lawmakers of both parties" are no two sides of a negotiation
    r"(?i:\b(?:lawmakers|senators|legislators|deputies|congressmen|mps)\s+(?:of|from|in|on)\s+both\b)"
)
INSIDE = re.compile(r"[a-z,;]\s([A-Z]\w+)")  # capitals that no sentence begins with
POSSESSIVE = re.compile(r"(?<=\w)['’]s?$")  # "the city's insistence": the city insists
PERSONAL = frozenset("he she him her".split())
COLLECTIVE = frozenset("they it them".split())


@dataclass(frozen=True, slots=True)
class Cast(Known):
    """Everybody the coverage names, and whom its words mean."""

    def who(self, document: Document, span: Span, last: Speaker | None = None) -> Who:
        """Whom the words at ``span`` mean; the writer's "he", "both sides" and "the union" are looked up in the text before.

        ``last`` is who spoke last: a pronoun, or an office that person holds, in the same or the next sentence goes on with
        them (centering: Grosz, Joshi and Weinstein 1995).
        """
        words = POSSESSIVE.sub("", span.of(document.text))
        span = Span(span.start, span.start + len(words))
        top = re.sub(r"['’](?:ve|d|re|ll)$", "", words.lower().strip())
        if top in PERSONAL:
            return goes_on(self, document, span, last) or meant_by(self, document, span, "person")
        if top in COLLECTIVE or pointed(words):
            return pointed_at(self, document, span, words) or meant_by(self, document, span, "side")
        if top in FIRST_PERSON:
            return NOBODY
        if turn := interviewed(self, document, span):
            return turn
        if BOTH.search(words) and not PARTISAN.search(document.text, max(0, span.start - LEAD), span.end):
            return Who(label(words), pair(document, span.start, self.named[document.name]), "party", confidence=0.7)
        if sides := self._all(document, span, words):
            return Who(label(words), sides, "party", confidence=0.7)
        return phrase(self, document, span, last)

    def participants(self, document: Document, span: Span) -> tuple[str, ...]:
        """The names of those who take part, one each: "both leaders" are the two persons, "both sides" the two parties."""
        words = span.of(document.text)
        if BOTH.search(words):
            return self._both(document, span, words)
        if sides := self._all(document, span, words):
            return sides
        found = names(document.text, span.start, span.end)
        heads = [p.name for p in people(self, document, span, found)]
        side = party_of(words.strip())
        if heads or side:
            return tuple(heads) or (str(side),)
        known = hits(words) or head_words(words) & SPEAKERS or words.lower() in PERSONAL | COLLECTIVE
        known = known or any(self.organisations.named(n.span.of(document.text)) for n in found)
        name = self.who(document, span).name if known else None
        return (name,) if name else ()

    def _all(self, document: Document, span: Span, words: str) -> tuple[str, ...]:
        many = ALL.fullmatch(words)
        number = MANY[many["all"] or many["number"]] if many else 0
        return several(document, span.start, self.named[document.name], number) if number else ()

    def _both(self, document: Document, span: Span, words: str) -> tuple[str, ...]:
        sides = pair(document, span.start, self.named[document.name])
        last = {n.party: n.key for n in nearby(self.named[document.name], span.start) if n.kind == "person"}
        leaders = tuple(last[side] for side in sides if side in last)
        personal = re.search(r"leaders|presidents|ministers", words) and len(leaders) == len(sides)
        return leaders if personal else sides


def assemble(documents: Iterable[Document]) -> Cast:
    """The cast of a coverage. The order of the documents changes nothing."""
    everything = sorted(documents, key=lambda d: d.name)
    organisations = organise(everything)
    short = {d.name: short_forms(d) for d in everything}
    persons = gather(everything, organisations, short)
    index = {d.name: named(d, persons, organisations) for d in everything}
    proper = frozenset(
        m[1] for d in everything for line in d.body for m in INSIDE.finditer(d.text, line.start, line.end)
    )
    elected = {d.name: places(_in(index[d.name], persons)) for d in everything}
    return Cast(persons, organisations, proper, index, {name: elected[name] | short[name] for name in short})


def _in(named_there: Sequence[Named], persons: Persons) -> list[Person]:
    return [persons.people[key] for key in sorted({n.key for n in named_there if n.kind == "person"})]
