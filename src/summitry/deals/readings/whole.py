"""The numbers of readings as whole ones, so that sums of them are exact and ties hold.

Numbers that somebody gave keep their own scale; drawn ones are rounded to parts of ``UNIT``, which many fractions divide: an
eighth, a third and a tenth of the way stay what they are. Each party's numbers are then stretched to about the same range.
"""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from summitry.deals.model.grid import grid
from summitry.deals.readings.views import View
from summitry.records import Domain

Ints = npt.NDArray[np.int64]
Joints = tuple[tuple[tuple[int, ...], Ints], ...]
UNIT = 2**9 * 3**3 * 5**7 * 7 * 11 * 13  # about 2^40
FINEST = 2**55  # largest range: 64-bit integers must hold sums of it with weights
WEIGHTS = 512


@dataclass(frozen=True, slots=True, eq=False)
class Whole:
    """``tables[i]`` has shape (options of issue i, readings, parties); ``joints`` pairs a scope with what its combinations
    add, shape (combinations, parties). Sums of them with weights of up to ``most`` in all fit 64 bits."""

    tables: tuple[Ints, ...]
    joints: Joints
    most: int


def whole(domain: Domain, views: Sequence[View], number: int) -> Whole | None:
    """The first ``number`` readings, one a party with numbers counting for all; None where those have too many digits."""
    columns = [_drawn(one, number) if one.drawn is not None else _given(domain, one.stake.party) for one in views]
    known = [column for column in columns if column is not None]
    top = max(column.range for column in known) if known else 0
    if len(known) < len(columns) or top > FINEST:
        return None
    return Whole(
        tuple(_side_by_side([column.tables[i] for column in known], known, top) for i in range(len(domain.choices))),
        tuple(
            _alone(scope, values, p, known, top) for p, column in enumerate(known) for scope, values in column.joints
        ),
        min(WEIGHTS, 2**61 // max(top, 1)),
    )


@dataclass(frozen=True, slots=True, eq=False)
class _Column:
    """One party's: ``tables`` of shape (options, readings) or (options, 1), ``joints`` of shape (combinations,)."""

    tables: tuple[Ints, ...]
    joints: Joints
    range: int


def _drawn(one: View, number: int) -> _Column:
    return _Column(tuple(np.rint(table[:, :number] * UNIT).astype(np.int64) for table in one.tables), (), UNIT)


def _given(domain: Domain, party: str) -> _Column | None:
    model = grid(domain, (party,), (), ())
    if model.limbs > 1:
        return None
    tables, joints = tuple(row[:, 0] for row in model.unary), tuple((s, row[:, 0, 0]) for s, row in model.joints)
    return _Column(tables, joints, sum(int(row.max(initial=0)) for row in (*tables, *(row for _, row in joints))))


def _side_by_side(tables: Sequence[Ints], columns: Sequence[_Column], top: int) -> Ints:
    stretched = [table * _stretch(column, top) for table, column in zip(tables, columns, strict=True)]
    return np.stack(np.broadcast_arrays(*stretched), axis=-1)


def _alone(
    scope: tuple[int, ...], values: Ints, p: int, columns: Sequence[_Column], top: int
) -> tuple[tuple[int, ...], Ints]:
    table = np.zeros((len(values), len(columns)), dtype=np.int64)
    table[:, p] = values * _stretch(columns[p], top)
    return scope, table


def _stretch(column: _Column, top: int) -> int:
    return top // max(column.range, 1)
