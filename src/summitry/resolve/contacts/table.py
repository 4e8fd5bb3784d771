"""Who sits at the table: the sides of talks of which no participants are told."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import replace

from summitry.records import Evidence
from summitry.resolve.contacts.contact import Contact, together, told_by
from summitry.resolve.contacts.meanings import Meanings

TALKS = re.compile(r"\b(?:talks|rounds?|sessions?|negotiations|bargaining|mediation)\b", re.IGNORECASE)


def seated(contacts: Sequence[Contact], meanings: Meanings) -> list[Contact]:
    """``The talks went on``, whoever held them: where the coverage tells of talks between one set of sides, those are theirs."""
    table = _table(contacts, meanings)
    return [_filled(c, table) if table and _vacant(c, table, meanings) else c for c in contacts]


def _table(contacts: Iterable[Contact], meanings: Meanings) -> frozenset[str]:
    """The sides that most documents tell to hold talks; none where others hold talks as well."""
    told: dict[frozenset[str], set[str]] = {}
    for contact in contacts:
        for account in contact.accounts if contact.family == "meeting" else ():
            if len(met := _sides(account.people, meanings)) > 1:
                told.setdefault(met, set()).add(account.document.name)
    if not told:
        return frozenset()
    best = min(told, key=lambda met: (-len(told[met]), -len(met), sorted(met)))
    return best if all(met <= best or best <= met for met in told) else frozenset()


def _sides(people: Iterable[str], meanings: Meanings) -> frozenset[str]:
    """The sides of those who took part; a person whose side nobody tells stands for none."""
    known = ((name, meanings.sides(name)) for name in people)
    return frozenset(next(iter(own), name) for name, own in known if own or not meanings.office(name))


def _vacant(contact: Contact, table: frozenset[str], meanings: Meanings) -> bool:
    """Talks of nobody, or of one side of the table."""
    met = _sides(contact.everybody, meanings)
    talks = any(a.several or TALKS.search(a.words) for a in contact.accounts)
    return contact.family == "meeting" and talks and len(contact.everybody) < 2 and met <= table


def _filled(contact: Contact, table: frozenset[str]) -> Contact:
    """The contact with the sides of the table, by the words that tell of the talks."""
    first = contact.accounts[0]
    words = next(iter(first.mention.participants), first.mention.sentence)
    missing = sorted(table - set(first.people))
    own = tuple(Evidence("participants", name, first.document.name, words.start, words.end) for name in missing)
    told = replace(first, people=tuple(sorted({*first.people, *missing})), evidence=first.evidence + own)
    return together([told_by(told), *(told_by(account) for account in contact.accounts[1:])])
