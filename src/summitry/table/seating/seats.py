"""Who sits at the table, who is away, without whom there is no agreement, and who mediates: each by words."""

from collections.abc import Iterable, Iterator, Mapping

from summitry.records import Entries, Evidence, Place, Position, Seat
from summitry.resolve.contacts.claims import sides_of, stands_for
from summitry.resolve.contacts.contact import FACE_TO_FACE
from summitry.table.accounts.contact import main_contact, sides
from summitry.table.seating.mediators import mediators
from summitry.table.seating.presence import presence, unlisted

Held = Mapping[str, tuple[Evidence, ...]]


def seats(entries: Entries, parties: tuple[str, ...], stands: tuple[Position, ...]) -> tuple[Seat, ...]:
    """A seat for each party of the table, in their order; then, by name, for whoever else is away, must accept or
    mediates.

    At the table is who takes part in the main contact, for itself or for the side above it; away is whom words say to be
    so, or who stands on some issue and is not listed there; of the others, who takes part in some meeting of two sides is at the
    table. A party must accept where words say so, or where it sits at the main contact: a deal is between those who
    make it, mediators aside.
    """
    words = presence(entries)
    away, needed = (tuple(one for one in words if one.field == field) for field in ("away", "must accept"))
    main, others = _takes_part(entries)
    between = mediators(entries, {stand.party for stand in stands})
    absent, must = _joined(_grouped(away), unlisted(entries, between)), _grouped(needed)
    more = sorted((absent.keys() | must.keys() | between.keys()) - set(parties))
    above = {party.name: party.member_of or party.name for party in entries.parties}
    return tuple(_seat(p, above.get(p, p), main, absent, others, must, between) for p in (*parties, *more))


def _seat(party: str, side: str, main: Held, absent: Held, others: Held, needed: Held, between: Held) -> Seat:
    there = main.get(party) or main.get(side)
    place, by = _place(party, there, absent, others)
    makes = main.get(party, ()) if len(main.keys() - between.keys()) > 1 and party not in between else ()
    must = (*needed.get(party, ()), *_named(makes, "must accept"))
    return Seat(party, place, bool(must) or None, party in between, (*by, *must, *between.get(party, ())))


def _place(
    party: str, there: tuple[Evidence, ...] | None, absent: Held, others: Held
) -> tuple[Place, tuple[Evidence, ...]]:
    if there:
        return "at the table", there
    if party in absent:
        return "away", absent[party]
    return ("at the table", others[party]) if party in others else ("unknown", ())


def _takes_part(entries: Entries) -> tuple[Held, Held]:
    """For each party the words that list it, or its people, in the main contact, and in any meeting of two sides or more."""
    main = main_contact(entries)
    meetings = (e for e in entries.events if e.kind in FACE_TO_FACE and e.status in ("held", "under way", "planned"))
    stands = stands_for(entries.persons, entries.parties)
    known = {party.name for party in entries.parties}

    def listed(sources: Iterable[Evidence]) -> Iterator[Evidence]:
        for source in sources:
            if source.field == "participants":
                for side in sorted(sides_of((source.value,), stands) & known):
                    yield Evidence("at the table", side, source.document, source.start, source.end)

    main_listed = _by_party(listed(main.sources)) if main and len(sides(main, entries)) > 1 else {}
    talks = [one for meeting in meetings if len(sides(meeting, entries)) > 1 for one in listed(meeting.sources)]
    return main_listed, _by_party(talks)


def _by_party(evidence: Iterable[Evidence]) -> Held:
    """The words for each party, one passage of each document."""
    held: dict[str, dict[str, Evidence]] = {}
    for one in sorted(evidence, key=lambda e: (e.document, e.start, e.end, e.value)):
        held.setdefault(one.value, {}).setdefault(one.document, one)
    return {party: tuple(held[party].values()) for party in sorted(held)}


def _grouped(evidence: Iterable[Evidence]) -> Held:
    held: dict[str, tuple[Evidence, ...]] = {}
    for one in evidence:
        held[one.value] = (*held.get(one.value, ()), one)
    return held


def _joined(first: Held, second: Held) -> Held:
    return {party: (*first.get(party, ()), *second.get(party, ())) for party in sorted(first.keys() | second.keys())}


def _named(evidence: Iterable[Evidence], field: str) -> tuple[Evidence, ...]:
    return tuple(Evidence(field, e.value, e.document, e.start, e.end) for e in evidence)
