"""What stands on top: what came of it, or where things last stood, then who is missing, and where nothing is possible."""

from summitry.brief.outcome import CITED, Account, accounts_of, last_contact, outcome, planned_next, scene, stood
from summitry.brief.record import Away, Claim, Ref
from summitry.brief.result import Result, headline, newest, recent, results
from summitry.brief.shelf import Shelf
from summitry.brief.wording import count, listed
from summitry.records import Entries, Event, Table
from summitry.table.days import bounds, order

MISSING = 3  # parties named on top; the rest have their own section


def finding(
    shelf: Shelf, entries: Entries, table: Table, main: Event | None, missing: tuple[Away, ...]
) -> tuple[Claim, ...]:
    """The headline, then short sentences for the line below it."""
    verb = "were" if main else "are"
    needed = [absent for absent in missing if absent.needed][:MISSING]
    uninvited = [absent for absent in missing if absent.away and not absent.needed][:MISSING]
    return (
        *_headline(shelf, entries, table, main),
        *_absent(needed, verb, " and would have to accept"),
        *_absent(uninvited, verb, ""),
    )


def _headline(shelf: Shelf, entries: Entries, table: Table, main: Event | None) -> tuple[Claim, ...]:
    """What the newest articles tell of the outcome, else where things last stood and what is planned."""
    told, until = results(shelf, entries), newest(entries)
    accounts = accounts_of(shelf, entries, main) if main else []
    if main and accounts and _still_stands(entries, main, accounts, told, until):
        return (outcome(shelf, entries, main, accounts),)
    if told:
        return (headline(told),)
    last = last_contact(entries, until, main)
    if last:
        return (stood(shelf, entries, last, until), *planned_next(shelf, entries, until))
    if table.positions:
        return (_sides(table), *planned_next(shelf, entries, until))
    read = count(len(entries.documents), "article")
    return (
        Claim(f"No position of any party was found in {read}" if entries.documents else "Nothing has been read yet"),
    )


def _still_stands(
    entries: Entries, main: Event, accounts: list[Account], told: tuple[Result, ...], until: str | None
) -> bool:
    """Whether the main contact's outcome is the news: told of a day not long past, and nothing newer tells otherwise."""
    if bounds(main.when) and order(main.when)[0] < recent(until):
        return False
    agreed = {kind == "agreement" for kind, _ in accounts}
    return not told or (bool(scene(entries, main)) and {r.agreed for r in told} <= agreed)


def _sides(table: Table) -> Claim:
    parties = count(len({p.party for p in table.positions}), "party takes", "parties take")
    issues = count(len({p.issue for p in table.positions}), "issue")
    return Claim(f"No contact is reported as held; {parties} positions on {issues}")


def _absent(missing: list[Away], verb: str, more: str) -> tuple[Claim, ...]:
    """One sentence for all of them; ``verb`` is in the plural."""
    if not missing:
        return ()
    one = {"were": "was", "are": "is"}[verb] if len(missing) == 1 else verb
    refs: tuple[Ref, ...] = tuple(ref for absent in missing for ref in _refs(absent))
    return (Claim(f"{listed([a.party for a in missing])} {one} not at the table{more}", refs[:CITED]),)


def _refs(absent: Away) -> tuple[Ref, ...]:
    return *(q.ref for q in (*absent.away[:1], *absent.needed[:1])), *absent.listed
