"""Corpora of names in columns."""

from collections.abc import Mapping
from pathlib import Path

from evaluation.columns import joined, marked, sentences_of
from summitry.records import Span
from train.examples import Example

AT_ONCE = 6  # sentences in one example, so that windows are full


def columns(path: Path, kinds: Mapping[str, str]) -> list[Example]:
    examples, sentences = [], list(sentences_of(path, 0, 1))
    for at in range(0, len(sentences), AT_ONCE):
        text, names = "", list[tuple[str, Span]]()
        for rows in sentences[at : at + AT_ONCE]:
            line, placed = joined(rows)
            names += [(kind, Span(s.start + len(text), s.end + len(text))) for kind, s in marked(placed, kinds)]
            text += line + "\n"
        examples.append(Example(f"{path.name}:{at}", text, None, tuple(names), tuple(dict.fromkeys(kinds.values()))))
    return examples
