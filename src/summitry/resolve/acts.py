"""What a statement does: a demand, an offer, a red line, ..., from the words that report it and its own words.

The first of these that fits decides:

1. a denial or a threat by the reporting verb ("denied that ...", "threatened to ..."); where the writer tells of an act
   without reporting words, the first such verb of the content is the reporting verb;
2. a red line named or drawn outright: "red line", "non-negotiable", "under no circumstances", "ruled out";
3. a threat: consequences, a price, retaliation, a step announced for the case that the other side does not yield;
4. a condition: "unless", "only if", "provided that", "no ... without ...", "if ..., we will ...";
5. a red line by "never" before a verb of yielding, or one written of a party that does not want another to join;
6. the reporting verb, where it says what was done (demanded, offered, rejected, promised, ...);
7. the content: denial, refusal, what somebody may do next, readiness, acceptance, want and duty, agenda, promise;
8. the content again: judgement, then what happened;
9. the form: speech in quotation marks judges, speech retold reports.
"""

import re
from functools import lru_cache

from summitry.records import Act, Form
from summitry.resolve.issues import LONGEST

NOT = r"(?:not|n't|never|cannot|no longer|nor)"
NEAR = r"[^.;!?]{0,100}?"
YIELD = (
    r"(?:accept|agree|allow|recogni[sz]e|give|cede|surrender|sign|consent|tolerate|concede|compromise|abandon"
    r"|permit|hand|join|withdraw|leave|host|negotiate|sit|lift|sell|yield|submit|bow|back down|let|renounce|relinquish"
    r"|retreat|be part|become|return|approve|support|trade|forget|forgive|disarm|lay|pay|raise|release|free"
    r"|dismantle|put down)"
)
SELF = (
    r"(?:we|i|he|she|they|it|both sides|the (?:government|union|company|ministry|delegation|group|movement|party"
    r"|side))"
)
VERY = r"(?:categorically|flatly|adamantly|absolutely|totally|staunchly|unequivocally|resolutely)"

