"""How well ``find`` marks source, cue and content on an annotated corpus, in the figures that published readers quote.

Spans match exactly, or by any overlap; each predicted span can match one gold span. A pair counts when content and source of
one attribution both overlap (Pareti 2016; Newell et al. 2018, "An attribution relations corpus for political news").
"""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from operator import attrgetter
from pathlib import Path
from typing import Any

from evaluation.score import Figures
from summitry.find import find
from summitry.read.document import identity
from summitry.read.lines import lines
from summitry.records import Document, Span

Spans = tuple[Span, ...]
ROLES = ("source", "cue", "content")


@dataclass(frozen=True, slots=True)
class Relation:
    """One attribution: each part as its spans, none where the part is not there."""

    source: Spans
    cue: Spans
    content: Spans


def standoff(text: Path, annotations: Iterable[Path]) -> tuple[Relation, ...]:
    """The relations of brat standoff files: ``T`` lines give spans, ``E`` lines tie them together."""
    found: list[Relation] = []
    for path in annotations:
        spans: dict[str, Spans] = {}
        for line in path.read_text(encoding="utf-8").splitlines():
            name, _, rest = line.partition("\t")
            if name.startswith("T"):
                spans[name] = _spans(rest.split("\t")[0])
            elif name.startswith("E"):
                found.append(_relation(rest, spans))
    return tuple(r for r in found if r.content)


def _spans(field: str) -> Spans:
    numbers = field.split(" ", 1)[1]
    return tuple(Span(*map(int, part.split())) for part in numbers.split(";"))


def _relation(field: str, spans: dict[str, Spans]) -> Relation:
    parts: dict[str, Spans] = {}
    for part in field.split():
        role, _, name = part.partition(":")
        key = role.rstrip("0123456789").lower()
        parts[key] = (*parts.get(key, ()), *spans.get(name, ()))
    return Relation(parts.get("source", ()), parts.get("cue", ()), parts.get("content", ()))


def read_document(path: Path) -> Document:
    return as_document(path.name, path.read_text(encoding="utf-8"))


def as_document(name: str, text: str) -> Document:
    return Document(identity(name, text), name, text, lines(text))


def predicted(document: Document) -> tuple[Relation, ...]:
    return tuple(relation for relation, _ in believed(document))


def believed(document: Document) -> tuple[tuple[Relation, float], ...]:
    """What ``find`` marks, each with its confidence; a content in pieces is one relation."""
    found = find(document).attributions
    pieces = {at: [a.content] for at, a in enumerate(found) if a.continues is None}
    for a in found:
        if a.continues is not None:
            pieces[a.continues].append(a.content)
    return tuple(
        (Relation(_one(found[at].source), _one(found[at].cue), tuple(contents)), found[at].confidence)
        for at, contents in pieces.items()
    )


def _one(span: Span | None) -> Spans:
    return (span,) if span else ()


Pairs = Sequence[tuple[tuple[Relation, ...], tuple[Relation, ...]]]


def figures(pairs: Pairs) -> Figures:
    """F1 as (2 x true positives, gold + predicted), so that figures of several documents add up; and, of contents with
    quotation marks, how many are found and how many of those with a source that overlaps."""
    result: Figures = {}
    for role in ROLES:
        result[f"{role} overlap F1"] = _f1(pairs, attrgetter(role), overlap)
        result[f"{role} exact F1"] = _f1(pairs, attrgetter(role), _equal)
    result["source and content overlap F1"] = _f1(pairs, lambda r: r, both)
    return result


def _f1(pairs: Pairs, part: Callable[[Relation], Any], match: Callable[[Any, Any], bool]) -> tuple[int, int]:
    hits = total = 0
    for gold, found in pairs:
        want, got = [p for r in gold if (p := part(r))], [p for r in found if (p := part(r))]
        total += len(want) + len(got)
        hits += _matched(want, got, match)
    return 2 * hits, total


def _matched(want: Sequence[Any], got: Sequence[Any], match: Callable[[Any, Any], bool]) -> int:
    free, hits = list(got), 0
    for item in want:
        chosen = next((index for index, other in enumerate(free) if match(item, other)), None)
        if chosen is not None:
            free.pop(chosen)
            hits += 1
    return hits


def overlap(one: Spans, other: Spans) -> bool:
    return any(a.overlaps(b) for a in one for b in other)


def _equal(one: Spans, other: Spans) -> bool:
    return one[0].start == other[0].start and one[-1].end == other[-1].end


def both(one: Relation, other: Relation) -> bool:
    """Content and source overlap, or there is no source on either side."""
    return overlap(one.content, other.content) and (
        overlap(one.source, other.source) or not (one.source or other.source)
    )


def quoted(pairs: Pairs, texts: Sequence[str]) -> Figures:
    """Of the gold contents that hold quotation marks: found by overlap, and with a source that overlaps."""
    found = right = total = 0
    for (gold, got), text in zip(pairs, texts, strict=True):
        for relation in gold:
            if not any(mark in span.of(text) for span in relation.content for mark in '"“”') or not relation.source:
                continue
            total += 1
            over = [r for r in got if overlap(relation.content, r.content)]
            found += bool(over)
            right += any(overlap(relation.source, r.source) for r in over)
    return {"quoted found": (found, total), "quoted with the right source": (right, found)}
