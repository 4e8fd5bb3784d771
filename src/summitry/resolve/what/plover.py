"""PLOVER event types of acts, for exchange with event data (Open Event Data Alliance, PLOVER codebook, 2023)."""

import re

from summitry.records import Act
from summitry.resolve.what.acts import reporting
from summitry.resolve.what.text import plain

PLOVER: dict[Act, str] = {
    "demand": "REQUEST", "condition": "REQUEST", "offer": "AGREE", "accept": "AGREE", "commit": "AGREE",
    "reject": "REJECT", "red_line": "REJECT", "deny": "REJECT", "threat": "THREATEN", "agenda": "CONSULT",
    "report": "CONSULT", "assess": "CONSULT",
}  # fmt: skip
BLAME = re.compile(
    r"\b(?:accus|blam|condemn|critici[sz]|denounc|deplor|complain|disapprov|censur|rebuk|castigat|berat|chid|lambast|slam"
    r"|assail|vilif|reproach|reprimand|admonish)\w*|\bdecr(?:y|ies|ied)\b|\b(?:charged|charging|protested|took issue)\b"
    r"|\bexpress\w* (?:\w+ )?(?:anger|outrage|dismay|disappointment|displeasure|disapproval|indignation)\b"
)
PRAISE = re.compile(
    r"\b(?:prais|hail|applaud|welcom|commend|congratulat|salut|laud|endors|thank)\w*|\b(?:defended|paid tribute|sided with)\b"
    r"|\bexpress\w* (?:\w+ )?(?:support|gratitude|appreciation|solidarity|approval|backing)\b"
)
OWN = 4  # words: "we strongly condemn ..."; further on, somebody else is told of
FIRST_PERSON = frozenset({"we", "i"})
JUDGING: frozenset[Act] = frozenset({"assess", "report"})


def plover(act: Act, cue: str, content: str) -> str:
    """The event type of a statement. What only judges is ACCUSE or SUPPORT where its reporting verb, or the speaker's own
    "we condemn", says so; PLOVER has no type for mere statements, so all other telling is CONSULT, its most neutral one.
    """
    if act in JUDGING:
        own = plain(content).split()[:OWN]
        told = f"{reporting(cue)} {' '.join(own) if FIRST_PERSON & set(own) else ''}"
        if BLAME.search(told):
            return "ACCUSE"
        if PRAISE.search(told):
            return "SUPPORT"
    return PLOVER[act]
