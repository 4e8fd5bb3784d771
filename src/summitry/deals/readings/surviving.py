"""The packages that rules leave: how many there are, all of them, and the best one for each of many readings at once.

Three walks of one elimination (``model/elimination.py``): with numbers, with lists of packages, and with a score for each reading of
which the largest is kept, whose choices are read back from the end (R. Dechter, Artificial Intelligence 113, 1999).
"""

from collections.abc import Callable, Sequence
from math import prod
from typing import NamedTuple, TypeVar

import numpy as np
import numpy.typing as npt

from summitry.deals.model.elimination import Factor, eliminate
from summitry.deals.model.grid import Grid
from summitry.deals.readings.values import Floats
from summitry.deals.readings.views import Picks

T = TypeVar("T")


def count(model: Grid) -> tuple[int, int]:
    """How many packages there are, and how many cells elimination fills to tell."""
    filled = 0

    def total(values: Sequence[int]) -> int:
        nonlocal filled
        filled += 1
        return sum(values)

    found = eliminate(model.sizes, [*_options(model, lambda i, o: 1), *_bans(model, 1)], lambda a, b: a * b, total)
    return (prod(found) if found is not None else 0), filled


def every(model: Grid) -> Picks:
    """All packages in the order of the domain."""
    size = len(model.sizes)

    def one(issue: int, option: int) -> Picks:
        row = np.full((1, size), -1, dtype=np.int64)
        row[0, issue] = option
        return row

    empty = np.full((1, size), -1, dtype=np.int64)
    found = eliminate(model.sizes, [*_options(model, one), *_bans(model, empty)], _crossed, np.concatenate)
    if found is None:
        return np.empty((0, size), dtype=np.int64)
    rows = empty
    for group in found:
        rows = _crossed(rows, group)
    return rows[np.lexsort(rows.T[::-1])]


def _crossed(a: Picks, b: Picks) -> Picks:
    """Each package of one list with each of the other; -1 where an issue is open."""
    return np.maximum(a[:, None, :], b[None, :, :]).reshape(-1, a.shape[1])


class Node(NamedTuple):
    """How a score came about: an option of an issue, or two parts, or by reading one of several."""

    option: tuple[int, int] | None = None
    parts: tuple["Node", ...] = ()
    among: npt.NDArray[np.int32] | None = None


class Scored(NamedTuple):
    score: Floats  # shape (readings,) or (1,)
    node: Node


def best_by_reading(
    model: Grid, tables: Sequence[Floats], joints: Sequence[tuple[tuple[int, ...], Floats]], number: int
) -> Picks:
    """The package with the largest sum of scores in each of ``number`` readings; ``tables[i]`` has shape (options of
    issue i, readings), a joint's scores (combinations of its scope, readings). No rows where nothing survives."""
    extra = [
        Factor(
            scope,
            {
                tuple(map(int, at)): Scored(row, Node())
                for at, row in zip(np.ndindex(*(model.sizes[i] for i in scope)), scores, strict=True)
            },
        )
        for scope, scores in joints
    ]
    unary = _options(model, lambda i, o: Scored(tables[i][o], Node((i, o))))
    nothing = Scored(np.zeros(1), Node())
    found = eliminate(model.sizes, [*unary, *extra, *_bans(model, nothing)], _joined, _largest)
    picks = np.zeros((number if found is not None else 0, len(model.sizes)), dtype=np.int64)
    for group in found or ():
        _read_back(group.node, picks)
    return picks


def _joined(a: Scored, b: Scored) -> Scored:
    return Scored(a.score + b.score, Node(parts=(a.node, b.node)))


def _largest(values: Sequence[Scored]) -> Scored:
    scores = np.stack(np.broadcast_arrays(*(value.score for value in values)))
    top = scores.argmax(axis=0)
    node = Node(parts=tuple(value.node for value in values), among=top.astype(np.int32))
    return Scored(np.take_along_axis(scores, top[None], axis=0)[0], node)


def _read_back(root: Node, picks: Picks) -> None:
    left = [(root, np.arange(len(picks)))]
    while left:
        node, readings = left.pop()
        if node.option is not None:
            picks[readings, node.option[0]] = node.option[1]
        elif node.among is None:
            left.extend((part, readings) for part in node.parts)
        else:
            chosen = node.among[readings] if len(node.among) > 1 else np.full(len(readings), node.among[0])
            left.extend((node.parts[k], readings[chosen == k]) for k in np.unique(chosen).tolist())


def _options(model: Grid, cell: Callable[[int, int], T]) -> list[Factor[T]]:
    return [
        Factor((i,), {(o,): cell(i, o) for o in np.flatnonzero(allowed).tolist()})
        for i, allowed in enumerate(model.allowed)
    ]


def _bans(model: Grid, cell: T) -> list[Factor[T]]:
    return [Factor(scope, {tuple(at): cell for at in np.argwhere(mask).tolist()}) for scope, mask in model.bans]
