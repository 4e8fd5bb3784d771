"""The file: what goes in comes back, nothing is written twice, and what cannot be used says so."""

import random
import sqlite3
from dataclasses import fields, replace
from pathlib import Path
from typing import Any

import pytest
from ferry import FERRY, NAME
from hypothesis import given, settings
from hypothesis.strategies import integers
from random_entries import entries

from summitry.ledger import Ledger, ordered
from summitry.records import Entries


@given(entries(), entries())
@settings(max_examples=60)
def test_what_goes_in_comes_back_whatever_was_there_before(before: Entries, after: Entries) -> None:
    with Ledger() as ledger:
        ledger.replace(before)
        ledger.replace(after)
        assert ledger.entries() == ordered(after)
        assert ledger.documents() == ordered(after).documents


@given(entries(), integers())
def test_the_order_of_entries_changes_nothing(some: Entries, seed: int) -> None:
    assert ordered(_shuffled(some, seed)) == ordered(some)
    assert ordered(ordered(some)) == ordered(some)


def test_what_stands_at_one_place_has_an_order_too() -> None:
    date, problem = FERRY.dates[0], FERRY.problems[0]
    dates = (date, replace(date, value=None), replace(date, type="SET"))
    problems = (problem, replace(problem, kind="undated"), replace(problem, remedy=""))
    there, back = Entries(dates=dates, problems=problems), Entries(dates=dates[::-1], problems=problems[::-1])
    assert ordered(there) == ordered(back)


def _shuffled(some: Entries, seed: int) -> Entries:
    rng = random.Random(seed)  # noqa: S311 an order, not a secret
    kinds = {field.name: getattr(some, field.name) for field in fields(some)}
    return Entries(**{name: tuple(rng.sample(records, len(records))) for name, records in kinds.items()})


def test_entries_in_order_come_back_exactly(tmp_path: Path) -> None:
    with Ledger(tmp_path / "l.db") as ledger:
        ledger.replace(FERRY)
    with Ledger(tmp_path / "l.db") as ledger:
        assert ledger.entries() == FERRY


def test_a_new_ledger_is_empty(tmp_path: Path) -> None:
    with Ledger(tmp_path / "l.db") as ledger:
        assert (ledger.entries(), ledger.documents(), ledger.search("rest"), ledger.agenda_text()) == (
            Entries(), (), (), None,
        )  # fmt: skip


def test_the_same_coverage_again_leaves_the_file_as_it_was(tmp_path: Path) -> None:
    path = tmp_path / "l.db"
    with Ledger(path) as ledger:
        ledger.replace(FERRY, agenda_text="name: ferry")
        before = path.read_bytes()
        ledger.replace(_shuffled(FERRY, 7))
        ledger.replace(FERRY, agenda_text="name: ferry")
    with Ledger(path) as ledger:
        ledger.replace(FERRY)
    assert path.read_bytes() == before
    assert [entry.name for entry in tmp_path.iterdir()] == ["l.db"]


def test_the_same_entries_make_the_same_file(tmp_path: Path) -> None:
    for name in ("a.db", "b.db"):
        with Ledger(tmp_path / name) as ledger:
            ledger.replace(_shuffled(FERRY, len(name)))
    assert (tmp_path / "a.db").read_bytes() == (tmp_path / "b.db").read_bytes()


def test_a_changed_statement_leaves_the_other_rows_alone(tmp_path: Path) -> None:
    first, *rest = FERRY.statements
    with Ledger(tmp_path / "l.db") as ledger:
        ledger.replace(FERRY)
        before = _rowids(tmp_path / "l.db")
        ledger.replace(replace(FERRY, statements=(replace(first, act="threat"), *rest)))
        assert ledger.entries().statements[0].act == "threat"
    after = _rowids(tmp_path / "l.db")
    assert before.keys() == after.keys() == {"s1", "s2", "s3"}
    assert {id for id in before if before[id] != after[id]} == {"s1"}


def _rowids(path: Path) -> dict[str, int]:
    return dict(_asked(path, "SELECT id, rowid FROM statements"))


def _asked(path: Path, query: str) -> list[tuple[Any, ...]]:
    connection = sqlite3.connect(path)
    try:
        with connection:
            return connection.execute(query).fetchall()
    finally:
        connection.close()


def test_the_agenda_stays_until_another_comes() -> None:
    with Ledger() as ledger:
        ledger.replace(FERRY, agenda_text="name: ferry\n")
        ledger.replace(Entries())
        assert ledger.agenda_text() == "name: ferry\n"
        ledger.replace(FERRY, agenda_text="name: harbour")
        assert ledger.agenda_text() == "name: harbour"


VIEWS = [
    (
        "who_said_what",
        [
            ("Ida Brandt", "Deckhands' League", None, "Wire", "2031-05-02", "Pilot crews want longer rest", NAME),
            ("Ida Brandt", "Deckhands' League", "2031-05-01", "Wire", "2031-05-02", "We reject split shifts", NAME),
        ],
    ),
    (
        "positions_in_words",
        [
            ("Deckhands' League", "rest", "for", "demand", None, "Pilot crews want longer rest"),
            ("Deckhands' League", "shifts", "against", "reject", "2031-05-01", "We reject split shifts"),
        ],
    ),
    ("contacts", [("talks", "planned", "2031-05-09", "Nørrevik", "Deckhands' League, Harbour Board")]),
    ("open_problems", [("unreadable", "ferry/2.txt", "The file is empty.", "Leave it out.")]),
]


@pytest.mark.parametrize(("view", "rows"), VIEWS)
def test_a_person_can_read_the_file(tmp_path: Path, view: str, rows: list[tuple[object, ...]]) -> None:
    with Ledger(tmp_path / "l.db") as ledger:
        ledger.replace(FERRY)
    assert _asked(tmp_path / "l.db", f"SELECT * FROM {view}") == rows  # noqa: S608


def test_offsets_in_the_file_lead_to_the_words(tmp_path: Path) -> None:
    with Ledger(tmp_path / "l.db") as ledger:
        ledger.replace(FERRY)
    query = 'SELECT content, substr(text, start + 1, "end" - start) FROM statements JOIN documents ON name = document'
    assert [said == cut for said, cut in _asked(tmp_path / "l.db", query)] == [True] * 3


def test_a_ledger_in_memory_leaves_no_file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    with Ledger() as ledger:
        ledger.replace(FERRY)
    assert list(tmp_path.iterdir()) == []
    Ledger(":memory:").close()
    assert [path.name for path in tmp_path.iterdir()] == [":memory:"]
