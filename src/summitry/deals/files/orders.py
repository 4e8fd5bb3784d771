"""Orders of options as chains, the better before the worse, and as the fewest pairs that say the same."""

from collections.abc import Iterable, Sequence
from itertools import pairwise

from summitry.deals.files.errors import DomainError, shown

Pair = tuple[str, str]


def pairs(chains: Iterable[Sequence[str]], options: Sequence[str], place: str) -> tuple[Pair, ...]:
    """The pairs (better, worse) that the chains say, none that follows from others, in the order of the options.

    DomainError where the chains go in a ring.
    """
    below: dict[str, set[str]] = {option: set() for option in options}
    for chain in chains:
        for better, worse in pairwise(chain):
            if better == worse or better in below[worse]:
                ring = f"{shown(better)} is put before {shown(worse)} and after it."
                raise DomainError(place, ring, "Take out one of the chains that say so.")
            for name in [name for name in below if name == better or better in below[name]]:
                below[name] |= {worse, *below[worse]}
    follows = {one: {worse for between in below[one] for worse in below[between]} for one in options}
    return tuple((one, other) for one in options for other in options if other in below[one] - follows[one])
