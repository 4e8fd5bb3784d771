"""What is negotiated: issues, the ways they can end, how they hang together."""

from dataclasses import dataclass
from typing import Literal

LinkKind = Literal["needs", "excludes", "part of"]


@dataclass(frozen=True, slots=True)
class Option:
    """One way an issue can end; ``realises`` tells whether the issue's proposition then holds. Whoever wants what one of
    the ``cues`` names wants this option."""

    name: str
    meaning: str
    realises: bool
    cues: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Issue:
    """A question on the agenda.

    Where ``ordered``, the options go from most of the proposition to least; else their order tells nothing. ``aliases``
    are other names of the issue. Cues are word patterns (``agenda/cues.py``): ``cues`` raise the issue, wanting what a
    ``towards`` cue names is being for the proposition, wanting what an ``away`` cue names is being against it.
    """

    name: str
    title: str
    proposition: str
    options: tuple[Option, ...]
    cues: tuple[str, ...] = ()
    towards: tuple[str, ...] = ()
    away: tuple[str, ...] = ()
    aliases: tuple[str, ...] = ()
    ordered: bool = True


@dataclass(frozen=True, slots=True)
class Link:
    """How two issues hang together by the nature of things, whoever negotiates.

    ``needs``: the proposition of ``issue`` cannot hold without that of ``other``; ``excludes``: not both can hold;
    ``part of``: ``issue`` is a part of the wider ``other``.
    """

    issue: str
    kind: LinkKind
    other: str


@dataclass(frozen=True, slots=True)
class Agenda:
    name: str
    title: str
    issues: tuple[Issue, ...]
    links: tuple[Link, ...] = ()

    def __hash__(self) -> int:
        """Of the name alone: agendas are looked up by each sentence, and the whole has a thousand cues."""
        return hash(self.name)

    def issue(self, name: str) -> Issue:
        return next(i for i in self.issues if i.name == name)