RED_LINE = rf"""
    (?<!not a )(?<!no longer a )(?<!n't a )(?<!no )\bred lines? | \bnon-?negotiable | \bnot negotiable
  | {NOT} (?:up for|open to|subject to|a matter for) (?:negotiation|discussion|debate|bargaining|compromise)
  | \bunder no circumstances? | {NOT}\b{NEAR}\bunder any (?:circumstances?|conditions?)
  | \bout of the question | (?<!nothing is )(?<!not )\boff the (?:negotiating )?table | \bnot for sale
  | \bno compromise (?:on|over|about) | \b(?:not|never) (?:an|one|a single) (?:inch|centimet\w+)
  | \boppos(?:e|es|ed|ing){NEAR}\beven (?:as|if|when|for|in|on|temporar\w+|under)\b | \bunacceptable (?:under|in) any
  | \b{VERY} (?:reject|oppos|against|rul|exclud|refus|unacceptable)
"""
RULED_OUT = r"\brul(?:e|es|ed|ing) out | \bexclud(?:e|es|ed) any\b"
NOT_RULED_OUT = (
    rf"(?:{NOT}|refus\w+ to|declin\w+ to|without) (?:\w+ly )?(?:rul(?:e|ed|ing) out|exclud(?:e|ed|ing)|opposed to"
    r"|against|averse)\b|\bno objections?\b"
)
THREAT = rf"""
    \b(?:will|would|'ll|shall|face|faces|suffer|bear|have|with) {NEAR}\bconsequences
  | \b(?:severe|serious|grave|dire) consequences (?:if|unless|should|for)
  | \bpay (?:a|the|dearly|for) ?{NEAR}(?:price|dearly|it\b) | \b(?:will|would|'ll|to) (?:retaliate|hit back
      |strike back|escalate)
  | \bretaliat\w+ (?:if|unless|against) | \brespond (?:with force|in kind|forcefully|decisively|militarily|harshly)
  | \bor (?:else|face)\b | \bwill (?:soon )?face | \b(?:no|left with no|little) (?:choice|option|alternative) but to
  | \b(?:i|we|he|she|they)(?: \w+ly)? (?:warn|threaten)
  | \b(?:will|would|'ll|could|may|can) (?:walk (?:away|out|off)|pull out|quit|suspend|strike|go on strike|impose
      |resume|bomb|attack|sue|halt|cut off|cancel|boycott|down tools|close|hit|occupy|seize)\b{NEAR}\b(?:(?<!only )if
      |unless|until|should)\b
  | \b(?:will|would|'ll|to) (?:withdraw|break|leave|ban|expel|launch|stop|end)\b{NEAR}\bunless\b
  | \b(?:will|would|'ll) (?:boycott|blockade|sabotage)\b
  | \b(?:if|unless|should)\b{NEAR}, (?:then )?{SELF} (?:will|would|'ll|could|may) (?:walk|pull out|quit|suspend|strike
      |go on strike|impose|resume|bomb|attack|sue|halt|cut|boycott|down tools|close|hit|occupy|seize|destroy)
"""
DAY = r"(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day|next|the end of|\d|tomorrow|later|now|recently|then)"
CONDITION = rf"""
    \bunless\b | \bonly (?:if|when|once|after|on condition|provided|in (?:exchange|return))\b
  | \bprovided (?:that|the|they|it|he|she|we|all|both|there)\b | \bon (?:the )?condition that
  | \b(?:as|so) long as (?!it takes|necessary|needed|possible) | \b(?:conditional|contingent) (?:on|upon)
  | (?<!no )(?<!without )\b(?:a )?(?:precondition|prerequisite)s? (?:for|of|to|is|are|was)\b
  | \b(?:a|one|its|his|her|our|their|the (?:main|first|key|only|sole)) condition (?:for|of|is|was)\b
  | \bdepends? (?:\w+ly )?(?:on|upon) | \bmust (?:first|come first)\b | \bhinges? on
  | (?:\bnothing|\bno|{NOT})\b{NEAR}\b(?:until|without|before)\b
      (?! (?:{DAY}|us|them|our|their|its|his|her)\b) | \bfirst\b{NEAR}\bonly then\b
  | \bif\b(?! i were){NEAR}, (?:then )?{SELF} (?:will|would|can|could|'ll|'d|are (?:ready|prepared
    |willing))\b(?! (?:have|likely))
  | \b(?:ready|willing|prepared|agree|accept|can|could|will|would)\b[^.,;!?]{{3,90}}(?<!even)(?<!see)(?<!as)
      (?<!asked)\sif\b
"""
NEVER = (
    rf"\b(?:(?:will|would|can|could|shall|must|to) never|'ll never|never (?:will|would|can"
    rf"|shall))\b(?: \w+){{0,3}}? {YIELD}"
)
BAR = rf"""
    (?:not|n't|never) want{NEAR}\b(?:join|becom\w+|be (?:a |an )?(?:part|member)|acquire|possess|host|admitted|let in)
"""

BY_VERB: tuple[tuple[Act, str], ...] = (
    ("deny", r"\b(?:den(?:y|ies|ied|ying)|refut\w+|disput(?:ed|ing))\b"),
    ("offer", NOT_RULED_OUT),
    ("red_line", RULED_OUT),
    ("reject", r"\b(?:refus|reject|dismiss|rebuff|spurn|declin)\w*|\b(?:oppos(?:e|es|ed|ing)|resist(?:s|ed"
    r"|ing)?)\b|\b(?:object|veto)(?:s|ed|es)\b|turn\w* down"
     rf"|brush\w* aside|{NOT} (?:\w+ly )?(?:accept|agree|support|want|back|endorse|approve)"),
    ("threat", r"\b(?:threaten|warn)\w*|\bthreats? (?:to|of)\b"),
    ("demand", r"\b(?:demand|insist|request|requir|appeal|seek|want|implor)\w*|\bsought"
     r"|\burg(?:e|es|ed|ing)\b|\bpress(?:ed|es|ing)? for|\bcall\w* (?:for|on|upon)"
     r"|\basked for|\bhop(?:e|es|ed|ing)\b|\b(?:stress|underlin|underscor|emphasi[sz])\w* the need"),
    ("accept", r"\b(?:agree[sd]?|agreeing)\b|\b(?:accept|approv|endors|consent|embrac|acced|support"
     r"|favou?r)\w*|\bback(?:s|ed)\b|\bsigned up|\bsaid yes"),
    ("offer", r"\b(?:offer|float|volunteer)\w*|\bpropos(?:e|es|ed|ing)\b|\b(?:readiness|willingness|openness)"
    r"|\b(?:ready|willing|prepared|open) to"),
    ("commit", r"\b(?:promis|pledg|vow|undertak|assur|guarante)\w*|\b(?:commit(?:s|ted|ting)?|undertook"
     r"|swore|sworn)\b"),
    ("assess", r"\b(?:describ|prais|welcom|critici[sz]|hail|lament|complain|accus|condemn|blam|doubt|applaud)\w*"
     r"|\bcall(?:s|ed)\b(?! (?:for|on|upon))"),
)  # fmt: skip

