"""Readings of one party: numbers drawn from all that agree with what is known of it, and their mean.

Each issue of each party has a stream of random numbers of its own, named by seed, party and issue: neither the order of
parties and issues nor what is said of others changes what is drawn.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from fractions import Fraction
from zlib import crc32

import numpy as np

from summitry.deals.readings.known import Known
from summitry.deals.readings.values import Floats, draw_values, mean_values
from summitry.deals.readings.weights import draw_weights, mean_weights

Means = tuple[tuple[Fraction, ...], ...]


@dataclass(frozen=True, slots=True, eq=False)
class Drawn:
    """``values[i]`` has shape (options of issue i, readings), ``weights`` (issues, readings)."""

    values: tuple[Floats, ...]
    weights: Floats


def stream(seed: int, *names: str) -> np.random.Generator:
    words = [seed, *(crc32(name.encode()) for name in names)]
    return np.random.Generator(np.random.PCG64(np.random.SeedSequence(words)))


def draw(party: str, issues: Sequence[str], known: Known, number: int, seed: int) -> Drawn:
    """``number`` readings; each is uniform over the values and over the weights that agree with what is known."""
    values = tuple(
        draw_values(order, number, stream(seed, party, issue))
        for issue, order in zip(issues, known.orders, strict=True)
    )
    weights = np.zeros((len(issues), number))
    at = _in_play(known)
    if at:
        weights[at] = draw_weights([known.weights[i] for i in at], number, stream(seed, party))
    return Drawn(values, weights)


def _in_play(known: Known) -> list[int]:
    return [i for i, order in enumerate(known.orders) if len(order) > 1]


def exact_mean(known: Known) -> Means | None:
    """What each option is worth on average over all readings: values and weights are drawn apart, so that their means
    multiply. None where no exact mean is in reach."""
    at = _in_play(known)
    weights = mean_weights([known.weights[i] for i in at]) if at else ()
    values = [mean_values(order) for order in known.orders]
    if weights is None or not all(values):
        return None
    shares = dict(zip(at, weights, strict=True))
    return tuple(tuple(shares.get(i, Fraction(0)) * value for value in row or ()) for i, row in enumerate(values))
