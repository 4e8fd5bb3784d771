"""From entries to a table: where each party stands, who sits where, what hangs on what, what is missing; and the file a person edits."""

from summitry.table.lay import lay
from summitry.table.sheet.file import TableError, parse, write

__all__ = ["TableError", "lay", "parse", "write"]
