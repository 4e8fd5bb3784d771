"""Who confirms and who contradicts: the fields and results of contacts, who attended, quotations, claims denied."""

from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import replace

from summitry.records import Corroboration, Entries
from summitry.table.accounts.accounts import record
from summitry.table.accounts.attendance import attendance
from summitry.table.accounts.contact_fields import contact_fields
from summitry.table.accounts.denials import denials
from summitry.table.accounts.results import results
from summitry.table.accounts.wordings import wordings


def corroborations(entries: Entries) -> tuple[Corroboration, ...]:
    """Conflicts first, then what two independent sources or more confirm; in each, contacts in the order of the events
    before statements."""
    known = record(entries)
    outcomes, absent = results(known), attendance(known)
    contacts = [
        one
        for event in entries.events
        for one in (*contact_fields(event, known), *absent.get(event.id, ()), *outcomes.get(event.id, ()))
    ]
    found = (*contacts, *denials(known), *wordings(known))
    return tuple(_told_apart(sorted(found, key=lambda one: one.verdict != "conflict")))


def _told_apart(found: Iterable[Corroboration]) -> Iterator[Corroboration]:
    """Who says two things on one day that are told differently is named twice: the second time with a number."""
    seen: Counter[tuple[str, str]] = Counter()
    for one in found:
        seen[one.verdict, one.about] += 1
        times = seen[one.verdict, one.about]
        yield one if times == 1 else replace(one, about=f"{one.about} ({times})")
