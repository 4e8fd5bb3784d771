"""Orders of options as chains, the better before the worse, and as the fewest pairs that say the same."""

from collections.abc import Iterable, Sequence
from functools import reduce
from itertools import pairwise
from operator import or_

from summitry.deals.files.errors import DomainError, shown

Pair = tuple[str, str]


def pairs(chains: Iterable[Sequence[str]], options: Sequence[str], place: str) -> tuple[Pair, ...]:
    """The pairs (better, worse) that the chains say, none that follows from others, in the order of the options.

    DomainError where the chains go in a ring.
    """
    at = {option: n for n, option in enumerate(options)}
    below = [0] * len(options)  # bits
    for chain in chains:
        for better, worse in pairwise(chain):
            top, low = at[better], at[worse]
            if top == low or below[low] >> top & 1:
                ring = f"{shown(better)} is put before {shown(worse)} and after it."
                raise DomainError(place, ring, "Take out one of the chains that say so.")
            if not below[top] >> low & 1:
                more = below[low] | 1 << low
                below = [old | more if n == top or old >> top & 1 else old for n, old in enumerate(below)]
    return tuple((options[top], options[low]) for top, bits in enumerate(below) for low in _right_below(bits, below))


def _right_below(bits: int, below: Sequence[int]) -> list[int]:
    """The places of the bits set, without those that are below others of them."""
    places = [place for place, bit in enumerate(reversed(f"{bits:b}")) if bit == "1"]
    follows = reduce(or_, (below[place] for place in places), 0)
    return [place for place in places if not follows >> place & 1]
