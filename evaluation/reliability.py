"""Whether confidence means what it says: of what is given with 0.8, four in five should be right.

The expected calibration error (Naeini et al. 2015; Guo et al. 2017) is the mean distance, over ten bins weighted by their size,
between the confidence given and the share that is right.
"""

from collections.abc import Sequence

BINS = 10
Judged = Sequence[tuple[float, bool]]


def bins(judged: Judged) -> list[tuple[float, float, int]]:
    """(mean confidence, share right, how many) of each bin that holds anything, from unsure to sure."""
    groups: list[list[tuple[float, bool]]] = [[] for _ in range(BINS)]
    for confidence, right in judged:
        groups[min(int(confidence * BINS), BINS - 1)].append((confidence, right))
    return [(sum(c for c, _ in g) / len(g), sum(r for _, r in g) / len(g), len(g)) for g in groups if g]


def calibration_error(judged: Judged) -> float:
    return sum(abs(given - right) * many for given, right, many in bins(judged)) / max(len(judged), 1)


def table(judged: Judged) -> str:
    lines = [f"  {'confidence':>10s} {'right':>6s} {'of':>5s}"]
    lines += [f"  {given:10.2f} {right:6.2f} {many:5d}" for given, right, many in bins(judged)]
    return "\n".join([*lines, f"  expected calibration error {calibration_error(judged):.3f}"])
