"""Passages that repeat an earlier one, and so count once."""

from summitry.brief.blocks import Para, Run, Runs, joined, run
from summitry.brief.excerpt import CUT
from summitry.brief.record import Repeat
from summitry.brief.shelf import unquoted
from summitry.brief.wording import count
from summitry.records import Entries, Statement

APART = 80  # characters between two repeated statements of one passage
SHOWN, WORDS = 3, 8


def repeats(entries: Entries) -> tuple[Repeat, ...]:
    """The first repeated statement of each such passage, in articles that are no copies as a whole."""
    originals = {d.name for d in entries.documents if d.copy_of is None}
    copies = sorted((s for s in entries.statements if s.copy_of and s.document in originals), key=_place)
    firsts: list[Statement] = []
    document, end = "", 0
    for statement in copies:
        if statement.document != document or statement.start > end + APART:
            firsts.append(statement)
            end = 0
        document, end = statement.document, max(end, statement.end)
    return tuple(Repeat(s.document, _begin(unquoted(s.content))) for s in firsts)


def _begin(content: str) -> str:
    words = content.split()
    return " ".join(words[:WORDS]) + (CUT if len(words) > WORDS else "")


def _place(statement: Statement) -> tuple[str, int, int, str]:
    return statement.document, statement.start, -statement.end, statement.id


def show(found: tuple[Repeat, ...]) -> tuple[Para, ...]:
    if not found:
        return ()
    verbs = "repeats an earlier one and counts" if len(found) == 1 else "repeat earlier ones and count"
    lead = run(f"{count(len(found), 'passage')} {verbs} once: ")
    more = (run(f"; {count(len(found) - SHOWN, 'other')}"),) if len(found) > SHOWN else ()
    return (Para((lead, *joined((_one(q) for q in found[:SHOWN]), Run("; ")), *more, Run(".")), "faint"),)


def _one(repeated: Repeat) -> Runs:
    return (run(f"[{repeated.document}, “{repeated.words}”]"),)
