"""Corpora as examples, one file a format."""

from pathlib import Path

from train.corpora.bio import bio
from train.corpora.coverage import coverage
from train.corpora.standoff import standoff
from train.examples import Example


def attributions(path: Path) -> list[Example]:
    """Whatever lies there: standoff files, BIO files, or articles with marks inline. Raises SystemExit where there is nothing."""
    kinds = (standoff, bio) if path.is_dir() and any(path.rglob("*.ann")) else (bio, _inline)
    for read in kinds:
        if found := read(path):
            return found
    raise SystemExit(f"train: no attributions in {path}: neither X.txt with X.ann, nor BIO columns, nor JSON Lines")


def _inline(path: Path) -> list[Example]:
    return coverage(path) if path.is_dir() else []
