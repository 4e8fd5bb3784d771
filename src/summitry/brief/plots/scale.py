"""From worths to places on a drawing, and the round numbers at its edge."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from fractions import Fraction
from itertools import count
from typing import TypeVar

from summitry.records import Stake

T = TypeVar("T")
STEPS = (1, 2, 5)
TICKS = 5


@dataclass(frozen=True, slots=True)
class Scale:
    """``low`` and ``high`` lie at ``start`` and ``end`` of the drawing. Fractions up to here: a float would mistake worths that
    differ far behind the point for one, or not hold them."""

    low: Fraction
    high: Fraction
    start: float
    end: float

    def at(self, worth: Fraction) -> float:
        return self.start + float((worth - self.low) / (self.high - self.low)) * (self.end - self.start)

    def ticks(self) -> tuple[Fraction, ...]:
        """At most six round numbers."""
        step = _step((self.high - self.low) / TICKS)
        first = -((-self.low) // step)
        marks = (step * (first + n) for n in range(TICKS + 2))
        return tuple(mark for mark in marks if self.low <= mark <= self.high)


def scale(worths: Iterable[Fraction], start: float, end: float) -> Scale:
    """A scale that holds the worths with a little room; one unit around a single one."""
    found = sorted(worths)
    low, high = found[0], found[-1]
    margin = (high - low) / 20 or max(abs(high) / 20, Fraction(1, 2))
    return Scale(low - margin, high + margin, start, end)


def shown(stake: Stake, of: Scale) -> tuple[Fraction, ...]:
    """The round numbers that a worth of the party can be: shares of its range lie between 0 and 1."""
    return tuple(tick for tick in of.ticks() if stake.utility is not None or 0 <= tick <= 1)


def _step(least: Fraction) -> Fraction:
    """The smallest of 1, 2, 5, 10, ... times a power of ten that is no less."""
    digits = len(str(least.numerator)) - len(str(least.denominator)) - 1
    powers = (Fraction(10) ** (digits + n) for n in count())
    return next(step * power for power in powers for step in STEPS if step * power >= least)


def thinned(many: Sequence[T], most: int) -> list[T]:
    """At most so many of them, at equal steps, with the first and the last."""
    if len(many) <= most:
        return list(many)
    return [many[n * (len(many) - 1) // (most - 1)] for n in range(most)]
