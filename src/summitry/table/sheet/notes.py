"""What stands behind a # in a table file: the words that a value rests on, and whose edit it is."""

import re
from collections.abc import Mapping
from dataclasses import dataclass

from summitry.records import Edit, Entries, Statement, Table
from summitry.table.sheet.sheet import Entry
from summitry.yaml_text.write import comment

CLAUSE_END = re.compile(r"[.;!?](?=\s|$)|\n|$")
WIDTH = 140  # characters of a line, where the words allow
LEAST = 40  # characters of the words, however long the line is then
LONGEST_VALUE = 60  # characters of what the coverage says in place of an edit
SEATED = {"place": ("at the table", "away"), "must_accept": ("must accept",), "mediates": ("mediates",)}
SEAT_FIELDS = frozenset(field for fields in SEATED.values() for field in fields)
FEWEST = 4  # words: a bare name shows nothing, what its clause goes on to say does
Rest = str | Entry | None  # a statement's id, a piece of evidence, or nothing


@dataclass(frozen=True, slots=True)
class Notes:
    """The words of the coverage by statement and by document, and the edits by item and field."""

    statements: Mapping[str, Statement]
    texts: Mapping[str, str]
    edits: Mapping[tuple[str, str], Edit]

    def behind(self, line: str, name: str, section: str, entry: Entry, key: str | None = None) -> str:
        """The line of a value, or of a whole entry (no key), followed by its words."""
        fields = [key] if key else ["*", *entry]
        marks = [_mark(self.edits[name, field], field) for field in fields if (name, field) in self.edits]
        if key and key == next(iter(entry)) and (name, "*") in self.edits:
            marks.append(_mark(self.edits[name, "*"], "*"))
        start = f"{line}  # " + "; ".join(marks) + (": " if marks else "")
        words = self.words(self.rests_on(section, entry, key), WIDTH - len(start))
        return (start + words).removesuffix(": ") if marks or words else line

    def rests_on(self, section: str, entry: Entry, key: str | None) -> Rest:
        """As ``rests_on``; the date of a position rests on other words than its stance where those have none."""
        if (section, key) != ("positions", "said"):
            return rests_on(section, entry, key)
        said = [one for one in entry["statements"] if one in self.statements]
        dated = [one for one in said if self.statements[one].said == entry["said"]]
        return dated[-1] if entry["said"] and dated and dated[-1] != said[-1] else None

    def inside(self, line: str, entry: Entry) -> str:
        """The line of an entry that stands inside another one, followed by its words."""
        rest: Rest = entry if "at" in entry else (entry.get("statements") or entry.get("evidence") or [None])[-1]
        words = self.words(rest, WIDTH - len(line) - 4)
        return f"{line}  # {words}" if words else line

    def words(self, rest: Rest, room: int) -> str:
        """``"There is no water to give" (Tor Hale, 2031-05-04, wire.txt)``; empty where nothing is known of it."""
        if isinstance(rest, str):
            said = self.statements.get(rest)
            by = (
                said
                and f"({said.speaker or said.source or 'no speaker'}, {said.said or 'date unknown'}, {said.document})"
            )
            return _quoted(said.content, by or "", room) if said else ""
        if rest is None:
            return ""
        document, _, span = rest["at"].rpartition(":")
        start, _, end = span.partition("-")
        text = self.texts.get(document, "")
        found = text[int(start) : int(end)]
        if len(found.split()) < FEWEST and rest.get("field") in SEAT_FIELDS:
            found = text[int(start) : _clause_end(text, int(end))]
        return _quoted(found, f"({document})", room) if found else ""


def notes(table: Table, entries: Entries) -> Notes:
    return Notes(
        {one.id: one for one in entries.statements},
        {document.name: document.text for document in entries.documents},
        {(one.item, one.field): one for one in table.edits},
    )


def rests_on(section: str, entry: Entry, key: str | None) -> Rest:
    """What shows the value of a key, or a whole entry that stands on one line."""
    statements: list[str] = entry.get("statements") or entry.get("accounts") or []
    match section, key:
        case "positions", "stance":
            return statements[-1] if statements else None
        case "seats", str():
            fields = SEATED.get(key, ())
            return next((one for one in entry["evidence"] if entry[key] and one["field"] in fields), None)
        case "package_rule", _:
            return str(entry["statement"])
        case "missing", _:
            return statements[0] if statements else None
        case ("preferences", None | "order") | ("couplings", _):
            return statements[-1] if statements else None
    return None


def _mark(edit: Edit, field: str) -> str:
    """``Ana Prell, 2031-05-06; the coverage says open``."""
    what = {"*": "added by "}.get(field, "set by ")
    over = comment(edit.over or "nothing")
    said = over if len(over) <= LONGEST_VALUE else over[:LONGEST_VALUE] + " …"
    return f"{what}{comment(edit.by)}, {comment(edit.on)}; the coverage says {said}"


def _clause_end(text: str, at: int) -> int:
    end = CLAUSE_END.search(text, at)
    return end.start() if end else len(text)


def _quoted(words: str, by: str, room: int) -> str:
    by, line = comment(by), comment(words)
    room = max(LEAST, room - len(by) - 3)
    short = line if len(line) <= room else line[: room - 2].rsplit(" ", 1)[0] + " …"
    return f'"{short}" {by}'
