"""A claim of one side that another denies: the denied claim told in the denial, or a statement of much the same content."""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import replace
from datetime import date, timedelta
from math import ceil

from summitry.records import Corroboration, Evidence, Statement
from summitry.resolve.contacts.claims import claim_of
from summitry.table.accounts.accounts import Record, account
from summitry.table.accounts.answers import answers
from summitry.table.days import bounds

STEM = 5  # letters by which two forms of a word are one
FEWEST = 4  # words of some content: fewer recur by chance
SHARED = 0.75  # of the denial's words
WEEK = timedelta(days=7)
SMALL = frozenset(
    "a an the and or but of in on at to for from by with as that this these those it its they their them he his him she her we "
    "our us i my you your is are was were be been being has have had do does did will would could should may might can not no "
    "never any some all there who which what when where how than then so also only about into over under up out if because "
    "said says such more most other own".split()
)
NEGATIVE = re.compile(r"\b(?:not|no|never|nor|neither|nothing|nobody|none)\b|n['’]t\b", re.IGNORECASE)


def denials(known: Record) -> Iterator[Corroboration]:
    """Each claim with the first denial of it, in the order of the statements; copies tell nothing new."""
    originals = tuple(known.entries.originals())
    within: defaultdict[str, list[Statement]] = defaultdict(list)
    for statement in originals:
        within[statement.within or ""].append(statement)
    holders = _holders(originals)
    answered: dict[str, Corroboration] = {}
    for denial in (s for s in originals if s.act == "deny" and s.speaker):
        claim = _told(denial, within[denial.id]) or _elsewhere(denial, holders)
        if claim:
            answered.setdefault(claim.id, _conflict(claim, denial, known))
    for claim, evidence, denier in answers(known):
        answered.setdefault(claim.id, _answered(claim, evidence, denier, known))
    yield from (answered[s.id] for s in originals if s.id in answered)


def _answered(claim: Statement, evidence: Evidence, denier: str, known: Record) -> Corroboration:
    claimant = _name(claim, known)
    accounts = (
        account(f"{claimant} says so", [_words(claim, frozenset())], known),
        account(f"{denier} denies it", [evidence], known),
    )
    return Corroboration("conflict", claim.id, "denial", f"what {claimant} says and {denier} denies", accounts)


def _conflict(claim: Statement, denial: Statement, known: Record) -> Corroboration:
    claimant, denier = _name(claim, known), _name(denial, known)
    side = frozenset(denial.parties)
    accounts = (
        account(f"{claimant} says so", [_words(claim, side)], known),
        account(f"{denier} denies it", [_denying(_words(denial, side), known)], known),
    )
    return Corroboration("conflict", claim.id, "denial", f"what {claimant} says and {denier} denies", accounts)


def _name(statement: Statement, known: Record) -> str:
    """The person by name; "Kyiv", "the Russians" by the side that they stand for."""
    persons = {person.name for person in known.entries.persons}
    named = statement.speaker in persons or not statement.parties
    return str(statement.speaker) if named else " and ".join(statement.parties)


def _words(one: Statement, denying: frozenset[str]) -> Evidence:
    return Evidence("denial", one.content, one.document, one.start, one.end, one.id, claim_of(one, denying))


def _denying(denial: Evidence, known: Record) -> Evidence:
    """With the rest of its sentence, where "denied" stands."""
    span = known.sentence_at(denial)
    return replace(denial, start=span.start, end=span.end)


def _told(denial: Statement, within: Iterable[Statement]) -> Statement | None:
    """ "Kest denied a claim by Arvel that ...": the claim that the denial itself reports."""
    return next((one for one in within if _another(one, denial)), None)


def _another(one: Statement, denial: Statement) -> bool:
    sides = set(one.parties) & set(denial.parties)
    return one.speaker is not None and one.speaker != denial.speaker and bool(one.parties) and not sides


Holders = dict[str, list[Statement]]


def _holders(statements: Iterable[Statement]) -> Holders:
    """For each stem the statements that have it and deny nothing."""
    holders: defaultdict[str, list[Statement]] = defaultdict(list)
    for statement in statements:
        if statement.act != "deny" and not NEGATIVE.search(statement.content):
            for stem in sorted(stems(statement.content)):
                holders[stem].append(statement)
    return holders


def _elsewhere(denial: Statement, holders: Holders) -> Statement | None:
    """The statement of another side within a week that has most of the denial's words."""
    wanted = stems(denial.content)
    if len(wanted) < FEWEST:
        return None
    rarest = sorted(wanted, key=lambda stem: (len(holders.get(stem, ())), stem))
    candidates = [s for stem in rarest[: len(wanted) - ceil(SHARED * len(wanted)) + 1] for s in holders.get(stem, ())]
    fitting = [
        s for s in candidates
        if _another(s, denial) and _near(s, denial) and len(wanted & stems(s.content)) >= SHARED * len(wanted)
    ]  # fmt: skip
    return min(fitting, key=lambda s: (-len(wanted & stems(s.content)), s.document, s.start, s.id), default=None)


def _near(one: Statement, other: Statement) -> bool:
    first, second = bounds(one.said), bounds(other.said)
    if not first or not second:
        return one.document == other.document
    try:
        return abs(date.fromisoformat(first[0]) - date.fromisoformat(second[0])) <= WEEK
    except ValueError:
        return False


def stems(content: str) -> frozenset[str]:
    """The words of content, cut to their first letters."""
    words = re.findall(r"[^\W_]+", content.casefold())
    return frozenset(word[:STEM] for word in words if word not in SMALL)
