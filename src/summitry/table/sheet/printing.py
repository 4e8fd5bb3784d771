"""The lines of a table file: sections of entries, long ones in blocks and short ones on a line each."""

from collections.abc import Container, Iterable
from typing import Any

from summitry.table.sheet.from_sheet import voice
from summitry.table.sheet.notes import Notes
from summitry.table.sheet.sheet import Entry, Sheet, items
from summitry.yaml_text.write import block, comment, flow, quoted

BLOCKS = frozenset({"table", "seats", "positions", "issues", "conflicts", "confirmed"})
WORDS = {"parties": "party", "package_rule": "statement"}  # sections of bare words
LEFT_OUT: Entry = {  # what a key means that is not there
    "drawn": [], "history": [], "statements": [], "accounts": [],
    "firm": True, "ordered": True, "statement": None, "claim": None, "over": None, "order": [],
}  # fmt: skip
ELSEWHERE = "evidence"  # stands at the end of the file
LEFT_OUT_INSIDE: Entry = {
    "option": None,
    "red_line": False,
    "field": "red line",
}  # of an earlier position, or words drawn
Lines = list[str]


def section(key: str, sheet: Sheet, told: Notes) -> Lines:
    """A section under its key, each entry's lines behind one dash."""
    lines: Lines = []
    heading = None
    for name, (_, entry) in items({key: sheet[key]}).items():
        about = _heading(entry["issue"], sheet) if key == "positions" else None
        lines += [f"  # {about}"] if about != heading and about else []
        heading = about
        lines += _dashed(_entry(key, name, entry, sheet, told))
    return [f"{key}:", *lines] if lines else [f"{key}: []"]


def record(key: str, entries: Iterable[Entry], there: Container[str]) -> Lines:
    """A section that keeps account of the others, a line an entry; ``there`` are the items that the file holds."""
    lines = []
    for entry in entries:
        removed = key == "edits" and "field" not in entry and entry["item"] not in there
        lines += _dashed([flow(_shown(entry)) + ("  # removed" if removed else "")])
    return [f"{key}:", *lines] if lines else [f"{key}: []"]


def fields(key: str, sheet: Sheet, told: Notes) -> Lines:
    """The keys of a section's one entry, at the top of the file."""
    return _block(key, key, sheet[key][0], told)


def _dashed(lines: Lines) -> Lines:
    return [f"  {'  ' if number else '- '}{line}" for number, line in enumerate(lines)]


def _heading(issue: str, sheet: Sheet) -> str:
    """``water: Norland gives up water (all, half) or not (none)``: what a stance on the issue and an option mean."""
    proposition = next(one["proposition"] for one in sheet["issues"] if one["name"] == issue)
    options = [one for one in sheet["options"] if one["issue"] == issue]
    holds, fails = (", ".join(one["name"] for one in options if one["realises"] is held) for held in (True, False))
    return comment(f"{issue}: {proposition} ({holds or 'by no option'}) or not ({fails or 'by no option'})")


def _entry(key: str, name: str, entry: Entry, sheet: Sheet, told: Notes) -> Lines:
    if key in WORDS:
        return [told.behind(flow(entry[WORDS[key]]), name, key, entry)]
    if key not in BLOCKS and not entry.get("order"):
        return [told.behind(flow(_as_written(key, entry)), name, key, entry)]
    if key == "issues":
        options = [one for one in sheet["options"] if one["issue"] == entry["name"]]
        return [*_block(key, name, entry, told), *_options(options, told)]
    return _block(key, name, entry, told)


def _options(options: Iterable[Entry], told: Notes) -> Lines:
    lines: Lines = []
    for name, (key, entry) in items({"options": list(options)}).items():
        shown = {field: value for field, value in entry.items() if field != "issue"}
        lines += _dashed([told.behind(flow(shown), name, key, entry)])
    return ["options:", *lines] if lines else ["options: []"]


def _as_written(key: str, entry: Entry) -> Entry:
    if key != "couplings":
        return _shown(entry)
    tied = {"only_if" if entry["holds"] else "only_if_not": entry["other"]}
    party = {} if entry["party"] is None else {"party": entry["party"]}
    return {**party, "issue": entry["issue"], **tied, **_shown({"statements": entry["statements"]})}


def _shown(entry: Entry, left_out: Entry = LEFT_OUT) -> Entry:
    """The keys that say more than they would by not being there."""
    told = {key: value for key, value in entry.items() if key != ELSEWHERE and left_out.get(key, ...) != value}
    if told.get("voice") == voice(entry.get("statements", ())):
        del told["voice"]
    return told


def _block(key: str, name: str, entry: Entry, told: Notes) -> Lines:
    lines: Lines = []
    for field, value in _shown(entry).items():
        if value and isinstance(value, list) and isinstance(value[0], dict):
            lines += [told.behind(f"{field}:", name, key, entry, field), *_inside(value, told)]
        else:
            lines.append(told.behind(f"{field}: {_value(field, value)}", name, key, entry, field))
    return lines


def _value(field: str, value: Any) -> str:
    """An order of one chain needs no list, but quotation marks: within brackets its commas would part it."""
    if field != "order":
        return block(value)
    return quoted(value[0] if len(value) == 1 else value)


def _inside(entries: Iterable[Entry], told: Notes) -> Lines:
    """Entries within an entry."""
    return [line for entry in entries for line in _dashed(_within(entry, told))]


def _within(entry: Entry, told: Notes) -> Lines:
    """On a line, but for words that draw a red line, and an earlier position that was one."""
    shown = _shown(entry, LEFT_OUT | LEFT_OUT_INSIDE)
    if not shown.get("drawn") and "at" not in shown:
        return [told.inside(flow(shown), entry)]
    line = {key: value for key, value in shown.items() if key != "drawn"}
    first, *rest = (f"{key}: {block(value)}" for key, value in line.items())
    drawn = shown.get("drawn", [])
    return [told.inside(first, entry), *rest, *(["drawn:", *_inside(drawn, told)] if drawn else [])]
