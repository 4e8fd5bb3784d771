"""A certified epsilon-frontier, where the frontier itself is too large to keep.

C. H. Papadimitriou and M. Yannakakis, "On the approximability of trade-offs and optimal access of web sources", FOCS 2000: of the
vectors in one cell of a grid one is enough, and of the cells those that no other dominates; whatever is dropped is then
matched up to the width of a cell. Steps: 1. round worths down to integers of one limb; 2. join groups of issues two by two, those with
the fewest rows first, so that few steps add an error (T. Erlebach, H. Kellerer and U. Pferschy, "Approximating multiobjective knapsack
problems", Management Science 48, 2002, trim after each issue); 3. where more than some thousand rows are efficient, lay a grid over
them and double its widths until few enough cells are; 4. add up rounding and widths: no package that can be agreed is better by
more; 5. work the kept packages out exactly and drop what is below a reservation, or dominated.
"""

import heapq
from collections.abc import Sequence
from dataclasses import replace
from fractions import Fraction
from math import isqrt

import numpy as np
import numpy.typing as npt

from summitry.deals.frontier.dominance import efficient
from summitry.deals.frontier.groups import grouped, highest
from summitry.deals.frontier.sums import Front, Keep, exactly, reaching, summed
from summitry.deals.frontier.trail import chosen, united
from summitry.deals.model.best import extremes
from summitry.deals.model.grid import Grid, totals
from summitry.deals.model.wide import Wide, shifted, whole
from summitry.deals.model.worth import worth
from summitry.records import Domain

Ints = npt.NDArray[np.int64]
ROWS = 2000
EFFORT = 22_000  # the more issues, the more steps, the fewer rows; and the more parties beyond FEW, the dearer a step
FEW = 3
SAMPLE = 8192
PRECISION = 50  # bits of a worth that are kept


def approximate(
    domain: Domain, model: Grid, least: Sequence[int], rows: int | None = None
) -> tuple[Front | None, Fraction]:
    """Packages that give nobody less than ``least``, and an epsilon: for each package that gives everybody that much, and
    more by epsilon of its range, one of them gives everybody as much less epsilon of its range."""
    bits = _surplus(model)
    rough = _rounded(model, bits)
    parts = len(model.sizes) + len(model.joints) if bits else 0  # each of which is rounded down by less than 1
    ranges = np.sum([worths.max(axis=0)[:, 0] for worths in _parts(rough)], axis=0)
    keep = _coarsely(ranges, rows or _rows(model))
    groups = grouped(rough, keep)
    if groups is None:
        return None, Fraction(0)
    front = _total(groups, [(bound >> bits) - parts for bound in least], keep)
    widths = [Fraction((int(slack) + parts) << bits, model.scale) for slack in front.slack]
    epsilon = max(_share(domain, party, width) for party, width in zip(model.parties, widths, strict=True))
    return _worked_out(model, front, least), epsilon


def _rows(model: Grid) -> int:
    return min(ROWS, max(1, EFFORT // isqrt(len(model.sizes)) // max(1, len(model.parties) - FEW)))


def _parts(model: Grid) -> list[Wide]:
    return [*model.unary, *(worths for _, worths in model.joints)]


def _surplus(model: Grid) -> int:
    """How many of the last bits of worths to leave out."""
    columns = [[max(whole(worths[:, p])) for p in range(len(model.parties))] for worths in _parts(model)]
    return max(0, max(map(sum, zip(*columns, strict=True))).bit_length() - PRECISION)


def _rounded(model: Grid, bits: int) -> Grid:
    unary = tuple(shifted(worths, bits) for worths in model.unary)
    joints = tuple((scope, shifted(worths, bits)) for scope, worths in model.joints)
    return replace(model, unary=unary, joints=joints, limbs=1)


def _total(groups: Sequence[Front], least: Sequence[int], keep: Keep) -> Front:
    most = [sum(column) for column in zip(*map(highest, groups), strict=True)]
    heap = [(len(group), n, group) for n, group in enumerate(groups)]
    heapq.heapify(heap)
    for n in range(len(groups), 2 * len(groups) - 1):
        b, a = heapq.heappop(heap)[2], heapq.heappop(heap)[2]
        left = zip(most, highest(a), highest(b), strict=True)
        bounds = [bound - (total - x - y) for bound, (total, x, y) in zip(least, left, strict=True)]
        total = summed(keep, a, b, bounds)
        heapq.heappush(heap, (len(total), n, total))
    return heap[0][2]


def _coarsely(ranges: Ints, rows: int) -> Keep:
    """Keeps no more than so many ``rows``, of which no two have the same worths."""

    def keep(worths: Wide, widths: Ints) -> tuple[Ints, Ints, Ints]:
        values = worths[..., 0]
        if not widths.any():
            kept = _distinct(values) if len(values) <= SAMPLE else np.arange(len(values))
            if len(kept) <= rows:
                return kept, np.arange(len(kept) + 1), widths
            widths = _first_widths(values, ranges, rows)
        kept = _distinct(values // widths)
        while len(kept) > rows:
            widths = 2 * widths
            kept = kept[_distinct(values[kept] // widths)]
        return kept, np.arange(len(kept) + 1), widths

    return keep


def _first_widths(values: Ints, ranges: Ints, rows: int) -> Ints:
    """The finest that leave few enough of a sample."""
    sample = values[:: -(-len(values) // SAMPLE)]
    for halvings in range(1, PRECISION):
        widths = (ranges >> halvings) + 1
        if len(_distinct(sample // widths)) > rows // 2:
            break
    return widths


def _distinct(cells: Ints) -> Ints:
    """One place for each efficient cell."""
    places, starts = efficient(cells)
    return places[starts[:-1]]


def _share(domain: Domain, party: str, width: Fraction) -> Fraction:
    """A difference of worth as a share of the party's range."""
    utility = domain.stake(party).utility
    ends = extremes(domain, utility) if utility else None
    if utility is None or ends is None:
        return Fraction(0)
    way = worth(domain, utility, ends[1]) - worth(domain, utility, ends[0])
    return width / way if way else Fraction(0)


def _worked_out(model: Grid, front: Front, least: Sequence[int]) -> Front | None:
    """The rows with their exact worths, without what is below a reservation or dominated."""
    rows = np.arange(len(front))
    worths = totals(model, chosen(front.trail, rows, np.zeros_like(rows), len(model.sizes)))
    able = rows[reaching(worths, least)]
    places, starts, _ = exactly(worths[able], front.slack)
    origins = able[places]
    return (
        Front(worths[origins[starts[:-1]]], united(starts, origins, (front.trail,)), front.slack) if len(able) else None
    )
