"""Linear extensions near to uniform ones, of orders too rich to count and too large for a chain that is sure to mix.

Steps: 1. each option waits for those below it, and then for a time drawn at a rate of the number of options above it, itself
counted: the order of their ends is uniform where each option lies right above one other at most (the hook lengths of a
forest: D. Knuth, The Art of Computer Programming 3, 5.1.4), and a good start elsewhere; 2. sorted uniform numbers
take that order; 3. draw each option's number anew between the largest of those below and the least of those above (S. Geman and
D. Geman 1984), a fixed number of rounds up and down: what bounds the work, and why nothing is proved of how near it comes.
"""

from collections.abc import Sequence

import numpy as np
import numpy.typing as npt

from summitry.deals.readings.relation import Relation

Floats = npt.NDArray[np.float64]
WORK = 20_000_000  # numbers drawn anew
MOST = 100  # rounds


def walk(members: Sequence[int], order: Relation, number: int, rng: np.random.Generator) -> npt.NDArray[np.int64]:
    """Which of ``members`` stands at each place, from the worst up: shape (number, options)."""
    rising = sorted(members, key=lambda option: order[option].bit_count())
    below = _covered(rising, order)
    above = [[top for top, lower in enumerate(below) if low in lower] for low in range(len(rising))]
    at = _started(rising, order, below, number, rng)
    for _ in range(max(1, min(MOST, WORK // (2 * at.size)))):
        for option in (*range(len(rising)), *reversed(range(len(rising)))):
            low = at[below[option]].max(axis=0, initial=0)
            high = at[above[option]].min(axis=0, initial=1)
            at[option] = low + rng.random(number) * (high - low)
    return np.asarray(rising, dtype=np.int64)[np.argsort(at, axis=0, kind="stable").T]


def _covered(rising: Sequence[int], order: Relation) -> list[list[int]]:
    """For each option, by places, those right below it."""
    covered = []
    for top, option in enumerate(rising):
        found, lower = list[int](), 0
        for low in reversed(range(top)):
            if order[option] >> rising[low] & 1 and not lower >> rising[low] & 1:
                found.append(low)
                lower |= order[rising[low]]
        covered.append(found)
    return covered


def _started(
    rising: Sequence[int], order: Relation, below: Sequence[Sequence[int]], number: int, rng: np.random.Generator
) -> Floats:
    ends = np.zeros((len(rising), number))
    for place, option in enumerate(rising):
        up = 1 + sum(order[other] >> option & 1 for other in rising)
        ends[place] = ends[list(below[place])].max(axis=0, initial=0) + rng.standard_exponential(number) / up
    ranks = ends.argsort(axis=0, kind="stable").argsort(axis=0, kind="stable")
    return np.asarray(np.take_along_axis(np.sort(rng.random(ends.shape), axis=0), ranks, axis=0))
