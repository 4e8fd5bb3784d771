"""Who would move where, at what cost, and what could be exchanged."""

from summitry.deals.moves.moves import moves

__all__ = ["moves"]
