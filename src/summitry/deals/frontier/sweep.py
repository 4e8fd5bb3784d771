"""Efficient vectors of one or two parties.

H. T. Kung, F. Luccio and F. P. Preparata, "On finding the maxima of a set of vectors", Journal of the ACM 22, 1975. Step: going from
the best for the first party downwards, one is efficient when the second party gets more than from any before. Linear time.
"""

import numpy as np
import numpy.typing as npt


def sweep(ordered: npt.NDArray[np.int64]) -> npt.NDArray[np.bool_]:
    """Which of different vectors, shape (n, 1 or 2), in descending order, nothing dominates."""
    kept = np.zeros(len(ordered), dtype=np.bool_)
    kept[:1] = True
    if ordered.shape[1] == 2:
        best = np.maximum.accumulate(ordered[:, 1])
        kept[1:] = ordered[1:, 1] > best[:-1]
    return kept
