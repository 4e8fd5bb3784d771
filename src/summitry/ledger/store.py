"""The ledger: one SQLite file that holds the entries of all the coverage taken so far."""

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from types import TracebackType

from summitry.ledger import file
from summitry.ledger.errors import LedgerError, explained
from summitry.ledger.order import ordered
from summitry.ledger.reading import documents_of, entries_of, statements_of
from summitry.ledger.search import found_ids
from summitry.ledger.sheets import DOCUMENT_SHEETS, ENTRY_SHEETS, META, SHEETS, STATEMENT_SHEETS, to_rows
from summitry.records import Document, Entries, Statement


class Ledger:
    """Entries kept in the file at ``path``, which is made where there is none; in memory without a path.

    Entries come back in the ledger's order (``order.py``). Opening and every method raise LedgerError, saying what
    to do, where the file cannot be used. To be used in ``with``, by one thread.
    """

    def __init__(self, path: str | Path | None = None) -> None:
        self._place = "The ledger in memory" if path is None else f"{path}"
        with explained(self._place):
            self._connection = file.opened(path)

    def __enter__(self) -> "Ledger":
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    def close(self) -> None:
        self._connection.close()

    def replace(self, entries: Entries, agenda_text: str | None = None) -> None:
        """Make these the ledger's entries, all or nothing; without ``agenda_text`` the agenda stays as it is.

        Only rows that differ are written: the same entries again leave the file as it was, to the byte.
        """
        rows = to_rows(ordered(entries)) | {META.name: [("agenda", agenda_text)]}
        sheets = [sheet for sheet in SHEETS if sheet is not META or agenda_text is not None]
        with self._transaction("IMMEDIATE") as connection:
            file.write(connection, sheets, rows)

    def fill(self, entries: Entries, agenda_text: str | None = None) -> None:
        """``replace`` for a ledger that holds nothing yet; LedgerError for any other."""
        with self.taking():
            if self.entries() != Entries() or self.agenda_text() is not None:
                raise LedgerError("holds something already and was left alone. Name a new file, or remove this one.")
            self.replace(entries, agenda_text)

    def entries(self) -> Entries:
        with self._transaction() as connection:
            return ordered(entries_of(file.read(connection, ENTRY_SHEETS)))

    def documents(self) -> tuple[Document, ...]:
        with self._transaction() as connection:
            return documents_of(file.read(connection, DOCUMENT_SHEETS))

    def search(self, words: str) -> tuple[Statement, ...]:
        """The statements in whose content, speaker, parties or document all the words stand, best match first."""
        with self._transaction() as connection:
            ids = found_ids(connection, words)
            found = {found.id: found for found in statements_of(file.read_some(connection, STATEMENT_SHEETS, ids))}
        return tuple(found[id] for id in ids if id in found)

    def agenda_text(self) -> str | None:
        """The YAML of the agenda that the entries were worked out with, as given to ``replace``."""
        with self._transaction() as connection:
            row = connection.execute("SELECT value FROM meta WHERE name = 'agenda'").fetchone()
        return None if row is None else str(row[0])

    @contextmanager
    def taking(self) -> Iterator[None]:
        """Hold the file while coverage is taken: what is read from it and what is then written are one step, so that of
        two processes the second waits and sees what the first has taken."""
        with self._transaction("IMMEDIATE"):
            yield

    @contextmanager
    def _transaction(self, mode: str = "DEFERRED") -> Iterator[sqlite3.Connection]:
        """One view of the file from first to last; whatever goes wrong inside undoes what was written."""
        if self._connection.in_transaction:
            yield self._connection
            return
        with explained(self._place):
            self._connection.execute(f"BEGIN {mode}")
            try:
                yield self._connection
                self._connection.execute("COMMIT")
            finally:
                if self._connection.in_transaction:
                    self._connection.execute("ROLLBACK")
