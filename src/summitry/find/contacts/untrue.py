"""Words of contact that tell of none: denied, supposed, made up, long ago, a match, or met like a deadline."""

import re

from summitry.find.contacts.words import DEFINITE
from summitry.records import Span

# Up to the word of contact, in the same clause.
CLAUSE = r"(?:(?!\b(?:but|while|when|after|before|as)\b)[^;:,“”\"])*\Z"
REPORT = r"(?:reports?|claims?|rumou?rs?|allegations?|suggestions?|accounts?)"
FALSE = r"(?:false|untrue|not true|wrong|baseless|unfounded|fabricated|incorrect|fake|invented|made up)"
DENIED = re.compile(
    rf"\b(?:den(?:y|ies|ied|ying)\b(?: [\w’'-]+){{0,4}}? (?:that|having|ever|any|holding|(?:it|he|she|they) (?:had|has))\b{CLAUSE}|"
    rf"den(?:y|ies|ied|ying) \Z|(?:{FALSE}|no truth (?:in|to) [\w ]{{0,30}}|not the case|a lie|falsely|wrongly) that\b{CLAUSE}|"
    rf"(?:falsely|wrongly|claimed falsely) (?:(?:claim|report|said|say|suggest|stat)\w* )?that\b{CLAUSE}|"
    rf"(?:reject|dismiss|den(?:y|i)|refut)\w* (?:[\w’'-]+ ){{0,3}}?{REPORT} (?:that|of)\b{CLAUSE}|"
    rf"(?:un(?:clear|certain|known|decided)|not (?:yet )?(?:clear|known|sure|certain|decided)) (?:whether|if)\b{CLAUSE})",
    re.IGNORECASE,
)
REPORTED = re.compile(rf"\b{REPORT} (?:that|of)\b{CLAUSE}", re.IGNORECASE)
PROVED_FALSE = re.compile(rf"[^;:“”\"]*\b(?:was|were|is|are) (?:all |simply |completely |entirely )?{FALSE}\b")
SUPPOSED = re.compile(rf"\A[“\"]?(?:Had|Were|Should) {CLAUSE}|\bas if\b{CLAUSE}")
NOBODY = re.compile(
    rf"\b(?:neither\b[^;:,]* nor|nobody|no[ -]one|none of)\b(?!.*\b(?:whether|how|why|that)\b){CLAUSE}", re.IGNORECASE
)
STAYED_AWAY = re.compile(r"\b(?:attend|join|took part|taken part|take part|came|come|show|appear)\w*\b[^;:,]*\Z")
SHORT_OF = re.compile(
    r"\b(?:almost|nearly|all but|never|fail(?:ed|s|ing)? to|came (?:close|near) to|(?:narrowly )?missed|stopped short of)"
    r"(?: (?:actually|formally|even|ever|hold|arrange|convene|secure|holding|get)){0,2} (?:(?:any|a|an|new|direct) ){0,2}\Z"
)
NEVER_WAS = re.compile(
    r"[^;:“”\"]*\b(?:never (?:took place|happened|came about|materiali[sz]ed|(?:was|were) held)|"
    r"but (?:(?:it|they|this|that) )?never (?:did|happened|took place))\b"
)
MADE_UP = re.compile(
    r"\b(?:novel|film|movie|sitcom|thriller|musical|opera|cartoon|(?:television|TV) (?:series|drama)|video game)s?,? "
    rf"(?:in which|where|(?:about|of) how)\b{CLAUSE}|"
    r"\bin (?:the|a|his|her|their|its|this) (?:[\w’'-]+ ){0,3}?"
    r"(?:novel|film|movie|sitcom|thriller|musical|opera|cartoon|(?:television|TV) (?:series|drama)|video game)\b[^;:]*\Z",
    re.IGNORECASE,
)
# "Ten years ago this week, ...": history.
AGO = re.compile(
    r"\A(?:About |Almost |Nearly |Some |More than |Exactly )?(?:an? |[\w-]+ |\d+ )(?:years?|decades?|century|centuries) ago\b"
    r"(?:(?!\b(?:but|now|today,|since)\b)[^;:])*\Z",
    re.IGNORECASE,
)
SINCE = re.compile(
    r"(?:(?!\b(?:since|after|before|to|who|that|which|[a-z]+ed|began|begun|on|the)\b)[^;:,“”\"]){0,60}"
    r"\b(?:years?|decades?|century|centuries) ago\b(?! (?:and|but)\b)"
)
ENDING = re.compile(
    r"\b(?:call|press|appeal|demand|urg|ask|want|plead|push)\w* (?:\w+ ){0,2}(?:an? )?(?:\w+ )?(?:end|halt|stop) (?:to|of) "
    r"(?:(?:the|a|all|any|their|its|this|these) )?(?:[\w-]+ ){0,2}\Z"
)
MATCH = re.compile(
    r"[^;:“”\"]*\b(?:in|into|to|for) (?:the|a|their|this) (?:[\w’'-]+ ){0,4}?"
    r"(?:(?:semi-?|quarter-?)finals?|final(?=[.,;]| (?:on|in|at)\b)|play-?offs?|group stage|qualifiers?)\b"
)
SCORE = re.compile(
    r"\b(?:beat|beats|defeated|thrashed|edged|drew (?:with)?|lost to|won) [^.;,]{0,60}?\b\d{1,2}[-–]\d{1,2}\b"
    r"(?:(?!\b(?:after|before|when|while|as)\b)[^.;,])*\Z"
)
WHAT_IS_MET = (
    r"(?:expectations?|obligations?|targets?|deadlines?|demands?|conditions?|criteria|requirements?|commitments?|needs?|goals?|"
    r"standards?|forecasts?|costs?|challenges?|objections?|thresholds?|promises?|pledges?|quotas?|bills|benchmarks?|terms)"
)
WHAT_MEETS = (
    r"(?:resistance|opposition|criticism|anger|scorn|derision|protests?|approval|applause|silence|s[kc]epticism|outrage|fury|"
    r"condemnation|suspicion|hostility|success|failure|difficult(?:y|ies)|obstacles?|delays?)"
)
ABOUT = r"(?:to|in|on|at|over|about|for|with|and|after|before|by|from|as)"
OBJECT = re.compile(
    rf" (?:(?:(?!{ABOUT}\b)[\w’'-]+ ){{0,5}}?{WHAT_IS_MET}|(?:(?:with|by) )?(?!the )(?:[\w-]+ ){{0,2}}?{WHAT_MEETS})"
    r"(?=[.,;]|$| (?:of|from|in|on|by|for|to|with|at|set|and|as|after|before|but|over|among|when|under|that|this|last|next)\b)"
)
FULFILLED = re.compile(rf"\b{WHAT_IS_MET}\b[^;:,]*\b(?:be|been|being|is|are|was|were|get|got)(?: \w+)? \Z")


