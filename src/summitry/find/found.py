"""What finding hands on: spans of one document, before anybody asks who is meant or when it was."""

from dataclasses import dataclass
from typing import Literal

from summitry.records import Form, Problem, Span, Status


@dataclass(frozen=True, slots=True)
class Attribution:
    """Somebody's words: ``content``, the words that name who (``source``) and the words that say it was said (``cue``).

    ``clause`` is the reporting clause around the cue ("Keller told reporters on Sunday"), where dates and addressees
    stand. ``within`` is the index, in ``Found.attributions``, of the attribution relaying this one. ``carried`` marks
    a source outside the sentence (an earlier sentence, a turn's heading, a transcript's announcement). ``continues`` is the
    index of the attribution whose content goes on here, behind the words that tell who speaks. ``confidence``, between 0 and
    1, is how sure the reader is that these are somebody's words. ``leanings`` are how far their words lean to each act, in the order
    of ``records.Act``; empty where the network did not read them.
    """

    content: Span
    form: Form
    source: Span | None = None
    cue: Span | None = None
    clause: Span | None = None
    addressee: Span | None = None
    within: int | None = None
    carried: bool = False
    continues: int | None = None
    confidence: float = 1.0
    leanings: tuple[float, ...] = ()


@dataclass(frozen=True, slots=True)
class TimeMention:
    """A time expression as written; ``resolve`` works out which day it means.

    ``span`` is what TIMEX3 marks, ``phrase`` the longer stretch that tells the time, where there is one: a range with both its
    ends, a length with the event that it hangs on.
    """

    span: Span
    type: Literal["DATE", "TIME", "DURATION", "SET"]
    phrase: Span | None = None

    @property
    def whole(self) -> Span:
        return self.phrase or self.span


@dataclass(frozen=True, slots=True)
class ContactMention:
    """One sentence's account of a meeting, call, round, letter, ...: its fields as spans of the text.

    ``level`` are words for who came or at what rank ("delegations", "ministerial"), ``next_step`` those that announce what
    is to follow, ``ordinal`` the word for which of several rounds it is ("second").
    """

    sentence: Span
    kind: str
    status: Status
    participants: tuple[Span, ...]
    place: Span | None = None
    when: Span | None = None
    duration: Span | None = None
    level: Span | None = None
    outcome: Span | None = None
    next_step: Span | None = None
    ordinal: Span | None = None

    @property
    def follows(self) -> bool:
        """Whether the sentence tells nothing of the contact itself, only what is to follow it."""
        own = (*self.participants, self.place, self.when, self.duration, self.level, self.outcome)
        return self.next_step is not None and not any(own)


@dataclass(frozen=True, slots=True)
class Found:
    attributions: tuple[Attribution, ...] = ()
    times: tuple[TimeMention, ...] = ()
    contacts: tuple[ContactMention, ...] = ()
    problems: tuple[Problem, ...] = ()
