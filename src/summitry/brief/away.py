"""Who is not at the table, and whether the others need it."""

import re
from collections import Counter
from collections.abc import Iterator, Mapping

from summitry.brief.blocks import (
    DOT,
    Block,
    Bullets,
    Numbers,
    Para,
    Run,
    Runs,
    Section,
    cites,
    joined,
    note,
    quoted,
    run,
)
from summitry.brief.record import Away, Quote, Ref, Room
from summitry.brief.shelf import Shelf, originals, quotes_at, ref_at, sentence
from summitry.brief.wording import listed
from summitry.records import Entries, Event, Evidence, Seat, Span, Table
from summitry.table.accounts.contact import sides

WORDS_EACH = 2
NOBODY = "No party is reported to be away from the table."
Place = tuple[str, int, int]


def away(shelf: Shelf, entries: Entries, table: Table, main: Event | None) -> tuple[Away, ...]:
    """The absent parties; none of whose people takes part in the main contact, for itself or for the side above it."""
    present = sides(main, entries) if main else frozenset()
    above = {party.name: party.member_of for party in entries.parties}
    lists = {_place(e): event for event in entries.events for e in event.sources if e.field == "participants"}
    absent = (a for a in table.away if not {a.party, above.get(a.party)} & present)
    found = (_away(shelf, entries, a, lists) for a in absent)
    return tuple(a for a in found if a.away or a.needed or a.listed)


def _place(evidence: Evidence) -> Place:
    return evidence.document, evidence.start, evidence.end


def _away(shelf: Shelf, entries: Entries, seat: Seat, lists: Mapping[Place, Event]) -> Away:
    words = tuple(e for e in seat.told("away") if _place(e) not in lists)
    lacking = _lacking(shelf, entries, seat, lists)
    return Away(
        seat.party,
        quotes_at(shelf, words)[:WORDS_EACH],
        quotes_at(shelf, seat.told("must accept"))[:WORDS_EACH],
        tuple(ref for ref, _ in Counter(lacking).most_common(1)) if not words else (),
    )


def _lacking(shelf: Shelf, entries: Entries, seat: Seat, lists: Mapping[Place, Event]) -> Iterator[Ref]:
    """The sentences that list who took part and do not name the party; a list of one side alone shows nothing."""
    named = re.compile("|".join(rf"(?<!\w){re.escape(name)}" for name in _names(entries, seat.party)))
    for evidence in originals(shelf, seat.told("away")):
        event = lists.get(_place(evidence))
        if event and len(sides(event, entries)) > 1:
            document = shelf.documents[evidence.document]
            span = sentence(document, Span(evidence.start, evidence.end))
            if not named.search(span.of(document.text)):
                yield Ref(evidence.document, span.start, span.end)


def _names(entries: Entries, party: str) -> list[str]:
    """The ways in which the coverage names the party and its people, the longest first."""
    names = {party}
    names |= {name for p in entries.parties if p.name == party for name in p.aliases}
    names |= {name for p in entries.persons if party in p.parties for name in (p.name, *p.aliases)}
    return sorted((name for name in names if len(name) > 1), key=lambda name: (-len(name), name)) or [party]


def room(shelf: Shelf, table: Table) -> Room:
    """Who sits at the table; who else must accept by words, its parliament say; who mediates."""
    there = [seat for seat in table.seats if seat.place == "at the table" and not seat.mediates]
    lists = originals(shelf, (e for seat in there for e in seat.told("at the table")[:1]))
    others = (seat for seat in table.seats if seat.place == "unknown" and seat.must_accept)
    return Room(
        tuple(seat.party for seat in there),
        tuple(ref_at(shelf, e) for e in lists)[:WORDS_EACH],
        tuple((seat.party, quotes_at(shelf, seat.told("must accept"))[:WORDS_EACH]) for seat in others),
        tuple((s.party, quotes_at(shelf, _told_of(s))[:1]) for s in table.seats if s.mediates),
    )


def _told_of(seat: Seat) -> tuple[Evidence, ...]:
    """Words that say who mediates; what a mediator says of other things shows nothing."""
    return tuple(evidence for evidence in seat.told("mediates") if evidence.statement is None)


def show(room: Room, found: tuple[Away, ...], numbers: Numbers) -> Section:
    told = [absent for absent in found if absent.away or absent.needed]
    blocks: list[Block] = [block for absent in told for block in _told(absent, numbers)]
    others = [absent for absent in found if absent not in told]
    if others:
        refs = cites((ref for absent in others for ref in absent.listed), numbers)
        names = run(listed([absent.party for absent in others]), "strong")
        blocks.append(Para((run("Not named among those who took part: "), names, Run("."), *refs)))
    return Section("away", "Who is not at the table", (*(blocks or [note(NOBODY)]), *_room(room, numbers)))


def _room(room: Room, numbers: Numbers) -> tuple[Block, ...]:
    """The other seats, a line each kind."""
    there = (run("At the table: "), run(listed(room.there), "strong"), Run("."), *cites(room.listed, numbers))
    needed = [_seat("Must accept, too", party, quotes, numbers) for party, quotes in room.needed]
    between = [_seat("Mediates", party, quotes, numbers) for party, quotes in room.between]
    rows = (*((there,) if room.there else ()), *needed, *between)
    return (Para((run("The other seats", "strong"),), "subhead"), Bullets(rows)) if rows else ()


def _seat(what: str, party: str, quotes: tuple[Quote, ...], numbers: Numbers) -> Runs:
    words = joined((quoted(q, numbers) for q in quotes), Run("; "))
    return run(f"{what}: "), run(party, "strong"), *((DOT, *words) if words else ())


def _told(absent: Away, numbers: Numbers) -> tuple[Block, ...]:
    listing = (run("not named among those who took part"), *cites(absent.listed, numbers)) if absent.listed else ()
    rows = (_line("Away", absent.away, numbers) or ((run("Away: "), *listing) if listing else ()),
            _line("Acceptance needed", absent.needed, numbers))  # fmt: skip
    return Para((run(absent.party, "strong"),), "subhead"), Bullets(tuple(row for row in rows if row))


def _line(what: str, quotes: tuple[Quote, ...], numbers: Numbers) -> Runs:
    words = joined((quoted(q, numbers) for q in quotes), Run("; "))
    return (run(f"{what}: "), *words) if words else ()
