"""Repeats: a document that carries another's text, a statement printed twice.

Resemblance and containment of word shingles (Broder 1997, "On the resemblance and containment of documents").
"""

import re
from collections import Counter, defaultdict
from collections.abc import Hashable, Iterable, Sequence
from dataclasses import replace

from summitry.records import Document, Statement

WORD = re.compile(r"\w+(?:['’]\w+)?")
STATEMENT_SHINGLE, STATEMENT_CONTAINED = 3, 0.7
FEWEST_SHINGLES = 5  # a statement of fewer than seven words recurs by chance


def shingles(text: str, size: int) -> frozenset[int]:
    """Hashes of all runs of ``size`` words, case and punctuation aside; stable from one process to the next."""
    words = [w.lower().replace("’", "'") for w in WORD.findall(text)]
    return frozenset(_stable(" ".join(words[i : i + size])) for i in range(len(words) - size + 1))


def _stable(words: str) -> int:
    import zlib

    return zlib.crc32(words.encode())


def fold_statements(statements: Iterable[Statement], documents: Sequence[Document]) -> tuple[Statement, ...]:
    """The statements with ``copy_of`` set to the id of the earlier one that each repeats: same speaker, nearly the same words."""
    published = {d.name: d.published or "9999" for d in documents}
    ordered = sorted(statements, key=lambda s: (published[s.document], s.document, s.start, -s.end, s.id))
    sets = [shingles(s.content, STATEMENT_SHINGLE) for s in ordered]
    sets = [found if len(found) >= FEWEST_SHINGLES else frozenset() for found in sets]
    parents = _parents(sets, [(s.speaker, s.via) for s in ordered], STATEMENT_CONTAINED)
    folded = [
        replace(s, copy_of=ordered[p].id if p is not None else None) for s, p in zip(ordered, parents, strict=True)
    ]
    return tuple(sorted(folded, key=lambda s: (s.document, s.start, s.end, s.id)))


def _parents(sets: Sequence[frozenset[int]], groups: Sequence[Hashable], contained: float) -> list[int | None]:
    """For each set the index of the first original before it, in its group, that shares ``contained`` of the smaller."""
    owners: dict[tuple[Hashable, int], list[int]] = defaultdict(list)
    parents: list[int | None] = []
    for index, (found, group) in enumerate(zip(sets, groups, strict=True)):
        shared = Counter(owner for shingle in sorted(found) for owner in owners[(group, shingle)])
        fitting = [o for o in sorted(shared) if shared[o] >= contained * min(len(found), len(sets[o]))]
        parents.append(fitting[0] if fitting else None)
        if not fitting:
            for shingle in found:
                owners[(group, shingle)].append(index)
    return parents
