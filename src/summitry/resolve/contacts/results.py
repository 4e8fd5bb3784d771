"""What kind of outcome the words of an outcome tell: agreement, no agreement, or that it goes on."""

import re

from summitry.records import Result

THING = (
    r"(?:agreements?|deals?|accords?|contracts?|treaty|pact|breakthrough|progress|ceasefire|truce|results?|success|consensus|"
    r"settlement|decisions?|compromise|understanding|statement|resolution|resolv\w+)"
)
GOES_ON = re.compile(
    r"\b(?:agree\w*|pledg\w*|promis\w*|decid\w*|resolv\w*|vow\w*)(?: \w+)? (?:to|on) (?:further |more |another |a new |a (?:\w+ )?round|"
    r"(?:continue|keep|meet|resume|reconvene|return|hold (?:another|further|more|new|fresh|regular|a )|extend|prolong|stay in)\b)|"
    r"\badjourned (?:until|to|for)\b",
    re.IGNORECASE,
)
FAILED = re.compile(
    rf"\b(?:no|without|short of|with no|little|not)\b[^,;]{{0,60}}?\b{THING}\b|\b{THING}\b[^,;]{{0,20}} not (?:been )?(?:reached|made)|"
    r"\bfail(?:ed|ing|ure)\b|\b(?:deadlock|stalemate|impasse|acrimony|dead end)\b|\brejected\b|"
    r"\b(?:collapsed|broken? (?:down|off|up)|breaking off|fell apart|fallen apart|fizzled|stalled)\b|"
    r"\bagree(?:d|ing)? to disagree\b|\bempty-handed\b|"
    r"\bwith nothing\b|\b(?:nothing|little|not much) (?:\w+ )?(?:was|has been|had been) \w+|"
    r"\bno [^,;]{0,40}(?:came|emerged|resulted)\b",
    re.IGNORECASE,
)
MENTION = re.compile(r"\b(?:no|without)\b[^,;]{0,12}\b(?:mention|sign|word|talk|reference)\b", re.IGNORECASE)
DONE = re.compile(r"agree(?:d|ing)\b(?! to disagree)", re.IGNORECASE)  # "agreed to swap prisoners, but not on a truce"
AGREED = re.compile(
    r"\bagree(?:d|ing|s)\b|\b(?:reached|signed|initial?led|struck|clinched|announced|sealed|approved|backed|ratified|accepted|concluded)\b|"
    r"\b(?:ended|concluded|finished|resulted) (?:in|with) (?:an? |the )?(?:\w+ ){0,2}?(?:agreement|accord|deal|promise|pledge)\b",
    re.IGNORECASE,
)


def result_of(outcome: str) -> Result | None:
    """The kind of an outcome by its words; None for words that tell of no end ("without any mention of a truce")."""
    if MENTION.search(outcome):
        return None
    if GOES_ON.search(outcome):
        return "to continue"
    if not DONE.match(outcome) and FAILED.search(outcome):
        return "no agreement"
    return "agreement" if AGREED.search(outcome) else None
