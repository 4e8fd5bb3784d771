"""One error for everything that can keep a ledger from being read or written; its message says what to do."""

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager


class LedgerError(Exception):
    """The ledger, or a file to be taken into it, cannot be used."""


# What SQLite's primary result codes mean to the person whose ledger it is (https://sqlite.org/rescode.html).
ADVICE = {
    sqlite3.SQLITE_BUSY: "is in use by another program. Wait until that has finished, then try again.",
    sqlite3.SQLITE_LOCKED: "is in use by another program. Wait until that has finished, then try again.",
    sqlite3.SQLITE_READONLY: "may not be written to. Change its permissions, or name a ledger in another folder.",
    sqlite3.SQLITE_PERM: "may not be opened. Change its permissions, or name a ledger in another folder.",
    sqlite3.SQLITE_CANTOPEN: "cannot be opened or made. Check the folder and its permissions, or name another place.",
    sqlite3.SQLITE_NOTADB: "is not a ledger (not an SQLite file). Name another file.",
    sqlite3.SQLITE_CORRUPT: "is damaged. Move it away and take the coverage into a new one.",
    sqlite3.SQLITE_FULL: "does not fit: the disk is full. Free some space, then try again; nothing was changed.",
    sqlite3.SQLITE_IOERR: "cannot be read or written: the disk reports an error. Copy it elsewhere, then try again.",
    sqlite3.SQLITE_CONSTRAINT: "cannot take these entries: they do not hold together ({}). Nothing was changed.",
}
OTHERWISE = "cannot be used ({}). Move it away and take the coverage into a new one."
UNWRITABLE = "cannot take these entries: a text or number in them has no place in a file ({}). Nothing was changed."


def _advice(error: sqlite3.Error) -> str:
    code: int = getattr(error, "sqlite_errorcode", sqlite3.SQLITE_ERROR)  # absent where Python raised the error
    return ADVICE.get(code & 0xFF, OTHERWISE).format(error)  # the low byte is the primary code


@contextmanager
def explained(place: str) -> Iterator[None]:
    """Turn whatever goes wrong inside into a LedgerError that names the ledger."""
    try:
        yield
    except sqlite3.ProgrammingError:
        raise  # a ledger used after it was closed: no matter of the file
    except sqlite3.Error as error:
        raise LedgerError(f"{place} {_advice(error)}") from error
    except (UnicodeEncodeError, OverflowError) as error:
        raise LedgerError(f"{place} {UNWRITABLE.format(error)}") from error
    except LedgerError as error:
        raise LedgerError(f"{place} {error}") from error
