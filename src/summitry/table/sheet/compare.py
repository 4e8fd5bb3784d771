"""What differs between two tables, cell by cell: what new coverage changes, and where it stands against an edit."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

from summitry.records import Edit, Table
from summitry.table.sheet.digests import digest, tracked
from summitry.table.sheet.edits import Items
from summitry.table.sheet.file import Held
from summitry.table.sheet.sheet import Entry, items, sheet_of
from summitry.yaml_text.write import flow

Kind = Literal["against an edit", "moved", "new", "gone", "changed"]
KINDS: tuple[Kind, ...] = ("against an edit", "moved", "new", "gone", "changed")
SILENT = ("statements", "history", "said", "voices", "accounts", "meaning")  # follow from what else changes
USUAL = {"firm": True, "voice": "own"}


@dataclass(frozen=True, slots=True)
class Change:
    """One value that differs: of which item (``positions: Norland on water``), which field (``*``: the whole item), and
    what it was and is, as a file would write it; None where it is not there. ``statements`` carry the new value."""

    kind: Kind
    item: str
    field: str
    before: str | None
    after: str | None
    statements: tuple[str, ...] = ()


def compare(old: Table, new: Table) -> tuple[Change, ...]:
    """All that differs, what matters most first: stances moved and red lines, then what is new, gone, or changed."""
    return tuple(sorted(_changes(old, new), key=lambda one: KINDS.index(one.kind)))


def _changes(old: Table, new: Table) -> Iterator[Change]:
    was, now = items(sheet_of(old)), items(sheet_of(new))
    for item in dict.fromkeys([*now, *was]):
        if item not in was:
            yield Change("new", item, "*", None, told(*now[item]), _carried(now[item][1]))
        elif item not in now:
            yield Change("gone", item, "*", told(*was[item]), None)
        else:
            yield from _fields(item, was[item], now[item])


def _fields(item: str, was: tuple[str, Entry], now: tuple[str, Entry]) -> Iterator[Change]:
    before, after = tracked(*was), tracked(*now)
    silent = (
        (*SILENT, *USUAL) if before.get("stance") != after.get("stance") else SILENT
    )  # words of another stance are other words
    for field in after:
        if field not in silent and before[field] != after[field]:
            kind: Kind = "moved" if field in ("stance", "red_line") else "changed"
            yield Change(kind, item, field, flow(before[field]), flow(after[field]), _carried(now[1]))


def _carried(entry: Entry) -> tuple[str, ...]:
    return tuple(entry.get("statements", ()))


def told(section: str, entry: Entry) -> str:
    """An entry in a few words: the values that say something."""
    kept = {
        key: value for key, value in tracked(section, entry).items() if key not in SILENT and USUAL.get(key) != value
    }
    short = {key: value for key, value in kept.items() if value not in (None, [], False, "unknown")}
    return flow(short) if short else "there"


def against(old: Held, coverage: Table, relaid: Table) -> tuple[Change, ...]:
    """The edits of a table laid again that stand against what the coverage did not say when the old file was laid."""
    known = {(one.item, one.field): one for one in old.table.edits}
    said, held = items(sheet_of(coverage)), items(sheet_of(relaid))
    return tuple(
        _against(one, held, said)
        for one in relaid.edits
        if one.item in said and _news(one, known.get((one.item, one.field)), old, said) and not _agrees(one, held, said)
    )


def _news(now: Edit, before: Edit | None, old: Held, said: Items) -> bool:
    """Whether the coverage says another thing in place of an edit than it did: by the mark, or by what was laid."""
    if before is not None:
        return now.over != before.over
    laid = (old.laid or {}).get(now.item, {})
    fields = tracked(*said[now.item])
    return any(field in laid and laid[field] != digest(fields[field]) for field in fields if now.field in (field, "*"))


def _agrees(edit: Edit, held: Items, said: Items) -> bool:
    if edit.item not in held:
        return False
    ours, theirs = tracked(*held[edit.item]), tracked(*said[edit.item])
    return all(ours[field] == theirs[field] for field in ours if edit.field in (field, "*") and field not in SILENT)


def _against(edit: Edit, held: Items, said: Items) -> Change:
    ours = held.get(edit.item)
    value = "removed" if ours is None else told(*ours) if edit.field == "*" else flow(tracked(*ours)[edit.field])
    return Change("against an edit", edit.item, edit.field, value, edit.over, _carried(said[edit.item][1]))
