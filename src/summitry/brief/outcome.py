"""The main contact and what came of it, by the words of the coverage."""

import re
from collections.abc import Iterable

from summitry.brief.excerpt import excerpt
from summitry.brief.record import Claim, Ref
from summitry.brief.shelf import Shelf, counted, originals, ref_at
from summitry.brief.wording import capital, date, listed, order
from summitry.plain import plain
from summitry.records import Entries, Event
from summitry.resolve.contacts.contact import FACE_TO_FACE
from summitry.table.accounts.outcomes import kinds, told
from summitry.table.accounts.places import VENUE
from summitry.table.accounts.results import OPPOSED
from summitry.table.days import bounds

CITED = 3
WORDS = 14  # of an outcome, in the headline
TALKING = FACE_TO_FACE | {"call"}
Account = tuple[str, Ref]


def main_contact(shelf: Shelf, events: Iterable[Event]) -> Event | None:
    """The held gathering, else the held call, that most independent articles tell of, the best known of those."""
    held = [e for e in events if e.status == "held" and e.kind in TALKING]
    return max(held, key=lambda e: _weight(shelf, e), default=None)


def _weight(shelf: Shelf, event: Event) -> tuple[bool, int, int, tuple[bool, tuple[str, str]], str]:
    articles = len(counted(shelf, event.sources))
    known = sum((len(event.participants) > 1, bool(event.when), bool(event.place), bool(event.outcome)))
    return event.kind in FACE_TO_FACE, articles, known, (event.when is not None, order(event.when)), event.id


def accounts_of(shelf: Shelf, entries: Entries, event: Event) -> list[Account]:
    """Words that there was or was no agreement at the contact; a side's own only where nobody else tells."""
    return _disinterested(shelf, _accounts(shelf, entries, event))


def outcome(shelf: Shelf, entries: Entries, event: Event, accounts: list[Account]) -> Claim:
    """Who met, where and when, and whether they agreed by these accounts and by what the contact's record rests on."""
    given = [*accounts[:1], *_recorded(shelf, event), *accounts[1:]]
    refs, where = tuple(dict.fromkeys(ref for _, ref in given))[:CITED], scene(entries, event)
    results = sorted({kind for kind, _ in given})
    if len(results) > 1:
        return Claim(f"Accounts of the outcome of the {event.kind}{where} differ", refs)
    more = f": {_words(event)}" if event.outcome and not _says(event.outcome) else ""
    kind = "" if where.startswith(" between") else f" at the {event.kind}"
    return Claim(capital(results[0]) + kind + where + more, refs)


def _recorded(shelf: Shelf, event: Event) -> list[Account]:
    """The words of the record's own result, where that is agreement or none."""
    given = originals(shelf, [e for e in event.sources if e.field == "result" and e.value == event.result])
    return [(e.value, ref_at(shelf, e)) for e in given if e.value in OPPOSED]


def last_contact(entries: Entries, until: str | None, main: Event | None) -> Event | None:
    """The latest gathering, call or agreement that has a date; else the main contact."""
    end = (bounds(until) or ("", ""))[1]
    dated = [e for e in entries.events if _talks(e) and bounds(e.when)]
    known = [e for e in dated if not end or order(e.when)[0][:10] <= end]
    return max(known, key=lambda e: (order(e.when), len(people(entries, e.participants)), e.id), default=main)


def _talks(event: Event) -> bool:
    """Whether the sides were in touch: a call of one only is none. What they signed they have agreed."""
    met = event.kind in FACE_TO_FACE or (event.kind in ("call", "agreement") and len(event.participants) > 1)
    return met and event.status in ("held", "under way")


def stood(shelf: Shelf, entries: Entries, event: Event, until: str | None) -> Claim:
    """Where things last stood: the contact and what its words tell, no agreement among them."""
    where, seen = scene(entries, event), originals(shelf, event.sources)
    fields = ("outcome",) if event.outcome else ("place", "when")
    telling = [e for e in seen if e.field in fields] or seen[:1]
    refs = tuple(dict.fromkeys(ref_at(shelf, e) for e in telling))[:CITED]
    if event.outcome:
        return Claim(f"{capital(event.kind)}{where}: {_words(event)}", refs)
    if event.kind == "agreement":
        return Claim(f"Agreement{where}", refs)
    by = f" by {date(until, long=True)}" if until else ""
    return Claim(f"No outcome is reported{by}; last contact told of: {event.kind}{where}", refs)


