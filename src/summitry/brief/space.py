"""The deal space: what the stated red lines leave, what blocks, and what nobody has spoken to."""

from collections import defaultdict

from summitry.brief.blocks import Block, Bullets, Grid, Numbers, Para, Run, Runs, Section, joined, note, quoted, run
from summitry.brief.record import RuledOut, Space
from summitry.brief.shelf import Shelf, quote
from summitry.brief.stand import option_name
from summitry.brief.wording import capital, count, listed, owned
from summitry.records import Agenda, DealSpace, Issue, RedLine, Table

WORDS_EACH = 2
Unknowns = tuple[tuple[str, tuple[str, ...]], ...]


def space(shelf: Shelf, table: Table, deals: DealSpace) -> Space:
    titles = {issue.name: issue.title for issue in table.agenda.issues}
    return Space(
        len(deals.open),
        deals.packages,
        deals.surviving,
        deals.together,
        tuple(_ruled_out(shelf, table.agenda, line) for line in deals.red_lines),
        tuple((titles[name], _options(table.agenda.issue(name), options)) for name, options in deals.open),
        tuple(titles[name] for name in deals.blocked),
        tuple(tuple((line.party, titles[line.issue]) for line in lines) for lines in deals.corrections),
        _undecided(table, deals),
    )


def _ruled_out(shelf: Shelf, agenda: Agenda, line: RedLine) -> RuledOut:
    issue = agenda.issue(line.issue)
    found = [shelf.statements[s] for s in line.statements if s in shelf.statements]
    quotes = tuple(quote(s, issue) for s in found if s.copy_of is None)[:WORDS_EACH]
    return RuledOut(line.party, issue.title, _options(issue, line.options), quotes)


def _options(issue: Issue, names: tuple[str, ...]) -> tuple[str, ...]:
    return tuple(option_name(issue, name) or name for name in names)


def _undecided(table: Table, deals: DealSpace) -> Unknowns:
    """Unknown cells of the issues somebody does speak to; those nobody speaks to are listed with the positions."""
    silent: dict[str, list[str]] = defaultdict(list)
    for party, issue in deals.undecided:
        silent[issue].append(party)
    taken = {p.issue for p in table.positions}
    return tuple((i.title, tuple(silent[i.name])) for i in table.agenda.issues if i.name in taken and i.name in silent)


def show(space: Space, numbers: Numbers) -> Section:
    if not space.packages or not space.issues:
        return Section(
            "space", "The deal space", (note("No package can be counted: no issue has options on the table."),)
        )
    blocks: tuple[Block, ...] = (Para(_counted(space)), *_lines(space, numbers), *_open(space), *_unknown(space))
    return Section("space", "The deal space", blocks)


def _counted(space: Space) -> Runs:
    alone = "; ".join(f"{party} {number:,}" for party, number in space.surviving)
    together = (
        f"All red lines together leave {space.together:,}."
        if space.red_lines
        else "No red line is stated: all are left."
    )
    packages = run(count(space.packages, "package"), "strong")
    settle = run(f", each settling {count(space.issues, 'issue')} one way. ")
    kept = (run(f"Left by the red lines of each alone: {alone}. "),) if alone and space.red_lines else ()
    return packages, settle, *kept, run(together, "strong")


def _lines(space: Space, numbers: Numbers) -> tuple[Block, ...]:
    if not space.red_lines:
        return ()
    rows = tuple(_line(line, numbers) for line in space.red_lines)
    return Grid(("Red line", "Rules out", "By these words"), rows, (16, 20, 30)), *_blocking(space)


def _line(line: RuledOut, numbers: Numbers) -> tuple[Runs, ...]:
    words = joined((quoted(q, numbers) for q in line.quotes), Run("; ")) or (run("no statement found", "none"),)
    return (
        (run(line.party, "strong"), run(f" on {line.issue}")),
        (run("; ".join(line.options) or "nothing on the agenda"),),
        words,
    )


def _blocking(space: Space) -> tuple[Block, ...]:
    blocked = (
        (Para((run("No option is left on ", "strong"), run(f"{listed(space.blocked)}."))),) if space.blocked else ()
    )
    if not space.corrections:
        return blocked
    lead = Para((run("What blocks. ", "strong"), run("A package survives if one of these is given up:")))
    sets = Bullets(tuple((run(listed([f"{owned(p)} red line on {i}" for p, i in c])),) for c in space.corrections))
    return *blocked, lead, sets


def _open(space: Space) -> tuple[Block, ...]:
    rows = tuple((run(f"{title}: ", "strong"), run("; ".join(options))) for title, options in space.open if options)
    return (Para((run("Left open", "strong"),), "subhead"), Bullets(rows)) if rows else ()


def _unknown(space: Space) -> tuple[Block, ...]:
    if not space.undecided:
        return (note("Every party has spoken to every issue on the table."),)
    rows = tuple((run(f"{capital(title)}: ", "strong"), run(listed(parties))) for title, parties in space.undecided)
    return Para((run("Nobody has spoken to these", "strong"), run(" for the party named")), "subhead"), Bullets(rows)
