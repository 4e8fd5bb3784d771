"""What nobody has said: the cells of the table without a position, party by party, and who could fill them."""

from summitry.brief.blocks import DOT, Block, Bullets, Numbers, Run, Runs, Section, joined, note, quoted, run
from summitry.brief.record import Lacking
from summitry.brief.shelf import Shelf, quote
from summitry.brief.wording import count, listed
from summitry.records import Gap, Table

PARTIES, ACCOUNTS = 8, 2  # shown, and of each


def missing(shelf: Shelf, table: Table) -> tuple[Lacking, ...]:
    """One for each party of which anything is missing, in the order of the table's gaps: what matters most first."""
    gaps = {
        party: [gap for gap in table.gaps if gap.party == party] for party in dict.fromkeys(g.party for g in table.gaps)
    }
    return tuple(_lacking(shelf, table, party, of) for party, of in gaps.items())


def _lacking(shelf: Shelf, table: Table, party: str, gaps: list[Gap]) -> Lacking:
    silent = {gap.issue for gap in gaps}
    taken = {position.issue for position in table.positions} - silent
    titles = {issue.name: issue.title for issue in table.agenda.issues}
    told = dict.fromkeys(statement for gap in gaps for statement in gap.accounts if statement in shelf.statements)
    return Lacking(
        party,
        tuple(titles[gap.issue] for gap in gaps),
        tuple(title for name, title in titles.items() if name in taken),
        gaps[0].voices,
        tuple(quote(shelf, shelf.statements[statement]) for statement in list(told)[:ACCOUNTS]),
    )


def show(found: tuple[Lacking, ...], numbers: Numbers) -> Section:
    rows = tuple(_row(one, numbers) for one in found[:PARTIES])
    more = len(found) - len(rows)
    blocks: tuple[Block, ...] = (
        (Bullets(rows),) if rows else (note("Nothing is missing of the issues that somebody speaks to."),)
    )
    rest = (
        note(f"Of {count(more, 'other party', 'other parties')} something is missing, too; summitry missing lists it."),
    )
    return Section("missing", "What nobody has said", (*blocks, *(rest if more else ())))


def _row(one: Lacking, numbers: Numbers) -> Runs:
    """``Cerne: where it stands on Weir control. It would take Ana Lupu. Others say: “...” [6 Mar, Hale]``."""
    would = f" It would take {_either(one.voices)}." if one.voices else ""
    others = (
        (DOT, run("others say: "), *joined((quoted(q, numbers) for q in one.accounts), Run("; ")))
        if one.accounts
        else ()
    )
    return run(f"{one.party}: ", "strong"), run(f"where it stands on {_silence(one)}.{would}"), *others


def _silence(one: Lacking) -> str:
    """The issues without a word of the party, or the few with one, whichever list is shorter."""
    return f"everything but {listed(one.spoken)}" if 0 < len(one.spoken) < len(one.issues) else listed(one.issues)


def _either(names: tuple[str, ...]) -> str:
    return " or ".join(part for part in (", ".join(names[:-1]), *names[-1:]) if part)
