"""The deal space in a brief: what stated red lines rule out and leave, what blocks, what is likely, what hangs on what."""

from collections.abc import Iterator
from dataclasses import replace

from summitry.brief.blocks import DOT, Block, Bullets, Numbers, Para, Runs, Section, note, quoted, run
from summitry.brief.quotation import best
from summitry.brief.record import Ground, Quote, Space, Tied, Unclear
from summitry.brief.shelf import Shelf, quote
from summitry.brief.space import blocked, drawings, packages, possible, readings
from summitry.brief.space.names import Behind, Names, names_of
from summitry.brief.space.packages import settled
from summitry.brief.space.readings import chance
from summitry.brief.space.roster import roster, uncertain
from summitry.brief.wording import listed, owned
from summitry.records import Analysis, Domain, Linkage, Position, RedLine, Table

NOTHING = "No package can be counted: no issue has options on the table."
TIES, WAYS, ASKED = 8, 5, 3  # shown
MORE = "The efficient packages one by one, fair ones, exchanges and who would move: lay the table with summitry table, then summitry deals."


def space(shelf: Shelf, table: Table, domain: Domain, analysis: Analysis) -> Space:
    behind = (*_lines(shelf, table, domain), *_conditions(shelf, domain))
    return Space(domain, analysis, behind, tuple(_unclear(shelf, table)), tuple(_tied(shelf, table)))


def _unclear(shelf: Shelf, table: Table) -> Iterator[Unclear]:
    """Red lines whose words tell no direction, unless other words of the party draw one on the same issue."""
    titles = {issue.name: issue.title for issue in table.agenda.issues}
    drawn = {(p.party, p.issue) for p in table.positions if p.red_line}
    for s in shelf.statements.values():
        issues = tuple(titles[issue] for issue in s.issues if issue in titles)
        told = s.stance or any((party, issue) in drawn for party in s.parties for issue in s.issues)
        if s.act == "red_line" and s.parties and issues and s.copy_of is None and not told:
            yield Unclear(s.parties, issues, quote(shelf, s))


def _lines(shelf: Shelf, table: Table, domain: Domain) -> Iterator[Ground]:
    for line in domain.red_lines:
        words = _words(shelf, table, line)
        if words:
            yield Ground(line.party, (line.issue,), words)


def _words(shelf: Shelf, table: Table, line: RedLine) -> Quote | None:
    """Those of the position that draws it."""
    drawn = Position(line.party, line.issue, "against", None, True, None, line.statements)
    position = table.position(line.party, line.issue) or drawn
    words, _ = best(shelf, table.agenda.issue(line.issue), replace(position, red_line=True, statements=line.statements))
    return words


def _conditions(shelf: Shelf, domain: Domain) -> Iterator[Ground]:
    for tie in domain.linkages:
        said = _said(shelf, tie)
        if tie.party and said:
            yield Ground(tie.party, tie.issues, said)


def _said(shelf: Shelf, tie: Linkage) -> Quote | None:
    found = (shelf.statements[one] for one in tie.statements if one in shelf.statements)
    return next((quote(shelf, one) for one in found), None)


def _tied(shelf: Shelf, table: Table) -> Iterator[Tied]:
    """What parties make hang on what, and what does by the agenda between issues that somebody speaks to."""
    taken = {p.issue for p in table.positions}
    for one in sorted(table.couplings, key=lambda c: c.party is None):
        said = next((shelf.statements[s] for s in one.statements if s in shelf.statements), None)
        if one.party or {one.issue, one.other} <= taken:
            what, other = (table.agenda.issue(name).proposition for name in (one.issue, one.other))
            yield Tied(one.party, what, other, one.holds, quote(shelf, said) if said else None)


def show(space: Space, numbers: Numbers) -> Section:
    domain, analysis = space.domain, space.analysis
    if not domain.choices or not analysis.survival.packages:
        return Section("space", "The deal space", (note(NOTHING),))
    names = names_of(domain)
    lines = [one for one in analysis.blocking.constraints if one.kind != "reservation"]
    blocks: tuple[Block, ...] = (
        Para(possible.counted(names, analysis.survival)),
        *(
            possible.red_lines(
                names,
                lines,
                Behind({(one.party, one.issues): one.quote for one in space.behind}),
                numbers,
                nature=False,
            )
            if lines
            else ()
        ),
        *_directionless(space, numbers),
        *blocked.blocks(names, analysis, WAYS),
        *possible.left(names, analysis.survival),
        *_likely(names, analysis),
        *_efficient(names, analysis),
        *_hanging(space, numbers),
        note(MORE),
    )
    return Section("space", "The deal space", blocks)


def _likely(names: Names, analysis: Analysis) -> tuple[Block, ...]:
    """The package most likely to be accepted by all, by what it settles, and what to ask whom."""
    drawn, shown = uncertain(analysis), roster(names.domain, analysis)
    first = next(
        (one for one in shown.shown if drawn and drawn.packages and one.deal.package == drawn.packages[0].package), None
    )
    if drawn is None or first is None:
        return ()
    needed = listed(names.domain.bargainers, 4)
    often = chance(drawn.packages[0].together, drawn.number)
    lead = (
        run(f"Most likely to be accepted by {needed}: ", "strong"),
        run(
            f"{'; '.join(settled(names, first))}. If everything that fits what is known counts alike, nobody of them refuses it"
        ),
        run(f" in {often} of cases. What makes no difference as far as is known is left out."),
    )
    return Para(lead), drawings.likeliest(names.domain, drawn), *readings.asked(names, drawn, ASKED)


def _efficient(names: Names, analysis: Analysis) -> tuple[Block, ...]:
    """How many packages are efficient, drawn where they are worth different things."""
    found, shown = analysis.frontier, roster(names.domain, analysis)
    drawn = drawings.frontier(names.domain, analysis, shown, letters=False)
    if found is None or not found.deals:
        return ()
    by = "By the mean of all numbers that fit what is known: " if analysis.numbers == "mean reading" else ""
    return Para((run("Efficient: ", "strong"), run(by + packages.frontier(found, names.domain)))), *drawn


def _directionless(space: Space, numbers: Numbers) -> tuple[Block, ...]:
    """Red lines beside those that rule something out."""
    rows = tuple(
        (run(f"{owned(listed(u.parties))} red line on {listed(u.issues)}", "strong"), DOT, *quoted(u.quote, numbers))
        for u in space.unclear
    )
    head = Para((run("Red lines that rule nothing out, their direction not told", "strong"),), "subhead")
    return (head, Bullets(rows)) if rows else ()


def _hanging(space: Space, numbers: Numbers) -> tuple[Block, ...]:
    rows = tuple(_tie(tie, numbers) for tie in space.ties[:TIES])
    more = len(space.ties) - len(rows)
    rest = ((run(f"and {more} more; the table lists them all."),),) if more else ()
    head = Para((run("What hangs on what", "strong"),), "subhead")
    return (head, Bullets((*rows, *rest))) if rows else ()


def _tie(tie: Tied, numbers: Numbers) -> Runs:
    """``Aurland: releases are paid for only if a joint body controls the weir · “No payment without …” [3 Mar, Hale]``."""
    only = "only if" if tie.holds else "only if it does not come about that"
    words = (DOT, *quoted(tie.quote, numbers)) if tie.quote else ()
    return run(tie.party or "By the agenda", "strong"), run(f": {tie.what} {only} {tie.other}"), *words
