"""The words of a document that make a statement a red line on an issue."""

import re

from summitry.find.sentences import sentences
from summitry.records import Agenda, Evidence, Span, Statement
from summitry.resolve.what.pieces import red_line_on
from summitry.resolve.what.red_lines import BAR, drawn
from summitry.table.mentions import NAME, Mentions

AROUND = 400  # characters on either side in which the reporting words stand
OWNER = re.compile(rf"({NAME})(?:['’]s?)? (?:\w+ )?$")


def lines_drawn(one: Statement, issue: str, agenda: Agenda, text: str, names: Mentions) -> tuple[Evidence, ...]:
    """The evidence, field ``red line``, its value the kind; none where the statement takes no side on the issue.

    The statement's own words count, else those that report it ("ruled out ..."); a line that they give to another
    party ("Norland's red line") is not the speaker's.
    """
    if one.act != "red_line" or one.attitude(issue) not in ("for", "against"):
        return ()
    if not red_line_on(one.content, issue, agenda):
        return ()
    found = drawn(one.content, one.form)
    own = [
        (kind, Span(one.start + at.start, one.start + at.end))
        for kind, at in found
        if kind != BAR[0] and not _anothers(one, at, names)
    ]
    if {kind for kind, _ in found} == {BAR[0]}:
        own = _beside(one, text, names)
    return tuple(
        Evidence("red line", kind, one.document, at.start, at.end, one.id)
        for kind, at in own or (() if found else _reported(one, text))
    )


def _beside(one: Statement, text: str, names: Mentions) -> list[tuple[str, Span]]:
    """Who only does not want something draws a line where the same sentence, the one before or the one after has the
    words for it."""
    first = max(0, one.start - AROUND)
    around = list(sentences(text, first, min(len(text), one.end + AROUND)))
    mine = [number for number, sentence in enumerate(around) if sentence.overlaps(one.span)]
    if not mine:
        return []
    near = around[max(0, mine[0] - 1) : mine[-1] + 2]
    lines = [(kind, at, sentence) for sentence in near for kind, at in _drawn(sentence, text)]
    return [
        (kind, at)
        for kind, at, sentence in lines
        if kind != BAR[0] and not _owned(text[sentence.start : at.start], one, names)
    ]


def _anothers(one: Statement, at: Span, names: Mentions) -> bool:
    return _owned(one.content[: at.start], one, names)


def _owned(before: str, one: Statement, names: Mentions) -> bool:
    """Whether the words before a line give it to another party."""
    owner = OWNER.search(names.cover(before))
    return owner is not None and not set(names.named(owner[1])) & set(one.parties)


def _reported(one: Statement, text: str) -> list[tuple[str, Span]]:
    """The words next to a retold statement that draw the line, in its sentence: those before it, else those after."""
    first = max(0, one.start - AROUND)
    around = [s for s in sentences(text, first, min(len(text), one.end + AROUND)) if s.overlaps(one.span)]
    if not around:
        return []
    before, after = Span(around[0].start, one.start), Span(one.end, around[-1].end)
    return _drawn(before, text)[-1:] or _drawn(after, text)[:1]


def _drawn(part: Span, text: str) -> list[tuple[str, Span]]:
    found = drawn(part.of(text), "narrative") if part.start < part.end else ()
    return [(kind, Span(part.start + at.start, part.start + at.end)) for kind, at in found]
