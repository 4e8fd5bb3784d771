"""What all accept, from what each and every two of them accept.

No more is accepted by all than by two of them, and all is accepted but what one or another refuses (C. E. Bonferroni,
1936; D. Hunter, "An upper bound for the probability of a union", Journal of Applied Probability 13, 1976): of what one party
accepts, each other refuses what the two do not accept together; and what is refused is no less than what each refuses less
what every two refuse.
"""

from collections.abc import Mapping, Sequence

from summitry.records import Count


def from_singles(singles: Sequence[Count], together: int) -> Count:
    """Of ``together`` packages those that all accept; ``singles`` are those that each does."""
    refused = sum(together - count.low for count in singles)
    return Count(max(0, together - refused), min(count.high for count in singles))


def from_pairs(singles: Sequence[Count], pairs: Mapping[tuple[int, int], Count], together: int) -> Count:
    """The same with what every two accept: ``pairs`` by their places, the smaller first."""
    parties = range(len(singles))
    beside = [sum(count.low for pair, count in pairs.items() if one in pair) for one in parties]
    low = max(beside[one] - (len(singles) - 2) * singles[one].high for one in parties)
    every = together * (1 - len(singles) + len(pairs)) + sum(count.high for count in pairs.values())
    high = every - (len(singles) - 2) * sum(count.low for count in singles)
    return Count(max(0, low), min(high, *(count.high for count in pairs.values())))


def narrowest(found: Sequence[Count]) -> Count:
    """What lies between all of some bounds."""
    return Count(max(count.low for count in found), min(count.high for count in found))
