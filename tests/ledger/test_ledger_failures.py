"""What cannot be used says so, says what to do, and is left as it was."""

import os
import sqlite3
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest
from ferry import FERRY, TEXT

from summitry.ledger import Ledger, LedgerError, file
from summitry.records import Entries


def _asked(path: Path, query: str) -> None:
    connection = sqlite3.connect(path)
    with connection:
        connection.execute(query)
    connection.close()


def _other_program(path: Path) -> None:
    _asked(path, "CREATE TABLE recipes (name TEXT)")


def _newer(path: Path) -> None:
    Ledger(path).close()
    _asked(path, "PRAGMA user_version = 99")


def _older(path: Path) -> None:
    Ledger(path).close()
    _asked(path, "PRAGMA user_version = 1")


def _cut_short(path: Path) -> None:
    with Ledger(path) as ledger:
        ledger.replace(FERRY)
    path.write_bytes(path.read_bytes()[:9000])


def _edited(sql: str) -> Callable[[Path], None]:
    def edit(path: Path) -> None:
        with Ledger(path) as ledger:
            ledger.replace(FERRY)
        _asked(path, sql)

    return edit


UNUSABLE: list[tuple[Callable[[Path], object], str]] = [
    (Path.mkdir, "is a folder"),
    (lambda path: path.write_text(TEXT * 40), "is not a ledger (not an SQLite file)"),
    (lambda path: path.write_text("x"), "is not a ledger (not an SQLite file)"),
    (lambda path: path.symlink_to(path.parent / "nowhere" / "l.db"), "cannot be opened or made"),
    (_other_program, "is another program's SQLite file"),
    (_newer, "was written by a newer Summitry (version 99"),
    (_older, "was written by an older Summitry (version 1"),
    (_cut_short, "is damaged"),
    (_edited("DROP TABLE evidence"), "cannot be used (no such table: evidence)"),
    (
        _edited("UPDATE statements SET form = 'sung'"),
        "holds a statement that cannot be read: s1: form: expected one of",
    ),
    (
        _edited("UPDATE statements SET start = 'four'"),
        "holds a statement that cannot be read: s1: start: expected a whole",
    ),
    (
        _edited("UPDATE statements SET content = x'ff'"),
        "holds a statement that cannot be read: s1: content: expected text",
    ),
    (_edited("UPDATE statement_issues SET number = 'x'"), "holds a row of statement_issues whose number"),
    (
        _edited("UPDATE persons SET aliases = 'Ida'"),
        "holds a person that cannot be read: Ida Brandt: aliases: expected",
    ),
    (_edited("UPDATE parties SET aliases = x'ff'"), "holds a party that cannot be read: Deckhands' League: aliases"),
    (_edited("UPDATE documents SET text = CAST(x'ff' AS TEXT)"), "cannot be used (Could not decode"),
]


@pytest.mark.parametrize(("spoil", "message"), UNUSABLE)
def test_a_file_that_cannot_be_used_says_why(tmp_path: Path, spoil: Callable[[Path], object], message: str) -> None:
    path = tmp_path / "l.db"
    spoil(path)
    before = path.read_bytes() if path.is_file() else b""
    with pytest.raises(LedgerError) as caught, Ledger(path) as ledger:
        ledger.entries()
    assert str(caught.value).startswith(f"{path} {message}")
    assert (path.read_bytes() if path.is_file() else b"") == before


def test_a_folder_that_is_not_there_is_not_made(tmp_path: Path) -> None:
    with pytest.raises(LedgerError, match="cannot be opened or made"):
        Ledger(tmp_path / "nowhere" / "l.db")
    assert not (tmp_path / "nowhere").exists()


def test_a_name_that_no_file_can_have_is_told(tmp_path: Path) -> None:
    with pytest.raises(LedgerError, match=r"cannot be opened or made .File name too long"):
        Ledger(tmp_path / ("l" * 300))


def test_only_a_ledger_that_holds_nothing_is_filled(tmp_path: Path) -> None:
    with Ledger(tmp_path / "l.db") as ledger:
        ledger.fill(FERRY, "agenda: ferry")
        before = (tmp_path / "l.db").read_bytes()
        with pytest.raises(LedgerError, match=r"l\.db holds something already and was left alone"):
            ledger.fill(replace(FERRY, events=()))
    assert (tmp_path / "l.db").read_bytes() == before


@pytest.mark.skipif(os.geteuid() == 0, reason="the superuser may write anywhere")
def test_a_read_only_file_can_be_read_and_not_written(tmp_path: Path) -> None:
    path = tmp_path / "l.db"
    with Ledger(path) as ledger:
        ledger.replace(FERRY)
    path.chmod(0o444)
    with Ledger(path) as ledger:
        assert ledger.entries() == FERRY
        with pytest.raises(LedgerError, match="may not be written to"):
            ledger.replace(Entries())


def test_a_locked_file_says_so(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(file, "PATIENCE", 0.01)
    path = tmp_path / "l.db"
    Ledger(path).close()
    other = sqlite3.connect(path, isolation_level=None)
    other.execute("BEGIN EXCLUSIVE")
    with pytest.raises(LedgerError, match="is in use by another program"):
        Ledger(path)
    other.execute("ROLLBACK")
    with Ledger(path) as ledger:
        other.execute("BEGIN IMMEDIATE")
        with pytest.raises(LedgerError, match="is in use by another program"):
            ledger.replace(FERRY)
        other.execute("ROLLBACK")
        ledger.replace(FERRY)
        assert ledger.entries() == FERRY
    other.close()


FIRST = FERRY.statements[0]
APART = [
    (replace(FERRY, documents=()), "refers to documents that are not there"),
    (
        replace(FERRY, statements=(replace(FIRST, within="s9"),)),
        "statements 's1' refers to statements that are not there",
    ),
    (replace(FERRY, statements=(FIRST, FIRST)), "UNIQUE constraint failed: statements.id"),
    (replace(FERRY, parties=FERRY.parties * 2), "UNIQUE constraint failed: parties.name"),
    (replace(FERRY, statements=(replace(FIRST, content="\ud800"),)), "has no place in a file"),
    (replace(FERRY, statements=(replace(FIRST, start=2**70),)), "has no place in a file"),
]


@pytest.mark.parametrize(("wrong", "message"), APART)
def test_entries_that_do_not_hold_together_change_nothing(tmp_path: Path, wrong: Entries, message: str) -> None:
    path = tmp_path / "l.db"
    with Ledger(path) as ledger:
        ledger.replace(replace(FERRY, statements=FERRY.statements[1:2]))
        before = path.read_bytes()
        with pytest.raises(LedgerError, match=message):
            ledger.replace(wrong)
        assert len(ledger.entries().statements) == 1
    assert path.read_bytes() == before
