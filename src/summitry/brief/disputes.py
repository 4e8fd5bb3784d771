"""Where accounts differ."""

from summitry.brief.blocks import Block, Bullets, Numbers, Para, Run, Runs, Section, joined, note, quoted, run
from summitry.brief.record import Dispute, Side
from summitry.brief.shelf import Shelf, quotes_at
from summitry.brief.wording import capital, dated, measure
from summitry.records import Account, Table

WORDS_A_SIDE = 2


def disputes(shelf: Shelf, table: Table) -> tuple[Dispute, ...]:
    return tuple(
        Dispute(c.about, tuple(Side(_value(a), quotes_at(shelf, a.evidence)[:WORDS_A_SIDE]) for a in c.accounts))
        for c in table.conflicts
    )


def _value(account: Account) -> str | None:
    """What the account says, unless that is a quotation itself and follows anyway."""
    return None if any(e.field == "words" for e in account.evidence) else account.value


def show(found: tuple[Dispute, ...], numbers: Numbers) -> Section:
    blocks: list[Block] = []
    for dispute in found:
        blocks.append(Para((run(capital(dated(dispute.about)), "strong"),), "subhead"))
        blocks.append(Bullets(tuple(_side(side, numbers) for side in dispute.sides)))
    return Section(
        "differ", "Where accounts differ", tuple(blocks) or (note("No accounts conflict in this coverage."),)
    )


def _side(side: Side, numbers: Numbers) -> Runs:
    words = joined((quoted(q, numbers) for q in side.quotes), Run("; "))
    value = (run(measure(side.value), "strong"),) if side.value else ()
    return joined((part for part in (value, words) if part), Run(": "))
