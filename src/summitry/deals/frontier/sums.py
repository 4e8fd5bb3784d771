"""Sets of worths of part of the issues: the sum of two sets, the union of several, what is dominated dropped at once.

A package whose part is dominated is dominated itself, by the same package with the better part: so the efficient sums of all
issues are among the sums of efficient sums (Bellman's principle for vectors: H. G. Daellenbach and C. A. De Kluyver, "Note on
multiple objective dynamic programming", Journal of the Operational Research Society 31, 1980).
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from math import prod

import numpy as np
import numpy.typing as npt

from summitry.deals.frontier import trail
from summitry.deals.frontier.dominance import efficient
from summitry.deals.frontier.outclassed import outclassed
from summitry.deals.frontier.trail import NOTHING, Trail
from summitry.deals.model.wide import Wide, add, at_least, ranks

Ints = npt.NDArray[np.int64]
AT_ONCE = 1 << 18  # candidates
NUMBERS = 1 << 20  # of all parties in the candidates: fewer of these where parties are many
LARGEST = 30_000


# What to keep of worths: places of rows, where each run of rows of equal worth begins among those, and by how much a dropped
# row may beat a kept one, for each party; the last is also given, as it was for the rows before.
Keep = Callable[[Wide, Ints], tuple[Ints, Ints, Ints]]


class TooManyError(ValueError):
    """There are more efficient worths than can be kept."""


@dataclass(frozen=True, slots=True, eq=False)
class Front:
    """Different efficient worths, shape (rows, parties, limbs), best for the first party first; ``trail`` tells where they
    come from. ``slack``: each row dropped is beaten by one kept or better by no more than that, for each party."""

    worths: Wide
    trail: Trail
    slack: Ints

    def __len__(self) -> int:
        return len(self.worths)


def single(worths: Wide, picked: Trail) -> Front:
    """One row, of shape (parties, limbs)."""
    return Front(worths[None], picked, np.zeros(len(worths), dtype=np.int64))


def exactly(worths: Wide, slack: Ints) -> tuple[Ints, Ints, Ints]:
    """Keeps every efficient row. `TooManyError` where they differ in more than ``LARGEST`` worths."""
    places, starts = efficient(np.stack([ranks(worths[:, party]) for party in range(worths.shape[1])], axis=1))
    if len(starts) > LARGEST:
        raise TooManyError(f"more than {LARGEST:,} efficient worths")
    return places, starts, slack


def joined(keep: Keep, a: Front, b: Front) -> Front:
    """The efficient sums of a row of each."""
    if NOTHING in (a.trail, b.trail):  # one row, which moves the other's
        return Front(add(a.worths, b.worths), b.trail if a.trail is NOTHING else a.trail, a.slack + b.slack)
    return summed(keep, a, b, ())


def summed(keep: Keep, a: Front, b: Front, least: Sequence[int]) -> Front:
    """The efficient sums of a row of each that are no less than ``least``, one a party, where any are given."""
    origins, worths = np.zeros(0, dtype=np.int64), a.worths[:0]
    starts, slack = np.zeros(1, dtype=np.int64), np.zeros_like(a.slack)
    step = max(1, min(AT_ONCE, NUMBERS // prod(a.worths.shape[1:])) // max(1, len(b)))
    for first in range(0, len(a), step):
        sums = add(a.worths[first : first + step, None], b.worths[None]).reshape(-1, *a.worths.shape[1:])
        able = np.flatnonzero(reaching(sums, least))
        able = able[~outclassed(sums[able])]
        origins = np.concatenate((origins, first * len(b) + able))
        worths = np.concatenate((worths, sums[able]))
        kept, starts, slack = keep(worths, slack)
        origins, worths = origins[kept], worths[kept]
    return Front(worths[starts[:-1]], trail.added(starts, origins, a.trail, b.trail), a.slack + b.slack + slack)


def united(keep: Keep, fronts: Sequence[Front]) -> Front:
    """The efficient rows of several sets."""
    if len(fronts) == 1:
        return fronts[0]
    worths = np.concatenate([front.worths for front in fronts])
    before = np.max([front.slack for front in fronts], axis=0)
    origins, starts, slack = keep(worths, np.zeros_like(before))
    trails = tuple(front.trail for front in fronts)
    return Front(worths[origins[starts[:-1]]], trail.united(starts, origins, trails), before + slack)


def reaching(worths: Wide, least: Sequence[int]) -> npt.NDArray[np.bool_]:
    able = np.ones(len(worths), dtype=np.bool_)
    for party, bound in enumerate(least):
        if bound > 0:
            able &= at_least(worths[:, party], bound)
    return able
