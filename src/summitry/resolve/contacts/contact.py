"""The contact that several accounts tell of, with what they add up to."""

import re
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from operator import itemgetter

from summitry.records import Evidence, Status
from summitry.resolve.contacts.accounts import Account
from summitry.resolve.contacts.days import day_precision, days_between
from summitry.resolve.contacts.meanings import Sides

FACE_TO_FACE = frozenset({"talks", "meeting", "conference"})
SMALL = frozenset({"The", "In", "At"})


@dataclass(frozen=True, slots=True)
class Contact:
    """Accounts of one contact; the other fields are worked out from them once, so that comparing contacts is quick.

    ``told`` are the names of the fields that somebody gives, ``places`` the words of the places named, ``days`` each date with
    the document that gives it and whether that is no copy, ``rounds`` which of several rounds it is said to be.
    """

    accounts: tuple[Account, ...]
    family: str
    status: frozenset[Status]
    people: tuple[str, ...]
    meant: tuple[str, ...]
    places: frozenset[str]
    published: str
    nightly: bool
    adrift: bool
    told: frozenset[str]
    documents: frozenset[str]
    days: frozenset[tuple[str, str, bool]]
    when: str | None
    rounds: frozenset[int]

    @property
    def evidence(self) -> tuple[Evidence, ...]:
        return tuple(e for account in self.accounts for e in account.evidence)

    @property
    def kind(self) -> str:
        """The kind that most documents name; where as many do, the more particular one."""
        fitting = [a for a in self.accounts if family(a.mention.kind) == self.family]
        told = tally((a.mention.kind, a) for a in fitting)
        return max(told, key=lambda kind: (told[kind], kind != "meeting", kind))

    @property
    def everybody(self) -> tuple[str, ...]:
        """Those named and those meant by words like "both sides"."""
        return tuple(sorted({*self.people, *self.meant}))

    @property
    def bare(self) -> bool:
        """Whether it is told neither who nor when."""
        return not self.people and not self.when

    @property
    def thin(self) -> bool:
        """Whether nobody tells when, where, what came of it, who met or which of several it is."""
        return not self.told & {"when", "place", "outcome"} and len(self.people) < 2 and not self.rounds

    @property
    def far(self) -> int:
        """Days between a contact and the publication that tells of it."""
        if day_precision(self.when) != 3 or len(self.published) != 10:
            return 9999
        return days_between(str(self.when), self.published)

    def chosen(self, field: str) -> str | None:
        """The value of most independent documents; ties go to the earliest document by name."""
        given = [(e.document, e.start, e.value, a) for a in self.accounts for e in a.evidence if e.field == field]
        values = tally((value, account) for _, _, value, account in sorted(given, key=itemgetter(0, 1, 2)))
        return max(values, key=lambda value: values[value], default=None)  # the first of the greatest

    def participants(self, sides: Sides) -> tuple[str, ...]:
        """Everybody named; a side is left out where more documents name its people instead."""
        named = self.people if len(self.people) > 1 else tuple(sorted({*self.people, *self.meant}))
        told = tally((name, account) for account in self.accounts for name in account.people)
        spoken_for = {
            side for side in named
            if any(side in sides(name) and told.get(name, 0) > told.get(side, 0) for name in named if name != side)
        }  # fmt: skip
        return tuple(name for name in named if name not in spoken_for)


def told_by(told: Account) -> Contact:
    """The contact that one account tells of."""
    return Contact(
        (told,),
        family(told.mention.kind),
        frozenset({told.mention.status}),
        told.people,
        told.meant,
        frozenset(w for e in told.evidence if e.field == "place" for w in re.findall(r"[A-Z]\w+", e.value)) - SMALL,
        told.published,
        told.nightly,
        told.adrift,
        frozenset(e.field for e in told.evidence),
        frozenset({told.document.name}),
        frozenset({(told.when, told.document.name, told.first)} if told.when else ()),
        told.when,
        frozenset({told.round} if told.round else ()),
    )


def together(contacts: Sequence[Contact]) -> Contact:
    """One contact of all their accounts; the first gives the family."""
    days = frozenset[tuple[str, str, bool]]().union(*(c.days for c in contacts))
    return Contact(
        tuple(account for c in contacts for account in c.accounts),
        contacts[0].family,
        frozenset[Status]().union(*(c.status for c in contacts)),
        tuple(sorted({name for c in contacts for name in c.people})),
        next((c.meant for c in contacts if c.meant), ()),
        frozenset[str]().union(*(c.places for c in contacts)),
        max(c.published for c in contacts),
        any(c.nightly for c in contacts),
        any(c.adrift for c in contacts),
        frozenset[str]().union(*(c.told for c in contacts)),
        frozenset[str]().union(*(c.documents for c in contacts)),
        days,
        _day(days),
        frozenset[int]().union(*(c.rounds for c in contacts)),
    )


def _day(days: Iterable[tuple[str, str, bool]]) -> str | None:
    """The most exact date, then the one of most documents, then a month before its year, then the earliest by name."""
    given = Counter({when: 0 for when, _, _ in days})
    given.update(when for when, _, counted in days if counted)
    return min(given, key=lambda w: (-day_precision(w), -given[w], len(w) == len("2025"), w), default=None)


def family(kind: str) -> str:
    """``talks`` that one outlet tells of are a ``meeting`` in another."""
    return "meeting" if kind in FACE_TO_FACE else kind


def tally(given: Iterable[tuple[str, Account]]) -> Mapping[str, int]:
    """How many documents give each value in words of their own, in the order of first mention."""
    by_value: dict[str, set[str]] = {}
    for value, account in given:
        by_value.setdefault(value, set()).update((account.document.name,) if account.first else ())
    return {value: len(names) for value, names in by_value.items()}


def same_people(first: tuple[str, ...], second: tuple[str, ...], sides: Sides) -> bool:
    """Whether one list can stand for those of the other: the same names, or a side and a person who speaks for it."""
    return covered(first, second, sides) or covered(second, first, sides)


def covered(fewer: tuple[str, ...], more: tuple[str, ...], sides: Sides) -> bool:
    """Whether everybody of the first list is in the second, or speaks for somebody there."""
    return all(name in more or any(_stands_for(name, other, sides) for other in more) for name in fewer)


def _stands_for(name: str, other: str, sides: Sides) -> bool:
    return other in sides(name) or name in sides(other)
