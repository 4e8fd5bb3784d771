"""``coverage.toml``: what is known of each file beside its text."""

import re
import tomllib
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from summitry.agenda import shipped
from summitry.records import Problem

FILE = "coverage.toml"
KEYS = ("file", "outlet", "published", "title")
DAY = re.compile(r"\d{4}(-\d\d(-\d\d)?)?")
EXAMPLE = '[[document]] with file = "{file}" and published = 2024-03-31'


@dataclass(frozen=True, slots=True)
class Note:
    """One ``[[document]]``."""

    file: str
    outlet: str | None = None
    published: str | None = None
    title: str | None = None


@dataclass(frozen=True, slots=True)
class Notes:
    """One ``coverage.toml``: its documents, its agenda, and what is wrong with it."""

    documents: tuple[Note, ...] = ()
    agenda: Path | str | None = None
    problems: tuple[Problem, ...] = ()

    def of(self, file: str) -> Note | None:
        """The note on ``file`` (relative to the folder); a line ``a.jsonl#3`` falls back on its file."""
        named = {note.file: note for note in self.documents}
        return named.get(file) or named.get(file.rsplit("#", 1)[0])


def load_notes(folder: Path) -> Notes:
    """The notes of ``folder``; whatever in them cannot be used is a Problem and the rest is used."""
    place = f"{folder.name}/{FILE}"
    try:
        content = tomllib.loads((folder / FILE).read_text("utf-8-sig"))
    except (OSError, UnicodeDecodeError, tomllib.TOMLDecodeError, RecursionError) as error:
        message = f"{place} cannot be read: {error}."
        return Notes(problems=(Problem(FILE, message, "Mend it; until then nothing in it is used.", place),))
    return _notes(content, folder, place)


def _notes(content: dict[str, object], folder: Path, place: str) -> Notes:
    problems = [_unknown(key, ("document", "agenda"), place) for key in content if key not in ("document", "agenda")]
    tables = content.get("document", [])
    if not isinstance(tables, list):
        problems.append(_wrong(place, "document is not a list of tables.", "Write [[document]], in double brackets."))
        tables = []
    notes: dict[str, Note] = {}
    for table in tables:
        note, wrong = _note(table, folder, place)
        problems += wrong
        if note and note.file in notes:
            problems.append(_wrong(place, f"{note.file} is named twice.", "Keep one entry; the first is used."))
        elif note:
            notes[note.file] = note
    agenda, wrong = _agenda(content.get("agenda"), folder, place)
    return Notes(tuple(notes.values()), agenda, (*problems, *wrong))


def _note(table: object, folder: Path, place: str) -> tuple[Note | None, list[Problem]]:
    if not isinstance(table, dict) or not isinstance(table.get("file"), str):
        return None, [_wrong(place, "A [[document]] names no file.", 'Give it file = "...".')]
    file = table["file"].removeprefix("./")
    problems = [_unknown(key, KEYS, place) for key in table if key not in KEYS]
    if not (folder / file.rsplit("#", 1)[0]).is_file():
        return None, [*problems, _wrong(place, f"{file} is named but does not exist.", "Correct the name of the file.")]
    texts = {key: table[key] for key in ("outlet", "title") if isinstance(table.get(key), str)}
    problems += [
        _wrong(place, f"{key} of {file} is not text.", f'Write {key} = "...".')
        for key in ("outlet", "title")
        if key in table and key not in texts
    ]
    published = _published(table.get("published"))
    if published is None and "published" in table:
        problems.append(_wrong(place, f"published of {file} is no date.", "Write published = 2024-03-31."))
    return Note(file, texts.get("outlet"), published, texts.get("title")), problems


def _published(value: object) -> str | None:
    """An EDTF date from a TOML date, date and time, or text such as "2024-03"."""
    if isinstance(value, date):
        return value.isoformat()[:10]
    if not isinstance(value, str) or not DAY.fullmatch(value):
        return None
    try:
        date.fromisoformat((value + "-01-01")[:10])
    except ValueError:
        return None
    return value


def _agenda(value: object, folder: Path, place: str) -> tuple[Path | str | None, list[Problem]]:
    """A file beside ``coverage.toml``, else the name of an agenda that ships."""
    if value is None:
        return None, []
    if isinstance(value, str) and (folder / value).is_file():
        return folder / value, []
    if value in shipped():
        return str(value), []
    remedy = f"Name a YAML file beside coverage.toml, or an agenda that ships ({', '.join(shipped())})."
    return None, [_wrong(place, f"The agenda {value} does not exist.", remedy)]


def _unknown(key: str, known: tuple[str, ...], place: str) -> Problem:
    return _wrong(place, f"The key {key} is not known.", f"Keys here are {', '.join(known)}.")


def _wrong(place: str, message: str, remedy: str) -> Problem:
    return Problem(FILE, f"{place}: {message}", remedy, place)
