"""The model of a negotiation: who wants what, as the coverage shows it."""

from dataclasses import dataclass
from typing import Literal

from summitry.records.agenda import Agenda
from summitry.records.contacts import Evidence
from summitry.records.statements import Attitude

Verdict = Literal["conflict", "confirmed"]
Voice = Literal["own", "spokesman", "reporter", "another party", "observer", "analyst"]
Place = Literal["at the table", "away", "unknown"]


@dataclass(frozen=True, slots=True)
class Position:
    """Where a party stands on an issue, by which statements; ``history`` holds its earlier positions, oldest first.

    ``voice`` is whose words carry it at best, ``firm`` whether they bind (a demand, a refusal, a promise) or only weigh.
    ``drawn`` are the words that make it a red line, ``Evidence.value`` being their kind.
    """

    party: str
    issue: str
    stance: Attitude
    option: str | None
    red_line: bool
    said: str | None
    statements: tuple[str, ...]
    history: tuple["Position", ...] = ()
    voice: Voice = "own"
    firm: bool = True
    drawn: tuple[Evidence, ...] = ()

    @property
    def shifted(self) -> bool:
        return any(earlier.stance != self.stance for earlier in self.history)


@dataclass(frozen=True, slots=True)
class Preference:
    """What is known of how a party orders the options of an issue, and how much of its own speech the issue takes.

    ``better`` pairs an option with one it is preferred to, no pair that follows from others; options in no pair are
    unknown. ``weight`` is an interval within 0 and 1: (0, 1) where nothing is known. ``statements`` carry the order.
    """

    party: str
    issue: str
    better: tuple[tuple[str, str], ...]
    weight: tuple[float, float] = (0.0, 1.0)
    statements: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Coupling:
    """What makes one issue hang on another: the proposition of ``issue`` is to hold only if that of ``other`` does
    (``holds`` true) or does not (false). ``party`` says whose words tie them; None where it is the agenda's link."""

    party: str | None
    issue: str
    other: str
    holds: bool
    statements: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Seat:
    """A party's part in the talks. ``must_accept`` is whether there is no agreement without it; None where nothing tells.

    The fields of ``evidence`` are ``at the table``, ``away``, ``must accept`` and ``mediates``.
    """

    party: str
    place: Place
    must_accept: bool | None
    mediates: bool = False
    evidence: tuple[Evidence, ...] = ()

    def told(self, field: str) -> tuple[Evidence, ...]:
        return tuple(source for source in self.evidence if source.field == field)


@dataclass(frozen=True, slots=True)
class Gap:
    """A cell that nobody of the party has spoken to: who speaks for the party otherwise, most heard first, and the
    statements of others that say where it stands."""

    party: str
    issue: str
    voices: tuple[str, ...]
    accounts: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Edit:
    """A value of a table file that an analyst set: in which item (``positions: Norland on water``), which field (``*``
    for the whole item, added or removed), who, and when (a date). ``over`` is what the coverage says in its place, as
    the file would write it; None where it says nothing."""

    item: str
    field: str
    by: str
    on: str
    over: str | None = None


@dataclass(frozen=True, slots=True)
class Account:
    """One value that is given of a thing, by one or more sources, and the words that carry it.

    ``independent`` counts the sources: copies and repeated passages are their original's, and whoever is quoted is one
    source however many documents quote him.
    """

    value: str
    evidence: tuple[Evidence, ...]
    independent: int = 1


@dataclass(frozen=True, slots=True)
class Corroboration:
    """What the coverage gives of one thing: accounts that cannot all be right, or one that several sources confirm.

    ``subject`` is the id of the event or statement, ``field`` what of it: an event's field, ``words`` for a quotation,
    ``denial`` for a claim that somebody denies; ``about`` says both in words. The best supported account stands first.
    """

    verdict: Verdict
    subject: str
    field: str
    about: str
    accounts: tuple[Account, ...]


@dataclass(frozen=True, slots=True)
class Table:
    """The model: who is a side, what is at issue, where each stands, who is missing, what differs."""

    agenda: Agenda
    parties: tuple[str, ...]
    positions: tuple[Position, ...]
    corroborations: tuple[Corroboration, ...] = ()
    package_rule: tuple[str, ...] = ()
    seats: tuple[Seat, ...] = ()
    preferences: tuple[Preference, ...] = ()
    couplings: tuple[Coupling, ...] = ()
    gaps: tuple[Gap, ...] = ()
    edits: tuple[Edit, ...] = ()

    @property
    def conflicts(self) -> tuple[Corroboration, ...]:
        return tuple(c for c in self.corroborations if c.verdict == "conflict")

    @property
    def confirmed(self) -> tuple[Corroboration, ...]:
        return tuple(c for c in self.corroborations if c.verdict == "confirmed")

    @property
    def away(self) -> tuple[Seat, ...]:
        return tuple(seat for seat in self.seats if seat.place == "away")

    def position(self, party: str, issue: str) -> Position | None:
        return next((p for p in self.positions if p.party == party and p.issue == issue), None)
