"""Windows of examples as padded arrays: what goes into the network and what should come out."""

import random
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

import torch
from torch import Tensor

from summitry.find.reader.reading import KINDS, ROLES, inputs
from summitry.find.reader.windows import Window, windows
from summitry.find.reader.words import Words, words
from summitry.records import Span
from train.examples import Example, Marked, paragraphs

IGNORE = -100
LONGEST, BEFORE = 254, 48  # pieces: windows to learn from, longer than those read with, so that far parts are seen too
Tags = list[int]


@dataclass(frozen=True, slots=True)
class Sample:
    """One window: ``first`` is each word's first piece; ``tags`` are source, cue, content, anchor and narrative, ``names`` one list a kind,
    ``parts`` the source, cue and content of the attribution found from each of ``anchors``; IGNORE where nobody marked."""

    pieces: list[int]
    looks: list[int]
    first: list[int]
    tags: list[Tags]
    names: list[Tags]
    anchors: list[int]
    parts: list[list[Tags]]


def samples(example: Example) -> list[Sample]:
    read = words(example.text, paragraphs(example.text))
    return [_sample(example, read, window) for window in windows(read, LONGEST, BEFORE)]


def _sample(example: Example, read: Words, window: Window) -> Sample:
    spans = read.spans[window.start : window.end]
    marked = example.attributions
    size = len(spans)
    if marked is None:
        tags = [[IGNORE] * size] * 5
    else:
        tags = [_spread([s for m in marked for s in getattr(m, role)], spans) for role in ROLES]
        tags.append(_anchors([m.anchor for m in marked], spans) if example.paired else [IGNORE] * size)
        tags.append(_narrative(marked, spans))
    names = [
        _spread([s for k, s in example.names if k == kind], spans) if kind in example.kinds else [IGNORE] * size
        for kind in KINDS
    ]
    own = [(a, m) for m in (marked or ()) if example.paired and (a := _word_at(m.anchor, spans)) is not None]
    parts = [[_spread(getattr(m, role), spans) for role in ROLES] for _, m in own]
    return Sample(*inputs(read, window), tags, names, [a for a, _ in own], parts)


def _spread(marks: Iterable[Span], spans: Sequence[Span]) -> Tags:
    """1 begins a span, 2 goes on with it, 0 is outside of all; of spans that overlap, the one that starts first counts."""
    tags = [0] * len(spans)
    for mark in sorted(marks, key=lambda s: (s.start, -s.end)):
        first = bisect_right(spans, mark.start, key=lambda s: s.end)
        last = bisect_left(spans, mark.end, key=lambda s: s.start)
        if first < last and not tags[first]:
            tags[first:last] = [1] + [2] * (last - first - 1)
    return tags


def _anchors(at: Iterable[int], spans: Sequence[Span]) -> Tags:
    found = {word for start in at if (word := _word_at(start, spans)) is not None}
    return [int(i in found) for i in range(len(spans))]


def _narrative(marked: Iterable[Marked], spans: Sequence[Span]) -> Tags:
    tags = [IGNORE] * len(spans)
    for m in marked:
        if m.narrative is not None and (word := _word_at(m.anchor, spans)) is not None:
            tags[word] = int(m.narrative)
    return tags


def _word_at(start: int, spans: Sequence[Span]) -> int | None:
    if not spans or start < spans[0].start or start >= spans[-1].end:
        return None
    return min(bisect_right(spans, start, key=lambda s: s.end), len(spans) - 1)


@dataclass(frozen=True, slots=True)
class Batch:
    pieces: Tensor  # (b, p)
    looks: Tensor  # (b, p)
    first: Tensor  # (b, w)
    mask: Tensor  # (b, w)
    tags: Tensor  # (b, 5, w)
    names: Tensor  # (b, 4, w)
    anchors: Tensor  # (a, 2)
    parts: Tensor  # (a, 3, w)


def batch(group: Sequence[Sample]) -> Batch:
    p, w = max(len(s.pieces) for s in group), max(len(s.first) for s in group)

    def padded(rows: Iterable[Tags], size: int, value: int) -> Tensor:
        return torch.tensor([row + [value] * (size - len(row)) for row in rows], dtype=torch.long)

    parts = [row for s in group for part in s.parts for row in part]
    return Batch(
        padded((s.pieces for s in group), p, 0),
        padded((s.looks for s in group), p, 0),
        padded((s.first for s in group), w, 0),
        padded(([1] * len(s.first) for s in group), w, 0),
        padded((row for s in group for row in s.tags), w, IGNORE).view(len(group), 5, w),
        padded((row for s in group for row in s.names), w, IGNORE).view(len(group), 4, w),
        torch.tensor([(n, a) for n, s in enumerate(group) for a in s.anchors], dtype=torch.long).view(-1, 2),
        padded(parts, w, IGNORE).view(-1, 3, w),
    )


def shuffled(pool: Sequence[Sample], size: int, seed: int) -> Iterator[list[Sample]]:
    """Groups of about ``size`` windows of similar length, in random order."""
    order = random.Random(seed)  # noqa: S311
    ranked = sorted(pool, key=lambda s: (len(s.pieces) + order.random() * 32, order.random()))
    groups = [ranked[i : i + size] for i in range(0, len(ranked), size)]
    order.shuffle(groups)
    return iter(groups)
