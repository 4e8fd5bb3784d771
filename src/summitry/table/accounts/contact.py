"""Contacts as the table needs them: which one is the main one, and which sides took part."""

from summitry.records import Entries, Event
from summitry.resolve.contacts.claims import sides_of, stands_for
from summitry.resolve.contacts.contact import FACE_TO_FACE
from summitry.resolve.copies import Origins, independent, origins
from summitry.table.days import order


def main_contact(entries: Entries) -> Event | None:
    """The held meeting that most sources tell of, else the planned one; the latest where several equal."""
    known = origins(entries.documents, entries.repeats)
    meetings = [event for event in entries.events if event.kind in FACE_TO_FACE and event.participants]
    for status in ("held", "under way", "planned"):
        chosen = [event for event in meetings if event.status == status]
        if chosen:
            return max(chosen, key=lambda event: weight(event, known))
    return None


def weight(event: Event, known: Origins) -> tuple[int, int, tuple[str, bool], str]:
    """How well told an event is: by how many independent sources, in how many words, how late."""
    return independent(known, event.sources), len(event.sources), order(event.when), event.id


def sides(event: Event, entries: Entries) -> frozenset[str]:
    """The parties that took part, for themselves or through their people."""
    return sides_of(event.participants, stands_for(entries.persons, entries.parties))


def told(event: Event) -> str:
    """A contact in few words: ``meeting, Karlshavn, 2024-03-03``."""
    return ", ".join(part for part in (event.kind, event.place, event.when) if part)
