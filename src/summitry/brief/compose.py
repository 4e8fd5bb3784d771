"""From the ledger, the table and the deal space to the brief."""

from dataclasses import replace

from summitry.brief.away import away, room
from summitry.brief.contacts import contacts
from summitry.brief.disputes import confirmed, disputes
from summitry.brief.finding import finding
from summitry.brief.missing import missing
from summitry.brief.moved import moved
from summitry.brief.outcome import main_contact
from summitry.brief.passages import passages, refs_in
from summitry.brief.record import Brief
from summitry.brief.repeats import repeats
from summitry.brief.result import newest
from summitry.brief.shelf import shelve
from summitry.brief.sources import coverage, sideless, sources, troubles
from summitry.brief.space.section import space
from summitry.brief.stand import stand
from summitry.brief.voices import VOICES, voices
from summitry.records import Analysis, Domain, Entries, Table


def compose(entries: Entries, table: Table, domain: Domain, analysis: Analysis) -> Brief:
    """The brief of a coverage: sections in reading order, each claim with the passages it rests on."""
    shelf = shelve(entries)
    main = main_contact(shelf, entries.events)
    absent = away(shelf, entries, table, main)
    brief = Brief(
        table.agenda.title,
        finding(shelf, entries, table, main, absent),
        coverage(entries),
        stand(shelf, table, entries, main),
        moved(shelf, table),
        disputes(shelf, table),
        absent,
        contacts(shelf, entries, table, newest(entries)),
        voices(shelf, entries, table.agenda),
        space(shelf, table, domain, analysis),
        sources(entries),
        troubles(shelf, entries.problems),
        repeats(entries),
        sideless(entries),
        confirmed(shelf, entries, table),
        room=room(shelf, table),
        missing=missing(shelf, table),
    )
    claims = carried(brief)
    record = brief.confirmed, brief.contacts, brief.voices[:VOICES]
    return replace(brief, words=passages(shelf, (*refs_in(claims), *refs_in(record))))


def carried(brief: Brief) -> tuple[object, ...]:
    """What makes the case: everything but the record of contacts and what outsiders say, whose numbers come last."""
    return brief.finding, brief.stand, brief.moved, brief.disputes, brief.room, brief.away, brief.space, brief.missing
