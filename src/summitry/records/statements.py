"""What somebody said, and what is meant by it."""

from dataclasses import dataclass
from typing import Literal

from summitry.records.documents import Span
from summitry.records.parties import Capacity

Form = Literal["direct", "mixed", "indirect", "narrative"]
Act = Literal[
    "demand", "offer", "accept", "reject", "red_line", "condition",
    "commit", "threat", "deny", "agenda", "report", "assess",
]  # fmt: skip
Attitude = Literal["for", "against", "open", "conditional"]


@dataclass(frozen=True, slots=True)
class Statement:
    """A span of one document that somebody said.

    ``content`` is always ``text[start:end]`` of the document. ``source`` are the words that name the speaker there;
    ``speaker`` is whom they mean. ``within`` is the id of the statement that relays this one, ``via`` its speaker.
    ``copy_of`` is the id of the earlier statement that this one repeats: a copy stays in the ledger, counting for
    nothing. ``said_rule`` tells how ``said`` was worked out. ``stance`` pairs an issue with the attitude towards its
    proposition. ``plover`` is the event type of the act for exchange (``resolve/what/plover.py``).
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
    plover: str | None = None

    @property
    def span(self) -> Span:
        return Span(self.start, self.end)

    def attitude(self, issue: str) -> Attitude | None:
        return dict(self.stance).get(issue)
