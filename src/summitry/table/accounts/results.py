"""What came of a contact: accounts that there was agreement, and that there was none."""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from datetime import date, timedelta

from summitry.records import Corroboration, Event, Evidence, Span
from summitry.resolve.contacts.claims import claimed, present, sides_of, stands_for
from summitry.resolve.contacts.contact import FACE_TO_FACE
from summitry.table.accounts.accounts import Record, gathered, weighed
from summitry.table.accounts.contact import told, weight
from summitry.table.accounts.contact_fields import OVER
from summitry.table.accounts.outcomes import kinds, on_a_matter, on_nothing
from summitry.table.accounts.outcomes import told as told_outcomes
from summitry.table.days import bounds, order
from summitry.table.mentions import mentions

TALKING = FACE_TO_FACE | {"call"}
AFTER = timedelta(days=4)  # later words tell of what came next
AT_ONCE = timedelta(days=3)  # between two papers; the later one may tell of an agreement made since
OPPOSED = {"agreement", "no agreement"}
PART = "agreement in part"  # of who tells both in one sentence: "agreed on most issues, but there was no deal"


def results(known: Record) -> Mapping[str, tuple[Corroboration, ...]]:
    """For each contact, by id, what two or more sources tell of its result."""
    entries, given = known.entries, _by_event(known)
    stands = stands_for(entries.persons, entries.parties)
    weighings: dict[str, tuple[Corroboration, ...]] = {}
    for event in entries.events:
        there = present(event.participants, stands, entries.parties)
        one = _weighed(event, (claimed(e, known.said, there) for e in given.get(event.id, ())), known)
        weighings[event.id] = (one,) if one else ()
    return weighings


def _weighed(event: Event, given: Iterable[Evidence], known: Record) -> Corroboration | None:
    def clash(one: Evidence, other: Evidence) -> bool:
        near = _apart(known.published[one.document], known.published[other.document]) <= AT_ONCE
        return near and _opposed(one, other, known)

    accounts = gathered(_in_part(tuple(given), known), lambda one, other: one.value == other.value, known)
    return weighed(event.id, "outcome", f"outcome of the {told(event)}", accounts, clash, known)


def _opposed(one: Evidence, other: Evidence, known: Record) -> bool:
    """Agreement against none, or against one in part; that on a matter only against none whatever."""
    if {one.value, other.value} == {"agreement", PART}:
        return True
    agreed, none = sorted((one, other), key=lambda evidence: evidence.value)
    if {one.value, other.value} != OPPOSED:
        return False
    return not on_a_matter(known.words(agreed)) or on_nothing(known.words(none))


def _in_part(given: Iterable[Evidence], known: Record) -> list[Evidence]:
    """The tellings, those of a sentence that tells of agreement and of none as one in part."""
    told: defaultdict[tuple[str, Span, str | None], set[str]] = defaultdict(set)
    places = {one: (one.document, known.sentence_at(one), one.statement) for one in given}
    for one, where in places.items():
        words = known.words(one)
        told[where] |= {one.value, *(kind for kind, _ in kinds(words, 0, len(words)))}
    return [replace(one, value=PART) if told[where] == OPPOSED else one for one, where in places.items()]


def _apart(one: str, other: str) -> timedelta:
    """Between two days; none where one is not known."""
    try:
        return abs(date.fromisoformat(one) - date.fromisoformat(other))
    except ValueError:
        return timedelta(0)


@dataclass(frozen=True, slots=True)
class Talk:
    """A contact that was held, by one account at least: its sides, how well it is told, the sentences that tell it in each document."""

    event: Event
    sides: frozenset[str]
    weight: tuple[int, int, tuple[str, bool], str]
    sentences: Mapping[str, tuple[Span, ...]]

    def told_by(self, evidence: Evidence) -> bool:
        """Whether the words stand in one of its sentences."""
        span = Span(evidence.start, evidence.end)
        return any(sentence.holds(span) for sentence in self.sentences.get(evidence.document, ()))


def _by_event(known: Record) -> Mapping[str, list[Evidence]]:
    """Each telling with the contact of its document that it can be about, after those that the contact itself rests on."""
    names, talks = mentions(known.entries), _talks(known)
    found = {talk.event.id: _own(talk.event, known) for talk in talks}
    held: defaultdict[str, list[Talk]] = defaultdict(list)
    for talk in talks:
        for document in sorted({source.document for source in talk.event.sources}):
            held[document].append(talk)
    for day, evidence in told_outcomes(known.entries):
        named = set(names.named(names.cover(known.opening(evidence))))
        near = held.get(evidence.document, talks)  # what tells of no contact itself speaks of that of the day
        fitting = [talk for talk in near if not (named and talk.sides) or named & talk.sides]
        meant = _meant(day, evidence, fitting)
        if meant and not any(_overlap(evidence, one) for one in found[meant.id]):
            found[meant.id].append(evidence)
    return found


def _own(event: Event, known: Record) -> list[Evidence]:
    """What the contact's result rests on, but for what was agreed to be done, which is no result of the talks."""
    given = [e for e in event.sources if e.field == "result" and e.value in OPPOSED]
    return [e for e in given if e.value == "no agreement" or _agreed(known.words(e))]


def _agreed(words: str) -> bool:
    return on_a_matter(words) or any(kinds(words, 0, len(words)))


def _overlap(one: Evidence, other: Evidence) -> bool:
    return one.document == other.document and one.start < other.end and other.start < one.end


def _talks(known: Record) -> list[Talk]:
    stands = stands_for(known.entries.persons, known.entries.parties)
    return [
        Talk(event, sides_of(event.participants, stands), weight(event, known.origins), _sentences(event))
        for event in known.entries.events
        if event.kind in TALKING and (event.status in OVER or _by_some(event))
    ]


def _by_some(event: Event) -> bool:
    """Whether some account has it held, whatever others say."""
    return any(e.field == "status" and e.value in OVER for e in event.sources)


def _sentences(event: Event) -> Mapping[str, tuple[Span, ...]]:
    found: defaultdict[str, tuple[Span, ...]] = defaultdict(tuple)
    for source in event.sources:
        if source.field == "status":
            found[source.document] += (Span(source.start, source.end),)
    return found


def _meant(day: str | None, evidence: Evidence, talks: Iterable[Talk]) -> Event | None:
    """The contact of the same sentence, else the best told one of those just before the day."""
    timely = [talk for talk in talks if talk.told_by(evidence) or _timely(day, talk.event)]
    best = max(timely, key=lambda talk: (talk.told_by(evidence), talk.weight), default=None)
    return best.event if best else None


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
