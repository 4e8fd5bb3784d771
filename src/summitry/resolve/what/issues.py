"""Which issues of the agenda a statement is about, by the cues that occur in its words."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from typing import Literal

from summitry.agenda import compile_cue, places, raising
from summitry.records import Agenda, Issue, Span

MOST = 3
LONGEST = 4000  # letters: what a longer statement is about, its beginning tells
Kind = Literal["cue", "towards", "away"]
Cue = tuple[str, Kind, int, bool, bool, str]  # a Hit without its place
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
    cues, patterns = _cues(agenda)
    found = [Hit(span, *cues[number]) for number, span in places(patterns, whole[:LONGEST])]
    kept = [hit for hit in found if not any(_outdone(hit, other) for other in found)]
    return tuple(sorted(kept, key=lambda hit: (hit.span, hit.issue, hit.kind)))


def _outdone(hit: Hit, other: Hit) -> bool:
    """Whether ``hit`` is only a part of the longer expression ``other``: "talks" in "talks about trade"."""
    longer = other.words > hit.words and not other.weak and not other.gap
    return longer and other.issue != hit.issue and other.span.holds(hit.span)


@lru_cache(maxsize=16)
def _cues(agenda: Agenda) -> tuple[tuple[Cue, ...], tuple[str, ...]]:
    """All cues of the agenda, issue by issue, each with what a hit of it says; and their patterns alone."""
    cues = tuple(cue for issue in agenda.issues for cue in _of_issue(issue))
    return cues, tuple(pattern for *_, pattern in cues)


def _of_issue(issue: Issue) -> Iterator[Cue]:
    kinds: tuple[tuple[Kind, tuple[str, ...]], ...] = (
        ("cue", raising(issue)),
        ("towards", issue.towards),
        ("away", issue.away),
    )
    for kind, patterns in kinds:
        for pattern in patterns:
            yield issue.name, kind, _words(pattern), pattern.endswith("?"), " .. " in pattern, pattern


def option_hits(whole: str, issue: Issue) -> tuple[tuple[str, Span], ...]:
    """The options of the issue that cues in the text name, each with its place, in the order of the text.

    A hit within a longer one of another option ("cuts" in "no cuts") is left out.
    """
    cues = [(cue, option.name) for option in issue.options for cue in option.cues]
    near = places(tuple(cue for cue, _ in cues), whole[:LONGEST])
    found = [(cues[number][1], span) for number, span in near]
    kept = {hit for hit in found if not any(_swallowed(hit, other) for other in found)}
    return tuple(sorted(kept, key=lambda hit: (hit[1], hit[0])))


def named_options(words: str, issue: Issue) -> frozenset[str]:
    """The options that words name: by the options' cues, or, where none is found, by an option's own name."""
    by_cue = frozenset(name for name, _ in option_hits(words, issue))
    return by_cue or frozenset(one.name for one in issue.options if compile_cue(one.name).search(words))


def _swallowed(hit: tuple[str, Span], other: tuple[str, Span]) -> bool:
    return hit[0] != other[0] and hit[1] != other[1] and other[1].holds(hit[1])


def _words(pattern: str) -> int:
    return sum(word != ".." for word in pattern.split())
