"""What the shipped weights learn from: coverage written for the project, and openly licensed corpora where they lie beside it."""

import hashlib
from pathlib import Path

from evaluation.columns import CONLL, CROSSNER
from train.corpora.annotated import annotated
from train.corpora.columns import columns
from train.corpora.coverage import coverage
from train.corpora.gum import names
from train.examples import Example

HERE = Path(__file__).parent
GENRES = ("bio", "interview", "news", "speech", "voyage")  # of GUM, for names
HELD_OUT = 12  # one document in so many is kept to tune and calibrate with, never learned from


def examples(corpora: Path) -> list[Example]:
    """All of it, in a fixed order."""
    return [
        *coverage(HERE / "coverage"),
        *annotated(HERE / "annotations", corpora),
        *columns(corpora / "wikigold/wikigold.conll.txt", CONLL),
        *columns(corpora / "crossner-politics/train.txt", CROSSNER),
        *columns(corpora / "crossner-politics/dev.txt", CROSSNER),
        *names(corpora / "gum-open/conllu", GENRES),
    ]


def held_out(example: Example) -> bool:
    """Told from the name alone, so that adding a document moves no other; documents of names alone are all learned from."""
    return example.attributions is not None and int(hashlib.sha1(example.name.encode()).hexdigest(), 16) % HELD_OUT == 0  # noqa: S324
