"""What the network learns from: documents with attributions, or names, or both, as spans of their text."""

from dataclasses import dataclass

from summitry.find.reader.reading import ROLES
from summitry.find.sentences import sentences
from summitry.records import Span


@dataclass(frozen=True, slots=True)
class Marked:
    """One attribution: each part as its spans, none where it is not there; ``narrative`` is None where nobody told."""

    source: tuple[Span, ...]
    cue: tuple[Span, ...]
    content: tuple[Span, ...]
    narrative: bool | None = None

    @property
    def anchor(self) -> int:
        """Where the attribution is found from: its cue, or its content where there is no cue."""
        return (self.cue or self.content)[0].start


@dataclass(frozen=True, slots=True)
class Example:
    """A text whose ``attributions`` are all marked (None: not marked at all) and whose names of ``kinds`` are all marked.

    ``paired`` is false where a corpus gives the parts and not which belong together; ``attributions`` then hold one part each.
    """

    name: str
    text: str
    attributions: tuple[Marked, ...] | None
    names: tuple[tuple[str, Span], ...] = ()
    kinds: tuple[str, ...] = ()
    paired: bool = True

    def __post_init__(self) -> None:
        spans = [s for m in self.attributions or () for r in ROLES for s in getattr(m, r)] + [s for _, s in self.names]
        if any(not 0 <= s.start < s.end <= len(self.text) for s in spans):
            raise ValueError(f"{self.name}: a mark lies outside of the text")


def paragraphs(text: str) -> list[list[Span]]:
    """The sentences of each non-empty line."""
    found, at = [], 0
    for line in text.splitlines(keepends=True):
        if line.strip():
            found.append(list(sentences(text, at, at + len(line.rstrip()))))
        at += len(line)
    return found
