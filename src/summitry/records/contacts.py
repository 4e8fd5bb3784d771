"""What took place between the sides, each field held up by words."""

from dataclasses import dataclass
from typing import Literal

Status = Literal["planned", "hoped for", "conditional", "under way", "held", "cancelled"]
Level = Literal["leaders", "ministers", "officials", "experts"]
Result = Literal["agreement", "no agreement", "to continue"]
Claim = Literal["own", "of another", "of an observer", "of the reporter"]


@dataclass(frozen=True, slots=True)
class Evidence:
    """The words of one document that give one field of an event its value.

    ``statement`` is the id of the innermost statement that the words belong to, None where the writer tells it;
    ``claim`` whose claim that makes it: a party's about itself, a party's about another, an observer's, the reporter's.
    """

    field: str
    value: str
    document: str
    start: int
    end: int
    statement: str | None = None
    claim: Claim | None = None


@dataclass(frozen=True, slots=True)
class Event:
    """A contact between sides: one record across all the coverage that tells of it.

    ``outcome`` are the words of what came of it, ``result`` what kind of outcome that is; ``next_step`` the words of what
    was announced to follow. Each field has its Evidence among ``sources``, ``field`` being its name.
    """

    id: str
    kind: str
    status: Status
    participants: tuple[str, ...]
    place: str | None = None
    when: str | None = None
    duration: str | None = None
    level: Level | None = None
    outcome: str | None = None
    result: Result | None = None
    next_step: str | None = None
    sources: tuple[Evidence, ...] = ()


@dataclass(frozen=True, slots=True)
class Repeat:
    """A passage of one document that repeats a passage of an earlier one, word for word or nearly so."""

    document: str
    start: int
    end: int
    of: str
    of_start: int
    of_end: int
