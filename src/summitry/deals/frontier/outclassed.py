"""Vectors that are surely dominated, told without sorting any: most of the sums of a large step go here.

A coarse grid is laid over the vectors (as in C. H. Papadimitriou and M. Yannakakis, FOCS 2000, though nothing is approximated here).
Steps: 1. mark the cells that hold a vector; 2. mark every cell that is below a marked one for all parties; 3. what lies
in a cell marked so is dominated. Time and memory are linear.
"""

import numpy as np
import numpy.typing as npt

from summitry.deals.model.wide import Wide, nearly

CELLS = 1 << 17  # in the whole grid
FEW = 2048  # sorting these costs less


def outclassed(worths: Wide) -> npt.NDArray[np.bool_]:
    """Which of worths, shape (n, parties, limbs), are dominated for sure: for each party another gives more."""
    count, parties = worths.shape[:2]
    side = int(CELLS ** (1 / parties))
    if count < FEW or side < 2:
        return np.zeros(count, dtype=np.bool_)
    cells = tuple(_placed(nearly(worths[:, party]), side) for party in range(parties))
    taken = np.zeros((side,) * parties, dtype=np.bool_)
    taken[cells] = True
    for axis in range(parties):
        taken = np.logical_or.accumulate(np.flip(taken, axis), axis=axis)
        taken = np.flip(taken, axis)
    above = np.zeros_like(taken)
    above[(slice(None, -1),) * parties] = taken[(slice(1, None),) * parties]
    return above[cells]


def _placed(worths: npt.NDArray[np.float64], side: int) -> npt.NDArray[np.int64]:
    """Cells from 0 to ``side`` - 1 in the order of the worths."""
    least, most = worths.min(), worths.max()
    step = (most - least) / side
    return np.minimum((worths - least) / step if step else np.zeros_like(worths), side - 1).astype(np.int64)
