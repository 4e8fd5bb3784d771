"""JSON Lines (https://jsonlines.org): one record a line, for scripts, for other programs, and for keeping.

An export begins with a line that names the format and its version; each further line is one record, and its
first key, ``record``, tells which. (The key is not ``kind``: events, parties and problems have a kind of their own.)
"""

import json
import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import fields
from functools import cache
from typing import Any, get_args, get_type_hints

from summitry import agenda as agendas
from summitry.ledger.checks import faults
from summitry.ledger.errors import LedgerError
from summitry.ledger.shapes import from_json, to_json
from summitry.records import Entries

__all__ = ["as_line", "export", "from_json", "load", "steady", "to_json"]

# What JSON may leave as it is and a terminal obeys (DEL and C1), or some programs take for the end of a line.
STEERING = re.compile("[\x7f-\x9f\u2028\u2029]")
FORMAT, VERSION = "summitry-ledger", 3
NAMES = {
    "documents": "document", "persons": "person", "parties": "party", "statements": "statement",
    "events": "event", "dates": "date", "repeats": "repeat", "problems": "problem",
}  # fmt: skip


def as_line(record: object) -> str:
    """The record as one line of JSON, without the line's end; keys in the order of the record's fields."""
    return _line(to_json(record))


def export(entries: Entries, agenda_text: str | None = None) -> Iterator[str]:
    """Lines, without their ends, from which ``load`` gives the same entries; the header carries the agenda's YAML."""
    yield _line({"format": FORMAT, "version": VERSION} | ({"agenda": agenda_text} if agenda_text else {}))
    for field, name in NAMES.items():
        yield from (_line({"record": name} | to_json(record)) for record in getattr(entries, field))


def load(lines: Iterable[str]) -> Entries:
    """The entries of an export. LedgerError names the first line that is wrong, counting from 1, and what is wrong."""
    numbered = _numbered(lines)
    _header(numbered)
    found: dict[str, list[Any]] = {field: [] for field in NAMES}
    numbers: list[tuple[int, str, Any]] = []
    for number, line in numbered:
        field, record = _at(number, _record, line)
        found[field].append(record)
        numbers.append((number, NAMES[field], record))
    _check(numbers, {document.name: document.text for document in found["documents"]})
    return Entries(**{field: tuple(records) for field, records in found.items()})


def exported_agenda(lines: Iterable[str]) -> str | None:
    """The agenda's YAML in the header of an export, None where it has none; LedgerError where it is no agenda."""
    number, header = _header(_numbered(lines))
    text = header.get("agenda")
    try:
        return None if text is None else _agenda(text)
    except LedgerError as error:
        raise LedgerError(f"line {number}: agenda: {error}") from None


def _agenda(text: Any) -> str:
    if not isinstance(text, str):
        raise LedgerError("expected the text of an agenda")
    try:
        agendas.parse(text, "the agenda")
    except agendas.AgendaError as error:
        raise LedgerError(f"its line {error.line or 1}: {error.message} {error.remedy}") from None
    return text


def _numbered(lines: Iterable[str]) -> Iterator[tuple[int, str]]:
    """The lines that are not blank, with their numbers; some editors put a byte order mark before the first."""
    marked = ((number, line.removeprefix("\ufeff") if number == 1 else line) for number, line in enumerate(lines, 1))
    return ((number, line) for number, line in marked if line.strip())


def _header(numbered: Iterator[tuple[int, str]]) -> tuple[int, dict[str, Any]]:
    number, line = next(numbered, (1, ""))
    return number, _at(number, _checked_header, line)


def _check(numbers: Iterable[tuple[int, str, Any]], texts: Mapping[str, str]) -> None:
    for number, name, record in numbers:
        for fault in faults(record, texts):
            raise LedgerError(f"line {number}: {name}: {fault}")


def _line(data: dict[str, Any]) -> str:
    return steady(json.dumps(data, ensure_ascii=False))


def steady(line: str) -> str:
    """A line of JSON in which nothing steers a terminal or ends the line for any program."""
    return STEERING.sub(lambda found: f"\\u{ord(found[0]):04x}", line)


def _at(number: int, read: Any, line: str) -> Any:
    try:
        return read(line)
    except LedgerError as error:
        raise LedgerError(f"line {number}: {error}") from None


def _parsed(line: str) -> dict[str, Any]:
    try:
        data = json.loads(line, parse_constant=_refused)
    except (ValueError, RecursionError) as error:
        raise LedgerError(f"not JSON ({error})") from None
    if not isinstance(data, dict):
        raise LedgerError("not a JSON object")
    return data


def _refused(constant: str) -> None:
    raise LedgerError(f"not JSON ({constant} is no number there)")


def _checked_header(line: str) -> dict[str, Any]:
    data = _parsed(line) if line else {}
    version = data.get("version")
    if data.get("format") != FORMAT or type(version) is not int or version < 1:
        raise LedgerError(
            f'not an export of a ledger: it should begin with {{"format": "{FORMAT}", "version": {VERSION}}}'
        )
    if version != VERSION:
        other, remedy = ("a newer", "update") if version > VERSION else ("an older", "read the coverage anew")
        raise LedgerError(
            f"written by {other} Summitry (version {version} of the format, {VERSION} is known here); {remedy}"
        )
    return data


def _record(line: str) -> tuple[str, Any]:
    """The field of Entries that the line belongs to, and its record."""
    data = _parsed(line)
    name = str(data.pop("record", None))
    if name not in _kinds():
        raise LedgerError(f"unknown kind of record {name!r}; known are {', '.join(NAMES.values())}")
    field, kind = _kinds()[name]
    try:
        return field, from_json(kind, data)
    except LedgerError as error:
        raise LedgerError(f"{name}: {error}") from None


@cache
def _kinds() -> dict[str, tuple[str, Any]]:
    hints = get_type_hints(Entries)
    return {NAMES[field.name]: (field.name, get_args(hints[field.name])[0]) for field in fields(Entries)}
