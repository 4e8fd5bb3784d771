"""Who walks out: workers on strike, or a side that leaves the talks; and which work stoppage is a lockout."""

import re
from functools import lru_cache

from summitry.records import Span

WALKOUT = re.compile(r"walk(?:ed|ing|s)?[ -]?outs?", re.IGNORECASE)
STOPPAGE = re.compile(r"work stoppages?", re.IGNORECASE)
OF_TALKS = re.compile(
    r"\s+(?:of|on|from)\s+(?:[\w’'-]+\s+){0,4}?(?:talks|negotiations|meetings?|session|room|hall|conference|summit|table|chamber|"
    r"parliament|coalition|government|cabinet|bargaining|discussions|debate|hearing|round|vote)\b"
)
WORKERS = re.compile(
    r"\b(?:[Ww]orkers?|[Ee]mployees|unions?|[Ss]trik(?:ers?|ing)|[Nn]urses|[Tt]eachers|[Dd]rivers|[Dd]ockers|dockworkers|[Pp]ilots|"
    r"[Mm]iners|[Cc]rews|[Pp]icket\w*|[Ss]taff|shop stewards?|(?:[Ww]orkers|[Tt]eachers|[Nn]urses|[Tt]rade|[Ll]abou?r)[’']? Union)\b"
)
LOCKED_OUT = re.compile(r"\b(?:lock(?:ed|ing|s)?[ -]?(?:\w+ )?outs?|owners|employers|management)\b", re.IGNORECASE)


def strikes(text: str, sentence: Span, trigger: Span) -> bool:
    """Whether a word of leaving or stopping work tells of a strike: somebody who works, or a union, must be there."""
    word = trigger.of(text)
    if STOPPAGE.fullmatch(word):
        around = sentence.of(text)
        return WORKERS.search(around) is not None and not LOCKED_OUT.search(around)
    if WALKOUT.fullmatch(word):
        return _of_labour(text) and not OF_TALKS.match(text, trigger.end, sentence.end)
    return True


@lru_cache(maxsize=8)
def _of_labour(text: str) -> bool:
    return WORKERS.search(text) is not None
