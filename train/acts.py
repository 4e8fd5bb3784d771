"""``python -m train acts`` learns which act a statement is that the rules leave open: on acts labelled by reading, on the encoder
as it ships.

Multinomial logistic regression with a squared penalty; its strength is chosen on articles kept apart, one in five by name, as
are the figures it prints. A label's further acts share in what is to be learned.
"""

import hashlib
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from evaluation import acts, markup
from evaluation.attribution import as_document
from summitry.find.reader.network import Onnx
from summitry.find.reader.reading import inputs, padded
from summitry.find.reader.windows import windows
from summitry.find.reader.words import words
from summitry.find.sentences import sentences
from summitry.records import Span
from summitry.resolve.what.acts import act, signs
from summitry.resolve.what.weighed import ACTS, TELLING, features

Floats = NDArray[np.float32]
WIDTH = 384
ALSO = 0.3  # of a label, shared by the acts that are right as well
KEPT_APART = 5
PENALTIES = (3e-3, 1e-2, 2e-2, 4e-2)


@dataclass(frozen=True, slots=True)
class Row:
    """One labelled attribution: its article, everything that is known of it in numbers, its label."""

    article: str
    known: Floats
    label: acts.Label


def rows(articles: Path, labels: Path) -> list[Row]:
    """Every labelled attribution in which the rules see nothing that binds; where none of its words is read, the encoder's
    part is zero."""
    made: list[Row] = []
    for article in markup.documents(articles):
        labelled = [(a, label) for _, a, label in acts.labelled([article], labels) if label.act and _open(article, a)]
        if labelled:
            spans, seen = _encoded(article.name, article.text)
            made += [Row(article.name, _known(article, a, spans, seen), label) for a, label in labelled]
    return made


def _open(article: markup.Marked, a: markup.Attributed) -> bool:
    return act(*acts.said(article, a), a.form) in TELLING


def _encoded(name: str, text: str) -> tuple[tuple[Span, ...], Floats]:
    """The words of the body and what the encoder makes of each (w, 384)."""
    body = as_document(name, text).body
    read = words(text, [tuple(sentences(text, line.start, line.end)) for line in body])
    seen = np.zeros((len(read.spans), WIDTH), np.float32)
    network = Onnx()
    for window in windows(read):
        found, _, _ = network.encode(*(padded([part]) for part in inputs(read, window)))
        seen[window.own : window.end] = found[0, window.own - window.start : window.end - window.start]
    return read.spans, seen


def _known(article: markup.Marked, a: markup.Attributed, spans: Sequence[Span], seen: Floats) -> Floats:
    parts = [_mean(part, spans, seen) for part in (a.relation.content, a.relation.cue)]
    return np.concatenate([*parts, features(signs(*acts.said(article, a), a.form), a.form)])


def _mean(part: Sequence[Span], spans: Sequence[Span], seen: Floats) -> Floats:
    inside = [at for at, word in enumerate(spans) if any(span.holds(word) for span in part)]
    mean: Floats = seen[inside].mean(axis=0) if inside else np.zeros(WIDTH, np.float32)
    return mean


def learn(articles: Path, labels: Path, out: Path) -> None:
    """Writes ``acts.npz`` into ``out``, learned from all rows with the penalty that did best on those kept apart."""
    found = rows(articles, labels)
    learned, apart = ([r for r in found if _apart(r) is kept] for kept in (False, True))
    print(f"{len(learned)} attributions to choose by, {len(apart)} kept apart")
    right = {penalty: _right(_fit(learned, penalty), apart) for penalty in PENALTIES}
    for penalty, share in right.items():
        print(f"  penalty {penalty}: {share:.3f} of those kept apart right")
    weights = _fit(found, max(PENALTIES, key=lambda penalty: right[penalty]))
    out.mkdir(parents=True, exist_ok=True)
    layers = {
        "content": weights[:WIDTH],
        "cue": weights[WIDTH : 2 * WIDTH],
        "signs": weights[2 * WIDTH : -1],
        "bias": weights[-1],
    }
    np.savez(out / "acts.npz", **layers)


def _apart(row: Row) -> bool:
    return int(hashlib.sha1(row.article.encode()).hexdigest(), 16) % KEPT_APART == 0  # noqa: S324


def _fit(found: Sequence[Row], penalty: float) -> Floats:
    """Weights and, in the last row, bias (f + 1, a)."""
    import torch

    known, wanted = torch.tensor(np.stack([r.known for r in found])), torch.tensor(_wanted(found))
    weights = torch.zeros(known.shape[1], len(ACTS), requires_grad=True)
    bias = torch.zeros(len(ACTS), requires_grad=True)
    optimiser = torch.optim.LBFGS([weights, bias], max_iter=200, line_search_fn="strong_wolfe")

    def loss() -> torch.Tensor:
        optimiser.zero_grad()
        off = -(wanted * torch.log_softmax(known @ weights + bias, 1)).sum(1).mean()
        total = off + penalty * (weights**2).sum()
        total.backward()
        return total

    optimiser.step(loss)
    made: Floats = np.concatenate([weights.detach().numpy(), bias.detach().numpy()[None]])
    return made


def _wanted(found: Iterable[Row]) -> Floats:
    """What is to be learned of each row: all for its act, or some of it for the acts that are right as well (n, a)."""
    return np.array([[_share(row.label, name) for name in ACTS] for row in found], np.float32)


def _share(label: acts.Label, name: str) -> float:
    if name == label.act:
        return 1 - ALSO if label.also else 1.0
    return ALSO / len(label.also) if name in label.also else 0.0


def _right(weights: Floats, apart: Sequence[Row]) -> float:
    told = [ACTS[int((r.known @ weights[:-1] + weights[-1]).argmax())] for r in apart]
    return sum(acts.Judged(r.label, name).right for r, name in zip(apart, told, strict=True)) / max(len(apart), 1)
