"""Efficient vectors of three parties.

H. T. Kung, F. Luccio and F. P. Preparata, "On finding the maxima of a set of vectors", Journal of the ACM 22, 1975: going from the best for
the first party downwards, only the others' worths of those before matter, and of these only the efficient ones, which form
a staircase. Steps, a block of vectors at a time: 1. drop those under the staircase, found by bisection; 2. drop those that one
before in the same block dominates; 3. build what is left into the staircase.
"""

import numpy as np
import numpy.typing as npt

Ints = npt.NDArray[np.int64]
BLOCK = 512
LEAST, MOST = np.iinfo(np.int64).min, np.iinfo(np.int64).max


def staircase(ordered: Ints) -> npt.NDArray[np.bool_]:
    """Which of different vectors, shape (n, 3), in descending order, nothing dominates."""
    kept = np.zeros(len(ordered), dtype=np.bool_)
    stairs = np.array([[MOST, LEAST]])  # the second party's worths rising, the third's falling
    for first in range(0, len(ordered), BLOCK):
        block = ordered[first : first + BLOCK, 1:]
        above = np.flatnonzero(stairs[np.searchsorted(stairs[:, 0], block[:, 0]), 1] < block[:, 1])
        above = above[~_dominated_before(block[above])]
        kept[first + above] = True
        if len(above):
            stairs = _built(np.concatenate((stairs, block[above])))
    return kept


def _dominated_before(block: Ints) -> npt.NDArray[np.bool_]:
    reached = (block[:, None, 0] >= block[None, :, 0]) & (block[:, None, 1] >= block[None, :, 1])
    return np.asarray(np.triu(reached, 1).any(axis=0))


def _built(steps: Ints) -> Ints:
    """The steps that no other one covers, by rising worth for the second party."""
    ordered = steps[np.lexsort((steps[:, 1], steps[:, 0]))[::-1]]
    highest = np.maximum.accumulate(ordered[:, 1])
    kept = np.ones(len(ordered), dtype=np.bool_)
    kept[1:] = ordered[1:, 1] > highest[:-1]
    return ordered[kept][::-1]
