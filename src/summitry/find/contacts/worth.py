"""Whether words of contact tell of one contact of the coverage: who or when, no habit and no history."""

import re

from summitry.find.contacts.people import anaphoric
from summitry.find.contacts.triggers import PARTING, Page, Trigger
from summitry.find.contacts.words import ANAPHORS, DEFINITE
from summitry.find.found import ContactMention
from summitry.find.times.grammar import read
from summitry.find.times.words import YEAR
from summitry.records import Status

OF_YEAR = re.compile(rf"\b{YEAR} (?:[\w-]+ )?$")
GENERIC = re.compile(
    r"\b(?:(?<!most )recent|similar|such|previous|past|any|many|several|multiple|frequent|series of|all|most|other|like|"
    r"more) (?:[\w.’'-]+ ){0,2}$",
    re.IGNORECASE,
)
DATED = frozenset(
    {"vote", "strike", "deadline", "agreement", "press conference", "meeting", "talks", "conference", "call"}
)
SITTINGS = frozenset({"meeting", "talks", "conference", "lunch", "dinner", "call"})
ALONE = re.compile(r"\b(?:the|their|this|a|an)(?: [\w-]+){0,3} $", re.IGNORECASE)
OVER: frozenset[Status] = frozenset({"held", "under way", "cancelled"})


def definite(before: str) -> bool:
    return DEFINITE.search(before[-60:]) is not None


def tells(page: Page, mention: ContactMention, trigger: Trigger, before: str) -> bool:
    """Whether a mention tells of one contact: who or when, or more about the one told last."""
    if _long_ago(page, mention, before) or (GENERIC.search(before) and not (mention.when and mention.participants)):
        return False
    more = (mention.place, mention.when, mention.duration, mention.outcome)
    if PARTING.fullmatch(trigger.span.of(page.text)) and len(mention.participants) < 2:  # courts adjourn, too
        return any(anaphoric(page.text, p) for p in mention.participants)
    if mention.kind == "deadline" and trigger.verb:
        return mention.when is not None
    if mention.status in ("cancelled", "under way") and mention.kind in SITTINGS:
        return bool(mention.participants or mention.when or ALONE.search(before))
    if len(mention.participants) >= 2:
        return True
    if mention.participants:
        return (
            any(more)
            or definite(before)
            or anaphoric(page.text, mention.participants[0])
            or mention.kind in ("visit", "vote", "strike", "letter", "offer", "press conference")
        )
    if _anaphoric_subject(before) and mention.kind == "press conference":
        return mention.status in OVER
    if definite(before) or _anaphoric_subject(before):
        return any(more) or mention.status == "cancelled"
    return mention.when is not None and mention.kind in DATED


def _anaphoric_subject(before: str) -> bool:
    return re.search(rf"\b{ANAPHORS.pattern}\b[^,;]{{0,40}}$", before[-90:], re.IGNORECASE) is not None


def _long_ago(page: Page, mention: ContactMention, before: str) -> bool:
    """``the 2019 summit``, ``met in 2014``: history, unless a full date of its own is given."""
    written = read(mention.when.of(page.text)) if mention.when else None
    if OF_YEAR.search(before):
        return not (written and written[0] in ("day", "iso") and "y" in written[1])
    old = (
        written
        and written[0] in ("year", "month_year", "years")
        and written[1].get("y") != (page.document.published or "")[:4]
    )
    return bool(old)
