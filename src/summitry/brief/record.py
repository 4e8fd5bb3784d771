"""What a brief holds, section by section in reading order; nothing here is formatted yet.

Every claim carries the ``Ref`` of the words it rests on. Dates are EDTF and durations ISO 8601, as in the ledger.
"""

from dataclasses import dataclass

from summitry.records import Attitude, Capacity, Form, Statement, Status


@dataclass(frozen=True, slots=True)
class Ref:
    """A passage ``text[start:end]`` of a document that a claim rests on, and the statement it is, if it is one."""

    document: str
    start: int
    end: int
    statement: str | None = None


@dataclass(frozen=True, slots=True)
class Quote:
    """A short exact excerpt; ``…`` stands at an end where it was cut.

    ``form`` is None for an article's own words, whose ``speaker`` is then the outlet.
    """

    words: str
    speaker: str | None
    form: Form | None
    via: str | None
    said: str | None
    ref: Ref


@dataclass(frozen=True, slots=True)
class Claim:
    """Words of our own, the passages that bear them out, and the mark that ends it in its sentence."""

    text: str
    refs: tuple[Ref, ...] = ()
    stop: str = "."


@dataclass(frozen=True, slots=True)
class Coverage:
    """How much was read: articles, those that are no copies, and the first and last day of publication."""

    articles: int
    accounts: int
    first: str | None
    last: str | None


@dataclass(frozen=True, slots=True)
class Cell:
    """Where one party stands on one issue; ``stance`` is None where nobody said."""

    party: str
    stance: Attitude | None = None
    option: str | None = None
    red_line: bool = False
    moved: bool = False
    quote: Quote | None = None
    others: tuple[Ref, ...] = ()


@dataclass(frozen=True, slots=True)
class Row:
    title: str
    proposition: str
    cells: tuple[Cell, ...]


@dataclass(frozen=True, slots=True)
class Stand:
    """Issues by parties; ``unspoken`` are issues without any position, ``silent`` parties without any."""

    parties: tuple[str, ...] = ()
    rows: tuple[Row, ...] = ()
    unspoken: tuple[str, ...] = ()
    silent: tuple[str, ...] = ()
    package_rule: tuple[Quote, ...] = ()


@dataclass(frozen=True, slots=True)
class Step:
    stance: Attitude
    red_line: bool
    said: str | None
    quote: Quote | None


@dataclass(frozen=True, slots=True)
class Move:
    """The steps, oldest first, by which a party changed its position on an issue."""

    party: str
    issue: str
    steps: tuple[Step, ...]


@dataclass(frozen=True, slots=True)
class Side:
    value: str | None
    quotes: tuple[Quote, ...]


@dataclass(frozen=True, slots=True)
class Dispute:
    """Accounts of one thing that cannot all be right."""

    about: str
    sides: tuple[Side, ...]


@dataclass(frozen=True, slots=True)
class Away:
    """A party that is not in the room: by which words, and by which words it must accept."""

    party: str
    away: tuple[Quote, ...]
    needed: tuple[Quote, ...]


@dataclass(frozen=True, slots=True)
class Contact:
    """One contact; ``documents`` counts the independent articles that tell of it."""

    when: str | None
    place: str | None
    kind: str
    participants: tuple[str, ...]
    status: Status
    duration: str | None
    outcome: str | None
    documents: int
    refs: tuple[Ref, ...]


@dataclass(frozen=True, slots=True)
class Voice:
    """Somebody who speaks for no side; ``more`` counts the statements not shown."""

    name: str
    role: str | None
    capacity: Capacity
    quotes: tuple[Quote, ...]
    more: int


@dataclass(frozen=True, slots=True)
class RuledOut:
    """What one red line rules out; ``party`` and ``issue`` name it in the sets that block."""

    party: str
    issue: str
    options: tuple[str, ...]
    quotes: tuple[Quote, ...]


@dataclass(frozen=True, slots=True)
class Space:
    """The deal space; ``issues`` counts those a package settles, ``undecided`` pairs each with who is silent on it."""

    issues: int
    packages: int
    surviving: tuple[tuple[str, int], ...] = ()
    together: int = 0
    red_lines: tuple[RuledOut, ...] = ()
    open: tuple[tuple[str, tuple[str, ...]], ...] = ()
    blocked: tuple[str, ...] = ()
    corrections: tuple[tuple[tuple[str, str], ...], ...] = ()
    undecided: tuple[tuple[str, tuple[str, ...]], ...] = ()


@dataclass(frozen=True, slots=True)
class Source:
    name: str
    title: str | None
    outlet: str | None
    published: str | None
    published_from: str | None
    copy_of: str | None


@dataclass(frozen=True, slots=True)
class Trouble:
    """One thing that could not be read or decided; ``line`` counts from 1."""

    message: str
    remedy: str
    document: str | None
    line: int | None


@dataclass(frozen=True, slots=True)
class Troubles:
    kind: str
    items: tuple[Trouble, ...]


@dataclass(frozen=True, slots=True)
class Word:
    """A cited passage in full, with what stands around it in its line, numbered in order of first citation.

    ``statement`` is None where the article itself speaks.
    """

    number: int
    ref: Ref
    before: str
    words: str
    after: str
    statement: Statement | None
    source: Source


@dataclass(frozen=True, slots=True)
class Brief:
    title: str
    finding: tuple[Claim, ...]
    coverage: Coverage
    stand: Stand
    moved: tuple[Move, ...]
    disputes: tuple[Dispute, ...]
    away: tuple[Away, ...]
    contacts: tuple[Contact, ...]
    voices: tuple[Voice, ...]
    space: Space
    sources: tuple[Source, ...]
    troubles: tuple[Troubles, ...]
    words: tuple[Word, ...] = ()
