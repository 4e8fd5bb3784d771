"""Documents that are copies: syndicated, edited, under another headline, cut, or with a tail of their own.

A document is a copy where most of its words stand in an earlier one, in runs of ``SIZE`` words or more, and most
of what its writer wrote himself: two reports that quote one speech at length are no copies (containment as in Broder 1997).
"""

from collections.abc import Iterable, Sequence
from dataclasses import replace
from functools import lru_cache

from summitry.records import Document
from summitry.resolve.copies.shingles import alike, lay, root
from summitry.resolve.copies.words import own, words

SIZE = 5  # words in a shingle
MOST = 0.6  # of the words: what the rest tells is told nowhere else, so a copy is not declared lightly
LIKELY = 0.2  # of the shingles of either: fewer, with the first to have them, make no candidate
FEWEST = 12  # words: a line as short as that two writers may write alike


def in_order(documents: Iterable[Document]) -> list[Document]:
    """The earliest first: by publication, those without a date last, then by name."""
    return sorted(documents, key=lambda d: (d.published or "9999", d.name))


def fold_documents(documents: Iterable[Document]) -> tuple[Document, ...]:
    """The documents by name, ``copy_of`` being the name of the earlier document (published, then name) that each carries.

    It is never that of another copy. Of two published at the same time, a cut is the copy of the longer text.
    """
    ordered = in_order(documents)
    folded = [
        replace(d, copy_of=None if parent is None else ordered[parent].name)
        for d, parent in zip(ordered, _parents(ordered), strict=True)
    ]
    return tuple(sorted(folded, key=lambda d: d.name))


def _parents(ordered: Sequence[Document]) -> list[int | None]:
    laid = lay([words(d) for d in ordered], SIZE)
    parents: list[int | None] = [None] * len(ordered)
    shingles = lru_cache(maxsize=256)(lambda document: frozenset(laid.of(document)))

    def within(one: int, other: int) -> list[bool]:
        return cover([shingle in shingles(other) for shingle in laid.of(one)])

    for later, earlier in alike(laid, LIKELY):
        firsts = dict.fromkeys(root(parents, document) for document in earlier)
        shared = {first: within(later, first) for first in firsts if first != later}
        best = max(shared, key=lambda first: sum(shared[first]), default=None)
        if best is not None and _mostly(ordered[later], shared[best]):
            parents[later] = best
            continue
        for first in shared:
            if ordered[first].published == ordered[later].published and _mostly(ordered[first], within(first, later)):
                parents[first] = later
    return [None if parent is None else root(parents, parent) for parent in parents]


def _mostly(document: Document, covered: Sequence[bool]) -> bool:
    """Whether most words, and most of the writer's own, are covered."""
    if sum(covered) < max(FEWEST, MOST * len(covered)):
        return False
    mine = [there for there, is_own in zip(covered, own(document), strict=True) if is_own]
    return len(mine) < FEWEST or sum(mine) >= MOST * len(mine)


def cover(here: Sequence[bool]) -> list[bool]:
    """For each word whether a shingle that is ``here`` holds it."""
    covered = [False] * (len(here) + SIZE - 1)
    for at, found in enumerate(here):
        if found:
            covered[at : at + SIZE] = [True] * SIZE
    return covered
