"""What stands on top: the main contact and what came of it, then who is missing, and where nothing is possible."""

from summitry.brief.outcome import CITED, outcome
from summitry.brief.record import Away, Claim, Ref
from summitry.brief.shelf import Shelf
from summitry.brief.wording import count, listed
from summitry.records import Entries, Event, Table

MISSING = 3  # parties named on top; the rest have their own section


def finding(
    shelf: Shelf, entries: Entries, table: Table, main: Event | None, missing: tuple[Away, ...]
) -> tuple[Claim, ...]:
    """The headline, then short sentences for the line below it."""
    verb = "were" if main else "are"
    needed = [absent for absent in missing if absent.needed][:MISSING]
    uninvited = [absent for absent in missing if absent.away and not absent.needed][:MISSING]
    return (
        _headline(shelf, entries, table, main),
        *_absent(needed, verb, " and would have to accept"),
        *_absent(uninvited, verb, ""),
    )


def _headline(shelf: Shelf, entries: Entries, table: Table, main: Event | None) -> Claim:
    if main:
        return outcome(shelf, entries, main)
    if table.positions:
        return _sides(table)
    read = count(len(entries.documents), "article")
    return Claim(f"No position of any party was found in {read}" if entries.documents else "Nothing has been read yet")


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
