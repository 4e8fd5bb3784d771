"""Which of many vectors of worths no other one dominates, equal ones kept together.

A vector dominates another that it is nowhere below and somewhere above. Steps: 1. sort, best for the first party first, then
for the second, and so on, so that whatever dominates a vector stands before it; 2. put equal ones together; 3. drop what is
dominated, by the way that suits the number of parties: `sweep.py`, `staircase.py`, `sieve.py`.
"""

import numpy as np
import numpy.typing as npt

from summitry.deals.frontier.sieve import sieve
from summitry.deals.frontier.staircase import staircase
from summitry.deals.frontier.sweep import sweep

Ints = npt.NDArray[np.int64]


def efficient(columns: Ints) -> tuple[Ints, Ints]:
    """The places of the efficient ones among integers of shape (n, parties), and where each run of equal ones begins among
    those places, with their number at the end. Best for the first party first; equal ones in the order given."""
    order = np.lexsort(-columns.T[::-1])
    ordered = columns[order]
    fresh = np.ones(len(ordered), dtype=np.bool_)
    fresh[1:] = np.any(ordered[1:] != ordered[:-1], axis=1)
    heads = np.flatnonzero(fresh)
    kept = _undominated(ordered[heads])
    lengths = np.diff(np.append(heads, len(ordered)))
    starts = np.concatenate(([0], np.cumsum(lengths[kept])))
    return order[np.repeat(kept, lengths)], starts


def _undominated(ordered: Ints) -> npt.NDArray[np.bool_]:
    """Which of different vectors in descending order nothing dominates."""
    parties = ordered.shape[1]
    if parties < 3:
        return sweep(ordered)
    return staircase(ordered) if parties == 3 else sieve(ordered)
