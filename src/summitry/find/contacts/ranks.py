"""Words for the level of a contact: what kind of summit or talks, or which nameless people came."""

import re
from collections.abc import Sequence

from summitry.records import Span

KIND = re.compile(
    r"\b(?:(?:leaders?|presidents?|ministers?|experts?)['’]?s?|presidential|ministerial|expert|technical|working|official|ministers?|leaders?)"
    r"(?:[- ]level)?(?= (?:[\w-]+ )?$|$)|\b(?:ministerial|leader|expert|working|technical|official)s?[- ]level (?=(?:[\w-]+ ){0,2}$)",
    re.IGNORECASE,
)
SUMMIT = re.compile(r"summits?\b", re.IGNORECASE)
AT_LEVEL = re.compile(
    r"\bat (?:the )?(?:(?P<words>(?:[a-z]+[- ]){1,2}level)|level of (?P<of>(?:[\w-]+ ){0,2}?[a-z]+))\b", re.IGNORECASE
)
GROUPS = re.compile(
    r"\b(?:heads of (?:state|government)|prime ministers|presidents|leaders|(?:[a-z]+ )?ministers|"
    r"(?:senior |top |high-level |high-ranking )?"
    r"(?:officials|delegations?|negotiators|negotiating teams|envoys|diplomats|representatives|aides)|"
    r"technical teams|working groups|experts)\b",
    re.IGNORECASE,
)
FROM = re.compile(rf"(?P<words>{GROUPS.pattern}) (?:from|of|representing) (?:the |both )?$", re.IGNORECASE)
BETWEEN = re.compile(r"\s*(?:were held |took place |was held |held )?(?:between|with|of|among|by)\s[^,.;:]{0,40}$")


def level(text: str, sentence: Span, trigger: Span, people: Sequence[Span], stop: int) -> Span | None:
    """What stands before the word of contact ("ministerial"), behind it ("at expert level"), the word itself ("summit"), or the
    nameless people who came ("delegations")."""
    before = max(sentence.start, trigger.start - 40)
    if match := KIND.search(text, before, trigger.start):
        return Span(*match.span())
    if match := AT_LEVEL.search(text, trigger.end, stop):
        return Span(*match.span("words" if match["words"] else "of"))
    if named := next((m for p in people if (m := GROUPS.search(text, p.start, min(p.end + 16, sentence.end)))), None):
        return Span(*named.span()) if named.start() <= max(p.end for p in people) + 1 else None
    if match := (FROM.search(text, sentence.start, min(p.start for p in people)) if people else None):
        return Span(*match.span("words"))
    if SUMMIT.match(text, trigger.start):
        return trigger
    behind = GROUPS.search(text, trigger.end, min(stop, trigger.end + 80))
    return Span(*behind.span()) if behind and BETWEEN.fullmatch(text, trigger.end, behind.start()) else None
