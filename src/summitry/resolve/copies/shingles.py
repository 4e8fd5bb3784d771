"""Shingles: runs of words, and the text that has each of them first.

Broder (1997), "On the resemblance and containment of documents", compares texts by their sets of shingles. The sets are
kept whole here, not sampled: for as many articles as anybody follows a negotiation by, sorting all shingles takes hardly
longer than MinHash signatures do, is exact, and finds an excerpt as surely as a copy.
"""

from collections import defaultdict
from collections.abc import Hashable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import chain, count
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

FACTOR = 0x9E3779B97F4A7C15  # odd, far from any power of two: the hash of a shingle is a polynomial in it, modulo 2**64


@dataclass(frozen=True, slots=True)
class Laid:
    """The words of texts laid end to end.

    ``bounds[t]:bounds[t + 1]`` are the words of text ``t``, and ``owner`` is the text of each word. For each word,
    ``shingles`` has the hash of the ``size`` words that begin there, and ``first`` the place where they stand for the first
    time, -1 at the last words of a text, where no shingle begins.
    """

    size: int
    bounds: "NDArray[np.int64]"
    owner: "NDArray[np.int64]"
    shingles: "NDArray[np.uint64]"
    first: "NDArray[np.int64]"

    def of(self, text: int) -> list[int]:
        """The shingles of a text by the words they begin at."""
        begin, end = self.bounds[text], self.bounds[text + 1]
        made: list[int] = self.shingles[begin : max(begin, end - self.size + 1)].tolist()
        return made

    def again(self) -> "NDArray[np.int64]":
        """The words that begin a shingle of an earlier text."""
        import numpy as np

        return np.flatnonzero((self.first >= 0) & (self.owner[self.first] != self.owner))


def lay(texts: Sequence[Sequence[str]], size: int, groups: Sequence[Hashable] = ()) -> Laid:
    """The words of the texts as ``Laid``; what comes first means is their order. Texts of two groups have nothing in
    common."""
    import numpy as np

    bounds = np.cumsum([0, *map(len, texts)], dtype=np.int64)
    owner = np.repeat(np.arange(len(texts)), np.diff(bounds))
    shingles = _hashes(
        _numbered(chain.from_iterable(texts), int(bounds[-1])), size, _numbered(groups, len(groups)), owner
    )
    whole = np.flatnonzero(owner[: len(shingles)] == owner[len(owner) - len(shingles) :])
    _, seen, which = np.unique(shingles[whole], return_index=True, return_inverse=True)
    first = np.full(len(owner), -1)
    first[whole] = whole[seen[which]]
    return Laid(size, bounds, owner, shingles, first)


def _numbered(things: Iterable[Hashable], length: int) -> "NDArray[np.uint64]":
    """Each by the order in which it appears first, from 1."""
    import numpy as np

    numbers: defaultdict[Hashable, int] = defaultdict(count(1).__next__)
    return np.fromiter(map(numbers.__getitem__, things), np.uint64, length)


def _hashes(
    words: "NDArray[np.uint64]", size: int, groups: "NDArray[np.uint64]", owner: "NDArray[np.int64]"
) -> "NDArray[np.uint64]":
    import numpy as np

    length = max(0, len(words) - size + 1)
    made = groups[owner[:length]] if len(groups) else np.zeros(length, np.uint64)
    for at in range(size):
        made = made * np.uint64(FACTOR) + words[at : at + length]
    return made


def alike(laid: Laid, share: float = 0) -> Iterator[tuple[int, list[int]]]:
    """For texts that have shingles in common with earlier ones, ``share`` of the words of either at least, the earlier ones
    in their order; of those that have a shingle only the first counts, so that there are never more than shingles."""
    import numpy as np

    again = laid.again()
    texts = max(1, len(laid.bounds) - 1)
    pairs, shared = np.unique(laid.owner[again] * texts + laid.owner[laid.first[again]], return_counts=True)
    later, earlier = np.divmod(pairs, texts)
    sizes = np.diff(laid.bounds)
    enough = np.flatnonzero(shared >= share * np.minimum(sizes[later], sizes[earlier]))
    for group in np.split(enough, np.flatnonzero(np.diff(later[enough])) + 1) if len(enough) else ():
        yield int(later[group[0]]), earlier[group].tolist()


def root(parents: Sequence[int | None], text: int) -> int:
    """The text that is no copy, found by following the parents."""
    while (above := parents[text]) is not None:
        text = above
    return text
