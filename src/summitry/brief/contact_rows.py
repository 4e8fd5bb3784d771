"""The record of contacts as shown: in time order, and apart from them those that are still ahead."""

from summitry.brief.blocks import (
    BREAK,
    DOT,
    Block,
    Bullets,
    Grid,
    Numbers,
    Para,
    Run,
    Runs,
    Section,
    Style,
    cites,
    joined,
    note,
    run,
)
from summitry.brief.record import Contact
from summitry.brief.wording import capital, count, date, listed
from summitry.table.accounts.contact_fields import AHEAD

HEAD = ("When", "What", "Who", "Outcome", "Told by")
LEAST = (13, 20, 20, 26, 18)
OUTLETS = 3
FIELDS = {
    "when": "the day", "place": "the place", "duration": "the length", "participants": "who was there",
    "status": "whether it took place", "outcome": "the outcome",
}  # fmt: skip


def show(found: tuple[Contact, ...], until: str | None, numbers: Numbers, most: int | None = None) -> Section:
    """The record; of more than ``most`` contacts those that most sources tell of."""
    told = [contact for contact in found if not contact.thin]
    kept = _best(told, most)
    blocks = (*_past([c for c in kept if not c.ahead], numbers), *_ahead([c for c in kept if c.ahead], until, numbers))
    notes = (*_left_out(len(told) - len(kept)), *_thin(len(found) - len(told)))
    nothing = (note("No contact between the sides is reported."),)
    return Section("contacts", "Contacts", (*blocks, *notes) or nothing)


def _best(told: list[Contact], most: int | None) -> list[Contact]:
    ranked = sorted(told, key=lambda c: (c.ahead, c.sources, bool(c.outcome), bool(c.differing)), reverse=True)
    kept = ranked[:most]
    return [contact for contact in told if contact in kept]


def _past(told: list[Contact], numbers: Numbers) -> tuple[Block, ...]:
    rows = tuple(_row(contact, numbers) for contact in told)
    folded = Bullets(tuple(_item(contact, numbers) for contact in told))
    return (Grid(HEAD, rows, LEAST, (folded,)),) if rows else ()


def _ahead(told: list[Contact], until: str | None, numbers: Numbers) -> tuple[Block, ...]:
    title = f"Still ahead on {date(until)}, or planned for no day that is told" if until else "Still ahead"
    items = Bullets(tuple(_item(contact, numbers) for contact in told))
    return (Para((run(title, "strong"),), "subhead"), items) if told else ()


def _left_out(number: int) -> tuple[Block, ...]:
    more = f"{count(number, 'more contact')}, the least told of: “summitry events FOLDER” lists them all."
    return (note(more),) if number else ()


def _thin(number: int) -> tuple[Block, ...]:
    more = count(number, "more contact is", "more contacts are")
    return (note(f"{more} told of without a date, a place or an outcome."),) if number else ()


def _row(contact: Contact, numbers: Numbers) -> tuple[Runs, ...]:
    status = run(_status(contact), "mark" if contact.status == "held" else "faint")
    what = joined(((run(_what(contact)),), (status,), *_details(contact, "faint")), BREAK)
    who = run(listed(contact.participants) or "not said", "" if contact.participants else "none")
    outcome = joined(_came_of_it(contact) or (_unknown(contact),), BREAK)
    return (run(_when(contact), "strong"),), what, (who,), outcome, _told_by(contact, numbers)


def _item(contact: Contact, numbers: Numbers) -> Runs:
    """The contact as one entry of a list: when, what, where and who, what came of it, and who tells."""
    who = f" – {listed(contact.participants)}" if contact.participants else ""
    status = joined(((run(_status(contact)),), *_details(contact)), Run("; "))
    head = run(_when(contact), "strong"), Run("  "), run(f"{_what(contact)}{who} ("), *status, Run(")")
    outcome = joined(_came_of_it(contact), Run("; "))
    return *head, *((Run(": "), *outcome) if outcome else ()), DOT, *_told_by(contact, numbers)


def _details(contact: Contact, style: Style = "") -> tuple[Runs, ...]:
    """Level and length, and the mark that accounts differ, as far as there are any."""
    fields = [FIELDS[field] for field, _ in contact.differing if field in FIELDS]
    length = _either(contact, "duration") or contact.lasted
    known = ", ".join(part for part in (contact.level, length) if part)
    differ = (run(f"accounts differ on {listed(fields)}", "differ"),) if fields else ()
    return tuple(part for part in ((run(known, style),) if known else (), differ) if part)


def _when(contact: Contact) -> str:
    return _either(contact, "when") or date(contact.when)


def _what(contact: Contact) -> str:
    place = _either(contact, "place") or contact.place
    return capital(contact.kind) + (f", {place}" if place else "")


def _either(contact: Contact, field: str) -> str:
    """``2 h 45 min or over 3 h``, where accounts of the field differ."""
    *values, last = dict(contact.differing).get(field, ("",))
    return f"{', '.join(values)} or {last}" if values else last


def _status(contact: Contact) -> str:
    """``planned, then held``; what was held was under way before, whoever says so."""
    stages = [stage for stage in contact.stages if (stage, contact.status) != ("under way", "held")]
    silent = contact.status in AHEAD and not contact.ahead
    return ", then ".join(stages) + (", no report that it took place" if silent else "")


def _came_of_it(contact: Contact) -> tuple[Runs, ...]:
    """The outcome and what is announced to follow, as far as they are told."""
    following = (run(f"next: {contact.next_step}", "faint"),)
    return tuple(part for part, told in ((_outcome(contact), contact.outcome), (following, contact.next_step)) if told)


def _outcome(contact: Contact) -> Runs:
    """What kind of outcome it was, unless its words begin with it, and the words."""
    outcome, result = contact.outcome or "", contact.result or ""
    begins = outcome.casefold().startswith(result.removesuffix("ment"))
    kind = () if begins else (run(capital(result), "strong"), Run(": "))
    return *kind, run(outcome)


def _unknown(contact: Contact) -> Runs:
    return (run("not reported" if contact.status in ("held", "under way") else "–", "none"),)


def _told_by(contact: Contact, numbers: Numbers) -> Runs:
    sources = f"{count(contact.sources, 'source')}: " if contact.sources > 1 else ""
    return run(sources + listed(contact.outlets, OUTLETS), "faint"), *cites(contact.refs, numbers)
