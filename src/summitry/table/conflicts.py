"""Where accounts of one thing differ: the fields of a contact, its outcome, the words of a quotation."""

from collections.abc import Iterable, Iterator, Sequence
from datetime import date, timedelta

from summitry.records import Account, Conflict, Entries, Event, Evidence
from summitry.table.contact import FACE_TO_FACE, told, weight
from summitry.table.days import bounds, order
from summitry.table.measures import days_differ, durations_differ, places_differ, plain
from summitry.table.outcomes import told as told_outcomes
from summitry.table.wordings import reworded

WEEK = timedelta(days=7)


def conflicts(entries: Entries) -> tuple[Conflict, ...]:
    """Fields of contacts first, in the order of the events; then outcomes; then quotations."""
    return (
        *(found for event in entries.events for found in _fields(event, entries)),
        *_outcomes(entries),
        *_quotations(entries),
    )


def _fields(event: Event, entries: Entries) -> Iterator[Conflict]:
    for field in ("when", "place", "duration"):
        accounts = _accounts(source for source in event.sources if source.field == field)
        if any(
            _differ(field, one, other, entries)
            for number, one in enumerate(accounts)
            for other in accounts[number + 1 :]
        ):
            yield Conflict(f"{field} of the {told(event)}", tuple(accounts))


def _accounts(sources: Iterable[Evidence]) -> list[Account]:
    """One account a value, the value with most documents first."""
    by_value: dict[str, list[Evidence]] = {}
    for source in sorted(sources, key=lambda one: (one.document, one.start, one.end, one.value)):
        by_value.setdefault(plain(source.value), []).append(source)
    accounts = [Account(held[0].value, tuple(held)) for held in by_value.values()]
    return sorted(accounts, key=lambda one: (-len({source.document for source in one.evidence}), one.value))


def _differ(field: str, one: Account, other: Account, entries: Entries) -> bool:
    if field == "when":
        return days_differ(one.value, other.value)
    if field == "place":
        return places_differ(one.value, other.value, entries.documents)
    return durations_differ((one.value, _around(one, entries)), (other.value, _around(other, entries)))


def _around(account: Account, entries: Entries) -> str:
    """The words of an account with the few before them, where "more than" may stand."""
    source = account.evidence[0]
    text = next((document.text for document in entries.documents if document.name == source.document), "")
    return text[max(0, source.start - 15) : source.end]


def _outcomes(entries: Entries) -> Iterator[Conflict]:
    """Accounts that there was and that there was no agreement, within a week of one meeting.

    The meeting that most documents tell of takes the accounts; a lesser one of the same days has none left.
    """
    left = list(told_outcomes(entries))
    meetings = (event for event in entries.events if event.kind in FACE_TO_FACE and event.status == "held")
    for event in sorted(meetings, key=weight, reverse=True):
        period = _period(event)
        inside = [period is not None and period[0] <= order(day)[0] <= period[1] for day, _ in left]
        accounts = _accounts(source for (_, source), taken in zip(left, inside, strict=True) if taken)
        left = [one for one, taken in zip(left, inside, strict=True) if not taken]
        if len(accounts) > 1:
            yield Conflict(f"outcome of the {told(event)}", tuple(accounts))


def _period(event: Event) -> tuple[str, str] | None:
    days = bounds(event.when)
    try:
        return days and (days[0], (date.fromisoformat(days[1]) + WEEK).isoformat())
    except (ValueError, OverflowError):
        return None


def _quotations(entries: Entries) -> Iterator[Conflict]:
    for pair in reworded(entries):
        accounts: Sequence[Account] = [
            Account(one.content, (Evidence("words", one.content, one.document, one.start, one.end),)) for one in pair
        ]
        yield Conflict(f"words of {pair[0].speaker}, {pair[0].said}", tuple(accounts))
