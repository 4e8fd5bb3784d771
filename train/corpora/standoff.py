"""Attributions in brat's standoff files: ``X.txt`` beside ``X.ann``, or in folders ``text`` and ``attributions`` side by side."""

from collections.abc import Iterator
from pathlib import Path

from evaluation.attribution import standoff as relations
from train.examples import Example, Marked


def standoff(folder: Path) -> list[Example]:
    """Every annotated text below ``folder``, by name; of several annotators of a text the first by file name counts."""
    return [
        Example(text.stem, text.read_text(encoding="utf-8"), tuple(Marked(r.source, r.cue, r.content) for r in marked))
        for text, annotation in _annotated(folder)
        if (marked := relations(text, [annotation])) is not None
    ]


def _annotated(folder: Path) -> Iterator[tuple[Path, Path]]:
    annotations = sorted(folder.rglob("*.ann"))
    for text in sorted(folder.rglob("*.txt")):
        own = [
            a
            for a in annotations
            if a.stem.startswith(text.stem) and a.parent in (text.parent, text.parent.parent / "attributions")
        ]
        exact = [
            a
            for a in own
            if a.stem == text.stem or (a.stem[len(text.stem)] == "_" and "_" not in a.stem[len(text.stem) + 1 :])
        ]
        if exact:
            yield text, exact[0]
