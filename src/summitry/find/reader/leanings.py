"""Towards which act the words of a text lean: a linear layer over the encoder's words, averaged over a content and its cue.

The layer is learned apart, on the encoder as it stands (``train/acts.py``); what it says is weighed together with the signs that
the rules see (``resolve/what/weighed.py``).
"""

from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from dataclasses import dataclass, field
from functools import lru_cache
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from summitry.records import Span

WEIGHTS = Path(__file__).parent / "weights" / "acts.npz"
PARTS = ("content", "cue")
Floats = NDArray[np.float32]


@dataclass(frozen=True, slots=True)
class Leanings:
    """``summed[i]`` is the sum over the words before word ``i`` of what each adds as part of a content, then of a cue: (n + 1, 2a)
    for ``a`` acts. ``spans`` are the words."""

    spans: Sequence[Span]
    summed: NDArray[np.float64] = field(compare=False)

    def of(self, content: Span, cue: Span | None) -> tuple[float, ...]:
        """One number for each act, in the order of ``records.Act``; empty where none of the words was read."""
        half = self.summed.shape[1] // 2
        said, told = self._mean(content), self._mean(cue) if cue else None
        if said is None:
            return ()
        return tuple((said[:half] if told is None else said[:half] + told[half:]).tolist())

    def _mean(self, span: Span) -> NDArray[np.float64] | None:
        first = bisect_left(self.spans, span.start, key=lambda word: word.start)
        after = bisect_right(self.spans, span.end, key=lambda word: word.end)
        mean: NDArray[np.float64] = (self.summed[after] - self.summed[first]) / max(after - first, 1)
        return mean if after > first else None


@lru_cache(maxsize=1)
def weights() -> dict[str, Floats]:
    """``content`` and ``cue`` (384, a), ``signs`` (s, a) and ``bias`` (a)."""
    with np.load(WEIGHTS) as held:
        return {name: held[name] for name in held.files}


def leaning(words: Floats) -> Floats:
    """Words (w, 384) to what each adds for each act (w, 2a), as part of a content and as part of a cue."""
    made: Floats = words @ np.concatenate([weights()[part] for part in PARTS], axis=1)
    return made


def leanings(spans: Sequence[Span], each: Sequence[Floats]) -> Leanings:
    """From what each word of the text adds, window by window."""
    summed = np.concatenate([np.zeros((1, len(weights()["bias"]) * 2)), *each]).cumsum(axis=0)
    return Leanings(spans, summed)
