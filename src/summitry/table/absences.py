"""Parties that are not in the room, and whose acceptance is needed all the same."""

import re
from collections.abc import Iterable, Iterator

from summitry.find.sentences import sentences
from summitry.records import Absence, Document, Entries, Evidence
from summitry.table.absence_cues import AWAY, DENIAL, HYPOTHESIS, NEEDED, WITHOUT, told
from summitry.table.contact import main_contact, sides
from summitry.table.mentions import PRIVATE, Mentions, mentions

NEVER = re.compile(r"(?!)")


def absences(entries: Entries) -> tuple[Absence, ...]:
    """Every party away from the table, by name, with the words that say so and those that say it must accept.

    A party is away by words of the coverage ("was not invited"), or because it stands on some issue and the main
    contact does not list it; then the words are those that list who took part.
    """
    words = tuple(_words(entries))
    listed = _unlisted(entries)
    parties = sorted({source.value for source in words if source.field == "away"} | set(listed))
    return tuple(
        Absence(party, _of(party, "away", words) + listed.get(party, ()), _of(party, "needed", words))
        for party in parties
    )


def _of(party: str, field: str, words: Iterable[Evidence]) -> tuple[Evidence, ...]:
    return tuple(source for source in words if (source.value, source.field) == (party, field))


def _words(entries: Entries) -> Iterator[Evidence]:
    names = mentions(entries)
    for document in sorted(entries.documents, key=lambda one: one.name):
        if document.copy_of is None:
            yield from sorted(set(_told(document, names)), key=lambda one: (one.start, one.end, one.field, one.value))


def _told(document: Document, names: Mentions) -> Iterator[Evidence]:
    for line in document.body:
        for sentence in sentences(document.text, line.start, line.end):
            covered = names.cover(sentence.of(document.text))
            if PRIVATE.search(covered):
                for field, match in _cues(covered):
                    start, end = sentence.start + match.start(), sentence.start + match.end()
                    for party in names.named(match[1]):
                        yield Evidence(field, party, document.name, start, end)


def _cues(covered: str) -> Iterator[tuple[str, re.Match[str]]]:
    yield from (("away", match) for match in told(AWAY, covered, HYPOTHESIS))
    yield from (("away", match) for match in told(WITHOUT, covered, DENIAL))
    yield from (("needed", match) for match in told(NEEDED, covered, NEVER))


def _unlisted(entries: Entries) -> dict[str, tuple[Evidence, ...]]:
    """Parties that stand on some issue and took no part in the main contact, with the words that list who did."""
    contact = main_contact(entries)
    listing = contact and tuple(
        Evidence("away", source.value, source.document, source.start, source.end)
        for source in contact.sources
        if source.field == "participants"
    )
    if contact is None or not listing:
        return {}
    present = sides(contact, entries)
    above = {party.name: party.member_of for party in entries.parties}
    standing = {party for one in entries.originals() if one.capacity == "party" and one.stance for party in one.parties}
    return {party: listing for party in standing if not {party, above.get(party)} & present}
