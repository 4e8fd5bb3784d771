"""Sentences of a stretch of text, as spans. A full stop inside a quotation does not end the sentence around it."""

import re
from functools import lru_cache

from summitry.records import Span

ABBREVIATIONS = frozenset(
    "mr mrs ms dr prof gen col lt sgt maj capt adm sen rep gov rev hon st mt no vs etc inc ltd corp co cos "
    "jan feb mar apr jun jul aug sep sept oct nov dec approx dept est a.m p.m e.g i.e u.s u.k u.n e.u".split()
)
TITLES = frozenset("mr mrs ms dr prof gen col lt sgt maj capt adm sen rep gov rev hon st mt no vs e.g i.e".split())
END = re.compile(r"[.!?…]+[\"'”’»)\]]*(?=\s|$)|\n+")


def _ends(text: str, start: int, match: re.Match[str]) -> bool:
    """Whether the mark found really ends a sentence: not an abbreviation, an initial, or a stop before a small letter."""
    if match[0].startswith("\n"):
        return True
    following = re.compile(r"\s*[\"'“‘«(\[]*(.?)").match(text, match.end())
    next_character = following[1] if following else ""
    if next_character.islower():
        return False
    if not match[0].startswith("."):
        return True
    word = re.search(r"[\w.]*$", text[start : match.start()])
    last = word[0].lower() if word else ""
    if last in TITLES or re.fullmatch(r"[a-z]", last):
        return False
    return last not in ABBREVIATIONS or (match.end() < len(text) and _starts_new(text, match.end()))


def _starts_new(text: str, at: int) -> bool:
    """After 'U.S.' or 'Inc.' a new sentence is only believed when a word that opens sentences follows."""
    word = re.compile(r"\s*[\"“]?(\w+)").match(text, at)
    return bool(word) and word[1] in OPENERS  # type: ignore[index]  # bool(word) rules None out


OPENERS = frozenset(
    "The A An He She It They We I But And In On At This That These Those There After Before However Meanwhile If When While "
    "As For Both Its His Her Their You Our My No Not Earlier Later".split()
)


@lru_cache(maxsize=4096)
def sentences(text: str, start: int = 0, end: int | None = None) -> tuple[Span, ...]:
    """Spans of the sentences of ``text[start:end]``, trimmed of white space, in order."""
    stop = len(text) if end is None else end
    spans, begin = [], start
    piece = text[:stop]
    for match in END.finditer(piece, start):
        if _ends(piece, begin, match):
            spans.append(_trimmed(piece, begin, match.end()))
            begin = match.end()
    spans.append(_trimmed(piece, begin, stop))
    return tuple(span for span in spans if span.end > span.start)


def _trimmed(text: str, start: int, end: int) -> Span:
    words = text[start:end]
    return Span(start + len(words) - len(words.lstrip()), end - len(words) + len(words.rstrip()))
