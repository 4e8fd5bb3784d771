"""What is likely where only orders and intervals are known."""

from summitry.deals.readings.errors import ContradictionError
from summitry.deals.readings.mean import mean, walked
from summitry.deals.readings.survey import readings

__all__ = ["ContradictionError", "mean", "readings", "walked"]
