"""The contacts of one document: each sentence tells of a new one, or more of one told of before."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import replace

from summitry.records import Evidence
from summitry.resolve.contacts.accounts import OVER, Account, today
from summitry.resolve.contacts.contact import Contact, family, same_people, together, told_by
from summitry.resolve.contacts.meanings import Sides
from summitry.resolve.contacts.same import AHEAD, another_round, belongs, elsewhere, timely

AFTERWARDS = frozenset({"press conference", "lunch", "dinner"})  # these go with the contact told of before
LASTING = 4  # days: what is under way today began no longer ago
BESIDE = re.compile(
    r"\b(?:in the middle of|during|on the sidelines of|at the end of|(?:hours?|minutes|shortly|right|immediately) (?:before|after)) "
    r"(?:the|their|his|her|this|that) (?:[\w-]+ )?(?:meeting|talks|summit|session|call|round|negotiations|conversation)\b"
    r"(?! (?:was|were) (?:scrapped|cancel|called off|postponed))|^(?:Afterwards|Later|Then)\b",
    re.IGNORECASE,
)


def of_document(accounts: Iterable[Account], sides: Sides) -> tuple[list[Contact], list[Contact]]:
    """The contacts of one document, and those left out because nobody tells when, where, who met or what came of it, and a
    fuller one of the kind is told; an account without participants belongs to the latest of its kind. A next step after no
    contact told of is left out."""
    contacts: list[Contact] = []
    stray: list[Contact] = []
    before: Account | None = None
    for told in accounts:
        announced = (
            before if told.mention.follows and before and before.mention.sentence == told.mention.sentence else None
        )
        alone = told_by(told)
        fitting = (i for i in reversed(range(len(contacts))) if belongs(alone, contacts[i], sides, announced))
        at = next(
            (i for i in fitting if contacts[i].far <= LASTING or told == today(told) or not contacts[i].when), None
        )
        if at is None and told.mention.follows:
            stray.append(alone)
        elif at is None:
            contacts.append(told_by(_inheriting(today(told), contacts, sides)))
        else:
            contacts[at] = together([contacts[at], told_by(told if contacts[at].when else today(told))])
        before = told
    gathered = _gathered(contacts)
    full = {c.family for c in gathered if not c.thin}
    thin = [c for c in gathered if c.thin and c.family in full]
    return [c for c in gathered if not (c.thin and c.family in full)], thin + stray


def _inheriting(told: Account, contacts: Sequence[Contact], sides: Sides) -> Account:
    """``Afterwards they held a news conference``: the people and the day of the contact told of before."""
    lender = next((c for c in reversed(contacts) if _lends(told, c, sides)), None)
    if lender is None:
        return _both_sides(told, contacts, sides)
    joint = told.mention.kind == "press conference" and (not told.people or "joint" in told.words)
    people = lender.participants(sides) if joint else told.people
    lent = _of_fields(lender, ({"participants"} if joint else set()) | (set() if told.when else {"when"}))
    return replace(told, people=people, when=told.when or lender.when, evidence=told.evidence + lent)


def _both_sides(told: Account, contacts: Sequence[Contact], sides: Sides) -> Account:
    """``The parties will meet again``: those who met last; and a contract's end concerns its two sides."""
    both = told.meant or told.several
    if told.people or any(sides(name) for name in told.meant) or not (both or _of_contract(told)):
        return told
    lender = next((c for c in reversed(contacts) if len(c.people) > 1), None)
    if lender is None:
        return told
    own = tuple(e for e in told.evidence if e.field != "participants")
    met = lender.participants(sides)
    if told.of_sides:
        met = tuple(sorted({next(iter(sides(name)), name) for name in met}))
    return replace(told, meant=met, evidence=own + _of_fields(lender, {"participants"}))


def _of_contract(told: Account) -> bool:
    """``The contract expires`` is a deadline of those who bargain; the end of some treaty need not be."""
    return (
        told.mention.kind == "deadline"
        and re.search(r"\b(?:contract|deadline|ultimatum|truce|ceasefire)\b", told.words) is not None
    )


def _of_fields(contact: Contact, fields: set[str]) -> tuple[Evidence, ...]:
    return tuple(e for e in contact.evidence if e.field in fields)


def _lends(told: Account, contact: Contact, sides: Sides) -> bool:
    """Whether a contact told of before gives its day, and to a press conference its people."""
    if told.mention.status in AHEAD or contact.family == family(told.mention.kind) or not contact.status & OVER:
        return False
    if told.mention.kind in AFTERWARDS:
        return same_people(told.people, contact.participants(sides), sides)
    return not told.when and contact.when is not None and BESIDE.search(told.words) is not None


def _gathered(contacts: Sequence[Contact]) -> list[Contact]:
    """What was told of "the session" before anybody was named (a live report's latest entry comes first) joins the contact of
    its kind that is nearest to the day of publication."""
    unnamed = [c.bare and c.status <= OVER for c in contacts]
    kept = [c for c, bare in zip(contacts, unnamed, strict=True) if not bare]
    for bare in (c for c, bare in zip(contacts, unnamed, strict=True) if bare):
        fitting = [i for i, c in enumerate(kept) if c.family == bare.family and c.status & OVER]
        home = min((i for i in fitting if _fits(bare, kept[i])), key=lambda i: kept[i].far, default=None)
        if home is None:
            kept.append(bare)
        else:
            kept[home] = together([kept[home], bare])
    return kept


def _fits(bare: Contact, contact: Contact) -> bool:
    if another_round(bare, contact) or elsewhere(bare, contact):
        return False
    return timely(bare, contact) and (not bare.rounds or any(_of_sides(told) for told in contact.accounts))


def _of_sides(told: Account) -> bool:
    """Whether a round may be meant: talks, or a meeting of delegations, not of two who are named."""
    return told.several or told.mention.kind == "talks"
