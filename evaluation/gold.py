"""Gold annotations: what a careful reader finds. Written before any reader was run on the texts."""

import json
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from summitry.records import Document

Row = dict[str, Any]


@dataclass(frozen=True, slots=True)
class Gold:
    """``names`` maps each way of writing a party to the names that count as right."""

    statements: tuple[Row, ...]
    positions: tuple[Row, ...]
    events: tuple[Row, ...]
    names: dict[str, str]


def load(path: Path, documents: Sequence[Document]) -> Gold:
    """The gold file with each statement's span in the document as read; one whose words are not there has none (-1)."""
    data = json.loads(path.read_text(encoding="utf-8"))
    texts = {d.name.split("/")[-1]: d.text for d in documents}
    aliases = {alias: party for party, written in data.get("names", {}).items() for alias in (party, *written)}
    return Gold(
        tuple(_placed(row, texts.get(row["document"], "")) for row in data["statements"]),
        tuple(data["positions"]), tuple(data["events"]), aliases)  # fmt: skip


def _placed(row: Row, text: str) -> Row:
    if "start" in row:
        return row
    at = -1
    for _ in range(row.get("occurrence", 0) + 1):
        at = text.find(row["content"], at + 1)
    return row | {"start": at, "end": at + len(row["content"]) if at >= 0 else -1}
