"""Which issues of the agenda a statement is about, by the cues that occur in its words."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from typing import Literal

from summitry.agenda import compile_cue, raising
from summitry.records import Agenda, Issue, Span

MOST = 3
LONGEST = 4000  # letters: what a longer statement is about, its beginning tells
Kind = Literal["cue", "towards", "away"]
REFERS_BACK = re.compile(
    r"\b(?:this|that|these|those|it|such|them|so|the (?:demand|proposal|idea|offer|plan|condition|issue|question|point"
    r"|matter|topic|suggestion|request|measure|step|move|text|draft)s?)\b",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Hit:
    """A cue of an issue in a text: where, which kind, how many words the cue names, whether it is weak, and as written."""

    span: Span
    issue: str
    kind: Kind
    words: int
    weak: bool
    gap: bool = False
    pattern: str = ""


def issues(content: str, context: str, agenda: Agenda) -> tuple[str, ...]:
    """Names of the issues that ``content`` raises, at most three: the most specific cue first, then the earliest.

    Weak cues count where no other cue is found. ``context`` (the words around) is asked only when the content names
    no issue and refers back ("this", "the demand").
    """
    found = _ranked(hits(content, agenda))
    if not found and context and REFERS_BACK.search(content):
        found = _ranked(hits(context, agenda))
    return found


def _ranked(found: tuple[Hit, ...]) -> tuple[str, ...]:
    strong = [hit for hit in found if not hit.weak]
    ordered = sorted(strong or found, key=lambda hit: (-hit.words, hit.span.start, hit.issue))
    return tuple(dict.fromkeys(hit.issue for hit in ordered))[: MOST if strong else 1]


@lru_cache(maxsize=1024)
def hits(whole: str, agenda: Agenda) -> tuple[Hit, ...]:
    """Every cue of every issue in a text, in order, without those that are only part of another issue's longer one."""
    text = whole[:LONGEST]
    low = text.lower()
    found = [hit for issue in agenda.issues for hit in _of_issue(text, low, issue)]
    kept = [hit for hit in found if not any(_outdone(hit, other) for other in found)]
    return tuple(sorted(kept, key=lambda hit: (hit.span, hit.issue, hit.kind)))


def _outdone(hit: Hit, other: Hit) -> bool:
    """Whether ``hit`` is only a part of the longer expression ``other``: "talks" in "talks about trade"."""
    longer = other.words > hit.words and not other.weak and not other.gap
    return longer and other.issue != hit.issue and other.span.holds(hit.span)


def _of_issue(text: str, low: str, issue: Issue) -> list[Hit]:
    kinds: tuple[tuple[Kind, tuple[str, ...]], ...] = (
        ("cue", raising(issue)),
        ("towards", issue.towards),
        ("away", issue.away),
    )
    return [
        Hit(span, issue.name, kind, _words(pattern), pattern.endswith("?"), " .. " in pattern, pattern)
        for kind, patterns in kinds
        for pattern in patterns
        for span in _spans(pattern, text, low)
    ]


def option_hits(whole: str, issue: Issue) -> tuple[tuple[str, Span], ...]:
    """The options of the issue that cues in the text name, each with its place, in the order of the text.

    A hit within a longer one of another option ("cuts" in "no cuts") is left out.
    """
    text = whole[:LONGEST]
    low = text.lower()
    found = [(option.name, span) for option in issue.options for cue in option.cues for span in _spans(cue, text, low)]
    kept = {hit for hit in found if not any(_swallowed(hit, other) for other in found)}
    return tuple(sorted(kept, key=lambda hit: (hit[1], hit[0])))


def _swallowed(hit: tuple[str, Span], other: tuple[str, Span]) -> bool:
    return hit[0] != other[0] and hit[1] != other[1] and other[1].holds(hit[1])


def _spans(pattern: str, text: str, low: str) -> Iterator[Span]:
    if any(stem in low for stem in _stems(pattern)):
        yield from (Span(*match.span()) for match in compile_cue(pattern).finditer(text))


@lru_cache(maxsize=16_384)
def _stems(pattern: str) -> tuple[str, ...]:
    """The letters that a cue's last word may begin with: one of them must be in the text for the cue to match."""
    last = pattern.removesuffix("?").split()[-1].lower()
    return tuple(re.split(r"[-‐‑'’*]", part)[0] for part in last.split("|"))


def _words(pattern: str) -> int:
    return sum(word != ".." for word in pattern.split())
