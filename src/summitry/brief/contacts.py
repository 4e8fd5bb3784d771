"""Contacts in time order: meetings, calls, rounds, letters."""

from collections import Counter

from summitry.brief.blocks import BREAK, DOT, Block, Bullets, Grid, Numbers, Run, Runs, Section, cites, note, run
from summitry.brief.outcome import people
from summitry.brief.record import Contact, Ref
from summitry.brief.shelf import Shelf, counted, label, originals, sentence
from summitry.brief.wording import capital, count, date, duration, listed, order
from summitry.records import Entries, Event, Evidence, Span

HEAD = ("When", "What", "Who", "Outcome", "Reported in")
LEAST = (13, 20, 20, 26, 18)
CITED = 4
OUTLETS = 3


def contacts(shelf: Shelf, entries: Entries) -> tuple[Contact, ...]:
    return tuple(_contact(shelf, entries, e) for e in sorted(entries.events, key=lambda e: (order(e.when), e.id)))


def _contact(shelf: Shelf, entries: Entries, event: Event) -> Contact:
    articles = counted(shelf, event.sources)
    return Contact(
        event.when,
        event.place,
        event.kind,
        people(entries, event.participants),
        event.status,
        event.duration,
        event.outcome,
        tuple(dict.fromkeys(label(shelf.documents[a]) if a in shelf.documents else a for a in articles)),
        _refs(shelf, event),
    )


def _refs(shelf: Shelf, event: Event) -> tuple[Ref, ...]:
    """In each article the sentence that tells most of the contact, and the one that tells of its outcome."""
    articles: dict[str, list[Evidence]] = {}
    for evidence in originals(shelf, event.sources):
        articles.setdefault(evidence.document, []).append(evidence)
    tellings = (_sentences(shelf, name, found) for name, found in articles.items())
    return tuple(ref for refs in tellings for ref in refs)[:CITED]


def _sentences(shelf: Shelf, name: str, evidence: list[Evidence]) -> tuple[Ref, ...]:
    document = shelf.documents[name]
    at = {e: sentence(document, Span(e.start, e.end)) for e in evidence}
    most = Counter(at.values()).most_common(1)[0][0]
    outcomes = (at[e] for e in evidence if e.field == "outcome")
    return tuple(Ref(name, span.start, span.end) for span in dict.fromkeys((most, *outcomes)))[:2]


def show(found: tuple[Contact, ...], numbers: Numbers) -> Section:
    told = [contact for contact in found if not contact.thin]
    rows = tuple(_row(contact, numbers) for contact in told)
    folded = Bullets(tuple(_item(contact, numbers) for contact in told))
    blocks: list[Block] = [Grid(HEAD, rows, LEAST, (folded,))] if rows else []
    if len(told) < len(found):
        more = count(len(found) - len(told), "more contact is", "more contacts are")
        blocks.append(note(f"{more} told of without a date, a place or an outcome."))
    return Section("contacts", "Contacts", tuple(blocks) or (note("No contact between the sides is reported."),))


def _row(contact: Contact, numbers: Numbers) -> tuple[Runs, ...]:
    length = (BREAK, run(duration(contact.duration), "faint")) if contact.duration else ()
    what = (run(_what(contact)), BREAK, run(contact.status, "mark" if contact.status == "held" else "faint"), *length)
    who = run(listed(contact.participants) or "not said", "" if contact.participants else "none")
    return (run(date(contact.when), "strong"),), what, (who,), (_outcome(contact),), _told_by(contact, numbers)


def _item(contact: Contact, numbers: Numbers) -> Runs:
    """The contact as one entry of a list: when, what, where and who, what came of it, and who tells."""
    who = f" – {listed(contact.participants)}" if contact.participants else ""
    length = f", {duration(contact.duration)}" if contact.duration else ""
    head = run(date(contact.when), "strong"), Run("  "), run(f"{_what(contact)}{who} ({contact.status}{length})")
    outcome = (Run(": "), _outcome(contact)) if contact.outcome else ()
    return *head, *outcome, DOT, *_told_by(contact, numbers)


def _what(contact: Contact) -> str:
    return capital(contact.kind) + (f", {contact.place}" if contact.place else "")


def _outcome(contact: Contact) -> Run:
    if contact.outcome:
        return run(contact.outcome)
    return run("not reported" if contact.status == "held" else "–", "none")


def _told_by(contact: Contact, numbers: Numbers) -> Runs:
    return run(listed(contact.outlets, OUTLETS), "faint"), *cites(contact.refs, numbers)
