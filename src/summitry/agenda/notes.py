"""What an agenda may say and its writer hardly meant: notes, each a sentence."""

from collections.abc import Iterator

from summitry.agenda.cues import raising
from summitry.records import Agenda, Issue


def notes(agenda: Agenda) -> tuple[str, ...]:
    """What to look at again, issue by issue; empty where nothing seems amiss."""
    return (*(note for issue in agenda.issues for note in _of(issue)), *_shared(agenda))


def _of(issue: Issue) -> Iterator[str]:
    every = (*raising(issue), *issue.towards, *issue.away)
    if not every:
        yield f"{issue.name} can never be raised: it has no cues and no aliases."
    elif all(cue.endswith("?") for cue in every):
        yield f"{issue.name} has weak cues alone: it is raised only where no other issue is named."
    lacking = [key for key, cues in (("towards", issue.towards), ("away", issue.away)) if not cues]
    if every and lacking:
        yield f"{issue.name} has no {' and no '.join(lacking)} cues: there only the act of a statement tells a stance."
    if len({option.realises for option in issue.options}) == 1:
        realised = "every" if issue.options[0].realises else "no"
        yield f"{issue.name} ends one way only: its proposition holds under {realised} option."


def _shared(agenda: Agenda) -> Iterator[str]:
    """Cues that two issues have: both are raised wherever one is meant."""
    owners: dict[str, list[str]] = {}
    for issue in agenda.issues:
        for cue in dict.fromkeys(cue.casefold() for cue in (*raising(issue), *issue.towards, *issue.away)):
            owners.setdefault(cue, []).append(issue.name)
    for cue, names in owners.items():
        if len(names) > 1:
            yield f'The cue "{cue}" raises {" and ".join(names)} alike.'
