"""The ledger of a negotiation, in one SQLite file, and its records as JSON Lines.

``ledger.entries()`` gives what ``ledger.replace(entries)`` was given, in the ledger's order; ``export`` and ``load``
carry entries between programs.
"""

from summitry.ledger.errors import LedgerError
from summitry.ledger.exchange import as_line, export, exported_agenda, from_json, load, steady, to_json
from summitry.ledger.order import ordered
from summitry.ledger.store import Ledger

__all__ = [
    "Ledger",
    "LedgerError",
    "as_line",
    "export",
    "exported_agenda",
    "from_json",
    "load",
    "ordered",
    "steady",
    "to_json",
]
