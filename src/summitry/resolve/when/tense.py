"""Whether the words around a time expression look back or ahead: the nearest verb of its clause tells."""

import re
from typing import Literal

from summitry.records import Span

Direction = Literal["past", "future", "unclear"]

AHEAD = (
    r"\b(?:will|would|won't|won’t|shall|(?-i:may)|might|"
    r"is to|are to|was to|were to|be|plans?|planning|planned|schedules?|"
    r"scheduled|expects?|expected|expecting|due|set (?:to|for)|sets|going to|hopes?|hoping|intends?|aims?|"
    r"vow(?:s|ed) to|"
    r"agreed to|promised to|pledged to|threaten(?:s|ed) to|wants? to|prepar(?:es?|ing) to|ahead of|upcoming|until|by|"
    r"next (?:meetings?|rounds?|sessions?|talks|summits?|hearings?|votes?|elections?|step)|"
    r"expires?|runs? out|lapses?|begins?|starts?|opens?|ends?|resumes?|deadline|invited|can|could|must|should)\b|\w['’]ll\b"
)
BACK = (
    r"\b(?:\w{2,}ed|was|were|had|did|said|told|met|spoke|held|went|came|took|gave|made|began|broke|left|sent|wrote|won|lost|"
    r"saw|got|found|led|sat|put|struck|fell|rose|grew|ran|flew|drew|shot|hit|cut|quit|paid|brought|thought|became|chose|"
    r"kept|knew|heard|felt|stood|understood|rejected|has|have|after|since|following|agreed)\b"
)
NOT_VERBS = frozenset("united indeed need needed red armed so-called speed seed hundred based limited".split())
NEAR = 250  # characters on either side; farther words tell nothing of the mention
CUES = re.compile(rf"(?P<ahead>{AHEAD})|(?P<back>{BACK})", re.IGNORECASE)
JOINTS = re.compile(
    r"[,;:()“”\"—–]|\b(?:that|who|which|whom|whose|because|while|when|although|though|but|as|if)\b", re.IGNORECASE
)
UNDONE = re.compile(
    r"\b(?:cancel|call(?:ed|s)? off|postpon|collaps|scrap|abandon|never took place|fell through)", re.IGNORECASE
)
CALLED_OFF = re.compile(
    r"\b(?:has|have|had) (?:\w+ )?(?:cancel\w+|called off|postponed|scrapped|put off|delayed)(?: the)? $", re.IGNORECASE
)
PLANS = re.compile(r"plans?|deadline|sets|upcoming|by|until", re.IGNORECASE)  # "plans announced in May": no modals
PERFECT = re.compile(r"\b(?:was|were|had been)\s+(?:\w+\s+)?$", re.IGNORECASE)


def direction(text: str, sentence: Span, mention: Span) -> Direction:
    """Looks at the clause before the mention, the clause after it, then the whole sentence before and after."""
    before = text[max(sentence.start, mention.start - NEAR) : mention.start]
    after = text[mention.end : min(sentence.end, mention.end + NEAR)]
    if CALLED_OFF.search(before) and after.startswith(("'s ", "’s ")):
        return "future"  # "has cancelled Tuesday's round": it was to come
    stretches = [(_last_clause(before), -1), (_first_clause(after), 0), (before, -1), (after, 0)]
    if after.startswith(("'s ", "’s ")):  # "said he believes Friday's vote will ...": the verb comes after
        stretches = [stretches[1], stretches[0], *stretches[2:]]
    undone = UNDONE.search(before + after) is not None
    return next((found for words, place in stretches if (found := _cue(words, place, undone))), "unclear")


def _cue(words: str, place: int, undone: bool) -> Direction | None:
    cues = [match for match in CUES.finditer(words) if match[0].lower() not in NOT_VERBS]
    if not cues:
        return None
    nearest = cues[place]
    if nearest["back"] or (undone and PERFECT.search(words[: nearest.start()])):
        return "past" if nearest["back"] is None or not _planned_before(cues, nearest) else "future"
    return "future"


def _planned_before(cues: list[re.Match[str]], nearest: re.Match[str]) -> bool:
    """``will have met``, ``are to be held``: the modal before a participle looks ahead all the same."""
    at = cues.index(nearest)
    modal = at > 0 and cues[at - 1]["ahead"] and not PLANS.fullmatch(cues[at - 1][0])
    return bool(modal) and nearest.start() - cues[at - 1].end() <= 6


def _last_clause(words: str) -> str:
    return JOINTS.split(words)[-1]


def _first_clause(words: str) -> str:
    return JOINTS.split(words)[0]
