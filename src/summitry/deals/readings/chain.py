"""Linear extensions of orders too rich to count, by a Markov chain.

R. Bubley and M. Dyer, "Faster random generation of linear extensions", Discrete Mathematics 201, 1999: 1. start from any
linear extension of n options; 2. choose a place i with probability proportional to i (n - i); 3. with probability one
half swap what stands there with its neighbour, if the order allows it; 4. by path coupling the chain is within ``NEAR``
of uniform in total variation after (n^3 - n)/6 ln(n^2 / 4 NEAR) steps. All chains share the places of step 2. More than
``MIXED`` options would take too long.
"""

from collections.abc import Sequence
from math import ceil, log

import numpy as np
import numpy.typing as npt

from summitry.deals.readings.relation import Relation

NEAR = 1e-3
MIXED = 24  # options


def draw_orders(
    members: Sequence[int], order: Relation, number: int, rng: np.random.Generator
) -> npt.NDArray[np.int64]:
    """Which of ``members`` stands at each place, from the worst up: shape (number, options)."""
    size = len(members)
    first = sorted(range(size), key=lambda m: order[members[m]].bit_count())
    comparable = np.array([[order[a] >> b & 1 or order[b] >> a & 1 for b in members] for a in members], dtype=np.bool_)
    drawn = np.tile(np.array(first, dtype=np.int64)[:, None], (1, number))
    chances = np.arange(1, size) * np.arange(size - 1, 0, -1)
    steps = ceil((size**3 - size) / 6 * log(size**2 / (4 * NEAR)))
    for place in rng.choice(size - 1, size=steps, p=chances / chances.sum()):
        low, high = drawn[place].copy(), drawn[place + 1]
        swap = ~comparable[low, high] & (rng.random(number) < 0.5)
        drawn[place] = np.where(swap, high, low)
        drawn[place + 1] = np.where(swap, low, high)
    return np.asarray(members, dtype=np.int64)[drawn.T]
