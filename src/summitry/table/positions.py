"""Where each party stands on each issue, and where it stood before."""

import re
from collections.abc import Mapping, Sequence
from itertools import groupby

from summitry.records import Agenda, Attitude, Entries, Issue, Position, Statement
from summitry.resolve.what.stances import red_line_on
from summitry.table.counting import counted
from summitry.table.days import order

FIRM = frozenset({"red_line", "demand", "reject", "commit", "accept", "offer"})
TENTATIVE = frozenset({"agenda", "report", "assess"})
Day = tuple[str, bool]


def positions(entries: Entries, agenda: Agenda) -> tuple[Position, ...]:
    """One position a party and issue that somebody spoke to: issues as on the agenda, then parties by name.

    Only parties' own statements count: none of observers or media, and no copies. Group speech counts for each
    party. The latest statement decides; see ``in_time`` and ``settled`` for what is latest and what gives way.
    """
    cells = _cells(entries)
    published = {document.name: document.published for document in entries.documents}
    parties = sorted({party for party, _ in cells})
    return tuple(
        _position(party, issue, cells[party, issue.name], published, agenda)
        for issue in agenda.issues
        for party in parties
        if (party, issue.name) in cells
    )


def _cells(entries: Entries) -> dict[tuple[str, str], list[Statement]]:
    cells: dict[tuple[str, str], list[Statement]] = {}
    for statement in counted(entries):
        for party in sorted(set(statement.parties)):
            for issue in sorted(dict(statement.stance)):
                cells.setdefault((party, issue), []).append(statement)
    return cells


def _position(
    party: str, issue: Issue, statements: Sequence[Statement], published: Mapping[str, str | None], agenda: Agenda
) -> Position:
    held = settled(in_time(statements, published, issue.name), issue.name)
    runs = [list(run) for _, run in groupby(held, key=lambda dated: dated[1].attitude(issue.name))]
    *earlier, current = [_stretch(party, issue, [statement for _, statement in run], agenda) for run in runs]
    return Position(
        party, issue.name, current.stance, current.option, current.red_line, current.said, current.statements,
        history=tuple(earlier),
    )  # fmt: skip


def _stretch(party: str, issue: Issue, run: Sequence[Statement], agenda: Agenda) -> Position:
    """A position held through consecutive statements; dated by the latest of them whose date is known."""
    stance = _attitude(run[0], issue.name)
    return Position(
        party=party,
        issue=issue.name,
        stance=stance,
        option=option(issue, stance, [statement.content for statement in run]),
        red_line=any(one.act == "red_line" and red_line_on(one.content, issue.name, agenda) for one in run),
        said=next((statement.said for statement in reversed(run) if statement.said), None),
        statements=tuple(statement.id for statement in run),
    )


def _attitude(statement: Statement, issue: str) -> Attitude:
    return dict(statement.stance)[issue]


def in_time(
    statements: Sequence[Statement], published: Mapping[str, str | None], issue: str
) -> tuple[tuple[Day, Statement], ...]:
    """Statements with their days, oldest first; within a day by rank, then in the order of the text.

    A statement without a date was made by the day its document appeared, and counts as older than the dated
    statements of that document: articles date the news and leave the background undated.
    """
    earliest = _earliest(statements)

    def day(statement: Statement) -> Day:
        said = order(statement.said)
        if said[0]:
            return said
        latest = [order(published.get(statement.document))[0], earliest.get(statement.document, "")]
        return min(filter(None, latest), default=""), False

    dated = [(day(statement), statement) for statement in statements]
    return tuple(sorted(dated, key=lambda one: (one[0], rank(one[1], issue), _place(one[1], published))))


def _earliest(statements: Sequence[Statement]) -> dict[str, str]:
    """The first known day on which something was said in each document."""
    days = sorted((order(statement.said)[0], statement.document) for statement in statements)
    return {document: day for day, document in reversed(days) if day}


def _place(statement: Statement, published: Mapping[str, str | None]) -> tuple[str, str, int, int, str]:
    return published.get(statement.document) or "", statement.document, statement.start, statement.end, statement.id


def rank(statement: Statement, issue: str) -> tuple[bool, int]:
    """What outranks what on one day: own words the accounts of others, then the firm the tentative."""
    own = statement.form != "narrative" and statement.via is None
    tentative = statement.act in TENTATIVE or statement.attitude(issue) == "open"
    return own, 0 if tentative else 2 if statement.act in FIRM else 1


def settled(dated: Sequence[tuple[Day, Statement]], issue: str) -> list[tuple[Day, Statement]]:
    """The statements that make positions: what is outranked on its day gives way, and so does a mere hedge.

    A party that was for or against and later only says that the matter will be discussed has not moved.
    """
    kept: list[tuple[Day, Statement]] = []
    for day, same_day in groupby(dated, key=lambda one: one[0]):
        together = [statement for _, statement in same_day]
        for statement in _unopposed(together, issue) if day[0] else together:
            if not (kept and _hedges(statement, issue) and _decided(kept[-1], day, issue)):
                kept.append((day, statement))
    return kept


def _unopposed(same_day: Sequence[Statement], issue: str) -> list[Statement]:
    last = same_day[-1]
    return [
        statement
        for statement in same_day
        if statement.attitude(issue) == last.attitude(issue) or rank(statement, issue) == rank(last, issue)
    ]


def _hedges(statement: Statement, issue: str) -> bool:
    return statement.attitude(issue) == "open" and statement.act in TENTATIVE


def _decided(latest: tuple[Day, Statement], day: Day, issue: str) -> bool:
    """Whether the latest stance stands against a hedge of this day: the undated never overrides the dated."""
    return latest[1].attitude(issue) != "open" and (bool(latest[0][0]) or not day[0])


def option(issue: Issue, stance: Attitude, words: Sequence[str]) -> str | None:
    """The option a clear stance leads to, where only one fits.

    Being for the proposition, the one option that the words name decides between several; being against it, words
    name what is refused as often as what is wanted, so nothing is read from them.
    """
    if stance not in ("for", "against"):
        return None
    fitting = [one.name for one in issue.options if one.realises is (stance == "for")]
    named = [name for name in fitting if stance == "for" and _named(name, words)]
    chosen = named or fitting
    return chosen[0] if len(chosen) == 1 else None


def _named(name: str, words: Sequence[str]) -> bool:
    pattern = r"(?<!\w)" + r"[\s-]+".join(map(re.escape, re.split(r"[\s-]+", name))) + r"(?!\w)"
    return any(re.search(pattern, text, re.IGNORECASE) for text in words)
