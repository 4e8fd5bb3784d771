"""Where sums of worths come from: which packages have them, without a list of the packages.

A row of sums remembers the candidates it stems from; those stem from rows of smaller sums, down to one option of one
issue. Packages that are worth the same share a row. Any of a row's packages is found by its number, all rows at once.
"""

from dataclasses import dataclass
from typing import Any

import numpy as np
import numpy.typing as npt

Ints = npt.NDArray[np.int64]
Counts = npt.NDArray[Any]  # int64 as long as all packages together fit, then Python's integers
FITS = 1 << 62
NUMBERED = 1 << 31  # so many packages of a row can be asked for by number


@dataclass(frozen=True, slots=True, eq=False)
class Picked:
    """One row: ``option`` is taken on ``issue``; nothing is, where that is None."""

    issue: int | None = None
    option: int = 0

    @property
    def counts(self) -> Counts:
        return np.ones(1, dtype=np.int64)


@dataclass(frozen=True, slots=True, eq=False)
class Added:
    """Row r stems from the candidates ``origins[starts[r]:starts[r + 1]]``; candidate c is row c // n of ``left`` with
    row c % n of ``right``, which has n rows."""

    counts: Counts
    starts: Ints
    origins: Ints
    left: "Trail"
    right: "Trail"


@dataclass(frozen=True, slots=True, eq=False)
class United:
    """As ``Added``, but the candidates are the rows of ``parts``, numbered through."""

    counts: Counts
    starts: Ints
    origins: Ints
    parts: tuple["Trail", ...]


Trail = Picked | Added | United
NOTHING = Picked()


def added(starts: Ints, origins: Ints, left: Trail, right: Trail) -> Added:
    a, b = left.counts, right.counts
    if int(a.sum()) * int(b.sum()) >= FITS:
        a, b = a.astype(object), b.astype(object)
    return Added(_summed(a[origins // len(b)] * b[origins % len(b)], starts), starts, origins, left, right)


def united(starts: Ints, origins: Ints, parts: tuple[Trail, ...]) -> United:
    counts = [part.counts for part in parts]
    if sum(int(each.sum()) for each in counts) >= FITS:
        counts = [each.astype(object) for each in counts]
    return United(_summed(np.concatenate(counts)[origins], starts), starts, origins, parts)


def _summed(counts: Counts, starts: Ints) -> Counts:
    return np.add.reduceat(counts, starts[:-1]) if len(starts) > 1 else counts


def chosen(trail: Trail, rows: Ints, numbers: Ints, issues: int) -> Ints:
    """The options, shape (len(rows), issues), of package ``numbers[k]`` of row ``rows[k]``; numbers count from 0, below the
    row's own count and ``NUMBERED``."""
    options = np.zeros((len(rows), issues), dtype=np.int64)
    pending = [(trail, np.arange(len(rows)), rows, numbers)]
    while pending:
        step, places, rows, numbers = pending.pop()
        if isinstance(step, Picked):
            if step.issue is not None:
                options[places, step.issue] = step.option
        elif isinstance(step, Added):
            a, b = _capped(step.left.counts), _capped(step.right.counts)
            origins, rest = _origins(step, a[step.origins // len(b)] * b[step.origins % len(b)], rows, numbers)
            at, beside = origins // len(b), origins % len(b)
            pending += [(step.left, places, at, rest // b[beside]), (step.right, places, beside, rest % b[beside])]
        else:
            counts = [_capped(part.counts) for part in step.parts]
            origins, rest = _origins(step, np.concatenate(counts)[step.origins], rows, numbers)
            ends = np.cumsum([len(each) for each in counts])
            part_of = np.searchsorted(ends, origins, side="right")
            for n in np.unique(part_of):
                own = part_of == n
                first = ends[n] - len(counts[n])
                pending.append((step.parts[n], places[own], origins[own] - first, rest[own]))
    return options


def _capped(counts: Counts) -> Ints:
    return np.minimum(counts, NUMBERED).astype(np.int64)


def _origins(step: Added | United, counts: Ints, rows: Ints, numbers: Ints) -> tuple[Ints, Ints]:
    """The candidate that holds each numbered package, and its number there; ``counts`` are those of the candidates."""
    before = np.concatenate(([0], np.cumsum(np.minimum(counts, NUMBERED))))
    sought = before[step.starts[rows]] + numbers
    places = np.searchsorted(before, sought, side="right") - 1
    return step.origins[places], sought - before[places]
