"""What the user named, as bytes with a name: files, folders, addresses, standard input."""

import os
import re
import sys
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import BinaryIO

from summitry.read.coverage import FILE
from summitry.read.draft import Source
from summitry.read.fetch import LARGEST, fetch, too_large
from summitry.records import Problem

READABLE = frozenset(".txt .text .md .markdown .html .htm .xhtml .eml .pdf .jsonl .ndjson .xml .rss .atom".split())
DATA = frozenset(
    ".toml .yaml .yml .json .csv .tsv .sqlite .sqlite3 .db .ledger .log .py .js .css .svg .png .jpg .jpeg .gif .webp "
    ".ico .sha256".split()
)
ABOUT = frozenset("readme license licence copying notice changelog contributing".split())  # of the folder, no articles
FETCHED = re.compile(r"https?://", re.I)


def gather(sources: Sequence[str], stdin: BinaryIO | None = None) -> Iterator[Source | Problem]:
    """Every source once, folders in the order of their names; what cannot be opened as a Problem."""
    seen: set[str] = set()
    for source in sources:
        if source == "-" or FETCHED.match(source):
            if source not in seen:
                yield _stream(stdin or sys.stdin.buffer) if source == "-" else fetch(source)
            seen.add(source)
            continue
        for found in _files(_absolute(source), source, ()):
            path = str(found.path.resolve()) if isinstance(found, Source) and found.path else None
            if path is None or path not in seen:
                yield found
            seen.update([path] if path else [])


def _absolute(source: str) -> Path:
    """The path without "." and "..", links left as they are: their names are what the user knows."""
    return Path(os.path.abspath(source))  # noqa: PTH100


def article_name(path: Path) -> str:
    """Folder and file: from the nearest folder above that holds a ``coverage.toml``, else the file's own."""
    base = covered(path) or path.parent
    return printable(f"{base.name}/{path.relative_to(base).as_posix()}".lstrip("/"))


def covered(path: Path) -> Path | None:
    """The nearest folder above ``path`` that holds a ``coverage.toml``."""
    return next((folder for folder in path.parents if (folder / FILE).is_file()), None)


def printable(name: str) -> str:
    """``name`` with bytes that are no UTF-8 shown as question marks, so that it can be printed anywhere."""
    return os.fsencode(name).decode("utf-8", "replace")


def _stream(stdin: BinaryIO) -> Source | Problem:
    data = stdin.read(LARGEST + 1)
    return too_large("-") if len(data) > LARGEST else Source("-", "", data)


def _files(path: Path, named: str | None, above: tuple[Path, ...]) -> Iterator[Source | Problem]:
    """The file, or the files of the folder; ``named`` is what the user wrote, None inside a folder."""
    try:
        if not path.exists():
            yield _missing(path, named)
        elif not path.is_dir():
            yield from _file(path, named)
        elif path.resolve() not in above:  # a link to a folder above would go round for ever
            yield from _folder(path, named, (*above, path.resolve()))
    except (OSError, ValueError) as error:
        yield _unreadable(path, error)


def _folder(folder: Path, named: str | None, above: tuple[Path, ...]) -> Iterator[Source | Problem]:
    empty = True
    for path in sorted(folder.iterdir(), key=lambda p: os.fsencode(p.name)):
        if path.name.startswith(".") or path.name == FILE or path.stem.lower() in ABOUT:
            continue
        for found in _files(path, None, above):
            empty = False
            yield found
    if empty and named is not None:
        remedy = "Name a folder that holds .txt, .md, .html, .eml, .pdf or .jsonl files."
        yield Problem("no articles", f"{printable(named)} holds no articles.", remedy, printable(named))


def _file(path: Path, named: str | None) -> Iterator[Source | Problem]:
    suffix, name = path.suffix.lower(), article_name(path)
    if suffix not in READABLE and (suffix or named is None):
        if named is not None or suffix not in DATA:
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


def _unreadable(path: Path, error: OSError | ValueError) -> Problem:
    name = article_name(path)
    why = error.strerror if isinstance(error, OSError) and error.strerror else str(error)
    return Problem("unreadable", f"{name} cannot be read: {why}.", "Check who may read it.", name)


def _unsupported(name: str, suffix: str) -> Problem:
    kind = f"files ending {suffix}" if suffix else "files without an ending"
    remedy = "Save it as text (.txt) or PDF." if suffix else "Give it the ending .txt."
    return Problem("unsupported", f"{name}: {kind} are not read.", remedy, name)
