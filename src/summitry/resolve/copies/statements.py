"""Statements printed twice: the same speaker, nearly the same words."""

from collections.abc import Iterable, Sequence
from dataclasses import replace

from summitry.records import Document, Statement
from summitry.resolve.copies.shingles import alike, lay, root
from summitry.resolve.copies.words import split

SIZE = 3  # words in a shingle
CONTAINED = 0.7  # of the shingles of the shorter statement
FEWEST = 5  # shingles: a statement of fewer than seven words recurs by chance


def fold_statements(statements: Iterable[Statement], documents: Sequence[Document]) -> tuple[Statement, ...]:
    """The statements with ``copy_of`` set to the id of the earlier one that each repeats: same speaker, nearly the same
    words (containment of shingles, Broder 1997)."""
    published = {d.name: d.published or "9999" for d in documents}
    ordered = sorted(statements, key=lambda s: (published[s.document], s.document, s.start, -s.end, s.id))
    folded = [
        replace(s, copy_of=None if parent is None else ordered[parent].id)
        for s, parent in zip(ordered, _parents(ordered), strict=True)
    ]
    return tuple(sorted(folded, key=lambda s: (s.document, s.start, s.end, s.id)))


def _parents(ordered: Sequence[Statement]) -> list[int | None]:
    laid = lay([split(s.content) for s in ordered], SIZE, [(s.speaker, s.via) for s in ordered])
    shingles = [frozenset(laid.of(at)) for at in range(len(ordered))]
    parents: list[int | None] = [None] * len(ordered)
    for later, earlier in alike(laid):
        firsts = sorted({root(parents, at) for at in earlier})
        parents[later] = next((first for first in firsts if _same(shingles[later], shingles[first])), None)
    return parents


def _same(one: frozenset[int], other: frozenset[int]) -> bool:
    fewer = min(len(one), len(other))
    return fewer >= FEWEST and len(one & other) >= CONTAINED * fewer
