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
    r"(?:agreed|promised|pledged|threaten(?:s|ed)|wants?|prepar(?:es?|ing)|poised|ready|offer(?:s|ed)|ha(?:s|ve) decided|"
    r"invited(?: \w+)?) to(?= (?-i:[a-z]))(?! (?:the|an?|its|his|her|their|this|that|these|those)\b)|"
    r"ahead of|upcoming|until|"
    r"next (?:meetings?|rounds?|sessions?|talks|summits?|hearings?|votes?|elections?|step)|"
    r"expires?|runs? out|lapses?|begins?|starts?|opens?|ends?|resumes?|deadline(?! (?:\w+ed|had|was)\b)|can|could|must|should)"
    r"\b|\w['’]ll\b"
)
SCHEDULED = (  # the present of what a timetable holds: "the delegates meet on Thursday"
    r"\b(?:meets?|visits|votes|flies|fly|travels?|arrives?|returns|hosts|convenes?|reconvenes?|gathers?|departs?|heads|hears|"
    r"holds?|(?<=[^'’us]s )(?:vote|visit|return|host|head|hear)|"
    r"(?:is|are|am|['’](?:s|re|m)) (?:meeting|visiting|voting|flying|travell?ing|arriving|returning|hosting|convening|gathering|"
    r"departing|heading|leaving|holding|sending|speaking))\b"
)
DONE = (  # what was planned, and what might have been: no plan any more
    r"\b(?:could(?: not|n['’]t)(?: be| have)?|(?:should|could|would|might|must)(?: not|n['’]t)? have(?: been)?(?! to\b)|"
    r"had been (?:due|set|scheduled|expected|planned)(?: to (?:be )?\w+)?)\b"
)
BACK = (
    r"\b(?:\w{2,}ed|was|were|had|did|said|told|met|spoke|held|went|came|took|gave|made|began|broke|left|sent|wrote|won|lost|"
    r"saw|got|found|led|sat|put|struck|fell|rose|grew|ran|flew|drew|shot|hit|cut|quit|paid|brought|thought|became|chose|"
    r"kept|knew|heard|felt|stood|understood|rejected|has|have|after|since|following|agreed)\b"
)
NOT_VERBS = frozenset("united indeed need needed red armed so-called speed seed hundred based limited".split())
NEAR = 250  # characters on either side; farther words tell nothing of the mention
CUES = re.compile(rf"(?P<done>{DONE})|(?P<ahead>{AHEAD})|(?P<scheduled>{SCHEDULED})|(?P<back>{BACK})", re.IGNORECASE)
NO_VERB_AFTER = re.compile(  # "the formal start", "an end", "two votes", "failed to meet", "did not meet"
    r"(?:\b(?:the|an?|its|their|his|her|our|this|these|those|no|any|some|all|two|three|four|many|more|of|in|for|after|to|not)|"
    r"n['’]t|['’]s?) (?:formal |final |early |sudden |possible |official |previous |recent )?$|^$",
    re.IGNORECASE,
)
NOUNS = frozenset(
    "start end visits votes hosts heads returns meet fly travel arrive gather hold holds convene depart".split()
)
BY = re.compile(r"\bby\s+$", re.IGNORECASE)
DONE_BY = re.compile(
    r"\b(?:had|was|were) (?:(?!to\b|due\b|set\b|expected\b|scheduled\b|planned\b)\w+ ){0,2}by $", re.IGNORECASE
)
HAD = re.compile(r"\b(?:had|was|were)\b", re.IGNORECASE)
BARE = re.compile(  # a headline has no other verb: "Ministers to hold talks on Friday"
    r"\bto (?:hold|meet|visit|vote|fly|travel|arrive|return|host|resume|begin|start|open|end|sign|speak|discuss|decide|launch)\b"
    r"|\b(?:starting|beginning|effective)(?: on)? $",
    re.IGNORECASE,
)
JOINTS = re.compile(
    r"[,;:()“”\"—–]|\b(?:that|who|which|whom|whose|because|while|when|although|though|but|as|if)\b", re.IGNORECASE
)
UNDONE = re.compile(
    r"\b(?:cancel|call(?:ed|s)? off|postpon|collaps|scrap|abandon|never took place|fell through)", re.IGNORECASE
)
CALLED_OFF = re.compile(
    r"\b(?:has|have|had) (?:\w+ )?(?:cancel\w+|called off|postponed|scrapped|put off|delayed)(?: the)? $", re.IGNORECASE
)
PLANS = re.compile(r"plans?|deadline|sets|upcoming|until", re.IGNORECASE)  # "plans announced in May": no modals
PERFECT = re.compile(r"\b(?:was|were|had been)\s+(?:\w+\s+)?$", re.IGNORECASE)


def direction(text: str, sentence: Span, mention: Span) -> Direction:
    """Looks at the clause before the mention, the clause after it, then the whole sentence before and after."""
    before = text[max(sentence.start, mention.start - NEAR) : mention.start]
    after = text[mention.end : min(sentence.end, mention.end + NEAR)]
    if CALLED_OFF.search(before) and after.startswith(("'s ", "’s ")):
        return "future"  # "has cancelled Tuesday's round": it was to come
    if BY.search(before):
        return "past" if DONE_BY.search(before) or HAD.search(_first_clause(after)) else "future"
    stretches = [(_last_clause(before), -1), (_first_clause(after), 0), (before, -1), (after, 0)]
    if after.startswith(("'s ", "’s ")):  # "said he believes Friday's vote will ...": the verb comes after
        stretches = [stretches[1], stretches[0], *stretches[2:]]
    undone = UNDONE.search(before + after) is not None
    found = next((found for words, place in stretches if (found := _cue(words, place, undone))), None)
    return found or ("future" if BARE.search(before) else "unclear")


def _cue(words: str, place: int, undone: bool) -> Direction | None:
    cues = [match for match in CUES.finditer(words) if _is_verb(match)]
    if not cues:
        return None
    nearest = cues[place]
    if nearest["done"] or (undone and PERFECT.search(words[: nearest.start()])):
        return "past"
    if nearest["back"]:
        return "future" if _planned_before(cues, nearest) else "past"
    return "future"


def _is_verb(match: re.Match[str]) -> bool:
    word = match[0].lower()
    return word not in NOT_VERBS and not (
        word in NOUNS and NO_VERB_AFTER.search(match.string, max(0, match.start() - 24), match.start())
    )


def _planned_before(cues: list[re.Match[str]], nearest: re.Match[str]) -> bool:
    """``will have met``, ``are to be held``: the modal before a participle looks ahead all the same."""
    at = cues.index(nearest)
    modal = at > 0 and cues[at - 1]["ahead"] and not PLANS.fullmatch(cues[at - 1][0])
    return bool(modal) and nearest.start() - cues[at - 1].end() <= 6


def _last_clause(words: str) -> str:
    return JOINTS.split(words)[-1]


def _first_clause(words: str) -> str:
    return JOINTS.split(words)[0]
