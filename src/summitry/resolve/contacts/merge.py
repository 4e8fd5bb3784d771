"""One Event for each contact, however many sentences and documents tell of it; every word kept as Evidence.

Accounts are gathered document by document first ("the meeting" is the one told of last), then across documents: one
kind, participants of which one list can stand for the other, dates of which one holds the other.
"""

import hashlib
import re
from collections.abc import Callable, Iterable, Mapping
from dataclasses import replace

from summitry.find.contacts.words import ANAPHORS
from summitry.find.found import ContactMention
from summitry.records import Document, Event, Evidence, Span, Status, TimeExpression
from summitry.resolve.contacts.accounts import (
    Account,
    Contact,
    Sides,
    compatible_days,
    covered,
    day_precision,
    family,
    next_day,
    same_people,
)

Who = Callable[[Document, Span], tuple[str, ...]]
Dates = Callable[[Document, Span], TimeExpression | None]

RANK: dict[Status, int] = {"conditional": 0, "hoped for": 1, "planned": 2, "under way": 3, "held": 4, "cancelled": 4}
AHEAD: frozenset[Status] = frozenset({"conditional", "hoped for", "planned"})
OVER: frozenset[Status] = frozenset({"under way", "held"})
AFTERWARDS = frozenset({"press conference", "lunch", "dinner"})  # these go with the contact told of before
BESIDE = re.compile(
    r"\b(?:in the middle of|during|on the sidelines of|at the end of|(?:hours?|minutes|shortly|right|immediately) (?:before|after)) "
    r"(?:the|their|his|her|this|that) (?:[\w-]+ )?(?:meeting|talks|summit|session|call|round|negotiations|conversation)\b"
    r"(?! (?:was|were) (?:scrapped|cancel|called off|postponed))|^(?:Afterwards|Later|Then)\b",
    re.IGNORECASE,
)


def merge(
    mentions: Mapping[str, tuple[ContactMention, ...]],
    documents: Iterable[Document],
    who: Who,
    dates: Dates,
    sides: Sides,
) -> tuple[Event, ...]:
    """The events that the mentions tell of, by date; the order of documents changes nothing.

    ``who`` gives the names a span stands for, ``dates`` the meaning of a time mention's span, ``sides`` the parties that a
    participant speaks for; ``mentions`` are keyed by the document's name.
    """
    named = sorted((d for d in documents if d.name in mentions), key=lambda d: d.name)
    told = [c for d in named for c in _of_document([account(d, m, who, dates) for m in mentions[d.name]], sides)]
    events = [event(contact, sides) for contact in _across(told, sides)]
    return tuple(sorted(events, key=lambda e: (e.when or "~", e.kind in AFTERWARDS, e.kind, e.participants, e.id)))


def account(document: Document, mention: ContactMention, who: Who, dates: Dates) -> Account:
    """A mention with its spans resolved; what is said to be over on a day to come is planned."""
    given = [(span, _collective(document, span), who(document, span)) for span in mention.participants]
    people = tuple(sorted({name for _, collective, names in given if not collective for name in names}))
    meant = tuple(sorted({name for _, collective, names in given if collective for name in names}))
    people = tuple(sorted({*people, *meant})) if people else ()  # "both sides and the guild"
    expression = dates(document, mention.when) if mention.when else None
    when = (expression.said if expression else None) or _of_publication(document, mention)
    ahead = bool(when and document.published and when[:10] > document.published[:10] and len(when) >= 10)
    status = "planned" if ahead and mention.status in OVER else mention.status
    length = dates(document, mention.duration) if mention.duration else None
    plain = Account(document, replace(mention, status=status), people, when, meant=meant)
    return replace(plain, evidence=tuple(_evidence(plain, who, length)))


def _collective(document: Document, span: Span) -> bool:
    return ANAPHORS.fullmatch(span.of(document.text).strip()) is not None


def _of_publication(document: Document, mention: ContactMention) -> str | None:
    """What is under way is so on the day of publication."""
    undated = mention.when is None and mention.status == "under way"
    return (document.published or "")[:10] or None if undated else None


