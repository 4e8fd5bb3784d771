"""What came of a contact: accounts that there was agreement, and that there was none."""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from datetime import date, timedelta

from summitry.records import Corroboration, Entries, Event, Evidence
from summitry.resolve.contacts.claims import claimed, present, stands_for
from summitry.table.accounts import Record, gathered, weighed
from summitry.table.contact import FACE_TO_FACE, sides, told, weight
from summitry.table.days import bounds, order
from summitry.table.mentions import mentions
from summitry.table.outcomes import kinds
from summitry.table.outcomes import told as told_outcomes

TALKING = FACE_TO_FACE | {"call"}
AFTER = timedelta(days=4)  # later words tell of what came next
AT_ONCE = timedelta(days=3)  # between two papers; the later one may tell of an agreement made since
OPPOSED = {"agreement", "no agreement"}


def results(known: Record) -> Mapping[str, tuple[Corroboration, ...]]:
    """For each contact, by id, what two or more sources tell of its result, in the order of the events."""
    entries = known.entries
    stands = stands_for(entries.persons, entries.parties)
    found = _by_event(known)
    weighings = {
        event.id: _weighed(
            event,
            [claimed(e, known.said, present(event.participants, stands, entries.parties)) for e in found[event.id]],
            known,
        )
        for event in entries.events
        if event.id in found
    }
    return {id: (one,) for id, one in weighings.items() if one}


def _weighed(event: Event, given: Iterable[Evidence], known: Record) -> Corroboration | None:
    published = {document.name: document.published for document in known.entries.documents}

    def clash(one: Evidence, other: Evidence) -> bool:
        told_at_once = _apart(published.get(one.document), published.get(other.document)) <= AT_ONCE
        return {one.value, other.value} == OPPOSED and told_at_once

    accounts = gathered(given, lambda one, other: one.value == other.value, known)
    return weighed(event.id, "outcome", f"outcome of the {told(event)}", accounts, clash, known)


def _apart(one: str | None, other: str | None) -> timedelta:
    """Between two days; none where one is not known."""
    try:
        return abs(date.fromisoformat((one or "")[:10]) - date.fromisoformat((other or "")[:10]))
    except ValueError:
        return timedelta(0)


def _by_event(known: Record) -> Mapping[str, list[Evidence]]:
    """Each telling with the contact of its document that it can be about, after those that the contact itself rests on."""
    names = mentions(known.entries)
    contacts = _contacts(known.entries)
    parties = {event.id: sides(event, known.entries) for held in contacts.values() for event in held}
    found: defaultdict[str, list[Evidence]] = defaultdict(list)
    for event in {event.id: event for held in contacts.values() for event in held}.values():
        found[event.id] += _own(event, known)
    for day, evidence in told_outcomes(known.entries):
        named = set(names.named(names.cover(known.opening(evidence))))
        fitting = [e for e in contacts.get(evidence.document, ()) if not named or named & parties[e.id]]
        meant = _meant(day, evidence, fitting, known)
        if meant and not any(_overlap(evidence, one) for one in found[meant.id]):
            found[meant.id].append(evidence)
    return found


def _own(event: Event, known: Record) -> list[Evidence]:
    """What the contact's result rests on, but for agreement on one matter, beside which no agreement may be reached."""
    given = [e for e in event.sources if e.field == "result" and e.value in OPPOSED]
    return [e for e in given if e.value == "no agreement" or any(kinds(known.words(e), 0, e.end - e.start))]


def _overlap(one: Evidence, other: Evidence) -> bool:
    return one.document == other.document and one.start < other.end and other.start < one.end


def _contacts(entries: Entries) -> Mapping[str, list[Event]]:
    """The contacts that each document tells of as held."""
    held: defaultdict[str, list[Event]] = defaultdict(list)
    for event in entries.events:
        if event.kind in TALKING and event.status in ("held", "under way") and event.participants:
            for name in sorted({source.document for source in event.sources}):
                held[name].append(event)
    return held


def _meant(day: str | None, evidence: Evidence, contacts: Iterable[Event], known: Record) -> Event | None:
    """The contact of the same sentence, else of the document's contacts the best told one of those just before the day."""

    def near(event: Event) -> bool:
        return any(
            source.field == "status" and source.document == evidence.document
            and source.start <= evidence.start and evidence.end <= source.end
            for source in event.sources
        )  # fmt: skip

    timely = [event for event in contacts if near(event) or _timely(day, event)]
    return max(timely, key=lambda event: (near(event), weight(event, known.origins)), default=None)


def _timely(day: str | None, event: Event) -> bool:
    period, said = bounds(event.when), bounds(day)
    if not period or not said:
        return False
    return period[0] <= order(day)[0][:10] <= _later(period[1])


def _later(day: str) -> str:
    try:
        return (date.fromisoformat(day) + AFTER).isoformat()
    except (ValueError, OverflowError):
        return day
