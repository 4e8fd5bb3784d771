"""A table laid anew from the coverage, with all that a person has changed in its file."""

from collections.abc import Iterator
from dataclasses import replace

from summitry.records import Problem, Table
from summitry.table.sheet.edits import WHOLE, Items, Marks, marks
from summitry.table.sheet.file import Held
from summitry.table.sheet.fitting import fitted
from summitry.table.sheet.from_sheet import table_of
from summitry.table.sheet.sheet import NAMED_BY, Entry, Sheet, items, sheet_of


def relaid(coverage: Table, old: Held, by: str, on: str) -> tuple[Table, tuple[Problem, ...]]:
    """The coverage's table with the edits of the old file: values set, entries added, entries removed.

    Edits not marked yet are by this person on this day (a date). The Problems tell what no longer fits, and where the
    digests are missing by which an edit is told from what was laid.
    """
    new, was = items(sheet_of(coverage)), items(sheet_of(old.table))
    found = marks(old, new, by, on)
    kept = {name: one for name in _names(new, was) if (one := _kept(name, new, was, found))}
    fit, problems = fitted(kept, new, was, found)
    table = table_of(_sheet(fit))
    place = {name: number for number, name in enumerate(dict.fromkeys([*items(sheet_of(table)), *new]))}
    edits = sorted(found.values(), key=lambda one: (place.get(one.item, len(place)), one.item, one.field))
    return replace(table, edits=tuple(edits)), (*_told(coverage, old), *_idle(old, found), *problems)


def _names(new: Items, was: Items) -> list[str]:
    """Names as the coverage has them, each that only the file has behind the one before it there."""
    names, before = list(new), ""
    for name, (section, _) in was.items():
        if name not in new:
            same = before.startswith(section)
            names.insert(names.index(before) + 1 if same and before in names else len(names), name)
        before = name
    return names


def _kept(name: str, new: Items, was: Items, found: Marks) -> tuple[str, Entry] | None:
    fields = [field for item, field in found if item == name]
    if WHOLE in fields:
        return was.get(name)
    if name not in new:
        return was[name] if fields else None
    section, entry = new[name]
    return section, entry | {field: was[name][1][field] for field in fields}


def _sheet(kept: Items) -> Sheet:
    sheet: Sheet = {section: [] for section in NAMED_BY}
    for section, entry in kept.values():
        sheet[section].append(entry)
    return sheet


def _told(coverage: Table, old: Held) -> Iterator[Problem]:
    """What a person should know of the old file."""
    was, now = old.table.agenda.name, coverage.agenda.name
    if was != now and not any((one.item, one.field) == ("table", "agenda") for one in old.table.edits):
        message = f"The file was laid with the agenda {was}; this laying uses {now}."
        yield Problem("edit", message, f"Give that of the file with --agenda, if you do not want {now}.")
    if old.laid is None:
        message = (
            "The file has no section laid: whatever differs from the coverage counts as yours, what is missing is laid."
        )
        yield Problem("edit", message, "Keep that section, so that what you take out stays out.")
    for party in old.gone:
        message = f"“{party}” is taken out of parties: its seat, positions and weights are taken out with it."
        yield Problem("edit", message, "Each has its line in edits; delete those to have it back.")
    for line, words in old.comments:
        message = f"A comment of yours is not kept (line {line}): {words}"
        yield Problem("edit", message, "Keep it elsewhere; what stands behind a # is written anew.")


def _idle(old: Held, found: Marks) -> Iterator[Problem]:
    """Lines of edits for values, or of sections, that there are none of."""
    for one in old.table.edits:
        known = one.field == WHOLE or (one.item, one.field) in found or (one.item, WHOLE) in found
        if not known or one.item.partition(":")[0] not in NAMED_BY:
            message = f"A line of edits fits nothing: {one.item}{'' if one.field == WHOLE else f', {one.field}'}."
            yield Problem("edit", message, "Compare its words with those of laid, or delete it.")
