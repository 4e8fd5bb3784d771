"""Resolving: what the words found mean, with the whole coverage in view.

``resolve`` turns spans into statements with a speaker, a side, a date, issues and an act, and merges contacts into events.
"""

import re
from collections.abc import Mapping, Sequence
from typing import Literal

from summitry.find import Found
from summitry.find.nouns import SPEAKERS
from summitry.records import Agenda, Document, Entries, Event, Party, Person, Span, Statement, TimeExpression
from summitry.resolve.contacts.merge import merge
from summitry.resolve.copies import fold_documents, fold_passages, fold_statements
from summitry.resolve.statements import statements, unresolved
from summitry.resolve.when.expressions import resolve_times
from summitry.resolve.who.cast import Cast, assemble
from summitry.resolve.who.gazetteer import hits, is_state, party_of

__all__ = ["resolve"]

BODIES = frozenset("union guild federation association company firm board council ministry".split())
OF_GROUP = re.compile(
    r"(?:[Tt]he )?([A-Z]\w+(?: [A-Z]\w+){0,3}) (?:representatives|officials|negotiators|delegations?|envoys|diplomats|team)"
)
LEADING = re.compile(r"^(?:The|A|An|All|Both|Its|Their|Two|Three|Some|Several|Other|No) ")
HEADS = re.compile(r"\b(?:leaders|presidents|ministers|chiefs|heads)$")  # more than one side sends them


def resolve(documents: Sequence[Document], found: Mapping[str, Found], agenda: Agenda) -> Entries:
    """Everything the coverage says. ``found`` maps document names to what ``find`` marked; the order of documents changes
    nothing."""
    folded = fold_documents(documents)
    cast = assemble(folded)
    dates = {d.name: resolve_times(d, found[d.name].times) for d in folded}
    said = {d.name: statements(d, found[d.name], dates[d.name], cast, agenda) for d in folded}
    events = _events(folded, found, dates, cast)
    return Entries(
        documents=folded,
        persons=_speakers(cast, said),
        parties=_parties(said, events),
        statements=fold_statements([s for made in said.values() for s in made], folded),
        events=events,
        dates=tuple(e for d in folded for e in dates[d.name]),
        repeats=fold_passages(folded),
        problems=tuple(p for d in folded for p in unresolved(d, said[d.name])),
    )


def _events(
    documents: Sequence[Document], found: Mapping[str, Found], dates: Mapping[str, Sequence[TimeExpression]], cast: Cast
) -> tuple[Event, ...]:
    def who(document: Document, span: Span) -> tuple[str, ...]:
        told = _longer_form(document, span) or cast.participants(document, span) or _as_written(document, span)
        return tuple(dict.fromkeys(n for name in told for n in _taking_part(name, document, span, cast)))

    def sides(name: str) -> tuple[str, ...]:
        person = cast.persons.people.get(name)
        own = person.parties if person else ()
        return own + tuple(hit.party for words in own or (name,) for hit in hits(words) if hit.party != words)

    def when(document: Document, span: Span) -> TimeExpression | None:
        return next((e for e in dates[document.name] if (e.start, e.end) == (span.start, span.end)), None)

    return merge({d.name: found[d.name].contacts for d in documents}, documents, who, when, sides)


def _taking_part(name: str, document: Document, span: Span, cast: Cast) -> tuple[str, ...]:
    """A person or a side by name; "Russian experts" are the side; whoever cannot be told takes no part."""
    words = span.of(document.text)
    person, office = cast.persons.people.get(name), re.search(r"(president|minister)s$", words.lower())
    if person and office and office[1] not in (person.role or "").lower():
        return person.parties  # "the two presidents" are not whoever was named last
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
    return (group[1],) if group else (name,) if parties or _as_written(document, span) else ()


def _as_written(document: Document, span: Span) -> tuple[str, ...]:
    """A name that the coverage never explains, as it stands; "All parties" is none."""
    words = LEADING.sub("", span.of(document.text))
    first = re.search(r"(?:^|[.!?:“\"\n])\s*$", document.text[max(0, span.start - 4) : span.start]) is not None
    named = re.match(r"[A-Z]", words) and words.lower() not in SPEAKERS | {"he", "she", "it", "they"}
    return (words,) if named and (" " in words or not first) else ()  # any word may begin a sentence


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


def _speakers(cast: Cast, said: Mapping[str, Sequence[Statement]]) -> tuple[Person, ...]:
    """The persons who speak, and those of a side; names that only happen to look like persons stay out."""
    speaking = {s.speaker for made in said.values() for s in made}
    return tuple(p for name, p in sorted(cast.persons.people.items()) if name in speaking or p.parties)


def _parties(said: Mapping[str, Sequence[Statement]], events: Sequence[Event]) -> tuple[Party, ...]:
    names = {party for made in said.values() for s in made for party in s.parties}
    names |= {p for e in events for p in e.participants if party_of(p) == p}
    return tuple(Party(name, _kind(name)) for name in sorted(names))


def _kind(name: str) -> Literal["state", "body", "organisation"]:
    if party_of(name) != name:
        return "organisation"
    return "state" if is_state(name) else "body"
