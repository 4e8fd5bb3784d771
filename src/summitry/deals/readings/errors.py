"""What is said of a party that cannot all be true."""

from typing import Self


class ContradictionError(ValueError):
    """No numbers agree with an order or with intervals of weights; the message names the party and the issues."""

    def of(self, file: str) -> Self:
        """The same, naming the file that says so."""
        return type(self)(f"{file}: {self}")
