"""Who it is: from the words that name a speaker to a person, a body or a group, and to the side it speaks for.

The text comes first (offices, appositives, short forms), the list of states second. What cannot be told stays ``None``.
"""

import re
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from itertools import pairwise

from summitry.find.names import ORGANISATIONS, Name
from summitry.find.nouns import DOCUMENTS, MEDIA, OBSERVERS, OFFICES, SPEAKERS
from summitry.find.speech.source import tokens
from summitry.records import Document, Person, Span
from summitry.resolve.who.again import former_or_latter, pointed, repeated
from summitry.resolve.who.antecedents import Named, antecedent, is_subject, nearby, pair
from summitry.resolve.who.capacity import MEDIATING, SPOKEN_FOR, body_capacity, capacity
from summitry.resolve.who.gazetteer import hits, owners, party_of
from summitry.resolve.who.groups import bloc, common, private, short_forms
from summitry.resolve.who.named import named
from summitry.resolve.who.naming import names, of_press
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
    r"\b[Tt]he (?:sides|parties|leaders|presidents|delegations)\b(?!\s+of\b)|^[Bb]oth$|"
    r"^(?:[Tt]he(?:ir)?\s+|[Aa]\s+)?[Jj]oint\s+(?:statement|communiqu[eé]|commission|committee|declaration|announcement|team|panel|body)$"
)
FIRM = re.compile(
    r"[Tt]he\s+(?:[\w-]+\s+){1,4}?(?P<noun>company|firm|operator|carrier|airline|automaker|carmaker|manufacturer|producer|group|"
    r"employer|union|retailer|maker|bank|lender|insurer|club|studio)"
)
JOINED = re.compile(r"(?:\s*(?:,|and|with|&|along with|together with)\s+(?:the\s+)?)+", re.IGNORECASE)
OWNED = re.compile(r"(?:[Hh]is|[Hh]er|[Ii]ts|[Tt]heir)\s")
INSIDE = re.compile(r"[a-z,;]\s([A-Z]\w+)")  # capitals that no sentence begins with
REACH = 900  # characters over which "he" may go on with the last speaker: a long quotation and a sentence
PERSONAL = frozenset("he she him her".split())
COLLECTIVE = frozenset("they it them".split())
SELF = frozenset("i we me us".split())


