"""Words that say a party is not in the room, and words that say its acceptance is needed.

Patterns run over sentences whose mentions of parties are covered (``mentions.py``); group 1 holds the parties meant.
Gaps are few and bounded, so that "Besh said the miners were not invited" tells nothing of Besh.
"""

import re
from collections.abc import Iterable

from summitry.table.mentions import MARK, NAME, NAMES

TALKS = (
    r"(?:table|talks|negotiati\w+|meetings?|summit|conference|room|rounds?|sessions?|discussions?|dialogue|process)\b"
)
AT_TALKS = rf"(?: [\w’'-]+){{0,4}}? {TALKS}"
CLOSE = r"(?=\s*(?:[.,;:!?)–—\"”]|$))"
PEOPLE = (
    r"(?:['’]s? (?:government|delegation|delegates|leaders?|president|prime minister|ministers?|officials|"
    r"negotiators?|envoys?|representatives?|side))?"
)
OWN = (
    r"(?:who|which|itself|themselves|himself|herself|also|still|again|however|alone"
    r"|said (?:it|he|she|they)|says? (?:it|they))"
)
ASIDE = rf"(?:,? {OWN}){{0,3}},? "
APPOSITION = rf"(?:, (?-i:[^,.;{MARK}]){{1,60}},(?: {OWN})? )"
SUBJECT = rf"({NAMES}){PEOPLE}(?:{ASIDE}|{APPOSITION})"
BE = r"(?:is|are|was|were|(?:has|have|had) been)"
NOT = r"(?: not|n['’]t| never)"
IS_NOT = rf"(?:(?:is|are|was|were){NOT}|(?:has|have|had){NOT} been)"
SOFTLY = r"(?: even| yet| formally| officially)?"
DO = r"(?:did|does|do|will|would|had|has|have)"
GO = (
    r"(?:attend(?:ed)?|tak(?:e|en) part|participated?|join(?:ed)?"
    r"|sen[dt] (?:an? |any )?(?:delegat\w+|representatives?|envoys?|ministers?))"
)
OUT = r"(?:absent|left out|shut out|sidelined|kept out|frozen out|cut out|locked out|uninvited)"
ACCEPT = (
    r"(?:accepts?|agrees?(?! to (?!it\b|the\b|this\b|that\b|any\b|such\b))|consents?|signs?|approves?|ratif(?:y|ies)|endorses?|says? yes"
    r"|goes? along"
    r"|backs? (?:it|the|this|any))\b"
)
CONSENT = r"(?:consent|approval|assent|acceptance|agreement|ratification|blessing|signature|vote)"
NEED = (
    r"(?:needs?|need(?:ed|ing)|requires?|required|subject to|depends? on|hinges? on|pending|awaits?|awaiting"
    r"|conditional on)"
)
MUST = r"(?:must|ha(?:s|ve) to|needs? to|(?:will|would)(?: also| still)? (?:have|need) to)(?: also| still| first)?"
DONE = r"(?:accepted|approved|ratified|endorsed|signed|adopted)"
APPROVE = r"(?:agree|accept|consent|sign|approve|ratify|endorse|be (?:asked|persuaded|consulted))\b"
VETO = (
    r"(?:has|have|had|holds?|held|retains?|wields?) (?:an? |the |its |their )?(?:[a-z]+ )?"
    r"(?:right of |power of )?(?:veto|last word|final say|final word)\b"
)
DEAL = r"(?:deal|agreement|settlement|peace|accord|treaty|contract)"
ELECTORS = r"(?:['’]s? (?:own )?(?:members|parliament|voters|citizens|people|assembly|council|shareholders))?"
REACH_BACK = 100  # characters: what makes words a supposition stands close before them
HYPOTHESIS = re.compile(r"\b(?:if|unless|should|whether|lest)\b[^,;]{0,60}$", re.IGNORECASE)
DENIAL = re.compile(r"\b(?:no|not|never|nothing|cannot|can['’]t|won['’]t|un\w+)\b[^;]{0,80}$", re.IGNORECASE)


def _all(*patterns: str) -> tuple[re.Pattern[str], ...]:
    return tuple(re.compile(pattern, re.IGNORECASE) for pattern in patterns)


