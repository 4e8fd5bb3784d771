"""Who was there: a participant of a contact by one account, who by another stayed away."""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping

from summitry.find.sentences import sentences
from summitry.records import Corroboration, Document, Event, Evidence, Span
from summitry.resolve.contacts.claims import claimed, present, stands_for
from summitry.table.accounts.accounts import Record, account
from summitry.table.accounts.contact import told as contact_told
from summitry.table.accounts.contact_fields import settled
from summitry.table.mentions import PRIVATE, Mentions, named_alone
from summitry.table.seating.presence_cues import AWAY, HYPOTHESIS, told

PAST = re.compile(
    r"\b(?:did|was|were|had|boycotted|stayed|skipped|refused|declined)\b(?!.*\b(?:invited|consulted)\b)", re.IGNORECASE
)
CLOSE = 500  # characters from where the document tells of the contact


def attendance(known: Record) -> Mapping[str, list[Corroboration]]:
    """For each contact, by id, the participants of whom some say that they were there and some that they were not."""
    entries = known.entries
    absent = _absent(known)
    stands = stands_for(entries.persons, entries.parties)
    found: defaultdict[str, list[Corroboration]] = defaultdict(list)
    for event in entries.events:
        if event.status in ("held", "under way"):
            there = present(event.participants, stands, entries.parties)
            for name in event.participants:
                away = [claimed(e, known.said, there) for e in absent.get(name, ()) if _about(e, event)]
                was = [e for e in settled(event, "participants") if e.value == name]
                found[event.id] += _conflict(event, name, was, away, known)
    return found


def _conflict(
    event: Event, name: str, was: Iterable[Evidence], away: Iterable[Evidence], known: Record
) -> Iterator[Corroboration]:
    """One document that says both speaks of two contacts."""
    stayed = account("stayed away", away, known)
    documents = {known.origin(one) for one in stayed.evidence}
    took = account("took part", (one for one in was if known.origin(one) not in documents), known)
    if took.evidence and stayed.evidence:
        about = f"whether {name} took part in the {contact_told(event)}"
        accounts = tuple(sorted((took, stayed), key=lambda one: (-one.independent, one.value)))
        yield Corroboration("conflict", event.id, "participants", about, accounts)


def _about(evidence: Evidence, event: Event) -> bool:
    """Whether the document tells of the contact close by."""
    return any(
        source.document == evidence.document and abs(source.start - evidence.start) <= CLOSE
        for source in event.sources
        if source.field == "status" and source.value in ("held", "under way", "planned")
    )


def _absent(known: Record) -> Mapping[str, list[Evidence]]:
    """For each participant of a contact, by name, the words that it was not there."""
    names = named_alone(known.entries, {name for event in known.entries.events for name in event.participants})
    absent: defaultdict[str, list[Evidence]] = defaultdict(list)
    for document in known.entries.documents:
        for evidence in _told(document, names):
            absent[evidence.value].append(evidence)
    return absent


def _told(document: Document, names: Mentions) -> Iterator[Evidence]:
    for line in document.body:
        for sentence in sentences(document.text, line.start, line.end):
            covered = names.cover(sentence.of(document.text))
            for match in told(AWAY, covered, HYPOTHESIS) if PRIVATE.search(covered) else ():
                span = Span(sentence.start + match.start(), sentence.start + match.end())
                for name in names.named(match[1]) if PAST.search(match[0]) else ():
                    yield Evidence("participants", name, document.name, span.start, span.end)
