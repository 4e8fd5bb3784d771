"""Suggestions from groups of words, the likeliest issue first."""

from dataclasses import dataclass

from summitry.records import Entries, Issue, Statement
from summitry.suggest.groups import groups
from summitry.suggest.issue import drafted
from summitry.suggest.naming import slug, title, wordings
from summitry.suggest.nuclei import Nucleus, nuclei
from summitry.suggest.voices import Voice, examples, voices
from summitry.suggest.words import known

TOP = 15
STOCK = ("participation", "dialogue", "talks", "outcome")  # names and titles that ``stock.yaml`` takes


@dataclass(frozen=True, slots=True)
class Suggestion:
    """A question that the coverage may turn on: an ``issue`` for an agenda, and what it was drawn from.

    ``phrases`` are the noun phrases met, the most used first; ``contested`` whether one party wants what another refuses.
    """

    issue: Issue
    phrases: tuple[str, ...]
    voices: tuple[Voice, ...]
    examples: tuple[Statement, ...]
    score: float

    @property
    def contested(self) -> bool:
        want = {voice.party for voice in self.voices if voice.wants}
        refuse = {voice.party for voice in self.voices if voice.refuses}
        return bool(want and refuse) and len(want | refuse) > 1


@dataclass(frozen=True, slots=True)
class Draft:
    """Suggestions, the likeliest issue first."""

    suggestions: tuple[Suggestion, ...]


def suggest(entries: Entries, top: int = TOP) -> Draft:
    """Drafts the issues that the coverage turns on, ``top`` at most. The same entries give the same draft."""
    made: list[Suggestion] = []
    taken = set(STOCK)
    for group in groups(nuclei(entries)):
        if len(made) == top:
            break
        suggestion = _suggestion(group, taken)
        if suggestion is not None:
            made.append(suggestion)
            taken |= {suggestion.issue.name, suggestion.issue.title.lower(), *suggestion.phrases}
    return Draft(tuple(made))


def _suggestion(group: tuple[Nucleus, ...], taken: set[str]) -> Suggestion | None:
    lead = group[0]
    if not known(lead.word) and not _at_stake(group):
        return None
    found = tuple(text for text in wordings(group) if text not in taken)
    called = title(lead)
    name = slug(called)
    if not found or not name or taken & {name, called}:
        return None
    said = [s for n in group for s in n.statements.values()]
    issue = drafted(name, called, lead, found, {s.id: s for s in said}.values())
    return Suggestion(issue, found, voices(said, issue), examples(said), round(lead.score, 2))


def _at_stake(group: tuple[Nucleus, ...]) -> bool:
    """Whether somebody speaks of words that are no issue elsewhere, and not in passing: a party asks or refuses, or they recur."""
    lead = group[0]
    return any(n.statements for n in group) and (bool(lead.parties) or lead.forms.total() > 1)
