"""The forms in which words make one thing hang on another, over plain small letters.

In each form ``x`` is what hangs and ``y`` what it hangs on. ``needs`` says whether y must come about for x (else it must
not); ``turned`` that x is told as what goes on without y ("the siege stays until ..."), so that its opposite hangs on y.
"""

import re
from dataclasses import dataclass

X = r"(?P<x>[^.;:!?,]{2,140}?)"
Y = r"(?P<y>[^.;:!?]{2,140})"
Y_CLAUSE = r"(?P<y>[^.;:!?,]{2,140})"
SUBJECT_BEFORE = r"(?P<s>(?:(?!(?:and|but|or|while|that|who|which)\b)[\w'-]+ ){0,6}?)"
UNSAID = r"(?<!did )(?<!was )(?<!were )(?<!had )(?<!has )(?<!have )(?<!did)(?<!was)(?<!were)(?<!had)(?<!has)(?<!have)"
NOT = (
    rf"(?:{UNSAID}(?:(?:\bnot|n't)(?! (?:only|just|yet|rul\w+ out)\b)|\bnever|\bcannot|\bnor|\bneither"
    r"|\bno(?! (?:one|doubt|longer|matter|objections?|secret|idea)\b))"
    r"|\brefus(?:e|es|ed|ing) (?:to|any)|\brul(?:e|es|ed|ing) out)"
)
UNTIL = r"(?<!even )(?<!with or )(?:without|unless(?: and until)?|until|till|before|absent)"
WILL = r"(?:will|would|'ll|can|could|shall|(?:am|is|are|was|were) (?:ready|willing|prepared|open))"
IF_ONLY = (
    r"(?:only (?:if|once|when|after|on (?:the )?condition(?: that)?|provided(?: that)?|in (?:exchange|return) for|with)"
    r"|provided(?: that)?|on (?:the )?condition(?: that)?)"
)
LASTING = r"(?:as|so) long as|while"
BARE_IF = r"(?<!only )(?<!even )(?<!as )(?<!see )(?<!ask )(?<!asked )(?<!know )(?<!what )(?<!wonder )if"
MUST = r"(?:must|should|has to|have to|needs? to|ought to|will have to)"
HANGS = r"(?:depends?|hinges?|(?:is|are|would be|will be|remains?) (?:conditional|contingent|dependent)) (?:up)?on"
SUBJECT = r"(?:there|we|i|he|she|they|it|no|nothing|the [\w'-]+(?: [\w'-]+){0,2}|[\w'-]+(?: [\w'-]+)?)"


@dataclass(frozen=True, slots=True)
class Form:
    pattern: re.Pattern[str]
    needs: bool = True
    turned: bool = False
    threat: bool = True  # whether a threat may tie so; "if you ..., we will ..." then only retaliates


def _form(pattern: str, **how: bool) -> Form:
    return Form(re.compile(pattern), **how)


