"""Where accounts differ, and what of the contacts several independent sources tell alike."""

from collections import defaultdict

from summitry.brief.blocks import Block, Bullets, Numbers, Para, Run, Runs, Section, cites, joined, note, quoted, run
from summitry.brief.record import Confirmed, Dispute, Side, Supported, Telling
from summitry.brief.shelf import Shelf, originals, quote_at, ref_at
from summitry.brief.wording import CLAIMS, capital, count, dated, measure
from summitry.records import Account, Corroboration, Entries, Evidence, Table
from summitry.table.accounts.accounts import BEFORE
from summitry.table.accounts.contact import told
from summitry.table.accounts.measures import manner

WORDS_A_SIDE = 3
CITED = 2
CONTEXT, QUOTATION = 16, 40  # words of an evidence with what stands around it; of a quotation that is compared
QUOTED = frozenset({"words", "denial"})  # fields that are told by whole sentences
# Who took part stands with the contact itself.
SHOWN = {"when": "day", "place": "place", "duration": "length", "outcome": "outcome:"}


def disputes(shelf: Shelf, table: Table) -> tuple[Dispute, ...]:
    return tuple(Dispute(c.about, tuple(_of(shelf, a) for a in c.accounts)) for c in table.conflicts)


def _of(shelf: Shelf, account: Account) -> Side:
    return Side(value_of(shelf, account), _tellings(shelf, account)[:WORDS_A_SIDE], account.independent)


def value_of(shelf: Shelf, account: Account) -> str | None:
    """What the account gives, durations with their "almost"; None for a quotation, which follows anyway."""
    first = account.evidence[0]
    if first.field == "words":
        return None
    document = shelf.documents.get(first.document)
    words = document.text[max(0, first.start - BEFORE) : first.end] if document else ""
    exactly = f"{manner(account.value, words)} " if first.field == "duration" else ""
    return exactly.lstrip() + measure(account.value)


def _tellings(shelf: Shelf, account: Account) -> tuple[Telling, ...]:
    """The words of each original, none twice; first those of another document each."""
    found: dict[tuple[str, str | None], Telling] = {}
    for evidence in _by_turns(originals(shelf, account.evidence)):
        if quote := quote_at(shelf, evidence, QUOTATION if evidence.field in QUOTED else CONTEXT):
            found.setdefault((quote.words, quote.speaker), Telling(quote, evidence.claim))
    return tuple(found.values())


def _by_turns(evidence: list[Evidence]) -> list[Evidence]:
    """The first words of each document, then the second of each."""
    turns: defaultdict[str, int] = defaultdict(int)
    ranked = []
    for number, one in enumerate(evidence):
        ranked.append((turns[one.document], number, one))
        turns[one.document] += 1
    return [one for *_, one in sorted(ranked, key=lambda rank: rank[:2])]


def confirmed(shelf: Shelf, entries: Entries, table: Table) -> tuple[Confirmed, ...]:
    """The contacts of which something is told alike by several sources, in the order of the events."""
    values: defaultdict[str, list[Supported]] = defaultdict(list)
    for one in (c for c in table.confirmed if c.field in SHOWN):
        values[one.subject] += _supported(shelf, one)
    return tuple(Confirmed(told(e), tuple(values[e.id])) for e in entries.events if values.get(e.id))


def _supported(shelf: Shelf, one: Corroboration) -> list[Supported]:
    return [
        Supported(
            one.field,
            value_of(shelf, a) or a.value,
            a.independent,
            tuple(ref_at(shelf, e) for e in _by_turns(list(a.evidence))[:CITED]),
        )
        for a in one.accounts
    ]


def show(found: tuple[Dispute, ...], agreed: tuple[Confirmed, ...], numbers: Numbers) -> Section:
    blocks: list[Block] = [block for dispute in found for block in _dispute(dispute, numbers)]
    if not blocks:
        blocks = [note("No accounts conflict in this coverage.")]
    if agreed:
        blocks.append(Para((run("Told alike by two or more independent sources", "strong"),), "subhead"))
        blocks.append(Bullets(tuple(_agreed(one, numbers) for one in agreed)))
    return Section("differ", "Where accounts differ", tuple(blocks))


def _dispute(dispute: Dispute, numbers: Numbers) -> tuple[Block, ...]:
    about = Para((run(capital(dated(dispute.about)), "strong"),), "subhead")
    return about, Bullets(tuple(_side(side, numbers) for side in dispute.sides))


def _side(side: Side, numbers: Numbers) -> Runs:
    words = joined((_telling(one, numbers) for one in side.tellings), Run("; "))
    sources = run(f" ({count(side.independent, 'source')}): ", "faint")
    return (run(side.value, "strong"), sources, *words) if side.value else words


def _telling(one: Telling, numbers: Numbers) -> Runs:
    claim = (run(f" ({CLAIMS[one.claim]})", "faint"),) if one.claim not in (None, "of the reporter") else ()
    return *quoted(one.quote, numbers), *claim


def _agreed(one: Confirmed, numbers: Numbers) -> Runs:
    about = dated(one.about)
    values = joined((_value(value, about, numbers) for value in one.values), Run("; "))
    return run(capital(about), "strong"), Run(": "), *values


def _value(value: Supported, about: str, numbers: Numbers) -> Runs:
    """The field alone where the contact's name tells its value."""
    words = SHOWN[value.field] if value.value in about else f"{SHOWN[value.field]} {value.value}"
    return run(words), run(f" ({count(value.independent, 'source')})", "faint"), *cites(value.refs, numbers)
