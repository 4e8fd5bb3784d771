"""Event types against the gold sentences of PLOVER (Open Event Data Alliance, CC BY-SA 4.0): each read as an article of one line.

The data speak of DEMAND and DISAPPROVE where the present codebook has REQUEST and ACCUSE. A sentence's type is that of the
first statement found in it that does something, else of one that judges, else CONSULT where a contact is found in it.
``BASELINE``: accuracy and macro-F1 over all types of a TF-IDF model trained on synthetic text. Measured, never tuned to.
"""

import json
from collections import Counter
from collections.abc import Mapping, Sequence
from pathlib import Path

from evaluation.score import Figures
from summitry.agenda import load
from summitry.find import find
from summitry.records import Document, Line, Span
from summitry.resolve import resolve
from summitry.resolve.what.plover import PLOVER

BASELINE = (0.335, 0.322)
PRESENT = {"DEMAND": "REQUEST", "DISAPPROVE": "ACCUSE"}
COVERED = frozenset({*PLOVER.values(), "ACCUSE", "SUPPORT"})
BY_ACTS = frozenset(PLOVER.values())
NO_TYPE = "none"
Pair = tuple[str, str]


def pairs(path: Path) -> list[Pair]:
    """(gold type, type found) of each sentence."""
    records = json.loads(path.read_text(encoding="utf-8"))["records"]
    return [(PRESENT.get(one["event"], one["event"]), event_type(one)) for one in records]


def event_type(record: Mapping[str, str]) -> str:
    text = record["text"]
    document = Document(record["id"], record["id"], text, (Line(Span(0, len(text)), "body"),), published=record["date"])
    entries = resolve((document,), {document.name: find(document)}, load())
    types = [one.plover for one in entries.statements if one.plover]
    doing = [one for one in types if one != "CONSULT"]
    return next(iter(doing), "CONSULT" if types or entries.events else NO_TYPE)


def figures(judged: Sequence[Pair]) -> Figures:
    covered, by_acts = ([p for p in judged if p[0] in types] for types in (COVERED, BY_ACTS))
    return {
        "all types: accuracy": (_right(judged), len(judged)),
        "all types: macro-F1": (round(1000 * macro(judged)), 1000),
        "types of acts: accuracy": (_right(by_acts), len(by_acts)),
        "types of acts, ACCUSE, SUPPORT: accuracy": (_right(covered), len(covered)),
    }


def _right(judged: Sequence[Pair]) -> int:
    return sum(gold == found for gold, found in judged)


def macro(judged: Sequence[Pair]) -> float:
    """The mean of F1 over the types of the gold."""
    gold, found = Counter(g for g, _ in judged), Counter(f for _, f in judged)
    right = Counter(g for g, f in judged if g == f)
    return sum(2 * right[kind] / (gold[kind] + found[kind]) for kind in gold) / len(gold)


def table(judged: Sequence[Pair]) -> str:
    """Each type of the gold: how many, how many right, how many found, what it was taken for most."""
    lines = [f"  {'type':12s} {'gold':>5s} {'right':>5s} {'found':>5s}  taken for"]
    for kind, number in sorted(Counter(gold for gold, _ in judged).items()):
        taken = Counter(found for gold, found in judged if gold == kind and found != kind).most_common(2)
        right, found = sum(pair == (kind, kind) for pair in judged), sum(f == kind for _, f in judged)
        others = ", ".join(f"{other} {count}" for other, count in taken)
        lines.append(f"  {kind:12s} {number:5d} {right:5d} {found:5d}  {others}")
    return "\n".join(lines)
