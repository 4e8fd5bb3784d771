"""The nouns of a negotiation, each immutable, each saying where it came from.

Offsets are half-open and count Unicode code points of ``Document.text``; dates are EDTF (ISO 8601-2);
durations are ISO 8601. ``None`` means that nobody said: an unknown is never filled with a default.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

Form = Literal["direct", "mixed", "indirect", "narrative"]
Act = Literal[
    "demand", "offer", "accept", "reject", "red_line", "condition",
    "commit", "threat", "deny", "agenda", "report", "assess",
]  # fmt: skip
Attitude = Literal["for", "against", "open", "conditional"]
Status = Literal["planned", "hoped for", "conditional", "under way", "held", "cancelled"]
LineRole = Literal[
    "body", "headline", "heading", "byline", "dateline", "source", "summary",
    "caption", "banner", "footer", "duplicate",
]  # fmt: skip
Capacity = Literal["party", "observer", "media", "mediator", "unknown"]
Level = Literal["leaders", "ministers", "officials", "experts"]
Result = Literal["agreement", "no agreement", "to continue"]
Claim = Literal["own", "of another", "of an observer", "of the reporter"]
Verdict = Literal["conflict", "confirmed"]


@dataclass(frozen=True, slots=True, order=True)
class Span:
    """A stretch ``text[start:end]`` of one document."""

    start: int
    end: int

    def of(self, text: str) -> str:
        return text[self.start : self.end]

    def overlaps(self, other: "Span") -> bool:
        return self.start < other.end and other.start < self.end

    def holds(self, other: "Span") -> bool:
        return self.start <= other.start and other.end <= self.end


@dataclass(frozen=True, slots=True)
class Line:
    """One non-empty line (or page block) of a document and the part it plays there."""

    span: Span
    role: LineRole


@dataclass(frozen=True, slots=True)
class Document:
    """An article as read: its whole text, and which lines of it are news.

    ``name`` is the folder and file (``strike/03-wire.txt``), or the URL; ``id`` is made from name and text.
    ``published_from`` says what gave the date: ``coverage.toml``, ``page``, ``URL``, ``dateline``, ``mail``, ``feed``, ``DCT``.
    """

    id: str
    name: str
    text: str
    lines: tuple[Line, ...]
    title: str | None = None
    outlet: str | None = None
    published: str | None = None
    published_from: str | None = None
    copy_of: str | None = None

    @property
    def body(self) -> tuple[Span, ...]:
        """The lines that are news, in order; only these are ever quoted."""
        return tuple(line.span for line in self.lines if line.role == "body")


@dataclass(frozen=True, slots=True)
class Person:
    """Somebody who speaks or takes part; ``aliases`` are the ways the coverage writes the name."""

    name: str
    role: str | None
    parties: tuple[str, ...]
    capacity: Capacity
    aliases: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Party:
    """A side of the negotiation; ``member_of`` names the side that a faction belongs to."""

    name: str
    kind: Literal["state", "body", "organisation"]
    aliases: tuple[str, ...] = ()
    member_of: str | None = None


@dataclass(frozen=True, slots=True)
class Statement:
    """A span of one document that somebody said.

    ``content`` is always ``text[start:end]`` of the document. ``source`` are the words that name the speaker there;
    ``speaker`` is whom they mean. ``within`` is the id of the statement that relays this one, ``via`` its speaker.
    ``copy_of`` is the id of the earlier statement that this one repeats: a copy stays in the ledger, counting for
    nothing. ``said_rule`` tells how ``said`` was worked out. ``stance`` pairs an issue with the attitude towards its
    proposition.
    """

    id: str
    document: str
    start: int
    end: int
    content: str
    speaker: str | None
    source: str | None
    parties: tuple[str, ...]
    capacity: Capacity
    form: Form
    act: Act
    issues: tuple[str, ...] = ()
    stance: tuple[tuple[str, Attitude], ...] = ()
    addressee: str | None = None
    via: str | None = None
    within: str | None = None
    said: str | None = None
    said_rule: str | None = None
    copy_of: str | None = None
    confidence: float = 1.0

    @property
    def span(self) -> Span:
        return Span(self.start, self.end)

    def attitude(self, issue: str) -> Attitude | None:
        return dict(self.stance).get(issue)


@dataclass(frozen=True, slots=True)
class Evidence:
    """The words of one document that give one field of an event its value.

    ``statement`` is the id of the innermost statement that the words belong to, None where the writer tells it;
    ``claim`` whose claim that makes it: a party's about itself, a party's about another, an observer's, the reporter's.
    """

    field: str
    value: str
    document: str
    start: int
    end: int
    statement: str | None = None
    claim: Claim | None = None


@dataclass(frozen=True, slots=True)
class Event:
    """A contact between sides: one record across all the coverage that tells of it.

    ``outcome`` are the words of what came of it, ``result`` what kind of outcome that is; ``next_step`` the words of what
    was announced to follow. Each field has its Evidence among ``sources``, ``field`` being its name.
    """

    id: str
    kind: str
    status: Status
    participants: tuple[str, ...]
    place: str | None = None
    when: str | None = None
    duration: str | None = None
    level: Level | None = None
    outcome: str | None = None
    result: Result | None = None
    next_step: str | None = None
    sources: tuple[Evidence, ...] = ()


@dataclass(frozen=True, slots=True)
class Repeat:
    """A passage of one document that repeats a passage of an earlier one, word for word or nearly so."""

    document: str
    start: int
    end: int
    of: str
    of_start: int
    of_end: int


@dataclass(frozen=True, slots=True)
class TimeExpression:
    """A date, time, duration or set as written, and what it means (TIMEX3 type and value; EDTF in ``said``)."""

    document: str
    start: int
    end: int
    text: str
    type: Literal["DATE", "TIME", "DURATION", "SET"]
    value: str | None
    said: str | None
    rule: str
    anchor: str | None


@dataclass(frozen=True, slots=True)
class Problem:
    """What could not be read or decided: where, and what the reader can do about it."""

    kind: str
    message: str
    remedy: str
    document: str | None = None
    start: int | None = None
    end: int | None = None

    def __str__(self) -> str:
        return f"{self.kind}: {self.message} {self.remedy}".rstrip()


@dataclass(frozen=True, slots=True)
class Entries:
    """Everything the ledger holds, each tuple in its own fixed order."""

    documents: tuple[Document, ...] = ()
    persons: tuple[Person, ...] = ()
    parties: tuple[Party, ...] = ()
    statements: tuple[Statement, ...] = ()
    events: tuple[Event, ...] = ()
    dates: tuple[TimeExpression, ...] = ()
    repeats: tuple[Repeat, ...] = ()
    problems: tuple[Problem, ...] = ()

    def document(self, name: str) -> Document:
        return next(d for d in self.documents if d.name == name)

    def originals(self) -> Iterator[Statement]:
        """The statements that count: no copies."""
        return (s for s in self.statements if s.copy_of is None)


@dataclass(frozen=True, slots=True)
class Option:
    """One way an issue can end; ``realises`` tells whether the issue's proposition then holds."""

    name: str
    meaning: str
    realises: bool