FORMS = (
    _form(rf"{SUBJECT_BEFORE}{NOT} {X},? {UNTIL} {Y}"),
    _form(rf"\b(?:without|unless|until) {Y_CLAUSE},? (?:then )?{SUBJECT}\b(?: \w+){{0,3}}? ?{NOT} {X}(?=[.;:!?,]|$)"),
    _form(rf"\b(?:without|unless|until) {Y_CLAUSE}, no {X}(?=[.;:!?,]|$)"),
    _form(rf"{SUBJECT_BEFORE}{NOT} {X} {BARE_IF} {Y}", needs=False),
    _form(rf"{SUBJECT_BEFORE}{NOT} {X} (?:{LASTING}) {Y}", needs=False),
    _form(
        rf"\b(?:if|(?:as|so) long as|while) {Y_CLAUSE}, (?:then )?{SUBJECT}\b(?: \w+){{0,3}}? ?{NOT} {X}(?=[.;:!?,]|$)",
        needs=False,
    ),
    _form(rf"\b(?:if|(?:as|so) long as|while) {Y_CLAUSE}, no {X}(?=[.;:!?,]|$)", needs=False),
    _form(rf"{X},?(?: and| but)? {IF_ONLY} {Y}"),
    _form(
        rf"\bonly (?:if|once|when|after|with) {Y_CLAUSE},?"
        rf" (?:can|will|would|could|shall|should|may|must|do|does|is|are) {X}(?=[.;:!?,]|$)",
    ),
    _form(
        rf"\b(?:if|once|when) {Y_CLAUSE}, (?:then )?{SUBJECT} (?:{WILL})"
        rf" (?!not\b|never\b){X}(?=[.;:!?,]|$)",
        threat=False,
    ),
    _form(
        rf"(?:{WILL}|\boffer(?:s|ed)? to|\bagree(?:s|d)? to) (?!not\b|never\b|only\b){X} (?:{BARE_IF}|once|as"
        rf" soon as) {Y}",
        threat=False,
    ),
    _form(
        rf"(?:{WILL}|\boffer(?:s|ed|ing)?|\bpropos(?:e|es|ed|ing)|\bready|\bwilling|\bprepared)"
        rf" (?!not\b|never\b|only\b){X} in (?:exchange|return) for {Y}",
    ),
    _form(
        r"\b(?:demand|want|seek|insist|ask|require)\w* (?P<y>[^.;:!?,]{2,140}?) in (?:exchange|return) for"
        r" (?P<x>[^.;:!?]{2,140})",
    ),
    _form(rf"\bin (?:exchange|return) for {Y_CLAUSE}, {SUBJECT} (?:{WILL}) (?!not\b){X}(?=[.;:!?,]|$)"),
    _form(rf"{X} {HANGS} {Y}"),
    _form(rf"\b(?:link(?:s|ed|ing)?|ti(?:es?|ed)|tying) {X} to {Y}"),
    _form(rf"\bma(?:ke|kes|de|king) {X} (?:conditional|contingent|dependent) (?:up)?on {Y}"),
    _form(rf"{X} (?:is|are|must be|has to be|remains?) (?:closely |directly )?(?:linked|tied) to {Y}"),
    _form(
        r"(?P<y>[^.;:!?,]{2,140}?) (?:is|are|was|were|remains?|as) (?:an? |the |our |its |their |his |her"
        r" )?(?:\w+ )?(?:precondition|prerequisite|condition)s? (?:for|of|to) (?P<x>[^.;:!?]{2,140})",
    ),
    _form(rf"\b(?:precondition|prerequisite|condition)s? (?:for|of) {X} (?:is|are|was|remains?) {Y}"),
    _form(
        rf"(?P<y>[^.;:!?,]{{2,140}}?) {MUST} (?:come |happen |be [\w-]+ |take place |start |begin )?(?:first,?"
        rf" )?(?:and )?before (?P<x>[^.;:!?]{{2,140}})",
    ),
    _form(rf"(?P<y>[^.;:!?,]{{2,140}}?) {MUST} precede (?P<x>[^.;:!?]{{2,140}})"),
    _form(
        rf"\b(?:demand|insist|want|requir)(?:s|ed|e|es)?(?: that| on)? {Y_CLAUSE} before (?P<x>[^.;:!?]{{2,140}})"
    ),
    _form(r"\bfirst,? (?P<y>[^.;:!?]{2,80}?),? (?:and )?(?:only )?then (?P<x>[^.;:!?]{2,140})"),
    _form(r"(?P<y>[^.;:!?,]{2,80}?) first,? (?:and )?(?:only )?then (?P<x>[^.;:!?]{2,140})"),
    _form(
        rf"{X} without {Y_CLAUSE} (?:is|are|would be|will be|makes?)"
        rf" (?:worthless|meaningless|pointless|useless|unacceptable|impossible|unthinkable"
        r"|not possible|not acceptable|no sense|out of the question)",
    ),
    _form(rf"{X} (?:until|unless) {Y}", turned=True),
    _form(rf"{X} (?:for )?(?:{LASTING}) {Y}", needs=False, turned=True),
)  # fmt: skip
# What says that nothing is tied, or that others say so; over the whole sentence.
UNTIED = re.compile(
    r"\b(?:not|never|no longer|n't|without|refus\w+ to|den(?:y|ies|ied)|reject\w*)\b[^.;]{0,40}\b(?:link|linked|linking|tie|tied|tying"
    r"|linkage|conditional|contingent|depend|hinge|a (?:pre)?condition|preconditions?|prerequisite)\b"
    r"|\b(?:not|n't|never|refus\w+ to|declin\w+ to|without) (?:\w+ly )?rul(?:e|es|ed|ing) out\b"
    r"|\bno (?:link|linkage|connection|preconditions?|conditions?)\b|\bunconditional\w*|\bregardless\b|\bwith or without\b"
    r"|\b(?:not|n't|never) (?:true|right|correct) that\b|\b(?:false|untrue|wrong|nonsense|myth)\b|\b(?:rejects?|rejected|dismiss\w*"
    r"|den(?:y|ies|ied)) "
    r"(?:the |any )?(?:idea|claim|notion|suggestion|report|that)s?\b"
    r"|^(?:\W*(?:that )?)?(?:they|he|she|some|others|critics|opponents|many) (?:\w+ )?(?:say|says|said|claim|claims|claimed|insist|insists"
    r"|insisted|argue|argues|argued|think|believe|want us)\b"
    r"|^\W*(?:one|another|a|the) (?:part|clause|point|paragraph|draft|text|plan|document|memo)\b"
    r"|\b(?:whether|why|how)\b[^.;]{0,60}\b(?:without|until|unless|only if)\b"
)
# What hangs on a date hangs on nothing else: "until June 1".
DATED = re.compile(
    r" ?(?:the (?:end|start|beginning|first|last|middle)\b|(?:early |late |mid-?|next |this |last )?"
    r"(?:jan|feb|mar|apr|jun|jul|aug|sep|oct|nov|dec)\w*\b"
    r"|(?:next|this|last|\w+day|tomorrow|today|now|then|noon|midnight|recently|later)\b|\d)"
)
# What is only supposed of the past ties nothing: "would have", "there was no".
PAST = re.compile(
    r"\bwould(?:n't| not)? have\b|\bthere (?:was|were|has been|had been) (?:no|never)\b|\bhad (?:it|they|we|he|she) \w+"
)
# What ends the thing named before or after these: "the foreign troops have left", "an end to the bombing".
_GONE = (
    r"(?:left|leave|leaves|go|goes|gone|withdraw\w*|pull(?:ed)? out|end|ends|ended|stop|stops|stopped|cease|ceases|removed"
    r"|lifted|dropped|scrapped|cancelled|abandoned)\b"
)
_BEING = r"(?:have|has|had|are|is|were|was|be|been|must|will|would)"
GONE_AFTER = re.compile(
    rf" {_GONE}|(?: (?!(?:and|or|but|before|after|when|that)\b)[\w'-]+){{0,3}}? {_BEING}(?: (?:been|be|all|completely|fully))* {_GONE}"
)
GONE_BEFORE = re.compile(
    r"\b(?:end|ending|ends|removal|removing|withdrawal|departure|cancell\w+|abandon\w*|drop|dropping|drops|giv(?:e|es|ing) up"
    r"|renounc\w+|halt|stop|stopping|stops)(?: (?:of|to|on|its|their|his|her|the|all|any|every|plans?|for))* $"
)
TURNS = re.compile(
    r"\b(?:like|than|as \w+ as|equivalent|short of|not|no|never|nor|without|against|lack|refus\w+|reject\w*|fail\w*|absence"
    r"|instead|rather)\b|n't\b"
)
TALK = re.compile(
    r"\b(?:discuss\w*|talk\w*|negotiat\w+|rais(?:e|ing)|consider\w*|progress|move\w*|deal|agree\w*|concessions?|compromis\w+|decisions?|address\w*|debate)\b"
)
JOINT = re.compile(
    r"(?:,? ?(?:and|or|nor|plus|as well as|,)?(?: (?:no|the|an?|any|of|for|to|its|their|our|all|more|full|also|be|on)){0,3} ?)"
)
