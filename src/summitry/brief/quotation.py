"""The words that show a position best, of all the statements that it rests on."""

from summitry.brief.excerpt import names
from summitry.brief.record import Quote
from summitry.brief.shelf import Shelf, quote
from summitry.brief.wording import order
from summitry.records import Act, Form, Issue, Position, Statement

# A party's own words before a paraphrase, that before the writer's account.
NEARNESS: dict[Form, int] = {"direct": 0, "mixed": 0, "indirect": 1, "narrative": 2}
# Acts that take a position; the others threaten, foretell or judge.
TAKING: frozenset[Act] = frozenset({"demand", "offer", "accept", "reject", "red_line", "commit", "condition"})


def best(shelf: Shelf, issue: Issue, position: Position) -> tuple[Quote | None, tuple[Statement, ...]]:
    """The statement that shows the position best, quoted, and the other ones in that order."""
    found = [shelf.statements[s] for s in position.statements if s in shelf.statements]
    latest = sorted(sorted(found, key=lambda s: s.id), key=lambda s: order(s.said), reverse=True)
    ranked = sorted(latest, key=lambda s: _rank(s, position, issue))
    return (quote(shelf, ranked[0], issue) if ranked else None), tuple(ranked[1:])


def _rank(statement: Statement, position: Position, issue: Issue) -> tuple[bool | int, ...]:
    """The party's own words on that stance first, which name the issue; the latest of equals."""
    return (
        statement.copy_of is not None,
        position.red_line and statement.act != "red_line",
        statement.attitude(position.issue) != position.stance,
        not names(statement.content, issue),
        statement.said is None,
        statement.act not in TAKING,
        NEARNESS[statement.form],
        statement.via is not None,
    )
