"""Quotation marks: where a paragraph quotes, with marks curly, straight, single, nested or left open."""

import re
from dataclasses import dataclass

from summitry.records import Span

PAIRS = {"“": "”", "«": "»", "„": "“", "‘": "’", "「": "」"}
OPENING = re.compile(r"[“«„「]|(?<![\w’])‘(?=\w)|(?<![\w'])'(?=\w)|\"")
SINGLE_CLOSE = re.compile(r"['’](?!\w)")
SPOKEN = re.compile(r"[,?!](?=\s+(?:(?:said|says)\s+[A-Z]|(?:he|she|they|[A-Z][\w'’-]{1,30})\s+(?:said|says)\b))")
LONGEST_SINGLE = 1000  # characters: past this an opening single mark was an apostrophe, and looking on is not linear
FILLER = "\ue000"  # stands for quoted text when the sentence around it is looked at


@dataclass(frozen=True, slots=True)
class Quote:
    """``outer`` includes the marks, ``inner`` does not; ``closed`` is false where the paragraph ends first."""

    outer: Span
    inner: Span
    closed: bool


def quotes(text: str, paragraph: Span) -> tuple[Quote, ...]:
    """The outermost quotations of a paragraph, in order. Those nested inside another are part of it."""
    found, at = [], paragraph.start
    while opening := OPENING.search(text, at, paragraph.end):
        quote = _quote(text, opening, paragraph.end)
        if quote is None:
            at = opening.end()
        else:
            found += [quote] if quote.inner.of(text).strip() else []  # nothing but space between two marks
            at = quote.outer.end
    return tuple(found)


def _quote(text: str, opening: re.Match[str], end: int) -> Quote | None:
    mark, start = opening[0], opening.end()
    if mark == '"' and text[max(0, opening.start() - 1) : opening.start()].isdigit():
        return None  # inches
    close = _closing(text, mark, start, end)
    if close is not None:
        return Quote(Span(opening.start(), close + 1), Span(start, close), True) if close > start else None
    if mark in "'‘" or not text[start:end].strip():
        return None  # an apostrophe, or a closing mark without its opening one
    if mark == '"' and not _opens(text, opening.start()):
        return None
    cue = SPOKEN.search(
        text, start, min(end, start + LONGEST_SINGLE)
    )  # the closing mark was forgotten before ", said Holt"
    stop = cue.end() if cue else end
    return Quote(Span(opening.start(), stop), Span(start, stop), False)


def _opens(text: str, at: int) -> bool:
    """A straight mark opens when white space, a bracket or nothing stands before it."""
    return at == 0 or text[at - 1].isspace() or text[at - 1] in "([—–-:"


def _closing(text: str, mark: str, start: int, end: int) -> int | None:
    if mark == '"':
        match = re.compile(r'["”]').search(text, start, end)
    elif mark == "“":
        match = re.compile(r'”|"(?=[\s,.;:!?)]|$)').search(text, start, end)
    elif mark in "'‘":
        match = SINGLE_CLOSE.search(text, start, min(end, start + LONGEST_SINGLE))
        match = None if match and "\n" in text[start : match.start()] else match
    else:
        match = re.compile(re.escape(PAIRS[mark])).search(text, start, end)
    return match.start() if match else None


def masked(text: str, found: tuple[Quote, ...]) -> str:
    """The text with the words of every quotation replaced, so that offsets still hold and what is left is the writer's own
    sentence. The last mark inside a quotation stays, since it may end the sentence around it too."""
    pieces, at = [], 0
    for quote in found:
        inner = quote.inner.of(text)
        last = inner[-1] if inner[-1] in ".!?," else FILLER
        pieces += [text[at : quote.inner.start], FILLER * (len(inner) - 1), last]
        at = quote.inner.end
    return "".join([*pieces, text[at:]])
