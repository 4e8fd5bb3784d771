"""Which values of a table file are a person's: what is marked so, and what differs from what was laid."""

from collections.abc import Iterator, Mapping
from dataclasses import replace

from summitry.records import Edit
from summitry.table.digests import digest, tracked
from summitry.table.file import Held
from summitry.table.sheet import Entry, edits_of, items, sheet_of, values
from summitry.yaml_text.write import flow

Items = Mapping[str, tuple[str, Entry]]
Place = tuple[str, str]  # item and field
Marks = dict[Place, Edit]
WHOLE = "*"
TOLD_WHOLE = ("positions", "seats", "preferences", "couplings", "issues", "options")
TOO_LONG = ("statements", "evidence", "drawn", "history")


def marks(old: Held, new: Items, by: str, on: str) -> Marks:
    """Every edit of the file: those marked already keep who and when, the others are by this person on this day."""
    was = items(sheet_of(old.table))
    known = {(one.item, one.field): one for one in old.table.edits}
    places = [place for place in known if place[1] == WHOLE and _stands(place[0], was, new)]
    places += _changed(old, was, known, new)
    found = {place: known.get(place, Edit(*place, by, on)) for place in sorted(set(places), key=_order(was, new))}
    return {place: replace(edit, over=over(new, *place)) for place, edit in found.items()}


def _stands(item: str, was: Items, new: Items) -> bool:
    """Whether a whole entry added or removed still is: what is neither in the file nor in the coverage is no matter."""
    return item in was or item in new


def _changed(old: Held, was: Items, known: Marks, new: Items) -> Iterator[Place]:
    """What differs from what was laid; without digests, from what the coverage says now."""
    for item, (section, entry) in was.items():
        laid = _laid(old, item, new)
        if (item, WHOLE) in known:
            continue
        if laid is None:
            yield item, WHOLE
            continue
        for field, value in tracked(section, entry).items():
            if (item, field) in known or laid.get(field, digest(value)) != digest(value):
                yield item, field
    for item in old.laid or {}:
        if item not in was and not _filled(item, was):
            yield item, WHOLE


def _laid(old: Held, item: str, new: Items) -> Mapping[str, str] | None:
    if old.laid is not None:
        return old.laid.get(item)
    return {key: digest(value) for key, value in tracked(*new[item]).items()} if item in new else None


def _filled(item: str, was: Items) -> bool:
    """Whether it was a gap that the analyst's own position has closed."""
    section, _, cell = item.partition(": ")
    return section == "missing" and f"positions: {cell}" in was


def _order(was: Items, new: Items):  # type: ignore[no-untyped-def]
    place = {item: number for number, item in enumerate([*was, *(item for item in new if item not in was)])}
    return lambda one: (place.get(one[0], len(place)), one)


def over(new: Items, item: str, field: str) -> str | None:
    """What the coverage says in place of an edit, as the file would write it; None where it says nothing."""
    if item not in new:
        return None
    told = values(*new[item])
    if field != WHOLE:
        return flow(told[field]) if field in told else None
    short = {key: value for key, value in told.items() if key not in TOO_LONG and value not in (None, [], False)}
    return flow(short) if new[item][0] in TOLD_WHOLE and short else "yes"


__all__ = ["Marks", "edits_of", "marks", "over"]
