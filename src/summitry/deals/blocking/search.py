"""Minimal correction and unsatisfiable sets of groups tied together, where there are too many packages to go through.

J. Bailey and P. J. Stuckey, "Discovery of minimal unsatisfiable subsets of constraints using hitting set dualization",
PADL 2005 (R. Reiter's tree of hitting sets, 1987, with its two sides exchanged), the cheapest first. Kept are all minimal
hitting sets of the corrections found so far. Steps: 1. take the hitting set with the least bound on what keeping it costs;
2. seek the cheapest package that keeps it: where there is none, the hitting set is a minimal unsatisfiable set, since
all its parts miss a correction and so can be kept; 3. else what the package crosses, made smaller as long as another package
crosses less, is a new correction; 4. hitting sets that miss it grow by each of its members, as long as each member alone
hits some correction. When none is left that can be kept, all sets of both kinds have been found.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import reduce
from heapq import heappop, heappush
from operator import or_

import numpy as np

from summitry.deals.blocking.cheapest import Cheapest, Field, cheapest, field
from summitry.deals.blocking.hitting import members
from summitry.deals.blocking.parts import Found, Part, Tied
from summitry.deals.blocking.ways import as_set

STEPS = 100_000_000
Alone = Mapping[int, int]  # for each member of a hitting set the corrections (bits, in the order found) only it hits


@dataclass(frozen=True, slots=True)
class Leaf:
    """A minimal hitting set of the corrections found; keeping it costs no less than ``bound``."""

    kept: int
    alone: Alone
    bound: float


def search(tied: Tied, first: int, steps: int = STEPS) -> Part:
    """At most ``first`` corrections, cheapest first as far as could be seen, and what was proven to conflict on the way;
    complete where there are no others. Stops after so many ``steps``."""
    ways = field(tied)
    found: list[Cheapest] = []
    leaves = {0: Leaf(0, {}, 0.0)}
    conflicts: list[int] = []
    cheapest_of: dict[int, Cheapest] = {}
    queue, sure = [(0.0, 0)], True
    while queue and steps > 0:
        bound, kept = heappop(queue)
        if kept not in leaves:
            continue
        if kept in cheapest_of:
            if len(found) == first:
                break
            least, used = smallest(ways, cheapest_of[kept])
            steps -= used
            if least is None:
                sure = False
                continue
            grown = _grown(leaves, [one.crossed for one in found], least.crossed)
            queue_more = [leaf for leaf in grown.values() if leaf.kept not in leaves]
            leaves = grown
            found.append(least)
            for leaf in queue_more:
                heappush(queue, (leaf.bound, leaf.kept))
            continue
        answer = cheapest(ways, kept)
        steps -= answer.steps
        if answer.package is not None:
            cheapest_of[kept] = answer.package
            leaves[kept] = Leaf(kept, leaves[kept].alone, max(bound, answer.package.cost if answer.proof else bound))
            heappush(queue, (answer.package.cost, kept))
        elif answer.proof:
            conflicts.append(kept)
        else:
            sure = False
    sets = tuple(Found(one.crossed, one.rows) for one in found)
    return Part(tied.groups, sets, tuple(conflicts), sure and not queue)


def smallest(ways: Field, package: Cheapest) -> tuple[Cheapest | None, int]:
    """A package that crosses a minimal set of what this one crosses, the cheapest for it; None where that took too long.
    And the steps it took."""
    every = reduce(or_, (1 << bit for bit in ways.bits), as_set(np.bitwise_or.reduce(ways.crossed, axis=0)))
    steps = 0
    for member in members(package.crossed):
        if package.crossed >> member & 1:
            answer = cheapest(ways, every & ~package.crossed | 1 << member)
            steps += answer.steps
            if answer.package is None and not answer.proof:
                return None, steps
            package = answer.package or package
    answer = cheapest(ways, every & ~package.crossed)
    return answer.package, steps + answer.steps


def _grown(leaves: Mapping[int, Leaf], found: list[int], new: int) -> dict[int, Leaf]:
    """The minimal hitting sets once a new correction is to be hit as well (C. Berge, Hypergraphs, 1989)."""
    hits = {member: sum(1 << n for n, one in enumerate(found) if one >> member & 1) for member in members(new)}
    bit = 1 << len(found)
    grown: dict[int, Leaf] = {}
    for kept, leaf in leaves.items():
        hit = members(kept & new)
        if len(hit) == 1:
            grown[kept] = Leaf(kept, {**leaf.alone, hit[0]: leaf.alone[hit[0]] | bit}, leaf.bound)
        elif hit:
            grown[kept] = leaf
        else:
            for member, others in hits.items():
                alone = {own: sets & ~others for own, sets in leaf.alone.items()}
                if all(alone.values()):
                    grown[kept | 1 << member] = Leaf(kept | 1 << member, {**alone, member: bit}, leaf.bound)
    return grown
