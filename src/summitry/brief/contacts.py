"""Contacts in time order, each from planned to outcome: what the record tells of it, and by which words."""

from collections import defaultdict
from collections.abc import Mapping

from summitry.brief.disputes import value_of
from summitry.brief.excerpt import excerpt
from summitry.brief.outcome import people
from summitry.brief.record import Contact, Ref
from summitry.brief.shelf import Shelf, counted, label, originals, sentence
from summitry.brief.wording import measure, order
from summitry.plain import plain
from summitry.records import Account, Corroboration, Entries, Event, Evidence, Span, Table
from summitry.resolve.contacts.stages import stages
from summitry.table.accounts.contact_fields import AHEAD
from summitry.table.days import bounds

CITED = 4
WORDS = 20  # of an outcome, or of what is to follow


def contacts(shelf: Shelf, entries: Entries, table: Table, until: str | None) -> tuple[Contact, ...]:
    """The contacts of a coverage whose newest article is of the day ``until``."""
    conflicts: defaultdict[str, list[Corroboration]] = defaultdict(list)
    for conflict in table.conflicts:
        conflicts[conflict.subject].append(conflict)
    events = sorted(entries.events, key=lambda e: (order(e.when), e.id))
    return tuple(_contact(shelf, entries, e, conflicts[e.id], until) for e in events)


def _contact(
    shelf: Shelf, entries: Entries, event: Event, conflicts: list[Corroboration], until: str | None
) -> Contact:
    articles = counted(shelf, event.sources)
    return Contact(
        event.when,
        event.place,
        event.kind,
        people(entries, event.participants),
        tuple(stage.status for stage in stages(event)),
        _lasted(shelf, event),
        event.level,
        _short(event.outcome),
        event.result,
        _short(event.next_step),
        tuple((one.field, tuple(value_of(shelf, a) or a.value for a in one.accounts)) for one in conflicts),
        tuple(dict.fromkeys(label(shelf.documents[a]) if a in shelf.documents else a for a in articles)),
        len(articles),
        _refs(shelf, event),
        _ahead(event, until),
    )


def _ahead(event: Event, until: str | None) -> bool:
    days = bounds(event.when)
    return event.status in AHEAD and (not days or not until or days[1] >= until[:10])


def _lasted(shelf: Shelf, event: Event) -> str | None:
    """``over 6 h``, as the first words that give this length have it."""
    given = (e for e in originals(shelf, event.sources) if e.field == "duration" and e.value == event.duration)
    first = next(given, None)
    return value_of(shelf, Account(first.value, (first,))) if first else event.duration and measure(event.duration)


def _short(words: str | None) -> str | None:
    return excerpt(plain(words), limit=WORDS) if words else None


def _refs(shelf: Shelf, event: Event) -> tuple[Ref, ...]:
    """The fewest sentences that tell all that is shown, each the one that tells most of what is left; then the best of
    articles not yet cited."""
    fields = _sentences(shelf, event)
    chosen: list[Ref] = []
    left = {field for told in fields.values() for field in told}
    while left and len(chosen) < CITED:
        chosen.append(max(fields, key=lambda ref: len(fields[ref] & left)))
        left -= fields[chosen[-1]]
    best: dict[str, Ref] = {}
    for ref in sorted(fields, key=lambda ref: -len(fields[ref])):
        best.setdefault(ref.document, ref)
    cited = {ref.document for ref in chosen}
    return (*chosen, *(ref for name, ref in best.items() if name not in cited))[:CITED]


def _sentences(shelf: Shelf, event: Event) -> Mapping[Ref, frozenset[str]]:
    """For each sentence the fields that it gives as the event has them, in the order of the sources."""
    fields: defaultdict[Ref, frozenset[str]] = defaultdict(frozenset)
    for evidence in originals(shelf, event.sources):
        span = sentence(shelf.documents[evidence.document], Span(evidence.start, evidence.end))
        fields[Ref(evidence.document, span.start, span.end)] |= {evidence.field} if _stands(event, evidence) else set()
    return fields


def _stands(event: Event, evidence: Evidence) -> bool:
    """Whether the event has the value: one of those who took part, the whole of any other field."""
    given = getattr(event, evidence.field, None)
    return evidence.value in given if isinstance(given, tuple) else evidence.value == given
