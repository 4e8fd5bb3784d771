"""Whether some package gives nobody less than one does, and somebody more: a search issue by issue.

Depth first, many rows at a time (branch and bound: A. Land and A. Doig, Econometrica 28, 1960). Steps: 1. a row is a choice on the first
issues, with what it gains or loses each party; 2. give each row each option of the next issue; 3. drop a row where rules
forbid it, or where even the best of what is left to choose cannot bring some party, or a weighted sum of all, back to nothing lost;
4. go on with the rows of the largest weighted sum, and come back to the others; 5. a row with all issues and a gain ends it. A
search that takes long also drops rows than which another gives nobody less, where no joint or rule waits for its other issues.
"""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from summitry.deals.frontier.dominance import efficient
from summitry.deals.readings.views import Picks
from summitry.deals.readings.whole import Ints

AT_ONCE = 50  # rows
LONG = 100_000  # steps
OPENED = 300  # steps that opening a block of rows is reckoned as
MANY = 40  # issues, with which a step takes about twice as long
Mask = npt.NDArray[np.bool_]


@dataclass(frozen=True, slots=True, eq=False)
class Case:
    """One package in one reading. ``gains[i]`` has for each option of issue i what it gives beyond the package's own: a
    column a party, the last a weighted sum; ``joints`` and ``bans`` as of ``Grid``, with such columns for combinations."""

    gains: Sequence[Ints]
    joints: Sequence[tuple[tuple[int, ...], Ints]]
    allowed: Sequence[Mask]
    bans: Sequence[tuple[tuple[int, ...], Mask]]


def bettered(case: Case, limit: int) -> tuple[bool | None, int]:
    """The answer and the steps it took; None where it takes more than ``limit``."""
    ahead, last = _ahead(case), len(case.gains)
    start = np.zeros((1, len(ahead[0])), dtype=np.int64), np.zeros((1, last), dtype=np.int64)
    left, steps = [(0, *start)], 0
    while left and steps <= limit:
        issue, sums, picks = left.pop()
        if issue == last:
            if (sums[:, :-1] > 0).any():
                return True, steps
            continue
        steps += (OPENED + len(sums) * len(case.gains[issue])) * (1 + last // MANY)
        sums, picks = _grown(case, issue, sums, picks)
        able = ((sums + ahead[issue + 1]) >= 0).all(axis=1)
        sums, picks = sums[able], picks[able]
        if steps > LONG and _is_free(case, issue):
            places, starts = efficient(sums[:, :-1])
            sums, picks = sums[places[starts[:-1]]], picks[places[starts[:-1]]]
        order = np.argsort(sums[:, -1], kind="stable")
        blocks = np.array_split(order, -(-len(order) // AT_ONCE)) if len(order) else []
        left.extend((issue + 1, sums[block], picks[block]) for block in blocks)
    return (None if left else False), steps


def _ahead(case: Case) -> list[Ints]:
    """For each issue the most that it and those after it can give, joints counted with the last issue of their scope."""
    total = [np.zeros(case.gains[0].shape[1], dtype=np.int64)]
    for issue in reversed(range(len(case.gains))):
        most = case.gains[issue][case.allowed[issue]].max(axis=0)
        most = most + sum(values.max(axis=0) for scope, values in case.joints if max(scope) == issue)
        total.append(total[-1] + most)
    return total[::-1]


def _is_free(case: Case, issue: int) -> bool:
    """Whether the issues up to one have neither joint nor rule with those after it."""
    scopes = (scope for scope, _ in (*case.joints, *case.bans))
    return not any(min(scope) <= issue < max(scope) for scope in scopes)


def _grown(case: Case, issue: int, sums: Ints, picks: Picks) -> tuple[Ints, Picks]:
    """Each row with each option of an issue that rules leave."""
    options = np.flatnonzero(case.allowed[issue])
    grown = (sums[:, None] + case.gains[issue][options]).reshape(-1, sums.shape[1])
    picks = np.repeat(picks, len(options), axis=0)
    picks[:, issue] = np.tile(options, len(sums))
    for scope, values in case.joints:
        if max(scope) == issue:
            cells = np.ravel_multi_index(tuple(picks[:, i] for i in scope), [len(case.gains[i]) for i in scope])
            grown = grown + values[cells]
    kept = np.ones(len(grown), dtype=np.bool_)
    for scope, mask in case.bans:
        if max(scope) == issue:
            kept &= mask[tuple(picks[:, i] for i in scope)]
    return grown[kept], picks[kept]
