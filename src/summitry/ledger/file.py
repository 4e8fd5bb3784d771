"""The SQLite file under a ledger: opening it, reading rows, and writing only the rows that differ."""

import sqlite3
from collections import Counter
from collections.abc import Iterable, Mapping
from importlib.resources import files
from pathlib import Path
from typing import Any

from summitry.ledger.errors import LedgerError
from summitry.ledger.sheets import Row, Sheet

APPLICATION, VERSION = 1400204653, 3  # as schema.sql sets them
MAGIC = b"SQLite format 3\0"  # https://sqlite.org/fileformat2.html
PATIENCE = 30.0  # seconds to wait for another process that is writing


def opened(path: str | Path | None) -> sqlite3.Connection:
    """A connection to the ledger at ``path``, made anew where there is no file or an empty one."""
    if path is not None:
        _check_kind(Path(path))
    place = ":memory:" if path is None else Path(path).absolute()  # absolute: a file may be called ":memory:"
    connection = sqlite3.connect(place, timeout=PATIENCE, isolation_level=None)
    try:
        _prepare(connection)
    except BaseException:
        connection.close()
        raise
    return connection


def _check_kind(path: Path) -> None:
    try:
        is_folder, is_file = path.is_dir(), path.is_file()
    except OSError as error:  # a name too long, or a folder without access
        raise LedgerError(
            f"cannot be opened or made ({error.strerror}). Check the folder and its permissions, or name another place."
        ) from None
    if is_folder:
        raise LedgerError("is a folder. Name a file for the ledger, in this folder or another.")
    if is_file and _start(path) not in (b"", MAGIC):  # SQLite itself would write over a file of a few bytes
        raise LedgerError("is not a ledger (not an SQLite file). Name another file.")


def _start(path: Path) -> bytes:
    try:
        with path.open("rb") as stream:
            return stream.read(len(MAGIC))
    except OSError:
        return b""  # not readable: opening it says so


def _prepare(connection: sqlite3.Connection) -> None:
    """Check that the file is a ledger of this version; lay the schema in an empty one."""
    connection.execute("PRAGMA foreign_keys = OFF")  # checked once at the end of a transaction, in linear time
    application, version, objects = (
        connection.execute(query).fetchone()[0]
        for query in ("PRAGMA application_id", "PRAGMA user_version", "SELECT count(*) FROM sqlite_master")
    )
    if (application, version, objects) == (0, 0, 0):
        connection.executescript(files("summitry.ledger").joinpath("schema.sql").read_text(encoding="utf-8"))
    elif application != APPLICATION:
        raise LedgerError("is another program's SQLite file and was left alone. Name another file.")
    elif version > VERSION:
        raise LedgerError(
            f"was written by a newer Summitry (version {version} of the file). Update Summitry to use it."
        )
    elif version < VERSION:
        raise LedgerError(
            f"was written by an older Summitry (version {version} of the file). Read its coverage into a new ledger."
        )


def read(connection: sqlite3.Connection, sheets: Iterable[Sheet]) -> dict[str, list[dict[str, Any]]]:
    """All rows of these tables, in the order of their numbers."""
    return {sheet.name: _named(sheet, connection.execute(f"{_select(sheet)} {_order(sheet)}")) for sheet in sheets}


def read_some(
    connection: sqlite3.Connection, sheets: Iterable[Sheet], keys: list[str]
) -> dict[str, list[dict[str, Any]]]:
    """The rows of these tables that belong to the records with these keys."""
    queries = {sheet: f'{_select(sheet)} WHERE "{sheet.columns[0]}" = ? {_order(sheet)}' for sheet in sheets}
    return {
        sheet.name: [row for key in keys for row in _named(sheet, connection.execute(query, (key,)))]
        for sheet, query in queries.items()
    }


def write(connection: sqlite3.Connection, sheets: Iterable[Sheet], rows: Mapping[str, list[Row]]) -> None:
    """Make these the tables' rows, inside the transaction that is open; rows that are there already stay."""
    differing = [(sheet, *_difference(connection, sheet, rows.get(sheet.name, []))) for sheet in sheets]
    for sheet, gone, _ in differing:  # all removals first: a row's key may come back with other values
        connection.executemany(f"DELETE FROM {sheet.name} WHERE rowid = ?", gone)  # noqa: S608 names of our own
    for sheet, _, new in differing:
        connection.executemany(_insert(sheet), new)
    if any(gone or new for _, gone, new in differing):
        _check_references(connection)


def _difference(connection: sqlite3.Connection, sheet: Sheet, wanted: list[Row]) -> tuple[list[Row], list[Row]]:
    """The row ids of the rows to remove, and the rows to add."""
    query = f"SELECT rowid, {sheet.quoted} FROM {sheet.name} ORDER BY rowid"  # noqa: S608 names of our own
    stored = {row: rowid for rowid, *cells in connection.execute(query) for row in [tuple(cells)]}
    new = Counter(wanted) - Counter(stored.keys())  # a row wanted twice is added twice, for SQLite to refuse
    kept = set(wanted)
    return [(rowid,) for row, rowid in stored.items() if row not in kept], list(new.elements())


def _check_references(connection: sqlite3.Connection) -> None:
    broken = connection.execute("PRAGMA foreign_key_check").fetchone()
    if broken is not None:
        table, rowid, target, _ = broken
        row = connection.execute(f"SELECT * FROM {table} WHERE rowid = ?", (rowid,)).fetchone()  # noqa: S608
        raise LedgerError(
            f"cannot take these entries: {table} {row[0]!r} refers to {target} that are not there. Nothing was changed."
        )


def _select(sheet: Sheet) -> str:
    return f"SELECT {sheet.quoted} FROM {sheet.name}"  # noqa: S608 names of our own


def _order(sheet: Sheet) -> str:
    return f'ORDER BY "{sheet.columns[0]}", number' if "number" in sheet.columns else f'ORDER BY "{sheet.columns[0]}"'


def _insert(sheet: Sheet) -> str:
    return f"INSERT INTO {sheet.name} ({sheet.quoted}) VALUES ({', '.join('?' * len(sheet.columns))})"  # noqa: S608


def _named(sheet: Sheet, rows: Iterable[Row]) -> list[dict[str, Any]]:
    return [dict(zip(sheet.columns, row, strict=True)) for row in rows]
