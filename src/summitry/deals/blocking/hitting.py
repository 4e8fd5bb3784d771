"""The minimal hitting sets of some sets: of all minimal correction sets, these are the minimal unsatisfiable sets.

R. Reiter, "A theory of diagnosis from first principles", Artificial Intelligence 32, 1987, has the duality; the method is
MMCS of K. Murakami and T. Uno, "Efficient algorithms for dualizing large-scale hypergraphs", Discrete Applied Mathematics
170, 2014. Steps: 1. take a set not hit yet; 2. add each of its members that may still be added in turn, if each member
chosen so far keeps a set that it alone hits; 3. where every set is hit, a minimal hitting set is found. None is found twice.
"""

from collections.abc import Sequence

STEPS = 400_000  # about two seconds


def hitting_sets(sets: Sequence[int], most: int, steps: int = STEPS) -> tuple[tuple[int, ...], bool]:
    """At most ``most`` minimal hitting sets of sets given as bits, and whether there are no others; in the order found.

    No sets are hit by the empty set; a set without members by none.
    """
    ordered = sorted(set(sets), key=lambda one: (one.bit_count(), one))
    if not all(ordered):
        return (), True
    hits = _hits(ordered)
    found: list[int] = []
    everything = (1 << len(ordered)) - 1
    stack = [(0, everything, tuple[int, ...](), (1 << max(hits, default=-1) + 1) - 1)]
    while stack and len(found) < most and steps > 0:
        chosen, unhit, alone, may = stack.pop()
        steps -= 1
        if not unhit:
            found.append(chosen)
            continue
        first = ordered[(unhit & -unhit).bit_length() - 1]
        turn = members(first & may)
        may &= ~first
        for member in turn:
            left = tuple(own & ~hits[member] for own in alone)
            if all(left):
                stack.append((chosen | 1 << member, unhit & ~hits[member], (*left, unhit & hits[member]), may))
            may |= 1 << member
    return tuple(found), not stack


def _hits(sets: Sequence[int]) -> dict[int, int]:
    """For each member the sets it is in, as bits."""
    hits: dict[int, int] = {}
    for number, one in enumerate(sets):
        for member in members(one):
            hits[member] = hits.get(member, 0) | 1 << number
    return hits


def members(one: int) -> list[int]:
    """The numbers in a set given as bits."""
    numbers = []
    while one:
        numbers.append((one & -one).bit_length() - 1)
        one &= one - 1
    return numbers
