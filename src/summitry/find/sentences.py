"""Sentences of a stretch of text, as spans; the sentences inside a quotation are sentences too.

A single line break is white space (paragraphs may be wrapped), an empty line ends a sentence.
"""

import re
from functools import lru_cache

from summitry.records import Span

ABBREVIATIONS = frozenset(
    "mr mrs ms dr prof gen col lt sgt maj capt adm sen rep gov rev hon st mt no vs etc inc ltd corp co cos "
    "jan feb mar apr jun jul aug sep sept oct nov dec approx dept est a.m p.m e.g i.e u.s u.k u.n e.u".split()
)
TITLES = frozenset("mr mrs ms dr prof gen col lt sgt maj capt adm sen rep gov rev hon st mt no vs e.g i.e".split())
OPENERS = frozenset(
    "The A An He She It They We I But And In On At This That These Those There After Before However Meanwhile If When "
    "While As For Both Its His Her Their You Our My No Not Earlier Later".split()
)
END = re.compile(r"[.!?…]+[\"'”’»)\]]*(?=\s|$)|\n[ \t\r]*\n\s*")
NEXT = re.compile(r"\s*[\"'“‘«(\[]*(\w*)")
LAST = re.compile(r"[\w.]*$")


def _ends(text: str, start: int, match: re.Match[str], stop: int) -> bool:
    """Whether the mark really ends a sentence: not an abbreviation, an initial, or a stop before a small letter."""
    if match[0].startswith("\n"):
        return True
    following = NEXT.match(text, match.end(), stop)
    word = following[1] if following else ""
    if word[:1].islower():
        return False
    if not match[0].startswith("."):
        return True
    last = _last_word(text, start, match.start())
    if last in TITLES or re.fullmatch(r"[a-z]", last):
        return not word
    return last not in ABBREVIATIONS or not word or word in OPENERS


def _last_word(text: str, start: int, end: int) -> str:
    found = LAST.search(text[max(start, end - 30) : end])
    return found[0].lower() if found else ""


@lru_cache(maxsize=4096)
def sentences(text: str, start: int = 0, end: int | None = None) -> tuple[Span, ...]:
    """Spans of the sentences of ``text[start:end]``, trimmed of white space, in order."""
    stop = len(text) if end is None else end
    spans, begin = [], start
    for match in END.finditer(text, start, stop):
        if _ends(text, begin, match, stop):
            spans.append(_trimmed(text, begin, match.end()))
            begin = match.end()
    spans.append(_trimmed(text, begin, stop))
    return tuple(span for span in spans if span.end > span.start)


def _trimmed(text: str, start: int, end: int) -> Span:
    words = text[start:end]
    return Span(start + len(words) - len(words.lstrip()), end - len(words) + len(words.rstrip()))
