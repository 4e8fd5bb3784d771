"""Which bodies that mostly urge and lobby are a side after all: those that the coverage says somebody negotiates with."""

import re
from collections.abc import Iterable, Iterator, Mapping

from summitry.find.names import Name
from summitry.records import Document, Span
from summitry.resolve.who.gazetteer import hits, party_of

BARGAINED = re.compile(
    r"\b(?:talks|negotiations?|negotiat(?:e|ed|es|ing)|bargain(?:s|ed|ing)?|agreement|deal|accord|contract|truce|bailout)\s+"
    r"(?:[a-z]+\s+){0,3}?(?:with|between)\s+"
)
BROUGHT = re.compile(r"\b([A-Z][\w.]*(?:\s[A-Z]\w+)?)-(?:mediated|brokered|facilitated|sponsored|backed|led)\b")
CLAUSE = re.compile(r"[^.;:()]{0,90}")  # characters in which the other side is named
ENDS = re.compile(r",|\s(?:on|over|about|in|at|to|that|which|who|after|before|as|but|for|under|says?|said)\s")
ENVOY = re.compile(
    r"(?:['’]s)?\s+(?:\w+\s+){0,2}?(?:envoy|mediators?|representative|facilitators?|coordinator|secretary|officials|observers)\b"
)
# "UN-backed talks", "the African Union's envoy": who brings others together bargains for nobody.
BETWEEN = re.compile(
    r"(?:['’]s)?[\s-](?:\w+[\s-]){0,2}?(?:mediat|broker|facilitat|sponsor|auspices|envoy|special\s+representative|led\b|backed)"
)


def negotiated_with(
    documents: Iterable[Document], found: Mapping[str, Iterable[Name]], aliases: Mapping[str, str]
) -> frozenset[str]:
    """The bodies that stand where the other side of talks is named: "a deal with the IMF", "talks between the city and the
    Hauliers' League"; none that the coverage shows to mediate."""
    with_them: set[str] = set()
    between: set[str] = set()
    for document in documents:
        text = document.text
        between |= {
            party
            for line in document.body
            for m in BROUGHT.finditer(text, line.start, line.end)
            if (party := party_of(m[1]))
        }
        places = [p for line in document.body for p in _others(text, line)]
        for at, name in _named(document, found.get(document.name, ()), aliases):
            if BETWEEN.match(text, at.end):
                between.add(name)
            if any(place.holds(at) for place in places) and not ENVOY.match(text, at.end):
                with_them.add(name)
    return frozenset(with_them - between)


def _others(text: str, line: Span) -> Iterator[Span]:
    """Where the other side is named."""
    for match in BARGAINED.finditer(text, line.start, line.end):
        clause = CLAUSE.match(text, match.end(), line.end)
        stop = clause.end() if clause else match.end()
        end = ENDS.search(text, match.end(), stop)
        yield Span(match.end(), end.start() if end else stop)


def _named(document: Document, found: Iterable[Name], aliases: Mapping[str, str]) -> Iterator[tuple[Span, str]]:
    for line in document.body:
        yield from ((hit.span, hit.party) for hit in hits(document.text, line.start, line.end))
    for name in found:
        written = name.span.of(document.text)
        if written in aliases:
            yield name.span, aliases[written]
