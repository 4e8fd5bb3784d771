"""What came of a contact, in the words of a sentence: agreement, none, or what was left open."""

import re
from collections.abc import Sequence

from summitry.records import Span

THING = r"(?:agreement|deal|accord|breakthrough|decision|result|ceasefire|truce|settlement|pact|compromise|consensus|understanding)s?"
LEFT = r"went home|returned home|left|parted|walked away|came away|emerged|departed|separated|dispersed|broke up"
# "agreed late on Wednesday to ..."
ADVERBS = (
    r"(?:(?:late|early|overnight|again|also|yesterday|today|tentatively|provisionally|formally|informally|finally|only|then|instead|"
    r"(?:on )?(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|(?:last|this) \w+) ){0,3}?"
)
GOING = r"(?:attend|join|take part|participate|come|go|travel|send|host|receive)"
RESULTS = re.compile(
    r"\bno (?:\w+[ -]){0,4}?(?:agreement|deal|breakthrough|progress|ceasefire|truce|accord|decision|result|"
    r"consensus|settlement)\b"
    r"[^,.;]{0,20}? (?:was|were|has been|had been|is) (?:reached|announced|made|signed|found|taken|achieved)\b|"
    r"\b(?:ended|ending|concluded|concluding|finished|closed|broke up|broke off|breaking off|adjourned|collapsed|broke down|"
    r"wrapped up)\b[^,.;]{0,70}? (?:without|with no)\b[^,.;]+|"
    r"\b(?:ended|concluded|finished|resulted) (?:in|with) (?:an? |the |no )?(?:\w+ ){0,2}?(?:deadlock|failure|"
    r"agreement|stalemate|acrimony|accord|deal|impasse|promise|pledge)\b[^,.;]*|"
    r"\b(?:nothing|little|not much) (?:else )?(?:was|has been|had been) (?:signed|agreed|settled|decided|resolved)\b(?! by\b)[^,.;]*|"
    rf"\bno (?:[\w-]+ ){{0,3}}?{THING} (?:came|emerged|resulted)(?: (?:out of|from|of))?\b[^,.;]*|"
    rf"\b(?:{LEFT}) (?:(?!with)[\w’'-]+ ){{0,4}}?(?:with no (?:[\w-]+ ){{0,2}}?{THING}|with nothing|empty-handed)\b[^,.;]*|"
    r"\b(?:narrowed|bridged|settled|resolved|overcame) (?:(?:some|most|many|all|several|few) of )?(?:their|its|the (?:last|remaining)) "
    r"(?:[\w-]+ )?(?:differences?|disputes?|gaps?|disagreements?|points)\b[^.;]*|"
    rf"\b(?:agreed|agreeing) {ADVERBS}(?:to(?! {GOING}\b)|on|that|in principle|a|an|the)\b"
    rf"(?:[^.;“\"]|“[^”\n]*”|\"[^\"\n]*\")+|"
    r"\b(?:failed|failing) to (?:reach|agree|produce|secure|make|bridge|narrow|break|yield|settle|resolve)\b[^,.;]*|"
    r"\bwithout (?:(?:reaching|agreeing|securing|making|signing|finding|breaking) [^,.;]+|(?:an? |"
    r"any )?(?:\w+ ){0,2}?(?:agreement|deal|contract|accord|breakthrough|result|progress)\b)|"
    r"\b(?:produced|yielded|brought|made) (?:no|little|some) (?!(?:(?:public )?statement|remarks|announcement|mention|secret|comment|"
    r"reference|sense|difference|bones)\b)[^,.;]+|"
    r"\b(?:talks|negotiations|meetings?|summit|session|round|discussions|bargaining|mediation)\b(?: (?!that|which|who|if)[\w’'-]+){0,12}? "
    r"(?P<end>(?:collapsed|broke down|broke up|fell apart|foundered|fizzled(?: out)?|ended in failure)\b(?: (?:on|late|early|over|after|"
    r"when)\b[^,.;]*)?)|"
    r"\b(?:reached|signed|initialled|initialed|struck|clinched|announced|sealed) (?:an? |the |no )(?:\w+ ){0,4}?(?:agreement|deal|"
    r"accord|truce|ceasefire|consensus|understanding|settlement|pact|compromise)\b[^.;,]*|"
    rf"\ban? (?:[\w-]+ ){{0,3}}?{THING} (?:was|has been|had been|were) (?:reached|signed|initialled|initialed|struck|clinched|"
    r"sealed|announced)\b(?! (?:in|by) \d)[^.;,]*|"
    r"\b(?:made|making|achieved|reported) (?:(?:good|some|real|much|substantial|significant|considerable|great|further|little) )?"
    r"(?:[\w-]+ )?progress\b[^.;]*|"
    r"\b(?:rejected|approved|backed|ratified|accepted) (?:the|a|an|it)\b[^,.;]*",
    re.IGNORECASE,
)  # fmt: skip
UNCERTAIN = re.compile(r"\b(?:if|whether|unless|unclear|would|could|may|might|will|hopes?|wants?|should|must)\b")


def _clause_end(text: str, end: int, stop: int) -> int:
    """On past the full stop of an abbreviation ("China-U.S. talks"): a stop within a sentence ends no clause."""
    while (
        text.startswith(".", end) and (rest := re.compile(r"\.[^.,;“\"]*").match(text, end, stop)) and rest.end() < stop
    ):
        end = rest.end()
        if not text.startswith(".", end):
            break
    return end


# "after elections that failed to produce a winner"
OF_OTHERS = re.compile(
    r"\b(?:hours?|days?|weeks?|months?) after [^,;]*$|"
    r"\b(?!(?:talks|negotiations|meetings?|summit|session|round|call|discussions)\b)[\w-]+ (?:that|which|who) (?:ha[sd] |have )?$"
)


def outcome(text: str, sentence: Span, quoted: Sequence[Span]) -> Span | None:
    """What the sentence says came of it; nothing supposed, nothing inside quotation marks."""
    for match in RESULTS.finditer(text, sentence.start, sentence.end):
        start = match.start("end") if match["end"] else match.start()
        words = text[start : _clause_end(text, match.end(), sentence.end)]
        span = Span(start, start + len(words.rstrip(' ,”"')))
        begin = max(text.rfind(mark, sentence.start, span.start) for mark in ",;:") + 1
        before = text[max(begin, sentence.start) : span.start]
        if not any(q.holds(span) for q in quoted) and not UNCERTAIN.search(before) and not OF_OTHERS.search(before):
            return span
    return None
