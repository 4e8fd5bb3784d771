"""Short digests of what was laid: by them the next laying knows which values a person has changed since."""

import json
from base64 import b32encode
from collections.abc import Iterable
from hashlib import sha256
from typing import Any

from summitry.records import Edit, Table
from summitry.table.sheet.sheet import Entry, items, sheet_of, values

LENGTH = 5  # letters of 5 bits: a changed value keeps its digest once in 33 million
UNTRACKED = frozenset({"evidence", "drawn", "subject", "field"})  # what nobody edits
OWN = {"*": "yours"}  # of an entry that a person added
Laid = dict[str, dict[str, str]]  # item, field, digest


def tracked(section: str, entry: Entry) -> Entry:
    """What an entry says that a person may have changed."""
    told = {key: value for key, value in values(section, entry).items() if key not in UNTRACKED}
    if section not in ("conflicts", "confirmed"):
        return told
    return {"accounts": [{"value": one["value"], "independent": one["independent"]} for one in entry["accounts"]]}


def digest(value: Any) -> str:
    told = json.dumps(value, sort_keys=True, separators=(",", ":")).encode("ascii")
    return b32encode(sha256(told).digest()).decode("ascii").lower()[:LENGTH]


def laid(table: Table) -> Laid:
    """The digests of every value that the coverage gave: none for an analyst's, and a mark for an entry of his own."""
    edited = _edited(table.edits)
    return {
        name: OWN if (name, "*") in edited else _digests(name, tracked(section, entry), edited)
        for name, (section, entry) in items(sheet_of(table)).items()
        if section != "missing"
    }


def _digests(name: str, told: Entry, edited: set[tuple[str, str]]) -> dict[str, str]:
    return {key: digest(value) for key, value in told.items() if (name, key) not in edited}


def _edited(edits: Iterable[Edit]) -> set[tuple[str, str]]:
    return {(one.item, one.field) for one in edits}


def laid_entries(table: Table) -> list[Entry]:
    """The same as the file holds it."""
    return [{"item": name, **fields} for name, fields in laid(table).items()]
