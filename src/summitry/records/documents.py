"""Articles as read: their text, and which lines of it are news."""

from dataclasses import dataclass
from typing import Literal

LineRole = Literal[
    "body", "headline", "heading", "byline", "dateline", "source", "summary",
    "caption", "banner", "footer", "duplicate",
]  # fmt: skip


@dataclass(frozen=True, slots=True, order=True)
class Span:
    """A stretch ``text[start:end]`` of one document."""

    start: int
    end: int

    def of(self, text: str) -> str:
        return text[self.start : self.end]

    def overlaps(self, other: "Span") -> bool:
        return self.start < other.end and other.start < self.end

    def holds(self, other: "Span") -> bool:
        return self.start <= other.start and other.end <= self.end


@dataclass(frozen=True, slots=True)
class Line:
    """One non-empty line (or page block) of a document and the part it plays there."""

    span: Span
    role: LineRole


@dataclass(frozen=True, slots=True)
class Document:
    """An article as read: its whole text, and which lines of it are news.

    ``name`` is the folder and file (``strike/03-wire.txt``), or the URL; ``id`` is made from name and text.
    ``published_from`` says what gave the date: ``coverage.toml``, ``page``, ``URL``, ``dateline``, ``mail``, ``feed``, ``DCT``.
    """

    id: str
    name: str
    text: str
    lines: tuple[Line, ...]
    title: str | None = None
    outlet: str | None = None
    published: str | None = None
    published_from: str | None = None
    copy_of: str | None = None

    @property
    def body(self) -> tuple[Span, ...]:
        """The lines that are news, in order; only these are ever quoted."""
        return tuple(line.span for line in self.lines if line.role == "body")
