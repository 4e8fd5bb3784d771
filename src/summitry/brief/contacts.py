"""Contacts in time order: meetings, calls, rounds, letters."""

from summitry.brief.blocks import BREAK, Grid, Numbers, Run, Runs, Section, cites, note, run
from summitry.brief.record import Contact
from summitry.brief.shelf import Shelf, counted, originals, ref_at
from summitry.brief.wording import capital, count, date, duration, listed, order
from summitry.records import Event

HEAD = ("When", "What", "Who", "Outcome", "Reported in")
LEAST = (11, 14, 14, 18, 10)
CITED = 4


def contacts(shelf: Shelf, events: tuple[Event, ...]) -> tuple[Contact, ...]:
    return tuple(_contact(shelf, e) for e in sorted(events, key=lambda e: (order(e.when), e.id)))


def _contact(shelf: Shelf, event: Event) -> Contact:
    refs = dict.fromkeys(ref_at(shelf, e) for e in originals(shelf, event.sources))
    return Contact(
        event.when,
        event.place,
        event.kind,
        event.participants,
        event.status,
        event.duration,
        event.outcome,
        len(counted(shelf, (e.document for e in event.sources))),
        tuple(refs),
    )


def show(found: tuple[Contact, ...], numbers: Numbers) -> Section:
    rows = tuple(_row(contact, numbers) for contact in found)
    blocks = (Grid(HEAD, rows, LEAST),) if rows else (note("No contact between the sides is reported."),)
    return Section("contacts", "Contacts", blocks)


def _row(contact: Contact, numbers: Numbers) -> tuple[Runs, ...]:
    return (
        (run(date(contact.when), "strong"),),
        _what(contact),
        (run(listed(contact.participants) or "not said", "" if contact.participants else "none"),),
        (run(contact.outcome),)
        if contact.outcome
        else (run("not reported" if contact.status == "held" else "–", "none"),),
        (run(count(contact.documents, "article")), *cites(contact.refs[:CITED], numbers)),
    )


def _what(contact: Contact) -> Runs:
    place = f", {contact.place}" if contact.place else ""
    length = f", {duration(contact.duration)}" if contact.duration else ""
    status = run(contact.status, "mark" if contact.status == "held" else "faint")
    return run(capital(contact.kind) + place), BREAK, status, run(length, "faint") if length else Run("")
