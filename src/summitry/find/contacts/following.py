"""What a contact is to be followed by: "will meet again on 3 May", "agreed to resume on Monday"."""

import re
from collections.abc import Sequence

from summitry.find.contacts.words import ANAPHORS
from summitry.records import Span

TALKS = (
    r"(?:talks|negotiations|meetings?|rounds?|sessions?|summits?|consultations|discussions|mediation|bargaining|calls?|"
    r"conversations?|dialogue|contacts)"
)
MORE = (
    r"(?:another|(?:an|the) (?:additional|extra)|(?:the |their |a )?(?:next|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|"
    r"new|further|follow-up|final|last|fresh|more)|two more|three more)"
)
AHEAD = (
    r"(?:(?:will|would|shall|(?:is|are|was|were|has been|have been) (?:now |also )?(?:to|due to|set to|scheduled to|expected to|"
    r"slated to|planned to)|(?:agreed|plan(?:s|ned)?|expect(?:s|ed)?|intend(?:s|ed)?|undertook|pledged|promised|vowed|decided|"
    r"scheduled|due|set|want(?:ed|s)?) to)(?: (?:both|then|also|now|all|themselves|likely|probably))? )"
)
GOING_ON = r"(?:be )?(?:resumed?|continued?|go(?:es)? on|reconvened?|reopen(?:ed)?|restart(?:ed)?|follow(?:ed)?)"
BACK = (
    rf"(?:(?:meet|talk|speak|gather|sit down|get together)(?: [\w-]+)? again|reconvene|"
    rf"return to (?:the )?(?:(?:[a-z]+ )?table|talks|[A-Z])|"
    rf"(?:resume|continue|restart|reopen) (?:their |the |these |those )?(?:[a-z-]+ )?{TALKS}|"
    rf"(?:hold|have|convene|arrange|meet for) (?:an? )?{MORE} (?:[\w-]+ ){{0,3}}?{TALKS})"
)
REST = (
    r"(?:,(?: [A-Z][\w’'-]*){1,4}, (?=(?:on|in|at|next|this|later)\b)|"  # "in the capital, Port Alba, on 3 May"
    r"(?!\b(?:after|as|when|but|although|though|while|which|because|if|unless)\b)[^.;:,“”\"\n]|[.,](?=\w)|, (?=\d{4}\b))*"
)
WITH_SUBJECT = re.compile(
    rf"\b(?:{TALKS}|{TALKS} (?:in|at|on|over|between|with|of) [^,.;:]{{1,60}}?) (?P<words>{AHEAD}{GOING_ON}\b{REST})",
    re.IGNORECASE,
)
BY_SIDES = re.compile(rf"\b(?P<words>{AHEAD}{BACK}\b{REST})", re.IGNORECASE)
RESUMING = re.compile(
    rf"{ANAPHORS.pattern} (?:[a-z]+ )?(?P<words>{AHEAD}(?:resume|continue|go on)\b{REST})|"
    rf"(?P<agreed>\bagreed to (?:resume|continue|reconvene|meet again)\b{REST})",
    re.IGNORECASE,
)
SCHEDULED = re.compile(
    rf"\b(?P<words>{MORE} (?:[\w-]+ ){{0,3}}?{TALKS}(?:, (?:on|of|in|with|over|about) [^,.;:]{{1,40}},)?"
    rf"(?: (?!which|who|that)[\w’'-]+){{0,8}}? "
    rf"(?:(?:is|are|was|were|has been|have been) (?:now |also )?(?:scheduled|planned|set|due|expected|foreseen|envisaged|slated|to be held|"
    r"to take place|"
    rf"agreed|announced|called)|will (?:be held|take place|follow|begin|start|be)|would (?:be held|take place|follow))\b{REST})",
    re.IGNORECASE,
)
# "Experts meet in Lund on Saturday to check the lists"
OF_OTHERS = re.compile(
    rf"\b(?P<words>(?:(?:legal|technical|military|senior|trade|finance) )?(?:experts|technicians|officials|lawyers|working groups?|"
    rf"technical teams?|negotiators|negotiating teams|delegations|envoys|teams)(?: (?:from|of) [^,.;:]{{1,40}}?)? "
    rf"(?:(?:will|would|(?:is|are|were) (?:due |set |expected |scheduled )?to) )?"
    rf"(?:meet|gather|convene|reconvene|sit down|begin work|start work|return)\b{REST})",
    re.IGNORECASE,
)
PATTERNS = (OF_OTHERS, WITH_SUBJECT, BY_SIDES, RESUMING, SCHEDULED)
UNREAL = re.compile(
    r"\b(?:if|unless|whether|could|might|not|never|no|nor|neither|refus\w+|hop(?:e|es|ed|ing)|urg\w+|call(?:s|ed|ing)? (?:for|on)|"
    r"unclear|doubt\w*|ready|willing|without|until|before|when|supposed|originally)\b[^,;]{0,60}$|\b(?:if|unless)\b[^;:]*$",
    re.IGNORECASE,
)


def next_step(text: str, sentence: Span, quoted: Sequence[Span]) -> Span | None:
    """The words of a sentence that announce what is to follow; nothing supposed, hoped for or inside quotation marks."""
    for pattern in PATTERNS:
        for match in pattern.finditer(text, sentence.start, sentence.end):
            group = "words" if match["words"] else "agreed"
            start, end = match.span(group)
            span = Span(start, start + len(text[start:end].rstrip(" ,.’'")))
            before = text[max(sentence.start, start - 100) : start]
            if not any(q.overlaps(Span(start, start + 1)) for q in quoted) and not UNREAL.search(before):
                return span
    return None
