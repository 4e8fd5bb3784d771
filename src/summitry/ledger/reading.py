"""Rows of the tables in ``schema.sql`` as records again, every field checked: people may edit the file by hand."""

import json
from collections import defaultdict
from collections.abc import Mapping
from typing import Any, TypeVar

from summitry.ledger.errors import LedgerError
from summitry.ledger.shapes import from_json
from summitry.records import Document, Entries, Event, Party, Person, Problem, Repeat, Statement, TimeExpression

R = TypeVar("R")
Row = dict[str, Any]
Rows = Mapping[str, list[Row]]  # by table; children in the order of their numbers


def entries_of(rows: Rows) -> Entries:
    """Every entry, in the rows' order."""
    return Entries(
        documents=documents_of(rows),
        persons=tuple(_record(Person, _with_lists(row, "parties", "aliases")) for row in rows["persons"]),
        parties=tuple(_record(Party, _with_lists(row, "aliases")) for row in rows["parties"]),
        statements=statements_of(rows),
        events=_events(rows),
        dates=tuple(_record(TimeExpression, _without(row, "number")) for row in rows["dates"]),
        repeats=tuple(_record(Repeat, _without(row, "number")) for row in rows["repeats"]),
        problems=tuple(_record(Problem, _without(row, "number")) for row in rows["problems"]),
    )


def documents_of(rows: Rows) -> tuple[Document, ...]:
    lines = _grouped(rows["lines"], "document")
    return tuple(
        _record(Document, row | {"lines": [_line(line) for line in lines[row["name"]]]}) for row in rows["documents"]
    )


def statements_of(rows: Rows) -> tuple[Statement, ...]:
    parties = _grouped(rows["statement_parties"], "statement")
    issues = _grouped(rows["statement_issues"], "statement")
    return tuple(
        _record(Statement, row | _values("parties", parties[row["id"]], "party") | _about(issues[row["id"]]))
        for row in rows["statements"]
    )


def _events(rows: Rows) -> tuple[Event, ...]:
    participants = _grouped(rows["event_participants"], "event")
    sources = _grouped(rows["evidence"], "event")
    return tuple(
        _record(
            Event,
            row
            | _values("participants", participants[row["id"]], "participant")
            | {"sources": [_without(source, "event", "number") for source in sources[row["id"]]]},
        )
        for row in rows["events"]
    )


def _record(kind: type[R], row: Row) -> R:
    try:
        return from_json(kind, row)
    except LedgerError as error:
        name = row.get("name") or row.get("id") or row.get("document")
        raise LedgerError(f"holds a {kind.__name__.lower()} that cannot be read: {name}: {error}.") from None


def _grouped(rows: list[Row], by: str) -> Mapping[str, list[Row]]:
    groups: dict[str, list[Row]] = defaultdict(list)
    for row in rows:
        groups[row[by]].append(row)
    return groups


def _line(row: Row) -> Row:
    return {"span": {"start": row["start"], "end": row["end"]}, "role": row["role"]}


def _values(field: str, rows: list[Row], column: str) -> Row:
    return {field: [row[column] for row in rows]}


def _about(rows: list[Row]) -> Row:
    """The issues, and the attitudes to them, each in its own order."""
    issues = _placed(rows, "number")
    stance = _placed(rows, "stance_number")
    return {"issues": [row["issue"] for row in issues], "stance": {row["issue"]: row["stance"] for row in stance}}


def _placed(rows: list[Row], by: str) -> list[Row]:
    placed = [row for row in rows if row[by] is not None]
    if any(type(row[by]) is not int for row in placed):
        raise LedgerError(f"holds a row of statement_issues whose {by} is no whole number.")
    return sorted(placed, key=lambda row: int(row[by]))


def _with_lists(row: Row, *names: str) -> Row:
    return row | {name: _listed(row[name]) for name in names}


def _listed(text: str) -> Any:
    try:
        return json.loads(text)
    except (TypeError, ValueError):
        return text  # no list: the reading of the record says so


def _without(row: Row, *names: str) -> Row:
    return {name: value for name, value in row.items() if name not in names}
