"""From entries to a table: positions, shifts, seats, preferences, couplings, gaps, conflicts, and the file a person edits."""

from summitry.table.file import TableError, parse, write
from summitry.table.lay import lay

__all__ = ["TableError", "lay", "parse", "write"]
