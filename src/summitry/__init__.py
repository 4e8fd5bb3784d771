"""Summitry reads coverage of a negotiation and keeps a ledger of who said what; from it, it lays the table of positions
and works out which deals are possible.

    >>> import summitry
    >>> negotiation = summitry.follow("examples/anchorage")

``negotiation.entries`` holds documents, statements, events, dates and problems; ``negotiation.table``, ``.deals`` and
``.brief`` are worked out from them when first asked for.
"""

from summitry.negotiation import Negotiation, follow

__all__ = ["Negotiation", "follow"]
