"""How much of a hand-written agenda the draft from the same coverage has.

An issue counts where the gold statements name it at least twice. That a suggestion stands for it is told in two ways:

- by words: strong cues of the issue match the suggestion's title or one of its phrases, and no other issue's match more of them;
- by statements: of the gold statements that the suggestion's own cues match, two at least, the issue has the most. An agenda's cues
  serve many negotiations and miss what one of them calls a thing; its statements do not.
"""

from collections import Counter
from collections.abc import Callable, Iterable
from typing import Any

from evaluation.score import Figures
from summitry.agenda import compile_cue
from summitry.records import Agenda, Issue
from summitry.resolve.fitting import GENERAL
from summitry.suggest import Draft, Suggestion

SET_APART = GENERAL | {"bilateral-relations"}
TWICE = 2
Covers = Callable[[Suggestion], frozenset[str]]


def figures(draft: Draft, agenda: Agenda, statements: Iterable[dict[str, Any]]) -> Figures:
    """``statements`` are the gold's: ``content`` and ``issues`` of each."""
    told = tuple((str(s["content"]), tuple(s.get("issues", ()))) for s in statements)
    named = Counter(issue for _, issues in told for issue in issues)
    asked = frozenset(issue for issue, times in named.items() if times >= TWICE)
    ways: dict[str, Covers] = {
        "": lambda s: by_words(s, agenda),
        " by statements": lambda s: by_statements(s, told),
        " either way": lambda s: by_words(s, agenda) | by_statements(s, told),
    }
    return {
        name: figure for how, covers in ways.items() for name, figure in _figures(how, draft, asked, covers).items()
    }


def _figures(how: str, draft: Draft, asked: frozenset[str], covers: Covers) -> Figures:
    found = [covers(suggestion) for suggestion in draft.suggestions]
    covered = frozenset().union(*found)
    return {
        f"issues suggested{how}": (len(covered & asked - SET_APART), len(asked - SET_APART)),
        f"issues suggested{how}, general ones too": (len(covered & asked), len(asked)),
        f"suggestions that are issues{how}": (sum(map(bool, found)), len(found)),
    }


def by_words(suggestion: Suggestion, agenda: Agenda) -> frozenset[str]:
    """The issues whose cues match most of the suggestion's wordings; several only where they match as many."""
    phrases = sorted({suggestion.issue.title.lower(), *suggestion.phrases})
    return _most(Counter({i.name: sum(_raises(i, phrase) for phrase in phrases) for i in agenda.issues}), 1)


def by_statements(suggestion: Suggestion, told: Iterable[tuple[str, tuple[str, ...]]]) -> frozenset[str]:
    """The issues that most of the gold statements are about that the suggestion's cues match."""
    cues = (*suggestion.issue.cues, *suggestion.issue.towards, *suggestion.issue.aliases)
    met = [issues for content, issues in told if any(compile_cue(cue).search(content) for cue in cues)]
    return _most(Counter(issue for issues in met for issue in issues), TWICE)


def _most(counts: Counter[str], fewest: int) -> frozenset[str]:
    most = max(counts.values(), default=0)
    return frozenset(name for name, count in counts.items() if count == most >= fewest)


def _raises(issue: Issue, text: str) -> bool:
    cues = (*issue.cues, *issue.towards, *issue.away, *issue.aliases)
    return any(compile_cue(cue).search(text) for cue in cues if not cue.endswith("?"))
