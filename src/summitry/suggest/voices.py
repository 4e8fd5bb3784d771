"""Who speaks of a suggestion, to what end, and in which statements to look."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace

from summitry.records import Agenda, Issue, Statement
from summitry.resolve.what.stances import stances
from summitry.suggest.nuclei import CONTESTED

MOST_EXAMPLES = 3


@dataclass(frozen=True, slots=True)
class Voice:
    """How a party speaks of a suggestion: in how many statements it asks for it, refuses it, or says something else of it."""

    party: str
    wants: int
    refuses: int
    other: int


def voices(said: Iterable[Statement], issue: Issue) -> tuple[Voice, ...]:
    """What each party says of the issue, each word of it taken as pointing: a help to whoever reads the draft, no position.
    Who speaks of it most comes first."""
    named = tuple(cue.rstrip("?") for cue in (*issue.cues, *issue.towards))
    agenda = Agenda("draft", "Draft", (replace(issue, cues=(), towards=named),))
    counts: dict[str, Counter[str]] = defaultdict(Counter)
    for statement in {s.id: s for s in said}.values():
        side = dict(stances(statement.content, "", statement.act, (issue.name,), agenda)).get(issue.name)
        for party in statement.parties:
            counts[party][{"for": "wants", "conditional": "wants", "against": "refuses"}.get(side or "", "other")] += 1
    ordered = sorted(counts, key=lambda party: (-counts[party].total(), party))
    return tuple(Voice(p, counts[p]["wants"], counts[p]["refuses"], counts[p]["other"]) for p in ordered)


def examples(said: Iterable[Statement]) -> tuple[Statement, ...]:
    """A few statements that show the question: of different parties, those that ask or refuse first, the shorter first."""
    left = sorted(
        {s.id: s for s in said}.values(),
        key=lambda s: (s.act not in CONTESTED, not s.parties, len(s.content), s.document, s.start),
    )
    chosen: list[Statement] = []
    for statement in [*_each_party_once(left), *left]:
        if len(chosen) < MOST_EXAMPLES and not any(_same_words(statement, c) for c in chosen):
            chosen.append(statement)
    return tuple(chosen)


def _each_party_once(statements: Iterable[Statement]) -> Iterator[Statement]:
    seen: set[str] = set()
    for statement in statements:
        if statement.parties and seen.isdisjoint(statement.parties):
            seen |= set(statement.parties)
            yield statement


def _same_words(one: Statement, other: Statement) -> bool:
    """Whether one's words are part of the other's."""
    return one.document == other.document and one.span.overlaps(other.span)
