"""Minimal correction and unsatisfiable sets of groups tied together, where there are too many packages to go through.

J. Bailey and P. J. Stuckey, "Discovery of minimal unsatisfiable subsets of constraints using hitting set dualization",
PADL 2005 (R. Reiter's tree of hitting sets, 1987, with its two sides exchanged), the cheapest first. Kept are all minimal
hitting sets of the corrections found so far. Steps: 1. for each new hitting set, the cheapest package that keeps it: where
there is none, it is a minimal unsatisfiable set, since all its parts miss a correction and so can be kept; 2. of the
cheapest of these packages, what it crosses, made smaller as long as another package crosses less, is a new correction; 3.
hitting sets that miss it grow by each of its members, as long as each member alone hits some correction (C. Berge, Hypergraphs,
1989). When none is left that can be kept, all sets of both kinds have been found.
"""

from collections.abc import Mapping, Sequence
from functools import reduce
from operator import or_

import numpy as np

from summitry.deals.blocking.cheapest import cheapest
from summitry.deals.blocking.hitting import members
from summitry.deals.blocking.parts import Found, Part, Tied
from summitry.deals.blocking.relaxation import Cheapest, Field, field
from summitry.deals.blocking.ways import as_set

STEPS = 110_000_000  # of work, some twenty seconds; counted, so that the same comes out on any machine
Alone = dict[int, int]  # for each member of a hitting set the corrections (bits, in the order found) that only it hits


def search(tied: Tied, first: int, steps: int = STEPS) -> Part:
    """At most ``first`` corrections, cheapest first as far as could be seen, and what was proven to conflict on the way;
    complete where there are no others. Stops after so many ``steps``."""
    ways = field(tied)
    found: list[Cheapest] = []
    conflicts: list[int] = []
    sets: dict[int, Alone] = {0: {}}
    new, sure = [0], True
    packages: dict[int, Cheapest] = {}
    while steps > 0 and (new or (packages and len(found) < first)):
        if new:
            kept = new.pop()
            answer = cheapest(ways, kept)
            steps -= answer.steps
            if answer.package is not None:
                packages[kept] = answer.package
            elif answer.proof:
                conflicts.append(kept)
            else:
                sure = False
            continue
        best = min(packages, key=lambda kept: (packages[kept].cost, kept))
        least, used = smallest(ways, packages.pop(best))
        steps -= used
        if least is None:
            sure = False
            continue
        grown = hit_as_well(sets, [one.crossed for one in found], least.crossed)
        new, sets = [kept for kept in grown if kept not in sets], grown
        packages = {kept: package for kept, package in packages.items() if kept in grown}
        found.append(least)
    every = tuple(Found(one.crossed, one.rows) for one in found)
    return Part(tied.groups, every, tuple(conflicts), sure and not packages and not new)


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


def hit_as_well(sets: Mapping[int, Alone], found: Sequence[int], new: int) -> dict[int, Alone]:
    """The minimal hitting sets of corrections ``found`` and of a ``new`` one, from those of the former."""
    hits = {member: sum(1 << n for n, one in enumerate(found) if one >> member & 1) for member in members(new)}
    bit = 1 << len(found)
    grown: dict[int, Alone] = {}
    for kept, alone in sets.items():
        hit = members(kept & new)
        if len(hit) == 1:
            grown[kept] = {**alone, hit[0]: alone[hit[0]] | bit}
        elif hit:
            grown[kept] = alone
        else:
            for member, others in hits.items():
                left = {own: only & ~others for own, only in alone.items()}
                if all(left.values()):
                    grown[kept | 1 << member] = {**left, member: bit}
    return grown
