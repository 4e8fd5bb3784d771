"""What a brief holds, section by section in reading order; nothing here is formatted yet.

Every claim carries the ``Ref`` of the words it rests on. Dates are EDTF and durations ISO 8601, as in the ledger.
"""

from dataclasses import dataclass

from summitry.records import Analysis, Attitude, Capacity, Domain, Form, Level, Result, Statement, Status
from summitry.records import Claim as Whose


@dataclass(frozen=True, slots=True)
class Ref:
    """A passage ``text[start:end]`` of a document that a claim rests on, and the statement it is, if it is one."""

    document: str
    start: int
    end: int
    statement: str | None = None


@dataclass(frozen=True, slots=True)
class Quote:
    """A short exact excerpt; ``…`` stands at an end where a sentence was cut.

    ``form`` is None for an article's own words, whose ``speaker`` is then the outlet. ``article`` is the
    outlet and ``printed`` its day: what nobody dated was said by then.
    """

    words: str
    speaker: str | None
    form: Form | None
    via: str | None
    said: str | None
    printed: str | None
    article: str | None
    ref: Ref


@dataclass(frozen=True, slots=True)
class Claim:
    """A sentence of our own and the passages that bear it out."""

    text: str
    refs: tuple[Ref, ...] = ()


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
    account: str = ""
    lines: str = ""


@dataclass(frozen=True, slots=True)
class Row:
    title: str
    proposition: str
    cells: tuple[Cell, ...]


@dataclass(frozen=True, slots=True)
class Stand:
    """Issues by parties, the first ``main`` of which are the columns of the table; ``unspoken`` are issues without
    any position, ``silent`` parties without any."""

    parties: tuple[str, ...] = ()
    main: int = 0
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
    lapse: str = ""


@dataclass(frozen=True, slots=True)
class Move:
    """The steps, oldest first, by which a party changed its position on an issue."""

    party: str
    issue: str
    steps: tuple[Step, ...]


@dataclass(frozen=True, slots=True)
class Telling:
    """Words that give an account, and whose claim they are."""

    quote: Quote
    claim: Whose | None


@dataclass(frozen=True, slots=True)
class Side:
    """One account: its value (None where the words say it all), its words, how many independent sources give it."""

    value: str | None
    tellings: tuple[Telling, ...]
    independent: int


@dataclass(frozen=True, slots=True)
class Dispute:
    """Accounts of one thing that cannot all be right."""

    about: str
    sides: tuple[Side, ...]


@dataclass(frozen=True, slots=True)
class Supported:
    """What several independent sources give of one field."""

    field: str
    value: str
    independent: int
    refs: tuple[Ref, ...]


@dataclass(frozen=True, slots=True)
class Confirmed:
    """A contact and all of it that is told alike."""

    about: str
    values: tuple[Supported, ...]


@dataclass(frozen=True, slots=True)
class Away:
    """A party that is not in the room: by which words, and by which words it must accept.

    ``away`` is empty where no words say so and it is only missing from those who took part, at ``listed``.
    """

    party: str
    away: tuple[Quote, ...]
    needed: tuple[Quote, ...]
    listed: tuple[Ref, ...] = ()


@dataclass(frozen=True, slots=True)
class Room:
    """Who sits at the table, by which list; who else must accept, and who mediates, by which words."""

    there: tuple[str, ...] = ()
    listed: tuple[Ref, ...] = ()
    needed: tuple[tuple[str, tuple[Quote, ...]], ...] = ()
    between: tuple[tuple[str, tuple[Quote, ...]], ...] = ()


@dataclass(frozen=True, slots=True)
class Contact:
    """One contact. ``stages`` are the statuses it passed through, the last as it stands; ``lasted`` is in words.

    ``differing`` pairs a field on which accounts differ with the value of each; ``outlets`` are those of the
    independent articles that tell of it, of which there are ``sources``. ``ahead`` is what is planned for no day before
    the newest article.
    """

    when: str | None
    place: str | None
    kind: str
    participants: tuple[str, ...]
    stages: tuple[Status, ...]
    lasted: str | None
    level: Level | None
    outcome: str | None
    result: Result | None
    next_step: str | None
    differing: tuple[tuple[str, tuple[str, ...]], ...]
    outlets: tuple[str, ...]
    sources: int
    refs: tuple[Ref, ...]
    ahead: bool = False

    @property
    def status(self) -> Status:
        return self.stages[-1]

    @property
    def thin(self) -> bool:
        """Whether nobody says when, where or with what result; of what is ahead who is to meet is news enough."""
        return not (self.when or self.place or self.outcome or (self.ahead and len(self.participants) > 1))


@dataclass(frozen=True, slots=True)
class Voice:
    """Somebody who speaks for no side; ``more`` counts the statements not shown."""

    name: str
    role: str | None
    capacity: Capacity
    quotes: tuple[Quote, ...]
    more: int


@dataclass(frozen=True, slots=True)
class Unclear:
    """A red line of which the words do not tell what it rules out."""

    parties: tuple[str, ...]
    issues: tuple[str, ...]
    quote: Quote


@dataclass(frozen=True, slots=True)
class Tied:
    """What is to hold only if something else does, or does not (``holds``), both as propositions; by whose words (None: by
    the agenda)."""

    party: str | None
    what: str
    other: str
    holds: bool
    quote: Quote | None = None


@dataclass(frozen=True, slots=True)
class Lacking:
    """The issues on which nobody of a party says where it stands, and those on which somebody does; who could, most heard
    first, and what others say of it."""

    party: str
    issues: tuple[str, ...]
    spoken: tuple[str, ...]
    voices: tuple[str, ...]
    accounts: tuple[Quote, ...]


@dataclass(frozen=True, slots=True)
class Ground:
    """The words behind a party's red line or condition on some issues."""

    party: str
    issues: tuple[str, ...]
    quote: Quote


@dataclass(frozen=True, slots=True)
class Space:
    """The deal space and what follows from it; ``behind`` are the words of red lines and conditions.
    ``unclear`` red lines rule out nothing; ``ties`` say what hangs on what."""

    domain: Domain
    analysis: Analysis
    behind: tuple[Ground, ...] = ()
    unclear: tuple[Unclear, ...] = ()
    ties: tuple[Tied, ...] = ()


@dataclass(frozen=True, slots=True)
class Source:
    name: str
    title: str | None
    outlet: str | None
    published: str | None
    published_from: str | None
    copy_of: str | None


@dataclass(frozen=True, slots=True)
class Repeat:
    """The first words of a passage that was written before: taken over ``of`` an earlier article, or said and told before."""

    document: str
    words: str
    of: str | None = None


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

    It begins at ``start``, ``refs`` are the citations that lie in it, and ``statements`` what is said there; none
    where the article itself speaks.
    """

    number: int
    refs: tuple[Ref, ...]
    start: int
    before: str
    words: str
    after: str
    statements: tuple[Statement, ...]
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
    repeats: tuple[Repeat, ...] = ()
    sideless: tuple[str, ...] = ()
    confirmed: tuple[Confirmed, ...] = ()
    words: tuple[Word, ...] = ()
    room: Room = Room()
    missing: tuple[Lacking, ...] = ()
