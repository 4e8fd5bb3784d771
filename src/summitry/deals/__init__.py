"""From a table to its deals: what survives every red line, and what blocks the rest."""

from summitry.deals.table_space import deal_space

__all__ = ["deal_space"]
