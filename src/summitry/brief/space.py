"""The deal space: what the stated red lines rule out and leave, what blocks, and what hangs on what."""

from collections.abc import Iterator
from dataclasses import replace

from summitry.brief.blocks import DOT, Block, Bullets, Numbers, Para, Run, Runs, Section, joined, note, quoted, run
from summitry.brief.quotation import best
from summitry.brief.record import RuledOut, Space, Tied, Unclear
from summitry.brief.shelf import Shelf, quote
from summitry.brief.stand import option_name
from summitry.brief.wording import count, large, listed, owned
from summitry.records import DealSpace, Issue, Position, RedLine, Table

NOTHING = "No package can be counted: no issue has options on the table."
TIES = 8  # shown


def space(shelf: Shelf, table: Table, deals: DealSpace) -> Space:
    titles = {issue.name: issue.title for issue in table.agenda.issues}
    return Space(
        len(deals.open),
        deals.packages,
        deals.surviving,
        deals.together,
        tuple(_ruled_out(shelf, table, line) for line in deals.red_lines),
        tuple((titles[name], _options(table.agenda.issue(name), options)) for name, options in deals.open),
        tuple(titles[name] for name in deals.blocked),
        tuple(tuple((line.party, titles[line.issue]) for line in lines) for lines in deals.corrections),
        tuple(_unclear(shelf, table)),
        tuple(_tied(shelf, table)),
    )


def _unclear(shelf: Shelf, table: Table) -> Iterator[Unclear]:
    """Red lines whose words tell no direction, unless other words of the party draw one on the same issue."""
    titles = {issue.name: issue.title for issue in table.agenda.issues}
    drawn = {(p.party, p.issue) for p in table.positions if p.red_line}
    for s in shelf.statements.values():
        issues = tuple(titles[issue] for issue in s.issues if issue in titles)
        told = s.stance or any((party, issue) in drawn for party in s.parties for issue in s.issues)
        if s.act == "red_line" and s.parties and issues and s.copy_of is None and not told:
            yield Unclear(s.parties, issues, quote(shelf, s))


def _ruled_out(shelf: Shelf, table: Table, line: RedLine) -> RuledOut:
    issue = table.agenda.issue(line.issue)
    drawn = Position(line.party, line.issue, "against", None, True, None, line.statements)
    position = table.position(line.party, line.issue) or drawn
    words, _ = best(shelf, issue, replace(position, red_line=True, statements=line.statements))
    return RuledOut(line.party, issue.title, _options(issue, line.options), (words,) if words else ())


def _options(issue: Issue, names: tuple[str, ...]) -> tuple[str, ...]:
    return tuple(option_name(issue, name) or name for name in names)


def _tied(shelf: Shelf, table: Table) -> Iterator[Tied]:
    """What parties make hang on what, and what does by the agenda between issues that somebody speaks to."""
    taken = {p.issue for p in table.positions}
    for one in sorted(table.couplings, key=lambda c: c.party is None):
        said = next((shelf.statements[s] for s in one.statements if s in shelf.statements), None)
        if one.party or {one.issue, one.other} <= taken:
            what, other = (table.agenda.issue(name).proposition for name in (one.issue, one.other))
            yield Tied(one.party, what, other, one.holds, quote(shelf, said) if said else None)


def show(space: Space, numbers: Numbers) -> Section:
    if not space.packages or not space.issues:
        return Section("space", "The deal space", (note(NOTHING),))
    blocks: tuple[Block, ...] = (
        Para(_counted(space)),
        *_lines(space, numbers),
        *_directionless(space, numbers),
        *_blocking(space),
        *_left(space),
        *_hanging(space, numbers),
    )
    return Section("space", "The deal space", blocks)


def _counted(space: Space) -> Runs:
    """How many packages there are, and how many the red lines leave."""
    settled = f"{count(space.issues, 'issue')} can be settled in "
    ways = run(f"{large(space.packages)} {'way' if space.packages == 1 else 'ways'}", "strong")
    if not space.red_lines:
        return run(settled), ways, run("; no stated red line rules any of them out.")
    return (
        run(settled),
        ways,
        run("; the stated red lines leave "),
        run(large(space.together) if space.together else "none", "strong"),
        Run("."),
    )


def _directionless(space: Space, numbers: Numbers) -> tuple[Block, ...]:
    """Red lines beside those that rule something out."""
    rows = tuple(
        (run(f"{owned(listed(u.parties))} red line on {listed(u.issues)}", "strong"), DOT, *quoted(u.quote, numbers))
        for u in space.unclear
    )
    head = Para((run("Red lines that rule nothing out, their direction not told", "strong"),), "subhead")
    return (head, Bullets(rows)) if rows else ()


def _lines(space: Space, numbers: Numbers) -> tuple[Block, ...]:
    if not space.red_lines:
        return ()
    rows = tuple(_line(line, numbers) for line in space.red_lines)
    drawing = dict.fromkeys(line.party for line in space.red_lines)
    alone = [f"{owned(party)} alone leave {large(left)}" for party, left in space.surviving if party in drawing]
    each = (note(f"Red lines one party at a time: {'; '.join(alone)}."),) if len(alone) > 1 else ()
    return Para((run("Ruled out", "strong"),), "subhead"), Bullets(rows), *each


def _line(line: RuledOut, numbers: Numbers) -> Runs:
    """``Aurland’s red line on weirs rules out: a joint body decides · “We will never …” [3 Mar, Hale]``."""
    what = "; ".join(line.options) or "nothing on the agenda"
    words = joined((quoted(q, numbers) for q in line.quotes), Run("; ")) or (run("no statement found", "none"),)
    return run(f"{owned(line.party)} red line on {line.issue}", "strong"), run(f" rules out: {what}"), DOT, *words


def _blocking(space: Space) -> tuple[Block, ...]:
    if not space.red_lines:
        return ()
    if space.together:
        return (Para((run("Nothing blocks: ", "strong"), run("some packages cross no stated red line."))),)
    collide = f"red lines collide on {listed(space.blocked)}, where no option is left." if space.blocked else ""
    lead = run("Blocked: ", "strong"), run(collide or "no package crosses no red line.")
    if not space.corrections:
        return (Para(lead),)
    ways = tuple((run(listed([f"{owned(p)} red line on {i}" for p, i in c])),) for c in space.corrections)
    give_up = " A package is possible if one of these is given up:" if len(ways) > 1 else " To give up:"
    return Para((*lead, run(give_up))), Bullets(ways)


def _left(space: Space) -> tuple[Block, ...]:
    """What is left where a red line cuts, option by option; the other issues only by name."""
    cut = {line.issue for line in space.red_lines}
    rows = tuple(
        (run(f"{title}: ", "strong"), run("; ".join(options)))
        for title, options in space.open
        if title in cut and options
    )
    whole = [title for title, options in space.open if title not in cut and options]
    head = (Para((run("Left open", "strong"),), "subhead"),)
    rest = (_whole(whole, bool(rows)),) if whole else ()
    return (*head, Bullets((*rows, *rest))) if rows or rest else ()


def _whole(titles: list[str], others: bool) -> Runs:
    return run("Every option is left on " if not others else "Every option on "), run(listed(titles) + ".")


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
