"""Who takes part in a contact by name: persons, sides, organisations; whoever cannot be told takes no part."""

import re
from collections.abc import Mapping, Sequence
from functools import cache

from summitry.find.nouns import SPEAKERS
from summitry.records import Document, Span, TimeExpression
from summitry.resolve.contacts.called import called
from summitry.resolve.contacts.meanings import Meanings
from summitry.resolve.copies import Origins, origin
from summitry.resolve.when.expressions import meant_by
from summitry.resolve.who.cast import Cast
from summitry.resolve.who.gazetteer import hits, party_of

BODIES = frozenset("union guild federation association company firm board council ministry".split())
OF_GROUP = re.compile(
    r"(?:[Tt]he )?([A-Z]\w+(?: [A-Z]\w+){0,3}) (?:representatives|officials|negotiators|delegations?|envoys|diplomats|team)"
)
SET_UP = re.compile(r"-(?:sponsored|backed|led|mediated|brokered|hosted|run|chaired|facilitated|organi[sz]ed)$")
LEADING = re.compile(r"^(?:The|A|An|All|Both|Its|Their|Two|Three|Some|Several|Other|No) ")
JOINED = re.compile(r" and (?:President |Mr |Ms )?[A-Z][a-z]+ (?!and\b)[a-z]")
NAMED_FOR = re.compile(  # "the Larkham trade talks": after a place, or a matter, that no side is
    r"(?:\s[a-z]+)?\s(?:talks|negotiations|summit|conference|round|process|meeting|session)\b"
)
HEADS = re.compile(r"\b(?:leaders|presidents|ministers|chiefs|heads)$")  # more than one side sends them


def meanings(
    documents: Sequence[Document], dates: Mapping[str, Sequence[TimeExpression]], cast: Cast, known: Origins
) -> Meanings:
    """What the words of contacts mean to a coverage of these documents with this cast, these dates and these origins."""
    full = called(documents, cast.proper)
    pages = {document.name: document for document in documents}

    def who(document: Document, span: Span) -> tuple[str, ...]:
        return named(document.name, span)

    @cache  # by name: the hash of a document goes through all its lines
    def named(name: str, span: Span) -> tuple[str, ...]:
        document = pages[name]
        if SET_UP.search(span.of(document.text)):
            return ()  # "Norland-sponsored" talks
        told = _longer_form(document, span) or cast.participants(document, span) or _as_written(document, span, cast)
        meant = (n for name in told for n in _taking_part(name, document, span, cast))
        return tuple(dict.fromkeys(full.get(n, n) for n in meant))

    def date(document: Document, span: Span) -> TimeExpression | None:
        return meant_by(span, document.text, dates[document.name])

    def sides(name: str) -> tuple[str, ...]:
        person = cast.persons.people.get(name)
        own = tuple(full.get(party, party) for party in person.parties) if person else ()
        return own + tuple(hit.party for words in own or (name,) for hit in hits(words) if hit.party != words)

    def office(name: str) -> str | None:
        person = cast.persons.people.get(name)
        return person.role if person else None

    def first(document: Document, span: Span) -> bool:
        return origin(known, document.name, span.start, span.end) == document.name

    return Meanings(who, date, sides, office, first)


def _taking_part(name: str, document: Document, span: Span, cast: Cast) -> tuple[str, ...]:
    """A person or a side by name; "Russian experts" are the side; whoever cannot be told takes no part."""
    words = span.of(document.text)
    person, office = cast.persons.people.get(name), re.search(r"(president|minister)s$", words.lower())
    if person and office and office[1] not in (person.role or "").lower():
        return person.parties  # "the two presidents" are not whoever was named last
    name = _by_surname(name, cast)
    if name in cast.persons.people or party_of(name):
        return (party_of(name) or name,)
    if organisation := _qualified(document, span, cast) or cast.organisations.named(name) or _organisation(words, cast):
        return (organisation,)
    if words.lower() in SPEAKERS:  # "Dockers", "Negotiators": nobody in particular
        return ()
    parties = cast.who(document, span).parties or tuple(hit.party for hit in hits(words)[:1])
    if parties and not HEADS.search(words):
        return parties
    group = OF_GROUP.fullmatch(words)
    return (group[1],) if group else (name,) if parties or _as_written(document, span, cast) else ()


def _by_surname(name: str, cast: Cast) -> str:
    """``Holm`` and ``De Holm`` as the one person Ana de Holm of the coverage."""
    known = cast.persons.people.get(name)
    if known and known.parties:
        return name
    fitting = [full for full in cast.persons.people if full != name and full.lower().endswith(f" {name.lower()}")]
    longest = [full for full in fitting if not any(other != full and other.endswith(f" {full}") for other in fitting)]
    return longest[0] if len(longest) == 1 and " " in longest[0] else name


def _as_written(document: Document, span: Span, cast: Cast) -> tuple[str, ...]:
    """A name that the coverage never explains, as it stands; "All parties" is none."""
    words = LEADING.sub("", span.of(document.text))
    first = re.search(r"(?:^|[.!?:“\"\n])\s*$", document.text[max(0, span.start - 4) : span.start]) is not None
    listed = JOINED.match(document.text, span.end) is not None  # "Alba and Berg met"
    named = re.match(r"[A-Z]", words) and words.lower() not in SPEAKERS | {"he", "she", "it", "they"}
    if NAMED_FOR.match(document.text, span.end):
        return ()
    certain = " " in words or listed or not first or words in cast.proper  # any word may begin a sentence
    return (words,) if named and certain else ()


def _qualified(document: Document, span: Span, cast: Cast) -> str | None:
    """``the teachers' union``: the one organisation whose name has such a word."""
    if span.of(document.text).lower() not in BODIES:
        return None
    before = re.search(r"([a-z]{4,}?)(?:er)?s?['’]?s? $", document.text[max(0, span.start - 24) : span.start])
    stem = before[1] if before else None
    names = {name for name in cast.organisations.aliases.values() if stem and re.search(rf"\b{stem}", name.lower())}
    return min(names) if len(names) == 1 else None


def _longer_form(document: Document, span: Span) -> tuple[str, ...]:
    """``the leaders``, where the text spoke of "the leaders of the Union" before: that side."""
    noun = re.fullmatch(r"the ([a-z]+s)", span.of(document.text).lower())
    if not noun or noun[1] in ("sides", "parties", "men", "pair"):
        return ()
    before = document.text[max(0, span.start - 4000) : span.start]
    named = list(re.finditer(rf"\b{noun[1]} of (?:the )?(?=[A-Z])[^,.;:\n]{{2,60}}", before, re.IGNORECASE))
    return tuple(hit.party for hit in hits(named[-1][0])[:1]) if named else ()


def _organisation(words: str, cast: Cast) -> str | None:
    """``dock workers``: the one organisation whose name ends so."""
    bare = words.lower().removeprefix("the ")
    fitting = {name for name in cast.organisations.aliases.values() if f" {name.lower()}".endswith(f" {bare}")}
    return min(fitting) if len(fitting) == 1 else None
