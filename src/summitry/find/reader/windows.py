"""Windows over a text: as many whole sentences as the encoder takes at once, with a little of what stands before them."""

from bisect import bisect_left, bisect_right
from collections.abc import Iterator
from dataclasses import dataclass

from summitry.find.reader.words import Words, lengths

LONGEST = 206  # pieces in one window; shorter ones cost less attention, longer ones see no more of what matters
BEFORE = 32  # of them, at most, words already read in the window before


@dataclass(frozen=True, slots=True)
class Window:
    """Words ``start`` to ``end``; what is found counts from word ``own`` on, the words before it are there to be seen."""

    start: int
    own: int
    end: int


def windows(read: Words, longest: int = LONGEST, shared: int = BEFORE) -> Iterator[Window]:
    """Windows whose own words follow upon each other and cover the text; they open with a sentence wherever one fits.
    ``longest`` and ``shared`` count pieces."""
    at, before = 0, lengths(read)
    while at < len(read.spans):
        start = _sentence_from(read, bisect_left(before, before[at] - shared), at)
        end = min(bisect_right(before, before[start] + longest) - 1, len(read.spans))
        end = end if end == len(read.spans) else _sentence_before(read, at, end)
        yield Window(start, at, end)
        at = end


def _sentence_from(read: Words, first: int, at: int) -> int:
    """The first sentence that starts at ``first`` or later, up to ``at``."""
    index = bisect_left(read.starts, first)
    return min(read.starts[index], at) if index < len(read.starts) else at


def _sentence_before(read: Words, at: int, end: int) -> int:
    """The last sentence start up to ``end``, if that leaves anything to read after ``at``; else ``end``."""
    index = bisect_right(read.starts, end) - 1
    return read.starts[index] if index >= 0 and read.starts[index] > at else max(end, at + 1)
