"""Names in GUM: its entities are whole phrases, nested and common nouns too; here the proper name at the head of each is taken."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from summitry.find.nouns import OFFICES
from summitry.records import Span
from train.examples import Example

KINDS = {"person": "person", "organization": "organisation", "place": "place"}
PARTS = re.compile(r"\(\d+-[a-z]+-[^()]*\)?|\d+\)")
OPENS = re.compile(r"\((\d+)-([a-z]+)-[^-]*-[^-]*-[^-]*-([\d,]+)-")
INSIDE = frozenset("of de the and for & van von del la al-".split())
TITLES = OFFICES | frozenset(
    "mr mrs ms miss dr mr. mrs. ms. dr. sir dame lord lady st. prof prof. rev. gov. sen. rep. gen. col.".split()
)
AT_ONCE = 8  # sentences in one example


@dataclass(frozen=True, slots=True)
class Token:
    form: str
    upos: str
    entity: str
    span: Span


def names(folder: Path, genres: tuple[str, ...]) -> list[Example]:
    paths = [path for genre in genres for path in sorted(folder.glob(f"GUM_{genre}_*.conllu"))]
    return [example for path in paths for example in _examples(path)]


def _examples(path: Path) -> Iterator[Example]:
    blocks = path.read_text(encoding="utf-8").strip().split("\n\n")
    for at in range(0, len(blocks), AT_ONCE):
        text, found = "", list[tuple[str, Span]]()
        for block in blocks[at : at + AT_ONCE]:
            line = next((row[9:].strip() for row in block.split("\n") if row.startswith("# text = ")), "")
            tokens = list(_tokens(block, line, len(text)))
            found += _names(tokens)
            text += line + "\n"
        yield Example(f"{path.stem}:{at}", text, None, tuple(dict.fromkeys(found)), tuple(KINDS.values()))


def _tokens(block: str, line: str, offset: int) -> Iterator[Token]:
    at = 0
    for row in block.split("\n"):
        fields = row.split("\t")
        if row.startswith("#") or not fields[0].isdigit():
            continue
        start = line.find(fields[1], at)
        at = start + len(fields[1]) if start >= 0 else at
        entity = next((f.removeprefix("Entity=") for f in fields[9].split("|") if f.startswith("Entity=")), "")
        yield Token(fields[1], fields[3], entity, Span(offset + start, offset + at))


def _names(tokens: list[Token]) -> Iterator[tuple[str, Span]]:
    """Mentions that open and close in one sentence and whose head is a proper noun."""
    open_: list[tuple[str, str, int, int]] = []  # group, kind, first token, head's place in the mention
    for index, token in enumerate(tokens):
        for part in PARTS.findall(token.entity):
            if begun := OPENS.match(part):
                open_.append((begun[1], begun[2], index, int(begun[3].split(",")[0])))
                closed = begun[1] if part.endswith(")") else ""
            else:
                closed = part[:-1]
            mine = next((m for m in reversed(open_) if m[0] == closed), None)
            if mine:
                open_.remove(mine)
                yield from _proper(tokens[mine[2] : index + 1], mine[1], mine[3] - 1)


def _proper(mention: list[Token], kind: str, head: int) -> Iterator[tuple[str, Span]]:
    if kind not in KINDS or head >= len(mention) or mention[head].upos != "PROPN":
        return
    first = last = head
    while first > 0 and _belongs(mention, first - 1, first - 2):
        first -= 1
    while last + 1 < len(mention) and _belongs(mention, last + 1, last + 2):
        last += 1
    while first < last and (mention[first].form.lower() in TITLES or mention[first].upos != "PROPN"):
        first += 1
    while last > first and mention[last].upos != "PROPN":
        last -= 1
    if mention[first].form.lower() not in TITLES:
        yield KINDS[kind], Span(mention[first].span.start, mention[last].span.end)


def _belongs(mention: list[Token], at: int, beyond: int) -> bool:
    """A proper noun, or a small word with a proper noun on its other side."""
    if mention[at].upos == "PROPN":
        return True
    return mention[at].form.lower() in INSIDE and 0 <= beyond < len(mention) and mention[beyond].upos == "PROPN"
