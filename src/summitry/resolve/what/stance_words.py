"""The words around a cue that say whether it is wanted, refused or only considered; over plain small letters."""

import re

# Where a clause with a stand of its own begins; "but only if" and "but not" belong to the clause before.
CONTRAST = re.compile(
    r"(?:,\s+|\s+)(?:but|whereas|yet)\s+(?!only\b|not\b|if\b|unless\b|on\b|just\b|also\b|rather\b)|;\s+"
    r"|,?\s+and\s+(?=(?:can|could|will|would)\s+(?:now\s+|also\s+)?(?:live\s+with|accept|agree\s+to|settle\s+for)\b)"
    r"|,?\s+and\s+(?=(?:was|were|is|are|am|remains?)\s+(?:\w+\s+)?(?:ready|willing|prepared|open)\b)",
    re.IGNORECASE,
)
CLAUSE = re.compile(
    r"(?<!\.)[.!?;:](?=\s|$)|,? (?:but|while|whereas|although|though|yet|however)\b|, (?:and )?(?:then )?(?=(?:we|i|he"
    r"|she|they|it) )|, (?=only |not )| [–—] "
)
DEMANDED = re.compile(
    r"\b(?:only (?:if|when|once|after)|provided(?: that)?|unless|until|on (?:the )?condition(?: that)?|(?:as"
    r"|so) long as"
    r"|without|(?:conditional|contingent|depends?|hinges?) (?:up)?on|in (?:exchange|return) for|if)\b"
)
# "There will be no talks if there is no release": the release is asked for.
NONE_WITHOUT = re.compile(
    r"\b(?:no|not|never|nothing)\b[^.;]*\bif (?:there (?:is|are|was|were) )?no(?: \w+){0,2}$|\bif no(?: \w+){0,2}$"
)
MORE_OF_IT = re.compile(r"\b(?:new|further|additional|fresh)\b")
BARE_IF = re.compile(r"(?<!only )(?<!even )\bif\b")
AGAINST = re.compile(
    r"\b(?:not|never|cannot|no|nor|neither|nobody|no one|none|without|lack(?:s|ed|ing)?|hold(?:s|ing)? off"
    r"|held off|against|oppos(?:e|es|ed|ing)|reject\w*|refus\w+|rul(?:e|es"
    r"|ed|ing) out"
    r"|exclud\w+"
    r"|declin\w+|resist(?:s|ed|ing)?|prevent\w*|stop(?:s|ped|ping)?|avoid\w*|block\w*|ban|bans|banned|forbid\w*"
    r"|abandon\w*|giv(?:e|es|en|ing) up|gave up|forgo\w*"
    r"|drop|dropp\w+|refrain\w*(?!.*\band\b)|vot(?:e|es|ed|ing) down"
    r"|rejection|refusal|opposition to|instead of|rather than|unwilling|unacceptable|veto\w*|dismiss\w*"
    r"|condemn\w*)\b|n't\b"
)
FOR = re.compile(
    r"\b(?:want|wants|wanted|support\w*|back|backs|backed|demand\w*|accept\w*|agree\w*|propos\w+|offer\w*|ready"
    r"|prepared"
    r"|willing|must|should|need|needs|needed|ha(?:s|ve|d) to|call\w* (?:for|on)|seek\w*|favou?r\w*|urg\w+"
    r"|insist\w*|require\w*"
    r"|goal|aim|aims|committed|determined|will|shall|would|promis\w+|pledg\w+|going to|welcome|allow\w*|let us"
    r"|deserve\w*)\b|'ll\b"
)
WISH = re.compile(
    r"\b(?:want|wants|wanted|support\w*|demand\w*|accept\w*|agree\w*|propos\w+|ready|prepared|willing|must"
    r"|should|needs?"
    r"|call\w* for|seek\w*|favou?r\w*|urg\w+|insist\w*)\b"
)
MAYBE = re.compile(
    r"\b(?:might|may|could|perhaps|possibly|consider\w*|discuss\w*|talk(?:ing|s)? (?:about|on|over)|negotiat\w+"
    r"|debate\w*"
    r"|explor\w+|look(?:ing|ed)? at|open to|open for|studying|study|weigh\w*|on the agenda|on the table)\b"
)
TALKED_OF = re.compile(
    r"\b(?:discuss\w*|talk(?:ing|s)? (?:about|on|over)|negotiat\w+|debate\w*|open to|consider\w*|on the agenda"
    r"|on the table|(?:on|about) (?:\w+ )?(?:issues|topics|matters|questions) (?:including|such as))\b"
)
AFTER_AGAINST = re.compile(
    r"(?:(?:(?:is|are|was|were|be|remains?|would be|will be|as) (?:\w+ )?)?(?:a red line|red lines|unacceptable"
    r"|out of the question|off the"
    r" table|not acceptable|impossible|ruled out|rejected|a non-?starter|not on the (?:agenda|table)|not an option)"
    r"|(?:must|can|will|would|should|shall|does|do|is|are)(?: not|n't| never)|cannot\b|won't\b|can't\b"
    r"|must (?:stop|end)\b|(?:must|should|ha(?:s|ve) to|needs? to) (?:all )?be (?:lifted|scrapped|removed|withdrawn|abolished|ended|dropped"
    r"|repealed|stopped)\b|(?:(?:is|are|be|to be|being) )?(?:kept|shut|locked) (?:away|out|off)\b"
    r"|(?:(?:is|are|be|to be|being) )?(?:barred|banned|excluded)\b)"
)
AFTER_FOR = re.compile(
    r"(?:is|are|remains?|would be|was|were) (?:\w+ )?(?:non-?negotiable|not negotiable|essential|vital|necessary"
    r"|needed|a must|key|"
    r"indispensable|a (?:precondition|prerequisite|priority))"
)
AFTER_MAYBE = re.compile(
    r"(?:is|are|was|were|(?:will|would|must|should|(?:will |would )?ha(?:ve|s|d) to) be) (?:also "
    r"|still )?(?:discussed|looked at|on the (?:table|agenda)|part of"
    r"|negotiable|possible|considered|talked about)"
)
# What follows these only describes, and neither want nor refusal reaches into it ("..., where fighting continues").
ASIDE = re.compile(
    r"(?:, as\b|^as(?: (?!soon|long|well|part|a\b|an\b)|$)|\bor there (?:is|will be)$|\b(?:(?<!areas )(?<!fields )where"
    r"|(?<!under )(?<!by )which"
    r"|who|whose|before|after|while|despite|notwithstanding|amid|because|since|during"
    r"|in addition to|besides|ahead of|in (?:light|view) of"
    r"|(?:concerns?|fears?|worr(?:y|ies)|allegations?|reports?|rumou?rs?|claims) (?:that|about|over|of)|reluctance to"
    r"|whenever|until the end of|for the duration of|(?:by|for|of) (?:refus|reject|oppos|block|declin)ing"
    r"|apart from|(?<!need )(?<!want )(?<!have )(?<!has )(?<!must )(?<!is )to (?:make sure|see to it)|so that"
    r"|in order (?:that|to)"
    r"|you (?:(?:do|did|have|are)(?: not|n't)|have \w+ed))\b)[^,]*$"
)
KEEPING = re.compile(
    r"\b(?:keep\w*|kept|maintain\w*|preserv\w*|retain\w*|protect\w*|manned|staffed|existing|present|current)\b"
)
GOOD = re.compile(r"\b(?:integrity|sovereignty|independence|unity|rights?|neutrality|security|safety|statehood)\b")
# "Full membership is unrealistic": a judgement that takes a side.
JUDGED_OUT = re.compile(
    r"(?:(?:is|are|was|were|as|remains?) )?(?:\w+ly )?(?:unrealistic|not realistic|unthinkable|impossible"
    r"|unacceptable|intolerable"
    r"|inadmissible|out of the question|a non-?starter|illusory)\b"
)
# "We will not give up our shifts" keeps what it names.
KEPT = re.compile(
    r"(?:\b(?:not|never|no longer|cannot|refus\w+ to|nobody|no one)\b|n't\b)(?: \w+){0,3}? (?:giv(?:e|ing) up|abandon|drop"
    r"|renounce|surrender|forgo|relinquish|back (?:away|down) (?:from|on)|walk away from|sign away|part with|lose|sacrifice"
    r"|yield on|budge (?:on|from)|give ground on|compromise on)\b"
    r"|\b(?:nothing|anything|no|not) (?:less than|short of)\b|\beither\b(?!.*\bor\b)"
)
# "... are not ours to bargain about": a bare topic refused.
NOT_TO_BE = re.compile(
    r"(?:[^.;,]{0,60}? and (?:they|it|these|this|that) )?(?:is|are|was|were|will|would|can|could|must|shall|should)(?: not|n't"
    r"| never) (?:[\w']+ ){0,3}?(?:bargain\w*|negotia\w+"
    r"|discuss\w*|haggl\w+|talk\w*|debat\w+|for sale|up for|on the (?:table|agenda))|a red line\b"
    r"|(?:is|are|was|were|remains?) (?:\w+ )?a? ?red lines?\b"
)
# "The fishing rights are not for sale": what is held is kept, whatever is bid for it.
NOT_FOR_SALE = re.compile(
    r"(?:is|are|was|were|will|would)(?: not|n't| never)(?: be)? (?:(?:up )?for sale|(?:an?|our|my) bargaining (?:chip|counter)s?)\b"
)
# What another refuses to whoever speaks: "they refused to discuss pay with us".
TO_US = re.compile(r".{0,40}?\bwith (?:me|us|her|him|our|my)\b")
# "That was not enough" refuses nothing that follows it.
NOT_REFUSING = re.compile(
    r"(?:\b(?:not|never)|n't) (?:\w+ly )?(?:enough|sufficient|only|just|surpris\w+|far (?:off|away))\b|\bno (?:doubt|surprise|secret)\b"
)
# "The bonuses were cut, and we want talks": what is told of the past is no wish.
AFTER_TOLD = re.compile(r"(?:was|were|has|have|had|took|came|began|failed|ended)\b")
# A relative clause only describes: "rules that could be enforced, and ...".
RELATIVE = re.compile(r"\b(?:that|which|who) (?:could|can|might|may)\b[^,]*?(?:,|\band\b)")
AS_LONG = re.compile(r"\b(?:as|so) long as$")
A_RED_LINE = re.compile(r"(?:is|are|remains?) (?:an? |our )?(?:\w+ )?red line")
# "X is our red line", "X is the union's red line", "our red line is X"
_WHOSE = r"(?:our|my|their|his|her|its|(?:[\w-]+ ){0,3}?[\w-]+'s|the (?:[\w-]+ ){0,2}?\w+s)"
OFFERED = re.compile(r"\b(?:offers?|counter-?offers?|bids?|tentative (?:deal|agreement))\b[^.;]{0,80}$")
OWN_RED_LINE = re.compile(rf"\b(?:is|are|remains?|as) {_WHOSE} (?:\w+ )?red lines?\b")
RED_LINE_IS = re.compile(rf"\b{_WHOSE} (?:\w+ )?red lines? (?:is|are|remains?)\b")
EVIL = re.compile(
    r"\b(?:occupation|annexation|aggression|attacks?|invasion|violations?|layoffs?|dismissals?|expulsions?|displacement"
    r"|deportations?|humiliation|surrender|capitulation)\b"
)
# Leaving one's own government or office; "quit the coalition talks" is a move between sides.
QUITS = re.compile(
    r"\b(?:to|will|would|'ll|shall|may|might|could) (?:\w+ )?(?:(?:quit|leave|bolt|abandon|bring down|topple|walk out of"
    r"|pull out of|withdraw from) (?:(?:the|his|her|their|its|our|my) )?(?:[\w'-]+ ){0,2}?(?:government|coalition|cabinet"
    r"|post|posts|office|job|jobs|ministry)\b(?! (?:talks|negotiations))|resign|step down|stand down)\b"
)
SUPPOSED_CLAUSE = re.compile(r"\b(?:only )?(?:if|unless|until|should|once|after)\b[^,.;]*")
# Whoever held a line and no longer does: "has dropped its demand", "no longer insists", "is ready to compromise".
_HELD = r"(?:demands?|insistence|objections?|opposition|conditions?|preconditions?|claims?|refusal|resistance|veto|requirement)"
GAVE_WAY = re.compile(
    r"\b(?:no longer (?:\w+ly )?(?:insist\w*|demand\w*|requir\w+|oppos\w+|object\w*|reject\w*|refus\w+|rul\w+ out)"
    r"|(?:dropp?(?:ed|ing|s)|withdr(?:ew|awn|aws|awing)|abandon(?:ed|ing|s)|gave up|giv(?:en|ing|es) up|renounced|lift(?:ed|s|ing)"
    r"|soften(?:ed|ing|s)|eas(?:ed|ing|es)|relax(?:ed|ing|es)|retreat(?:ed|ing)? from|back(?:ed|ing) (?:away|off|down) (?:from|on))"
    rf" (?:(?:its|their|his|her|our|my|the|a|an|earlier|long-standing|previous|former|all|any)\s)*{_HELD}"
    r"|(?:are|is|am|was|were|be|now) (?:now )?(?:ready|willing|prepared) to (?:compromise|give ground|give way|back down)"
    r"|(?:has|have|had) (?:given ground|given way|backed down|climbed down|relented|yielded|conceded))\b"
)
GIVEN = re.compile(
    r"\b(?:if|once|as soon as|provided|in (?:return|exchange) for|on (?:the )?condition|only after|only when"
    r"|when .{1,40} ha(?:s|ve) been)\b"
)
WANTS_FIRST = re.compile(r"\b(?:must|should|needs? to|ha(?:s|ve) to|wants?)(?: ?\b[\w-]+){0,3}$")
REQUIRED = re.compile(
    r"\b(?:no|not|never|cannot|refus\w+|reject\w*|oppos\w+)\b.*\b(?:without|lack(?:s|ed|ing)?)\b|n't\b.*\bwithout\b"
)
FIRST_PERSON = re.compile(r"\b(?:i|we|our|my|us|you)\b")
THAT_IS = re.compile(r"(?:but |and )?(?:that|this|these|those|it) (?:is|are|was|would be|remains?)\b")
MAIN = re.compile(r",|\b(?:there|i|we|he|she|they|it) (?:will|would|can|could|do|does|is|are|cannot)\b")
ON_A_CASE = re.compile(r"(?<!even )(?<!not )\b(?:if|unless|as long as|until)\b")
# "We cannot and will not", "no cuts and no freeze", "neither ... nor": one refusal, however often it is said.
AGAIN = re.compile(
    r"(?:\b(?:no|not|never|cannot|without|neither)|n't)\b"
    r"(?=[^.;:]{0,80}?(?:(?:\b(?:and|or)|,)(?: \w+)? (?:no|not|never|without|cannot)\b|\bnor\b))"
)
# "They must end the freeze": right before a cue, these turn it.
UNDONE = re.compile(
    r"\b(?:end(?:s|ed|ing)?|lift(?:s|ed|ing)?|scrap\w*|cancel\w*|revers(?:e|es|ed|ing)|undo|repeal\w*|overturn\w*|revok\w+"
    r"|terminat\w+|remov\w+|suspen\w+|abolish\w*|abolition)(?: to| of)?"
    r"(?: (?:the|this|that|these|those|its|their|our|his|her|any|all|such|planned|proposed|\w+'s))*$"
)
