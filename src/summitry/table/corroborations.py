"""Who confirms and who contradicts: the fields and results of contacts, who attended, quotations, claims denied."""

from summitry.records import Corroboration, Entries
from summitry.table.accounts import record
from summitry.table.attendance import attendance
from summitry.table.contact_fields import contact_fields
from summitry.table.denials import denials
from summitry.table.results import results
from summitry.table.wordings import wordings


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
    return tuple(sorted(found, key=lambda one: one.verdict != "conflict"))
