"""Several processes on one ledger, and one that is killed while it writes."""

import os
import signal
import sqlite3
import subprocess
import sys
from dataclasses import replace
from pathlib import Path

from ferry import FERRY

from summitry.ledger import Ledger, export, ordered
from summitry.records import Entries

# Stops for good late in the transaction; the small cache has by then sent changed pages to the file, so that the old
# contents can only come back from SQLite's journal.
STOPPING = """
import sys, time
from summitry.ledger import Ledger, load

def stop(sql):
    if "INSERT INTO statement_words" in sql and "'many-0900'" in sql:
        print("in the midst", flush=True)
        time.sleep(600)

with Ledger(sys.argv[1]) as ledger, open(sys.argv[2], encoding="utf-8") as lines:
    ledger._connection.execute("PRAGMA cache_size = 5")
    ledger._connection.set_trace_callback(stop)
    ledger.replace(load(lines))
"""
REPLACING = """
import sys
from summitry.ledger import Ledger, load

for path in sys.argv[2:] * 5:
    with Ledger(sys.argv[1]) as ledger, open(path, encoding="utf-8") as lines:
        ledger.replace(load(lines))
        ledger.entries()
"""


def _many(count: int) -> Entries:
    first = FERRY.statements[0]
    return ordered(replace(FERRY, statements=tuple(replace(first, id=f"many-{i:04}") for i in range(count))))


def _exported(entries: Entries, path: Path) -> Path:
    path.write_text("\n".join(export(entries)), encoding="utf-8")
    return path


def _started(script: str, *arguments: Path) -> "subprocess.Popen[str]":
    command = [sys.executable, "-c", script, *map(str, arguments)]
    return subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True)  # noqa: S603


def test_a_process_killed_while_it_writes_leaves_the_old_contents(tmp_path: Path) -> None:
    path, coming = tmp_path / "l.db", _exported(_many(1000), tmp_path / "coming.jsonl")
    with Ledger(path) as ledger:
        ledger.replace(FERRY)
    before = path.read_bytes()
    with _started(STOPPING, path, coming) as process:
        assert process.stdout is not None
        assert process.stdout.readline() == "in the midst\n"
        os.kill(process.pid, signal.SIGKILL)
    assert path.read_bytes() != before  # it had begun to write
    with Ledger(path) as ledger:
        assert ledger.entries() == FERRY
        assert ledger.search("longer rest") == FERRY.statements[:1]
    assert path.read_bytes() == before


def test_processes_at_once_wait_for_each_other(tmp_path: Path) -> None:
    path, contents = tmp_path / "l.db", [FERRY, _many(40), Entries()]
    files = [_exported(entries, tmp_path / f"{i}.jsonl") for i, entries in enumerate(contents)]
    processes = [_started(REPLACING, path, *files[i:], *files[:i]) for i in range(3)]
    assert [(process.communicate()[1], process.returncode) for process in processes] == [("", 0)] * 3
    with Ledger(path) as ledger:
        assert ledger.entries() in contents
    connection = sqlite3.connect(path)
    assert connection.execute("PRAGMA integrity_check").fetchall() == [("ok",)]
    connection.close()
