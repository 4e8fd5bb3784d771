"""How often the act of a statement is what careful readers called it (``evaluation/acts/README.md`` says how they did).

Measured twice: on the marked words themselves, and on the statements that the product finds where the marks are. A label may
name acts that are right as well; the first reading alone is counted beside.
"""

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import get_args

from evaluation.attribution import as_document
from evaluation.markup import Attributed, Marked
from evaluation.score import FOUND, Figures
from summitry.agenda import load
from summitry.find import find
from summitry.records import Act, Span, Statement
from summitry.resolve import resolve
from summitry.resolve.what.acts import act

ACTS: tuple[Act, ...] = get_args(Act)
NOBODYS = "-"
WORDS = 6  # of a content, beside its label


@dataclass(frozen=True, slots=True)
class Label:
    """``act`` is None where nobody's words are given ("declined to comment"); ``also`` are acts that are right as well."""

    number: int
    act: Act | None
    also: tuple[Act, ...]
    words: str


@dataclass(frozen=True, slots=True)
class Judged:
    label: Label
    got: Act

    @property
    def right(self) -> bool:
        return self.got == self.label.act or self.got in self.label.also


def labels(path: Path) -> tuple[Label, ...]:
    """The labels of one article: a line each of number, act, other acts, and first words, with tabs between.

    A ValueError names file and line of what is no label."""
    return tuple(
        _label(line, f"{path.name}, line {at}") for at, line in enumerate(path.read_text("utf-8").splitlines(), 1)
    )


def _label(line: str, place: str) -> Label:
    fields = line.split("\t")
    if len(fields) != 4 or not fields[0].isdigit():
        raise ValueError(f"{place}: expected number, act, other acts and words with tabs between")
    return Label(
        int(fields[0]),
        None if fields[1] == NOBODYS else _act(fields[1], place),
        tuple(_act(name, place) for name in fields[2].split(",") if name),
        fields[3],
    )


def _act(name: str, place: str) -> Act:
    known = next((a for a in ACTS if a == name), None)
    if known is None:
        raise ValueError(f"{place}: no such act: {name}")
    return known


def beginning(article: Marked, a: Attributed) -> str:
    """The words that stand beside a label."""
    return " ".join(_words(article, a.relation.content).split()[:WORDS])


def labelled(articles: Iterable[Marked], folder: Path) -> Iterator[tuple[Marked, Attributed, Label]]:
    """Every labelled attribution, in the order of files and numbers."""
    for article in articles:
        path = folder / f"{Path(article.name).stem}.tsv"
        given = {label.number: label for label in labels(path)} if path.exists() else {}
        yield from ((article, a, given[a.number]) for a in article.attributions if a.number in given)


def on_marks(articles: Sequence[Marked], folder: Path) -> list[Judged]:
    """The act of the marked words: a narrative as its whole clause, anything else as content and cue."""
    return [
        Judged(label, act(*said(article, a), a.form)) for article, a, label in labelled(articles, folder) if label.act
    ]


def said(article: Marked, a: Attributed) -> tuple[str, str]:
    relation = a.relation
    if a.form != "narrative":
        return _words(article, relation.content), _words(article, relation.cue)
    spans = (*relation.source, *relation.cue, *relation.content)
    return Span(min(s.start for s in spans), max(s.end for s in spans)).of(article.text), ""


def _words(article: Marked, spans: Sequence[Span]) -> str:
    return " ".join(span.of(article.text) for span in spans)


def on_statements(articles: Sequence[Marked], folder: Path, by_rules: bool = False) -> list[Judged]:
    """The act of the statement that is found where the marks are, or what the rules alone would make of it; what is not found
    is not judged."""
    made = {article.name: _statements(article, by_rules) for article in articles}
    found = ((label, _found(a, made[article.name])) for article, a, label in labelled(articles, folder) if label.act)
    return [Judged(label, statement.act) for label, statement in found if statement]


def _statements(article: Marked, by_rules: bool) -> tuple[Statement, ...]:
    document = as_document(article.name, article.text)
    found = find(document)
    if by_rules:
        found = replace(found, attributions=tuple(replace(one, leanings=()) for one in found.attributions))
    return resolve([document], {document.name: found}, load("peace")).statements


def _found(a: Attributed, made: Iterable[Statement]) -> Statement | None:
    """Of the statements that cover half of the shorter at least, the one most alike."""
    alike = [(_alike(s, content), s) for s in made for content in a.relation.content[:1] if _covers(s, content)]
    return max(alike, key=lambda pair: (pair[0], -pair[1].start), default=(0.0, None))[1]


def _shared(s: Statement, content: Span) -> int:
    return max(0, min(s.end, content.end) - max(s.start, content.start))


def _covers(s: Statement, content: Span) -> bool:
    return _shared(s, content) >= FOUND * max(1, min(s.end - s.start, content.end - content.start))


def _alike(s: Statement, content: Span) -> float:
    return _shared(s, content) / (max(s.end, content.end) - min(s.start, content.start))


def figures(marks: Sequence[Judged], statements: Sequence[Judged], by_rules: Sequence[Judged]) -> Figures:
    return {
        "act": _share(marks),
        "act, first reading": (sum(j.got == j.label.act for j in marks), len(marks)),
        "act macro-F1": (round(1000 * macro_f1(marks)), 1000),
        "act of statements": _share(statements),
        "act of statements by rules alone": _share(by_rules),
        "act macro-F1 of statements": (round(1000 * macro_f1(statements)), 1000),
    }


def _share(judged: Sequence[Judged]) -> tuple[int, int]:
    return sum(j.right for j in judged), len(judged)


def macro_f1(judged: Sequence[Judged]) -> float:
    """The mean of the acts' F1 scores, over acts that come; an answer that is right as well counts for itself."""
    truth = Counter(_truth(j) for j in judged)
    got = Counter(j.got for j in judged)
    hits = Counter(j.got for j in judged if j.right)
    scores = [2 * hits[a] / (truth[a] + got[a]) for a in ACTS if truth[a] + got[a]]
    return sum(scores) / len(scores) if scores else 0.0


def _truth(judged: Judged) -> Act | None:
    return judged.got if judged.right else judged.label.act


def table(judged: Sequence[Judged]) -> str:
    """Of each act: how often it was meant, how often it was told and rightly, and what it was mostly taken for."""
    lines = [f"{'act':10s} meant  told right  taken for"]
    for name in ACTS:
        meant = [j for j in judged if _truth(j) == name]
        wrong = Counter(j.got for j in meant if not j.right)
        taken = ", ".join(f"{a} {n}" for a, n in sorted(wrong.items(), key=lambda item: (-item[1], item[0])))
        told = sum(j.got == name for j in judged)
        lines.append(f"{name:10s} {len(meant):5d} {told:5d} {sum(j.right for j in meant):5d}  {taken}")
    return "\n".join(lines)
