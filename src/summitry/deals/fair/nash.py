"""The Nash rule: the largest product of gains.

J. F. Nash, "The bargaining problem", Econometrica 18, 1950. Where no package lets all gain, the product is 0 for each and tells
nothing; then as many parties as can gain together do, and their product is the largest (the usual way with goods that cannot
be split: I. Caragiannis et al., "The unreasonable fairness of maximum Nash welfare", ACM TEAC 7, 2019).

Any package that is best so is efficient: one that dominates it lets no fewer gain, and if the same, has the larger product.
"""

from collections.abc import Sequence
from math import prod

from summitry.deals.fair.values import Number


def nash(gains: Sequence[Number]) -> tuple[Number, ...]:
    """How many gain, and the product of their gains."""
    positive = [gain for gain in gains if gain > 0]
    return len(positive), prod(positive)
