"""What a body of several states or lands is called by: its people ("Aldran officials"), its organs, the city of its seat."""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence

from summitry.records import Document
from summitry.resolve.who.capacity import AT_WORK, TRADES
from summitry.resolve.who.gazetteer import party_of
from summitry.resolve.who.groups import PUBLIC

UNITED = frozenset("union federation confederation league alliance".split())
NAME = r"[A-Z]\w+(?:\s[A-Z]\w+){0,3}"
CITY = r"(?P<city>[A-Z]\w+(?:\s[A-Z]\w+)?)"
SEATS = (
    re.compile(rf"\b(?P<owner>{NAME})['’]s\s+(?:capital|headquarters|seat)(?:,|\s+(?:in|at|of))?\s+{CITY}"),
    re.compile(rf"\b{CITY},\s+(?:the\s+)?(?:capital|seat|headquarters)\s+of\s+(?:the\s+)?(?P<owner>{NAME})"),
    re.compile(rf"\b(?P<owner>{NAME}\s(?:Commission|Secretariat|Parliament|Government))\s+in\s+{CITY}"),
)


def unions(peoples: Iterable[str], names: Iterable[str]) -> dict[str, str]:
    """From "Aldran" and "Aldrans" to "Aldran Customs Union", the one union of states that is named after the people;
    ``peoples`` are in the plural, ``names`` all that the coverage calls organisations."""
    known = sorted(set(names))
    found: dict[str, str] = {}
    for people in sorted(set(peoples)):
        bearing = [name for name in known if name.startswith(f"{people.removesuffix('s')} ") and _united(name)]
        if len(bearing) == 1:
            found |= dict.fromkeys((people.removesuffix("s"), people), bearing[0])
    return found


def _united(name: str) -> bool:
    words = name.lower().split()
    return words[-1] in UNITED and not set(words) & (TRADES | AT_WORK - {"union"})


def organs(named_after: Mapping[str, str], names: Iterable[str]) -> dict[str, str]:
    """From "Aldran Commission" to the union whose people it is named after."""
    split = ((name, name.split()) for name in sorted(set(names)))
    return {
        n: named_after[w[0]] for n, w in split if w[0] in named_after and {x.lower() for x in w[1:]} <= PUBLIC and w[1:]
    }


def cities(documents: Sequence[Document], aliases: Mapping[str, str], owners: Mapping[str, str]) -> dict[str, str]:
    """From the city of a body's seat to the body: "the Aldran Commission in Lowick"; none that two share."""
    found: dict[str, set[str]] = {}
    for city, owner in _seats(documents):
        if not party_of(city) and aliases.get(city, city) == city and (body := aliases.get(owner)):
            found.setdefault(city, set()).add(owners.get(body, body))
    return {city: min(bodies) for city, bodies in sorted(found.items()) if len(bodies) == 1}


def _seats(documents: Sequence[Document]) -> Iterator[tuple[str, str]]:
    for document in documents:
        for line in document.body:
            for pattern in SEATS:
                for match in pattern.finditer(document.text, line.start, line.end):
                    yield match["city"], match["owner"].removeprefix("The ")
