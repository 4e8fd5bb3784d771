"""``coverage.toml``: what is known of each file beside its text."""

import re
import tomllib
from dataclasses import dataclass
from datetime import date
from pathlib import Path, PurePath

from summitry import agenda as agendas
from summitry.records import Problem

FILE = "coverage.toml"
KEYS = ("file", "outlet", "published", "title")
LONGEST = 100  # characters of a name in a message
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
    except (OSError, ValueError, RecursionError) as error:
        message = f"{place} cannot be read: {_why(error)}."
        return Notes(problems=(Problem(FILE, message, "Mend it; until then nothing in it is used.", place),))
    return _notes(content, folder, place)


def _why(error: Exception) -> str:
    if isinstance(error, tomllib.TOMLDecodeError):
        return str(error)
    if isinstance(error, UnicodeDecodeError):
        return "it is not UTF-8 text"
    if isinstance(error, OSError):
        return error.strerror or "the disk does not give it"
    return "a number in it is too long" if isinstance(error, ValueError) else "it is nested too deeply"


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
    if not isinstance(table, dict) or not isinstance(table.get("file"), str) or not table["file"]:
        return None, [_wrong(place, "A [[document]] names no file.", 'Give it file = "...".')]
    file = table["file"].removeprefix("./")
    problems = [_unknown(key, KEYS, place) for key in table if key not in KEYS]
    if not _within(folder, file.rsplit("#", 1)[0]):
        message = f"{_short(file)} is named but does not exist in this folder."
        return None, [*problems, _wrong(place, message, "Correct the name of the file.")]
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
    shipped = agendas.shipped()
    if isinstance(value, str) and _within(folder, value):
        return _sound(folder / value, place)
    if isinstance(value, str) and value in shipped:
        return value, []
    remedy = f"Name a YAML file beside coverage.toml, or an agenda that ships ({', '.join(shipped)})."
    return None, [_wrong(place, f"The agenda {_short(str(value))} does not exist in this folder.", remedy)]


def _sound(agenda: Path, place: str) -> tuple[Path | None, list[Problem]]:
    """The agenda if it can be used: a folder of coverage with a broken one is still worth reading."""
    try:
        agendas.load(agenda)
    except agendas.AgendaError as error:
        line = "" if error.line is None else f":{error.line}"
        message = f"{agenda.name}{line}: {error.message} Until it is mended it is not used."
        return None, [Problem("agenda", message, error.remedy, place)]
    return agenda, []


def _within(folder: Path, name: str) -> bool:
    """Whether ``name`` is a file in ``folder``: what came with coverage names nothing elsewhere on the disk."""
    path = PurePath(name)
    return not path.is_absolute() and ".." not in path.parts and is_file(folder / path)


def is_file(path: Path) -> bool:
    """Whether there is such a file, as far as may be known: nobody may look into some folders, some names are too long."""
    try:
        return path.is_file()
    except (OSError, ValueError):
        return False


def _short(name: str) -> str:
    return name if len(name) <= LONGEST else f"{name[:LONGEST]}…"


def _unknown(key: str, known: tuple[str, ...], place: str) -> Problem:
    return _wrong(place, f"The key {_short(key)} is not known.", f"Keys here are {', '.join(known)}.")


def _wrong(place: str, message: str, remedy: str) -> Problem:
    return Problem(FILE, f"{place}: {message}", remedy, place)
