"""Attributions as tags of words: which word is of a source, a cue, a content, but not which belong together.

Two formats: columns (a word first, its tag last, an empty line between sentences) in ``.bio``, ``.conll``, ``.tsv`` or ``.iob2``;
and JSON Lines with ``tokens`` and ``labels`` (or ``tags``) in ``.json`` or ``.jsonl``.
"""

import json
from collections.abc import Iterator
from pathlib import Path

from evaluation.columns import Rows, joined, marked, sentences_of
from summitry.find.reader.reading import ROLES
from summitry.records import Span
from train.examples import Example, Marked

COLUMNS, LINES = {".bio", ".conll", ".tsv", ".iob2"}, {".json", ".jsonl"}
AT_ONCE = 6  # sentences in one example


def bio(path: Path) -> list[Example]:
    """The examples of a file, or of all such files below a folder, by name."""
    files = [path] if path.is_file() else sorted(p for p in path.rglob("*") if p.suffix in COLUMNS | LINES)
    return [example for file in files for example in _examples(file)]


def _examples(file: Path) -> Iterator[Example]:
    sentences = list(_json(file) if file.suffix in LINES else sentences_of(file, 0, -1))
    for at in range(0, len(sentences), AT_ONCE):
        text, parts = "", list[Marked]()
        for rows in sentences[at : at + AT_ONCE]:
            line, placed = joined((word, _lower(tag)) for word, tag in rows)
            parts += [
                _part(role, Span(s.start + len(text), s.end + len(text)))
                for role, s in marked(placed, {r: r for r in ROLES})
            ]
            text += line + "\n"
        yield Example(f"{file.name}:{at}", text, tuple(parts), paired=False)


def _json(file: Path) -> Iterator[Rows]:
    for line in file.read_text(encoding="utf-8").splitlines():
        if line.strip():
            row = json.loads(line)
            yield list(zip(row["tokens"], row.get("labels") or row["tags"], strict=True))


def _lower(tag: str) -> str:
    prefix, _, role = tag.partition("-")
    return f"{prefix.upper()}-{role.lower()}" if role else "O"


def _part(role: str, span: Span) -> Marked:
    source, cue, content = ((span,) if r == role else () for r in ROLES)
    return Marked(source, cue, content)
