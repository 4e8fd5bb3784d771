"""Who speaks, and for whom."""

from dataclasses import dataclass
from typing import Literal

Capacity = Literal["party", "observer", "media", "mediator", "unknown"]


@dataclass(frozen=True, slots=True)
class Person:
    """Somebody who speaks or takes part; ``aliases`` are the ways the coverage writes the name."""

    name: str
    role: str | None
    parties: tuple[str, ...]
    capacity: Capacity
    aliases: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Party:
    """A side of the negotiation; ``member_of`` names the side that a faction belongs to."""

    name: str
    kind: Literal["state", "body", "organisation"]
    aliases: tuple[str, ...] = ()
    member_of: str | None = None
