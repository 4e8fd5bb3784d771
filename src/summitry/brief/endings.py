"""Words that tell how a negotiation ended: an agreement, a breakdown, a release, a vote against, or nothing signed."""

import re
from collections.abc import Iterator

from summitry.find.sentences import sentences
from summitry.records import Span
from summitry.table.accounts.outcomes import DENIED, NONE, ONE_MATTER, UNREAL

THING = (
    r"(?:agreements?|deal|accords?|treaty|pact|truce|cease-?fire|armistice|settlement|compromise|consensus|takeover|"
    r"merger|acquisition|buy-?out|swap|package|fund|declaration|memorandum|coalition)(?![\w-])"
)
TEXT = rf"(?:{THING}|(?:contract|offer|proposal|text|resolution)(?![\w-]))"
GAP = (
    r"(?:(?!(?:of|by|in|from|for|than|that|which|who|after|before|despite|without|no|not|any|if|more|less|other|"
    r"previous|last)\b)[\w$€£.%’'“\"-]+ ){0,6}?"
)
CLOSED = r"(?:signed|sealed|clinched|struck|concluded|finali[sz]ed|secured|reached)"
PASSED = r"(?:approved|ratified|completed|adopted|endorsed)"
ADVERB = r"(?:\w+ly |now |at last )?"
BE = r"(?:was|were|is|has been|have been)"
TALKS = r"(?:talks|negotiations|table|session|summit|round)"
FREED = r"(?:end|form|merge|buy|sell|free|release|swap|exchange|trade|stop|cease|lift|halt)"
PEOPLE = r"(?:prisoners?|hostages?|detainees?|captives?|soldiers?|journalists?|crew)"
PATTERNS = {
    "agreement": (
        rf"\b{CLOSED} {GAP}{THING}|\b{PASSED} {GAP}{TEXT}"
        rf"|\bagreed (?:[\w,’'-]+ ){{0,9}}?(?:on|to|upon) (?:an?|the|its|their) (?:[\w$€£-]+ ){{0,8}}?{THING}"
        rf"|\bagreed to {FREED} [\w$€£]*(?:[ -][\w$€£,%’-]*\w){{1,6}}"
        rf"|\bagreed (?:an?|the) {GAP}{THING}"
        rf"|\b{THING}(?:(?!\b(?:no|not|never|but|if|unless|until|whether)\b)[^.;]){{0,140}}? "
        rf"(?<!which )(?<!that )(?P<passive>{BE} {ADVERB}(?:{CLOSED}|{PASSED}))\b"
        rf"|\bvoted (?:[\w,%-]+ ){{0,6}}?(?:to (?:accept|approve|ratify|back)|in favou?r of) {GAP}{TEXT}"
    ),
    "breakdown": (
        rf"\b(?P<talks>{TALKS})\b[^.;]{{0,140}}? (?P<broke>(?:have |has )?(?<!had )(?:broken?|fell|fallen) (?:down|off|apart))\b"
        rf"|\b{TALKS}(?: (?!after|as|when|since|because|that|which|who)[\w’'-]+){{0,8}}?"
        r" (?:have |has )?(?<!had )(?:collapsed|unravelled|failed(?! to)|ended in (?:failure|deadlock|stalemate))\b"
        rf"|\b{THING}(?: (?!after|as|when|since|because|that|which|who)[\w’'-]+){{0,4}}?"
        r" (?:have |has )?(?<!had )(?:collapsed|unravelled|fell apart|fallen apart|broke down|broken down)\b"
        rf"|\b(?:pulled|walked) (?:out|away)\b(?! with)(?=[^.;]{{0,80}}\b(?:{TALKS}|{THING}))"
        rf"|\b(?:called off|broke off|terminated|abandoned|quit|scrapped|pulled the plug on) {GAP}(?:{TALKS}|{THING})"
    ),
    "rejection": (
        rf"\bvoted (?:[\w,%-]+ ){{0,6}}?(?:down|against|to reject) {GAP}{TEXT}"
        rf"|\brejected {GAP}{TEXT}(?=[^.;]{{0,60}}\b(?:vote|ballot|referendum)\b)"
    ),
    "release": (
        rf"\b(?:{BE}) {ADVERB}(?:freed(?! up)|swapped)\b|\b{PEOPLE} {BE} {ADVERB}(?:released|exchanged|handed over)\b"
        r"|\b(?:home|free|freed|released) (?:in|after|as part of) (?:a|the) (?:[\w-]+ ){0,3}?(?:swap|exchange)\b"
    ),
    "no agreement": rf"(?:{NONE})(?: (?:was|were|has been|had been) \w+)?",
}
ENDING = re.compile("|".join(f"(?P<{kind.replace(' ', '_')}>{p})" for kind, p in PATTERNS.items()), re.IGNORECASE)
NOT_YET = re.compile(r"\b(?:before|to have|to be|according to plans?)\b[^,;]{0,60}$", re.IGNORECASE)
PLUPERFECT = re.compile(r"\bhad (?:\w+ly )?$", re.IGNORECASE)
REPORTED = re.compile(r"\b(?:said|says?|announced?|confirmed|told|declared|reported)\b", re.IGNORECASE)
LONG_AGO = re.compile(
    r"\b(?:(?:years?|months?|decades?) (?:ago|earlier|after)|last (?:year|month|spring|summer|autumn|fall|winter)|"
    r"since (?:the|19|20))\b",
    re.IGNORECASE,
)
# A sentence that tells of a new start, or of others, does not tell how these talks ended.
ELSEWHERE = re.compile(
    r"\b(?:resum\w+|restart\w*|re-?open\w*|return(?:ed|s)? to (?:the )?(?:talks|table)|try again|reviv\w+|"
    r"salvage|rescue|elsewhere|separately|unrelated|another (?:compan|countr|union|cit|stat)\w+|unlike)\b",
    re.IGNORECASE,
)
MOST_WORDS = 14
REACH = 300  # characters before the words in which others make them unreal


def endings(text: str, start: int, end: int) -> Iterator[tuple[str, Span]]:
    """Each telling in ``text[start:end]`` with the shortest words that tell it; plans, hopes and denials are none."""
    for sentence in sentences(text, start, end):
        if not ELSEWHERE.search(text, sentence.start, sentence.end):
            for match in ENDING.finditer(text, sentence.start, sentence.end):
                kind = _kind(match)
                span = _words(match)
                if _real(text, sentence, kind, span):
                    yield kind, span


def _kind(match: re.Match[str]) -> str:
    return next(kind for kind in PATTERNS if match[kind.replace(" ", "_")])


def _words(match: re.Match[str]) -> Span:
    """The whole match; of one whose subject stands far off only the verb."""
    verb = "passive" if match["passive"] else "broke"
    return Span(*match.span(verb if match[verb] and len(match[0].split()) > MOST_WORDS else 0))


def _real(text: str, sentence: Span, kind: str, span: Span) -> bool:
    before = text[max(sentence.start, span.start - REACH) : span.start]
    if any(unreal.search(before[-100:]) for unreal in (UNREAL, NOT_YET)):
        return False
    if LONG_AGO.search(text, max(sentence.start, span.start - 60), min(sentence.end, span.end + 30)):
        return False
    if kind == "no agreement":
        return not ONE_MATTER.match(text, span.end, sentence.end)
    told_late = PLUPERFECT.search(before) and not REPORTED.search(before)
    return not told_late and not DENIED.search(before[-100:])
