"""Values of an issue's options, drawn uniformly from all that agree with an order: the worst has 0, the best 1.

R. Stanley, "Two poset polytopes", Discrete & Computational Geometry 1, 1986: the order polytope falls into simplices of one
volume, one a linear extension. Steps: 1. draw numbers for each part of the order that is compared with no other: as many
sorted uniform numbers as it has places, and for each of its layers, from the worst up, a linear extension of its options over
the next places; 2. where a layer is too rich for that, walk (``walk.py``) instead; 3. stretch all so that the least is 0 and the
largest 1, which leaves those between uniform and in an order that is uniform over the linear extensions of the whole.
"""

from fractions import Fraction

import numpy as np
import numpy.typing as npt

from summitry.deals.readings.chain import MIXED, draw_orders
from summitry.deals.readings.extensions import draw_classes, mean_ranks, ways
from summitry.deals.readings.relation import Part, Relation, parts
from summitry.deals.readings.walk import walk

Floats = npt.NDArray[np.float64]


def draw_values(order: Relation, number: int, rng: np.random.Generator) -> Floats:
    """Shape (options, number). An option alone has 0."""
    drawn = np.empty((len(order), number))
    for layers in parts(order):
        places, first = np.sort(rng.random((number, sum(map(_size, layers)))), axis=1), 0
        for layer in layers:
            _fill(drawn, layer, order, places[:, first : first + _size(layer)], rng)
            first += _size(layer)
    low = drawn.min(axis=0)
    width = drawn.max(axis=0) - low
    return np.asarray((drawn - low) / np.where(width > 0, width, 1))


def rich(order: Relation) -> bool:
    """Whether values of this order are drawn by a walk that is only near to uniform."""
    return any(_walked(layer) for layers in parts(order) for layer in layers)


def _walked(layer: Part) -> bool:
    return _size(layer) > MIXED and ways(layer) is None


def _size(layer: Part) -> int:
    return sum(layer.sizes)


def _fill(drawn: Floats, layer: Part, order: Relation, places: Floats, rng: np.random.Generator) -> None:
    """``places``: the numbers that the layer's options share out, rising, shape (readings, options)."""
    number, known = len(places), ways(layer)
    if known is None:
        members = [option for options in layer.classes for option in options]
        draw = walk if _walked(layer) else draw_orders
        drawn[draw(members, order, number, rng), np.arange(number)[:, None]] = places
    elif _size(layer) == 1:
        drawn[layer.classes[0][0]] = places[:, 0]
    else:
        classes = draw_classes(known, number, rng)
        for c, options in enumerate(layer.classes):
            values = rng.permuted(places[classes == c].reshape(number, len(options)), axis=1)
            drawn[list(options)] = values.T


def mean_values(order: Relation) -> tuple[Fraction, ...] | None:
    """The exact mean of what ``draw_values`` draws, from mean places; None where a layer is too rich to count.

    An option at place r of n, from the worst up, is worth (r - 1) / (n - 1) on average; within its part of m options its
    mean place r' tells its place in the whole, since r / (n + 1) = r' / (m + 1).
    """
    size = len(order)
    if size == 1:
        return (Fraction(0),)
    means: dict[int, Fraction] = {}
    for layers in parts(order):
        lower, within = 0, Fraction(size + 1, sum(map(_size, layers)) + 1)
        for layer in layers:
            known = ways(layer)
            if known is None:
                return None
            for option, place in mean_ranks(known).items():
                means[option] = ((lower + place) * within - 1) / (size - 1)
            lower += _size(layer)
    return tuple(means[option] for option in range(size))
