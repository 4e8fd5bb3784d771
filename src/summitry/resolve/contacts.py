"""One Event for each contact, however many sentences and documents tell of it; every word kept as Evidence.

Accounts are gathered document by document first ("the meeting" is the one told of last), then across documents: one
kind, participants of which one list holds the other, dates of which one holds the other.
"""

import hashlib
from collections.abc import Callable, Iterable, Mapping
from dataclasses import replace

from summitry.find.found import ContactMention
from summitry.records import Document, Event, Evidence, Span, Status, TimeExpression
from summitry.resolve.accounts import Account, Contact, compatible_days, day_precision

Who = Callable[[Document, Span], tuple[str, ...]]
Dates = Callable[[Document, Span], TimeExpression | None]

RANK: dict[Status, int] = {"conditional": 0, "hoped for": 1, "planned": 2, "under way": 3, "held": 4, "cancelled": 4}
AHEAD: frozenset[Status] = frozenset({"conditional", "hoped for", "planned"})


def merge(
    mentions: Mapping[str, tuple[ContactMention, ...]], documents: Iterable[Document], who: Who, dates: Dates
) -> tuple[Event, ...]:
    """The events that the mentions tell of, by date; the order of documents changes nothing.

    ``who`` gives the names a span stands for, ``dates`` the meaning of a time mention's span; ``mentions`` are
    keyed by the document's name.
    """
    named = sorted((d for d in documents if d.name in mentions), key=lambda d: d.name)
    told = [c for d in named for c in _of_document([account(d, m, who, dates) for m in mentions[d.name]])]
    events = [event(contact) for contact in _across(told)]
    return tuple(sorted(events, key=lambda e: (e.when or "~", e.kind, e.participants, e.id)))


def account(document: Document, mention: ContactMention, who: Who, dates: Dates) -> Account:
    """A mention with its spans resolved; what is said to be over on a day to come is planned."""
    people = tuple(sorted({name for span in mention.participants for name in who(document, span)}))
    expression = dates(document, mention.when) if mention.when else None
    when = expression.said if expression else None
    ahead = bool(when and document.published and when[:10] > document.published[:10] and len(when) >= 10)
    status = "planned" if ahead and mention.status in ("held", "under way") else mention.status
    length = dates(document, mention.duration) if mention.duration else None
    plain = Account(document, replace(mention, status=status), people, when)
    return replace(plain, evidence=tuple(_evidence(plain, who, length)))


def _evidence(told: Account, who: Who, length: TimeExpression | None) -> Iterable[Evidence]:
    """One Evidence for each field that the mention gives."""
    document, mention = told.document, told.mention
    given: list[tuple[str, str, Span]] = [("status", mention.status, mention.sentence)]
    for span in mention.participants:
        given.append(("participants", ", ".join(who(document, span)) or span.of(document.text), span))
    if mention.place:
        given.append(("place", mention.place.of(document.text), mention.place))
    if mention.when:
        given.append(("when", told.when or mention.when.of(document.text), mention.when))
    if mention.duration:
        value = length.value if length and length.value else mention.duration.of(document.text)
        given.append(("duration", value, mention.duration))
    if mention.outcome:
        given.append(("outcome", mention.outcome.of(document.text), mention.outcome))
    return (Evidence(field, value, document.name, span.start, span.end) for field, value, span in given)


def _of_document(accounts: Iterable[Account]) -> list[Contact]:
    """The contacts of one document; an account without participants belongs to the latest of its kind."""
    contacts: list[Contact] = []
    for told in accounts:
        home = next((c for c in reversed(contacts) if _belongs(told, c)), None)
        if home:
            contacts[contacts.index(home)] = home.joined(Contact((told,)))
        else:
            contacts.append(Contact((_inheriting(told, contacts),)))
    return contacts


def _belongs(told: Account, contact: Contact) -> bool:
    if not _alike(told, contact) or not _timely(Contact((told,)), contact):
        return False
    if told.people and not contact.people and not contact.when:
        return False
    return compatible_days(told.when, contact.when) and _same_people(told.people, contact.people)


def _alike(told: Account, contact: Contact) -> bool:
    """``the talks`` told of last may have been a call."""
    spoken = {"meeting", "call"}
    bare = not told.people and not told.when
    return told.mention.kind == contact.kind or (bare and {told.mention.kind, contact.kind} <= spoken)


def _same_people(first: tuple[str, ...], second: tuple[str, ...]) -> bool:
    return set(first) <= set(second) or set(second) <= set(first)


def _timely(first: Contact, second: Contact) -> bool:
    """A contact hoped for is not the one already held, nor one held the one to come, unless a day ties them."""
    if first.when and second.when:
        return True
    over = [c for c in (first, second) if not c.status <= AHEAD]
    ahead = [c for c in (first, second) if c.status <= AHEAD]
    return not (over and ahead) or any(bool(c.when and c.when >= other.published) for c in over for other in ahead)


def _inheriting(told: Account, contacts: list[Contact]) -> Account:
    """``Afterwards they held a news conference``: the people and the day of the contact told of before."""
    latest = contacts[-1] if contacts else None
    if latest is None or latest.status <= AHEAD or told.mention.status in AHEAD or told.mention.kind == latest.kind:
        return told
    if told.mention.kind != "press conference" or not set(told.people) <= set(latest.people):
        return told
    missing = {"participants"} | (set() if told.when else {"when"})
    lent = tuple(e for e in latest.evidence if e.field in missing)
    return replace(told, people=latest.people, when=told.when or latest.when, evidence=told.evidence + lent)


def _across(told: list[Contact]) -> list[Contact]:
    """Contacts of all documents, the same ones joined; the fullest and best dated come first and gather the others."""
    merged: list[Contact] = []
    for contact in sorted(told, key=_fullness):
        fitting = [c for c in merged if _same(contact, c)]
        exact = [c for c in fitting if contact.when and c.when == contact.when]
        if exact or len(fitting) == 1:
            home = (exact or fitting)[0]
            merged[merged.index(home)] = home.joined(contact)
        else:
            merged.append(contact)
    return merged


def _fullness(contact: Contact) -> tuple[int, int, str, str, int]:
    first = contact.accounts[0]
    return (-day_precision(contact.when), -len(contact.people), contact.when or "", first.document.name, first.start)


def _same(first: Contact, second: Contact) -> bool:
    if first.kind != second.kind or not _same_people(first.people, second.people):
        return False
    if not first.people and not first.when:
        return False
    return compatible_days(first.when, second.when) and _timely(first, second)


def event(contact: Contact) -> Event:
    """The record: of differing values the one that most independent documents give; all of them stay as evidence."""
    evidence = tuple(sorted(set(contact.evidence), key=lambda e: (e.document, e.start, e.end, e.field, e.value)))
    status = max(contact.accounts, key=lambda a: (RANK[a.mention.status], a.published, a.mention.status)).mention.status
    key = "\n".join([contact.kind, *contact.people, contact.when or "", f"{evidence[0]}"])
    return Event(
        hashlib.sha256(key.encode()).hexdigest()[:12],
        contact.kind,
        status,
        contact.people,
        contact.chosen("place"),
        contact.when,
        contact.chosen("duration"),
        contact.chosen("outcome"),
        evidence,
    )
