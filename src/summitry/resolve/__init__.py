"""Resolving: what the words found mean, with the whole coverage in view.

``resolve`` turns spans into statements with a speaker, a side, a date, issues and an act, and merges contacts into events.
"""

from collections.abc import Mapping, Sequence
from typing import Literal

from summitry.find import Found
from summitry.records import Agenda, Document, Entries, Event, Party, Person, Statement
from summitry.resolve.contacts.claims import claims
from summitry.resolve.contacts.merge import merge
from summitry.resolve.contacts.people import meanings
from summitry.resolve.copies import fold_documents, fold_passages, fold_statements, origins
from summitry.resolve.statements import statements, unresolved
from summitry.resolve.when.expressions import resolve_times
from summitry.resolve.who.cast import Cast, assemble
from summitry.resolve.who.gazetteer import is_state, party_of

__all__ = ["resolve"]


def resolve(documents: Sequence[Document], found: Mapping[str, Found], agenda: Agenda) -> Entries:
    """Everything the coverage says. ``found`` maps document names to what ``find`` marked; the order of documents changes
    nothing."""
    folded = fold_documents(documents)
    repeats = fold_passages(folded)
    cast = assemble(folded)
    dates = {d.name: resolve_times(d, found[d.name].times) for d in folded}
    said = {d.name: statements(d, found[d.name], dates[d.name], cast, agenda) for d in folded}
    events = merge(
        {d.name: found[d.name].contacts for d in folded},
        folded,
        meanings(folded, dates, cast, origins(folded, repeats)),
    )
    words = fold_statements([s for made in said.values() for s in made], folded)
    persons, parties = _speakers(cast, said), _parties(said, events)
    return Entries(
        documents=folded,
        persons=persons,
        parties=parties,
        statements=words,
        events=claims(events, words, persons, parties),
        dates=tuple(e for d in folded for e in dates[d.name]),
        repeats=repeats,
        problems=tuple(p for d in folded for p in (*found[d.name].problems, *unresolved(d, said[d.name]))),
    )


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
