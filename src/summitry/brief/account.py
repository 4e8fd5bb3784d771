"""By whose account a party stands somewhere, how firmly, and how long a change took: in words."""

from collections.abc import Mapping

from summitry.brief.wording import count, listed, owned
from summitry.records import Person, Position, Statement
from summitry.table.days import between


def account(position: Position, statements: Mapping[str, Statement], persons: Mapping[str, Person]) -> str:
    """``by Sarre’s account`` where only others tell it; empty where the party's own side or the article does."""
    told = statements.get(position.statements[-1]) if position.statements else None
    if told is None or position.voice not in ("another party", "observer"):
        return ""
    outer, person = statements.get(told.within or ""), persons.get(told.via or "")
    if position.party not in told.parties:
        names = told.parties
    elif outer and outer.speaker:
        names = outer.parties or (outer.speaker,)
    else:
        names = (person.parties if person else ()) or ((told.via,) if told.via else ())
    return f"by {owned(listed(names))} account" if names else f"by {position.voice}’s account"


def lines(position: Position) -> str:
    """The kinds of the words that draw the red line: ``never, named``."""
    return ", ".join(dict.fromkeys(line.value for line in position.drawn))


def lapse(earlier: Position, later: Position) -> str:
    """``after 150 days``, ``after 4 to 11 days``, ``on one day``; empty where a date is unknown."""
    days = between(earlier.said, later.said)
    if days is None:
        return ""
    fewest, most = days
    if most == 0:
        return "on one day"
    return f"after {count(most, 'day')}" if fewest == most else f"after {fewest:,} to {most:,} days"