NOT_DOING = (
    rf"(?:(?:will|would|can|could|shall|do|does|did|is|are|am|was|were)(?: not|n't|\snever)|cannot|won't|can't|{NOT})"
)
BY_CONTENT: tuple[tuple[Act, str], ...] = (
    ("offer", NOT_RULED_OUT),
    ("reject", rf"""
        {NOT_DOING} (?:\w+ly |be |going to |intend to |even )*(?:discuss\w*|talk\w*|negotiat\w*)\b
      | {NOT_DOING} (?:be )?on the agenda | (?:\bnot|n't) (?:ready|prepared|willing|interested|acceptable
          |in favou?r|open)\b
    """),
    ("deny", r"""
        \b(?:we|i) (?:did|have|had|do|are|were|was)(?: not|n't|\snever) (?!want|accept|agree\b|need|seek|wish|think
          |believe|opposed|against|intend|support)
      | \bno such\b | \b(?:not|un) ?true\b | \b(?:completely |simply )?false\b
      | \b(?:fabricat|baseless|groundless|nonsense)\w*
      | \bno truth\b | \bnothing to do with | \bno secret\b | \bhad not (?:agreed|promised|offered|asked|requested)
    """),
    ("reject", rf"""
        {NOT_DOING} (?:\w+ly |ever |be )*(?:{YIELD}|want|seek|intend|consider|back|see (?:any|a|the)|need)\b
      | \b(?:we|i) (?:will not|won't|shall not|are not going to)\b | \b(?:refus|reject|oppos)(?:e|es|ed|ing|s)\b
      | \bunacceptable | \bno (?:intention|interest|plans?|reason|question|concessions?)\b | \bunwilling
      | \bagainst (?:any|the|this|such|all|a)\b | \b(?:is|are|am|be) (?:firmly )?(?:against|opposed)\b
      | \b(?:can|will|must|shall|should) be no\b | \bnon-?starter
      | ^no \w+(?: \w+)? (?:for|to|with|without|until)\b | \bsa(?:y|ys|id) no\b
    """),
    ("demand", r"^(?:the |a |its |his |her |their )?hope (?:that|for)\b"),
    ("assess", r"^(?:but |and )?(?:i|we) (?:\w+ly )?hope\b"),
    ("report", r"""
        \b(?!(?:we|i|he|she|it|that|which|agreement|deal|accord)\b)\w+ (?:may|might|could|(?:is|are) (?:expected
          |likely|set|poised|due) to)
        \s(?:propose|offer|demand|ask|announce|present|seek|request|reject|accept|agree|raise|push|put)\b
    """),
    ("offer", rf"""
        \b(?:ready|prepared|willing|open|happy|glad|willingness|readiness) (?:to|for)\b
      | \b(?:might|could|may) (?:involve|include|mean)\b
      | \b{SELF} (?:can|could|might|may|would) (?:also |even )?(?:offer|consider|accept|agree|help|host|provide
        |contribute|talk|live with)\b
      | \b{SELF} (?:\w+ly )?(?:propos(?:e|es|ed)|offer(?:s|ed)?)\b
        (?! (?:our|my|his|her|their) (?:\w+ )?(?:condolences|sympath|thanks|congrat))
      | \b{SELF} (?:am|are|is|was|were) (?:propos|offer)ing\b
      | \blet(?: us|'s)\b | \bpotential for\b | \bopportunities for\b
      | \b(?:can|could) (?:cooperate|co-operate|collaborate|work together)\b
    """),
    ("accept", rf"""
        \b{SELF} (?:have |has |had |'ve |do |can |already )*(?:accept(?:s|ed)?|agree[sd]?|approve[sd]?
          |endorse[sd]?|welcome the (?:offer|proposal|deal))\b
    """),
    ("accept", rf"""
        \b{SELF} (?:have |has )?(?:\w+ly |always |long )?(?:support|favou?r|back)(?:s|ed)?\b
        | \b\w+ (?:\w+ly )?(?:supports|favou?rs|endorses)\b
    """),
    ("demand", r"""
        \b(?:must|should|ought to|needs|(?:we|i|they|you) need|need(?:ed)? (?:to|for)|ha(?:s|ve|d) to
          |ha(?:s|ve) got to)\b
      | (?<!not )(?<!n't )\b(?:want|wants|wanted|demand|demands|demanded|insist|insists|require|requires|deserve
        |deserves)\b
      | \b(?:call|calls|calling|called) (?:for|on|upon)\b | \burg(?:e|es|ed|ing)\b | \bexpects?\b[^.;]{1,60}?\bto\b
      | \b(?:goal|aim|objective|priority)\b[^.;]{0,60}?\b(?:is|was|remains)\b
      | \b(?:necessary|essential|vital|imperative|indispensable)\b
      | \b(?:entitled|a right) to\b | \bseek(?:s|ing)?\b | \bit is time\b | \b(?:please|we ask|i ask)\b
      | ^to (?:be|have|get|end|stop|secure)\b
    """),
    ("agenda", r"""
        \b(?:will|would|'ll|to|shall|going to) (?:be |also |mainly |primarily )*(?:discuss(?:ed|ing)?
          |talk(?:ing)? about|focus(?:ed|ing)?|cover(?:ing)?|debate[sd]?|review)\b
      | \b(?:on|off|top|of) (?:the|our|their|his|her) agenda\b
      | \b(?:central|main|key|primary|first|principal) (?:topic|subject|theme|focus|item|issue|point)s?\b
      | \bpart of (?:his|her|their|the|our|my) (?:conversation|talks|discussions?|negotiations)
      | \bup for discussion\b | \bon the table\b
      | \b(?:will|would) (?:meet|hold talks|speak (?:to|with))\b
      | \b(?:talks|meeting|summit|round|session) (?:\w+ )?(?:will|would) address\b
    """),
)  # fmt: skip
NOT_A_PROMISE = (
    r"(?:not|never|be|have|depend|happen|take|need|fail|likely|probably|come|see|find|end|die|suffer|lose|remain un)\b"
)
PROMISED = {
    "direct": rf"\b(?:we|i)(?:'ll|\swill|\sshall|\s(?:am|are) going to|\sintend to|\splan to|\spromise"
    rf"|\spledge) (?!{NOT_A_PROMISE})",
    "told": rf"\b{SELF}(?:'ll|\swill|\swould|\sshall|\s(?:is|are|was|were) going to|\sintend\w* to"
    rf"|\splan\w* to) (?!{NOT_A_PROMISE})",
}
COMMITTED = r"\b(?:am|are|is|was|were|remain|remains) (?:\w+ly )?(?:committed|determined|resolved) to\b"
JUDGED = r"""
    \b(?:constructive|productive|useful|positive|beneficial|good|great|bad|fruitful|historic|important|difficult
      |hard|serious|fair|unfair
      |progress|success\w*|fail(?:ed|ure)|disappoint\w+|tragedy|unlikely|likely|clear(?:ly)?|impressive|wrong
        |right|deadlock\w*|shows?|means|proves
      |hopes?|believes?|thinks?|convinced|confident|appreciate\w*|thank\w*|welcome\w*|regret\w*|fear\w*
        |concern\w*|seems?|appears?|remain\w*|red lines?)\b
  | \bthreat to\b | \bwould have\b
"""
HAPPENED = (
    r"\b(?:has|have|had|was|were) (?:\w+ly |already |been )*(?:\w+(?:ed|en|wn)|struck|hit|met|held|begun"
    r"|left|sent|made|cut|put|shot|told|built|lost|won)\b|\d"
)

