"""Summitry reads coverage of a negotiation and keeps a ledger of who said what; from it, it lays the table of positions
and works out which deals are possible.

    >>> import summitry
    >>> negotiation = summitry.follow("examples/anchorage")

``negotiation.entries`` holds documents, statements, events, dates and problems; ``negotiation.table``, ``.deals`` and
``.brief`` are worked out from them when first asked for. ``summitry.deals_of("table.yaml")`` works out the deals of a table,
a case, GENIUS files or a spreadsheet.
"""

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from summitry.negotiation import Negotiation, deals_of, follow

__all__ = ["Negotiation", "deals_of", "follow"]


def __getattr__(name: str) -> object:
    """Imported when first asked for, so that the command line can be interrupted from its start (PEP 562)."""
    if name not in __all__:
        raise AttributeError(f"module 'summitry' has no attribute {name!r}")
    from summitry import negotiation

    return getattr(negotiation, name)
