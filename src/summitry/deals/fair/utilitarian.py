"""The utilitarian rule: the largest sum of worths, in the units of the file.

J. C. Harsanyi, "Cardinal welfare, individualistic ethics, and interpersonal comparisons of utility", Journal of Political Economy
63, 1955. Any package that is best so is efficient: one that dominates it has the larger sum.
"""

from collections.abc import Sequence

from summitry.deals.fair.values import Number


def utilitarian(worths: Sequence[Number]) -> tuple[Number, ...]:
    return (sum(worths),)
