"""Which nouns after a state's name are the state, and what "the government" or "the rebels" is short for in a document."""

import re
from collections.abc import Iterable, Iterator

from summitry.find.names import NOT_NAMES, ORGANISATIONS
from summitry.find.nouns import GROUPS, OFFICES, PEOPLE, PORTFOLIOS, SPEAKERS
from summitry.records import Document, Person
from summitry.resolve.who.gazetteer import hits, is_state

# A state's organs and people of office; its "farmers", "companies" and "rebels" speak for themselves.
PUBLIC = frozenset(
    "side sides government governments ministry ministries administration cabinet parliament congress senate assembly army military "
    "police court team office department embassy palace kremlin authority authorities treasury troops soldiers forces force navy "
    "leadership presidency regime junta monarchy household mission negotiating-team country nation state republic kingdom capital "
    "consulate permanent-representative secretariat council commission source sources camp officers officer royal crown "
    "regulator regulators bench judges diplomats delegation delegations officials".split()
)
BUSINESS = frozenset(
    "ceo cfo executive executives owner owners manager managers boss bosses shareholder shareholders lawyer lawyers attorney attorneys "
    "coach agent agents player players steward stewards captain principal founder co-founder".split()
)
PRIVATE = (GROUPS - PUBLIC - OFFICES) | BUSINESS
ARMED = re.compile(r"(?<![\w-])([A-Z]\w+)\s+(rebels|militants|insurgents|fighters|separatists|guerrillas|militia)\b")
REBELS = re.compile(r"\b(?:rebels?|opposition|insurgents?|separatists?|dissidents?|breakaway)\b")
BLOC = frozenset("nations countries states islands".split())
STATE_ALONE = ("government", "Government", "cabinet", "Treasury", "treasury", "military", "ministers", "Ministers")
AFTER = re.compile(r"(?:['’]s?)?\s+(?:[a-z-]+\s+)?([a-z]+)\b")
ELECTED = (("mayor", "city"), ("governor", "state"))


def private(words: str, at: int) -> bool:
    """Whether a group named by a state that ends at ``at`` is not the state: "Norwegian exporters"."""
    nouns = re.split(r"\s(?:of|for|at|from|with|in|who|on|to|by|and)\s|,", words[at:])[0].split()
    if REBELS.search(words):
        return True
    last = nouns[-1].lower().strip("'’") if nouns else ""
    return bool(last) and last not in PUBLIC and (last in PRIVATE or bool(PEOPLE.match(last)))


def bloc(words: str) -> str | None:
    """ "developing nations": states named by what they are, a side though no list has it."""
    whole = re.fullmatch(r"((?:[\w-]+\s+){1,3}[a-z]+)", words)
    return whole[1][0].upper() + whole[1][1:] if whole and words.split()[-1] in BLOC else None


def common(text: str, start: int, word: str, proper: frozenset[str]) -> bool:
    """Whether a capitalised word only begins the sentence: "District officials said", "Parents said"."""
    first = re.search(r"(?:^|[.!?:]['\"”’]?\s+|\n|[“\"])$", text[max(0, start - 4) : start])
    if not first or " " in word or word.isupper():
        return False
    lower = word.lower()
    leads = re.match(r"\s+[a-z]", text[start + len(word) : start + len(word) + 4])
    ordinary = lower in SPEAKERS | ORGANISATIONS | PORTFOLIOS or bool(PEOPLE.match(lower))
    return ordinary or bool(leads and word not in proper)


def short_forms(document: Document) -> dict[str, str]:
    """From a noun to the one side it is short for: "the Commission" after "European Commission", "the government" after
    "Chadian government" or where one state is named, "the rebels" after "Sarani rebels"."""
    found: dict[str, set[str]] = {}
    for noun, side in _written(document):
        found.setdefault(noun, set()).add(side)
    states = {h.party for line in document.body for h in hits(document.text, line.start, line.end) if is_state(h.party)}
    short = {noun: min(sides) for noun, sides in sorted(found.items()) if len(sides) == 1}
    if len(states) == 1:
        short |= {noun: min(states) for noun in STATE_ALONE if noun not in found}
    return short


def places(persons: Iterable[Person]) -> dict[str, str]:
    """ "The city", where one mayor speaks; "the state", where one governor does."""
    found: dict[str, str] = {}
    people = list(persons)
    for office, noun in ELECTED:
        sides = {p.parties[0] for p in people if p.parties and p.role and office in p.role.lower()}
        if len(sides) == 1:
            found[noun] = min(sides)
    return found


def _written(document: Document) -> Iterator[tuple[str, str]]:
    text = document.text
    for line in document.body:
        for hit in hits(text, line.start, line.end):
            words = hit.span.of(text).split()
            if len(words) > 1 and words[-1].lower() in SPEAKERS:
                yield words[-1], hit.party
            after = AFTER.match(text, hit.span.end, line.end)
            if after and after[1] in PUBLIC - {"side", "sides", "source", "sources"}:
                yield after[1], hit.party
        for match in ARMED.finditer(text, line.start, line.end):
            if not hits(match[1]) and match[1].lower() not in NOT_NAMES:
                yield match[2], match[1]
