"""Who brings the sides together: mediators by office, and whoever words say hosts, brokers or mediates."""

import re
from collections.abc import Collection, Iterator, Mapping

from summitry.find.sentences import sentences
from summitry.records import Document, Entries, Evidence, Statement
from summitry.table.mentions import NAME, NAMES, PRIVATE, Mentions, everybody
from summitry.table.seating.presence_cues import ASIDE, DENIAL, HYPOTHESIS, PEOPLE, told

MEDIATE = r"(?:mediat|broker|facilitat)(?:es?|ed|ing)\b"
HOST = r"(?:host|conven)(?:s|es|ed|ing)\b"
GATHERING = (
    r"(?: [\w-]+){0,4}? (?:talks|negotiations|summit|meetings?|conference|rounds?|truce|ceasefire|deal|agreement)\b"
)
BEEN = r"(?:(?:is|are|was|were|has|have|had)(?: been)? )?(?:again |also |jointly |now )?"


def _any(*patterns: str) -> tuple[re.Pattern[str], ...]:
    return tuple(re.compile(pattern, re.IGNORECASE) for pattern in patterns)


MEDIATING = _any(
    rf"\b(?:mediated|brokered|facilitated|refereed) (?:jointly )?by (?:the )?({NAMES})",
    rf"({NAMES}){PEOPLE}{ASIDE}{BEEN}(?:{MEDIATE}(?={GATHERING})|(?:mediating|mediated)\b)",
    rf"({NAMES})(?:['’]s?)?(?:-led)? (?:mediators?|mediation|facilitators?|go-betweens?)\b",
    rf"({NAME})-(?:mediated|brokered|facilitated)\b",
    rf"\b(?:mediators?|facilitators?|mediation) (?:from|by|of) (?:the )?({NAMES})",
    rf"\b(?:the|chief|lead|federal|special|veteran) (?:mediator|arbitrator|facilitator|conciliator),? ({NAME})",
    rf"({NAME}),? (?:who is )?(?:the|a|an|chief|lead)(?: \w+){{0,2}} (?:mediator|arbitrator|facilitator|conciliator)\b",
)
HOSTING = _any(
    rf"\b(?:hosted|convened) (?:jointly )?by (?:the )?({NAMES})",
    rf"({NAMES}){PEOPLE}{ASIDE}{BEEN}{HOST}(?={GATHERING})",
)
NOT_YET = re.compile(r"\b(?:offer|propos|volunteer|refus|declin)\w*[^,;]{0,40}$|" + DENIAL.pattern, re.IGNORECASE)


def mediators(entries: Entries, standing: Collection[str]) -> Mapping[str, tuple[Evidence, ...]]:
    """For whoever mediates, by name, the words that say so, at most one passage of each document.

    A host is a mediator only where it is not among those ``standing`` on some issue themselves.
    """
    names = everybody(entries)
    held: dict[str, dict[str, Evidence]] = {}
    for document in sorted(entries.documents, key=lambda one: one.name):
        for one in _told(document, names, standing) if document.copy_of is None else ():
            held.setdefault(one.value, {}).setdefault(one.document, one)
    for statement in entries.originals():
        named = (statement.speaker or "")[:1].isupper()  # not "mediators"
        if statement.capacity == "mediator" and named and not statement.parties:
            held.setdefault(statement.speaker or "", {}).setdefault(statement.document, _speaking(statement))
    return {name: tuple(held[name].values()) for name in sorted(held)}


def _speaking(statement: Statement) -> Evidence:
    who = statement.speaker or ""
    return Evidence("mediates", who, statement.document, statement.start, statement.end, statement.id)


def _told(document: Document, names: Mentions, standing: Collection[str]) -> Iterator[Evidence]:
    for line in document.body:
        for sentence in sentences(document.text, line.start, line.end):
            covered = names.cover(sentence.of(document.text))
            for match, own in _cues(covered) if PRIVATE.search(covered) else ():
                for who in names.named(match[1]):
                    if own or who not in standing:
                        start, end = sentence.start + match.start(), sentence.start + match.end()
                        yield Evidence("mediates", who, document.name, start, end)


def _cues(covered: str) -> Iterator[tuple[re.Match[str], bool]]:
    """Words that say somebody mediates, and those that say it hosts; nobody who only offers to."""
    for patterns, own in ((MEDIATING, True), (HOSTING, False)):
        for match in told(patterns, covered, HYPOTHESIS):
            if (
                not NOT_YET.search(covered, max(0, match.start() - 100), match.start())
                and "not" not in match[0].split()
            ):
                yield match, own
