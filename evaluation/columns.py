"""Annotated words in columns: a word and its tag a line (IOB1 or IOB2), an empty line after each sentence."""

import re
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path

from summitry.records import Span

CONLL = {"PER": "person", "ORG": "organisation", "LOC": "place"}
CROSSNER = {
    "person": "person",
    "politician": "person",
    "organisation": "organisation",
    "politicalparty": "organisation",
    "location": "place",
    "country": "place",
}
WRITTEN = {"``": '"', "''": '"', "-LRB-": "(", "-RRB-": ")"}
NO_SPACE_BEFORE = re.compile(r"[.,;:!?%)\]}»”’]+|'s|n't|'[a-z]{1,2}")
NO_SPACE_AFTER = frozenset("([{«“‘$€£#")
Rows = list[tuple[str, str]]


def sentences_of(path: Path, word: int, tag: int) -> Iterator[Rows]:
    """Rows of (word, tag), a list for each sentence; ``word`` and ``tag`` count columns. Comment lines are left out."""
    rows: Rows = []
    for line in [*path.read_text(encoding="utf-8").splitlines(), ""]:
        fields = line.split("\t") if "\t" in line else line.split()
        if line.startswith("# ") and "\t" not in line:
            continue
        if len(fields) > max(word, tag, 1):
            rows.append((fields[word], fields[tag]))
        elif rows:
            yield rows
            rows = []


def joined(rows: Iterable[tuple[str, str]]) -> tuple[str, list[tuple[Span, str]]]:
    """The words as print would have them, and where each stands with its tag."""
    text, placed, inside = "", list[tuple[Span, str]](), False
    tight = True
    for word, tag in rows:
        written = WRITTEN.get(word, word)
        closes = written == '"' and inside
        text += "" if tight or closes or NO_SPACE_BEFORE.fullmatch(written) else " "
        placed.append((Span(len(text), len(text) + len(written)), tag))
        text += written
        tight = written in NO_SPACE_AFTER or (written == '"' and not inside)
        inside = inside != (written == '"')
    return text, placed


def marked(placed: Iterable[tuple[Span, str]], kinds: Mapping[str, str]) -> Iterator[tuple[str, Span]]:
    """Spans of the kinds asked for: a B- tag, or a change of kind, begins a new one."""
    kind, start, end = "", 0, 0
    for span, tag in [*placed, (Span(0, 0), "O")]:
        prefix, _, theirs = tag.partition("-")
        goes_on = prefix == "I" and kinds.get(theirs, "") == kind
        if kind and not goes_on:
            yield kind, Span(start, end)
        if not goes_on:
            kind, start = kinds.get(theirs, ""), span.start
        end = span.end
