"""A package that a drawing names."""

from dataclasses import dataclass
from fractions import Fraction


@dataclass(frozen=True, slots=True)
class Marked:
    """``worths`` are those to the parties of the drawing, in its order."""

    label: str
    worths: tuple[Fraction, ...]