@dataclass(frozen=True, slots=True)
class Cast:
    """Everybody the coverage names; ``named`` and ``short`` are by document. ``proper`` are the words that it capitalises
    inside sentences."""

    persons: Persons
    organisations: Organisations
    proper: frozenset[str] = field(repr=False)
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
        if top in COLLECTIVE or pointed(words):
            return self._pointed(document, span, words) or self._meant(document, span, "side")
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
        may = self._may(span.of(document.text))
        if not may(Named(last.at, "person", str(last.who.name), None)):
            return None
        since = [n for n in nearby(self.named[document.name], span.start) if n.span.start > last.at.end]
        new = antecedent(document, span.start, since, "person", may)
        if new and is_subject(document, new.span) and new.key != last.who.name:
            return None
        return replace(last.who, confidence=0.8)

    def _meant(self, document: Document, span: Span, kind: str) -> Who:
        may = self._may(span.of(document.text))
        meant = antecedent(document, span.start, self.named[document.name], kind, may)
        return self._of_named(meant) if meant else NOBODY

    def _may(self, pronoun: str) -> Callable[[Named], bool]:
        """Whether somebody can be "she": nobody whose title is "Mr" is."""
        said = {"her": "she", "his": "he", "him": "he"}.get(pronoun.lower(), re.split(r"['’]", pronoun.lower())[0])
        return lambda n: said not in {"he", "she"} or self.persons.pronouns.get(n.key, said) == said

    def _of_named(self, meant: Named) -> Who:
        if meant.kind == "person":
            return of_person(self.persons.people[meant.key], 0.75)
        return Who(
            meant.key, (meant.party,) if meant.party else (), "party" if meant.party else "unknown", confidence=0.65
        )

    def _pointed(self, document: Document, span: Span, words: str) -> Who | None:
        """ "That party": the organisation of that kind, else the side, named last."""
        noun = pointed(words)
        if noun is None:
            return None
        before = [n for n in nearby(self.named[document.name], span.start) if n.party and not n.adjective]
        of_kind = [n for n in before if noun in {"country", "state", "government"} or not party_of(str(n.party))]
        return replace(self._of_named(of_kind[-1]), name=of_kind[-1].party, person=False) if of_kind else None

    def _phrase(self, document: Document, span: Span, last: Speaker | None) -> Who:
        words = span.of(document.text)
        found = names(document.text, span.start, span.end)
        heads = self._people(document, span, found)
        if len(heads) > 1 and re.search(r"\b(?:and|,)\b", words):
            return together(heads[:4])
        if heads:
            return of_person(heads[0], 0.95)
        if meant := former_or_latter(document, span, self.named[document.name]):
            return self._of_named(meant)
        return _states(words) or self._several(document, words, found) or self._body(document, span, words, found, last)

    def _several(self, document: Document, words: str, found: Sequence[Name]) -> Who | None:
        """ "Brightwell with Corvano": nothing but sides, joined."""
        at = found[0].span.start - words.index(found[0].words[0]) if found else 0
        rest = "".join(words[a.span.end - at : b.span.start - at] for a, b in pairwise(found))
        if len(found) < 2 or not JOINED.fullmatch(rest) or found[-1].span.end - at < len(words.rstrip()):
            return None
        written = [n.span.of(document.text) for n in found if n.kind != "modifier"]
        sides = {party_of(name) or self.organisations.named(name) or name for name in written}
        unknown = [n for n in found if n.kind == "person" and n.span.of(document.text) in sides]
        return None if unknown else Who(label(words), tuple(sorted(sides)), "party", confidence=0.8)

    def _people(self, document: Document, span: Span, found: Sequence[Name]) -> list[Person]:
        """The persons who are what the phrase is about."""
        text = document.text
        people = [(n, self.persons.named(n.span.of(text))) for n in found if n.kind != "organisation"]
        return [p for n, p in people if p and is_head(text, span, n)]

    def _body(self, document: Document, span: Span, words: str, found: Sequence[Name], last: Speaker | None) -> Who:
        head = head_words(words)
        if found and of_press(found[0].words) and body_capacity(label(words)) == "media" and not head & SPOKEN_FOR:
            return Who(label(words), (), "media", confidence=0.8)
        side = self._side(document, span, words, found)
        if head & (MEDIA - {"agency", "agencies"} | DOCUMENTS) and not head & SPOKEN_FOR:
            return _paper(words, side, head)
        before = [n.key for n in nearby(self.named[document.name], span.start) if n.kind == "person"]
        office = holder(words, side, self.persons, before, last)
        return (
            office
            or self._group(document, span, words, found, side)
            or self._nameless(document, span, words, last, side)
        )

    def _group(self, document: Document, span: Span, words: str, found: Sequence[Name], side: str | None) -> Who | None:
        """An organisation, by its name or as "the union"; a company, bloc or trade that is no state's."""
        if itself := self._organisation(document, words):
            return of_body(itself, itself, 0.85, self.organisations.part(itself))
        if firm := FIRM.fullmatch(words):  # "the German carrier" is not Germany
            only = self.organisations.only(document.name, firm["noun"])
            return (
                of_body(only, only, 0.7, self.organisations.part(only)) if only else Who(label(words), confidence=0.6)
            )
        if side is None and (several := bloc(label(words))):
            return of_body(several, several, 0.6, "party")
        return None

    def _nameless(self, document: Document, span: Span, words: str, last: Speaker | None, side: str | None) -> Who:
        """Whoever the words describe without a name: for a side, as an observer, or for nobody that can be told."""
        head = head_words(words)
        found = self._proper(document, span)
        part = capacity(words) if head & (OFFICES | OBSERVERS | MEDIATING) else "party"
        if part == "party" and side:
            return of_body(label(words), side, 0.85, self.organisations.part(side))
        if part == "party" and (again := repeated(words, span.start, last)):
            return again
        if part != "party" or not found or (hits(words) and not side):
            return Who(label(words), (), part if part != "party" else "unknown", confidence=0.8)
        return stranger(words, found)

    def _proper(self, document: Document, span: Span) -> list[Name]:
        """The names in a phrase, without a word that is capitalised only because it comes first."""
        text = document.text
        return [
            n for n in names(text, span.start, span.end)
            if not common(text, n.span.start, n.span.of(text), self.proper)
        ]  # fmt: skip

    def _organisation(self, document: Document, words: str) -> str | None:
        """The organisation that the phrase itself is: its name, its acronym, or "the union"."""
        bare = label(words)
        org = self.organisations.named(bare)
        if org is None and re.fullmatch(r"(?:[Tt]he|[Aa]|[Ii]ts)\s+\w+", words):
            org = self.organisations.definite(document.name, bare.lower())
        if org is None and (definite := re.fullmatch(r"[Tt]he\s+([a-z]+(?:\s[a-z]+)?)", words)):
            org = self._worded(document, definite[1].split())
        return org

    def _worded(self, document: Document, words: Sequence[str]) -> str | None:
        """ "The school district", "the college": the one organisation whose name has these words."""
        return self.organisations.worded(document.name, words) if words[-1] in ORGANISATIONS else None

    def _side(self, document: Document, span: Span, words: str, found: Sequence[Name]) -> str | None:
        """Whose somebody is: the state or organisation that the phrase names first, else the side of a person it names, else
        "the union's", else "the Commission"."""
        start = span.start
        places = [(h.span.start, h.party) for h in owners(words) if not private(words, h.span.end)]
        for name in found:
            written = name.span.of(document.text)
            person = self.persons.named(written)
            if org := self.organisations.named(written):
                places.append((name.span.start - start, org))
            elif person and person.parties:
                places.append((name.span.start - start + len(words), person.parties[0]))
        return min(places)[1] if places else self._definite_side(document, span, words)

    def _definite_side(self, document: Document, span: Span, words: str) -> str | None:
        if OWNED.match(words) and "counterpart" not in words:
            whose = Span(span.start, span.start + words.index(" "))
            kind = "person" if words[0] in "hH" else "side"
            return next(iter(self._meant(document, whose, kind).parties), None)
        for token in tokens(words, 0, len(words)):
            noun = re.sub(r"['’]s?$", "", token.text)
            if noun in self.short[document.name]:
                return self.short[document.name][noun]
            org = self.organisations.definite(document.name, noun.lower())
            if org and noun.lower() not in OFFICES:
                return org
        head = words.lower().split()
        return self._worded(document, [head[-2]]) if len(head) > 1 and head[-1] in OFFICES else None


def assemble(documents: Iterable[Document]) -> Cast:
    """The cast of a coverage. The order of the documents changes nothing."""
    everything = sorted(documents, key=lambda d: d.name)
    organisations = organise(everything)
    persons = gather(everything, organisations)
    index = {d.name: named(d, persons, organisations) for d in everything}
    proper = frozenset(
        m[1] for d in everything for line in d.body for m in INSIDE.finditer(d.text, line.start, line.end)
    )
    short = {d.name: short_forms(d, _in(index[d.name], persons)) for d in everything}
    return Cast(persons, organisations, proper, index, short)


def _in(named_there: Sequence[Named], persons: Persons) -> list[Person]:
    return [persons.people[key] for key in sorted({n.key for n in named_there if n.kind == "person"})]


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
