"""What to expect of many columns once one number is known: regression by piecewise linear functions.

Least squares on linear B-splines (C. de Boor, "A practical guide to splines", 1978). Steps: 1. knots at quantiles of the number,
so that each piece is learned from as many readings, and steps are followed where a polynomial would smooth them away; 2. the
normal equations, of which each reading fills the two knots beside it; 3. beyond the outer knots the line stays level.
"""

from typing import NamedTuple

import numpy as np

from summitry.deals.readings.values import Floats

PIECES = 16


class Pieces(NamedTuple):
    """A line for each column: ``values``, shape (columns, knots), between ``knots``."""

    knots: Floats
    values: Floats


def learned(known: Floats, columns: Floats) -> Pieces:
    """From ``columns``, shape (columns, len(known)). Sums by einsum, since threads for products this small only wait for
    each other."""
    knots = np.unique(np.quantile(known, np.linspace(0, 1, PIECES + 1), method="inverted_cdf"))
    hats = _hats(known, knots)
    beside = np.diag((hats[:-1] * hats[1:]).sum(axis=1), 1)
    normal = np.diag((hats**2).sum(axis=1)) + beside + beside.T
    sums = np.einsum("cn,pn->cp", columns, hats)
    return Pieces(knots, np.einsum("cp,pq->cq", sums, np.linalg.pinv(normal, hermitian=True)))


def expected(lines: Pieces, told: Floats) -> Floats:
    """The lines at each number told, shape (columns, len(told))."""
    return np.asarray(np.einsum("cp,pn->cn", lines.values, _hats(told, lines.knots)))


def _hats(numbers: Floats, knots: Floats) -> Floats:
    """How near each number is to each knot: 1 at it, 0 at the next; shape (knots, numbers)."""
    hats = np.zeros((len(knots), len(numbers)))
    if len(knots) == 1:
        return hats + 1
    place = np.clip(np.searchsorted(knots, numbers, "right") - 1, 0, len(knots) - 2)
    part = np.clip((numbers - knots[place]) / (knots[place + 1] - knots[place]), 0, 1)
    every = np.arange(len(numbers))
    hats[place, every], hats[place + 1, every] = 1 - part, part
    return hats
