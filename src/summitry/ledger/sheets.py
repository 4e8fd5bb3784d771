"""Entries as the rows of the tables in ``schema.sql``.

A record's plain fields are the columns of its own table; what a record has several of goes to a table beside it,
one row each. ``reading.py`` is the way back.
"""

import json
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from summitry.ledger.shapes import to_json
from summitry.records import Entries

Row = tuple[Any, ...]


@dataclass(frozen=True, slots=True)
class Sheet:
    """A table of the file, with its columns. The first names the record that a row belongs to."""

    name: str
    columns: tuple[str, ...]

    @property
    def quoted(self) -> str:
        return ", ".join(f'"{column}"' for column in self.columns)


def _sheet(name: str, columns: str) -> Sheet:
    return Sheet(name, tuple(columns.split()))


DOCUMENTS = _sheet("documents", "name id title outlet published published_from copy_of text")
LINES = _sheet("lines", "document number start end role")
PERSONS = _sheet("persons", "name role capacity parties aliases")
PARTIES = _sheet("parties", "name kind member_of aliases")
STATEMENTS = _sheet(
    "statements",
    "id document start end content speaker source capacity form act addressee via within said said_rule copy_of"
    " confidence plover",
)
SPEAKS_FOR = _sheet("statement_parties", "statement number party")
ISSUES = _sheet("statement_issues", "statement issue stance number stance_number")
EVENTS = _sheet("events", "id kind status when duration place level outcome result next_step")
PARTICIPANTS = _sheet("event_participants", "event number participant")
EVIDENCE = _sheet("evidence", "event number field value document start end statement claim")
DATES = _sheet("dates", "document number start end text type value said rule anchor")
REPEATS = _sheet("repeats", "number document start end of of_start of_end")
PROBLEMS = _sheet("problems", "number kind message remedy document start end")
META = _sheet("meta", "name value")
WORDS = _sheet("statement_words", "statement content speaker parties document")

DOCUMENT_SHEETS = (DOCUMENTS, LINES)
STATEMENT_SHEETS = (STATEMENTS, SPEAKS_FOR, ISSUES)
ENTRY_SHEETS = (
    *DOCUMENT_SHEETS, PERSONS, PARTIES, *STATEMENT_SHEETS, EVENTS, PARTICIPANTS, EVIDENCE, DATES, REPEATS, PROBLEMS,
)  # fmt: skip
SHEETS = (*ENTRY_SHEETS, META, WORDS)


def to_rows(entries: Entries) -> dict[str, list[Row]]:
    """Each table's rows, in order."""
    rows: dict[str, list[Row]] = defaultdict(list)
    for sheet, data in _all(entries):
        rows[sheet.name].append(tuple(data[column] for column in sheet.columns))
    return rows


def _all(entries: Entries) -> Iterator[tuple[Sheet, Mapping[str, Any]]]:
    for document in entries.documents:
        yield from _document(to_json(document))
    for person in entries.persons:
        yield PERSONS, _with_lists(to_json(person), "parties", "aliases")
    for party in entries.parties:
        yield PARTIES, _with_lists(to_json(party), "aliases")
    for statement in entries.statements:
        yield from _statement(to_json(statement))
    for event in entries.events:
        yield from _event(to_json(event))
    yield from ((DATES, data) for data in _numbered_by_document(map(to_json, entries.dates)))
    yield from ((REPEATS, to_json(repeat) | {"number": n}) for n, repeat in enumerate(entries.repeats, 1))
    yield from ((PROBLEMS, to_json(problem) | {"number": n}) for n, problem in enumerate(entries.problems, 1))


def _document(data: Mapping[str, Any]) -> Iterator[tuple[Sheet, Mapping[str, Any]]]:
    yield DOCUMENTS, data
    for number, line in enumerate(data["lines"], 1):
        yield LINES, {"document": data["name"], "number": number, "role": line["role"]} | line["span"]


def _with_lists(data: Mapping[str, Any], *names: str) -> Mapping[str, Any]:
    return {**data} | {name: json.dumps(data[name], ensure_ascii=False) for name in names}


def _statement(data: Mapping[str, Any]) -> Iterator[tuple[Sheet, Mapping[str, Any]]]:
    yield STATEMENTS, data
    for number, party in enumerate(data["parties"], 1):
        yield SPEAKS_FOR, {"statement": data["id"], "number": number, "party": party}
    yield from ((ISSUES, issue) for issue in _issues(data))
    joined = {"parties": ", ".join(data["parties"]), "speaker": data["speaker"] or ""}
    yield WORDS, {"statement": data["id"], "content": data["content"], "document": data["document"]} | joined


def _issues(data: Mapping[str, Any]) -> Iterator[Mapping[str, Any]]:
    """A row an issue, whether raised, taken a stance on, or both."""
    raised = [(issue, number) for number, issue in enumerate(data["issues"], 1)]
    taken = {issue: number for number, issue in enumerate(data["stance"], 1)}
    beside = [(issue, None) for issue in taken if issue not in dict(raised)]
    for issue, number in raised + beside:
        places = {"number": number, "stance_number": taken.get(issue)}
        yield {"statement": data["id"], "issue": issue, "stance": data["stance"].get(issue)} | places


def _event(data: Mapping[str, Any]) -> Iterator[tuple[Sheet, Mapping[str, Any]]]:
    yield EVENTS, data
    for number, participant in enumerate(data["participants"], 1):
        yield PARTICIPANTS, {"event": data["id"], "number": number, "participant": participant}
    for number, evidence in enumerate(data["sources"], 1):
        yield EVIDENCE, evidence | {"event": data["id"], "number": number}


def _numbered_by_document(dates: Iterable[dict[str, Any]]) -> Iterator[Mapping[str, Any]]:
    seen: Counter[str] = (
        Counter()
    )  # numbers start anew in each document, so that a new one leaves the others' rows alone
    for date in dates:
        seen[date["document"]] += 1
        yield date | {"number": seen[date["document"]]}
