"""Words that tell which parties are not in the room, and whose acceptance is needed."""

import re
from collections.abc import Collection, Iterator

from summitry.find.sentences import sentences
from summitry.records import Document, Entries, Evidence
from summitry.table.accounts.contact import main_contact, sides
from summitry.table.mentions import PRIVATE, Mentions, mentions
from summitry.table.seating.presence_cues import AWAY, BODY_NEEDED, DENIAL, HYPOTHESIS, NEEDED, WITHOUT, told

NEVER = re.compile(r"(?!)")
Found = tuple[str, str, re.Match[str]]  # field, party, words


def presence(entries: Entries) -> tuple[Evidence, ...]:
    """The words, by document, that a party is ``away`` or ``must accept``; a party's parliament, members or voters are a
    party of their own ("parliament of Norland")."""
    return tuple(_words(entries))


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
                for field, party, match in (*_cues(covered, names), *_bodies(covered, names)):
                    start, end = sentence.start + match.start(), sentence.start + match.end()
                    yield Evidence(field, party, document.name, start, end)


def _cues(covered: str, names: Mentions) -> Iterator[Found]:
    for match in told(AWAY, covered, HYPOTHESIS) + told(WITHOUT, covered, DENIAL):
        yield from (("away", party, match) for party in names.named(match[1]))
    for match in told(NEEDED, covered, NEVER):
        yield from (("must accept", party, match) for party in names.named(match[1]))


def _bodies(covered: str, names: Mentions) -> Iterator[Found]:
    """Bodies of a party without whose vote there is no agreement: the owner is named, or the only one named before "its"."""
    for match in told(BODY_NEEDED, covered, NEVER):
        of = match["of"] or match["owner"]
        owners = names.named(of or covered[: match.start()])
        if len(owners) == 1:
            body = " ".join((match["body"] or match["bodies"]).lower().split())
            yield "must accept", f"{body} of {owners[0]}", match


def unlisted(entries: Entries, between: Collection[str]) -> dict[str, tuple[Evidence, ...]]:
    """Parties that stand on some issue and took no part in the main contact, with the words that list who did.

    A list that names fewer than two sides shows nothing: those ``between`` them make none.
    """
    contact = main_contact(entries)
    present = sides(contact, entries) if contact else frozenset()
    known = {party.name: party.member_of for party in entries.parties}
    if contact is None or len((present & known.keys()).difference(between)) < 2:
        return {}
    listing = tuple(
        Evidence("away", source.value, source.document, source.start, source.end)
        for source in contact.sources
        if source.field == "participants"
    )
    standing = {party for one in entries.originals() if one.capacity == "party" and one.stance for party in one.parties}
    return {party: listing for party in sorted(standing) if listing and not {party, known.get(party)} & present}
