"""Passages that were written before, and so count once: taken over from an earlier article, or said and told before."""

from collections import defaultdict

from summitry.brief.blocks import Para, Run, Runs, joined, run
from summitry.brief.excerpt import CUT
from summitry.brief.record import Repeat
from summitry.brief.shelf import unquoted
from summitry.brief.wording import count
from summitry.records import Entries, Span, Statement

APART = 80  # characters between two repeated statements of one passage
SHOWN, WORDS = 3, 8


def repeats(entries: Entries) -> tuple[Repeat, ...]:
    """The passages taken over, then the first repeated statement of each other one, in articles that are no copies."""
    texts = {d.name: d.text for d in entries.documents}
    taken = (Repeat(r.document, _begin(texts[r.document][r.start : r.end]), r.of) for r in entries.repeats)
    return (*taken, *(Repeat(s.document, _begin(s.content)) for s in _again(entries)))


def _again(entries: Entries) -> list[Statement]:
    """The first statement of each passage that repeats others and is not taken over as a whole.

    Two readings of one place count once too, but nothing is said twice there.
    """
    originals = {d.name for d in entries.documents if d.copy_of is None}
    known = {s.id: s for s in entries.statements}
    taken: defaultdict[str, list[Span]] = defaultdict(list)
    for r in entries.repeats:
        taken[r.document].append(Span(r.start, r.end))
    copies = (
        s
        for s in entries.statements
        if s.copy_of and s.document in originals and not _one_place(s, known.get(s.copy_of))
    )
    firsts: list[Statement] = []
    document, end = "", 0
    for statement in sorted(
        (s for s in copies if not any(span.holds(s.span) for span in taken[s.document])), key=_place
    ):
        if statement.document != document or statement.start > end + APART:
            firsts.append(statement)
            end = 0
        document, end = statement.document, max(end, statement.end)
    return firsts


def _one_place(one: Statement, other: Statement | None) -> bool:
    return other is not None and one.document == other.document and one.span.overlaps(other.span)


def _begin(content: str) -> str:
    words = unquoted(content).split()
    return " ".join(words[:WORDS]) + (CUT if len(words) > WORDS else "")


def _place(statement: Statement) -> tuple[str, int, int, str]:
    return statement.document, statement.start, -statement.end, statement.id


def show(found: tuple[Repeat, ...]) -> tuple[Para, ...]:
    taken, again = [r for r in found if r.of], [r for r in found if not r.of]
    return (
        *_line(
            taken,
            ("is taken over from an earlier article and counts", "are taken over from earlier articles and count"),
        ),
        *_line(again, ("repeats an earlier one and counts", "repeat earlier ones and count")),
    )


def _line(found: list[Repeat], verbs: tuple[str, str]) -> tuple[Para, ...]:
    if not found:
        return ()
    lead = run(f"{count(len(found), 'passage')} {verbs[len(found) > 1]} once: ")
    more = (run(f"; {count(len(found) - SHOWN, 'other')}"),) if len(found) > SHOWN else ()
    return (Para((lead, *joined((_one(r) for r in found[:SHOWN]), Run("; ")), *more, Run(".")), "faint"),)


def _one(repeated: Repeat) -> Runs:
    origin = f", from {repeated.of}" if repeated.of else ""
    return (run(f"[{repeated.document}, “{repeated.words}”{origin}]"),)
