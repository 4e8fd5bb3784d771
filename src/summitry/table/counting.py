"""Which statements make positions: parties' own words and accounts of them, and not what is only told of somebody else."""

import re
from collections import defaultdict
from collections.abc import Iterable

from summitry.records import Entries, Span, Statement
from summitry.table.mentions import NAME, NAMES, Mentions, mentions

NOT_PARTIES = frozenset({"observer", "media"})
WE = re.compile(r"\b(?:i|we|us|our|my)\b", re.IGNORECASE)
# "The mill had agreed to ...": what it did or will do; "the mill must agree to ..." is the speaker's own demand.
DOING = (
    r"(?:ha[sd]|have|was|were|is|are|will|would|wants?|wanted|plans?|planned|intend\w*|refus\w+|reject\w*|accept\w*|agree\w*"
    r"|offer\w*|propos\w+|demand\w*|insist\w*|support\w*|oppos\w+|seeks?|sought|said|says)\b"
    r"(?! (?:to|have to|need to|needs? to)\b)"
)
TITLES = r"(?: (?:[A-Z][\w.]+|president|prime|foreign|minister|leader)){1,3}"
OPENING = re.compile(
    rf"(?:[Tt]hat |[Aa]nd |[Bb]ut )?(?:[Tt]he )?({NAMES}(?:{TITLES} {NAME})?)(?: \w+ly| now| also| already)? {DOING}"
)

# In direct speech a side is "we": "the mayor wants ..." tells of somebody else, and so does "the union ..." of a city's.
THIRD = re.compile(
    r"[\"“‘']*(?:[Tt]hat )?(?:[Tt]he|[Tt]heir|[Yy]our) (?:[a-z-]+ )?([a-z-]+) (?:(?:has|have|had) (?:now |already )?\w+ed|"
    r"wants?|wanted|refuse[sd]?|reject(?:s|ed)?|demand(?:s|ed)?|insist(?:s|ed)?|offer(?:s|ed)?|propose[sd]?|seeks?|sought)\b"
)


def counted(entries: Entries) -> tuple[Statement, ...]:
    """The statements of parties that say where they stand themselves, no copies among them.

    A writer's account counts, but not within the words of an observer or the media; and what one party says another
    does ("the mill had agreed to a pause", says the union) is the position of neither.
    """
    names = mentions(entries)
    theirs: defaultdict[str, list[Span]] = defaultdict(list)
    for one in entries.statements:
        if one.capacity in NOT_PARTIES and one.form != "narrative":
            theirs[one.document].append(one.span)
    return tuple(
        one
        for one in entries.originals()
        if one.capacity == "party" and not _within(one, theirs[one.document]) and not _of_another(one, names)
    )


def _within(one: Statement, others: Iterable[Span]) -> bool:
    return one.form == "narrative" and any(other.holds(one.span) for other in others)


def _of_another(one: Statement, names: Mentions) -> bool:
    if one.form == "narrative" or WE.search(one.content):
        return False
    covered = names.cover(one.content)
    opening, third = OPENING.match(covered), THIRD.match(covered)
    if third and (one.form == "direct" or _names_another(third[1], one.parties, names)):
        return True
    subject = set(names.named(opening[1])) if opening else set()
    return bool(subject) and not subject & set(one.parties)


def _names_another(noun: str, own: Iterable[str], names: Mentions) -> bool:
    """Whether the noun is part of another party's name and not of the speaker's: "union", said for a city."""
    known = {party for parties in names.parties.values() for party in parties}
    bearing = {party for party in known if noun in party.lower().split()}
    return bool(bearing) and not bearing & set(own)
