"""From the network's scores to spans: the most probable run of outside, begin and inside (Viterbi 1967), for many rows at once."""

from collections.abc import Iterator

import numpy as np
from numpy.typing import NDArray

Scores = NDArray[np.float32]
Runs = list[tuple[int, int]]
NEVER = np.float32(-1e4)
# from outside, begin, inside (rows) to outside, begin, inside (columns): nothing goes on that has not begun
ALLOWED = np.array([[0, 0, NEVER], [0, 0, 0], [0, 0, 0]], dtype=np.float32)
AT_FIRST = np.array([0, 0, NEVER], dtype=np.float32)


def log_softmax(scores: Scores) -> Scores:
    shifted = scores - scores.max(-1, keepdims=True)
    result: Scores = shifted - np.log(np.exp(shifted).sum(-1, keepdims=True))
    return result


def best_tags(scores: Scores) -> NDArray[np.int8]:
    """Scores (n, w, 3) to the best allowed tags (n, w)."""
    n, w, _ = scores.shape
    back = np.zeros((w, n, 3), dtype=np.int8)
    reached = scores[:, 0] + AT_FIRST if w else scores.sum(1)
    for at in range(1, w):
        ways = reached[:, :, None] + ALLOWED
        back[at] = ways.argmax(1)
        reached = ways.max(1) + scores[:, at]
    tags = np.zeros((n, w), dtype=np.int8)
    state = reached.argmax(1) if n else np.zeros(0, dtype=np.int64)
    for at in range(w - 1, -1, -1):
        tags[:, at] = state
        state = back[at][np.arange(n), state]
    return tags


def runs(tags: NDArray[np.int8]) -> Iterator[tuple[int, int]]:
    """The spans, as word indexes (first, past the last), of one row of tags."""
    start = None
    for at, tag in enumerate([*tags.tolist(), 0]):
        if start is not None and tag != 2:
            yield start, at
            start = None
        if tag == 1:
            start = at
