"""What the rules compare: for each efficient package one number a party, exact, and whole as long as only order counts."""

from collections.abc import Sequence
from dataclasses import dataclass
from fractions import Fraction
from math import lcm

from summitry.deals.frontier.sums import Front
from summitry.deals.model.grid import Grid
from summitry.deals.model.wide import whole

Number = int | Fraction


@dataclass(frozen=True, slots=True)
class Measure:
    """(worth - ``origin``) * ``stretch`` for each party; those with a stretch of 0 are left out."""

    origin: tuple[Fraction, ...]
    stretch: tuple[Fraction, ...]

    def exact(self, worths: Sequence[Fraction]) -> list[Fraction]:
        """The values of one package."""
        zipped = zip(worths, self.origin, self.stretch, strict=True)
        return [(worth - origin) * stretch for worth, origin, stretch in zipped if stretch]

    def scaled(self, model: Grid, front: Front) -> list[tuple[int, ...]]:
        """The values of each efficient worth, all times the same number, which makes them whole."""
        slopes = [stretch / model.scale for stretch in self.stretch]
        starts = [(model.worth(p, 0) - o) * s for p, (o, s) in enumerate(zip(self.origin, self.stretch, strict=True))]
        scale = lcm(*(number.denominator for number in (*slopes, *starts)))
        lines = [(int(slope * scale), int(start * scale)) for slope, start in zip(slopes, starts, strict=True)]
        columns = [
            [total * slope + start for total in whole(front.worths[:, p])]
            for p, (slope, start) in enumerate(lines)
            if slope
        ]
        return list(zip(*columns, strict=True)) or [()] * len(front)
