"""Finding: which words of one document somebody said, when things were, and which contacts took place.

``find`` marks spans and asks nothing about who is meant; any other reader takes its place by returning the same ``Found``.
"""

from collections.abc import Iterator
from dataclasses import replace

from summitry.find.contacts.telling import contacts
from summitry.find.found import Attribution, ContactMention, Found, TimeMention
from summitry.find.names import groups, names
from summitry.find.reader.network import Onnx
from summitry.find.reader.reading import Reading, reading
from summitry.find.sentences import sentences
from summitry.find.speech.article import speech
from summitry.find.times.expressions import times
from summitry.records import Document, Problem, Span

LONGEST = (
    300_000  # characters: no article is so long, and the network would take most of a minute; the rules read alone
)

__all__ = ["Attribution", "ContactMention", "Found", "TimeMention", "find"]


def find(document: Document) -> Found:
    """Attributions, time expressions and contacts of the document's body, each as spans of its text."""
    read = None if _endless(document) else _read(document)
    said = speech(document, read.attributions if read else None)
    return Found(
        tuple(replace(a, leanings=read.leanings.of(a.content, a.cue)) for a in said) if read else said,
        times(document),
        contacts(document, _naming(document)),
        tuple(_problems(document)),
    )


def _endless(document: Document) -> bool:
    return len(document.text) > LONGEST


def _problems(document: Document) -> Iterator[Problem]:
    if _endless(document):
        message = f"At {len(document.text):,} characters the text is longer than any article; the rules alone read it."
        yield Problem("long text", message, "Give its articles one by one: more is found then.", document.name)


def _read(document: Document) -> Reading:
    """What the learned reader sees."""
    body = [tuple(sentences(document.text, line.start, line.end)) for line in document.body]
    return reading(Onnx(), document.text, body)


def _naming(document: Document) -> tuple[Span, ...]:
    """Names and naming phrases of the body, the longer where two overlap, in order."""
    found = [
        n.span for line in document.body for n in names(document.text, line.start, line.end) if n.kind != "modifier"
    ]
    found += [span for line in document.body for span in groups(document.text, line.start, line.end)]
    kept: list[Span] = []
    for span in sorted(found, key=lambda s: (s.start, -s.end)):
        if not kept or span.start >= kept[-1].end:
            kept.append(span)
    return tuple(kept)
