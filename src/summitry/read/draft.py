"""What passes between the steps of reading: bytes with a name, then an article not yet a Document."""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from summitry.records import Problem


@dataclass(frozen=True, slots=True)
class Source:
    """The bytes of one file, page or stream; ``suffix`` (".txt") is what it is read as, by name or by its bytes."""

    name: str
    suffix: str
    data: bytes
    path: Path | None = None
    url: str | None = None
    begun: float = 0.0  # monotonic seconds: when its fetch began


@dataclass(frozen=True, slots=True)
class Draft:
    """One article, and what its container said of it. ``published_from`` tells which container gave the date.

    ``bare`` marks a text that its container holds apart from everything else: all of it is news.
    """

    name: str
    text: str
    title: str | None = None
    outlet: str | None = None
    published: str | None = None
    published_from: str | None = None
    url: str | None = None
    path: Path | None = None
    bare: bool = False


def on_web(name: str) -> bool:
    """Whether ``name`` is the address of a page or feed (or of one of its entries), no file."""
    return name[:8].lower().startswith(("http://", "https://"))


Drafts = Iterator[Draft | Problem]
