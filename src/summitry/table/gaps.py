"""What is missing: cells that nobody of a party has spoken to, who could, and what others say of it."""

import re
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence

from summitry.find.sentences import sentences
from summitry.records import Agenda, Entries, Gap, Position, Seat, Statement
from summitry.resolve.what.issues import LONGEST, hits
from summitry.table.mentions import NAMES, PRIVATE, Mentions, everybody
from summitry.table.seating.presence_cues import ASIDE, PEOPLE

VOICES = 3
WANT = (
    r"(?:want|demand|insist|seek|refus|reject|oppos|support|accept|favou?r|back|propos|offer|ask for|call for|push for"
    r"|put forward|present|raise|press for|vow|pledge|agree|need|hope for|rule out|object|resist|require)"
)
MODAL = r"(?:will|would|may|might|could|can|must|does|do|did|has|have|had|is|are|was|were)"
BETWEEN = r"(?: (?:not|never|always|long|also|still|already|likely|probably|expected to|set to|said to|long|been|be|going to|\w+ly))*"
TELLS = re.compile(
    rf"({NAMES}){PEOPLE}(?:{ASIDE})(?:{MODAL}{BETWEEN} )?(?:{WANT}\w*|sought|(?:ready|willing|prepared|unwilling) to"
    rf"|against|opposed to|in favou?r of|{MODAL}{BETWEEN} (?:give up|allow|join|sign|withdraw|cede|concede|yield))\b",
    re.IGNORECASE,
)
BY = re.compile(
    rf"\b(?:demanded|wanted|sought|refused|rejected|opposed|proposed|accepted|insisted on) by (?:the )?({NAMES})",
    re.IGNORECASE,
)


def gaps(
    entries: Entries, agenda: Agenda, parties: Sequence[str], stands: Sequence[Position], seats: Sequence[Seat]
) -> tuple[Gap, ...]:
    """The cells without a position, of all parties and the issues that somebody takes one on; what matters most first.

    First come the parties that must accept an agreement, then the others; of each kind first the issues on which
    parties stand against each other or one has drawn a red line; then the order of the agenda and of the parties. Of who
    only mediates nothing is missing. The voices are those heard most for the party, whatever they spoke of.
    """
    must = {seat.party for seat in seats if seat.must_accept}
    contested = {issue.name for issue in agenda.issues if _contested(issue.name, stands)}
    silent = unspoken(agenda, parties, stands, seats)
    cells = sorted(silent, key=lambda cell: (cell[0] not in must, cell[1] not in contested))
    heard, told = _heard(entries), _told(entries, agenda, {issue for _, issue in cells})
    return tuple(Gap(party, issue, heard.get(party, ()), told.get((party, issue), ())) for party, issue in cells)


def unspoken(
    agenda: Agenda, parties: Sequence[str], stands: Sequence[Position], seats: Sequence[Seat]
) -> tuple[tuple[str, str], ...]:
    """The cells (party, issue) without a position, of the issues that somebody takes one on; none of who only mediates."""
    taken = {stand.issue for stand in stands}
    filled = {(stand.party, stand.issue) for stand in stands}
    between = {seat.party for seat in seats if seat.mediates} - {stand.party for stand in stands}
    issues = [issue.name for issue in agenda.issues if issue.name in taken]
    return tuple((p, i) for i in issues for p in parties if p not in between and (p, i) not in filled)


def _contested(issue: str, stands: Sequence[Position]) -> bool:
    """Whether parties stand against each other on the issue, or one has drawn a red line."""
    here = [stand for stand in stands if stand.issue == issue]
    return {"for", "against"} <= {stand.stance for stand in here} or any(stand.red_line for stand in here)


def _heard(entries: Entries) -> dict[str, tuple[str, ...]]:
    """Who speaks for each party, most heard first; persons, not "the ministry"."""
    persons = {person.name for person in entries.persons}
    counts: dict[str, Counter[str]] = {}
    for one in entries.originals():
        if one.capacity == "party" and one.form != "narrative" and one.speaker in persons:
            for party in sorted(set(one.parties)):
                counts.setdefault(party, Counter())[one.speaker or ""] += 1
    return {
        party: tuple(sorted(heard, key=lambda name: (-heard[name], name))[:VOICES]) for party, heard in counts.items()
    }


def _told(entries: Entries, agenda: Agenda, wanted: set[str]) -> Mapping[tuple[str, str], tuple[str, ...]]:
    """The statements, in the order of the ledger, in which somebody else tells what a party wants on an issue."""
    names = everybody(entries)
    found: dict[tuple[str, str], list[str]] = {}
    for one in entries.originals():
        if wanted.intersection(one.issues):
            for cell in dict.fromkeys(_tells(one, names, agenda)):
                found.setdefault(cell, []).append(one.id)
    return {cell: tuple(ids) for cell, ids in found.items()}


def _tells(one: Statement, names: Mentions, agenda: Agenda) -> Iterator[tuple[str, str]]:
    """The cells (party, issue) that a statement of others tells of: the party wants something, and what, in one sentence."""
    text = one.content[:LONGEST]
    for span in sentences(text):
        covered = names.cover(span.of(text))
        for match in _telling(covered):
            raised = dict.fromkeys(hit.issue for hit in hits(span.of(text), agenda) if not hit.weak)
            for party in names.named(match[1]):
                yield from ((party, issue) for issue in raised if party not in one.parties)


def _telling(covered: str) -> Iterator[re.Match[str]]:
    if PRIVATE.search(covered):
        yield from TELLS.finditer(covered)
        yield from BY.finditer(covered)
