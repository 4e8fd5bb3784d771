"""Who it is: from the words that name a speaker to a person, a body or a group, and to the side it speaks for.

The text comes first (offices, appositives, short forms), the list of states second. What cannot be told stays ``None``.
"""

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace

from summitry.find.names import Name, groups, names
from summitry.find.nouns import DOCUMENTS, GROUPS, MEDIA, OBSERVERS, OFFICES, SPEAKERS
from summitry.find.source import tokens
from summitry.records import Capacity, Document, Person, Span
from summitry.resolve.antecedents import Named, antecedent, is_subject, pair
from summitry.resolve.capacity import MEDIATING, body_capacity, capacity
from summitry.resolve.gazetteer import Hit, hits, party_of
from summitry.resolve.organisations import Organisations, organise
from summitry.resolve.persons import Persons, gather, plain

BOTH = re.compile(
    r"\b(?:[Bb]oth|[Tt]he two|[Tt]wo)\s+(?:[\w-]+\s+)?(?:sides|leaders|countries|parties|presidents|governments|delegations|nations|"
    r"teams|ministers|negotiators|states|capitals|neighbou?rs|powers)\b|\b[Tt]he (?:sides|parties|leaders|delegations)\b|^[Bb]oth$"
)
REACH = 900  # characters over which "he" may go on with the last speaker: a long quotation and a sentence
PERSONAL = frozenset("he she him her".split())
COLLECTIVE = frozenset("they it them".split())
SELF = frozenset("i we me us".split())
LEADING = re.compile(
    r"^(?:the|a|an|its|their|his|her|our|some|many|most|several|multiple|various|one|two|three|other|,|\s)+\b\s*",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Who:
    """Whom a source means. ``name`` is None when nobody can tell; ``key`` is the person's full name where it is a person."""

    name: str | None
    parties: tuple[str, ...] = ()
    capacity: Capacity = "unknown"
    person: bool = False
    confidence: float = 0.9


@dataclass(frozen=True, slots=True)
class Speaker:
    """Who spoke last, and where the words stand that name them."""

    who: Who
    at: Span


NOBODY = Who(None, confidence=0.0)


@dataclass(frozen=True, slots=True)
class Cast:
    """Everybody the coverage names."""

    persons: Persons
    organisations: Organisations
    named: Mapping[str, tuple[Named, ...]] = field(repr=False)

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
            return Who(_label(words), pair(document, span.start, self.named[document.name]), "party", confidence=0.7)
        return self._phrase(document, span, last)

    def _goes_on(self, document: Document, span: Span, last: Speaker | None) -> Who | None:
        """The last speaker, unless the text between names a new subject."""
        if last is None or not last.who.person or not 0 <= span.start - last.at.end < REACH:
            return None
        named = antecedent(
            document, span.start, [n for n in self.named[document.name] if n.span.start > last.at.end], "person"
        )
        if named and is_subject(document, named.span) and named.key != last.who.name:
            return None
        return replace(last.who, confidence=0.8)

    def participants(self, document: Document, span: Span) -> tuple[str, ...]:
        """The names of those who take part, one each: "both leaders" are the two persons, "both sides" the two parties."""
        words = span.of(document.text)
        if BOTH.search(words):
            sides = pair(document, span.start, self.named[document.name])
            leaders = (
                self._leaders(document, span.start, sides) if re.search(r"leaders|presidents|ministers", words) else ()
            )
            return leaders if len(leaders) == len(sides) else sides
        found = names(document.text, span.start, span.end)
        heads = [
            p for n in found if (p := self.persons.named(n.span.of(document.text))) and _is_head(document.text, span, n)
        ]
        if heads:
            return tuple(p.name for p in heads)
        if side := party_of(words.strip()):
            return (side,)
        known = (
            hits(words)
            or _head_words(words) & SPEAKERS
            or any(self.organisations.named(n.span.of(document.text)) for n in found)
        )
        name = self.who(document, span).name if known or words.lower() in PERSONAL | COLLECTIVE else None
        return (name,) if name else ()

    def _leaders(self, document: Document, at: int, sides: Sequence[str]) -> tuple[str, ...]:
        """For each side the person of it named last before ``at``."""
        before = [n for n in self.named[document.name] if n.kind == "person" and n.span.start < at]
        last = {n.party: n.key for n in before}
        return tuple(last[side] for side in sides if side in last)

    def _meant(self, document: Document, span: Span, kind: str) -> Who:
        named = antecedent(document, span.start, self.named[document.name], kind)
        if named is None:
            return NOBODY
        if named.kind == "person":
            return _of_person(self.persons.people[named.key], 0.75)
        return Who(
            named.key, (named.party,) if named.party else (), "party" if named.party else "unknown", confidence=0.65
        )

    def _phrase(self, document: Document, span: Span, last: Speaker | None = None) -> Who:
        words = span.of(document.text)
        found = names(document.text, span.start, span.end)
        people = [
            (n, p) for n in found if n.kind != "organisation" and (p := self.persons.named(n.span.of(document.text)))
        ]
        heads = [p for n, p in people if _is_head(document.text, span, n)]
        if len(heads) > 1 and re.search(r"\b(?:and|,)\b", words):
            return _together(heads[:4])
        if heads:
            return _of_person(heads[0], 0.95)
        return self._body(document, span, words, found, last)

    def _body(self, document: Document, span: Span, words: str, found: Sequence[Name], last: Speaker | None) -> Who:
        head = _head_words(words)
        if head & (MEDIA | DOCUMENTS) and not head & {"spokesman", "spokeswoman", "spokesperson"}:
            return self._document(document, words, found, head)
        part = capacity(words) if head & (OFFICES | OBSERVERS | MEDIATING) else "party"
        office = self._office(document, span, words, head, last)
        if office:
            return office
        itself = self._organisation(document, words)
        if itself:
            part = body_capacity(itself)
            return Who(itself, (itself,) if part == "party" else (), part, confidence=0.85)
        side = self._side(document, words, found)
        if part in {"observer", "media", "mediator"} or (not side and not found and not head & SPEAKERS):
            return Who(_label(words), (), part if part != "party" else "unknown", confidence=0.8)
        if side:
            return Who(
                _label(words), (side,) if body_capacity(side) == "party" else (), body_capacity(side), confidence=0.85
            )
        return _stranger(words, found, head)

    def _organisation(self, document: Document, words: str) -> str | None:
        """The organisation that the phrase itself is: its name, its acronym, or "the union"."""
        bare = _label(words)
        org = self.organisations.named(bare)
        if org is None and re.fullmatch(r"(?:the|The|a|A|its|Its)\s+\w+", words):
            org = self.organisations.definite(document.name, bare.lower())
        return org

    def _document(self, document: Document, words: str, found: Sequence[Name], head: set[str]) -> Who:
        """A report or an outlet speaks for itself; a statement speaks for the body that issued it."""
        side = self._side(document, words, found)
        if head & MEDIA or not side or head & {"survey", "poll", "study", "reports"}:
            return Who(_label(words), (), "media", confidence=0.7)
        return Who(_issuer(words), (side,), "party", confidence=0.8)

    def _side(self, document: Document, words: str, found: Sequence[Name]) -> str | None:
        state: tuple[Hit, ...] = hits(words)
        start = found[0].span.start if found else 0
        places = [(h.span.start, h.party) for h in state]
        for name in found:
            org = self.organisations.named(name.span.of(document.text))
            person = self.persons.named(name.span.of(document.text))
            if org:
                places.append((name.span.start - start, org))
            elif person and person.parties:
                places.append((name.span.start - start + 1000, person.parties[0]))
        if places:
            return min(places)[1]
        for token in tokens(words.lower(), 0, len(words)):
            org = self.organisations.definite(document.name, token.text.replace("’", "'").removesuffix("'s").strip("'"))
            if org and token.lower not in OFFICES:
                return org
        return None

    def _office(self, document: Document, span: Span, words: str, head: set[str], last: Speaker | None) -> Who | None:
        """ "The Russian president", "the union's chief negotiator", "the spokesman": the one person who holds that office."""
        offices = {w for w in head & (OFFICES | OBSERVERS) if not w.endswith("s") or w == "boss"}
        if not offices or not re.match(r"(?:the|its|their|[A-Z][\w.]*(?:['’]s)?)\s", words, re.IGNORECASE):
            return None
        side = self._side(document, words, names(document.text, span.start, span.end))
        before = [n.key for n in self.named[document.name] if n.kind == "person" and n.span.end <= span.start]
        holders = [
            p
            for p in self.persons.people.values()
            if p.role and offices <= _words(p.role) and (not side or side in p.parties)
        ]
        speaking = last and next((p for p in holders if p.name == last.who.name), None)
        if speaking:
            return _of_person(speaking, 0.85)
        near = [p for p in holders if p.name in before]
        for candidates in (near, holders if side else []):
            if len(candidates) == 1:
                return _of_person(candidates[0], 0.8)
            if candidates is near and candidates:
                return _of_person(max(candidates, key=lambda p: len(before) - before[::-1].index(p.name)), 0.65)
        return None


def assemble(documents: Iterable[Document]) -> Cast:
    """The cast of a coverage. The order of the documents changes nothing."""
    everything = sorted(documents, key=lambda d: d.name)
    organisations = organise(everything)
    persons = gather(everything, organisations)
    return Cast(persons, organisations, {d.name: _named(d, persons, organisations) for d in everything})


def _named(document: Document, persons: Persons, organisations: Organisations) -> tuple[Named, ...]:
    found: list[Named] = []
    for line in document.body:
        for name in names(document.text, line.start, line.end):
            written = name.span.of(document.text)
            person = persons.named(written) if name.kind != "organisation" else None
            org = None if person else organisations.named(written)
            if person:
                found.append(Named(name.span, "person", person.name, person.parties[0] if person.parties else None))
            elif org and body_capacity(org) == "party":
                found.append(Named(name.span, "side", org, org))
        found += [_state(document.text, hit) for hit in hits(document.text, line.start, line.end)]
        found += _definites(document, line, organisations)
    return tuple(sorted(found, key=lambda n: (n.span.start, -n.span.end, n.kind, n.key)))


def _state(text: str, hit: Hit) -> Named:
    following = re.compile(r"\s+([a-z]+)").match(text, hit.span.end)
    adjective = hit.kind == "demonym" and not (following and following[1] in SPEAKERS)
    return Named(hit.span, "side", hit.span.of(text), hit.party, adjective)


def _definites(document: Document, line: Span, organisations: Organisations) -> list[Named]:
    found = []
    for span in groups(document.text, line.start, line.end):
        noun = span.of(document.text).split()[-1].lower()
        org = organisations.definite(document.name, noun)
        if org and len(span.of(document.text).split()) == 2:
            found.append(Named(span, "side", org, org))
    return found


def _is_head(text: str, span: Span, name: Name) -> bool:
    """A name is who speaks unless it only says whose or of what: "Keller's aide", "a spokesman for Keller"."""
    after = text[name.span.end : name.span.end + 2]
    before = text[span.start : name.span.start].lower().split()
    if after in {"'s", "’s"} and name.span.end + 2 < span.end:
        return False
    following = text[name.span.end : span.end].split()
    if following and following[0].lower() in GROUPS:
        return False  # "the Keller administration"
    return not (before and before[-1] in {"for", "of", "to", "at", "from", "with", "by"}) and not (
        len(before) > 1 and before[-1] == "the" and before[-2] in {"for", "of", "to", "at", "from"}
    )


def _head_words(words: str) -> set[str]:
    """The words before the first preposition or comma: what the phrase is about."""
    head = re.split(r"\s(?:of|for|at|from|with|in|who|on|to|by|close|briefed|familiar)\s|,\s", words, maxsplit=1)[0]
    return _words(head)


def _words(phrase: str) -> set[str]:
    return {w for w in re.split(r"[^a-zà-ž-]+", phrase.lower().replace("’s", "").replace("'s", "")) if w}


def _label(words: str) -> str:
    return LEADING.sub("", words.strip(" ,").split(", ")[0]) or words


def _issuer(words: str) -> str:
    after = re.search(r"\b(?:from|by|of|issued by)\s+(?:the\s+)?(.+)$", words)
    return _label(
        after[1]
        if after
        else re.sub(r"['’]s\s+\w+$|\s+(?:statement|announcement|readout|draft|communiqu[eé])$", "", words)
    )


def _of_person(person: Person, confidence: float) -> Who:
    return Who(person.name, person.parties, person.capacity, True, confidence)


def _together(people: Sequence[Person]) -> Who:
    sides = dict.fromkeys(side for person in people for side in person.parties)
    return Who(" and ".join(p.name for p in people), tuple(sorted(sides)), people[0].capacity, False, 0.85)


def _stranger(words: str, found: Sequence[Name], head: set[str]) -> Who:
    """A name that no text introduces speaks for itself; nameless groups and sources keep the words that name them."""
    if found and not head & (OFFICES | GROUPS):
        name = _label(plain(words))
        part = body_capacity(name)
        return Who(
            name,
            (name,) if part == "party" and found[0].kind != "person" else (),
            part if found[0].kind != "person" else "unknown",
            confidence=0.5,
        )
    return Who(_label(words), (), "unknown", confidence=0.6)