def _evidence(told: Account, who: Who, length: TimeExpression | None) -> Iterable[Evidence]:
    """One Evidence for each field that the mention gives."""
    document, mention = told.document, told.mention
    given: list[tuple[str, str, Span]] = [("status", mention.status, mention.sentence)]
    for span in mention.participants:
        given += [("participants", name, span) for name in who(document, span) or (span.of(document.text),)]
    if mention.place:
        given.append(("place", mention.place.of(document.text), mention.place))
    if mention.when or told.when:
        words = mention.when or mention.sentence
        given.append(("when", told.when or words.of(document.text), words))
    if mention.duration:
        value = length.value if length and length.value else mention.duration.of(document.text)
        given.append(("duration", value, mention.duration))
    if mention.outcome:
        given.append(("outcome", mention.outcome.of(document.text), mention.outcome))
    return (Evidence(field, value, document.name, span.start, span.end) for field, value, span in given)


def _of_document(accounts: Iterable[Account], sides: Sides) -> list[Contact]:
    """The contacts of one document; an account without participants belongs to the latest of its kind."""
    contacts: list[Contact] = []
    for told in accounts:
        at = next((i for i in reversed(range(len(contacts))) if _belongs(told, contacts[i], sides)), None)
        if at is None:
            contacts.append(Contact((_inheriting(told, contacts, sides),)))
        else:
            contacts[at] = contacts[at].joined(Contact((told,)))
    return _without_thin(_gathered(contacts))


def _belongs(told: Account, contact: Contact, sides: Sides) -> bool:
    if not _alike(told, contact) or not _timely(Contact((told,)), contact):
        return False
    if (told.people or told.when) and not contact.people and not contact.when:
        return False
    if _elsewhere(Contact((told,)), contact):
        return False
    return _days(Contact((told,)), contact) and same_people(told.people, contact.people, sides)


def _alike(told: Account, contact: Contact) -> bool:
    """``the talks`` told of last may have been a call."""
    spoken = {"meeting", "call"}
    bare = not told.people and not told.when
    return family(told.mention.kind) == contact.family or (
        bare and {family(told.mention.kind), contact.family} <= spoken
    )


def _days(first: Contact, second: Contact) -> bool:
    """One date within the other; a night's talks bear the date of their beginning or of their end."""
    if compatible_days(first.when, second.when):
        return True
    return next_day(first.when, second.when) and (first.nightly or second.nightly)


def _timely(first: Contact, second: Contact) -> bool:
    """A contact hoped for is not the one already held, nor one held the one to come, unless a day ties them."""
    if day_precision(first.when) == day_precision(second.when) == 3:
        return True
    over = [c for c in (first, second) if c.status <= OVER]
    ahead = [c for c in (first, second) if c.status <= AHEAD]
    if not (over and ahead):
        return not ahead or not (_past(first, second) or _past(second, first))
    together = {a.document.name for a in over[0].accounts} & {a.document.name for a in ahead[0].accounts}
    return not together and bool(over[0].when and over[0].when >= ahead[0].published)


def _past(first: Contact, second: Contact) -> bool:
    """Whether the one is planned, no day told, after the day of the other is gone."""
    if second.when or not second.status <= AHEAD or not first.when or len(second.published) != 10:
        return False
    last = first.when.rstrip("~").split("/")[-1]
    return last < second.published[: len(last)]


def _inheriting(told: Account, contacts: list[Contact], sides: Sides) -> Account:
    """``Afterwards they held a news conference``: the people and the day of the contact told of before."""
    lender = next((c for c in reversed(contacts) if _lends(told, c, sides)), None)
    if lender is None:
        return _both_sides(told, contacts, sides)
    joint = told.mention.kind == "press conference" and (not told.people or "joint" in told.words)
    people = lender.participants(sides) if joint else told.people
    lent = _of_fields(lender, ({"participants"} if joint else set()) | (set() if told.when else {"when"}))
    return replace(told, people=people, when=told.when or lender.when, evidence=told.evidence + lent)


def _both_sides(told: Account, contacts: list[Contact], sides: Sides) -> Account:
    """``The parties will meet again``: those who met last; and a contract's end concerns its two sides."""
    if told.people or any(sides(name) for name in told.meant) or not (told.meant or _of_contract(told)):
        return told
    lender = next((c for c in reversed(contacts) if len(c.people) > 1), None)
    if lender is None:
        return told
    own = tuple(e for e in told.evidence if e.field != "participants")
    return replace(told, meant=lender.participants(sides), evidence=own + _of_fields(lender, {"participants"}))


