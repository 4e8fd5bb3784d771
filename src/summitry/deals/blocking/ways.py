"""The ways to settle a group of coupled issues: what each crosses, costs, and is worth to those with a reservation.

A package is one way from each group, and what it crosses is what its ways cross. Groups come from elimination
(``model/elimination.py``): an issue without couplings is a group of its own, coupled issues are joined, and ways that are
beaten are dropped at each step, so that a chain of couplings of any length stays as small as its answers.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from fractions import Fraction

import numpy as np
import numpy.typing as npt

from summitry.deals.blocking.given_up import Combination, ruled_out
from summitry.deals.model.elimination import Factor, TooCoupledError, eliminate
from summitry.deals.model.grid import Grid, combinations
from summitry.deals.model.wide import Wide, whole
from summitry.records import Constraint, Domain

Array = npt.NDArray[np.int64]
Worths = npt.NDArray[np.int64] | npt.NDArray[np.object_]
WORD = 63  # bits of a signed 64-bit integer
UNIT = 2**40  # losses in whole parts of a range, fine enough to choose between packages; what is shown is exact
SAFE = 2**50  # sums below this leave room for small weights in 64 bits
BLOCK = 256
MOST = 20_000  # ways of one group, before the beaten ones are dropped


@dataclass(frozen=True, slots=True, eq=False)
class Ways:
    """One a row: ``options`` (n, issues) of ``issues``, ``crossed`` (n, words) bits of constraints, ``loss`` (n,) in
    ``UNIT``, ``worths`` (n, parties) to those with a reservation, Python integers where 64 bits do not hold their sums."""

    issues: tuple[int, ...]
    options: Array
    crossed: Array
    loss: Array
    worths: Worths


def bits(numbers: Iterable[int], words: int) -> Array:
    """The set of some constraints, shape (words,)."""
    row = np.zeros(words, np.int64)
    for number in numbers:
        row[number // WORD] |= 1 << number % WORD
    return row


def as_set(row: Array) -> int:
    """The same set as one Python integer."""
    return sum(int(word) << WORD * place for place, word in enumerate(row))


def numbers_of(model: Grid) -> tuple[list[Worths], list[tuple[tuple[int, ...], Worths]]]:
    """The worths of options, and of the combinations of each joint, shape (n, parties)."""
    most = sum(max(whole(array.reshape(-1, array.shape[-1])), default=0) for array in _all(model))
    kind = np.int64 if most < SAFE else np.object_
    return [_plain(array, kind) for array in model.unary], [(scope, _plain(a, kind)) for scope, a in model.joints]


def _all(model: Grid) -> tuple[Wide, ...]:
    return (*model.unary, *(array for _, array in model.joints))


def _plain(array: Wide, kind: type) -> Worths:
    return np.array(whole(array.reshape(-1, array.shape[-1])), dtype=kind).reshape(array.shape[:-1])


def groups(
    domain: Domain,
    model: Grid,
    given: Sequence[Constraint],
    prices: Sequence[Mapping[Combination, Fraction | None]],
) -> list[Ways] | None:
    """The ways of each group; None where hard linkages leave nothing. TooCoupledError where a group has too many."""
    words = -(-len(given) // WORD) or 1
    unary, joints = numbers_of(model)
    none = np.zeros((1, len(model.parties)), unary[0].dtype if unary else np.int64)
    neutral = Ways((), np.zeros((1, 0), np.int64), np.zeros((1, words), np.int64), np.zeros(1, np.int64), none)
    factors = [_options(i, worths, neutral) for i, worths in enumerate(unary)]
    factors += [_joint(model.sizes, scope, worths, neutral) for scope, worths in joints]
    factors += [Factor(scope, {tuple(map(int, at)): neutral for at in np.argwhere(mask)}) for scope, mask in model.bans]
    for number, constraint in enumerate(given):
        if constraint.issues:
            factors.append(_crossing(domain, model.sizes, number, constraint, prices[number], neutral))
    return eliminate(model.sizes, factors, joined, kept)


def _options(issue: int, worths: Worths, neutral: Ways) -> Factor[Ways]:
    cells: dict[tuple[int, ...], Ways] = {
        (o,): Ways((issue,), np.full((1, 1), o, np.int64), neutral.crossed, neutral.loss, row[None])
        for o, row in enumerate(worths)
    }
    return Factor((issue,), cells)


def _joint(sizes: Sequence[int], scope: tuple[int, ...], worths: Worths, neutral: Ways) -> Factor[Ways]:
    cells = combinations(sizes, scope)
    rows = (Ways((), neutral.options, neutral.crossed, neutral.loss, row[None]) for row in worths)
    return Factor(scope, dict(zip(cells, rows, strict=True)))


def _crossing(
    domain: Domain,
    sizes: Sequence[int],
    number: int,
    constraint: Constraint,
    prices: Mapping[Combination, Fraction | None],
    neutral: Ways,
) -> Factor[Ways]:
    scope = tuple(domain.place(issue) for issue in constraint.issues)
    cells = dict.fromkeys(combinations(sizes, scope), neutral)
    bit = bits([number], neutral.crossed.shape[1])[None]
    for at in ruled_out(domain, constraint):
        loss = np.array([int((prices[at] or 0) * UNIT)], np.int64)
        cells[at] = Ways((), neutral.options, bit, loss, neutral.worths)
    return Factor(scope, cells)


def joined(a: Ways, b: Ways) -> Ways:
    """Each of ``a`` with each of ``b``."""
    if len(a.loss) * len(b.loss) > MOST:
        raise TooCoupledError(f"couplings leave {len(a.loss) * len(b.loss):,} ways for {len(a.issues)} issues")
    first = np.repeat(np.arange(len(a.loss)), len(b.loss))
    second = np.tile(np.arange(len(b.loss)), len(a.loss))
    options = np.concatenate([a.options[first], b.options[second]], axis=1)
    crossed = a.crossed[first] | b.crossed[second]
    return Ways(
        a.issues + b.issues, options, crossed, a.loss[first] + b.loss[second], a.worths[first] + b.worths[second]
    )


def kept(several: Sequence[Ways]) -> Ways:
    """All of some ways for the same issues but those beaten: by one worth no less to anybody that crosses fewer
    constraints, or the same at no more loss. No smallest set needs them."""
    crossed, loss = np.concatenate([one.crossed for one in several]), np.concatenate([one.loss for one in several])
    options, worths = np.concatenate([one.options for one in several]), np.concatenate([one.worths for one in several])
    stay = _unbeaten(crossed, loss, worths)
    return Ways(several[0].issues, options[stay], crossed[stay], loss[stay], worths[stay])


def _unbeaten(crossed: Array, loss: Array, worths: Worths) -> Array:
    """Rows in an order in which none is beaten by a later one; each block is held against those that stay, then itself."""
    if len(loss) > MOST:
        raise TooCoupledError(f"couplings leave {len(loss):,} ways that must be kept apart")
    number = sum((_bit_counts(column) for column in crossed.T), np.zeros(len(loss), np.int64))
    sums = np.unique(worths.sum(axis=1), return_inverse=True)[1]  # ranks: sums need not fit a float
    order = np.lexsort((-sums, loss, number))
    stay = order[:0]
    for start in range(0, len(order), BLOCK):
        block = order[start : start + BLOCK]
        block = block[~_beat(stay, block, crossed, loss, worths).any(axis=0)]
        among = np.triu(_beat(block, block, crossed, loss, worths), 1)
        stay = np.concatenate([stay, block[~among.any(axis=0)]])
    return np.sort(stay)


def _bit_counts(words: Array) -> Array:
    ones: Array = np.unpackbits(words.astype("<i8").view(np.uint8).reshape(len(words), 8), axis=1).sum(
        axis=1, dtype=np.int64
    )
    return ones


def _beat(first: Array, second: Array, crossed: Array, loss: Array, worths: Worths) -> npt.NDArray[np.bool_]:
    """Which of the first rows beat which of the second, the first being earlier: shape (first, second)."""
    beat = np.ones((len(first), len(second)), np.bool_)
    same = beat.copy()
    for column in crossed.T:
        beat &= column[first][:, None] & ~column[second] == 0
        same &= column[first][:, None] == column[second]
    for worth in worths.T:
        beat &= np.asarray(worth[first][:, None] >= worth[second], np.bool_)
    return beat & (~same | (loss[first][:, None] <= loss[second]))
