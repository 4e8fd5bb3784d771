"""Coverage written for the project, with its marks inline (``evaluation/markup.py`` tells the format)."""

from pathlib import Path

from evaluation.markup import Attributed, documents
from summitry.find.reader.reading import KINDS
from train.examples import Example, Marked


def coverage(folder: Path) -> list[Example]:
    return [
        Example(
            article.name,
            article.text,
            tuple(_marked(a) for a in article.attributions),
            tuple((name.kind, name.span) for name in article.names or ()),
            KINDS if article.names is not None else (),
        )
        for article in documents(folder)
    ]


def _marked(attributed: Attributed) -> Marked:
    r = attributed.relation
    return Marked(r.source, r.cue, r.content, attributed.form == "narrative")
