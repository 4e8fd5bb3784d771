"""The one sentence on top: the main contact and what came of it, else where the table stands."""

import re
from collections.abc import Iterable
from dataclasses import replace

from summitry.brief.record import Claim, Ref
from summitry.brief.shelf import Shelf, counted, originals, quotes_at, ref_at, ref_of
from summitry.brief.wording import capital, count, date, listed, order, plain
from summitry.records import DealSpace, Entries, Event, Statement, Table

GATHERINGS = frozenset("meeting talks summit round session negotiations negotiation conference mediation".split())
DEAL = r"(?:agreements?|deals?|accords?|treaty|treaties|pact|settlement|memorandum|communiqu[eé]|truce|compromise)"
NO_DEAL = re.compile(
    rf"\b(?:no|without|not|never|neither|failed to|short of)\b[^.;]{{0,40}}?\b{DEAL}\b"
    r"|\b(?:failed to|did not|didn['’]t) agree\b",
    re.IGNORECASE,
)
DEALT = re.compile(
    rf"\b{DEAL}\b[^.;]{{0,40}}?\b(?:reached|signed|struck|concluded|sealed|initialled|adopted|made)\b"
    rf"|\b(?:reached|signed|struck|concluded|sealed|initialled|adopted)\b[^.;]{{0,40}}?\b{DEAL}\b",
    re.IGNORECASE,
)
# What may, might or should come of talks did not come of them yet.
NOT_YET = re.compile(
    r"\b(?:may|might|could|would|will|should|can|if|unless|until|hopes?|expected|want\w*)\b", re.IGNORECASE
)


def finding(shelf: Shelf, entries: Entries, table: Table, deals: DealSpace) -> tuple[Claim, ...]:
    """The sentence as its claims in order; together they read as one sentence."""
    event = main_contact(shelf, entries.events)
    rest = [*_absent(shelf, table), *_blocked(shelf, table, deals)]
    if event:
        return _sentence(_outcome(shelf, entries, event), rest)
    if table.positions:
        return _sentence(_sides(table), rest)
    read = count(len(entries.documents), "article")
    return (
        Claim(f"No position of any party was found in {read}" if entries.documents else "Nothing has been read yet"),
    )


def main_contact(shelf: Shelf, events: Iterable[Event]) -> Event | None:
    """The held gathering (else any held contact) that most independent articles tell of, the latest of those."""
    held = [e for e in events if e.status == "held" and e.kind in GATHERINGS | {"call"}]
    return max(held, key=lambda e: _weight(shelf, e), default=None)


def _weight(shelf: Shelf, event: Event) -> tuple[bool, int, bool, tuple[str, str], str]:
    articles = len(counted(shelf, (e.document for e in event.sources)))
    return event.kind in GATHERINGS, articles, event.when is not None, order(event.when), event.id


def _sentence(first: Claim, rest: list[Claim]) -> tuple[Claim, ...]:
    """The claims as one sentence: a colon after the first, semicolons between the others."""
    if not rest:
        return (first,)
    opening = replace(first, stop=";" if ": " in first.text else ":")
    return opening, *(replace(claim, stop=";") for claim in rest[:-1]), rest[-1]


def _outcome(shelf: Shelf, entries: Entries, event: Event) -> Claim:
    told = _told(shelf, entries, event)
    no = [(words, ref) for words, ref in told if NO_DEAL.search(words)]
    yes = [(words, ref) for words, ref in told if DEALT.search(words) and not NO_DEAL.search(words)]
    place = tuple(ref_at(shelf, e) for e in originals(shelf, event.sources) if e.field in ("place", "when"))[:2]
    scene, refs = _scene(event), tuple(ref for _, ref in no + yes)[:4]
    if no and yes:
        return Claim(f"Accounts of the outcome differ{scene}", refs)
    if no or yes:
        return Claim(f"{'No agreement' if no else 'Agreement'}{scene}", refs)
    if event.outcome:
        words = plain(event.outcome).rstrip(".")
        return Claim(f"{capital(event.kind)}{scene}: {words}", tuple(ref for _, ref in told)[:2] or place)
    return Claim(f"Outcome not reported of the {event.kind}{scene}", place)


def _told(shelf: Shelf, entries: Entries, event: Event) -> list[tuple[str, Ref]]:
    """The words on the outcome: those of the event, else reports in its articles of what came of it."""
    given = [e for e in originals(shelf, event.sources) if e.field == "outcome"]
    words = [(shelf.documents[e.document].text[e.start : e.end], ref_at(shelf, e)) for e in given]
    if words or event.outcome:
        refs = tuple(ref_at(shelf, e) for e in event.sources[:1])
        return words or [(event.outcome or "", ref) for ref in refs]
    articles = {e.document for e in event.sources}
    reports = (s for s in entries.originals() if s.document in articles and _reports(s, event))
    return [(s.content, ref_of(s)) for s in reports]


def _reports(statement: Statement, event: Event) -> bool:
    after = statement.said is None or event.when is None or order(statement.said) >= order(event.when[:10])
    return (
        "outcome" in statement.issues and statement.act == "report" and after and not NOT_YET.search(statement.content)
    )


def _scene(event: Event) -> str:
    who = f" between {listed(event.participants, 4)}" if len(event.participants) > 1 else ""
    place = f" at {event.place}" if event.place else ""
    when = f" {_on(event.when)}{date(event.when, long=True)}" if event.when else ""
    return who + place + when


def _on(edtf: str | None) -> str:
    return "on " if edtf and re.fullmatch(r"[\dX]{4}-\d\d-\d\d", edtf) else "in " if edtf and len(edtf) == 7 else ""


def _absent(shelf: Shelf, table: Table) -> list[Claim]:
    return [
        Claim(
            f"{a.party} is not at the table{' and would have to accept' if a.needed else ''}",
            tuple(q.ref for q in (*quotes_at(shelf, a.away)[:1], *quotes_at(shelf, a.needed)[:1])),
        )
        for a in table.absences[:2]
    ]


def _blocked(shelf: Shelf, table: Table, deals: DealSpace) -> list[Claim]:
    titles = {issue.name: issue.title for issue in table.agenda.issues}
    if deals.blocked:
        return [Claim(f"red lines collide on {listed([titles[b] for b in deals.blocked], 3)}", _lines(shelf, deals))]
    if not deals.red_lines:
        return []
    left = f"{deals.together:,} of {count(deals.packages, 'package')}"
    return [Claim(f"{left} {'survives' if deals.together == 1 else 'survive'} the stated red lines")]


def _lines(shelf: Shelf, deals: DealSpace) -> tuple[Ref, ...]:
    """For each red line on a blocked issue, the first words that draw it."""
    drawn = (line.statements[0] for line in deals.red_lines if line.issue in deals.blocked and line.statements)
    return tuple(ref_of(shelf.statements[s]) for s in drawn if s in shelf.statements)


def _sides(table: Table) -> Claim:
    parties = {p.party for p in table.positions}
    issues = {p.issue for p in table.positions}
    return Claim(f"{count(len(parties), 'party', 'parties')}, {count(len(issues), 'issue')}")
