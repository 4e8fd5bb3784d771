"""Why there is no deal, and what giving up would make one possible."""

from summitry.deals.blocking.whole import blocking

__all__ = ["blocking"]
