"""The shortest exact quotation: a stretch of at most so many words, around the matter."""

import re
from collections.abc import Sequence
from functools import lru_cache
from itertools import accumulate

from summitry.records import Issue, Span

CUT = "…"
LETTERS_A_WORD = 12
TOKEN = re.compile(r"\S+")
CLAUSE_END = re.compile(r"[,;:.!?)\]\"”’—–-]$")
# A denial is never cut away from what it denies, where there is a choice.
DENIALS = frozenset(
    "no not never without nor neither none cannot refuse refuses refused reject rejects rejected".split()
)


@lru_cache(maxsize=512)
def matter(issue: Issue) -> tuple[frozenset[str], tuple[str, ...]]:
    """The telling words of an issue's cues, and their stems."""
    patterns = " ".join(issue.cues + issue.towards + issue.away).lower()
    words = {w.rstrip("?") for w in re.split(r"[\s|]+", patterns) if len(w.rstrip("*?")) > 3}
    return frozenset(words), tuple(sorted(w.rstrip("*") for w in words if w.endswith("*")))


def excerpt(content: str, issue: Issue | None = None, limit: int = 14) -> str:
    """At most ``limit`` words of ``content`` with its white space made single, the end cut marked with an ellipsis."""
    tokens = TOKEN.findall(content)
    start, end = _window(tokens, issue, limit)
    words = " ".join(tokens[start:end])
    if len(words) > limit * LETTERS_A_WORD:
        words, end = words[: limit * LETTERS_A_WORD], -1
    return (CUT if start else "") + words.rstrip(",;:") + (CUT if end != len(tokens) else "")


def widened(text: str, span: Span, within: Span, limit: int) -> str:
    """The words of the span, and where they are fewer than ``limit`` as many as fit of those around them."""
    words = " ".join(span.of(text).split())
    room = limit - len(words.split())
    if room <= 0:
        return excerpt(words, None, limit)
    before, after = text[within.start : span.start].split(" "), text[span.end : within.end].split(" ")
    few = min(len(after), (room + 1) // 2)
    left, right = before[-(room + 1 - few) :], after[: room + 2 - min(len(before), room + 1 - few)]
    cut = (CUT if len(left) < len(before) else "", CUT if len(right) < len(after) else "")
    return cut[0] + " ".join((" ".join(left) + span.of(text) + " ".join(right)).split()) + cut[1]


def _window(tokens: Sequence[str], issue: Issue | None, limit: int) -> tuple[int, int]:
    if len(tokens) <= limit:
        return 0, len(tokens)
    told = list(accumulate((_telling(token, issue) for token in tokens), initial=0))
    denied = list(accumulate((_denies(token) for token in tokens), initial=0))
    starts = range(len(tokens) - limit + 1)
    best = max(starts, key=lambda s: (told[s + limit] - told[s], _opens(tokens, s), denied[s + limit] - denied[s], -s))
    return best, _trimmed(tokens, issue, best, best + limit)


def _denies(token: str) -> bool:
    word = _bare(token)
    return word in DENIALS or word.endswith(("n't", "n’t"))


def _telling(token: str, issue: Issue | None) -> bool:
    if issue is None:
        return False
    words, stems = matter(issue)
    return _bare(token) in words or _bare(token).startswith(stems)


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
