"""The shortest exact quotation: a short whole sentence, or a stretch of a long one around the matter."""

import re
from bisect import bisect_right
from collections.abc import Iterable, Sequence
from functools import lru_cache
from itertools import accumulate

from summitry.agenda import places, raising
from summitry.find.sentences import sentences
from summitry.records import Issue, Span

CUT = "…"
WHOLE = 9  # words beyond the limit at which a sentence is still left whole
LETTERS_A_WORD = 12
ENOUGH = 4  # words of the matter; beyond these a whole clause matters more
LONGEST = 20_000  # characters that are searched for cues
TOKEN = re.compile(r"\S+")
CLAUSE_END = re.compile(r"[,;:.!?)\]\"”’—–-]$")
# A denial is never cut away from what it denies, where there is a choice.
DENIALS = frozenset(
    "no not never without nor neither none cannot refuse refuses refused reject rejects rejected oppose opposes".split()
)
Cues = tuple[str, ...]


@lru_cache(maxsize=512)
def matter(issue: Issue) -> tuple[Cues, Cues]:
    """An issue's strong cues and its weak ones."""
    patterns = dict.fromkeys(raising(issue) + issue.towards + issue.away)
    return tuple(p for p in patterns if not p.endswith("?")), tuple(p for p in patterns if p.endswith("?"))


def names(content: str, issue: Issue) -> int:
    """2 where a strong cue of the issue stands in the words, 1 where only a weak one does, 0 where none does."""
    strong, weak = matter(issue)
    return 2 if any(_found(strong, content)) else 1 if any(_found(weak, content)) else 0


def excerpt(content: str, issue: Issue | None = None, limit: int = 16) -> str:
    """The telling sentence of ``content``, its white space made single; of a long one at most ``limit`` words.

    ``…`` stands where a sentence was cut; a sentence left out before or after leaves no mark.
    """
    words = " ".join(content.split())
    if len(TOKEN.findall(words)) > limit + WHOLE:
        words = _telling_sentence(words, issue)
    return _shortened(words, issue, limit)


def _telling_sentence(words: str, issue: Issue | None) -> str:
    """The sentence with most of the matter, the first of those."""
    parts = [span.of(words) for span in sentences(words)]
    return max(parts, key=lambda part: len(_told(part, issue)), default=words)


def _shortened(words: str, issue: Issue | None, limit: int) -> str:
    tokens = TOKEN.findall(words)
    whole = len(tokens) <= limit + WHOLE
    start, end = (0, len(tokens)) if whole else _window(words, tokens, issue, limit)
    shown = " ".join(tokens[start:end])
    if len(shown) > (limit + WHOLE) * LETTERS_A_WORD:
        shown, end = shown[: limit * LETTERS_A_WORD], -1
    return (CUT if start else "") + shown.rstrip(",;:") + (CUT if end != len(tokens) else "")


def widened(text: str, span: Span, within: Span, limit: int) -> str:
    """The words of the span, and where they are fewer than ``limit`` as many as fit of those around them."""
    around = " ".join(within.of(text).split())
    if len(around.split()) <= limit + WHOLE:
        return _shortened(around, None, limit)
    words = " ".join(span.of(text).split())
    room = limit - len(words.split())
    if room <= 0:
        return _shortened(words, None, limit)
    before, after = text[within.start : span.start].split(" "), text[span.end : within.end].split(" ")
    few = min(len(after), (room + 1) // 2)
    left, right = before[-(room + 1 - few) :], after[: room + 2 - min(len(before), room + 1 - few)]
    cut = (CUT if len(left) < len(before) else "", CUT if len(right) < len(after) else "")
    return cut[0] + " ".join((" ".join(left) + span.of(text) + " ".join(right)).split()) + cut[1]


def _told(words: str, issue: Issue | None) -> tuple[Span, ...]:
    """Where the words raise the issue: by its strong cues, else by its weak ones."""
    if issue is None:
        return ()
    strong, weak = matter(issue)
    return tuple(_found(strong, words)) or tuple(_found(weak, words))


def _found(cues: Cues, words: str) -> Iterable[Span]:
    return (span for _, span in places(cues, words[:LONGEST]))


def _window(words: str, tokens: Sequence[str], issue: Issue | None, limit: int) -> tuple[int, int]:
    """The stretch of so many words that holds most of the matter, opens a clause and keeps what is denied."""
    told = _marked(words, tokens, _told(words, issue))
    tellings = list(accumulate(told, initial=0))
    denials = list(accumulate((_denies(token) for token in tokens), initial=0))
    starts = range(len(tokens) - limit + 1)
    best = max(starts, key=lambda s: (min(tellings[s + limit] - tellings[s], ENOUGH), denials[s + limit] - denials[s],
                                      _opens(tokens, s), not _cuts(told, s, s + limit), -s))  # fmt: skip
    return best, _trimmed(tokens, told, best, best + limit)


def _marked(words: str, tokens: Sequence[str], told: Iterable[Span]) -> list[bool]:
    """For each token whether a cue stands in it."""
    begins = [0, *accumulate(len(token) + 1 for token in tokens)][:-1]
    marked = [False] * len(tokens)
    for span in told:
        for at in range(bisect_right(begins, span.start) - 1, bisect_right(begins, span.end - 1)):
            marked[at] = True
    return marked


def _cuts(told: Sequence[bool], start: int, end: int) -> bool:
    """Whether an end of the window goes through the words of a cue."""
    return any(0 < at < len(told) and told[at - 1] and told[at] for at in (start, end))


def _denies(token: str) -> bool:
    word = token.strip("\"'“”‘’.,;:!?()[]").lower()
    return word in DENIALS or word.endswith(("n't", "n’t"))


def _opens(tokens: Sequence[str], start: int) -> bool:
    """Whether a clause begins here, so that the excerpt reads as one."""
    return start == 0 or bool(CLAUSE_END.search(tokens[start - 1]))


def _trimmed(tokens: Sequence[str], told: Sequence[bool], start: int, end: int) -> int:
    """The end of the last clause in the window that loses none of the matter, else the window's end."""
    last = next((e + 1 for e in range(end - 1, start, -1) if told[e]), start)
    least = max(last, start + 5)
    return next((e for e in range(end, least - 1, -1) if CLAUSE_END.search(tokens[e - 1])), end)
