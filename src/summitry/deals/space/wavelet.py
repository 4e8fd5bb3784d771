"""For many pairs of floors at once, how many of many pairs of numbers reach both.

A wavelet matrix (F. Claude and G. Navarro, "The wavelet matrix", SPIRE 2012), built and asked level by level. Steps: 1. the
pairs in the order of the first number, largest first, so that those which reach a first floor are the first k; 2. the second
numbers as ranks; for each bit of them, the highest first, the pairs with a 1 go behind those with a 0, and keep their
order; 3. at each level each asking keeps the range of pairs whose higher bits are its floor's, and where the floor has a
0 counts those with a 1.
"""

import numpy as np
import numpy.typing as npt

Integers = npt.NDArray[np.int64]


def reaching_both(need: Integers, have: Integers, counts: Integers) -> Integers:
    """Shape (n,): the sum of ``counts`` of those rows of ``have``, (m, 2), that are no less than each row of ``need``,
    (n, 2), in both columns."""
    order = np.argsort(have[:, 0], kind="stable")[::-1]
    ranked = np.sort(have[:, 1])
    ranks, counts = np.searchsorted(ranked, have[order, 1]), counts[order]
    floors = np.searchsorted(ranked, need[:, 1])
    last = len(have) - np.searchsorted(have[order[::-1], 0], need[:, 0])
    first, out = np.zeros_like(last), np.zeros(len(need), dtype=np.int64)
    for bit in reversed(range(len(have).bit_length())):
        ones = ranks >> bit & 1
        before, counted = _sums(ones), _sums(ones * counts)
        ones_first, ones_last, behind = before[first], before[last], floors >> bit & 1 > 0
        out += np.where(behind, 0, counted[last] - counted[first])
        zeros = len(have) - int(before[-1])
        first = np.where(behind, zeros + ones_first, first - ones_first)
        last = np.where(behind, zeros + ones_last, last - ones_last)
        parted = np.concatenate([np.flatnonzero(ones == 0), np.flatnonzero(ones)])
        ranks, counts = ranks[parted], counts[parted]
    counted = _sums(counts)
    return out + counted[last] - counted[first]


def _sums(numbers: Integers) -> Integers:
    """Of the first 0, 1, 2, ... of them."""
    return np.concatenate([[0], np.cumsum(numbers)])
