"""Weights of issues, drawn uniformly from all that add up to 1 and lie within intervals.

Steps: 1. give each issue its least weight; what is left is free; 2. where no upper bound can be passed by what is free,
a flat Dirichlet draw shares it out, exactly; 3. else hit and run (R. Smith, "Efficient Monte Carlo procedures for
generating points uniformly distributed over bounded regions", Operations Research 32, 1984; for weights T. Tervonen, G.
van Valkenhoef, N. Basturk and D. Postmus, EJOR 224, 2013), one chain a reading, along directions in which two weights trade
and the others rest (C. Belisle, E. Romeijn and R. Smith, 1993, allow any that span): each round puts all issues in
pairs and draws each pair's split anew. On the uncut simplex such a walk is uniform after O(n log n) pairs, O(log n) rounds
(A. Smith, "A Gibbs sampler on the n-simplex", Annals of Applied Probability 24, 2014).
"""

from collections.abc import Sequence
from fractions import Fraction
from math import lcm

import numpy as np
import numpy.typing as npt

Interval = tuple[Fraction, Fraction]
Floats = npt.NDArray[np.float64]
Ints = npt.NDArray[np.int64]
ROUNDS = 100
MOST = 5_000  # different sums of upper bounds kept


def feasible(intervals: Sequence[Interval]) -> bool:
    """Whether some weights within the intervals add up to 1."""
    ordered = all(low <= high for low, high in intervals)
    return ordered and sum(low for low, _ in intervals) <= 1 <= sum(high for _, high in intervals)


def draw_weights(intervals: Sequence[Interval], number: int, rng: np.random.Generator) -> Floats:
    """Shape (issues, number), of intervals that are feasible."""
    free, rooms = _free(intervals)
    low = np.array([[float(low)] for low, _ in intervals])
    if all(room >= free for room in rooms):
        share = rng.standard_exponential((len(rooms), number))
        return np.asarray(low + float(free) * share / share.sum(axis=0))
    start = np.array([[float(room * free / sum(rooms))] for room in rooms])
    return low + _walk(np.tile(start, (1, number)), np.array([[float(room)] for room in rooms]), rng)


def _free(intervals: Sequence[Interval]) -> tuple[Fraction, list[Fraction]]:
    """What the least weights leave, and how far each weight may rise."""
    return 1 - sum((low for low, _ in intervals), Fraction(0)), [high - low for low, high in intervals]


def _walk(at: Floats, rooms: Floats, rng: np.random.Generator) -> Floats:
    for turn in range(ROUNDS):
        one, other = _pairs(rooms[:, 0], turn, rng)
        both = at[one] + at[other]
        least = np.maximum(0, both - rooms[other])
        most = np.minimum(rooms[one], both)
        at[one] = np.clip(least + rng.random(both.shape) * (most - least), 0, rooms[one])
        at[other] = both - at[one]
    return at


def _pairs(rooms: Floats, turn: int, rng: np.random.Generator) -> tuple[Ints, Ints]:
    """All issues in pairs: at random, and every other turn wide rooms with wide ones, which would seldom meet among many."""
    mixed = rng.permutation(len(rooms))
    if turn % 2:
        mixed = mixed[np.argsort(-rooms[mixed], kind="stable")][int(rng.integers(2)) :]
    half = len(mixed) // 2
    return mixed[: 2 * half : 2], mixed[1 : 2 * half : 2]


def mean_weights(intervals: Sequence[Interval]) -> tuple[Fraction, ...] | None:
    """The exact mean of what ``draw_weights`` draws; None where the upper bounds have too many different sums.

    By inclusion and exclusion over the bounds that are passed: with those of a set S taken off, what is left is a simplex
    of side F - sum(S), of a volume in proportion to its (n - 1)th power, whose mean is known.
    """
    free, rooms = _free(intervals)
    unit = lcm(free.denominator, *(room.denominator for room in rooms))
    extra = _mean_shares([int(room * unit) for room in rooms if room], int(free * unit))
    if extra is None:
        return None
    rising = iter(extra)
    return tuple(low + (next(rising) / unit if room else 0) for (low, _), room in zip(intervals, rooms, strict=True))


def _mean_shares(rooms: Sequence[int], free: int) -> list[Fraction] | None:
    """The mean point of whole ``free`` shared out, no share above its room, each above 0."""
    if free in (0, sum(rooms)):
        return [Fraction(room if free else 0) for room in rooms]
    signed = _signed_sums(rooms, free)
    if signed is None:
        return None
    size = len(rooms)
    volume = sum(count * (free - used) ** (size - 1) for used, count in signed.items())
    even = Fraction(sum(count * (free - used) ** size for used, count in signed.items()), size * volume)
    return [even - Fraction(room * _passed(signed, room, free, size), volume) for room in rooms]


def _signed_sums(rooms: Sequence[int], free: int) -> dict[int, int] | None:
    """For each sum below ``free`` of some rooms, how many even sets of rooms give it, less the odd ones."""
    sums = {0: 1}
    for room in rooms:
        for used, count in list(sums.items()):
            if used + room < free:
                sums[used + room] = sums.get(used + room, 0) - count
        if len(sums) > MOST:
            return None
    return dict(sorted(sums.items()))


def _passed(signed: dict[int, int], room: int, free: int, size: int) -> int:
    """The volume, with its sign turned, where one bound of ``room`` is taken off: the sums of the others come by dividing
    the polynomial of all by 1 - x^room."""
    others: dict[int, int] = {}
    for used, count in signed.items():
        others[used] = count + others.get(used - room, 0)
    return sum(count * (free - room - used) ** (size - 1) for used, count in others.items() if used + room < free)
