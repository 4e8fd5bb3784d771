"""Time expressions as written: the calendar grammar, scanned line by line."""

import re
from collections.abc import Iterator
from functools import lru_cache

from summitry.find.found import TimeMention
from summitry.find.times.checks import plausible
from summitry.find.times.grammar import GRAMMAR, TYPES, Match, Type, flat
from summitry.find.times.needs import may_hold, words_of
from summitry.records import Document, LineRole, Span

READ: frozenset[LineRole] = frozenset({"body", "headline", "heading", "summary", "dateline"})
FINER = re.compile(
    r"\b(?:tonight|overnight|night|morning|afternoon|evening|lunchtime|hours?|minutes?|seconds)\b", re.IGNORECASE
)

Place = tuple[int, int]


def times(document: Document) -> tuple[TimeMention, ...]:
    """Every time expression of the article, what stands above it included, in order; where two overlap the earlier, then
    the longer, stands."""
    lines = (line.span for line in document.lines if line.role in READ)
    found = (mention for line in lines for mention in _of_line(document.text, line))
    return tuple(sorted(found, key=lambda mention: mention.span))


def _of_line(text: str, line: Span) -> Iterator[TimeMention]:
    """Lines are read one by one, so that what is cut off at a line's end never joins the next line."""
    for extent, phrase, kind in _in_words(flat(line.of(text))):
        span = Span(line.start + extent[0], line.start + extent[1])
        whole = Span(line.start + phrase[0], line.start + phrase[1])
        yield TimeMention(span, kind, None if whole == span else whole)


@lru_cache(maxsize=512)
def _in_words(words: str) -> tuple[tuple[Place, Place, Type], ...]:
    """(what TIMEX3 marks, the phrase around it, type) of each expression."""
    candidates = sorted(
        ((match.start(), -match.end(), rank, name, match) for rank, (name, match) in enumerate(_matches(words))),
        key=lambda candidate: candidate[:3],
    )
    kept: list[tuple[Place, Place, Type]] = []
    end = 0
    for start, minus_end, _, name, match in candidates:
        if start >= end:
            marked = _extents(match)
            kept += [(extent, (start, -minus_end), _type(name, match)) for extent in marked]
            end = marked[-1][1]  # "the night before the Monday talks" holds another
    return tuple(kept)


def _matches(words: str) -> Iterator[tuple[str, Match]]:
    held = words_of(words)
    for name, pattern in GRAMMAR.items():
        if may_hold(name, held):
            yield from ((name, match) for match in pattern.finditer(words) if plausible(name, match))


def _extents(match: Match) -> list[Place]:
    """Both ends of a range; else the part that TIMEX3 marks; else all of it."""
    named = [name for name in match.re.groupindex if re.match(r"extent|first|last", name) and match[name]]
    return [match.span(name) for name in named] or [match.span()]


def _type(name: str, match: Match) -> Type:
    """A date that names a part of the day or an hour is a TIME."""
    finer = FINER.search(match[0]) or (name == "iso" and match["h"])
    return "TIME" if TYPES[name] == "DATE" and name != "vague" and finer else TYPES[name]
