"""Who sits at the table: the sides of talks of which no participants are told."""

from collections.abc import Iterable, Sequence
from dataclasses import replace

from summitry.records import Evidence
from summitry.resolve.contacts.contact import Contact, together, told_by
from summitry.resolve.contacts.meanings import Sides

CLEARLY = 2  # times as many documents as tell of talks between others


def seated(contacts: Sequence[Contact], sides: Sides) -> list[Contact]:
    """``The talks went on``, whoever held them: where the coverage tells of talks between one set of sides, those are theirs."""
    table = _table(contacts, sides)
    return [_filled(c, table) if table and _vacant(c, table, sides) else c for c in contacts]


def _table(contacts: Iterable[Contact], sides: Sides) -> frozenset[str]:
    """The sides that most documents tell to hold talks; none where the talks of others come near."""
    told: dict[frozenset[str], set[str]] = {}
    for contact in contacts:
        for account in contact.accounts if contact.family == "meeting" else ():
            if len(met := _sides(account.people, sides)) > 1:
                told.setdefault(met, set()).add(account.document.name)
    if not told:
        return frozenset()
    ranked = sorted(told, key=lambda met: (-len(told[met]), -len(met), sorted(met)))
    others = (len(told[met]) for met in ranked[1:] if not met <= ranked[0])
    return ranked[0] if len(told[ranked[0]]) >= CLEARLY * max(others, default=0) else frozenset()


def _sides(people: Iterable[str], sides: Sides) -> frozenset[str]:
    return frozenset(next(iter(sides(name)), name) for name in people)


def _vacant(contact: Contact, table: frozenset[str], sides: Sides) -> bool:
    """Talks of nobody, or of one side of the table."""
    met = _sides(contact.everybody, sides)
    talks = any(a.mention.kind == "talks" or a.several for a in contact.accounts)
    return contact.family == "meeting" and talks and len(met) < 2 and met <= table


def _filled(contact: Contact, table: frozenset[str]) -> Contact:
    """The contact with the sides of the table, by the words that tell of the talks."""
    first = contact.accounts[0]
    words = next(iter(first.mention.participants), first.mention.sentence)
    missing = sorted(table - set(first.people))
    own = tuple(Evidence("participants", name, first.document.name, words.start, words.end) for name in missing)
    told = replace(first, people=tuple(sorted({*first.people, *missing})), evidence=first.evidence + own)
    return together([told_by(told), *(told_by(account) for account in contact.accounts[1:])])
