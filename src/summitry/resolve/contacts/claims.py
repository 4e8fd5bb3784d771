"""Whose claim the words are that give a field of a contact: the reporter's, a side's about itself or another, an outsider's.

Words that belong to no statement are the reporter's. So are those of a narrative statement: there the writer tells a side's
position in words of his own, and nobody can be held to them; the statement is named all the same. Within the words of
somebody else a narrative is his. Whoever speaks for no side (an observer, the media, a mediator, a source whose side
nobody tells) claims as an observer.
"""

import re
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace

from summitry.records import Claim, Event, Evidence, Party, Person, Span, Statement

EVERYBODY = re.compile(
    r"\b(?:both|all|the two|the three) (?:\w+ )?(?:sides|parties|delegations|governments|teams)\b", re.IGNORECASE
)
Said = Mapping[str, Sequence[Statement]]  # by document


def claims(
    events: Iterable[Event], statements: Iterable[Statement], persons: Iterable[Person], parties: Sequence[Party]
) -> tuple[Event, ...]:
    """The events with the statement and the claim of each Evidence filled in."""
    said, stands = by_document(statements), stands_for(persons, parties)
    return tuple(_claimed(event, said, present(event.participants, stands, parties)) for event in events)


def _claimed(event: Event, said: Said, there: frozenset[str]) -> Event:
    return replace(event, sources=tuple(claimed(source, said, there) for source in event.sources))


def claimed(evidence: Evidence, said: Said, there: frozenset[str]) -> Evidence:
    """The evidence with its innermost statement and its claim; ``there`` are those who took part (``present``)."""
    span = Span(evidence.start, evidence.end)
    holding = sorted((s for s in said.get(evidence.document, ()) if _holds(s, span)), key=_size)
    speaking = next((s for s in holding if s.form != "narrative"), None)
    return replace(evidence, statement=holding[0].id if holding else None, claim=claim_of(speaking, there))


def claim_of(statement: Statement | None, there: frozenset[str]) -> Claim:
    """Whose claim the words of a statement are about those who were ``there``; None is the reporter's own telling."""
    if statement is None:
        return "of the reporter"
    if EVERYBODY.search(statement.source or ""):
        return "own"
    names = (name for name in (statement.speaker, *statement.parties) if name)
    if statement.capacity == "party" and any(_among(name, there) for name in names):
        return "own"
    return "of another" if statement.capacity == "party" and statement.parties else "of an observer"


def _among(name: str, there: frozenset[str]) -> bool:
    """By name, or by the end of one: "the Trust" of the Valley Trust."""
    return name in there or any(one.endswith(f" {name}") for one in there)


def _holds(statement: Statement, span: Span) -> bool:
    """By more than half: evidence may be a whole sentence, with the words that tell who says it."""
    shared = min(statement.end, span.end) - max(statement.start, span.start)
    return 2 * shared > span.end - span.start


def _size(statement: Statement) -> tuple[int, str]:
    return statement.end - statement.start, statement.id


def by_document(statements: Iterable[Statement]) -> Said:
    said: defaultdict[str, list[Statement]] = defaultdict(list)
    for statement in statements:
        said[statement.document].append(statement)
    return said


def stands_for(persons: Iterable[Person], parties: Iterable[Party]) -> Mapping[str, tuple[str, ...]]:
    """For each name and alias the parties that it stands for: a party for itself, a person for theirs."""
    people = {name: person.parties for person in persons for name in (*person.aliases, person.name) if person.parties}
    return people | {name: (party.name,) for party in parties for name in (*party.aliases, party.name)}


def present(
    participants: Iterable[str], stands: Mapping[str, tuple[str, ...]], parties: Iterable[Party]
) -> frozenset[str]:
    """Everybody who took part by name, their sides, and the factions within those."""
    names = frozenset(participants)
    sides = sides_of(names, stands)
    return names | sides | {party.name for party in parties if party.member_of in sides}


def sides_of(participants: Iterable[str], stands: Mapping[str, tuple[str, ...]]) -> frozenset[str]:
    """The parties that took part, for themselves or through their people; who stands for none, under its own name."""
    return frozenset(party for name in participants for party in stands.get(name) or (name,))
