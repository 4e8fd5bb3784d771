"""Working out one thing over all packages without listing them, by taking the issues away one after the other.

Bucket elimination (R. Dechter, "Bucket elimination: a unifying framework for reasoning", Artificial Intelligence 113,
1999): what depends on an issue is gathered, joined for each of its options, and summed up over them; what is left
depends on the issues that were coupled with it. Issues without couplings cost one step each, whatever their number.
What is joined and summed is the caller's: numbers of packages, sets of efficient packages, sets of crossed lines.

Steps: 1. choose the issue whose removal leaves the smallest table (S. Arnborg, D. Corneil and A. Proskurowski, 1987, show
that the best order of all is hard to find); 2. for each combination of the other issues in its bucket, join what the bucket
holds for each option, and sum up; 3. when no issue is left, join what has no issue any more, in the order it came.
"""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from functools import reduce
from itertools import product
from math import prod
from typing import Generic, TypeVar

T = TypeVar("T")
Scope = tuple[int, ...]
LARGEST = 2_000_000  # combinations in one table


class TooCoupledError(ValueError):
    """Couplings tie so many issues together that no table of their combinations can be kept."""


@dataclass(frozen=True, slots=True)
class Factor(Generic[T]):
    """What depends on the issues of ``scope``; a combination of their options that has no cell is ruled out."""

    scope: Scope
    cells: Mapping[tuple[int, ...], T]


def eliminate(
    sizes: Sequence[int],
    factors: Sequence[Factor[T]],
    join: Callable[[T, T], T],
    total: Callable[[Sequence[T]], T],
) -> list[T] | None:
    """One value for each group of coupled issues, each issue in one group; None where a group has no combination left.

    ``sizes`` are the numbers of options; each issue needs a factor. Values of different groups are to be joined by the
    caller. TooCoupledError where a table would hold more than ``LARGEST`` combinations.
    """
    beside, pending = _beside(len(sizes), factors), list(factors)
    tables = {issue: _table(sizes, issue, others) for issue, others in beside.items()}
    done: list[T] = []
    while tables:
        issue = min(tables, key=tables.__getitem__)
        if tables[issue] > LARGEST:
            tied = len(beside[issue]) + 1
            raise TooCoupledError(f"couplings tie {tied} issues together: {tables[issue]:,} combinations at once")
        for other in _taken_away(beside, issue):
            tables[other] = _table(sizes, other, beside[other])
        del tables[issue]
        bucket = [factor for factor in pending if issue in factor.scope]
        pending = [factor for factor in pending if issue not in factor.scope]
        message = _summed(sizes, issue, bucket, join, total)
        if not message.cells:
            return None
        if message.scope:
            pending.append(message)
        else:
            done.append(message.cells[()])
    return done


def _beside(issues: int, factors: Sequence[Factor[T]]) -> dict[int, set[int]]:
    """The other issues that each issue is coupled with."""
    beside: dict[int, set[int]] = {issue: set() for issue in range(issues)}
    for factor in factors:
        for issue in factor.scope:
            beside[issue].update(other for other in factor.scope if other != issue)
    return beside


def _table(sizes: Sequence[int], issue: int, others: set[int]) -> int:
    return sizes[issue] * prod(sizes[other] for other in others)


def _taken_away(beside: dict[int, set[int]], issue: int) -> set[int]:
    """Those beside the issue, which are coupled with one another from now on."""
    others = beside.pop(issue)
    for other in others:
        beside[other] |= others
        beside[other] -= {issue, other}
    return others


def _summed(
    sizes: Sequence[int],
    issue: int,
    bucket: Sequence[Factor[T]],
    join: Callable[[T, T], T],
    total: Callable[[Sequence[T]], T],
) -> Factor[T]:
    scope = tuple(sorted({other for factor in bucket for other in factor.scope} - {issue}))
    places = {other: place for place, other in enumerate((*scope, issue))}
    picks = [tuple(places[other] for other in factor.scope) for factor in bucket]
    cells: dict[tuple[int, ...], T] = {}
    for others in product(*(range(sizes[other]) for other in scope)):
        values = []
        for option in range(sizes[issue]):
            chosen = (*others, option)
            parts = [f.cells.get(tuple(chosen[p] for p in pick)) for f, pick in zip(bucket, picks, strict=True)]
            given = [part for part in parts if part is not None]
            if len(given) == len(parts):
                values.append(reduce(join, given))
        if values:
            cells[others] = total(values)
    return Factor(scope, cells)
