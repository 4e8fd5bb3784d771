"""One Event for each contact, however many sentences and documents tell of it; every word kept as Evidence.

Accounts are gathered document by document first ("the meeting" is the one told of last), then across documents: one
kind, participants of which one list can stand for the other, dates of which one holds the other.
"""

import hashlib
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cache

from summitry.find.found import ContactMention
from summitry.records import Document, Event, Result, Status
from summitry.resolve.contacts.accounts import OVER, account
from summitry.resolve.contacts.contact import Contact, together
from summitry.resolve.contacts.days import around, before, day_precision, days_between, last_day
from summitry.resolve.contacts.implied import implied, ranked
from summitry.resolve.contacts.levels import ORDER
from summitry.resolve.contacts.meanings import Meanings, Sides
from summitry.resolve.contacts.same import AHEAD, one_round, same
from summitry.resolve.contacts.table import seated
from summitry.resolve.contacts.within import AFTERWARDS, of_document

RANK: dict[Status, int] = {"conditional": 0, "hoped for": 1, "planned": 2, "under way": 3, "held": 4, "cancelled": 4}
RESULTS: tuple[Result, ...] = ("agreement", "no agreement", "to continue")
NEWS = 2  # days: what is told of as over, with no day, was so long ago at most
RECENT = 548  # days: what lies longer before the coverage (a year and a half) is history


@dataclass(frozen=True, slots=True)
class Merged:
    """The contacts of a coverage; those told of too thinly to tell which they are; and those before its time.

    Each mention is an account in exactly one of them.
    """

    contacts: tuple[Contact, ...]
    thin: tuple[Contact, ...]
    history: tuple[Contact, ...]


def merge(
    mentions: Mapping[str, tuple[ContactMention, ...]], documents: Iterable[Document], meanings: Meanings
) -> tuple[Event, ...]:
    """The events that the mentions tell of, by date; the order of documents changes nothing.

    ``mentions`` are keyed by the document's name. Left out are the thin contacts and the history of ``merged``.
    """
    events = [event(contact, meanings) for contact in merged(mentions, documents, meanings).contacts]
    return tuple(
        sorted(_apart(events), key=lambda e: (e.when or "~", e.kind in AFTERWARDS, e.kind, e.participants, e.id))
    )


def _apart(events: Iterable[Event]) -> Iterator[Event]:
    """Two contacts of one sentence may begin with the same words and so have one id: the second gets its own."""
    seen = Counter[str]()
    for one in sorted(events, key=lambda e: (e.id, f"{e.sources}", e.status)):
        seen[one.id] += 1
        yield one if seen[one.id] == 1 else replace(one, id=_digest(f"{one.id}\n{seen[one.id]}"))


def _digest(key: str) -> str:
    return hashlib.sha256(key.encode()).hexdigest()[:12]


def merged(
    mentions: Mapping[str, tuple[ContactMention, ...]], documents: Iterable[Document], meanings: Meanings
) -> Merged:
    """Every mention in a contact, and every contact where it belongs."""
    named = sorted((d for d in documents if d.name in mentions), key=lambda d: d.name)
    meanings = replace(meanings, sides=cache(meanings.sides))
    told, thin = list[Contact](), list[Contact]()
    for document in named:
        full, left = of_document([account(document, m, meanings) for m in mentions[document.name]], meanings.sides)
        told, thin = told + full, thin + left
    first = min((d.published[:10] for d in named if d.published and len(d.published) >= 10), default=None)
    recent = before(first, RECENT) if first else ""
    past = [c.when is not None and not c.when.startswith("X") and last_day(c.when) < recent for c in told]
    kept = _across([c for c, old in zip(told, past, strict=True) if not old], meanings.sides)
    kept = seated(kept, meanings)
    return Merged(tuple(kept), tuple(thin), tuple(c for c, old in zip(told, past, strict=True) if old))