AWAY = _all(
    rf"{SUBJECT}{IS_NOT}{SOFTLY} (?:invited|represented|consulted)\b",
    rf"{SUBJECT}{IS_NOT}{SOFTLY} (?:present|included|involved|part of|a party to|taking part|admitted){AT_TALKS}",
    rf"{SUBJECT}{IS_NOT}{SOFTLY} (?:(?:present|taking part){CLOSE}|(?:at|in){AT_TALKS})",
    rf"{SUBJECT}{BE}(?: [a-z]+ly| once again)? {OUT}\b",
    rf"{SUBJECT}{BE}(?: [a-z]+ly)? (?:excluded|barred|missing|kept away)(?: from)?(?:{AT_TALKS}|{CLOSE})",
    rf"{SUBJECT}{DO}{NOT} {GO}(?:{AT_TALKS}|{CLOSE})",
    rf"{SUBJECT}(?:has|have|had) no (?:seat|place|representatives?|delegates?|voice|say|envoys?){AT_TALKS}",
    rf"{SUBJECT}(?:boycott\w*|stayed away from|skipped|(?:refused|declined) to (?:attend|join)){AT_TALKS}",
    rf"\b(?:exclud|sidelin|bypass|leav)(?:e|es|ed|ing) (?:out )?(?:the )?({NAMES})(?: out)?(?: of| from){AT_TALKS}",
    rf"\bover the heads? of (?:the )?({NAMES})",
    rf"\bbehind ({NAME})['’]s? backs?\b",
    rf"\bin the absence of (?:the )?({NAMES})",
    rf"({NAME})['’]s? (?:absence|exclusion) from{AT_TALKS}",
)
WITHOUT = _all(  # "no deal without X at the table" asks for X and does not say that X is away: see DENIAL
    rf"\bwithout (?:the )?({NAMES}) (?:at|in|being|taking|present|there)\b",
    rf"\bwithout (?:the )?(?:presence|participation|involvement) of (?:the )?({NAMES})",
    rf"\bwithout ({NAME})['’]s? (?:presence|participation|involvement)\b",
)
NEEDED = _all(
    rf"\b(?:if|whether|once|unless|until|provided(?: that)?|only when) (?:the )?({NAMES}){ASIDE}{ACCEPT}",
    rf"({NAMES}){ASIDE}{MUST} {APPROVE}",
    rf"\b{NEED} (?:the )?(?:[a-z]+ )?{CONSENT} (?:of|by|from) (?:the )?({NAMES})",
    rf"\bwithout (?:the )?{CONSENT} (?:of|by|from) (?:the )?({NAMES})",
    rf"\b(?:{NEED}|without) (?:the )?({NAME})['’]s? (?:[a-z]+ )?{CONSENT}\b",
    rf"({NAME})['’]s? {CONSENT} (?:is|are|was|were|(?:will|would) be) (?:needed|required|essential|necessary)\b",
    rf"({NAMES}){ASIDE}{VETO}",
    rf"({NAMES}){ASIDE}(?:can|could|may) (?:veto|block)\b",
    rf"\bnot {DONE} by (?:the )?({NAMES})",
    rf"\b(?:only|{MUST}) be {DONE} by (?:the )?({NAMES})",
    rf"\bonly (?:the )?({NAME}){ELECTORS} can\b",
    rf"\bup to (?:the )?({NAMES}) to (?:decide|accept|agree|approve|sign|ratify)\b",
    rf"\bno {DEAL}(?: [a-z]+)? without (?:the )?({NAMES})",
)
# A parliament or the members, with whom they belong to: "Norland's parliament", "the members of the guild", "its members".
BODIES = (
    r"(?:parliament|congress|senate|legislature|national assembly|rank and file|members|membership|voters|shareholders"
    r"|supreme court|constitutional court|citizens)"
)
BODY = (
    rf"(?:(?:(?P<owner>{NAME})(?:['’]s?)?|its|their) (?:own |national |full )?(?P<body>{BODIES})"
    rf"|(?P<bodies>{BODIES}) of (?:the )?(?P<of>{NAME}))"
)
BODY_NEEDED = _all(
    rf"\b(?:if|whether|once|unless|until|provided(?: that)?|only when) (?:the )?{BODY} {ACCEPT}",
    rf"{BODY} {MUST} (?:{APPROVE}|vote\b)",
    rf"\b{NEED} (?:the )?(?:[a-z]+ )?{CONSENT} (?:of|by|from|in) (?:the )?{BODY}",
    rf"\bwithout (?:the )?{CONSENT} (?:of|by|from) (?:the )?{BODY}",
    rf"{BODY} {VETO}",
    rf"\b(?:only|{MUST}) be {DONE} by (?:the )?{BODY}",
    rf"\bha(?:s|ve|d) to (?:pass|go (?:to|through|before)) (?:the )?{BODY}",
    rf"\b(?:put|goes|go|submitted) to (?:a |the )(?:ratification )?vote (?:of|by|among) (?:the )?{BODY}",
    rf"\bup to (?:the )?{BODY} to (?:decide|accept|agree|approve|sign|ratify)\b",
)


def told(patterns: Iterable[re.Pattern[str]], covered: str, unless: re.Pattern[str]) -> list[re.Match[str]]:
    """What the patterns find in a covered sentence, but for what ``unless`` matches before it."""
    found = (match for pattern in patterns for match in pattern.finditer(covered))
    return [match for match in found if not unless.search(covered, max(0, match.start() - REACH_BACK), match.start())]
