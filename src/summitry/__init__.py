"""Summitry reads coverage of a negotiation and keeps a ledger of who said what; from it, it lays the table of positions
and works out which deals are possible.

    >>> import summitry
    >>> negotiation = summitry.follow("examples/anchorage")

``negotiation.entries`` holds documents, statements, events, dates and problems; ``negotiation.table``, ``.deals`` and
``.brief`` are worked out from them when first asked for. ``summitry.deals_of("table.yaml")`` works out the deals of a table,
a case, GENIUS files or a spreadsheet.
"""

from summitry.negotiation import Negotiation, deals_of, follow

__all__ = ["Negotiation", "deals_of", "follow"]