# In direct speech "they want", "he is ready" tell what others do; "they must" is the speaker's own demand.
OTHERS_DO = r"""
    \b(?:he|she|they|who)(?:'re|'s)?(?: (?!must|should|need|have|has|ought)[\w']+){0,2}?\s(?:want|refus|reject
      |oppos|ready|willing|prepared|accept|agree|demand|insist|offer|propos|seek|threaten|vow|promis)\w*
"""

PLOVER: dict[Act, str] = {
    "demand": "REQUEST", "condition": "REQUEST", "offer": "AGREE", "accept": "AGREE", "commit": "AGREE",
    "reject": "REJECT", "red_line": "REJECT", "deny": "REJECT", "threat": "THREATEN", "agenda": "CONSULT",
    "report": "CONSULT", "assess": "CONSULT",
}  # fmt: skip


def act(content: str, cue: str, form: Form) -> Act:
    """The act of a statement: ``content`` its words, ``cue`` the words that report it ("" where there are none).

    The order of the rules is in the module's docstring.
    """
    said, told = plain(content), reporting(cue)
    verb = _verb(told) if told or form != "narrative" else _verb(said)
    if verb in ("deny", "threat") and not _has(RED_LINE, said):
        return verb
    if form == "direct":
        said = _compiled(OTHERS_DO).sub("", said)
    return _drawn(said, form) or verb or _by_content(said, form) or _by_form(said, form)


