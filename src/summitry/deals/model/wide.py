"""Whole numbers of any size in arrays of 64-bit ones.

A number below 2^(60 * limbs) is kept as ``limbs`` digits in base 2^60, the most significant first, along the last axis
of an array of int64. Sums and comparisons stay exact where one 64-bit integer would overflow, as values with 20 decimals
do; a number that fits one limb costs no more than itself (D. E. Knuth, The Art of Computer Programming 2, 4.3.1).
"""

from collections.abc import Sequence

import numpy as np
import numpy.typing as npt

BITS = 60
BASE = 1 << BITS
Wide = npt.NDArray[np.int64]


def limbs_for(largest: int) -> int:
    """How many limbs hold every number from 0 to ``largest``."""
    return max(1, -(-largest.bit_length() // BITS))


def wide(numbers: Sequence[int], limbs: int) -> Wide:
    """Shape (len(numbers), limbs), of numbers that are not negative."""
    digits = [[number >> BITS * place & BASE - 1 for place in reversed(range(limbs))] for number in numbers]
    return np.array(digits, dtype=np.int64).reshape(len(numbers), limbs)


def whole(array: Wide) -> list[int]:
    """The numbers of an array of shape (n, limbs)."""
    columns = array.T.tolist()
    numbers = columns[0]
    for column in columns[1:]:
        numbers = [(high << BITS) + low for high, low in zip(numbers, column, strict=True)]
    return list(numbers)


def add(a: Wide, b: Wide) -> Wide:
    """The sum, broadcast over all axes but the last; the numbers of limbs given must hold it."""
    total = a + b
    for place in range(total.shape[-1] - 1, 0, -1):
        carry = total[..., place] >> BITS
        total[..., place] -= carry << BITS
        total[..., place - 1] += carry
    return total


def nearly(array: Wide) -> npt.NDArray[np.float64]:
    """The nearest floats or so, in the order of the numbers: the last axis goes."""
    result = array[..., 0].astype(np.float64)
    for place in range(1, array.shape[-1]):
        result = result * float(BASE) + array[..., place]
    return result


def shifted(array: Wide, bits: int) -> Wide:
    """The numbers without their last ``bits``, fewer than there are; what is left must fit one limb."""
    limbs, rest = divmod(bits, BITS)
    kept = array[..., : array.shape[-1] - limbs]
    total = kept[..., -1:] >> rest
    for place in range(kept.shape[-1] - 1):
        total |= kept[..., place : place + 1] << BITS * (kept.shape[-1] - 1 - place) - rest
    return total


def ranks(array: Wide) -> npt.NDArray[np.int64]:
    """Integers in the order of the numbers, equal where those are: shape (n, limbs) to (n,). One limb is its own rank."""
    if array.shape[-1] == 1:
        return array[:, 0]
    order = np.lexsort(array.T[::-1])
    ordered = array[order]
    steps = np.any(ordered[1:] != ordered[:-1], axis=1)
    out = np.empty(len(array), dtype=np.int64)
    out[order] = np.concatenate(([0], np.cumsum(steps))) if len(array) else 0
    return out


def at_least(array: Wide, bound: int) -> npt.NDArray[np.bool_]:
    """Which numbers are no less than ``bound``: the last axis goes."""
    limbs = array.shape[-1]
    if bound <= 0:
        return np.ones(array.shape[:-1], dtype=np.bool_)
    if bound >= BASE**limbs:
        return np.zeros(array.shape[:-1], dtype=np.bool_)
    digits = wide([bound], limbs)[0]
    result: npt.NDArray[np.bool_] = array[..., -1] >= digits[-1]
    for place in range(limbs - 2, -1, -1):
        result = (array[..., place] > digits[place]) | ((array[..., place] == digits[place]) & result)
    return result
