"""How much of a hand-written agenda the draft from the same coverage has.

An issue counts where the gold statements name it at least twice. A suggestion covers the issue whose strong cues (``cues``,
``towards``, ``away``) match its title or one of its phrases, and of whose no other matches more of them; an issue is covered
once, by the first suggestion that does.
"""

from collections import Counter
from collections.abc import Iterable

from evaluation.score import Figures
from summitry.agenda import compile_cue
from summitry.records import Agenda, Issue
from summitry.suggest import Draft, Suggestion

GENERAL = frozenset({"outcome", "dialogue", "participation", "bilateral-relations"})
TWICE = 2


def figures(draft: Draft, agenda: Agenda, named: Iterable[str]) -> Figures:
    """``named``: an issue for each time that a gold statement names it."""
    asked = [name for name, times in sorted(Counter(named).items()) if times >= TWICE]
    specific = [name for name in asked if name not in GENERAL]
    covered = {name for suggestion in draft.suggestions for name in covers(suggestion, agenda)}
    return {
        "issues suggested": (len(covered.intersection(specific)), len(specific)),
        "issues suggested, general ones too": (len(covered.intersection(asked)), len(asked)),
        "suggestions that are issues": (
            sum(bool(covers(s, agenda)) for s in draft.suggestions),
            len(draft.suggestions),
        ),
    }


def covers(suggestion: Suggestion, agenda: Agenda) -> tuple[str, ...]:
    """The issues that the suggestion stands for: more than one only where as many of its phrases belong to each."""
    phrases = {suggestion.issue.title.lower(), *suggestion.phrases}
    shares = {issue.name: sum(_raises(issue, phrase) for phrase in sorted(phrases)) for issue in agenda.issues}
    most = max(shares.values(), default=0)
    return tuple(name for name, share in shares.items() if share == most > 0)


def _raises(issue: Issue, phrase: str) -> bool:
    cues = (*issue.cues, *issue.towards, *issue.away, *issue.aliases)
    return any(compile_cue(cue).search(phrase) for cue in cues if not cue.endswith("?"))
