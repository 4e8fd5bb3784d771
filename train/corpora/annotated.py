"""Openly licensed corpora whose attributions were marked for the project: ``train/annotations`` holds the places, not the words.

``<corpus>/<document>.jsonl`` has one attribution a line: its form, and source, cue and content as lists of [start, end] in the text
that ``texts`` makes of the corpus. The first line holds the text's SHA-256, so that a corpus of another version is noticed.
"""

import hashlib
import json
import re
import xml.etree.ElementTree as ElementTree
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path
from typing import Any

from summitry.find.reader.reading import ROLES
from summitry.records import Span
from train.examples import Example, Marked

Texts = Iterator[tuple[str, str]]
BROKEN = re.compile(r" *\n+")
WORD_GAP = re.compile(r"\W+")
CLITIC = re.compile(r" (n't|'s|'re|'ve|'ll|'d|'m|N'T|'S)(?= )")
CLOSING = re.compile(r" ([,.;:?!%)\]}”])(?=[ ,.;:?!%)\]}”]|$)")
OPENING = re.compile(r"([(\[{“$€£]) ")


def annotated(annotations: Path, corpora: Path) -> list[Example]:
    """Every document that has annotations, with its text from ``corpora``. Raises ValueError where a text is not the one marked."""
    found = []
    for name in sorted(path.name for path in annotations.iterdir() if path.is_dir()):
        texts = dict(TEXTS[name](corpora))
        for path in sorted((annotations / name).glob("*.jsonl")):
            found.append(_example(path, texts.get(path.stem, "")))
    return found


def _example(path: Path, text: str) -> Example:
    first, *rows = path.read_text(encoding="utf-8").splitlines()
    if json.loads(first)["sha256"] != digest(text):
        raise ValueError(f"{path}: the corpus beside this holds another text")
    return Example(f"{path.parent.name}/{path.stem}", text, tuple(_marked(json.loads(row)) for row in rows))


def digest(text: str) -> str:
    return hashlib.sha256(text.encode()).hexdigest()


def _marked(row: dict[str, Any]) -> Marked:
    source, cue, content = (tuple(Span(start, end) for start, end in row[role]) for role in ROLES)
    return Marked(source, cue, content, narrative=row["form"] == "narrative")


def _conllu(paths: Iterable[Path]) -> Texts:
    """Documents of CoNLL-U files: the sentences of a paragraph on one line."""
    for path in sorted(paths):
        name, parts = "", list[str]()
        for line in [*path.read_text(encoding="utf-8").split("\n"), "# newdoc id = "]:
            if line.startswith("# newdoc id = "):
                if name:
                    yield re.sub(r"[^\w.-]", "_", name), BROKEN.sub("\n\n", "".join(parts)).strip() + "\n"
                name, parts = line.removeprefix("# newdoc id = ").strip(), []
            elif line.startswith("# newpar"):
                parts.append("\n")
            elif line.startswith("# text = "):
                parts.append(line.removeprefix("# text = ").strip() + " ")


def _meantime(corpora: Path) -> Texts:
    for path in sorted((corpora / "meantime/data").rglob("intra-doc_annotation/*/*.xml")):
        sentences: dict[int, list[str]] = {}
        for token in ElementTree.parse(path).getroot().findall("token"):  # noqa: S314
            sentences.setdefault(int(token.get("sentence", "0")), []).append(token.text or "")
        yield path.stem, "".join(_printed(" ".join(words)) + "\n" for _, words in sorted(sentences.items()))


def _printed(line: str) -> str:
    """A line of words apart as print would have it."""
    text = f" {line.strip()} ".replace("``", "“").replace("''", "”")
    for pattern, by in ((CLITIC, r"\1"), (CLOSING, r"\1"), (CLOSING, r"\1"), (OPENING, r"\1")):
        text = pattern.sub(by, text)
    return re.sub(" +", " ", _straight(text)).strip()


def _straight(text: str) -> str:
    """Straight marks in turn open, close to the word after, and close, close to the word before."""
    pieces = text.split('"')
    for at in range(1, len(pieces), 2):
        pieces[at] = pieces[at].removeprefix(" ")
        if at + 1 < len(pieces):
            pieces[at] = pieces[at].rstrip(" ")
    return '"'.join(pieces)


def _re3d(corpora: Path) -> Texts:
    for path in sorted((corpora / "re3d").glob("*/documents.json")):
        for line in path.read_text(encoding="utf-8").splitlines():
            row = json.loads(line)
            yield WORD_GAP.sub("-", path.parent.name) + "_" + row["_id"][:12], row["text"]


def _gum(genre: str) -> Callable[[Path], Texts]:
    return lambda corpora: _conllu((corpora / "gum-open/conllu").glob(f"GUM_{genre}_*.conllu"))


TEXTS: dict[str, Callable[[Path], Texts]] = {
    "ewt": lambda corpora: _conllu([corpora / "ud-english-ewt/en_ewt-ud-train.conllu"]),
    "gum-interview": _gum("interview"),
    "gum-news": _gum("news"),
    "meantime": _meantime,
    "re3d": _re3d,
}
