"""Where a document names persons and sides: what pronouns, "both sides" and "the Commission" are looked up in."""

import re

from summitry.find.names import groups
from summitry.find.nouns import SPEAKERS
from summitry.records import Document, Span
from summitry.resolve.who.antecedents import Named
from summitry.resolve.who.capacity import urging
from summitry.resolve.who.gazetteer import Hit, hits
from summitry.resolve.who.naming import names
from summitry.resolve.who.organisations import Organisations
from summitry.resolve.who.persons import Persons

DEFINITE = re.compile(r"(?:[Tt]he|[Ii]ts|[Tt]heir)\s+\w+")
PLACE = re.compile(
    r"\b(?:[Ii]n|near|outside|around|visit(?:s|ed|ing)?(?:\s+to)?)\s+(?:(?:[a-z]+|[Nn]eighbou?ring)\s+)?$"
)  # "a summit in Lima"
NEAR = 30  # characters before a name in which the preposition stands


def named(document: Document, persons: Persons, organisations: Organisations) -> tuple[Named, ...]:
    """Every naming of a person or a side in the body, in order."""
    found: list[Named] = []
    for line in document.body:
        found += _proper(document, line, persons, organisations)
        found += [_state(document.text, hit, organisations) for hit in hits(document.text, line.start, line.end)]
        found += _definites(document, line, organisations)
    return tuple(sorted(found, key=lambda n: (n.span.start, -n.span.end, n.kind, n.key)))


def _proper(document: Document, line: Span, persons: Persons, organisations: Organisations) -> list[Named]:
    found = []
    for name in names(document.text, line.start, line.end):
        written = name.span.of(document.text)
        person = persons.named(written) if name.kind != "organisation" else None
        org = None if person else organisations.named(written)
        if person:
            found.append(Named(name.span, "person", person.name, person.parties[0] if person.parties else None))
        elif org and _heard(org, organisations) and not _placed(document.text, name.span.start):
            side = org if organisations.part(org) == "party" else None
            found.append(Named(name.span, "side", org, side, org in organisations.lands and written != org))
    return found


def _state(text: str, hit: Hit, organisations: Organisations) -> Named:
    """A state or body; one that only urges, or a place where something happens, is no side that words go back to."""
    following = re.compile(r"\s+([a-z]+)").match(text, hit.span.end)
    adjective = hit.kind == "demonym" and not (following and following[1] in SPEAKERS)
    adjective = adjective or (
        hit.kind == "name"
        and " " not in hit.span.of(text)
        and text[max(0, hit.span.start - 4) : hit.span.start].lower() == "the "
    )
    aside = organisations.part(hit.party) != "party"
    place = hit.kind in {"seat", "name"} and _placed(text, hit.span.start)
    return Named(hit.span, "side", hit.span.of(text), None if aside or place else hit.party, adjective or place)


def _heard(org: str, organisations: Organisations) -> bool:
    """A side, or a lobby that "it" may go back to; "both sides" never means it."""
    return organisations.part(org) == "party" or urging(org)


def _placed(text: str, at: int) -> bool:
    return PLACE.search(text, max(0, at - NEAR), at) is not None


def _definites(document: Document, line: Span, organisations: Organisations) -> list[Named]:
    """ "The union", "the company": sides too."""
    found = []
    for span in groups(document.text, line.start, line.end):
        words = span.of(document.text)
        org = organisations.definite(document.name, words.split()[-1].lower()) if DEFINITE.fullmatch(words) else None
        if org:
            found.append(Named(span, "side", org, org))
    return found
