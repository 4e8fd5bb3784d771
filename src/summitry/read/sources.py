"""What the user named, as bytes with a name: files, folders, addresses, standard input."""

import os
import re
import sys
from collections import deque
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import BinaryIO

from summitry.read.clean import one_line
from summitry.read.coverage import FILE, is_file
from summitry.read.draft import Source
from summitry.read.fetch import LARGEST, fetch, too_large
from summitry.records import Problem

READABLE = frozenset(".txt .text .md .markdown .html .htm .xhtml .eml .pdf .jsonl .ndjson .tml .xml .rss .atom".split())
DATA = frozenset(
    ".toml .yaml .yml .json .csv .tsv .sqlite .sqlite3 .db .ledger .log .py .js .css .svg .png .jpg .jpeg .gif .webp "
    ".ico .sha256".split()
)
ABOUT = frozenset("readme license licence copying notice changelog contributing".split())  # of the folder, no articles
FETCHED = re.compile(r"https?://", re.I)
ADDRESS = re.compile(r"[a-z][a-z\d+.-]*://", re.I)


def gather(sources: Sequence[str], stdin: BinaryIO | None = None) -> Iterator[Source | Problem]:
    """Every source once, folders in the order of their names; what cannot be opened as a Problem."""
    seen: set[str] = set()
    for source in sources:
        if source == "-" or FETCHED.match(source):
            if source not in seen:
                yield _stream(stdin or sys.stdin.buffer) if source == "-" else fetch(source)
            seen.add(source)
            continue
        for found in _named(source):
            path = str(found.path.resolve()) if isinstance(found, Source) and found.path else None
            if path is None or path not in seen:
                yield found
            seen.update([path] if path else [])


def _named(source: str) -> Iterator[Source | Problem]:
    """What the user named: one file, or all in a folder."""
    if not source:
        yield Problem("missing", "An empty path.", "Name a file, a folder or an address.")
        return
    if ADDRESS.match(source):
        remedy = "Save the article and name the file."
        yield Problem("address", f"{source}: only http and https addresses are read.", remedy, source)
        return
    empty = True
    for found in _files(_absolute(source), source):
        empty = False
        yield found
    if empty:
        remedy = "Name a folder that holds .txt, .md, .html, .eml, .pdf or .jsonl files."
        yield Problem("no articles", f"{printable(source)} holds no articles.", remedy, printable(source))


def _absolute(source: str) -> Path:
    """The path without "." and "..", links left as they are: their names are what the user knows."""
    return Path(os.path.abspath(source))  # noqa: PTH100


def article_name(path: Path) -> str:
    """Folder and file: from the nearest folder above that holds a ``coverage.toml``, else the file's own."""
    base = covered(path) or path.parent
    return printable(f"{base.name}/{path.relative_to(base).as_posix()}".lstrip("/"))


def covered(path: Path) -> Path | None:
    """The nearest folder above ``path`` that holds a ``coverage.toml``."""
    return next((folder for folder in path.parents if is_file(folder / FILE)), None)


def printable(name: str) -> str:
    """``name`` as UTF-8 in which every character can be printed anywhere."""
    try:
        return one_line(os.fsencode(name).decode("utf-8", "replace"))
    except UnicodeEncodeError:  # no name that a file can have here
        return one_line(name)


def _stream(stdin: BinaryIO) -> Source | Problem:
    data = stdin.read(LARGEST + 1)
    return too_large("-") if len(data) > LARGEST else Source("-", "", data)


def _files(path: Path, named: str) -> Iterator[Source | Problem]:
    """The file, or the files of the folder and those within, each folder entered once.

    Folders that are links come last: a file's name comes from the folder it lies in, wherever links lead.
    """
    entered: set[Path] = set()
    waiting, linked = [path], deque[Path]()
    while waiting or linked:
        each = waiting.pop() if waiting else linked.popleft()
        try:
            if not each.exists():
                yield _missing(each, named if each == path else None)
            elif not each.is_dir():
                yield from _file(each, each == path)
            elif (real := each.resolve()) not in entered:
                entered.add(real)
                inside = _inside(each)
                linked.extend(p for p in inside if _is_link(p))
                waiting.extend(p for p in reversed(inside) if not _is_link(p))
        except (OSError, ValueError, RuntimeError) as error:  # a circle of links is a RuntimeError
            yield _unreadable(each, error)


def _is_link(path: Path) -> bool:
    return path.is_symlink() and path.is_dir()


def _inside(folder: Path) -> list[Path]:
    """What in ``folder`` may be coverage, in the order of its names."""
    paths = sorted(folder.iterdir(), key=lambda p: os.fsencode(p.name))
    return [p for p in paths if not (p.name.startswith(".") or p.name == FILE or p.stem.lower() in ABOUT)]


def _file(path: Path, named: bool) -> Iterator[Source | Problem]:
    """The file; of those nobody ``named`` only what may be coverage is spoken of."""
    suffix, name = path.suffix.lower(), article_name(path)
    if suffix not in READABLE and (suffix or not named):
        if named or suffix not in DATA:
            yield _unsupported(name, suffix)
    elif not path.is_file():
        yield Problem("unreadable", f"{name} is no ordinary file.", "Save what it gives as a file, or use -.", name)
    elif path.stat().st_size > LARGEST:
        yield too_large(name)
    else:
        yield Source(name, suffix, path.read_bytes(), path)


def _missing(path: Path, named: str | None) -> Problem:
    name = printable(named or article_name(path))
    if path.is_symlink():
        return Problem("missing", f"{name} is a link to nothing.", "Mend or remove the link.", name)
    return Problem("missing", f"{name} does not exist.", "Check the path.", name)


def _unreadable(path: Path, error: OSError | ValueError | RuntimeError) -> Problem:
    name = article_name(path)
    why = error.strerror if isinstance(error, OSError) and error.strerror else str(error)
    return Problem("unreadable", f"{name} cannot be read: {why}.", "Check the path, and who may read it.", name)


def _unsupported(name: str, suffix: str) -> Problem:
    kind = f"files ending {suffix}" if suffix else "files without an ending"
    remedy = "Save it as text (.txt) or PDF." if suffix else "Give it the ending .txt."
    return Problem("unsupported", f"{name}: {kind} are not read.", remedy, name)
