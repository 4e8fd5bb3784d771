"""What one sentence tells of a contact, and the contact that several of them tell of."""

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date, timedelta

from summitry.find.found import ContactMention
from summitry.records import Document, Evidence, Status

Sides = Callable[[str], tuple[str, ...]]  # the parties that a participant stands for

FACE_TO_FACE = frozenset({"talks", "meeting", "conference"})
NIGHT = re.compile(
    r"\b(?:early (?:on )?\w+|overnight|before dawn|(?:small|early) hours|this morning|after midnight|(?:through|into) the night|"
    r"all-night|marathon)\b",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Account:
    """One mention, resolved: who took part by name, when in EDTF. ``meant`` are those whom words like "both sides" mean."""

    document: Document
    mention: ContactMention
    people: tuple[str, ...]
    when: str | None
    evidence: tuple[Evidence, ...] = ()
    meant: tuple[str, ...] = ()

    @property
    def published(self) -> str:
        return (self.document.published or "")[:10]

    @property
    def start(self) -> int:
        return self.mention.sentence.start

    @property
    def words(self) -> str:
        return self.mention.sentence.of(self.document.text)

    @property
    def nightly(self) -> bool:
        """Whether it ran into the next day: outlets date it by its beginning or by its end."""
        return NIGHT.search(self.words) is not None


@dataclass(frozen=True, slots=True)
class Contact:
    """Accounts of one contact."""

    accounts: tuple[Account, ...]

    def joined(self, other: "Contact") -> "Contact":
        return Contact(self.accounts + other.accounts)

    @property
    def kind(self) -> str:
        """The kind that most documents name; where as many do, the more particular one."""
        fitting = [a for a in self.accounts if family(a.mention.kind) == self.family]
        kinds = sorted({a.mention.kind for a in fitting})
        told = {kind: _independent(a.document for a in fitting if a.mention.kind == kind) for kind in kinds}
        return max(kinds, key=lambda kind: (told[kind], kind != "meeting", kind))

    @property
    def family(self) -> str:
        return family(self.accounts[0].mention.kind)

    @property
    def status(self) -> frozenset[Status]:
        return frozenset(account.mention.status for account in self.accounts)

    @property
    def people(self) -> tuple[str, ...]:
        return tuple(sorted({name for account in self.accounts for name in account.people}))

    @property
    def meant(self) -> tuple[str, ...]:
        return next((account.meant for account in self.accounts if account.meant), ())

    @property
    def published(self) -> str:
        return max(account.published for account in self.accounts)

    @property
    def evidence(self) -> tuple[Evidence, ...]:
        return tuple(e for account in self.accounts for e in account.evidence)

    @property
    def nightly(self) -> bool:
        return any(account.nightly for account in self.accounts)

    @property
    def places(self) -> frozenset[str]:
        """The words of the places that were named."""
        named = (e.value for e in self.evidence if e.field == "place")
        return frozenset(word for place in named for word in re.findall(r"[A-Z]\w+", place))

    @property
    def when(self) -> str | None:
        """The most exact date, then the one of most documents, then a month before its year, then the earliest by name."""
        dated = [(a.when, a.document) for a in self.accounts if a.when]
        counts = {when: _independent(d for w, d in dated if w == when) for when, _ in dated}
        return min(counts, key=lambda w: (-day_precision(w), -counts[w], len(w) == len("2025"), w), default=None)

    @property
    def bare(self) -> bool:
        """Whether it is told neither who nor when."""
        return not self.people and not self.when

    @property
    def thin(self) -> bool:
        """Whether nobody tells when, where, what came of it or who met."""
        return not {e.field for e in self.evidence} & {"when", "place", "outcome"} and len(self.people) < 2

    @property
    def far(self) -> int:
        """Days between a contact and the publication that tells of it."""
        if day_precision(self.when) != 3 or len(self.published) != 10:
            return 9999
        return abs((date.fromisoformat(str(self.when).rstrip("~")) - date.fromisoformat(self.published)).days)

    def chosen(self, field: str) -> str | None:
        """The value of most independent documents; ties go to the earliest document by name."""
        documents = {account.document.name: account.document for account in self.accounts}
        given = sorted((e.document, e.start, e.value) for e in self.evidence if e.field == field)
        values = {value: _independent(documents[d] for d, _, v in given if v == value) for _, _, value in given}
        return max(values, key=lambda value: values[value], default=None)  # the first of the greatest

    def participants(self, sides: Sides) -> tuple[str, ...]:
        """Everybody named; a side is left out where more documents name its people instead."""
        named = self.people if len(self.people) > 1 else tuple(sorted({*self.people, *self.meant}))
        told = {name: _independent(a.document for a in self.accounts if name in a.people) for name in named}
        spoken_for = {
            side for side in named
            if any(side in sides(name) and told[name] > told[side] for name in named if name != side)
        }  # fmt: skip
        return tuple(name for name in named if name not in spoken_for)


def family(kind: str) -> str:
    """``talks`` that one outlet tells of are a ``meeting`` in another."""
    return "meeting" if kind in FACE_TO_FACE else kind


def same_people(first: tuple[str, ...], second: tuple[str, ...], sides: Sides) -> bool:
    """Whether one list can stand for those of the other: the same names, or a side and a person who speaks for it."""
    return covered(first, second, sides) or covered(second, first, sides)


def covered(fewer: tuple[str, ...], more: tuple[str, ...], sides: Sides) -> bool:
    """Whether everybody of the first list is in the second, or speaks for somebody there."""
    return all(name in more or any(_stands_for(name, other, sides) for other in more) for name in fewer)


def _stands_for(name: str, other: str, sides: Sides) -> bool:
    return other in sides(name) or name in sides(other)


def _independent(documents: Iterator[Document]) -> int:
    """How many of the documents are no copies."""
    return len({document.name for document in documents if document.copy_of is None})


def day_precision(when: str | None) -> int:
    """3 for a day, 2 for a week or a stretch of days, 1 for a month or a year, 0 for none."""
    if not when:
        return 0
    plain = when.rstrip("~")
    return 2 if "/" in plain else 3 if len(plain) == 10 and not plain.startswith("X") else 1


def compatible_days(first: str | None, second: str | None) -> bool:
    """Whether one of two dates can lie within the other; an unknown date fits any."""
    if not first or not second or first == second:
        return True
    (a, b), (c, d) = _bounds(first), _bounds(second)
    return (a <= c and d <= b) or (c <= a and b <= d)


def next_day(first: str | None, second: str | None) -> bool:
    """Whether two days follow one another."""
    if day_precision(first) != 3 or day_precision(second) != 3 or not first or not second:
        return False
    one, other = (date.fromisoformat(when.rstrip("~")) for when in (first, second))
    return abs(one - other) == timedelta(1)


def _bounds(when: str) -> tuple[str, str]:
    """First and last day, as text that sorts: ``2025-03`` from ``2025-03`` to ``2025-03~``."""
    first, _, last = when.replace("~", "").partition("/")
    return first, (last or first) + "~"
