"""The shortest exact quotation: a stretch of at most so many words, around the matter."""

import re
from collections.abc import Sequence
from functools import lru_cache
from itertools import accumulate

from summitry.records import Issue

CUT = "…"
LETTERS_A_WORD = 12
TOKEN = re.compile(r"\S+")
CLAUSE_END = re.compile(r"[,;:.!?)\]\"”’—–-]$")
# A denial is never cut away from what it denies, where there is a choice.
DENIALS = frozenset(
    "no not never without nor neither none cannot refuse refuses refused reject rejects rejected".split()
)


@lru_cache(maxsize=512)
def matter(issue: Issue) -> tuple[tuple[str, bool], ...]:
    """The telling words of an issue's cues, each with whether it is a stem."""
    patterns = " ".join(issue.cues + issue.towards + issue.away).lower()
    words = sorted({w for w in re.split(r"[\s|]+", patterns) if len(w.rstrip("*")) > 3})
    return tuple((w.rstrip("*"), w.endswith("*")) for w in words)


def excerpt(content: str, issue: Issue | None = None, limit: int = 14) -> str:
    """At most ``limit`` words of ``content`` with its white space made single, the end cut marked with an ellipsis."""
    tokens = TOKEN.findall(content)
    start, end = _window(tokens, issue, limit)
    words = " ".join(tokens[start:end])
    if len(words) > limit * LETTERS_A_WORD:
        words, end = words[: limit * LETTERS_A_WORD], -1
    return (CUT if start else "") + words.rstrip(",;:") + (CUT if end != len(tokens) else "")


def _window(tokens: Sequence[str], issue: Issue | None, limit: int) -> tuple[int, int]:
    if len(tokens) <= limit:
        return 0, len(tokens)
    sums = list(accumulate((_weight(token, issue) for token in tokens), initial=0))
    starts = range(len(tokens) - limit + 1)
    best = max(starts, key=lambda s: (sums[s + limit] - sums[s], _opens(tokens, s), -s))
    return best, _trimmed(tokens, issue, best, best + limit)


def _weight(token: str, issue: Issue | None) -> int:
    word = _bare(token)
    return 2 * _telling(token, issue) + (word in DENIALS or word.endswith(("n't", "n’t")))


def _telling(token: str, issue: Issue | None) -> bool:
    word = _bare(token)
    return issue is not None and any(word.startswith(w) if stem else word == w for w, stem in matter(issue))


def _bare(token: str) -> str:
    return token.strip("\"'“”‘’.,;:!?()[]").lower()


def _opens(tokens: Sequence[str], start: int) -> bool:
    """Whether a clause begins here, so that the excerpt reads as one."""
    return start == 0 or bool(CLAUSE_END.search(tokens[start - 1]))


def _trimmed(tokens: Sequence[str], issue: Issue | None, start: int, end: int) -> int:
    """The end of the last clause in the window that loses none of the matter, else the window's end."""
    told = (e + 1 for e in range(end - 1, start, -1) if _telling(tokens[e], issue))
    least = max(next(told, start), start + 5)
    return next((e for e in range(end, least - 1, -1) if CLAUSE_END.search(tokens[e - 1])), end)