@dataclass(frozen=True, slots=True)
class Issue:
    """A question on the agenda. Cues are word patterns (``agenda.py``): ``cues`` raise the issue, wanting what a
    ``towards`` cue names is being for the proposition, wanting what an ``away`` cue names is being against it."""

    name: str
    title: str
    proposition: str
    options: tuple[Option, ...]
    cues: tuple[str, ...] = ()
    towards: tuple[str, ...] = ()
    away: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Agenda:
    name: str
    title: str
    issues: tuple[Issue, ...]

    def issue(self, name: str) -> Issue:
        return next(i for i in self.issues if i.name == name)


@dataclass(frozen=True, slots=True)
class Position:
    """Where a party stands on an issue, by which statements; ``history`` holds its earlier positions, oldest first."""

    party: str
    issue: str
    stance: Attitude
    option: str | None
    red_line: bool
    said: str | None
    statements: tuple[str, ...]
    history: tuple["Position", ...] = ()

    @property
    def shifted(self) -> bool:
        return any(earlier.stance != self.stance for earlier in self.history)


@dataclass(frozen=True, slots=True)
class Absence:
    """A party that is not in the room: the evidence that it is away, and that its acceptance is needed."""

    party: str
    away: tuple[Evidence, ...]
    needed: tuple[Evidence, ...]


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
    absences: tuple[Absence, ...] = ()
    corroborations: tuple[Corroboration, ...] = ()
    package_rule: tuple[str, ...] = ()

    @property
    def conflicts(self) -> tuple[Corroboration, ...]:
        return tuple(c for c in self.corroborations if c.verdict == "conflict")

    @property
    def confirmed(self) -> tuple[Corroboration, ...]:
        return tuple(c for c in self.corroborations if c.verdict == "confirmed")

    def position(self, party: str, issue: str) -> Position | None:
        return next((p for p in self.positions if p.party == party and p.issue == issue), None)


@dataclass(frozen=True, slots=True)
class RedLine:
    """What one party's red line rules out on one issue, and the statements that draw it."""

    party: str
    issue: str
    options: tuple[str, ...]
    statements: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class DealSpace:
    """What red lines leave of all packages (one option an issue). Counts are exact.

    ``open`` lists for each issue the options that survive; ``blocked`` the issues where none does; ``corrections`` the
    smallest sets of red lines to give up for any package to survive (minimal correction sets), empty where none is
    needed; ``undecided`` the cells (party, issue) that nobody has spoken to.
    """

    packages: int
    surviving: tuple[tuple[str, int], ...]
    together: int
    red_lines: tuple[RedLine, ...]
    open: tuple[tuple[str, tuple[str, ...]], ...]
    blocked: tuple[str, ...]
    corrections: tuple[tuple[RedLine, ...], ...]
    undecided: tuple[tuple[str, str], ...]
