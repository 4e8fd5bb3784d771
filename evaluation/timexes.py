"""Time expressions against MEANTIME (Minard et al. 2016), scored as TempEval-3 does (UzZaman et al. 2013).

Strict F1 asks for the same extent, relaxed F1 for an overlap, value F1 for an overlap with the same value. The text is laid
from the tokens, a line for each sentence; only the sentences that MEANTIME annotates, the first six, are read. The two halves
are every other document by name: rules are developed on ``dev`` alone.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from evaluation.score import Figures
from summitry.find.times.expressions import times
from summitry.records import Document, Line, Span
from summitry.resolve.when.expressions import resolve_times

SENTENCES = 6
NO_SPACE_BEFORE = re.compile(r"[.,;:!?%)\]’]|['’](?:s|m|d|ll|re|ve|t)?|n['’]t|''", re.IGNORECASE)
NO_SPACE_AFTER = frozenset("( [ $ `` £ €".split())


@dataclass(frozen=True, slots=True)
class Timex:
    span: Span
    value: str


@dataclass(frozen=True, slots=True)
class Annotated:
    """One document; ``dateline`` is the document time where the text itself writes it."""

    document: Document
    timexes: tuple[Timex, ...]
    dateline: Span | None


def halves(folder: Path) -> dict[str, list[Path]]:
    files = sorted(folder.glob("*/*.xml"), key=lambda path: path.name)
    return {"dev": files[::2], "held-out": files[1::2]}


def annotated(path: Path) -> Annotated:
    from lxml import etree

    root = etree.parse(path, etree.XMLParser(resolve_entities=False)).getroot()
    text, lines, places = _laid([(t.get("t_id"), int(t.get("sentence")), t.text) for t in root.iter("token")])
    marked = list(_marked(root, places))
    created = _created(root, marked, lines[1].span)
    dateline = next((span for span, markable in marked if markable is created), None)
    day = _day(created.get("value") if created is not None else None)
    document = Document(path.name, path.name, text, lines, published=day)
    return Annotated(document, tuple(Timex(span, m.get("value") or "") for span, m in marked), dateline)


def _created(root: Any, marked: Sequence[tuple[Span, Any]], line: Span) -> Any:
    """The document time: marked as such, else the date that stands alone in the line under the headline."""
    told = [m for m in root.iter("TIMEX3") if m.get("functionInDocument") == "CREATION_TIME"]
    return next((m for m in (*told, *(m for span, m in marked if span == line))), None)


def _day(written: str | None) -> str | None:
    """One document writes its creation time day first."""
    turned = re.fullmatch(r"(\d\d)-(\d\d)-(\d{4})", written or "")
    return f"{turned[3]}-{turned[2]}-{turned[1]}" if turned else written


def _laid(tokens: Sequence[tuple[str, int, str]]) -> tuple[str, tuple[Line, ...], dict[str, Span]]:
    """The text of the annotated sentences, its lines, and the place of each token."""
    text, places = "", dict[str, Span]()
    starts: dict[int, int] = {}
    before: tuple[int, str] | None = None
    for name, sentence, word in tokens:
        if sentence >= SENTENCES:
            break
        text += _gap(before, sentence, word)
        starts.setdefault(sentence, len(text))
        places[name] = Span(len(text), len(text) + len(word))
        text += word
        before = sentence, word
    ends = [*(start - 1 for start in list(starts.values())[1:]), len(text)]
    lines = tuple(Line(Span(start, end), "body") for start, end in zip(starts.values(), ends, strict=True))
    return text, lines, places


def _gap(before: tuple[int, str] | None, sentence: int, word: str) -> str:
    if before is None:
        return ""
    if before[0] != sentence:
        return "\n"
    return "" if NO_SPACE_BEFORE.fullmatch(word) or before[1] in NO_SPACE_AFTER else " "


def _marked(root: Any, places: dict[str, Span]) -> Iterator[tuple[Span, Any]]:
    for markable in root.iter("TIMEX3"):
        spans = [places[a.get("t_id")] for a in markable.iter("token_anchor") if a.get("t_id") in places]
        if spans:
            yield Span(min(s.start for s in spans), max(s.end for s in spans)), markable


def predicted(document: Document) -> tuple[Timex, ...]:
    found = resolve_times(document, times(document))
    return tuple(Timex(Span(e.start, e.end), e.value or "") for e in found)


def figures(documents: Sequence[Annotated]) -> Figures:
    """The three F1 with the dateline counted as the expression it is, and without it, where the document time is given."""
    pairs = [(a, predicted(a.document)) for a in documents]
    whole = three([(a.timexes, got) for a, got in pairs])
    rest = [tuple(tuple(t for t in side if not _is_dateline(a, t)) for side in (a.timexes, got)) for a, got in pairs]
    return whole | {f"{name} without datelines": f1 for name, f1 in three([(gold, got) for gold, got in rest]).items()}


def _is_dateline(document: Annotated, timex: Timex) -> bool:
    return document.dateline is not None and timex.span.overlaps(document.dateline)


Pair = tuple[Sequence[Timex], Sequence[Timex]]


def three(pairs: Sequence[Pair]) -> Figures:
    total = sum(len(gold) + len(got) for gold, got in pairs)
    strict = sum(len({t.span for t in gold} & {t.span for t in got}) for gold, got in pairs)
    matches = [match for gold, got in pairs for match in matched(gold, got)]
    right = sum(one.value == other.value for one, other in matches)
    return {"strict F1": (2 * strict, total), "relaxed F1": (2 * len(matches), total), "value F1": (2 * right, total)}


def matched(gold: Sequence[Timex], got: Sequence[Timex]) -> list[tuple[Timex, Timex]]:
    """Overlapping pairs, each expression in one at most: those of equal extent first."""
    equal = {t.span for t in gold} & {t.span for t in got}
    places = {t.span: t for t in gold if t.span in equal}
    pairs = [(places[t.span], t) for t in got if t.span in equal]
    free = [t for t in got if t.span not in equal]
    for one in (t for t in gold if t.span not in equal):
        other = next((each for each in free if each.span.overlaps(one.span)), None)
        if other is not None:
            free.remove(other)
            pairs.append((one, other))
    return pairs
