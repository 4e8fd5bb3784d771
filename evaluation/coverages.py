"""Whole negotiations, each a folder of ``contacts/`` with its gold beside it: contacts, conflicts, copies and dates as ``follow`` gives
them, against what a careful reader finds (the rules of annotation: ``contact.py``)."""

import json
from collections.abc import Iterable, Sequence
from pathlib import Path

from evaluation import timexes
from evaluation.contact import FAMILIES, contacts, file
from evaluation.gold import Row
from evaluation.score import Figures
from summitry.negotiation import Negotiation
from summitry.records import Account, Corroboration, Document, Evidence, Repeat, Span, TimeExpression
from summitry.table.accounts.measures import minutes

FIELDS = frozenset("when place duration outcome result next_step".split())  # given by a few words, not by a sentence
COVERED = 0.5  # of an excerpt
STATEMENT = "statement: "  # begins what a conflict is about where no contact is


def load(folder: Path) -> Row:
    gold: Row = json.loads(folder.with_suffix(".json").read_text(encoding="utf-8"))
    return gold


def figures(gold: Row, negotiation: Negotiation) -> Figures:
    entries = negotiation.entries
    return (
        contacts(gold, [event for event in entries.events if event.kind in FAMILIES])
        | conflicts(gold, negotiation.table.conflicts, {file(d.name): d.text for d in entries.documents})
        | claims(gold, [source for event in entries.events for source in event.sources])
        | copies(gold, entries.documents)
        | repeats(gold, entries.repeats, entries.documents)
        | times(gold, entries.dates)
    )


def total(several: Iterable[Figures]) -> Figures:
    summed: Figures = {}
    for each in several:
        for name, (right, of) in each.items():
            before = summed.get(name, (0, 0))
            summed[name] = before[0] + right, before[1] + of
    return summed


def table(by_name: dict[str, Figures]) -> str:
    """A line for each figure, a column for each negotiation."""
    lines = [f"  {'':32s}" + "".join(f"{name:>12s}" for name in by_name)]
    for figure in next(iter(by_name.values()), {}):
        cells = (f"{right}/{of}" for right, of in (each[figure] for each in by_name.values()))
        lines.append(f"  {figure:32s}" + "".join(f"{cell:>12s}" for cell in cells))
    return "\n".join(lines)


def conflicts(gold: Row, found: Sequence[Corroboration], texts: dict[str, str]) -> Figures:
    """A conflict is found where two of its accounts are, as two accounts of one conflict."""
    hits = [[_same_conflict(g, one, texts) for one in found] for g in gold["conflicts"]]
    said = [g["about"].startswith(STATEMENT) for g in gold["conflicts"]]
    return {
        "conflicts of contacts found": (
            sum(any(h) for h, s in zip(hits, said, strict=True) if not s),
            said.count(False),
        ),
        "conflicts of statements found": (sum(any(h) for h, s in zip(hits, said, strict=True) if s), said.count(True)),
        "conflicts right": (sum(any(h[i] for h in hits) for i in range(len(found))), len(found)),
    }


def _same_conflict(g: Row, conflict: Corroboration, texts: dict[str, str]) -> bool:
    pairs = {
        (i, j)
        for i, one in enumerate(g["accounts"])
        for j, two in enumerate(conflict.accounts)
        if _told(one, two, texts)
    }
    return any(a != c and b != d for a, b in pairs for c, d in pairs)


def _told(account: tuple[str, list[str]], predicted: Account, texts: dict[str, str]) -> bool:
    """Whether an account of the conflict carries the gold one's length, or stands in the line that holds its words."""
    value, documents = account
    own = [evidence for evidence in predicted.evidence if file(evidence.document) in documents]
    if minutes(value) is not None:
        return any(minutes(evidence.value) == minutes(value) for evidence in own)
    return any(_line(texts[file(e.document)], value).overlaps(Span(e.start, e.end)) for e in own)


def _line(text: str, words: str) -> Span:
    at = text.find(words)
    end = text.find("\n", at)
    return Span(text.rfind("\n", 0, at) + 1, end if end >= 0 else len(text)) if at >= 0 else Span(0, 0)


def claims(gold: Row, sources: Sequence[Evidence]) -> Figures:
    """Of the words marked with whose claim they are, those that an event takes as evidence, and those of them claimed rightly."""
    fields = [source for source in sources if source.field in FIELDS]
    taken = [
        (
            right,
            [s.claim for s in fields if file(s.document) == name and Span(s.start, s.end).overlaps(Span(start, end))],
        )
        for name, start, end, _, *right in gold["claims"]
    ]
    held = [(right, given) for right, given in taken if given]
    return {"claims told apart": (sum(set(given) <= set(right) for right, given in held), len(held))}


def copies(gold: Row, documents: Sequence[Document]) -> Figures:
    names = {d.id: file(d.name) for d in documents} | {d.name: file(d.name) for d in documents}
    folded = {(file(d.name), names[d.copy_of]) for d in documents if d.copy_of}
    pairs = {(copy, original) for copy, original in gold["copies"]}
    return {"copies found": (len(folded & pairs), len(pairs)), "copies right": (len(folded & pairs), len(folded))}


def repeats(gold: Row, found: Sequence[Repeat], documents: Sequence[Document]) -> Figures:
    """Excerpts found by half or more; every passage found in a document that is no copy must be one of them."""
    copied = {name for name, _ in gold["copies"]}
    names = {d.id: file(d.name) for d in documents} | {d.name: file(d.name) for d in documents}
    passages = [(names[r.document], Span(r.start, r.end)) for r in found if names[r.document] not in copied]
    wanted = [(name, Span(start, end)) for name, start, end, _ in gold["repeats"]]
    return {
        "excerpts found": (sum(_covered(w, passages) >= COVERED for w in wanted), len(wanted)),
        "excerpts right": (sum(any(n == m and s.overlaps(t) for m, t in wanted) for n, s in passages), len(passages)),
    }


def _covered(wanted: tuple[str, Span], passages: Sequence[tuple[str, Span]]) -> float:
    name, whole = wanted
    shared = [min(s.end, whole.end) - max(s.start, whole.start) for n, s in passages if n == name and s.overlaps(whole)]
    return sum(shared) / (whole.end - whole.start)


def times(gold: Row, dates: Sequence[TimeExpression]) -> Figures:
    """Strict, relaxed and value F1 as TempEval-3 has them (``timexes.py``)."""
    pairs = []
    for name, rows in gold["times"].items():
        got = [timexes.Timex(Span(d.start, d.end), d.value or "") for d in dates if file(d.document) == name]
        pairs.append((tuple(_timex(row, got) for row in rows), tuple(got)))
    return {f"times {name}": f1 for name, f1 in timexes.three(pairs).items()}


def _timex(row: Sequence[str], got: Sequence[timexes.Timex]) -> timexes.Timex:
    """The gold expression, with the value that was given it if that is one of those that are right."""
    start, end, _, _, *right = row
    span = Span(int(start), int(end))
    given = (t.value for t in got if t.span.overlaps(span) and t.value in right)
    return timexes.Timex(span, next(given, right[0]))
