"""The table: who is a side, where each stands, who is missing, what differs."""

import re
from collections import Counter

from summitry.records import Agenda, Entries, Position, Table
from summitry.table.accounts.contact import sides
from summitry.table.accounts.corroborations import corroborations
from summitry.table.gaps import gaps
from summitry.table.interests.couplings import couplings
from summitry.table.interests.preferences import preferences
from summitry.table.positions.positions import positions
from summitry.table.seating.seats import seats

_DONE = r"(?:agreed|settled|decided|final|closed|done)"
PACKAGE = re.compile(
    rf"\bnothing (?:(?:that |which |we |they |said |discussed )[^.;!?\"“”]{{1,50}}? )?"
    rf"(?:is|was|will be|can be|has been|counts as|becomes) {_DONE}\b.{{0,20}}\b(?:until|unless|before|till) "
    r"(?:everything|all|every\b|the (?:last|final) (?:\w+ )?(?:point|item|issue|chapter|clause|line|comma|detail|word|question)\b)"
    r"|\ball[- ]or[- ]nothing\b|\bsingle (?:undertaking|package)\b|\bas (?:a|one) package\b"
    r"|\b(?:not|no|never|rather than|instead of) (?:[\w-]+ )?piecemeal\b|\bcherry[- ]pick",
    re.IGNORECASE,
)


def lay(entries: Entries, agenda: Agenda) -> Table:
    """The table of all entries: parties by how much they say, then by name; never observers or mediators."""
    stands = positions(entries, agenda)
    parties = _parties(entries, stands)
    seated = seats(entries, parties, stands)
    return Table(
        agenda=agenda,
        parties=parties,
        positions=stands,
        seats=seated,
        corroborations=corroborations(entries),
        package_rule=_package_rule(entries),
        preferences=preferences(entries, agenda, parties, stands),
        couplings=couplings(entries, agenda),
        gaps=gaps(entries, agenda, parties, stands, seated),
    )


def _parties(entries: Entries, stands: tuple[Position, ...]) -> tuple[str, ...]:
    """Who holds a position, and who took part in a contact and speaks."""
    spoken = Counter(
        party for one in entries.originals() if one.capacity == "party" for party in sorted(set(one.parties))
    )
    present = {side for event in entries.events for side in sides(event, entries)}
    at_table = {stand.party for stand in stands} | (present & spoken.keys())
    return tuple(sorted(at_table, key=lambda party: (-spoken[party], party)))


def _package_rule(entries: Entries) -> tuple[str, ...]:
    """The statements of parties and mediators that no part of a deal holds without the rest."""
    return tuple(
        one.id for one in entries.originals() if one.capacity in ("party", "mediator") and PACKAGE.search(one.content)
    )
