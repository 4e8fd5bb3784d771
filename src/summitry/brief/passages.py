"""The cited passages: citations that lie in one sentence or one statement share one number."""

from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import fields, is_dataclass

from summitry.brief.record import Ref, Word
from summitry.brief.shelf import Shelf, sentence, speaking
from summitry.brief.sources import source
from summitry.records import Document, Span, Statement

AROUND = 240  # characters shown on either side of a cited passage, at most


def refs_in(thing: object) -> Iterator[Ref]:
    """Every ``Ref`` held by a record, in the order of its fields."""
    if isinstance(thing, Ref):
        yield thing
    elif isinstance(thing, tuple):
        for item in thing:
            yield from refs_in(item)
    elif is_dataclass(thing):
        for field in fields(thing):
            yield from refs_in(getattr(thing, field.name))


def passages(shelf: Shelf, refs: Iterable[Ref]) -> tuple[Word, ...]:
    """The passages in the order in which they are first cited, numbered from 1."""
    known = [ref for ref in dict.fromkeys(refs) if ref.document in shelf.documents]
    holding = _holding(shelf, known)
    groups: dict[tuple[str, Span], list[Ref]] = defaultdict(list)
    for ref in known:
        groups[ref.document, holding[ref]].append(ref)
    names = {d.id: d.name for d in shelf.documents.values()}
    return tuple(
        _word(shelf, number, shelf.documents[name], span, tuple(cited), names)
        for number, ((name, span), cited) in enumerate(groups.items(), 1)
    )


def _holding(shelf: Shelf, refs: Iterable[Ref]) -> dict[Ref, Span]:
    """For each citation the longest cited passage that holds it, of those that begin first."""
    reach = {ref: sentence(shelf.documents[ref.document], Span(ref.start, ref.end)) for ref in refs}
    holding: dict[Ref, Span] = {}
    last: tuple[str, Span] | None = None
    for ref, span in sorted(reach.items(), key=lambda r: (r[0].document, r[1].start, -r[1].end)):
        if last is None or last[0] != ref.document or not last[1].holds(span):
            last = ref.document, span
        holding[ref] = last[1]
    return holding


def _word(
    shelf: Shelf, number: int, document: Document, span: Span, refs: tuple[Ref, ...], names: dict[str, str]
) -> Word:
    before, after = around(document, span)
    said = tuple(_said(shelf, refs))
    return Word(number, refs, span.start, before, span.of(document.text), after, said, source(document, names))


def _said(shelf: Shelf, refs: Iterable[Ref]) -> Iterable[Statement]:
    """The statements cited, in the order of the text."""
    found = (shelf.statements.get(r.statement or "") or speaking(shelf, r.document, Span(r.start, r.end)) for r in refs)
    return sorted(dict.fromkeys(s for s in found if s), key=lambda s: (s.start, -s.end, s.id))


def around(document: Document, span: Span) -> tuple[str, str]:
    """What stands before and after the span in its line or lines, cut at words when long."""
    line = document.text.rfind("\n", 0, span.start) + 1
    stop = document.text.find("\n", span.end)
    before = document.text[line : span.start]
    after = document.text[span.end : stop if stop >= 0 else len(document.text)]
    if len(before) > AROUND:
        before = "…" + before[-AROUND:].partition(" ")[2]
    if len(after) > AROUND:
        after = after[:AROUND].rpartition(" ")[0] + "…"
    return before, after


def marked(word: Word) -> tuple[tuple[str, bool], ...]:
    """The passage in stretches, each with whether it is cited."""
    cuts: list[tuple[str, bool]] = []
    at = 0
    for start, end in _merged((ref.start - word.start, ref.end - word.start) for ref in word.refs):
        cuts += [(word.words[at:start], False), (word.words[start:end], True)]
        at = end
    return tuple(cut for cut in (*cuts, (word.words[at:], False)) if cut[0])


def _merged(stretches: Iterable[tuple[int, int]]) -> list[tuple[int, int]]:
    """The stretches in order, those that touch made one."""
    merged: list[tuple[int, int]] = []
    for start, end in sorted(stretches):
        if merged and start <= merged[-1][1]:
            merged[-1] = merged[-1][0], max(end, merged[-1][1])
        else:
            merged.append((start, end))
    return merged
