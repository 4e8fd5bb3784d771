"""Which packages a weighted sum proves efficient, or shows to be bettered, in many readings at once.

A package with the largest sum of worths, each party's weight above 0, is efficient (A. Geoffrion, Journal of Mathematical
Analysis and Applications 22, 1968). Steps: 1. start from equal weights; 2. take the package with the largest weighted sum, issue
by issue: it is the package itself, or as good (proved), or no worse for anybody (bettered), or else tells how to change the weights
(B. Polyak, "Minimization of unsmooth functionals", USSR Computational Mathematics 9, 1969, whose steps know the least value: 0);
3. after some rounds keep the weights that came nearest: they bound the search of those left open (``bettered.py``).
"""

from collections.abc import Callable, Sequence
from typing import NamedTuple

import numpy as np
import numpy.typing as npt

from summitry.deals.readings.values import Floats
from summitry.deals.readings.whole import Ints

ROUNDS = 32
LEAST = 1e-3  # weight of a party


class Weighed(NamedTuple):
    """For each case: 1 where the package is efficient, -1 where another betters it, else 0; and weights, shape (cases,
    parties), with which no other is far above it."""

    verdict: npt.NDArray[np.int8]
    weights: Ints


def weighed(gains: Sequence[Ints], most: int, possible: Callable[[Ints], npt.NDArray[np.bool_]]) -> Weighed:
    """``gains[t]`` has what each choice in a part of the package, an issue or a joint, gives beyond the package's own:
    shape (choices, cases, parties); ``possible`` tells of choices, shape (cases, parts), which make a package."""
    cases, parties = gains[0].shape[1:]
    verdict, at = np.zeros(cases, dtype=np.int8), np.arange(cases)
    weights, nearest = np.full((cases, parties), 1 / parties), np.full(cases, np.inf)
    kept = np.ones((cases, parties), dtype=np.int64)
    for _ in range(ROUNDS):
        tried = np.maximum(np.rint(weights * most), 1).astype(np.int64)
        sums, chosen = _largest(gains, tried)
        above = (sums * tried).sum(axis=1)
        better = (sums >= 0).all(axis=1) & (sums > 0).any(axis=1) & possible(chosen)
        verdict[at] = np.where(above <= 0, 1, np.where(better, -1, 0))
        gap = above / tried.sum(axis=1)
        nearer = gap < nearest[at]
        nearest[at[nearer]], kept[at[nearer]] = gap[nearer], tried[nearer]
        left = verdict[at] == 0
        if not left.any():
            break
        at, gains = at[left], [part[:, left] for part in gains]
        weights = _stepped(tried[left] / tried[left].sum(axis=1, keepdims=True), gap[left], sums[left])
    return Weighed(verdict, kept)


def _largest(gains: Sequence[Ints], weights: Ints) -> tuple[Ints, Ints]:
    """What the choices of the largest weighted sum give each party, shape (cases, parties), and which they are."""
    sums, cases = np.zeros_like(weights), np.arange(len(weights))
    chosen = np.zeros((len(weights), len(gains)), dtype=np.int64)
    for t, part in enumerate(gains):
        chosen[:, t] = np.einsum("ocp,cp->oc", part, weights).argmax(axis=0)
        sums += part[chosen[:, t], cases]
    return sums, chosen


def _stepped(weights: Floats, gap: Floats, sums: Ints) -> Floats:
    slope = sums.astype(np.float64)
    moved = weights - (gap / np.maximum((slope**2).sum(axis=1), 1))[:, None] * slope
    held = np.maximum(moved, LEAST)
    return np.asarray(held / held.sum(axis=1, keepdims=True))
