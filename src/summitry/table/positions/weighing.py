"""Which statements decide a position: the latest; on one day the better voice, then the firm over the tentative."""

import re
from collections.abc import Mapping, Sequence
from itertools import groupby

from summitry.records import Attitude, Statement
from summitry.resolve.what.pieces import gives_way
from summitry.table.days import order
from summitry.table.positions.counting import OF_ITS_OWN, VOICES, Heard

BINDING = frozenset({"demand", "reject", "red_line", "commit", "accept", "offer", "threat", "condition"})
PROMISING = frozenset({"commit", "accept", "offer"})
# To carry on up to a day leaves open what comes after it.
LIMITED = re.compile(
    r"\b(?:keep|kept|hold|held|extend|stay|remain|continu)\w*\b[^.;]{0,80}"
    r"\b(?:until|till|through) (?:at least )?(?:midnight|noon|the end of|the \d|\d|(?:next |this |early |late |mid-)?(?:[A-Z][a-z]+day\b"
    r"|Jan|Feb|Mar|Apr|May\b|June|July|Aug|Sep|Oct|Nov|Dec)|(?:next|this) (?:week|month|year|spring|summer|autumn|winter)|tomorrow)"
)
Day = tuple[str, bool]
Dated = tuple[Day, Heard]


def best(told: Sequence[Heard]) -> list[Heard]:
    """The words of the party's own side, and accounts of it; where there are none, what other parties tell of it."""
    return [one for one in told if one.voice in OF_ITS_OWN] or list(told)


def in_time(told: Sequence[Heard], published: Mapping[str, str | None], issue: str) -> tuple[Dated, ...]:
    """Statements with their days, oldest first; within a day by rank, then in the order of the text.

    A statement without a date was made by the day its document appeared, and counts as older than the dated
    statements of that document: articles date the news and leave the background undated.
    """
    earliest = _earliest(told)

    def day(statement: Statement) -> Day:
        said = order(statement.said)
        if said[0]:
            return said
        latest = [order(published.get(statement.document))[0], earliest.get(statement.document, "")]
        return min(filter(None, latest), default=""), False

    dated = [(day(one.statement), one) for one in told]
    return tuple(sorted(dated, key=lambda one: (one[0], rank(one[1], issue), _place(one[1].statement, published))))


def _earliest(told: Sequence[Heard]) -> dict[str, str]:
    """The first known day on which something was said in each document."""
    days = sorted((order(one.statement.said)[0], one.statement.document) for one in told)
    return {document: day for day, document in reversed(days) if day}


def _place(statement: Statement, published: Mapping[str, str | None]) -> tuple[str, str, int, int, str]:
    return published.get(statement.document) or "", statement.document, statement.start, statement.end, statement.id


def rank(one: Heard, issue: str) -> tuple[int, bool]:
    """What outranks what on one day: the better voice, then the firm the tentative."""
    return -VOICES.index(one.voice), firm(one.statement, issue)


def firm(statement: Statement, issue: str) -> bool:
    """Whether the words bind whoever says them, and do not only weigh the matter."""
    return statement.act in BINDING and statement.attitude(issue) != "open" and not limited(statement)


def limited(statement: Statement) -> bool:
    """Whether the words promise something up to a day only: "to keep the pumps running until midnight"."""
    return statement.act in PROMISING and LIMITED.search(statement.content) is not None


def settled(dated: Sequence[Dated], issue: str) -> list[Dated]:
    """The statements that make positions: what is outranked on its day gives way, and so does a mere hedge.

    A party that took a side and later only says that it could discuss the matter has not moved; one that gives way
    ("no longer insists", "is ready to compromise") has.
    """
    kept: list[Dated] = []
    for day, same_day in groupby(dated, key=lambda one: one[0]):
        together = [one for _, one in same_day]
        for one in _unopposed(together, issue) if day[0] else together:
            if not (kept and _hedges(one.statement, issue) and _decided(kept[-1], day, issue)):
                kept.append((day, one))
    return kept


def _unopposed(same_day: Sequence[Heard], issue: str) -> list[Heard]:
    last = same_day[-1]
    stance = attitude(last, issue)
    return [one for one in same_day if attitude(one, issue) == stance or rank(one, issue) == rank(last, issue)]


def attitude(one: Heard, issue: str) -> Attitude:
    """The attitude of the statement; a promise with an end is kept on a condition."""
    stance = dict(one.statement.stance)[issue]
    return "conditional" if stance in ("for", "against") and limited(one.statement) else stance


def _hedges(statement: Statement, issue: str) -> bool:
    return statement.attitude(issue) == "open" and not gives_way(statement.content)


def _decided(latest: Dated, day: Day, issue: str) -> bool:
    """Whether the latest stance stands against a hedge of this day: the undated never overrides the dated."""
    return attitude(latest[1], issue) != "open" and (bool(latest[0][0]) or not day[0])
