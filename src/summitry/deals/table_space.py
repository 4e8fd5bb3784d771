"""Which packages are possible: what the red lines of the table leave of all of them."""

from collections.abc import Sequence
from math import prod

from summitry.deals.table_corrections import corrections
from summitry.records import DealSpace, Issue, Position, RedLine, Table
from summitry.table.gaps import unspoken


def deal_space(table: Table) -> DealSpace:
    """The packages (one option an issue) that survive every red line, counted exactly without listing them.

    Issues on which nobody has a position stay out: they would multiply packages that nobody has spoken of.
    """
    issues = spoken_to(table)
    lines = red_lines(table)
    still = tuple((issue.name, left(issue, lines)) for issue in issues)
    return DealSpace(
        packages=prod(len(issue.options) for issue in issues),
        surviving=tuple((party, survivors(issues, lines, party)) for party in table.parties),
        together=prod(len(options) for _, options in still),
        red_lines=lines,
        open=still,
        blocked=tuple(name for name, options in still if not options),
        corrections=corrections(issues, lines),
        undecided=unspoken(table.agenda, table.parties, table.positions, table.seats),
    )


def spoken_to(table: Table) -> tuple[Issue, ...]:
    """The issues on which somebody has a position, as on the agenda."""
    named = {position.issue for position in table.positions}
    return tuple(issue for issue in table.agenda.issues if issue.name in named)


def red_lines(table: Table) -> tuple[RedLine, ...]:
    """What each red line rules out: against the proposition the options that realise it, for it the others."""
    lines = (
        RedLine(one.party, one.issue, ruled_out(table.agenda.issue(one.issue), one), one.statements)
        for one in table.positions
        if one.red_line
    )
    return tuple(line for line in lines if line.options)


def ruled_out(issue: Issue, position: Position) -> tuple[str, ...]:
    """A red line that is open or conditional rules out nothing."""
    if position.stance not in ("for", "against"):
        return ()
    return tuple(option.name for option in issue.options if option.realises is (position.stance == "against"))


def left(issue: Issue, lines: Sequence[RedLine]) -> tuple[str, ...]:
    gone = {option for line in lines if line.issue == issue.name for option in line.options}
    return tuple(option.name for option in issue.options if option.name not in gone)


def survivors(issues: Sequence[Issue], lines: Sequence[RedLine], party: str) -> int:
    own = [line for line in lines if line.party == party]
    return prod(len(left(issue, own)) for issue in issues)
