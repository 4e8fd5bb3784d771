"""All that coverage gives: what the ledger holds."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

from summitry.records.contacts import Event, Repeat
from summitry.records.documents import Document
from summitry.records.parties import Party, Person
from summitry.records.statements import Statement


@dataclass(frozen=True, slots=True)
class TimeExpression:
    """A date, time, duration or set as written, and what it means (TIMEX3 type and value; EDTF in ``said``)."""

    document: str
    start: int
    end: int
    text: str
    type: Literal["DATE", "TIME", "DURATION", "SET"]
    value: str | None
    said: str | None
    rule: str
    anchor: str | None


@dataclass(frozen=True, slots=True)
class Problem:
    """What could not be read or decided: where, and what the reader can do about it."""

    kind: str
    message: str
    remedy: str
    document: str | None = None
    start: int | None = None
    end: int | None = None

    def __str__(self) -> str:
        return f"{self.kind}: {self.message} {self.remedy}".rstrip()


@dataclass(frozen=True, slots=True)
class Entries:
    """Everything the ledger holds, each tuple in its own fixed order."""

    documents: tuple[Document, ...] = ()
    persons: tuple[Person, ...] = ()
    parties: tuple[Party, ...] = ()
    statements: tuple[Statement, ...] = ()
    events: tuple[Event, ...] = ()
    dates: tuple[TimeExpression, ...] = ()
    repeats: tuple[Repeat, ...] = ()
    problems: tuple[Problem, ...] = ()

    def document(self, name: str) -> Document:
        return next(d for d in self.documents if d.name == name)

    def originals(self) -> Iterator[Statement]:
        """The statements that count: no copies."""
        return (s for s in self.statements if s.copy_of is None)