def _across(told: Sequence[Contact], sides: Sides) -> list[Contact]:
    """Contacts of all documents, the same ones joined; the fullest and best dated come first and gather the others.

    Those told alike are one to begin with; a day then looks only at the contacts around it, so that a long coverage
    takes hardly longer by contact than a short one.
    """
    kept: list[Contact] = []
    places: defaultdict[tuple[str, str], list[int]] = defaultdict(
        list
    )  # where the contacts of a family around a day are
    for contact in sorted(_told_alike(told), key=_fullness):
        near = _near(contact, kept, places) if contact.places or contact.rounds or not contact.bare else ()
        home = _home(contact, kept, [i for i in near if same(contact, kept[i], sides)])
        if home is None:
            kept.append(contact)
            home = len(kept) - 1
        else:
            kept[home] = together([kept[home], contact])
        if contact.when and day_precision(contact.when) == 3:
            for day in around(contact.when):
                places[contact.family, day].append(home)
    return kept


def _near(contact: Contact, kept: Sequence[Contact], places: Mapping[tuple[str, str], list[int]]) -> Sequence[int]:
    """The contacts that can be the same: all days come before anything vaguer, so a day need not look at the rest."""
    if contact.when and day_precision(contact.when) == 3:
        return sorted(set(places.get((contact.family, contact.when.rstrip("~")), ())))
    return range(len(kept))


def _home(contact: Contact, kept: Sequence[Contact], fitting: Sequence[int]) -> int | None:
    """Of the contacts that fit the one of the same day, the only one at the same place, the only one, or for a contact that is
    over, no day told, the one of the last days before it was told of."""
    exact = [i for i in fitting if contact.when and kept[i].when == contact.when]
    placed = [i for i in fitting if contact.places & kept[i].places]
    fresh = [i for i in fitting if not contact.when and contact.status <= OVER and _age(contact, kept[i]) <= NEWS]
    latest = [i for i in fresh if kept[i].when == max(str(kept[j].when) for j in fresh)]
    numbered = [i for i in fitting if one_round(contact, kept[i])]
    return next((group[0] for group in (exact[:1], numbered, placed, fitting, latest) if len(group) == 1), None)


def _age(told: Contact, dated: Contact) -> int:
    """How many days before it was told of a contact was."""
    known = day_precision(dated.when) == 3 and len(told.published) == 10
    return days_between(str(dated.when), told.published) if known else NEWS + 1


def _told_alike(told: Iterable[Contact]) -> Iterator[Contact]:
    """Contacts of which the same is told joined; one told of without people and day may be any, and stays alone."""
    alike: defaultdict[tuple[object, ...], list[Contact]] = defaultdict(list)
    for at, c in enumerate(told):
        published = c.published if c.status & AHEAD or not c.when else ""
        alone = at if c.bare else -1
        alike[c.family, c.status, c.people, c.when, c.places, c.nightly, c.adrift, published, c.rounds, alone].append(c)
    return (together(contacts) for contacts in alike.values())


def _fullness(contact: Contact) -> tuple[int, int, str, str, int]:
    first = contact.accounts[0]
    start = first.mention.sentence.start
    return (-day_precision(contact.when), -len(contact.people), contact.when or "", first.document.name, start)


def event(contact: Contact, meanings: Meanings) -> Event:
    """The record: of differing values the one that most independent documents give; all of them stay as evidence."""
    inferred = (*ranked(contact, meanings), *implied(contact))
    evidence = tuple(
        sorted({*contact.evidence, *inferred}, key=lambda e: (e.document, e.start, e.end, e.field, e.value))
    )
    people = contact.participants(meanings.sides)
    chosen = {e.field: e.value for e in inferred} | {f: v for f in contact.told if (v := contact.chosen(f))}
    level, result = chosen.get("level"), chosen.get("result")
    key = "\n".join([contact.kind, *people, contact.when or "", f"{evidence[0]}"])
    return Event(
        id=_digest(key),
        kind=contact.kind,
        status=_status(contact),
        participants=people,
        place=chosen.get("place"),
        when=contact.when,
        duration=chosen.get("duration"),
        level=next((known for known in ORDER if known == level), None),
        outcome=chosen.get("outcome"),
        result=next((known for known in RESULTS if known == result), None),
        next_step=chosen.get("next_step"),
        sources=evidence,
    )


def _status(contact: Contact) -> Status:
    """The one furthest on; of those equally far the one told last."""
    last = max(contact.accounts, key=lambda a: (RANK[a.mention.status], a.published, a.mention.status))
    return last.mention.status
