"""How well the reader marks persons, organisations and places on corpora of names: F1 of spans that match exactly, with their kind."""

from collections.abc import Mapping
from pathlib import Path

from evaluation.columns import joined, marked, sentences_of
from evaluation.score import Figures
from summitry.find.reader.network import Onnx
from summitry.find.reader.reading import reading
from summitry.find.sentences import sentences
from summitry.records import Span

AT_ONCE = 6  # sentences read together; more than one, as in any text


def figures(path: Path, kinds: Mapping[str, str], word: int, tag: int) -> Figures:
    """F1 by kind and of all, as (2 x true positives, gold + found)."""
    hits, gold, found = (
        dict.fromkeys(kinds.values(), 0),
        dict.fromkeys(kinds.values(), 0),
        dict.fromkeys(kinds.values(), 0),
    )
    rows = list(sentences_of(path, word, tag))
    for at in range(0, len(rows), AT_ONCE):
        want, got = _both([joined(r) for r in rows[at : at + AT_ONCE]], kinds)
        for kind in hits:
            hits[kind] += sum(k == kind for k, _ in want & got)
            gold[kind] += sum(k == kind for k, _ in want)
            found[kind] += sum(k == kind for k, _ in got)
    each = {f"{kind} F1": (2 * hits[kind], gold[kind] + found[kind]) for kind in hits}
    return each | {"names F1": (2 * sum(hits.values()), sum(gold.values()) + sum(found.values()))}


Names = set[tuple[str, Span]]


def _both(lines: list[tuple[str, list[tuple[Span, str]]]], kinds: Mapping[str, str]) -> tuple[Names, Names]:
    text, want, paragraphs = "", Names(), []
    for line, placed in lines:
        want |= {(k, Span(s.start + len(text), s.end + len(text))) for k, s in marked(placed, kinds)}
        paragraphs.append(list(sentences(text + line, len(text), len(text) + len(line))))
        text += line + "\n"
    return want, {(n.kind, n.span) for n in reading(Onnx(), text, paragraphs).names if n.kind in set(kinds.values())}
