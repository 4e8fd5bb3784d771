"""The nouns of a negotiation, each immutable, each saying where it came from.

Offsets are half-open and count Unicode code points of ``Document.text``; dates are EDTF (ISO 8601-2);
durations are ISO 8601. ``None`` means that nobody said: an unknown is never filled with a default.
"""

from summitry.records.agenda import Agenda, Issue, Link, LinkKind, Option
from summitry.records.contacts import Claim, Event, Evidence, Level, Repeat, Result, Status
from summitry.records.deals import DealSpace, RedLine
from summitry.records.documents import Document, Line, LineRole, Span
from summitry.records.entries import Entries, Problem, TimeExpression
from summitry.records.parties import Capacity, Party, Person
from summitry.records.statements import Act, Attitude, Form, Statement
from summitry.records.table import (
    Account,
    Corroboration,
    Coupling,
    Edit,
    Gap,
    Place,
    Position,
    Preference,
    Seat,
    Table,
    Verdict,
    Voice,
)

__all__ = [
    "Account",
    "Act",
    "Agenda",
    "Attitude",
    "Capacity",
    "Claim",
    "Corroboration",
    "Coupling",
    "DealSpace",
    "Document",
    "Edit",
    "Entries",
    "Event",
    "Evidence",
    "Form",
    "Gap",
    "Issue",
    "Level",
    "Line",
    "LineRole",
    "Link",
    "LinkKind",
    "Option",
    "Party",
    "Person",
    "Place",
    "Position",
    "Preference",
    "Problem",
    "RedLine",
    "Repeat",
    "Result",
    "Seat",
    "Span",
    "Statement",
    "Status",
    "Table",
    "TimeExpression",
    "Verdict",
    "Voice",
]
