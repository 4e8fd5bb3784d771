"""Reading a text with the network: every attribution with its parts, every name, each with how sure the network is."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import islice
from typing import Protocol

import numpy as np
from numpy.typing import NDArray

from summitry.find.reader.decode import Scores, best_tags, log_softmax, runs
from summitry.find.reader.leanings import Floats, Leanings, leaning, leanings
from summitry.find.reader.windows import Window, windows
from summitry.find.reader.words import Words, words
from summitry.records import Span

CLS, SEP = 101, 102
KINDS = ("person", "organisation", "place", "role")
ROLES = ("source", "cue", "content")
WINDOWS = 8  # read at once; more would only take more memory
SURE = 0.5  # of a word being an anchor; between 0.4 and 0.7 the documents kept apart in training tell no difference
TEMPERATURE = 2.8  # makes confidence mean what it says (Guo et al. 2017); fitted to the articles kept apart in training
Ids = NDArray[np.int64]


class Network(Protocol):
    def encode(self, pieces: Ids, looks: Ids, first: Ids) -> tuple[Scores, Scores, Scores]:
        """Pieces (b, p), looks (b, p), each word's first piece (b, w) to words (b, w, 384), tags (b, w, 13), names (b, w, 12)."""

    def pair(self, words: Scores, mask: Ids, anchors: Ids) -> Scores:
        """Words, their mask (b, w), anchors (a, 2) as window and word to the parts of each anchor (a, w, 9)."""


@dataclass(frozen=True, slots=True)
class Marked:
    """One attribution: each part as its spans in order, none where it is not there; ``confidence`` between 0 and 1.
    ``narrative`` where it is told as an attitude, wish or plan, not as words said."""

    source: tuple[Span, ...]
    cue: tuple[Span, ...]
    content: tuple[Span, ...]
    confidence: float
    narrative: bool = False


@dataclass(frozen=True, slots=True)
class Name:
    kind: str
    span: Span


@dataclass(frozen=True, slots=True)
class Reading:
    attributions: tuple[Marked, ...]
    names: tuple[Name, ...]
    leanings: Leanings


def reading(network: Network, text: str, paragraphs: Sequence[Sequence[Span]]) -> Reading:
    """What the network finds in ``paragraphs`` of ``text``, each given as its sentences."""
    read = words(text, paragraphs)
    attributions: list[Marked] = []
    names: list[Name] = []
    each: list[Floats] = []
    todo = windows(read)
    while group := tuple(islice(todo, WINDOWS)):
        own, named, leans = _group(network, read, group)
        attributions += own
        names += named
        each += leans
    return Reading(tuple(_once(attributions)), tuple(names), leanings(read.spans, each))


def inputs(read: Words, window: Window) -> tuple[list[int], list[int], list[int]]:
    """Pieces and looks of a window with the encoder's marks around them, and where each word's first piece stands."""
    pieces, looks, first = [CLS], [0], []
    for word in range(window.start, window.end):
        first.append(len(pieces))
        pieces += read.pieces[word]
        looks += [read.looks[word]] * len(read.pieces[word])
    return [*pieces, SEP], [*looks, 0], first


def padded(rows: Sequence[list[int]]) -> Ids:
    """The rows as one array, the shorter filled up with 0."""
    made = np.zeros((len(rows), max(map(len, rows))), dtype=np.int64)
    for at, row in enumerate(rows):
        made[at, : len(row)] = row
    return made


def _group(network: Network, read: Words, group: Sequence[Window]) -> tuple[list[Marked], list[Name], list[Floats]]:
    given = [inputs(read, window) for window in group]
    seen, tags, names = network.encode(*(padded([g[k] for g in given]) for k in range(3)))
    mask = padded([[1] * len(g[2]) for g in given])
    anchors, sure, narrative = _anchors(tags, group)
    parts = network.pair(seen, mask, anchors) if len(anchors) else np.zeros((0, mask.shape[1], 9), np.float32)
    marked = [replace(m, narrative=narrative[at]) for at, m in _marked(read, group, anchors, sure, parts)]
    own = [seen[n, window.own - window.start : window.end - window.start] for n, window in enumerate(group)]
    return marked, list(_names(read, group, names)), [leaning(words) for words in own]


def _anchors(tags: Scores, group: Sequence[Window]) -> tuple[Ids, list[float], list[bool]]:
    """The words that anchor an attribution, how far to trust that, and whether it is narrative."""
    margin = tags[..., 10] - tags[..., 9]
    sure = 1 / (1 + np.exp(-margin))
    confidence = 1 / (1 + np.exp(-margin / TEMPERATURE))
    narrative = tags[..., 12] > tags[..., 11]
    found = [
        (n, w)
        for n, window in enumerate(group)
        for w in np.flatnonzero(sure[n, : window.end - window.start] > SURE).tolist()
        if w >= window.own - window.start
    ]
    where = np.array(found, dtype=np.int64).reshape(-1, 2)
    return where, [float(confidence[n, w]) for n, w in found], [bool(narrative[n, w]) for n, w in found]


def _marked(
    read: Words, group: Sequence[Window], anchors: Ids, sure: list[float], parts: Scores
) -> Iterator[tuple[int, Marked]]:
    a, w, _ = parts.shape
    scores = log_softmax(parts.reshape(a, w, len(ROLES), 3))
    tags = best_tags(scores.transpose(0, 2, 1, 3).reshape(a * len(ROLES), w, 3)).reshape(a, len(ROLES), w)
    for at, (n, confidence, rows) in enumerate(zip(anchors[:, 0].tolist(), sure, tags, strict=True)):
        source, cue, content = (tuple(spans(read, group[n], row)) for row in rows)
        if content:
            yield at, Marked(source, cue, content, confidence)


def spans(read: Words, window: Window, tags: NDArray[np.int8]) -> Iterator[Span]:
    """The stretches of text that a row of tags marks in the window."""
    for first, last in runs(tags[: window.end - window.start]):
        yield Span(read.spans[window.start + first].start, read.spans[window.start + last - 1].end)


def _names(read: Words, group: Sequence[Window], scores: Scores) -> Iterator[Name]:
    b, w, _ = scores.shape
    rows = log_softmax(scores.reshape(b, w, len(KINDS), 3)).transpose(0, 2, 1, 3).reshape(b * len(KINDS), w, 3)
    tags = best_tags(rows).reshape(b, len(KINDS), w)
    for window, kinds in zip(group, tags, strict=True):
        own = read.spans[window.own].start
        for kind, row in zip(KINDS, kinds, strict=True):
            yield from (Name(kind, span) for span in spans(read, window, row) if span.start >= own)


def _once(found: list[Marked]) -> Iterator[Marked]:
    """Two anchors that lead to the same words are one attribution: the surer stays."""
    surest: dict[tuple[tuple[Span, ...], tuple[Span, ...]], Marked] = {}
    for marked in sorted(found, key=lambda m: (m.confidence, m.content, m.cue)):
        surest[marked.content, marked.source[:1]] = marked
    yield from sorted(surest.values(), key=lambda m: (m.content[0].start, -m.content[-1].end, m.source, m.cue))
