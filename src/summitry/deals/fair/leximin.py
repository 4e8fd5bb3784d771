"""The largest least value, then the largest next to least, and so on.

For gains in the file's units this is the egalitarian rule (A. K. Sen, Collective Choice and Social Welfare, 1970, after Rawls); for
shares of the way from the disagreement point to the ideal one it is the rule of E. Kalai and M. Smorodinsky ("Other solutions to
Nash's bargaining problem", Econometrica 43, 1975), as H. Imai takes it to packages that cannot be divided ("Individual
monotonicity and lexicographic maxmin solution", Econometrica 51, 1983).

Any package that is best so is efficient: one that dominates it has the larger values, taken in order.
"""

from collections.abc import Sequence

from summitry.deals.fair.values import Number


def leximin(values: Sequence[Number]) -> tuple[Number, ...]:
    """The values, least first."""
    return tuple(sorted(values))
