"""Shingles: runs of words, and the document that has each of them first.

Broder (1997), "On the resemblance and containment of documents", compares texts by their sets of shingles. The sets are
kept whole here, not sampled: for as many articles as anybody follows a negotiation by, sorting all shingles is as quick as
estimating from MinHash signatures, exact, and finds an excerpt as surely as a copy.
"""

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import chain, count
from typing import TYPE_CHECKING

from summitry.records import Document
from summitry.resolve.copies.words import words

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

SIZE = 5  # words in a shingle
FACTOR = 0x9E3779B97F4A7C15  # odd, far from any power of two: the hash of a shingle is a polynomial in it, modulo 2**64


@dataclass(frozen=True, slots=True)
class Laid:
    """The words of documents laid end to end.

    ``bounds[d]:bounds[d + 1]`` are the words of document ``d``. For each word, ``shingles`` has the hash of the shingle that
    begins there, and ``first`` the place where that shingle stands for the first time, -1 where no shingle begins.
    ``owner`` is the document of each word.
    """

    bounds: "NDArray[np.int64]"
    owner: "NDArray[np.int64]"
    shingles: "NDArray[np.uint64]"
    first: "NDArray[np.int64]"

    def of(self, document: int) -> list[int]:
        """The shingles of a document by the words they begin at."""
        begin, end = self.bounds[document], self.bounds[document + 1]
        return list(map(int, self.shingles[begin : max(begin, end - SIZE + 1)]))

    def again(self) -> "NDArray[np.int64]":
        """The words that begin a shingle of an earlier document."""
        import numpy as np

        return np.flatnonzero((self.first >= 0) & (self.owner[self.first] != self.owner))


def lay(documents: Sequence[Document]) -> Laid:
    """The documents as ``Laid``; what "first" means is their order."""
    import numpy as np

    texts = [words(d) for d in documents]
    bounds = np.cumsum([0, *map(len, texts)], dtype=np.int64)
    numbers: defaultdict[str, int] = defaultdict(count(1).__next__)
    laid = np.fromiter(map(numbers.__getitem__, chain.from_iterable(texts)), np.uint64, int(bounds[-1]))
    owner = np.repeat(np.arange(len(texts)), np.diff(bounds))
    shingles = _hashes(laid)
    whole = np.flatnonzero(owner[: len(shingles)] == owner[SIZE - 1 :]) if len(shingles) else np.zeros(0, np.int64)
    first = np.full(len(laid), -1)
    _, seen, which = np.unique(shingles[whole], return_index=True, return_inverse=True)
    first[whole] = whole[seen[which]]
    return Laid(bounds, owner, shingles, first)


def _hashes(laid: "NDArray[np.uint64]") -> "NDArray[np.uint64]":
    import numpy as np

    length = max(0, len(laid) - SIZE + 1)
    made = np.zeros(length, np.uint64)
    for at in range(SIZE):
        made = made * np.uint64(FACTOR) + laid[at : at + length]
    return made
