"""What one sentence tells of a contact, and the contact that several of them tell of."""

from collections.abc import Iterator
from dataclasses import dataclass

from summitry.find.found import ContactMention
from summitry.records import Document, Evidence, Status


@dataclass(frozen=True, slots=True)
class Account:
    """One mention, resolved: who took part by name, when in EDTF."""

    document: Document
    mention: ContactMention
    people: tuple[str, ...]
    when: str | None
    evidence: tuple[Evidence, ...] = ()

    @property
    def published(self) -> str:
        return (self.document.published or "")[:10]

    @property
    def start(self) -> int:
        return self.mention.sentence.start


@dataclass(frozen=True, slots=True)
class Contact:
    """Accounts of one contact."""

    accounts: tuple[Account, ...]

    def joined(self, other: "Contact") -> "Contact":
        return Contact(self.accounts + other.accounts)

    @property
    def kind(self) -> str:
        return self.accounts[0].mention.kind

    @property
    def status(self) -> frozenset[Status]:
        return frozenset(account.mention.status for account in self.accounts)

    @property
    def people(self) -> tuple[str, ...]:
        return tuple(sorted({name for account in self.accounts for name in account.people}))

    @property
    def published(self) -> str:
        return max(account.published for account in self.accounts)

    @property
    def evidence(self) -> tuple[Evidence, ...]:
        return tuple(e for account in self.accounts for e in account.evidence)

    @property
    def when(self) -> str | None:
        """The most exact date, then the one of most documents, then the earliest by name."""
        dated = [(a.when, a.document) for a in self.accounts if a.when]
        counts = {when: _independent(d for w, d in dated if w == when) for when, _ in dated}
        return min(counts, key=lambda w: (-day_precision(w), -counts[w], w), default=None)

    def chosen(self, field: str) -> str | None:
        """The value of most independent documents; ties go to the earliest document by name."""
        documents = {account.document.name: account.document for account in self.accounts}
        given = sorted((e.document, e.start, e.value) for e in self.evidence if e.field == field)
        values = {value: _independent(documents[d] for d, _, v in given if v == value) for _, _, value in given}
        return max(values, key=lambda value: values[value], default=None)  # the first of the greatest


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


def _bounds(when: str) -> tuple[str, str]:
    """First and last day, as text that sorts: ``2025-03`` from ``2025-03`` to ``2025-03~``."""
    first, _, last = when.replace("~", "").partition("/")
    return first, (last or first) + "~"
