"""Linear extensions of a partial order, counted exactly, and one of them drawn uniformly.

Counting over down-sets (G. Brightwell and P. Winkler, "Counting linear extensions", Order 8, 1991, show why no method is
quick on all orders): 1. a state tells how many of each class of twins are placed, from the worst upwards; a class may
start once all classes below it are used up; 2. forwards, in how many ways a state is reached; 3. backwards, in how many
ways it can be completed; 4. to draw, go from the empty state to the full one, each step with the probability that the
ways to complete give it. Twins keep the states few: "a or b or c before d or e" has 6 of them, not 10.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from fractions import Fraction
from functools import lru_cache

import numpy as np
import numpy.typing as npt

from summitry.deals.readings.relation import Part

Ints = npt.NDArray[np.int64]
State = tuple[int, ...]
MOST = 20_000  # states kept; an order with more is drawn by a Markov chain (chain.py)
WORK = 500_000  # states times classes


@dataclass(frozen=True, slots=True)
class Ways:
    """``levels[n]``: the states with n options placed, and in how many ways each is reached; ``complete``: in how many
    ways each is completed."""

    part: Part
    levels: tuple[dict[State, int], ...]
    complete: dict[State, int]


@lru_cache(maxsize=256)
def ways(part: Part) -> Ways | None:
    """None where there are more than ``MOST`` states, or fewer but of many classes."""
    most = min(MOST, WORK // len(part.classes))
    levels: list[dict[State, int]] = [{(0,) * len(part.classes): 1}]
    states = 1
    for _ in range(sum(part.sizes)):
        levels.append({})
        for state, count in levels[-2].items():
            for c, left in _open(part, state):
                nearer = _placed(state, c)
                levels[-1][nearer] = levels[-1].get(nearer, 0) + count * left
        states += len(levels[-1])
        if states > most:
            return None
    return Ways(part, tuple(levels), _completions(part, levels))


def _open(part: Part, state: State) -> list[tuple[int, int]]:
    """The classes of which an option may be placed next, and how many each has left."""
    full = [used == size for used, size in zip(state, part.sizes, strict=True)]
    return [
        (c, part.sizes[c] - used) for c, used in enumerate(state) if not full[c] and all(full[w] for w in part.worse[c])
    ]


def _placed(state: State, c: int) -> State:
    return (*state[:c], state[c] + 1, *state[c + 1 :])


def _completions(part: Part, levels: Sequence[dict[State, int]]) -> dict[State, int]:
    complete = {part.sizes: 1}
    for level in reversed(levels[:-1]):
        for state in level:
            complete[state] = sum(left * complete[_placed(state, c)] for c, left in _open(part, state))
    return complete


def mean_ranks(known: Ways) -> dict[int, Fraction]:
    """The mean place of each option, 1 for the worst, over all linear extensions of its layer."""
    part, total = known.part, known.complete[(0,) * len(known.part.classes)]
    sums = [0] * len(part.classes)
    for place, level in enumerate(known.levels[:-1], start=1):
        for state, count in level.items():
            for c, left in _open(part, state):
                sums[c] += place * count * left * known.complete[_placed(state, c)]
    return {
        option: Fraction(sums[c], total * len(members)) for c, members in enumerate(part.classes) for option in members
    }


def draw_classes(known: Ways, number: int, rng: np.random.Generator) -> Ints:
    """The class at each place, from the worst up: shape (number, options of the layer)."""
    drawn = np.empty((number, len(known.levels) - 1), dtype=np.int64)
    at = np.zeros(number, dtype=np.int64)
    for place, level in enumerate(known.levels[:-1]):
        chances, leads = _steps(known, list(level), list(known.levels[place + 1]))
        drawn[:, place] = (rng.random(number)[:, None] >= chances[at]).sum(axis=1)
        at = leads[at, drawn[:, place]]
    return drawn


def _steps(known: Ways, states: Sequence[State], after: Sequence[State]) -> tuple[npt.NDArray[np.float64], Ints]:
    """For each state, the cumulated chances of the classes but the last, and the state that each class leads to."""
    index = {state: n for n, state in enumerate(after)}
    chances = np.zeros((len(states), len(known.part.classes)))
    leads = np.zeros(chances.shape, dtype=np.int64)
    for n, state in enumerate(states):
        for c, left in _open(known.part, state):
            nearer = _placed(state, c)
            chances[n, c] = left * known.complete[nearer] / known.complete[state]
            leads[n, c] = index[nearer]
        chances[n, _open(known.part, state)[-1][0] :] = 2.0  # the last open class takes what rounding leaves
    return np.cumsum(chances, axis=1), leads
