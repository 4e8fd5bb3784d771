"""The lines of a text; where it was wrapped to a width, its paragraphs."""

import re
from itertools import pairwise

from summitry.records import Span

LINE = re.compile(r"[^\r\n\v\f\x1c-\x1e\x85\u2028\u2029]+")
WIDEST = 120  # characters: longer lines were not wrapped by a mail program or a page of print
CLOSED = re.compile(r"[.!?:][\"”’)\]]*$")
ITEM = re.compile(r"(?:[•·▪◦●■*>–—-]|\d{1,2}[.)])\s")


def blocks(text: str) -> tuple[Span, ...]:
    """Spans of the non-empty lines of ``text``, trimmed; of its paragraphs where it is hard-wrapped."""
    lines = _lines(text)
    return _joined(text, lines) if _wrapped(text, lines) else lines


def unwrapped(text: str) -> str:
    """``text`` with a block a line."""
    return "\n".join(_one_line(span.of(text)) for span in blocks(text))


def unprinted(text: str) -> str:
    """``text`` of a printed page, which always breaks its lines, with a paragraph a line."""
    return "\n".join(_one_line(span.of(text)) for span in _joined(text, _lines(text)))


def _lines(text: str) -> tuple[Span, ...]:
    return tuple(span for match in LINE.finditer(text) if (span := _trimmed(match)))


def _one_line(paragraph: str) -> str:
    """A wrapped paragraph on one line, a word hyphenated across lines made whole."""
    whole = re.sub(r"(?<=[a-z])-\s*[\r\n]+\s*(?=[a-z])", "", paragraph)
    return re.sub(r"\s+", " ", whole)


def _trimmed(match: re.Match[str]) -> Span | None:
    words = match[0].strip()
    start = match.start() + len(match[0]) - len(match[0].lstrip())
    return Span(start, start + len(words)) if words else None


def _adjacent(text: str, first: Span, second: Span) -> bool:
    """Whether no empty line parts the two."""
    between = text[first.end : second.start]
    return between.count("\n") <= 1 and between.count("\r") <= 1


def _pairs(text: str, lines: tuple[Span, ...]) -> list[tuple[str, str]]:
    return [(a.of(text), b.of(text)) for a, b in pairwise(lines) if _adjacent(text, a, b)]


def _wrapped(text: str, lines: tuple[Span, ...]) -> bool:
    """Most lines about as long as the longest, ending in mid-sentence before a line that goes on with it."""
    if len(lines) < 3 or max(line.end - line.start for line in lines) > WIDEST:
        return False
    pairs = _pairs(text, lines)
    if not pairs or sorted(len(first) for first, _ in pairs)[len(pairs) // 2] < 45:
        return False
    goes_on = sum(not CLOSED.search(first) and second[:1].islower() for first, second in pairs)
    return goes_on * 5 >= len(pairs) * 2


def _joined(text: str, lines: tuple[Span, ...]) -> tuple[Span, ...]:
    width = max((line.end - line.start for line in lines), default=0)
    joined = list(lines[:1])
    for before, line in pairwise(lines):
        if _adjacent(text, before, line) and _continues(before.of(text), line.of(text), width):
            joined[-1] = Span(joined[-1].start, line.end)
        else:
            joined.append(line)
    return tuple(joined)


def _continues(line: str, following: str, width: int) -> bool:
    if ITEM.match(following):
        return False
    if following[:1].islower():
        return True
    return len(line) > width * (0.85 if CLOSED.search(line) else 0.65)
