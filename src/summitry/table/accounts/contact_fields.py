"""The fields of a contact: when, where, how long, at what level, who, and whether it was held at all."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace
from datetime import date, timedelta
from functools import cache

from summitry.records import Account, Corroboration, Event, Evidence, Status
from summitry.resolve.contacts.accounts import NIGHT
from summitry.table.accounts.accounts import BEFORE, Record, account, gathered, weighed
from summitry.table.accounts.contact import told
from summitry.table.accounts.measures import days_differ, durations_agree, durations_differ
from summitry.table.accounts.places import places_agree, places_clash, plain
from summitry.table.days import bounds

OVER: frozenset[str] = frozenset({"under way", "held"})
DAY = re.compile(r"\d{4}-\d\d-\d\d")
AHEAD: tuple[Status, ...] = ("planned", "hoped for", "conditional")


def contact_fields(event: Event, known: Record) -> Iterator[Corroboration]:
    """What several sources tell of the contact, field by field; plans are compared only where nobody tells more."""
    found = (_when, _place, _duration, _level, _participants, _status)
    yield from (one for field in found if (one := field(event, known)))


def _when(event: Event, known: Record) -> Corroboration | None:
    def clash(one: Evidence, other: Evidence) -> bool:
        return days_differ(one.value, other.value) and not _one_night(one, other, known)

    def agree(one: Evidence, other: Evidence) -> bool:
        return bool(bounds(one.value) and bounds(other.value)) and not clash(one, other)

    accounts = [_days(one) for one in gathered(settled(event, "when"), agree, known)]
    return weighed(event.id, "when", f"day of the {told(event)}", accounts, clash, known, _within)


def _days(told: Account) -> Account:
    """Under the day that is told exactly; of a night both."""
    days = sorted({one.value for one in told.evidence if DAY.fullmatch(one.value)})
    return replace(told, value="/".join(dict.fromkeys((days[0], days[-1])))) if days else told


def _within(one: Evidence, other: Evidence) -> bool:
    """Whether the one day lies in the other's stretch."""
    inner, outer = bounds(one.value), bounds(other.value)
    return one.value == other.value or bool(inner and outer and outer[0] <= inner[0] and inner[1] <= outer[1])


def _names(one: Evidence, other: Evidence) -> bool:
    """Whether the words for the one place hold all those for the other."""
    return set(plain(other.value).split()) <= set(plain(one.value).split())


def _one_night(one: Evidence, other: Evidence, known: Record) -> bool:
    """Days that follow one another, where either telling has the contact run into the night, or end early next day."""
    first, second = bounds(one.value), bounds(other.value)
    if not first or not second or not (_follows(first[1], second[0]) or _follows(second[1], first[0])):
        return False
    return any(NIGHT.search(known.sentence(evidence)) for evidence in (one, other))


def _follows(day: str, next_day: str) -> bool:
    try:
        return date.fromisoformat(next_day) - date.fromisoformat(day) == timedelta(1)
    except ValueError:
        return False


def _place(event: Event, known: Record) -> Corroboration | None:
    documents = sorted({source.document for source in event.sources})
    texts = [known.texts[name].casefold() for name in documents if name in known.texts]
    one_place = cache(lambda one, other: places_agree(one, other, texts))
    two_places = cache(lambda one, other: places_clash(one, other, texts))

    def agree(one: Evidence, other: Evidence) -> bool:
        return bool(one_place(one.value, other.value))

    def clash(one: Evidence, other: Evidence) -> bool:
        return bool(two_places(one.value, other.value))

    accounts = gathered(settled(event, "place"), agree, known)
    return weighed(event.id, "place", f"place of the {told(event)}", accounts, clash, known, _names)


def _duration(event: Event, known: Record) -> Corroboration | None:
    def measured(one: Evidence) -> tuple[str, str]:
        return one.value, known.words(one, BEFORE)

    def agree(one: Evidence, other: Evidence) -> bool:
        return durations_agree(measured(one), measured(other))

    def clash(one: Evidence, other: Evidence) -> bool:
        return durations_differ(measured(one), measured(other))

    accounts = gathered(settled(event, "duration"), agree, known)
    return weighed(event.id, "duration", f"duration of the {told(event)}", accounts, clash, known)


def _level(event: Event, known: Record) -> Corroboration | None:
    """Leaders and their ministers may both have been there: levels confirm and never clash."""
    accounts = gathered(settled(event, "level"), _same, known)
    return weighed(event.id, "level", f"level of the {told(event)}", accounts, _never, known)


def _participants(event: Event, known: Record) -> Corroboration | None:
    """Who was there by several sources, those whom the event lists alone; who was not is told in ``attendance.py``."""
    given = [one for one in settled(event, "participants") if one.value in event.participants]
    accounts = gathered(given, _same, known)
    return weighed(event.id, "participants", f"participants of the {told(event)}", accounts, _never, known)


def _status(event: Event, known: Record) -> Corroboration | None:
    """Held by one account, cancelled by another that knows as much: neither appeared before the day."""
    day = (bounds(event.when) or ("", ""))[0]
    late = [e for e in event.sources if e.field == "status" and day and known.published.get(e.document, "") >= day]
    held = account("held", (one for one in late if one.value in OVER), known)
    cancelled = account("cancelled", (one for one in late if one.value == "cancelled"), known)
    if (
        not held.evidence
        or not cancelled.evidence
        or {known.origin(e) for e in held.evidence} & {known.origin(e) for e in cancelled.evidence}
    ):
        return None
    accounts = tuple(sorted((held, cancelled), key=lambda one: (-one.independent, one.value)))
    return Corroboration("conflict", event.id, "status", f"whether the {told(event)} took place", accounts)


def settled(event: Event, field: str) -> tuple[Evidence, ...]:
    """The evidence of a field from sentences that tell the contact as over; that of plans where there is no other.

    A plan that changed contradicts nobody. Words outside of those sentences are told as their document tells the contact.
    """
    statuses = [one for one in event.sources if one.field == "status"]
    over = {one.document for one in statuses if one.value not in AHEAD}
    given = tuple(one for one in event.sources if one.field == field)
    return tuple(one for one in given if one.document in over and not _planned(one, statuses)) or given


def _planned(evidence: Evidence, statuses: Iterable[Evidence]) -> bool:
    """Whether the words stand in sentences that only tell a plan."""
    holding = {
        one.value in AHEAD
        for one in statuses
        if one.document == evidence.document and one.start <= evidence.start and evidence.end <= one.end
    }
    return holding == {True}


def _same(one: Evidence, other: Evidence) -> bool:
    return one.value == other.value


def _never(one: Evidence, other: Evidence) -> bool:
    return False
