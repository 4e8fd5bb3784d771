"""Whether two accounts tell of one contact."""

from collections.abc import Iterator

from summitry.records import Status
from summitry.resolve.contacts.accounts import OVER, Account
from summitry.resolve.contacts.contact import Contact, covered, family, same_people
from summitry.resolve.contacts.days import before, compatible_days, day_precision, days_between, last_day, next_day
from summitry.resolve.contacts.meanings import Sides

AHEAD: frozenset[Status] = frozenset({"conditional", "hoped for", "planned"})
WEEK = 7  # days
LATELY = 10  # days: for so long "the talks" of sides that meet again and again are those of a known day
SPOKEN = frozenset({"meeting", "call"})


def belongs(alone: Contact, contact: Contact, sides: Sides, announced: Account | None) -> bool:
    """Whether an account tells more of a contact that its document told of before.

    ``alone`` is the contact that the account alone tells of (``told_by``), ``announced`` the contact to come that the words
    of a next step tell of: those who will meet are those who met.
    """
    told = alone.accounts[0]
    if told.mention.follows:
        named = announced.people if announced else ()
        met = not named or (bool(contact.everybody) and same_people(named, contact.everybody, sides))
        return contact.family == alone.family and bool(contact.status & OVER) and met
    if another_round(alone, contact) or _took_place_after_all(told, contact):
        return False
    if one_round(alone, contact):
        return _days(alone, contact) and same_people(told.people, contact.people, sides)
    if not _alike(told, contact) or not timely(alone, contact):
        return False
    if (told.people or told.when) and contact.bare:
        return False
    if elsewhere(alone, contact):
        return False
    return _days(alone, contact) and same_people(told.people, contact.people, sides)


def same(first: Contact, second: Contact, sides: Sides) -> bool:
    """Whether contacts of two documents are one: kind, people, days, place and what was still to come all allow it."""
    if first.family != second.family or not same_people(first.everybody, second.everybody, sides):
        return False
    if another_round(first, second):
        return False
    if one_round(first, second):
        return _days(first, second)
    if first.bare and not first.places & second.places:
        return False
    if elsewhere(first, second) or _stale(first, second) or not _no_stranger(first, second, sides):
        return False
    return _days(first, second) and timely(first, second)


def another_round(first: Contact, second: Contact) -> bool:
    """``The second round`` is not the third."""
    return bool(first.rounds and second.rounds and not first.rounds & second.rounds)


def one_round(first: Contact, second: Contact) -> bool:
    """``The second round`` is the second round, wherever it is told of."""
    return first.family == second.family and bool(first.rounds & second.rounds)


def _took_place_after_all(told: Account, contact: Contact) -> bool:
    """What one document calls off and what it then says of those who met are two contacts."""
    return contact.status == {"cancelled"} and told.mention.status == "held" and bool(told.people)


def _alike(told: Account, contact: Contact) -> bool:
    """``the talks`` told of last may have been a call."""
    bare = not told.people and not told.when
    return family(told.mention.kind) == contact.family or (
        bare and {family(told.mention.kind), contact.family} <= SPOKEN
    )


def _days(first: Contact, second: Contact) -> bool:
    """One date within the other; a night's talks bear the date of their beginning or of their end.

    A contact of which only "weeks earlier" is told is not one whose day is known.
    """
    if bool(first.when) != bool(second.when) and (first.adrift or second.adrift):
        return False
    if compatible_days(first.when, second.when):
        return True
    return (first.nightly or second.nightly) and next_day(first.when, second.when)


def timely(first: Contact, second: Contact) -> bool:
    """A contact hoped for is not the one already held, nor one held the one to come, unless a day ties them."""
    if day_precision(first.when) == day_precision(second.when) == 3:
        return True
    over = next((c for c in (first, second) if c.status <= OVER), None)
    ahead = next((c for c in (first, second) if c.status <= AHEAD), None)
    if not (over and ahead):
        return not any(_past(first, second)) if ahead else not any(_foretold(first, second))
    if over.documents & ahead.documents:
        return False
    return over.when >= ahead.published if over.when else _carried_out(ahead, over)


def _carried_out(ahead: Contact, over: Contact) -> bool:
    """Whether a plan of no day was told of in the week before a report, of no day either, that names two who met."""
    if (
        ahead.when
        or min(len(ahead.people), len(over.people)) < 2
        or min(len(ahead.published), len(over.published)) < 10
    ):
        return False
    return ahead.published < over.published and days_between(ahead.published, over.published) <= WEEK


def _past(first: Contact, second: Contact) -> Iterator[bool]:
    """Whether the one is planned, no day told, after the day of the other is gone."""
    for done, ahead in ((first, second), (second, first)):
        if not ahead.when and ahead.status <= AHEAD and done.when and len(ahead.published) == 10:
            last = last_day(done.when).rstrip("~")
            yield last < ahead.published[: len(last)]


def _foretold(first: Contact, second: Contact) -> Iterator[bool]:
    """Whether the one is over, no day told, before the day of the other came."""
    for done, dated in ((first, second), (second, first)):
        if not done.when and done.status <= OVER and dated.when and len(done.published) == 10:
            yield dated.when > done.published and "X" not in dated.when


def _no_stranger(first: Contact, second: Contact, sides: Sides) -> bool:
    """Of a contact with no day only what names nobody new tells of one with its day."""
    if bool(first.when) == bool(second.when):
        return True
    undated, dated = (second, first) if first.when else (first, second)
    return covered(undated.everybody, dated.everybody, sides)


def _stale(first: Contact, second: Contact) -> bool:
    """Whether the one, of no day, is told of as over when the other was long past, and names others who speak for its sides."""
    undated, dated = (second, first) if first.when else (first, second)
    if undated.when or not undated.status <= OVER or day_precision(dated.when) != 3 or len(undated.published) < 10:
        return False
    named = bool(undated.people) and not set(undated.people) <= set(dated.everybody)
    return named and str(dated.when) < before(undated.published, LATELY)


def elsewhere(first: Contact, second: Contact) -> bool:
    """Two contacts at different places, no day of which ties them."""
    undated = not (first.when and second.when)
    return bool(undated and first.places and second.places and not first.places & second.places)
