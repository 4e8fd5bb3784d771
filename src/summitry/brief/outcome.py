"""The main contact and what came of it, by the words of the coverage."""

import re
from collections.abc import Iterable

from summitry.brief.excerpt import excerpt
from summitry.brief.record import Claim, Ref
from summitry.brief.shelf import Shelf, counted, originals, ref_at
from summitry.brief.wording import capital, date, listed, order, plain
from summitry.records import Entries, Event
from summitry.table.contact import FACE_TO_FACE
from summitry.table.outcomes import kinds, told

CITED = 3
WORDS = 14  # of an outcome, in the headline
FACILITY = re.compile(
    r"\b(?:airport|base|building|castle|cent(?:er|re)|chateau|club|embassy|hall|headquarters|hotel|house|kremlin|lodge|"
    r"ministry|mission|office|palace|parliament|residence|resort|villa)\b",
    re.IGNORECASE,
)
Account = tuple[str, Ref]


def main_contact(shelf: Shelf, events: Iterable[Event]) -> Event | None:
    """The held gathering, else the held call, that most independent articles tell of, the best known of those."""
    held = [e for e in events if e.status == "held" and e.kind in FACE_TO_FACE | {"call"}]
    return max(held, key=lambda e: _weight(shelf, e), default=None)


def _weight(shelf: Shelf, event: Event) -> tuple[bool, int, int, tuple[bool, tuple[str, str]], str]:
    articles = len(counted(shelf, (e.document for e in event.sources)))
    known = sum((len(event.participants) > 1, bool(event.when), bool(event.place), bool(event.outcome)))
    return event.kind in FACE_TO_FACE, articles, known, (event.when is not None, order(event.when)), event.id


def outcome(shelf: Shelf, entries: Entries, event: Event) -> Claim:
    """Who met, where, when and with what result; no result is claimed that no words state."""
    accounts = _disinterested(shelf, _accounts(shelf, entries, event))
    refs, scene = tuple(dict.fromkeys(ref for _, ref in accounts))[:CITED], _scene(entries, event)
    results = sorted({kind for kind, _ in accounts})
    if len(results) == 1:
        more = f": {_words(event)}" if event.outcome and not _says(event.outcome) else ""
        kind = "" if scene.startswith(" between") else f" at the {event.kind}"
        return Claim(capital(results[0]) + kind + scene + more, refs)
    if results:
        return Claim(f"Accounts of the outcome of the {event.kind}{scene} differ", refs)
    seen = originals(shelf, event.sources)
    fields = ("outcome",) if event.outcome else ("place", "when")
    refs = tuple(ref_at(shelf, e) for e in seen if e.field in fields)[:CITED]
    if event.outcome:
        return Claim(f"{capital(event.kind)}{scene}: {_words(event)}", refs)
    return Claim(f"No outcome is reported of the {event.kind}{scene}", refs)


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


def _scene(entries: Entries, event: Event) -> str:
    """``between A and B in Karlshavn, Aurland, on 3 March 2024``, of which what nobody says is left out."""
    names = people(entries, event.participants)
    who = f" between {listed(names, 4)}" if len(names) > 1 else ""
    place = f" {'at' if FACILITY.search(event.place) else 'in'} {event.place}" if event.place else ""
    when = f"{',' if ',' in place else ''} {_on(event.when)}{date(event.when, long=True)}" if event.when else ""
    return who + place + when


def people(entries: Entries, participants: tuple[str, ...]) -> tuple[str, ...]:
    """The participants, less each side that a person among them speaks for, and less mere nouns beside names."""
    parties = {name: person.parties for person in entries.persons for name in (*person.aliases, person.name)}
    bodies = {name: party.name for party in entries.parties for name in (*party.aliases, party.name)}
    spoken = {party for name in participants for party in parties.get(name, ()) if name not in bodies}
    named = tuple(name for name in participants if bodies.get(name, name) not in spoken)
    return tuple(name for name in named if not name[:1].islower()) or named


def _on(edtf: str) -> str:
    """The preposition before a day or a month; intervals and doubtful dates bring their own words."""
    if re.fullmatch(r"[\dX]{4}-\d\d-\d\d(T.*)?", edtf):
        return "on "
    return "in " if re.fullmatch(r"\d{4}(-\d\d)?", edtf) else ""