def plover(act: Act) -> str:
    """The PLOVER event type (Open Event Data Alliance) of an act. PLOVER has no type for mere statements: what only
    reports or judges is CONSULT, its most neutral verbal type."""
    return PLOVER[act]


def reporting(cue: str) -> str:
    """The words that report, plain, without what a longer clause tells besides: quotations and "who ..." asides."""
    return plain(re.sub(r"[\"“][^\"“”]*[\"”]|,? (?:who|which|whose)\b[^,]*,", " ", cue[:LONGEST]))


def plain(text: str) -> str:
    """The beginning of ``text`` in small letters, with plain apostrophes and hyphens and no quotation marks."""
    text = re.sub(r"[’‘ʼ]", "'", text[:LONGEST].lower())
    return " ".join(re.sub(r"[‐‑]", "-", re.sub(r"[\"“”«»]|(?<!\w)'|'(?!\w)", "", text)).split())


@lru_cache
def _compiled(pattern: str) -> re.Pattern[str]:
    """Alternatives stand on lines of their own or between spaced bars; neither the spaces nor the lines are matched."""
    return re.compile(re.sub(r" ?\| ", "|", re.sub(r"\s*\n\s*", "", pattern.strip())))


def _has(pattern: str, text: str) -> bool:
    return bool(text) and _compiled(pattern).search(text) is not None


def _first(rules: tuple[tuple[Act, str], ...], text: str) -> Act | None:
    return next((name for name, pattern in rules if _has(pattern, text)), None)


def _verb(words: str) -> Act | None:
    """The act of the first reporting verb in ``words``; of two rules that fit the same place, the one listed first."""
    found = [(match.start(), at) for at, (_, p) in enumerate(BY_VERB) if (match := _compiled(p).search(words))]
    return BY_VERB[min(found)[1]][0] if found else None


def _drawn(said: str, form: Form) -> Act | None:
    """The acts that the content's own words settle, whatever verb reports it."""
    if _has(RED_LINE, said) or (_has(RULED_OUT, said) and not _has(NOT_RULED_OUT, said)):
        return "red_line"
    if _has(THREAT, said):
        return "threat"
    if _has(CONDITION, said):
        return "condition"
    barred = form == "narrative" and _has(BAR, said)
    return "red_line" if barred or _has(NEVER, said) else None


def _by_content(said: str, form: Form) -> Act | None:
    if said.endswith("?"):
        return "assess"  # a question, rhetorical or not, commits nobody
    found = _first(BY_CONTENT, said)
    if found:
        return found
    promised = _has(PROMISED["direct" if form == "direct" else "told"], said)
    return "commit" if promised or _has(COMMITTED, said) else None


def _by_form(said: str, form: Form) -> Act:
    if _has(JUDGED, said):
        return "assess"
    if _has(HAPPENED, said):
        return "report"
    return "assess" if form == "direct" else "report"
