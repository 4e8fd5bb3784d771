"""Values of an issue's options, drawn uniformly from all that agree with an order: the worst has 0, the best 1.

R. Stanley, "Two poset polytopes", Discrete & Computational Geometry 1, 1986: the order polytope falls into simplices of one
volume, one a linear extension. Steps: 1. draw numbers for each part of the order that is compared with no other: a linear
extension, and as many sorted uniform numbers for its places; 2. stretch all so that the least is 0 and the largest 1,
which leaves those between uniform and in an order that is uniform over the linear extensions of the whole.
"""

from fractions import Fraction

import numpy as np
import numpy.typing as npt

from summitry.deals.readings.chain import draw_orders
from summitry.deals.readings.extensions import draw_classes, mean_ranks, ways
from summitry.deals.readings.relation import Part, Relation, parts

Floats = npt.NDArray[np.float64]


def draw_values(order: Relation, number: int, rng: np.random.Generator) -> Floats:
    """Shape (options, number). An option alone has 0."""
    drawn = np.empty((len(order), number))
    for part in parts(order):
        _fill(drawn, part, order, rng)
    low = drawn.min(axis=0)
    width = drawn.max(axis=0) - low
    return np.asarray((drawn - low) / np.where(width > 0, width, 1))


def _fill(drawn: Floats, part: Part, order: Relation, rng: np.random.Generator) -> None:
    number, size = drawn.shape[1], sum(part.sizes)
    places = np.sort(rng.random((number, size)), axis=1)
    known = ways(part)
    if known is None:
        members = [option for options in part.classes for option in options]
        drawn[draw_orders(members, order, number, rng), np.arange(number)[:, None]] = places
        return
    classes = draw_classes(known, number, rng)
    for c, options in enumerate(part.classes):
        values = rng.permuted(places[classes == c].reshape(number, len(options)), axis=1)
        drawn[list(options)] = values.T


def mean_values(order: Relation) -> tuple[Fraction, ...] | None:
    """The exact mean of what ``draw_values`` draws, from mean places; None where a part is too rich to count.

    An option at place r of n, from the worst up, is worth (r - 1) / (n - 1) on average; within its part of m options its
    mean place r' tells its place in the whole, since r / (n + 1) = r' / (m + 1).
    """
    size = len(order)
    if size == 1:
        return (Fraction(0),)
    means: dict[int, Fraction] = {}
    for part in parts(order):
        known = ways(part)
        if known is None:
            return None
        for option, place in mean_ranks(known).items():
            whole = place * (size + 1) / (sum(part.sizes) + 1)
            means[option] = (whole - 1) / (size - 1)
    return tuple(means[option] for option in range(size))
