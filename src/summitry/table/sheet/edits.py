"""Which values of a table file are a person's: what is marked so, and what differs from what was laid."""

from collections.abc import Iterator, Mapping
from dataclasses import replace

from summitry.records import Edit
from summitry.table.sheet.digests import digest, tracked
from summitry.table.sheet.file import Held
from summitry.table.sheet.sheet import Entry, items, sheet_of, values
from summitry.yaml_text.write import flow

Items = Mapping[str, tuple[str, Entry]]  # by name, each with its section
Marks = dict[tuple[str, str], Edit]  # by item and field
WHOLE = "*"
TOO_LONG = ("statements", "evidence", "drawn", "history", "accounts", "subject", "field")


def marks(old: Held, new: Items, by: str, on: str) -> Marks:
    """Every edit of the file: those marked already keep who and when, the others are by this person on this day.

    ``new`` is what the coverage says. Gaps are worked out anew each time: nobody edits them. What was taken out stays
    marked while the coverage is silent on it; what was added and taken out again is forgotten.
    """
    was = {name: one for name, one in items(sheet_of(old.table)).items() if one[0] != "missing"}
    known = {(one.item, one.field): one for one in old.table.edits}
    found = {
        (item, field) for item, field in known if field == WHOLE and (item in was or item in new or not _own(old, item))
    }
    found |= {*_changed(old, was, known, new), *_removed(old, was)}
    found |= {place for item in was for place in _tied(item, was, new, found)}
    return {one: replace(known.get(one, Edit(*one, by, on)), over=over(new, *one)) for one in sorted(found)}


def _changed(old: Held, was: Items, known: Marks, new: Items) -> Iterator[tuple[str, str]]:
    """What was added, and each value that differs from what was laid."""
    for item, (section, entry) in was.items():
        if (item, WHOLE) in known:
            continue
        laid = _laid(old, item, new)
        if laid is None:
            yield from () if _told(section, entry, item, new) else [(item, WHOLE)]
            continue
        for field, value in tracked(section, entry).items():
            if (item, field) in known or laid.get(field, digest(value)) != digest(value):
                yield item, field


def _told(section: str, entry: Entry, item: str, new: Items) -> bool:
    """Whether the coverage says the whole of it too: then it is nobody's addition."""
    return item in new and tracked(section, entry) == tracked(*new[item])


def _laid(old: Held, item: str, new: Items) -> Mapping[str, str] | None:
    """What was laid for an item; of a file without digests what the coverage says now."""
    if old.laid is not None:
        return old.laid.get(item)
    return {key: digest(value) for key, value in tracked(*new[item]).items()} if item in new else None


def _removed(old: Held, was: Items) -> Iterator[tuple[str, str]]:
    """What was laid and is in the file no more, whether or not the coverage says it now: it may say it again."""
    for item in old.laid or {}:
        if item not in was and not _own(old, item):
            yield item, WHOLE


def _own(old: Held, item: str) -> bool:
    """Whether the person had added it when the file was laid."""
    return WHOLE in (old.laid or {}).get(item, {})


def _tied(item: str, was: Items, new: Items, found: set[tuple[str, str]]) -> tuple[tuple[str, str], ...]:
    """A red line and its stance stay together where one is the person's and the coverage's other would contradict it."""
    tied = (item, "stance"), (item, "red_line")
    if not item.startswith("positions: ") or item not in new or not found & {*tied}:
        return ()
    stance, line = ((was if place in found else new)[item][1][place[1]] for place in tied)
    return tied if line and stance == "open" else ()


def over(new: Items, item: str, field: str) -> str | None:
    """What the coverage says in place of an edit, as the file would write it; None where it says nothing."""
    if item not in new:
        return None
    told = values(*new[item])
    if field != WHOLE:
        return flow(told[field]) if field in told else None
    short = {key: value for key, value in told.items() if key not in TOO_LONG and value not in (None, [], False)}
    return flow(short) if short else "yes"