def _of_contract(told: Account) -> bool:
    """``The contract expires`` is a deadline of those who bargain; the end of some treaty need not be."""
    return (
        told.mention.kind == "deadline"
        and re.search(r"\b(?:contract|deadline|ultimatum|truce|ceasefire)\b", told.words) is not None
    )


def _of_fields(contact: Contact, fields: set[str]) -> tuple[Evidence, ...]:
    return tuple(e for e in contact.evidence if e.field in fields)


def _lends(told: Account, contact: Contact, sides: Sides) -> bool:
    """Whether a contact told of before gives its day, and to a press conference its people."""
    if told.mention.status in AHEAD or contact.family == family(told.mention.kind) or not contact.status & OVER:
        return False
    if told.mention.kind in AFTERWARDS:
        return same_people(told.people, contact.participants(sides), sides)
    return not told.when and contact.when is not None and BESIDE.search(told.words) is not None


def _gathered(contacts: list[Contact]) -> list[Contact]:
    """What was told of "the session" before anybody was named (a live report's latest entry comes first) joins the contact of
    its kind that is nearest to the day of publication."""
    kept = [c for c in contacts if not (c.bare and c.status <= OVER)]
    for bare in (c for c in contacts if c.bare and c.status <= OVER):
        fitting = [
            c
            for c in kept
            if c.family == bare.family and _timely(bare, c) and c.status & OVER and not _elsewhere(bare, c)
        ]
        if fitting:
            home = min(fitting, key=lambda c: c.far)
            kept[kept.index(home)] = home.joined(bare)
        else:
            kept.append(bare)
    return kept


def _without_thin(contacts: list[Contact]) -> list[Contact]:
    """Without those of which nobody tells when, where, what came of it or who met, where a fuller one of the kind is told."""
    full = {c.family for c in contacts if not c.thin}
    return [c for c in contacts if not (c.thin and c.family in full)]


def _across(told: list[Contact], sides: Sides) -> list[Contact]:
    """Contacts of all documents, the same ones joined; the fullest and best dated come first and gather the others."""
    merged: list[Contact] = []
    for contact in sorted(told, key=_fullness):
        fitting = [c for c in merged if _same(contact, c, sides)]
        exact = [c for c in fitting if contact.when and c.when == contact.when]
        placed = [c for c in fitting if contact.places & c.places]
        if exact or len(placed) == 1 or len(fitting) == 1:
            home = (exact or (placed if len(placed) == 1 else fitting))[0]
            merged[merged.index(home)] = home.joined(contact)
        else:
            merged.append(contact)
    return merged


def _fullness(contact: Contact) -> tuple[int, int, str, str, int]:
    first = contact.accounts[0]
    return (-day_precision(contact.when), -len(contact.people), contact.when or "", first.document.name, first.start)


def _same(first: Contact, second: Contact, sides: Sides) -> bool:
    if first.family != second.family or not same_people(first.people, second.people, sides):
        return False
    if not first.people and not first.when and not first.places & second.places:
        return False
    if _elsewhere(first, second) or not _no_stranger(first, second, sides):
        return False
    return _days(first, second) and _timely(first, second)


def _no_stranger(first: Contact, second: Contact, sides: Sides) -> bool:
    """Of a contact with no day only what names nobody new tells of one with its day."""
    if bool(first.when) == bool(second.when):
        return True
    undated, dated = (second, first) if first.when else (first, second)
    return covered(undated.people, dated.people, sides)


def _elsewhere(first: Contact, second: Contact) -> bool:
    """Two contacts at different places, no day of which ties them."""
    undated = not (first.when and second.when)
    return bool(undated and first.places and second.places and not first.places & second.places)


def event(contact: Contact, sides: Sides) -> Event:
    """The record: of differing values the one that most independent documents give; all of them stay as evidence."""
    evidence = tuple(sorted(set(contact.evidence), key=lambda e: (e.document, e.start, e.end, e.field, e.value)))
    status = max(contact.accounts, key=lambda a: (RANK[a.mention.status], a.published, a.mention.status)).mention.status
    people = contact.participants(sides)
    key = "\n".join([contact.kind, *people, contact.when or "", f"{evidence[0]}"])
    return Event(
        hashlib.sha256(key.encode()).hexdigest()[:12],
        contact.kind,
        status,
        people,
        contact.chosen("place"),
        contact.when,
        contact.chosen("duration"),
        outcome=contact.chosen("outcome"),
        sources=evidence,
    )
