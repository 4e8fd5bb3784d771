"""Efficient vectors of four parties and more.

For each party and each of its worths a set of bits tells which vectors give it no less; the sets of all parties cut
together are what dominates (the bitmaps of K.-L. Tan, P.-K. Eng and B. C. Ooi, "Efficient progressive skyline computation", VLDB
2001, over ranks instead of values). Steps: 1. take the next vectors as a block and drop those that others of it dominate; nothing later
can dominate the rest; 2. drop of all later vectors those that the block dominates; 3. again with what is left. Only one
block has its bits in memory.
"""

from collections.abc import Iterator

import numpy as np
import numpy.typing as npt

Ints = npt.NDArray[np.int64]
Bits = npt.NDArray[np.uint64]
BLOCK = 2048
AT_ONCE = 4096


def sieve(ordered: Ints) -> npt.NDArray[np.bool_]:
    """Which of different vectors, shape (n, parties), in descending order, nothing dominates."""
    kept = np.zeros(len(ordered), dtype=np.bool_)
    left = np.arange(len(ordered))
    while len(left):
        block, left = left[:BLOCK], left[BLOCK:]
        block = block[~_dominated_within(ordered[block])]
        kept[block] = True
        left = left[~_dominated(ordered[left, 1:], ordered[block, 1:])]
    return kept


def _dominated_within(block: Ints) -> npt.NDArray[np.bool_]:
    above = _above(block, _bits(block))
    own = np.arange(len(block))
    above[own, own >> 6] &= ~_bit(own)  # each gives everybody no less than itself
    return np.asarray(above.any(axis=1))


def _dominated(vectors: Ints, block: Ints) -> npt.NDArray[np.bool_]:
    tables = _bits(block)
    parts = [_above(vectors[n : n + AT_ONCE], tables).any(axis=1) for n in range(0, len(vectors), AT_ONCE)]
    return np.concatenate(parts) if parts else np.zeros(0, dtype=np.bool_)


def _bit(places: Ints) -> Bits:
    result: Bits = np.left_shift(np.uint64(1), (places & 63).astype(np.uint64))
    return result


def _bits(block: Ints) -> list[tuple[Ints, Bits]]:
    """For each party its worths, negated so that they rise, and in row k of a table the k vectors that are best for it."""
    tables = []
    for column in block.T:
        order = np.argsort(-column, kind="stable")
        table = np.zeros((len(block) + 1, (len(block) + 63) // 64), dtype=np.uint64)
        table[np.arange(1, len(block) + 1), order >> 6] = _bit(order)
        np.bitwise_or.accumulate(table, axis=0, out=table)
        tables.append((-column[order], table))
    return tables


def _above(vectors: Ints, tables: list[tuple[Ints, Bits]]) -> Bits:
    """Which of the block give everybody no less than each of the vectors."""
    parts: Iterator[Bits] = (
        table[np.searchsorted(worths, -column, side="right")]
        for column, (worths, table) in zip(vectors.T, tables, strict=True)
    )
    result = next(parts)
    for part in parts:
        result &= part
    return result
