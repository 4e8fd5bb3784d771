"""What is said of a party that cannot all be true."""


class ContradictionError(ValueError):
    """No numbers agree with an order or with intervals of weights; the message names the party and the issues."""