# "a letter to her daughter"
OWN = re.compile(
    r"[^;:,]{0,20}\bto (?:his|her|their) (?:[\w’'-]+ )?"
    r"(?:wife|husband|daughters?|sons?|mother|father|parents|famil(?:y|ies)|children|brothers?|sisters?|fans|constituents)\b"
)


def untold(text: str, sentence: Span, word: Span, verb: bool) -> bool:
    """Whether the sentence around a word of contact says that there was none, or speaks of something else."""
    before, after = text[sentence.start : word.start], text[word.end : sentence.end]
    if verb and re.match(r"me?et", word.of(text)) and (OBJECT.match(after) or FULFILLED.search(before)):
        return True
    return _denied(before, after, verb) or _elsewhere(before, after, word.of(text))


def _denied(before: str, after: str, verb: bool) -> bool:
    """Who denies that the talks failed does not deny the talks."""
    if NEVER_WAS.match(after) or SHORT_OF.search(before) or ENDING.search(before):
        return True
    if nobody := NOBODY.search(before):
        return verb or not DEFINITE.search(before) or STAYED_AWAY.search(nobody[0]) is not None
    if not verb and DEFINITE.search(before):
        return False
    return bool(
        DENIED.search(before) or SUPPOSED.search(before) or (REPORTED.search(before) and PROVED_FALSE.match(after))
    )


def _elsewhere(before: str, after: str, word: str) -> bool:
    """In a novel, in another decade, on a pitch."""
    if MADE_UP.search(before) or AGO.match(before) or SINCE.match(after):
        return True
    if re.match(r"letter|wr[io]t", word) and OWN.match(after):
        return True
    sport = re.match(r"me?et|round|session|visit|host", word)
    return bool(sport and (MATCH.match(after) or SCORE.search(before)))
