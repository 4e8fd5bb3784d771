"""Who is not at the table, and whether the others need it."""

from summitry.brief.blocks import Block, Bullets, Numbers, Para, Run, Runs, Section, joined, note, quoted, run
from summitry.brief.record import Away, Quote
from summitry.brief.shelf import Shelf, quotes_at
from summitry.records import Table

WORDS_EACH = 3
NOBODY = "No party is reported to be away from the table."


def away(shelf: Shelf, table: Table) -> tuple[Away, ...]:
    return tuple(
        Away(a.party, quotes_at(shelf, a.away)[:WORDS_EACH], quotes_at(shelf, a.needed)[:WORDS_EACH])
        for a in table.absences
    )


def show(found: tuple[Away, ...], numbers: Numbers) -> Section:
    blocks: list[Block] = []
    for absent in found:
        blocks.append(Para((run(absent.party, "strong"),), "subhead"))
        needed = _line("Acceptance needed", absent.needed, numbers)
        blocks.append(Bullets((_line("Away", absent.away, numbers), needed)))
    return Section("away", "Who is not at the table", tuple(blocks) or (note(NOBODY),))


def _line(what: str, quotes: tuple[Quote, ...], numbers: Numbers) -> Runs:
    words = joined((quoted(q, numbers) for q in quotes), Run("; "))
    return run(f"{what}: "), *(words or (run("no statement found", "none"),))