def planned_next(shelf: Shelf, entries: Entries, until: str | None) -> tuple[Claim, ...]:
    """The first contact planned for the day of the newest article or a later one."""
    start = (bounds(until) or ("", ""))[0]
    planned = ((e, bounds(e.when)) for e in entries.events if e.status == "planned")
    coming = [
        e for e, days in planned if start and days and days[1] >= start and int(days[0][:4]) <= int(start[:4]) + 1
    ]
    if not coming:
        return ()
    event = min(coming, key=lambda e: (order(e.when), e.id))
    refs = tuple(dict.fromkeys(ref_at(shelf, e) for e in originals(shelf, event.sources) if e.field == "when"))
    return (Claim(f"Planned next: {event.kind}{scene(entries, event)}", refs[:CITED]),)


def _words(event: Event) -> str:
    return excerpt(plain(event.outcome or ""), None, WORDS).rstrip(". ")


def _says(words: str) -> bool:
    """Whether the words tell of agreement themselves, and so add nothing to it."""
    return any(kinds(words, 0, len(words)))


def _accounts(shelf: Shelf, entries: Entries, event: Event) -> list[Account]:
    """Words that there was or was no agreement: those the event rests on, else those its articles use after it."""
    given = [e for e in originals(shelf, event.sources) if e.field == "outcome"]
    texts = ((e, words) for e in given for words in (shelf.documents[e.document].text[e.start : e.end], e.value))
    found: list[Account] = [(kind, ref_at(shelf, e)) for e, words in texts for kind, _ in kinds(words, 0, len(words))]
    articles = {e.document for e in event.sources}
    after = (e for day, e in told(entries) if e.document in articles and _after(day, event))
    return found or [(e.value, ref_at(shelf, e)) for e in after]


def _after(day: str | None, event: Event) -> bool:
    return day is None or event.when is None or order(day)[0][:10] >= order(event.when)[0][:10]


def _disinterested(shelf: Shelf, accounts: list[Account]) -> list[Account]:
    """The accounts of articles and observers, where there are any: a side speaks of its own success."""
    return [a for a in accounts if not _by_side(shelf, a[1])] or accounts


def _by_side(shelf: Shelf, ref: Ref) -> bool:
    statement = shelf.statements.get(ref.statement or "")
    return statement is not None and statement.capacity == "party"


def scene(entries: Entries, event: Event) -> str:
    """``between A and B in Karlshavn, Aurland, on 3 March 2024``, of which what nobody says is left out."""
    names = tuple(name for name in people(entries, event.participants) if _known(entries, name))
    who = f" between {listed(names, 4)}" if len(names) > 1 and _opposed(entries, names) else ""
    place = f" {'at' if VENUE.search(event.place) else 'in'} {event.place}" if event.place else ""
    when = f"{',' if ',' in place else ''} {_on(event.when)}{date(event.when, long=True)}" if event.when else ""
    return who + place + when


def people(entries: Entries, participants: tuple[str, ...]) -> tuple[str, ...]:
    """The participants, less each side that a person among them speaks for, and less mere nouns beside names."""
    parties = {name: person.parties for person in entries.persons for name in (*person.aliases, person.name)}
    spoken = {party for name in participants for party in parties.get(name, ()) if _party(entries, name) is None}
    named = tuple(name for name in participants if (_party(entries, name) or name) not in spoken)
    return tuple(name for name in named if not name[:1].islower()) or named


def _party(entries: Entries, name: str) -> str | None:
    """The party that the words name, whatever stands before its name ("the northern Dockers' Union")."""
    ways = ((way, party.name) for party in entries.parties for way in (party.name, *party.aliases))
    found = [(way, party) for way, party in ways if name == way or (" " in way and name.endswith(f" {way}"))]
    return max(found, key=lambda one: (len(one[0]), one), default=("", None))[1]


def _known(entries: Entries, name: str) -> bool:
    """Whether somebody of that name is in the ledger: what is not may be a slip of the reading."""
    persons = (way for person in entries.persons for way in (person.name, *person.aliases))
    return _party(entries, name) is not None or name in persons


def _opposed(entries: Entries, names: tuple[str, ...]) -> bool:
    """Whether the names stand for two sides at least; whoever speaks for no known side is one of his own."""
    parties = {way: person.parties for person in entries.persons for way in (*person.aliases, person.name)}
    return len({_party(entries, name) or (parties.get(name) or (name,))[0] for name in names}) > 1


def _on(edtf: str) -> str:
    """The preposition before a day or a month; intervals and doubtful dates bring their own words."""
    if re.fullmatch(r"[\dX]{4}-\d\d-\d\d(T.*)?", edtf):
        return "on "
    return "in " if re.fullmatch(r"\d{4}(-\d\d)?", edtf) else ""
